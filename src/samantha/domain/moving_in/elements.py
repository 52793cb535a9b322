"""The values of a large JSON file, one at a time: of its outermost array, or of its lines.

Exports are one array of a hundred megabytes. Each element is decoded by the standard decoder as
soon as it is whole, so that no more than one is in memory; where one is broken, reading goes on
with the next.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

LARGEST = 64_000_000
"""Code points of one element; a larger one is given up, and the file with it."""

_LOOKED_FOR_BRACES = 8_000_000
"""Code points in which a broken element's last brace is looked for."""

_SPACE = re.compile(r"[\s,\ufeff]*")
_STRUCTURE = re.compile(r'["\\{}\[\]]')
_NEXT_OBJECT = re.compile(r"\}\s*,\s*(?=\{)")
_decode = json.JSONDecoder(strict=False).raw_decode


class Broken:
    """An element that is no JSON."""


BROKEN: Final = Broken()


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
            value = _whole(line)
            by_line = by_line or value is not BROKEN
            if value is BROKEN and not by_line and reading.goes_on(line):
                reading.give_back(line)
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
        return end == "[" or (end in "{," and self.skip_space() and self.buffer[0] != "{")

    def give_back(self, text: str) -> None:
        self.buffer = text + self.buffer

    def line(self) -> str:
        while "\n" not in self.buffer and len(self.buffer) < LARGEST and self._more():
            pass
        end = self.buffer.find("\n") + 1 or len(self.buffer)
        line = self.buffer[:end]
        self.drop(end)
        return line

    def value(self) -> object:
        while True:
            try:
                value, end = _decode(self.buffer)
            except (json.JSONDecodeError, RecursionError) as error:
                if _unfinished(error, self.buffer) and len(self.buffer) < LARGEST and self._more():
                    continue
                self._skip(error.pos if isinstance(error, json.JSONDecodeError) else 0)
                return BROKEN
            if _is_open_number(value, self.buffer[end : end + 1]) and self._more():
                continue
            self.drop(end)
            decoded: object = value
            return decoded

    def _skip(self, place: int) -> None:
        """Go behind the element that is broken at ``place``: behind its last brace; where its
        braces do not add up, before the next thing that begins like an element."""
        while (end := _end_by_braces(self.buffer)) is None:
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


def _is_open_number(value: object, after: str) -> bool:
    """Whether ``value`` may have more digits than have come yet."""
    return isinstance(value, int | float) and (not after or after not in " \t\r\n,]")


def _whole(line: str) -> object:
    try:
        value: object = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return BROKEN
    return value


def _unfinished(error: Exception, buffer: str) -> bool:
    """Whether it may be right once more of the file is there."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    if error.msg.startswith("Unterminated string"):
        return True
    # The longest word that can be cut in two is an escape: \\uD83D\\uDE00.
    return error.pos >= len(buffer) - 12


def _end_by_braces(buffer: str) -> int | None:
    """Where the first element of ``buffer`` ends by its braces; None where they stay open."""
    depth, at, inside = 0, 0, False
    while match := _STRUCTURE.search(buffer, at):
        at = match.end()
        mark = match.group()
        if mark == "\\":
            at += 1
        elif mark == '"':
            inside = not inside
        elif inside:
            continue
        elif mark in "{[":
            depth += 1
        else:
            depth -= 1
            if depth <= 0:
                return max(at if depth == 0 else match.start(), 1)
    return None
