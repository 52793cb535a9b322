"""The values of a large JSON file, one at a time: of its outermost array, or of its lines.

Exports are one array of a hundred megabytes. Each element is decoded by the standard decoder as
soon as it is whole, so that no more than one is in memory; where one is broken, reading goes on
with the next. A file that is one large object comes in parts (``wide``).
"""

import json
import re
from collections.abc import Iterable, Iterator

from samantha.domain.moving_in.broken import BROKEN, end_by_braces, is_open_number, unfinished
from samantha.domain.moving_in.wide import WHOLE, Wide

__all__ = ["BROKEN", "LARGEST", "elements"]

LARGEST = 64_000_000
"""Code points of one element; a larger one is given up, and the file with it."""

_LOOKED_FOR_BRACES = 8_000_000
"""Code points in which a broken element's last brace is looked for."""

_SPACE = re.compile(r"[\s,\ufeff]*")
_NEXT_OBJECT = re.compile(r"\}\s*,\s*(?=\{)")
_decode = json.JSONDecoder(strict=False).raw_decode


def elements(text: Iterable[str]) -> Iterator[object]:
    """Values one after the other; ``BROKEN`` in the place of each that cannot be read.

    ``text``: pieces of a file that holds an array, or any number of values with nothing but space
    between them (JSON Lines; a single object). Raises nothing.
    """
    reading = _Reading(iter(text))
    in_array = by_line = False
    while reading.skip_space():
        if not in_array and reading.buffer.startswith("["):
            in_array = True
            reading.drop(1)
        elif in_array and reading.buffer.startswith("]"):
            in_array = False
            reading.drop(1)
        elif in_array:
            yield reading.value()
        else:
            line = reading.line()
            if len(line) >= WHOLE and not line.endswith("\n") and line.startswith("{"):
                reading.give_back(line)
                yield from reading.parts()
                continue
            value = _whole(line)
            by_line = by_line or value is not BROKEN
            if value is BROKEN and not by_line and reading.goes_on(line):
                reading.give_back(line)
                if reading.is_wide():
                    yield from reading.parts()
                    continue
                value = reading.value()
            yield value


class _Reading:
    """Holds as much of the text as one value needs."""

    def __init__(self, source: Iterator[str]) -> None:
        self.buffer = ""
        self._source = source

    def skip_space(self) -> bool:
        """Go to the next thing that is neither space nor a comma; False where there is none."""
        while True:
            match = _SPACE.match(self.buffer)
            assert match is not None
            self.drop(match.end())
            if self.buffer:
                return True
            self.buffer = next(self._source, "")
            if not self.buffer:
                return False

    def drop(self, size: int) -> None:
        if size:
            self.buffer = self.buffer[size:]

    def goes_on(self, line: str) -> bool:
        """Whether ``line`` begins a value over many lines, rather than being a broken one."""
        end = line.rstrip()[-1:]
        if end == "," and line.rstrip(" \t\r\n,").endswith("}") and end_by_braces(line) is None:
            return True  # something within it is whole, and it is not
        return end == "[" or (end in "{," and self.skip_space() and self.buffer[0] != "{")

    def give_back(self, text: str) -> None:
        self.buffer = text + self.buffer

    def line(self) -> str:
        while "\n" not in self.buffer and len(self.buffer) < WHOLE and self._more():
            pass
        end = self.buffer.find("\n") + 1 or len(self.buffer)
        line = self.buffer[:end]
        self.drop(end)
        return line

    def is_wide(self) -> bool:
        """Whether the object that begins here is more than is decoded at once."""
        if not self.buffer.startswith("{"):
            return False
        while len(self.buffer) < WHOLE and self._more():
            pass
        return len(self.buffer) >= WHOLE

    def parts(self) -> Iterator[object]:
        """The object that begins here, in parts."""
        wide = Wide(self.buffer, self._source)
        yield from wide.parts()
        self.buffer = wide.rest

    def value(self) -> object:
        while True:
            try:
                value, end = _decode(self.buffer)
            except (json.JSONDecodeError, RecursionError) as error:
                if unfinished(error, self.buffer) and len(self.buffer) < LARGEST and self._more():
                    continue
                self._skip(error.pos if isinstance(error, json.JSONDecodeError) else 0)
                return BROKEN
            if is_open_number(value, self.buffer[end : end + 1]) and self._more():
                continue
            self.drop(end)
            decoded: object = value
            return decoded

    def _skip(self, place: int) -> None:
        """Go behind the element that is broken at ``place``: behind its last brace; where its
        braces do not add up, before the next thing that begins like an element."""
        while (end := end_by_braces(self.buffer)) is None:
            if len(self.buffer) >= _LOOKED_FOR_BRACES or not self._more():
                behind = _NEXT_OBJECT.search(self.buffer, place)
                end = behind.end() if behind else len(self.buffer)
                break
        self.drop(end)

    def _more(self) -> bool:
        """As much again as there is: so each character is decoded a few times at most."""
        pieces, wanted = [self.buffer], 2 * len(self.buffer)
        size = len(self.buffer)
        for piece in self._source:
            pieces.append(piece)
            size += len(piece)
            if size >= wanted:
                break
        self.buffer = "".join(pieces)
        return len(pieces) > 1


def _whole(line: str) -> object:
    try:
        value: object = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return BROKEN
    return value
