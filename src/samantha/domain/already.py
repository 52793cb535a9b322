"""What she has said lately, so that she need not say it twice.

Kept as marks and not as words: only whether a sentence was said is asked, and nothing of his that
she quoted outlives what he had forgotten.
"""

import re
from collections.abc import Sequence
from zlib import crc32

TURNS = 300
"""Of hers, so many are remembered by their marks."""

_SENTENCE = re.compile(r"[^.!?…\n]+")
_LETTERS = re.compile(r"[^\w]+")


def marks(text: str) -> tuple[int, ...]:
    """A mark for each sentence of ``text``, whatever its letters' case and its stops."""
    folded = (_LETTERS.sub(" ", one).strip().casefold() for one in _SENTENCE.findall(text))
    return tuple(crc32(one.encode("utf-8", "replace")) for one in folded if one)


class Already(str):
    """The words of the talk at hand, and the marks of many turns before it.

    ``text in already``: whether she has said it, or any whole sentence of it.
    """

    __slots__ = ("_marks",)
    _marks: frozenset[int]

    def __new__(cls, words: str, said: Sequence[Sequence[int]] = ()) -> "Already":
        self = super().__new__(cls, words)
        self._marks = frozenset(mark for turn in said for mark in turn)
        return self

    def __contains__(self, text: object) -> bool:
        if not isinstance(text, str):
            return False
        return str.__contains__(self, text) or any(mark in self._marks for mark in marks(text))
