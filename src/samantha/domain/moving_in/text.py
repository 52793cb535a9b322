"""From bytes to lines, a piece at a time: UTF-8, UTF-16 with its mark, else Windows-1252."""

import codecs
from collections.abc import Iterable, Iterator

LONGEST_LINE = 1_000_000
"""Code points after which a line is cut, so that a file without line ends fits in memory."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def characters(pieces: Iterable[bytes]) -> Iterator[str]:
    """``pieces`` as text. A byte that does not fit becomes what Windows-1252 has there, or U+FFFD;
    it never stops the reading."""
    decoder: codecs.IncrementalDecoder | None = None
    for piece in pieces:
        if decoder is None:
            if not piece:
                continue
            mark, encoding = next(
                ((mark, name) for mark, name in _MARKS if piece.startswith(mark)), (b"", "utf-8")
            )
            decoder = codecs.getincrementaldecoder(encoding)(errors=_FORGIVING)
            piece = piece[len(mark) :]
        if text := decoder.decode(piece):
            yield text
    if decoder is not None and (text := decoder.decode(b"", final=True)):
        yield text


def lines(pieces: Iterable[bytes]) -> Iterator[str]:
    """Lines without their ends (LF, CR LF); one that is longer than ``LONGEST_LINE`` comes in
    parts."""
    rest = ""
    for text in characters(pieces):
        *whole, rest = (rest + text).split("\n")
        for line in whole:
            yield from _parts(line.removesuffix("\r"))
        while len(rest) > LONGEST_LINE:
            yield rest[:LONGEST_LINE]
            rest = rest[LONGEST_LINE:]
    if rest:
        yield rest.removesuffix("\r")


def _parts(line: str) -> Iterator[str]:
    yield line[:LONGEST_LINE]
    for start in range(LONGEST_LINE, len(line), LONGEST_LINE):
        yield line[start : start + LONGEST_LINE]


def sound(text: str) -> str:
    """``text`` without halves of characters and without NUL, which nothing could keep."""
    if "\0" in text:
        text = text.replace("\0", "")
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


_FORGIVING = "samantha-windows-1252"
codecs.register_error(_FORGIVING, _as_windows)
