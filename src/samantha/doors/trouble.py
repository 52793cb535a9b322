"""What the person is told when something goes wrong, and what is kept about it.

He gets a sentence of hers and one line that says who can act. A crash leaves a file with the kinds
of the exceptions and the places in the code; never a message or a value, since either may hold
what was said.
"""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import FrameType, TracebackType

from samantha.domain.errors import SamanthaError
from samantha.doors.glyphs import shown

_WHO = {
    "person": "You can put this right",
    "operator": "Whoever looks after this computer can put this right",
    "time": "It may mend by itself; try again in a little while",
}


def explained(error: SamanthaError) -> str:
    """Two lines: her sentence, and who can do something about it (with the detail, where the error
    carries one)."""
    detail = str(error)
    told = detail not in ("", type(error).__name__)
    return f"{error.spoken}\n({_WHO[error.who]}{f': {detail}' if told else ''}.)".replace(
        "..)", ".)"
    )


def sorry(kept: Path | None) -> str:
    """What she says about a crash. ``kept``: where its anatomy lies, if it could be written."""
    words = "Something broke in me that I don't understand. What you told me before is safe."
    if kept is None:
        return f"{words}\n(There was nowhere to write down what broke.)"
    return (
        f"{words}\n(What broke, without a word of what was said, is in {kept}. "
        "Whoever looks after my code would be glad of it.)"
    )


def tell(text: str) -> None:
    """Write ``text`` to the error stream, whatever characters it has."""
    print(shown(text, sys.stderr.encoding or "utf-8"), file=sys.stderr, flush=True)


def anatomy(error: BaseException) -> str:
    """The kinds of ``error`` and of what led to it, with the places in the code, innermost last.

    No message, value, source line or folder of this machine is in it.
    """
    return "\n".join(_parts(error, seen=set()))


def _parts(error: BaseException, seen: set[int]) -> Iterator[str]:
    if id(error) in seen:
        return
    seen.add(id(error))
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _parts(earlier, seen)
        yield "which led to"
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"
    step: TracebackType | None = error.__traceback__
    while step is not None:
        yield f"  {_place(step.tb_frame)}:{step.tb_lineno}"
        step = step.tb_next
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield "together with"
            yield from _parts(inner, seen)


def _place(frame: FrameType) -> str:
    code = frame.f_code
    return f"{frame.f_globals.get('__name__', '?')} {code.co_qualname}"


def keep_crash(error: BaseException, folder: Path, now: datetime, command: str) -> Path | None:
    """Write the anatomy of ``error`` to a new file in ``folder`` (0600); None if there was no room
    or no right to write. ``command`` is the name of the command alone, never its arguments."""
    from samantha import __version__

    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = (
        f"samantha {__version__}, {command}, {now.isoformat(timespec='seconds')}\n"
        f"Python {sys.version.split()[0]} on {sys.platform}\n\n"
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(head + anatomy(error) + "\n", encoding="utf-8")
    except OSError:
        return None
    return path
