"""What people say when they want something: lines with their slots marked, as skills bring them.

    ## mail.from
    have i had anything from [person: Catherine]
    put olive oil no just [items: garlic] on the list
    tell them [answer=yes: we'd love to come]
    play me something {what=anything}

A header names the skill; a bracket holds a slot's name and the words that carry it, and its value
where that is not the words; a value that no words carry stands in braces at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = re.compile(r"##\s*([a-z_.]+)\s*")
_PIECE = re.compile(r"\[(?P<name>[a-z_]+)(?:=(?P<value>[^:\]]*))?:\s?(?P<words>[^\[\]]*)\]")
_UNSAID = re.compile(r"\s*\{(?P<name>[a-z_]+)=(?P<value>[^{}]*)\}\s*$")


@dataclass(frozen=True, slots=True)
class Slot:
    name: str
    start: int
    end: int
    """Code points of the line's text; equal where no words carry it."""
    value: str = ""
    """What is meant, where that is not the words."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One line that somebody may say, and what it means."""

    skill: str
    text: str
    slots: tuple[Slot, ...] = ()


def sayings(source: str) -> Iterator[Saying]:
    """Every line of ``source`` in the form above.

    Raises:
        ValueError: with the line's number: it stands before the first header, or has a bracket
            that is not closed.
    """
    skill = ""
    for number, line in enumerate(source.splitlines(), 1):
        line = line.strip()
        if header := _HEADER.fullmatch(line):
            skill = header[1]
        elif not line or line.startswith("#"):
            continue
        elif not skill:
            raise ValueError(f"line {number} stands under no header")
        else:
            try:
                yield _saying(skill, line)
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from None


def _saying(skill: str, line: str) -> Saying:
    slots: list[Slot] = []
    unsaid: list[Slot] = []
    while found := _UNSAID.search(line):
        unsaid.append(Slot(found["name"], 0, 0, found["value"].strip()))
        line = line[: found.start()]
    text, at = "", 0
    for piece in _PIECE.finditer(line):
        text += line[at : piece.start()]
        words = piece["words"].strip()
        slots.append(
            Slot(piece["name"], len(text), len(text) + len(words), (piece["value"] or "").strip())
        )
        text, at = text + words, piece.end()
    text += line[at:]
    if re.search(r"[\[\]{}]", text):
        raise ValueError("a bracket is open, or stands alone")
    return Saying(skill, text, (*slots, *unsaid))
