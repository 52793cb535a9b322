"""Answers to what he asks about himself, from what he has told her.

Claims first, with the day on which he told them; then what the days and counts of his own words
tell; then his words themselves: the sentence that holds the answer. Else nothing. She never fills a
gap, and a quote is always his, letter by letter.
"""

from collections.abc import Sequence
from datetime import date

from samantha.domain.asking import Asked, Seeks, asked, is_of_memory, may_be_of_memory
from samantha.domain.evidence import Line, lines_of, weighed
from samantha.domain.known import (
    about_him,
    aliases,
    capital,
    claims_for,
    relation_asked,
    say_claims,
)
from samantha.domain.memory import KnownClaim, Recalled
from samantha.domain.patterns import Pattern
from samantha.domain.quoting import quoted
from samantha.domain.reckoning import reckoned
from samantha.domain.wordings import content

__all__ = [
    "answer",
    "capital",
    "claims_for",
    "content",
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
NEAR = 0.6
"""Nearness in meaning that makes up for words that are missing."""
UNASKED = 0.8
"""Strength that is needed where the question may not be for her memory at all."""


_EVER_TOLD = Pattern(
    r"(?i)^(?:did|have|had) i (?:ever |already )?(?:tell|told|say|said|mention|mentioned)\b"
)

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
    lines = lines_of(recalled.moments)
    if about_him(question) and not sought.earlier and not sought.still:
        # Known or not known; a sentence near by would only mislead.
        return ""
    if relation := relation_asked(question):
        lines = [line for line in lines if _of_his(relation, line.text)]
    if words := reckoned(sought, lines, also, today):
        return words
    strong = [line for line in weighed(lines, sought, also, today) if _enough(line, sought, sure)]
    return quoted(sought, strong, lines, today)


def _enough(line: Line, sought: Asked, sure: bool) -> bool:
    least = ENOUGH if sure else UNASKED
    if sought.seeks is Seeks.YES_NO and _EVER_TOLD.search(sought.text):
        return line.strength >= ALL and line.covered >= ALL
    if sought.seeks is Seeks.FEELING and line.fits >= 1 and line.near >= FELT:
        return True
    if sought.guess and line.fits >= 1:
        return line.strength >= least and line.covered >= COVERED / 2
    if sought.seeks is Seeks.NAME and not line.fits:
        return False
    if line.missing >= 0.5 and line.fits < 1 and line.near < NEAR:
        return False
    if _MY_THING.search(sought.text) and line.missing and line.near < NEAR:
        return False
    return line.strength >= least and line.covered >= COVERED


def _told(question: str, sought: Asked, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    if sought.seeks is Seeks.WHO and len(sought.names) == 1 and not relation_asked(question):
        return []  # his words about somebody say more than "is your friend"
    return claims_for(question, claims)


def _of_his(relation: str, text: str) -> bool:
    """Whether ``text`` speaks of *his* relation: "my mum", or "Mum" as a name."""
    word = relation.split()[-1]
    return bool(
        Pattern(
            rf"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?{word}\b|(?<!['’]s )(?<!s )\b{word.capitalize()}\b"
        ).search(text)
    )
