"""Answers to what he asks about himself, from what he has told her.

Claims first, with the day on which he told them; then his own words, if they bear on the question;
else nothing. She never fills a gap, and a quote is always his, letter by letter.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Sequence
from datetime import date

from samantha.domain.lexicon import PETS, RELATIONS
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.patterns import Pattern
from samantha.domain.spoken import day_aloud
from samantha.domain.telling import tell

MOST_CLAIMS = 3
"""Told at once; she remembers lightly and does not recite a file."""
NEEDED = 0.6
"""Share of the question's words that a sentence of his must hold before it is taken for an answer."""

_ABOUT_HIM = (
    (Pattern(r"(?i)\bmy (?:first |last )?name\b|\bwho am i\b|\bam i called\b"), ("name",)),
    (Pattern(r"(?i)\bwhere\b.*\bi\b.*\blive\b|\bwhere i live\b|\b(?:city|town|country|place) do i live\b"), ("lives in",)),
    (Pattern(r"(?i)\bdo i do\b(?! (?:with|about|if|when))|\bmy job\b|\bfor a living\b|\bdo i work\b|\bi work\b"), ("job", "works at")),
    (Pattern(r"(?i)\bhow old am i\b|\bmy age\b"), ("age",)),
    (Pattern(r"(?i)\bmy birthday\b"), ("birthday", "born")),
    (Pattern(r"(?i)\bi allergic\b|\bmy allerg(?:y|ies)\b"), ("allergic to",)),
)  # fmt: skip
_RELATION = Pattern(
    r"(?i)\bmy ((?:best |older |younger |big |little |late )?(?:"
    + "|".join(sorted(map(re.escape, [*RELATIONS, *PETS]), key=len, reverse=True))
    + r"))(?:'s (?:name|called)|'s age)?(?: called| again| now)?\W*$"
)
_EVERYTHING_OF_ME = Pattern(
    r"(?i)^(?:me|myself|my life|who i am)\W*$|\b(?:know|remember|told you) (?:about|of) me\b"
)
_WORD = Pattern(r"[^\W_][\w']*")
_EMPTY = frozenset(
    str.split(
        """
    a an the is was are were am do does did have has had be been i i'd i've i'm i'll me my
    mine you your we us our it its that this what what's who who's whom whose where when which
    why how about of to in on at for with from by again ever there then so and or not no tell
    told say said talk talked mention mentioned know remind remember called thing any anything
    something ask asked think last now much many often old would could can will if as again's
    please she he they her his their him them just still really actually
    """
    )
)
_OWN = Pattern(
    r"(?i)^(?:[^,:]{0,40}[,:] )?(?:(?:and|so|but) )?(?:(?:what|who|which|where|when|how|whose|whereabouts|did|do|am|was|have|had|is|are|were|does)\b.*\b(?:i|i'd|i've|i'm|my|me|mine)\b|"
    r"(?:who(?:'s| is)|what(?:'s| is|'re)) (?-i:my |[A-Z])\w+)"
)
_SENTENCE = Pattern(r"[^.!?…]+[.!?…]*")
_NOT_OF_MEMORY = Pattern(
    r"(?i)\b(?:should i|do you think|would you|could you|can you|will you|do you (?:want|like|mind|love)|are you|what (?:do|should|shall|can|would|could) i (?:do|say|tell|wear|write|cook|make|get|give|buy)(?! for a living\b)|"
    r"shall i|can i|could i|may i|am i (?:a (?:bad|good|terrible|horrible|fool|monster)|being|crazy|mad|wrong|right|going|supposed|meant|stupid|boring)|why (?:do|am|did|can't|don't) i|how (?:do|can|should|could) i|"
    r"what am i (?:going|supposed|meant|doing)|do i (?:tell|say|ask|call|ring|have to|need|look|sound)|which .{1,20} do i (?:leave|choose|pick|take|keep)|is it (?:me|bad|wrong|normal|just me)|was i (?:wrong|right|being|too|mean)|"
    r"did i (?:do|say) (?:something|anything|the right|the wrong)|what did i do (?:wrong|to)|what's wrong with me|what if|what's the point)\b"
)


