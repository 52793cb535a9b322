"""A JSON value too large to be held at once, read in parts: one object around a hundred thousand
messages, as Telegram's export is.

Each part is the value with only some of what it holds: the same keys around them, so that who reads
a part finds the messages where they would be in the whole, and the chat's name above them.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from samantha.domain.moving_in.broken import BROKEN, end_by_braces, is_open_number, unfinished

WHOLE = 4_000_000
"""Code points up to which a value is held and decoded at once."""
_PART = 500
"""Elements of an array in one part."""
_DEEPEST = 12
_SPACE = " \t\r\n,\ufeff"
_NEXT = re.compile(r"(?=[,}\]]\s*[{\[}\]\"]|[}\]])")
"""Where a word that is none may have ended."""
_NEXT_OBJECT = re.compile(r"\}\s*,\s*(?=\{)")
_TOO_LARGE: Final = object()
_decode = json.JSONDecoder(strict=False).raw_decode

Wrap = Callable[[Any], object]


class Wide:
    """Holds as much of the text as one small value needs, and where in it reading stands."""

    def __init__(self, buffer: str, source: Iterator[str], whole: int = WHOLE) -> None:
        self._buffer = buffer
        self._at = 0
        self._source = source
        self._whole = whole

    @property
    def rest(self) -> str:
        """What was taken from the source and is no part of the value."""
        return self._buffer[self._at :]

    def parts(self) -> Iterator[object]:
        """The value in parts, in its order; ``BROKEN`` in the place of what cannot be read."""
        yield from self._parts(lambda value: value, 0)

    def _parts(self, wrap: Wrap, depth: int) -> Iterator[object]:
        mark = self._next()
        if mark not in ("{", "[") or depth > _DEEPEST:
            yield BROKEN
            self._skip()
            return
        self._at += 1
        yield from (self._members if mark == "{" else self._elements)(wrap, depth)

    def _members(self, wrap: Wrap, depth: int) -> Iterator[object]:
        head: dict[str, object] = {}
        held: dict[str, object] = {}
        parted = False
        while (mark := self._next()) not in ("}", ""):
            key = self._small() if mark == '"' else BROKEN
            if not isinstance(key, str) or self._next() != ":":
                yield BROKEN
                self._skip()
                continue
            self._at += 1
            mark = self._next()
            value = self._small()
            if value is _TOO_LARGE or (value is BROKEN and mark in ("{", "[")):
                # Also of what is broken somewhere within, the rest can be read.
                parted = True
                yield from self._parts(_under(wrap, head, key), depth + 1)
            elif value is BROKEN:
                yield BROKEN
                self._skip()
            elif isinstance(value, dict | list):
                held[key] = value
                if len(held) >= _PART:
                    yield wrap({**head, **held})
                    held, parted = {}, True
            else:
                head[key] = value
        self._at += 1
        if held or not parted:
            yield wrap({**head, **held})

    def _elements(self, wrap: Wrap, depth: int) -> Iterator[object]:
        part: list[object] = []
        while self._next() not in ("]", ""):
            value = self._small()
            if value is not _TOO_LARGE and value is not BROKEN:
                part.append(value)
                if len(part) < _PART:
                    continue
            if part:
                yield wrap(part)
                part = []
            if value is BROKEN:
                yield BROKEN
                self._skip()
            elif value is _TOO_LARGE:
                yield from self._parts(lambda inner: wrap([inner]), depth + 1)
        self._at += 1
        if part:
            yield wrap(part)

    # --- the text --------------------------------------------------------------------------------

    def _next(self) -> str:
        """Go to the next mark that is neither space nor a comma; "" at the end of the text."""
        while True:
            while self._at < len(self._buffer) and self._buffer[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def _small(self) -> object:
        """The value that begins here, and go behind it; ``_TOO_LARGE`` or ``BROKEN``, and stay."""
        while True:
            try:
                value, end = _decode(self._buffer, self._at)
            except (json.JSONDecodeError, RecursionError) as error:
                if not unfinished(error, self._buffer):
                    return BROKEN
                if len(self._buffer) - self._at >= self._whole:
                    return _TOO_LARGE
                if self._more():
                    continue
                return BROKEN
            if is_open_number(value, self._buffer[end : end + 1]) and self._more():
                continue
            self._at = end
            decoded: object = value
            return decoded

    def _skip(self) -> None:
        """Go behind the value that is broken here: behind its last brace; where its braces do not
        add up, before the next thing that begins like an element."""
        while len(self._buffer) - self._at < self._whole and self._more():
            pass
        held = self._buffer[self._at : self._at + 1] in ("{", "[")
        if held and (size := end_by_braces(self._buffer[self._at :])) is not None:
            self._at += size
            return
        behind = (_NEXT_OBJECT if held else _NEXT).search(self._buffer, self._at + 1)
        self._at = behind.end() if behind else len(self._buffer)

    def _more(self) -> bool:
        """As much again as is held: so each character is decoded a few times at most."""
        held = self._buffer[self._at :]
        pieces, size = [held], 0
        for piece in self._source:
            pieces.append(piece)
            size += len(piece)
            if size >= len(held):
                break
        if size:
            self._buffer, self._at = "".join(pieces), 0
        return size > 0


def _under(wrap: Wrap, head: dict[str, object], key: str) -> Wrap:
    return lambda inner: wrap({**head, key: inner})
