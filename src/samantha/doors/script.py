"""A script of things said, as lines of JSON, and what each of them says."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from samantha.domain.errors import MalformedInput

Kind = Literal["say", "sleep", "restart", "away"]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a script."""

    kind: Kind
    at: datetime
    """Aware."""
    id: str = ""
    """The line's own name; "" where it has none."""
    text: str = ""
    """What he says, where ``kind`` is "say" (a probe is also something said)."""
    seconds: float = 0.0
    """How long he is away, where ``kind`` is "away"."""


def steps(lines: Iterable[bytes]) -> Iterator[Step]:
    """The steps of a script, in order; empty lines are passed over, unknown keys are left alone.

    Raises:
        MalformedInput: with the number of the line and what is wrong with it, never its content.
    """
    for number, row in rows(lines):
        yield _of(number, row, _step)


def rows(lines: Iterable[bytes]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The JSON objects of ``lines`` with the numbers of their lines, from 1.

    Raises:
        MalformedInput: a line is not UTF-8, not JSON, or no object.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError:
            raise MalformedInput(f"line {number} is not UTF-8") from None
        except ValueError:
            raise MalformedInput(f"line {number} is not JSON") from None
        except RecursionError:
            raise MalformedInput(f"line {number} is nested too deeply") from None
        if not isinstance(row, dict):
            raise MalformedInput(f"line {number} is not a JSON object")
        yield number, row


def line_of(row: Mapping[str, Any]) -> bytes:
    """``row`` as a line of JSON in UTF-8, whatever the terminal's alphabet is."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def moment(row: Mapping[str, Any], key: str) -> datetime:
    """The aware moment under ``key``.

    Raises:
        ValueError: there is none, or it has no offset.
    """
    try:
        at = datetime.fromisoformat(row[key])
    except (KeyError, TypeError, ValueError):
        raise ValueError(f'needs "{key}": a date and time with its offset') from None
    if at.tzinfo is None:
        raise ValueError(f'has an "{key}" without an offset')
    return at


def text(row: Mapping[str, Any], key: str) -> str:
    """The string under ``key``.

    Raises:
        ValueError: there is none.
    """
    if not isinstance(row.get(key), str):
        raise ValueError(f'needs "{key}": a string')
    # A lone half of a surrogate pair is not text, and could not be kept.
    found: str = row[key].encode("utf-8", "replace").decode("utf-8")
    return found


def _of(number: int, row: Mapping[str, Any], read: Callable[[Mapping[str, Any]], Step]) -> Step:
    try:
        return read(row)
    except ValueError as error:
        raise MalformedInput(f"line {number} {error}") from None


def _step(row: Mapping[str, Any]) -> Step:
    at = moment(row, "at")
    found = [key for key in ("say", "probe", "sleep", "restart", "away") if key in row]
    if len(found) != 1:
        raise ValueError('needs exactly one of "say", "probe", "sleep", "restart" and "away"')
    (key,) = found
    name = row.get("id", "")
    if not isinstance(name, str):
        raise ValueError('has an "id" that is not a string')
    match key:
        case "say" | "probe":
            if not name:
                raise ValueError('needs an "id"')
            return Step("say", at, name, text(row, key))
        case "away":
            seconds = row[key]
            if isinstance(seconds, bool) or not isinstance(seconds, int | float):
                raise ValueError('has an "away" that is not a number of seconds')
            if not math.isfinite(seconds) or seconds < 0:
                raise ValueError('has an "away" that no clock can show')
            return Step("away", at, name, seconds=float(seconds))
        case "sleep":
            return Step("sleep", at, name)
        case _:
            return Step("restart", at, name)
