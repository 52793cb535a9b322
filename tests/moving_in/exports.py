"""Small exports of every kind, made up for these tests, and what a reader makes of them."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from samantha.domain.moving_in.kinds import kind_of
from samantha.domain.moving_in.messages import Context, Flaw, Found, Message, Open

VIENNA = ZoneInfo("Europe/Vienna")
NOW = datetime(2026, 11, 23, 12, tzinfo=VIENNA)
HERE = Context(VIENNA, NOW, "a file")


def file(content: str | bytes, piece: int = 7) -> Open:
    """A file of ``content`` that comes in pieces of few bytes, wherever that cuts it."""
    raw = content.encode() if isinstance(content, str) else content
    return lambda: (raw[at : at + piece] for at in range(0, len(raw), piece))


def found(content: str | bytes, name: str = "a file", piece: int = 61) -> list[Found]:
    """What the reader finds that the content itself asks for."""
    opened = file(content, piece)
    read = kind_of(opened).read
    assert read is not None
    return list(read(opened, Context(VIENNA, NOW, name)))


def messages(content: str | bytes, name: str = "a file") -> list[Message]:
    return [one for one in found(content, name) if isinstance(one, Message)]


def flaws(content: str | bytes) -> list[Flaw]:
    return [one for one in found(content) if isinstance(one, Flaw)]


def said(content: str | bytes) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for one in messages(content)]


def vienna(*when: int) -> datetime:
    return datetime(*when, tzinfo=VIENNA)  # type: ignore[arg-type]


# --- ChatGPT -------------------------------------------------------------------------------------

SPRING = datetime(2024, 3, 3, 20, 15, tzinfo=UTC).timestamp()


def message(id: str, role: str, text: str, at: float | None, **more: Any) -> dict[str, Any]:
    content = {"content_type": "text", "parts": [text]}
    return {"id": id, "author": {"role": role}, "create_time": at, "content": content, **more}


def conversation(
    title: str, turns: Sequence[tuple[str, str]], *, at: float = SPRING, id: str = ""
) -> dict[str, Any]:
    """One of ChatGPT's: role and text, a minute apart."""
    root = f"{id or title}-root-0000-0000-0000"
    mapping: dict[str, Any] = {root: {"id": root, "message": None, "parent": None}}
    above = root
    for number, (role, text) in enumerate(turns):
        node = f"{id or title}-{number:04}-0000-0000-000000000000"
        mapping[node] = {
            "id": node, "parent": above, "children": [],
            "message": message(node, role, text, at + 60 * number),
        }  # fmt: skip
        above = node
    return {"title": title, "create_time": at, "mapping": mapping, "current_node": above}


def chatgpt(conversations: Iterable[dict[str, Any]], **style: Any) -> str:
    return json.dumps(list(conversations), **style)


LEEKS = conversation(
    "Leeks",
    [
        ("system", ""),
        ("user", "I'm allergic to hazelnuts. What goes with leeks?"),
        ("assistant", "Potatoes. I live in a data centre, by the way."),
        ("user", "My sister Anna hates them"),
    ],
)
