"""What a question looks for: in which words, said by whom, around when, and what kind of answer.

Names of those who speak are taken out of it before its meaning is compared: nearly every line of a
conversation is "about" them, so they draw everything near.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from samantha.domain.patterns import Pattern
from samantha.domain.recall_dates import Days, days_in


class Wanted(Enum):
    """What kind of answer is looked for."""

    ANYTHING = auto()
    WHEN = auto()
    HOW_LONG = auto()
    HOW_MANY = auto()
    WHO = auto()
    WHERE = auto()
    WHY = auto()


_WANTED = (
    (Wanted.HOW_LONG, Pattern(r"(?i)\bhow (?:long|often)\b|\bhow old\b")),
    (Wanted.WHEN, Pattern(r"(?i)\bwhen\b|\b(?:what|which) (?:year|month|date|day|time|week)\b|\bhow recently\b")),
    (Wanted.HOW_MANY, Pattern(r"(?i)\bhow (?:many|much)\b")),
    (Wanted.WHERE, Pattern(r"(?i)\bwhere\b|\b(?:what|which) (?:city|country|town|place|state)\b|\bwhereabouts\b")),
    (Wanted.WHO, Pattern(r"(?i)\bwho(?:m|se|'s)?\b|\bwhat(?:'s| is| was| are| were) [^?]*\bnames?\b|\bcalled\b")),
    (Wanted.WHY, Pattern(r"(?i)\bwhy\b|\bwhat (?:made|makes|motivated|inspired)\b|\bhow come\b")),
)  # fmt: skip
# ruff: noqa: E501 (patterns, one a line, are read as a table)

_TELLS = {
    Wanted.WHEN: Pattern(
        r"(?i)\b(?:yesterday|today|tonight|tomorrow|last|next|ago|weeks?|weekend|months?|years?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|recently|since|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|in may|just (?:got|went|had|started|finished|joined|did|bought)|20\d\d|19\d\d|\d+(?:st|nd|rd|th)|birthday|the other day|this morning|soon)\b"
    ),
    Wanted.HOW_LONG: Pattern(
        r"(?i)\b(?:since|for (?:\w+ ){0,2}(?:years?|months?|weeks?|days?|hours?|ages|now|while)|\d+|years?|months?|weeks?|hours?|minutes?|twice|once|every|daily|always|ago|old|turn(?:ed|s)?)\b"
    ),
    Wanted.HOW_MANY: Pattern(
        r"(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|couple|few|several|dozen|both|twice|once|first|second|third|another|no|none|only)\b"
    ),
    Wanted.WHO: Pattern(
        r"(?-i:(?<![.!?…] )(?<!^)\b[A-Z][a-z]+)|(?i:\b(?:my|our|his|her) (?:\w+ )?(?:friends?|sister|brother|mother|father|mum|mom|dad|wife|husband|partner|boss|neighbou?r|son|daughter|kids?|children|family|team|cousin|aunt|uncle|grand\w+|colleagues?|teacher|boyfriend|girlfriend)\b)|(?i:\b(?:called|named|name)\b)"
    ),
    Wanted.WHERE: Pattern(
        r"\b(?:in|at|to|from|near|around|outside|by) (?:the |a |my |our )?[A-Z][a-z]+|(?i:\b(?:at|in|to|from|near|by) (?:the|a|my|our|this) \w+)|(?i:\bhome\b)"
    ),
    Wanted.WHY: Pattern(
        r"(?i)\b(?:because|since|so that|so i|reason|wanted to|inspired|helps?|to help|'cause|cuz|felt|makes? me|made me)\b"
    ),
}  # fmt: skip

_FIRST_PERSON = Pattern(r"(?i)\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|our|us)\b")
_SPACES = Pattern(r"\s+")
_NAME = Pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NICKNAME = 3
"""Letters that a name and its short form share at least."""
_LONGEST = 2_000
"""Characters of a question that are read; a paste is looked for by its beginning."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for."""

    text: str
    """As it was asked, without the names of those who speak."""
    asked_of: frozenset[str] = frozenset()
    """Who would have said it: "" is himself. Empty: nobody knows."""
    days: tuple[Days, ...] = ()
    wanted: Wanted = Wanted.ANYTHING

    def tells(self, text: str) -> bool:
        """Whether ``text`` holds an answer of the kind that is wanted."""
        pattern = _TELLS.get(self.wanted)
        return pattern is not None and pattern.search(text) is not None


def read_question(
    text: str,
    *,
    called: Sequence[str] = (),
    others: Sequence[str] = (),
    now: datetime | None = None,
) -> Question:
    """What ``text`` looks for. ``called`` are his names; ``others`` speak in conversations that he
    brought along."""
    text = text[:_LONGEST]
    whose: dict[str, str] = {part: "" for name in called for part in _parts(name)}
    for other in others:
        whose |= {part: other for part in _parts(other) if part not in whose}
    asked_of: set[str] = set()
    bare = text
    for match in reversed(list(_NAME.finditer(text))):
        found = _speaker(match[0], whose)
        if found is not None:
            asked_of.add(found)
            bare = bare[: match.start()] + bare[match.end() :]
    if _FIRST_PERSON.search(text):
        asked_of.add("")
    bare = _SPACES.sub(" ", bare).strip()
    return Question(
        text=bare if any(letter.isalnum() for letter in bare) else text,
        asked_of=frozenset(asked_of),
        days=days_in(text, None if now is None else now.date()),
        wanted=next((kind for kind, asks in _WANTED if asks.search(text)), Wanted.ANYTHING),
    )


def _parts(name: str) -> list[str]:
    return [part.casefold() for part in name.split() if len(part) > 1]


def _speaker(word: str, whose: dict[str, str]) -> str | None:
    """Whose name ``word`` is, also in the genitive or cut short; None where it is nobody's."""
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    if plain in whose:
        return whose[plain]
    if not word[:1].isupper() or len(plain) < _NICKNAME:
        return None
    near = {one for part, one in whose.items() if part.startswith(plain) or plain.startswith(part)}
    return near.pop() if len(near) == 1 else None


__all__ = ["Question", "Wanted", "read_question"]
