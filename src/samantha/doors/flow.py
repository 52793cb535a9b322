"""Clauses into lines: what she says, as it comes, on a page of a given width.

A line that is full is done and never changes again; the last one is still open. So a terminal can
let the full ones scroll away and redraw one line only.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

Cells = Callable[[str], int]
"""How many columns a text takes; not its length: an emoji takes two."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Where her sentence stands on the page."""

    open: str = ""
    """The line that more may be added to."""

    def add(self, clause: str, width: int, cells: Cells = len) -> "tuple[Flow, tuple[str, ...]]":
        """The flow with ``clause`` after what stands there, and the lines that are full now.

        Words are kept whole, unless one alone is wider than ``width`` columns (at least 2).
        A line break inside the clause is kept.
        """
        done: list[str] = []
        line = self.open
        for number, paragraph in enumerate(clause.split("\n")):
            if number:
                done.append(line)
                line = ""
            for word in paragraph.split():
                joined = f"{line} {word}" if line else word
                if cells(joined) <= width:
                    line = joined
                    continue
                if line:
                    done.append(line)
                *pieces, line = _pieces(word, width, cells)
                done.extend(pieces)
        return replace(self, open=line), tuple(done)


def _pieces(word: str, width: int, cells: Cells) -> list[str]:
    """``word`` cut where a line is full; each piece is at most ``width`` columns."""
    if cells(word) <= width:
        return [word]
    pieces = [""]
    taken = 0
    for character in word:
        wide = cells(character)
        if pieces[-1] and taken + wide > width:
            pieces.append("")
            taken = 0
        pieces[-1] += character
        taken += wide
    return pieces
