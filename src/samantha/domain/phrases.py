"""Her words for what people tell a friend: situations by their likes, and the lines for each.

A *situation* is a kind of thing that is told ("somebody else took credit for my work"), known by a
few ways of telling it. Its lines are true whichever way it was told. The words are data, in
``language/``; here is what they mean, and which of them fits now.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

PARTS = frozenset({"who", "word", "name"})
"""What a line may leave open: the person he spoke of, a telling word of his, his own name."""


class Tone(StrEnum):
    PLAIN = "plain"
    TENDER = "tender"
    PLAYFUL = "playful"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that she may say."""

    text: str
    tone: Tone = Tone.PLAIN
    ask: bool = False
    """It asks him something."""
    later: bool = False
    """It fits only as the second or third thing that she says of it."""

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(part for part in PARTS if f"{{{part}}}" in self.text)

    def filled(self, parts: Mapping[str, str]) -> str:
        """The line with its parts in place; "" where one is missing, or would begin badly."""
        text = self.text
        for part in self.needs:
            if not (words := parts.get(part, "")):
                return ""
            text = text.replace(f"{{{part}}}", words)
        return text[0].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Situation:
    id: str
    when: tuple[str, ...]
    say: tuple[Line, ...] = field(repr=False)


def situations(source: str) -> tuple[Situation, ...]:
    """The situations of one file of ``language/situations``.

    Raises:
        ValueError: it is no TOML, or not in that form; with what is wrong, and where.
    """
    return tuple(_situation(table) for table in tomllib.loads(source).get("situation", ()))


def _situation(table: Mapping[str, Any]) -> Situation:
    name = str(table.get("id", ""))
    try:
        when = tuple(str(words) for words in table["when"])
        say = tuple(_line(one) for one in table["say"])
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"situation {name!r}: {error}") from None
    if not name or not when or not say:
        raise ValueError(f"situation {name!r} has no id, no examples or no lines")
    return Situation(name, when, say)


def _line(table: Mapping[str, Any]) -> Line:
    text = str(table["text"]).strip()
    rest = text
    for part in PARTS:
        rest = rest.replace(f"{{{part}}}", "")
    if not text or "{" in rest or "}" in rest:
        raise ValueError(f"a line with an unknown part: {text!r}")
    return Line(
        text,
        Tone(table.get("tone", "plain")),
        bool(table.get("ask", False)),
        bool(table.get("later", False)),
    )


def duplicates(book: Sequence[Situation]) -> list[str]:
    """Lines and examples that stand twice, in whatever letters and stops."""
    seen: set[str] = set()
    twice = []
    for situation in book:
        for side, text in [
            *(("when", words) for words in situation.when),
            *(("say", line.text) for line in situation.say),
        ]:
            folded = side + "".join(c for c in text.casefold() if c.isalnum() or c == " ")
            if folded in seen:
                twice.append(text)
            seen.add(folded)
    return twice
