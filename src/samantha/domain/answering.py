"""Answers to what he asks about himself, from what he has told her.

Claims first, with the day on which he told them; then what the days and counts of his own words
tell; then his words themselves: the sentence that holds the answer. Else nothing. She never fills a
gap, and a quote is always his, letter by letter.
"""

from collections.abc import Sequence
from datetime import date

from samantha.domain.asking import Asked, Seeks, asked, is_of_memory, may_be_of_memory
from samantha.domain.chains import CHANGES, before, bridged, describes, parted, since
from samantha.domain.evidence import Line, lines_of, weighed
from samantha.domain.known import (
    about_him,
    aliases,
    capital,
    claims_for,
    relation_asked,
    say_claims,
)
from samantha.domain.lexicon_plain import PLAIN_WORDS
from samantha.domain.memory import KnownClaim, Moment, Recalled
from samantha.domain.patterns import Pattern
from samantha.domain.question_shape import is_question, sentences
from samantha.domain.quoting import both, quoted
from samantha.domain.reckoning import Also, reckoned
from samantha.domain.wordings import EMPTY, LIGHT, best_near, content, plainly, stem, words_of

__all__ = [
    "answer",
    "capital",
    "claims_for",
    "content",
    "his_own",
    "is_of_memory",
    "may_be_of_memory",
    "say_claims",
]

ENOUGH = 0.62
"""Strength that a sentence of his needs before it is taken for an answer."""
COVERED = 0.4
"""Share of what the question names that it must hold, together with its neighbours."""
ALL = 0.85
"""Strength and share where he asks whether he ever told her a thing."""
FELT = 0.4
"""Nearness in meaning with which a feeling that he named is the one that he is asked about."""
KIND = 0.8
"""How far a sentence must hold the kind of thing that was asked for, where that is known."""
KEY = 0.5
"""How well it must hold at least one of the question's telling words, names aside."""
KIND_NEAR = 0.5
"""The same where it names one of the kind that was asked for."""
NEAR_OF_HIM = 0.34
"""Nearness in meaning that is enough where the kind of answer fits and it is about himself."""
WHOLE = 0.95
"""Share of the question that makes up for a kind that cannot be seen."""
NEAR = 0.6
"""Nearness in meaning that makes up for words that are missing."""
UNASKED = 0.8
"""Strength that is needed where the question may not be for her memory at all."""


_EVER_TOLD = Pattern(
    r"(?i)^(?:did|have|had) i (?:ever |already )?(?:tell|told|say|said|mention|mentioned)\b"
)

_FOR_A_WHILE = Pattern(r"(?i)\b(?:while|when|during)\b")
"""What he does just then is not what he is."""
_MY_THING = Pattern(r"(?i)^what(?:'s| is| was) my [\w' -]+\W*$")


def answer(question: str, recalled: Recalled, today: date, *, sure: bool = True) -> str:
    """What he has told her that answers ``question``, in her words and his; "" where nothing does.

    ``sure`` False: it may be a question about the world; then only strong evidence counts.
    """
    claims = recalled.claims
    also = aliases(claims)
    known = frozenset(k.claim.subject.casefold() for k in claims if k.claim.subject != "he")
    sought = asked(question, known)
    if not (sought.still or sought.earlier or sought.twofold) and (
        told := _told(question, sought, claims)
    ):
        return say_claims(told, today)
    lines = lines_of(recalled.moments, apart=sought.seeks in _RECKONED)
    if (
        about_him(question)
        and not _FOR_A_WHILE.search(sought.text)
        and not (sought.earlier or sought.still or sought.frame)
    ):
        # Known or not known; a sentence near by would only mislead, unless it is of the very kind.
        return ""
    if relation := relation_asked(question):
        # "Aunt Bea rang. She's eighty-two": the message says whose, the sentence how old.
        his = {line.turn for line in lines if _of_his(relation, line.text)}
        lines = [line for line in lines if line.turn in his]
    if words := reckoned(sought, lines, also, today):
        return words
    ranked = weighed(lines, sought, also, today)
    strong = [line for line in ranked if _enough(line, sought, sure)]
    if words := _together(sought, strong, ranked, also, today):
        return words
    return quoted(sought, strong, lines, today)


_RECKONED = (Seeks.COUNT, Seeks.BETWEEN, Seeks.FIRST)
"""What is worked out from the day of each sentence."""
_ALONE = 0.9
"""Share of the question that one sentence must hold to be told without another."""
_CHANGEABLE = (Seeks.WHERE, Seeks.WHEN, Seeks.NUMBER, Seeks.WHAT, Seeks.OFTEN, Seeks.NAME)


def _together(
    sought: Asked, strong: Sequence[Line], ranked: Sequence[Line], also: Also, today: date
) -> str:
    """What two of his sentences tell where the strongest alone would mislead, or there is none."""
    if sought.earlier:
        was = before(sought.until, strong, ranked, sought)
        return quoted(sought, [was], ranked, today) if was is not None else ""
    if describes(sought) and not (strong and strong[0].covered >= _ALONE and strong[0].fits >= 1):
        pair = bridged(sought, ranked, also)
        return both(pair, ranked, today) if pair is not None else ""
    if strong and sought.seeks is Seeks.WHO and len(sought.names) == 1:
        end = parted(next(iter(sought.names)), strong[0], ranked)
        if end is not None:
            return both((strong[0], end), ranked, today)
    if strong and sought.seeks in _CHANGEABLE:
        newer = since(strong[0], ranked, sought)
        return quoted(sought, [newer], ranked, today) if newer is not None else ""
    return ""


