"""What the other end of standard output can show."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """How to write to a terminal or a pipe."""

    encoding: str = "utf-8"
    """The characters that can be shown there."""
    colour: bool = False
    lively: bool = False
    """Whether a line can be redrawn: a person sits at a real terminal, at both ends."""


def face(
    environ: Mapping[str, str], *, encoding: str | None, reads_tty: bool, writes_tty: bool
) -> Face:
    """The face of what the variables and the streams say.

    A terminal whose locale is plainly C or POSIX is taken to show ASCII, even where Python itself
    has moved on to UTF-8 (PEP 538, PEP 540): a plain quote is never wrong, three strange characters
    are. Pipes get the encoding of the stream.
    """
    terminal = environ.get("TERM", "")
    dumb = terminal in ("", "dumb", "unknown")
    return Face(
        encoding="ascii" if writes_tty and _plain(environ) else encoding or "utf-8",
        colour=writes_tty and not dumb and not environ.get("NO_COLOR"),
        lively=reads_tty and writes_tty and not dumb,
    )


def _plain(environ: Mapping[str, str]) -> bool:
    """Whether the locale is C or POSIX by somebody's choice; unset is nobody's choice."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if name == "LC_CTYPE" and value == "C.UTF-8":
            continue  # Python writes this itself when it finds the C locale
        if value:
            return value in ("C", "POSIX")
    return False
