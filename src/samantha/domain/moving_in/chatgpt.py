"""The export of ChatGPT (conversations.json): an array of conversations, each a tree of messages.

He may have edited a question or asked for another answer; the export has every branch. What is read
is the branch that he left standing: from ``current_node`` upwards.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from samantha.domain.moving_in.elements import BROKEN, elements
from samantha.domain.moving_in.messages import Context, Flaw, Found, Message, Open
from samantha.domain.moving_in.moments import moment_of
from samantha.domain.moving_in.text import characters

HIM, OTHER = "user", "ChatGPT"

_SPOKEN = frozenset({"text", "multimodal_text"})
"""Kinds of content that somebody said; the others are code, searches, thoughts, settings."""


def read(file: Open, context: Context) -> Iterator[Found]:
    for number, element in enumerate(elements(characters(file())), start=1):
        if is_conversation(element):
            yield from _conversation(element, f"conversation {number}", context)  # type: ignore[arg-type]
        else:
            why = "no JSON" if element is BROKEN else "no conversation"
            yield Flaw(f"conversation {number}", why)


def is_conversation(element: object) -> bool:
    return isinstance(element, dict) and isinstance(element.get("mapping"), dict)


def _conversation(told: Mapping[str, Any], place: str, context: Context) -> Iterator[Found]:
    name = told.get("title")
    title = name if isinstance(name, str) else ""
    started = told.get("create_time")
    nodes = told["mapping"]
    for number, node in enumerate(_standing(nodes, told.get("current_node")), start=1):
        message = node.get("message")
        if message is None:
            continue
        try:
            said = _said(message, title, started, context)
        except (AttributeError, KeyError, TypeError):
            yield Flaw(f"{place}, message {number}", "not the shape of a message")
        else:
            if said is not None:
                yield said


def _standing(nodes: Mapping[str, Any], current: object) -> list[Mapping[str, Any]]:
    """Nodes from the first to the one he sees last; all of them, by time, where that is lost."""
    path: list[Mapping[str, Any]] = []
    seen: set[str] = set()
    while isinstance(current, str) and current in nodes and current not in seen:
        node = nodes[current]
        if not isinstance(node, dict):
            break
        seen.add(current)
        path.append(node)
        current = node.get("parent")
    if path:
        return path[::-1]
    return sorted((n for n in nodes.values() if isinstance(n, dict)), key=_time)


def _time(node: Mapping[str, Any]) -> float:
    message = node.get("message")
    at = message.get("create_time") if isinstance(message, dict) else None
    return float(at) if isinstance(at, int | float) else 0.0


def _said(
    message: Mapping[str, Any], title: str, started: object, context: Context
) -> Message | None:
    """What ``message`` says; None where nobody said it or nobody was meant to hear it."""
    role = message["author"]["role"]
    content = message["content"]
    metadata = message.get("metadata") or {}
    if (
        role not in ("user", "assistant")
        or content.get("content_type", "text") not in _SPOKEN
        or metadata.get("is_visually_hidden_from_conversation")
        or metadata.get("is_user_system_message")
        or message.get("recipient") not in (None, "all")
    ):
        return None
    text = "\n".join(part for part in map(_words, content["parts"]) if part.strip()).strip()
    if not text:
        return None
    at = moment_of(message.get("create_time"), context.zone)
    return Message(
        speaker=HIM if role == "user" else OTHER,
        is_him=role == "user",
        text=text,
        at=at or moment_of(started, context.zone),
        conversation=title,
        id=str(message.get("id") or ""),
    )


def _words(part: object) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, dict) and part.get("content_type") == "audio_transcription":
        return str(part.get("text") or "")
    return ""  # An image, a file, a sound.
