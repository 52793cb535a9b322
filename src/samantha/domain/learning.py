"""What he told her about himself and his people, found by rules in his own words.

Precision before recall: a claim that he never made is worse than one that was missed. Nothing is
taken from questions, quotes, dreams, stories, wishes, conditions, or what others say of themselves
or of him (``learning_guards``). Every find carries the span of words that it rests on.

    his words ──► written out (learning_text) ──► sentences (learning_guards) ──► rules ──► finds
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from samantha.domain.learning_days import clause, validity
from samantha.domain.learning_guards import (
    LONGEST,
    STORY,
    UNMEANT,
    WAKES,
    Sentence,
    limit,
    sentences,
)
from samantha.domain.learning_life import LIFE
from samantha.domain.learning_people import HIS_PEOPLE
from samantha.domain.learning_pieces import (
    EVENT,
    RELATION,
    TIME,
    Made,
    is_relation,
    relation_of,
)
from samantha.domain.learning_rules import HIMSELF
from samantha.domain.learning_text import Written, written
from samantha.domain.learning_wishes import instructions
from samantha.domain.lexicon import NOT_NAMES, PETS, RELATIONS
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern
from samantha.domain.question_shape import is_question

EXTRACTOR = "rules/2"


@dataclass(frozen=True, slots=True)
class Found:
    """A claim without its turn. ``text[start:end]`` are the words that say it."""

    subject: str
    """"he" for himself, a name, or a relation in lower case ("sister") where no name was said."""
    predicate: str
    object: str
    start: int
    end: int
    kind: Kind = Kind.FACT
    positive: bool = True
    valid_from: date | None = None
    valid_to: date | None = None


_ASKING = Pattern(
    r"(?i)^(?:(?:so|and|but|well|um|oh)[, ]+)*(?:what|who|whose|where|when|why|how|which|do|does|did|am|is|are|was|were|have|has|can|could|"
    r"would|should|will|shall|may)\s+(?:i|you|he|she|they|we|it|the|my|that|there|'s)\b(?!.*\.$)"
)


def find_claims(
    text: str, said: date | None = None, names: Iterable[str] = ()
) -> tuple[Found, ...]:
    """What ``text`` claims, in the order of his words. Pure, never raises; from what is longer than
    ``LONGEST`` code points nothing is taken.

    ``said``: the day on which he said it; without it, no claim says since when it holds. ``names``
    are those of people he has told of, which he may write in lower case.
    """
    if len(text) > LONGEST:
        return ()
    read = written(text, names)
    found: list[Found] = []
    story, before = False, None
    for sentence in sentences(read.text):
        story = (story and not WAKES.search(sentence.text)) or STORY.search(
            sentence.text
        ) is not None
        if not (
            sentence.asks or story or _ASKING.match(sentence.text) or is_question(sentence.text)
        ):
            wishes = [Found(*wish) for wish in instructions(sentence, before)]
            told = [] if wishes else _told(sentence, before, found)
            for one in (*told, *wishes):
                whole = _trimmed(one, read.text)
                if whole is None or any(_same(whole, other) for other in found):
                    continue
                found.append(_dated(whole, read.text, said))
        before = sentence
    once = _last_word([one for one in found if _stays(one, read.text)], read.text)
    return tuple(sorted((_placed(one, read, text) for one in once), key=lambda f: (f.start, f.end)))


_FOR_A_WHILE = Pattern(
    r"(?i)\b(?:foster\w*|looking after|minding|babysitting|(?:dog|cat|pet|house)[- ]?sit\w*|borrow\w*|on loan|lent me|hir(?:e|ed|ing)|rent(?:al|ed|ing)?|not mine|isn't mine|till (?:\w+day|tomorrow)|for the (?:day|week|weekend)|in (?:this|the|that) (?:fight|race))\b"
)


def _stays(one: Found, text: str) -> bool:
    """Whether what he has is his own, and not with him for a while: "So I have a dog. FOSTER."."""
    if one.predicate != "has" or not one.positive:
        return True
    start = max(text.rfind(mark, 0, one.start) for mark in ".!?\n") + 1
    return _FOR_A_WHILE.search(text[start : one.end + 40]) is None


def _told(sentence: Sentence, before: Sentence | None, found: Sequence[Found]) -> list[Found]:
    if UNMEANT.search(sentence.text):
        return []
    told = list(_read(sentence))
    if before is not None:
        told += _continued(sentence, before)
    return [one for one in _who_is_meant(told, sentence, found) if one is not None]


def _read(sentence: Sentence) -> Iterator[Found]:
    text, end = sentence.text, limit(sentence.text)
    repairs = list(_REPAIR.finditer(text))
    for rules in (HIMSELF, LIFE, HIS_PEOPLE):
        for pattern, make in rules:
            for match in pattern.finditer(text):
                if (
                    end is not None
                    and (match.start() >= end or match.end() > end)
                    and not _about_promise(match, end)
                ):
                    continue
                made = make(match)
                for one in (made,) if isinstance(made, tuple) else made or ():
                    yield _repaired(_found(one, sentence, match), repairs, sentence)


def _about_promise(match: re.Match[str], end: int) -> bool:
    """ "I told Mum I'd ring": his own word, though it is told of."""
    return "promised" in match.group()[:24] or (re.match(r"(?i)(?:I(?:'ve)? )?(?:told|said)\b", match.group()) is not None and match.start() <= end)  # fmt: skip


def _found(made: Made, sentence: Sentence, match: re.Match[str]) -> Found:
    subject, predicate, thing, kind, positive = made
    return Found(
        subject, predicate, thing.strip(" '\""),
        sentence.start + match.start(), sentence.start + match.end(), kind, positive,
    )  # fmt: skip


# --- he, she -----------------------------------------------------------------------------------------

_MEN = frozenset(str.split("dad father brother son husband boyfriend uncle nephew grandad granddad grandpa grandfather grandson stepdad stepfather stepson godfather godson father-in-law brother-in-law landlord half-brother"))  # fmt: skip
_WOMEN = frozenset(str.split("mum mom mam mother sister daughter wife girlfriend aunt auntie niece nan nana gran granny grandma grandmother granddaughter stepmum stepmother stepdaughter godmother goddaughter mother-in-law sister-in-law landlady half-sister"))  # fmt: skip
_PERSON = Pattern(rf"\b(?:[Mm]y {RELATION}|(?P<bare>[Dd]ad|[Mm]um|[Mm]om|[Nn]an|[Gg]ran|[Gg]randad)|(?P<name>[A-Z][a-zà-ÿ]+))(?![\w-])")  # fmt: skip


def _who_is_meant(
    told: Sequence[Found], sentence: Sentence, found: Sequence[Found]
) -> Iterator[Found | None]:
    for one in told:
        if not one.subject.startswith("?"):
            yield one
            continue
        pronoun = one.subject[1:]
        near = [f for f in (*found, *told) if f.subject not in ("he", "she") and not f.subject.startswith("?") and f.start < one.end]  # fmt: skip
        near = [f for f in near if sentence.start - f.end < 80]
        subjects = {f.subject for f in near}
        wrong = _WOMEN if pronoun in ("he", "him") else _MEN
        gender = {f.object.split()[-1] for f in near if f.predicate == "relation"} | {s.split()[-1] for s in subjects}  # fmt: skip
        if len(subjects) == 1 and not gender & wrong:
            yield replace(one, subject=subjects.pop())


# --- put right in the same breath --------------------------------------------------------------------

_REPAIR = Pattern(
    r"(?P<wrong>[\w'-]+)(?:(?:,|\.\.\.|…| [-–—])? (?:no,? wait,?|wait,? no,?|no,? sorry,?|sorry,?|or rather,?|scrap that,?|make that|I meant?,?) (?:(?:from|in|at|on|to|it's|a|an|the|with) )?(?P<right>[A-Z][\w'-]+|\d+\w*|(?!really|actually|no|not|it|that|I\b)[a-z]{3,})"
    r"|(?:,|\.\.\.|…| [-–—]) (?:well,?|actually,?|no,?|I mean,?) (?:no,? )?(?:(?:from|in|at|on|to|it's|the) )?(?P<other>[A-Z][\w'-]+|\d+\w*))(?: really| actually| I mean)?(?=\s*(?:[,.;!]|$))"
)


def _repaired(one: Found, repairs: Sequence[re.Match[str]], sentence: Sentence) -> Found:
    """``one`` as he put it in the end: "I'm from Cork, well, from Kinsale really"."""
    for repair in repairs:
        wrong, right = repair["wrong"], repair["right"] or repair["other"]
        start, end = (sentence.start + place for place in repair.span("wrong"))
        upto = sentence.start + repair.end("right" if repair["right"] else "other")
        alike = (
            wrong[:1].isupper() == right[:1].isupper()
            and wrong[:1].isdigit() == right[:1].isdigit()
        )
        if not alike or not (one.start <= start and end <= one.end <= upto):
            continue
        parts = re.split(rf"\b{re.escape(wrong)}\b", one.object)
        if len(parts) == 2:
            return replace(one, object=right.join(parts), end=upto)
    return one


_ONE_AT_A_TIME = frozenset({"lives in", "job", "name", "age", "birthday", "from", "born"})


def _last_word(found: Sequence[Found], text: str) -> list[Found]:
    """Of two answers to one question in one sentence, the last: he put himself right."""
    kept: list[Found] = []
    for one in found:
        rivals = [
            f for f in kept
            if (f.subject, f.predicate) == (one.subject, one.predicate)
            and one.predicate in _ONE_AT_A_TIME and f.positive and one.positive
            and f.object != one.object and not re.search(r"[.;!\n]", text[f.end : one.start])
        ]  # fmt: skip
        if any(one.start < f.end for f in rivals):
            continue  # two readings of the same words: the first rule's stands
        kept = [f for f in kept if f not in rivals] + [one]
    return kept


# --- across two sentences ----------------------------------------------------------------------------

_MY_ONLY = Pattern(
    rf"^(?:[Mm]y|[Oo]ur|[Tt]he (?=dog|cat|rabbit|parrot|horse|hamster|tortoise)) ?{RELATION}[.!]?$"
)
_THATS = Pattern(rf"^[Tt]hat's (?P<of>[A-Z][a-z]+)'s {RELATION}\.?$")
_NAMES = Pattern(r"\b[A-Z][a-zà-ÿ]+\b")


_ITS_DAY_NOW = Pattern(rf"^(?:[Ss]o |[Aa]nd )?(?:[Ii]t's|[Tt]hat's) (?:now )?(?:on )?{TIME}(?:,? (?:the )?\d+\w*)?(?: now| instead)?[.! ]*$")  # fmt: skip
_MOVED_EVENT = Pattern(rf"(?P<what>(?:\b(?:[Mm]y|[Tt]he|[Oo]ur) )?\b(?:\w+ )?{EVENT})\b")
_HAS_MOVED = Pattern(r"(?i)\b(?:moved|put back|put off|pushed|brought forward|rescheduled|changed|shifted|postponed|delayed)\b")  # fmt: skip


def _continued(sentence: Sentence, before: Sentence) -> Iterator[Found]:
    """ "Nell's here tomorrow. My daughter." The name is in the sentence before; and so is what has
    moved: "They've moved the scan. It's Wednesday now."."""
    if (
        _ITS_DAY_NOW.match(sentence.text)
        and _HAS_MOVED.search(before.text)
        and not before.asks
        and (moved := _MOVED_EVENT.search(before.text))
    ):
        yield Found(
            "he", "plans", f"{moved['what']}: {sentence.text.rstrip('.! ')}",
            before.start + moved.start(), sentence.start + len(sentence.text), Kind.PLAN,
        )  # fmt: skip
    match = _MY_ONLY.match(sentence.text) or _THATS.match(sentence.text)
    if match is None or before.asks or not is_relation(match["relation"]):
        return
    names = {
        n for n in _NAMES.findall(before.text) if n.casefold() not in NOT_NAMES | set(RELATIONS)
    }
    first = before.text.split()[0].removesuffix("'s")
    if first in names and before.text.split()[0] not in {first + "'s", first}:
        return
    if len(names) > 1:
        # A first word is capital anyway; it counts as a name only if it does what people do.
        names = {first} if first in names and before.text.startswith(f"{first}'s ") else names
    if len(names) != 1:
        return
    owner = match.groupdict().get("of")
    relation = relation_of(match["relation"])
    yield Found(
        names.pop(), "pet" if relation in PETS else "relation", f"{owner}'s {relation}" if owner else relation,
        before.start, sentence.start + match.end(),
    )  # fmt: skip


def _trimmed(found: Found, text: str) -> Found | None:
    """``found`` with its span cut to the words themselves; its object from them if it has none."""
    words = text[found.start : found.end]
    start = found.start + len(words) - len(words.lstrip(" ,;:\n\t"))
    end = found.start + len(words.rstrip(" ,;:\n\t"))
    if end <= start:
        return None
    thing = found.object or " ".join(text[start:end].split()).rstrip(".!")
    return replace(found, object=thing, start=start, end=end)


def _dated(one: Found, text: str, said: date | None) -> Found:
    if said is None or one.kind is Kind.INSTRUCTION:
        return one
    words, around = text[one.start : one.end], clause(text, one.start, one.end)
    since, until = validity(one.predicate, one.kind, words, around, said)
    return replace(one, valid_from=since, valid_to=until)


def _placed(one: Found, read: Written, text: str) -> Found:
    """``one`` on the words as he wrote them; a whole sentence of his as it stands there."""
    start, end = read.where(one.start, one.end)
    if one.kind is not Kind.INSTRUCTION:
        return replace(one, start=start, end=end)
    return replace(one, start=start, end=end, object=" ".join(text[start:end].split()).rstrip(".!"))


def _same(one: Found, other: Found) -> bool:
    """Whether they say the same, or one is a piece of a plan that is already there."""
    overlap = one.start < other.end and other.start < one.end
    if one.kind in _PHRASES and other.kind is one.kind and overlap:
        return True
    if (one.subject, one.predicate) != (other.subject, other.predicate):
        return False
    return one.object.casefold() == other.object.casefold() or (one.predicate in _WIDE and overlap)


_PHRASES = frozenset({Kind.PLAN, Kind.PROMISE, Kind.FEELING})
_WIDE = frozenset({"plans", "likes", "habit", "has", "eats", "works at", "worked at"})