def his_own(question: str, moments: Sequence[Moment]) -> bool:
    """Whether ``question`` names what is no plain word and stands in what he has told her: "how old
    is arthur", of one who leaves the capitals away."""
    if not question[:1].islower() or not any(map(is_question, sentences(question))):
        return False
    odd = {stem(w) for w in words_of(plainly(question)) if _odd(w)}
    return any(odd & content(moment.text) for moment in moments if not is_question(moment.text))


def _odd(word: str) -> bool:
    bare = word.removesuffix("s")
    plain = word in PLAIN_WORDS or bare in PLAIN_WORDS or stem(word) in PLAIN_WORDS
    return len(word) > 3 and word.isalpha() and not plain and word not in EMPTY


def _enough(line: Line, sought: Asked, sure: bool) -> bool:
    least = ENOUGH if sure else UNASKED
    if sought.seeks is Seeks.YES_NO and _EVER_TOLD.search(sought.text):
        return line.strength >= ALL and line.covered >= ALL
    if sought.seeks is Seeks.FEELING and line.fits >= 1:
        return line.covered >= COVERED / 2 and (line.near >= FELT or line.strength >= least)
    if sought.frame is not None and not sought.guess:
        # The kind of answer is known: it must be of that kind, and about what was asked.
        taste = sought.frame.name in ("liking", "loathing")
        split = line.missing >= 0.5 and line.fits <= 1 and line.near < NEAR
        about = (line.covered >= COVERED and not split) or (
            sought.frame.of_him and (line.near >= NEAR_OF_HIM or line.fits > 1.2)
        )
        whole = (
            taste
            and not _ONE_THING.search(sought.text)
            and line.covered >= WHOLE
            and not line.missing
            and sought.words
        )
        if sought.seeks is Seeks.NAME and (line.missing >= 0.5 or not _all_named(line, sought)):
            return False
        if taste and sought.kind and line.missing >= 1 and 0 < line.near < NEAR_OF_HIM / 2:
            return False
        return (line.fits >= KIND or bool(whole)) and about and line.strength >= least
    if sought.guess and line.fits >= 1:
        return line.strength >= least and line.covered >= COVERED / 2
    if sought.seeks is Seeks.NAME and not (line.fits and _all_named(line, sought)):
        return False
    if (
        sought.kind
        and line.fits >= 1
        and _NOW.search(sought.text)
        and CHANGES.search(line.text)
        and not _BY_ANOTHER.search(line.text)
    ):
        # "Peppermint tea as of today", to what he drinks now: the kind and the change are enough.
        return line.strength >= least and line.covered >= COVERED
    if (
        line.key < KEY
        and not (sought.kind and line.fits >= 1 and sought.names and _all_named(line, sought))
        and line.near < (KIND_NEAR if sought.kind and line.fits >= 1 else NEAR)
        and sought.seeks is not Seeks.FEELING
    ):
        return False
    named = sought.words - LIGHT or sought.names or sought.kind or sought.earlier
    if sought.seeks in _OF_A_THING and not named and line.near < NEAR:
        return False  # "What time do I get up?" holds no word that finds anything
    if line.missing >= 0.5 and line.fits < 1 and line.near < NEAR:
        return False
    if _MY_THING.search(sought.text) and line.missing and line.near < NEAR:
        return False
    return line.strength >= least and line.covered >= COVERED


_NOW = Pattern(r"(?i)\b(?:now|these days|nowadays|at the moment|currently)\b")
_BY_ANOTHER = Pattern(
    r"(?i)^(?!i\b|we\b|my\b|so\b|and\b)[a-z]+ (?:made|says|said|brought|has|likes)\b"
)
_OF_A_THING = (Seeks.WHEN, Seeks.WHERE, Seeks.NUMBER, Seeks.WHAT)
_ONE_THING = Pattern(r"(?i)\bfavou?rite\b|\bof choice\b")


def _all_named(line: Line, sought: Asked) -> bool:
    """Whether one message speaks of both: "Callum's mum" is neither Callum nor somebody's mum."""
    words = line.words | line.around
    one = len(sought.names) < 2 and not sought.kind
    return one or all(best_near(stem(n), words) >= 0.7 for n in sought.names)


def _told(question: str, sought: Asked, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    if sought.seeks is Seeks.WHO and len(sought.names) == 1 and not relation_asked(question):
        return []  # his words about somebody say more than "is your friend"
    told = claims_for(question, claims)
    if sought.frame is None or (about_him(question) and not sought.names):
        return told
    wanted = _OF_FRAME.get(sought.frame.name)
    if wanted is None:
        return told
    return [
        known
        for known in told
        if known.claim.predicate in wanted
        and (not sought.names or known.claim.subject.casefold().split()[0] in sought.names)
    ]


_OF_FRAME = {
    "work": ("job", "works at"),
    "age": ("age",),
    "price": (),
    "lasting": (),
    "travel": (),
    "loathing": ("likes", "eats", "drinks", "allergic to"),
}
"""Predicates of claims that answer a question of that kind; others answer something else."""


def _of_his(relation: str, text: str) -> bool:
    """Whether ``text`` speaks of *his* relation: "my mum", or "Mum" as a name."""
    word = relation.split()[-1]
    if text == text.casefold() and best_near(stem(word), content(text)) >= 0.7:
        # In a hurry nobody writes "my", and letters change places.
        return not Pattern(rf"\b(?:his|her|their|your|\w+['’]?s) (?:\w+ )?{word}").search(text)
    return bool(
        Pattern(
            rf"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?{word}\b|(?<!['’]s )(?<!s )\b{word.capitalize()}\b"
        ).search(text)
    )
