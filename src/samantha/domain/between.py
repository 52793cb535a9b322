"""Saying to him alone what he once confided: the sentence that answers, without its seal.

The confided comes first where his question says that it is between the two of them, where he asks
what he got for somebody and only the secret says so, and where no open word of his answers as well.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Sequence
from datetime import date

from samantha.domain.asking import Asked, Seeks, asked, is_of_memory, may_be_of_memory
from samantha.domain.confidence import unsealed
from samantha.domain.evidence import Line, lines_of, weighed
from samantha.domain.known import aliases, capital
from samantha.domain.memory import Recalled
from samantha.domain.patterns import Pattern
from samantha.domain.sealed import Sealed, weight
from samantha.domain.spoken import day_aloud
from samantha.domain.wordings import stem

ENOUGH = 0.62
"""Strength with which a sentence answers though nothing says that he means a secret."""
COVERED = 0.4
"""Share of the question that its message must hold."""
_TELLS, _AT_MOST = 0.08, 4.0
"""What a telling word adds where sentences of one secret answer alike, and how far it counts."""

_SAYS_SO = Pattern(
    r"(?i)\b(?:between (?:you and me|u and me|you n me|me and you|us|ourselves|the two of us)|(?:just|only) (?:you and me|us|the two of us)|our (?:\w+ )?secret|(?:my|that|the|a|his|her|\w+'s) (?:\w+ )?secret|in (?:strict )?confidence|confided|you(?:'re| are) the only one (?:who|i)|(?:swore|sworn) (?:you|us) to secrecy|not a soul|nobody else knows|told (?:only you|nobody (?:else|but you)|no one (?:else|but you)))\b"
)
_HER_VIEW = Pattern(
    r"(?i)\b(?:(?:do|are|would|did|have|can|could|will) you\b(?! (?:remember|recall|know))|should|shall|ought|what if|(?:must|can|could) i\b)"
)
_GOT = r"(?:get|got|buy|bought|order(?:ed)?|give|giv(?:en|ing)|getting|making|make|made|choose|chose|chosen|pick(?:ed)?(?: up| out)?|find|found)"
_GIFT = Pattern(
    rf"(?i)\bwhat (?:did|have|had|was it|was i|am i|is it|present|gift)\b[\w' ]{{0,24}}?\b{_GOT}(?: (?:in|out|up))?(?: (?:as a (?:present|gift) )?for)? (?P<whom>(?:my |our )?\w+)"
)
_BOUGHT = r"(?:bought|got|ordered|picked (?:up|out)|found|made|chosen|chose|booked|paid for)"
_PLAIN_SEEKS = frozenset({Seeks.WHAT, Seeks.WHO, Seeks.WHERE, Seeks.WHEN, Seeks.NAME})


def between_us(
    question: str,
    recalled: Recalled,
    confided: Sequence[int],
    secrets: Sequence[Sealed],
    today: date,
) -> str:
    """What he confided that answers ``question``; "" where that is not what he asks for.

    ``confided`` are the turns that are kept quiet, ``secrets`` those that he sealed himself. Only
    for his ears: see ``mind/discretion.py``.
    """
    says_so = _SAYS_SO.search(question.replace("’", "'")) and not _HER_VIEW.search(question)
    if not confided or not (says_so or is_of_memory(question) or may_be_of_memory(question)):
        return ""
    names = frozenset(
        k.claim.subject.casefold() for k in recalled.claims if k.claim.subject != "he"
    )
    sought = asked(question, names)
    if sought.seeks not in _PLAIN_SEEKS or (not says_so and (sought.earlier or sought.still)):
        return ""
    ranked = weighed(lines_of(recalled.moments), sought, aliases(recalled.claims), today)
    known = {one.turn: one for one in secrets}
    best = _meant(question, sought, ranked, frozenset(confided), known, bool(says_so))
    if best is None:
        return ""
    day = capital(day_aloud(best.at.date(), today))
    return f"{day} you told me, between us: “{unsealed(best.text)}”"


def _meant(
    question: str,
    sought: Asked,
    ranked: Sequence[Line],
    confided: frozenset[int],
    secrets: dict[int, Sealed],
    says_so: bool,
) -> Line | None:
    ours = [line for line in ranked if line.turn in confided and unsealed(line.text)]
    if not ours:
        return None
    plain = question.replace("’", "'")
    if gift := _GIFT.search(plain):
        whom = gift["whom"].removeprefix("my ").removeprefix("our ")
        given = Pattern(
            rf"(?i)\b{_BOUGHT} (?:{whom}|him|her|them)\b|\b{_BOUGHT} .{{2,60}} for (?:my |our )?(?:{whom}|him|her|them)\b"
        )
        first = next((line for line in ranked if given.search(line.text)), None)
        if first is not None and first.turn in confided:
            return first if unsealed(first.text) else None
    if says_so:
        # It need not hold his words: he asks round it, so as not to say it.
        named = [line for line in ours if line.turn in secrets and _about(line, sought)]
        return max(named, key=lambda line: _telling(line, secrets), default=None)
    top = ranked[0]
    answers = top.strength >= ENOUGH and top.covered >= COVERED and top.missing < COVERED
    # Where its words need no unsealing, it is quoted like any other.
    return top if answers and top in ours and unsealed(top.text) != top.text else None


def _about(line: Line, sought: Asked) -> bool:
    """Whether its message speaks of whom the question names, or else of what it asks."""
    near = line.words | line.around
    if sought.names:
        return line.covered >= COVERED / 2 and any(stem(name) in near for name in sought.names)
    return line.covered >= COVERED or line.near >= COVERED


def _telling(line: Line, secrets: dict[int, Sealed]) -> float:
    return line.strength + _TELLS * min(_AT_MOST, weight(line.text, secrets[line.turn]))
