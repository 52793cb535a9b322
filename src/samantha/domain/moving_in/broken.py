"""What the readers of JSON share: how a value that cannot be read shows, and where it ends."""

import json
import re
from typing import Final

_STRUCTURE = re.compile(r'["\\{}\[\]]')


class Broken:
    """An element that is no JSON."""


BROKEN: Final = Broken()


def is_open_number(value: object, after: str) -> bool:
    """Whether ``value`` may have more digits than have come yet."""
    return isinstance(value, int | float) and (not after or after not in " \t\r\n,]}")


def unfinished(error: Exception, buffer: str) -> bool:
    """Whether it may be right once more of the file is there."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    if error.msg.startswith("Unterminated string"):
        return True
    # The longest word that can be cut in two is an escape: \\uD83D\\uDE00.
    return error.pos >= len(buffer) - 12


def end_by_braces(buffer: str) -> int | None:
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
