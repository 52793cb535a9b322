"""Patterns that are compiled when they are first used.

There are some hundred of them, and compiling takes longer than all of the rest of the start.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression; the same methods as the compiled one, for those that are needed."""

    source: str

    def search(self, text: str) -> re.Match[str] | None:
        return _compiled(self.source).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return _compiled(self.source).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return _compiled(self.source).finditer(text)

    def findall(self, text: str) -> list[str]:
        """Matches of a pattern without groups."""
        return _compiled(self.source).findall(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return _compiled(self.source).sub(new, text)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)