_HOUSEKEEPING = frozenset(
    {"asked of her", "calls her", "plans", "adult", "may remember", "zone", "country", "voice"}
)
"""Claims that steer her; they are not what he is like."""


def is_of_memory(text: str) -> bool:
    """Whether ``text`` asks for a fact that only what he has told her could answer."""
    straight = text.replace("’", "'")
    asked = (s.strip() for s in _SENTENCE.findall(straight) if s.rstrip(" \"'”").endswith("?"))
    return any(_OWN.search(s) and not _NOT_OF_MEMORY.search(s) for s in asked)


def claims_for(question: str, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    """The claims that answer ``question``, oldest first; none in doubt."""
    question = question.replace("’", "'").strip(" ?.!")
    his = [known for known in claims if known.claim.subject == "he"]
    if _EVERYTHING_OF_ME.search(question):
        return _once(k for k in his if k.claim.predicate not in _HOUSEKEEPING)
    if predicates := _predicates(question):
        return _once(k for k in his if k.claim.predicate in predicates)[-2:]
    if relation := _RELATION.search(question):
        return _of_relation(relation[1].casefold(), claims)
    asked = content(question)
    by_name = [k for k in claims if k.claim.subject != "he" and k.claim.subject.casefold() in asked]
    if by_name and asked == {by_name[0].claim.subject.casefold()}:
        return by_name
    telling = ("likes", "is", "eats", "drinks", "told", "has", "favourite", "plans", "lives")
    return [
        k
        for k in his
        if asked
        and k.claim.predicate in telling
        and asked <= content(f"{k.claim.predicate} like eat drink {k.claim.object}")
        and asked & content(k.claim.object)
    ]


def _once(claims: Iterable[KnownClaim]) -> list[KnownClaim]:
    """Each thing once, as he said it last."""
    last = {(k.claim.subject, k.claim.predicate, k.claim.object): k for k in claims}
    return sorted(last.values(), key=lambda known: known.id)


def _predicates(question: str) -> tuple[str, ...]:
    return next((found for rule, found in _ABOUT_HIM if rule.search(question)), ())


def _of_relation(relation: str, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    named = {
        k.claim.subject
        for k in claims
        if k.claim.predicate in ("relation", "pet") and k.claim.object == relation
    }
    return [k for k in claims if k.claim.subject in named | {relation}]


def say_claims(claims: Sequence[KnownClaim], today: date) -> str:
    """ "You told me on Tuesday that …". At most ``MOST_CLAIMS``, the newest."""
    told = claims[-MOST_CLAIMS:]
    when = day_aloud(told[0].claim.at.date(), today)
    first = tell(told[0].claim)
    if when != "today":
        first = f"you told me {when} that {first}"
    return capital(", and ".join([first, *(tell(known.claim) for known in told[1:])]) + ".")


def say_moments(moments: Sequence[Moment], question: str, today: date) -> str:
    """His own words that answer ``question``, with their day; "" where none bears on it enough."""
    straight = question.replace("’", "'").strip(" ?.!")
    asked = content(straight)
    if _predicates(straight) or _RELATION.search(straight):
        return ""  # these are known or not known; a sentence near by would only mislead
    if not asked or (len(asked) < 2 and not re.search(r"\b[A-Z0-9]\w+\W*$", straight)):
        return ""
    best, words = 0.0, ""
    for moment in moments:
        sentences = re.split(r"(?<=[.!?…])\s+", moment.text)
        for sentence, following in zip(sentences, [*sentences[1:], ""], strict=True):
            if sentence.rstrip().endswith("?"):
                continue  # what he asked is not what he told
            share = len(asked & content(sentence)) / len(asked)
            if share > best:
                best = share
                day = capital(day_aloud(moment.at.date(), today))
                # A fragment says little without what came after it.
                quote = sentence if len(sentence.split()) > 5 else f"{sentence} {following}"
                words = f"{day} you said: “{quote.strip()}”"
    return words if best >= NEEDED else ""


def content(text: str) -> frozenset[str]:
    """The words of ``text`` that carry meaning, endings cut off."""
    words = (w.casefold().removesuffix("'s") for w in _WORD.findall(text.replace("’", "'")))
    return frozenset(_stem(w) for w in words if w not in _EMPTY)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
