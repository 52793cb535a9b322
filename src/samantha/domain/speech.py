"""Written text into clauses that can be said one after another."""

import re
from collections.abc import AsyncGenerator, AsyncIterator

_BREAK = re.compile(
    r"""
    (?<![.!?…])[.!?…]++["'”’)\]]*+(?=\s)  # the end of a sentence, once we see what follows it
    | [;:—](?=\s)               # a long pause inside one
    | \n+
    """,
    re.VERBOSE,
)
_NOT_AN_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|etc|e\.g|i\.e|a\.m|p\.m|[A-Z])|\b\d{1,2})\.$"
)
_LONG = 180
"""Characters after which a comma is break enough: nobody should wait for a whole long sentence."""

_ENDLESS = 1_000
"""Characters after which anything is."""


async def clauses(words: AsyncIterator[str]) -> AsyncGenerator[str, None]:
    """Regroup streamed text into clauses, so that speaking can start before thinking ends.

    The clauses joined are the text, but for white space at either end of each.
    """
    pending = ""
    async for word in words:
        pending += word
        while cut := _first_break(pending):
            clause, pending = pending[:cut].strip(), pending[cut:]
            if clause:
                yield clause
    if pending.strip():
        yield pending.strip()


def _first_break(text: str) -> int:
    """Where the first clause of ``text`` ends; 0 where it has not ended yet."""
    for match in _BREAK.finditer(text):
        if match.group().startswith(".") and _NOT_AN_END.search(text[: match.end()]):
            continue
        if text[: match.end()].strip():
            return match.end()
    if len(text) > _LONG and (comma := text.find(", ", 60)) > 0:
        return comma + 1
    if len(text) > _ENDLESS:
        return text.rfind(" ", 0, _ENDLESS) + 1 or _ENDLESS
    return 0
