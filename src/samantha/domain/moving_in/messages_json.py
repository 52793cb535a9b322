"""Messages in JSON of any shape: SillyTavern's lines, Replika and Character.AI as their exporters
write them, Claude, and whatever else names a text and who said it.

No list of programs: an object is a message if it has a text and something about who or when. Where
the words for these differ, the tables below grow by a word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samantha.domain.moving_in.elements import BROKEN, elements
from samantha.domain.moving_in.messages import Context, Flaw, Found, Message, Open
from samantha.domain.moving_in.moments import moment_of
from samantha.domain.moving_in.text import characters

TEXT = ("mes", "text", "message", "content", "body", "raw_content", "msg", "value")
WHO = ("name", "speaker", "sender", "author", "from", "role", "sender_name", "src", "user",
            "username", "who")  # fmt: skip
_TIME = ("send_date", "timestamp", "created_at", "create_time", "created", "date", "datetime",
         "time", "sent_at", "timestamp_ms", "update_time")  # fmt: skip
_ID = ("uuid", "id", "message_id", "turn_key", "_id", "mid")
_HIS = ("is_user", "is_human", "isUser", "isHuman", "from_user", "fromUser", "from_me", "fromMe",
        "is_me", "is_outgoing")  # fmt: skip
_NOT_HIS = ("is_bot", "isBot", "from_bot", "is_ai", "isAI")
_TITLE = ("title", "name", "conversation", "character_name", "chat_name")

_HIM = frozenset({"user", "human", "me", "you", "self"})
_OTHER = frozenset({"assistant", "ai", "bot", "model", "character", "char", "replika", "gpt"})
_NOBODY = frozenset({"system", "tool", "function", "developer"})

_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for all messages within an object."""

    title: str
    his_name: str = ""
    her_name: str = ""
    imagined: bool = False


def read(file: Open, context: Context) -> Iterator[Found]:
    around = _Around(context.name)
    for number, element in enumerate(elements(characters(file())), start=1):
        place = f"entry {number}"
        if element is BROKEN:
            yield Flaw(place, "no JSON")
            continue
        if head := _head(element, around):
            around = head
            continue
        found = 0
        for one in within(element, around, context):
            found += 1
            yield one
        if not found and not _silent(element):
            yield Flaw(place, "no message in it")


def in_row(row: Mapping[str, Any], context: Context) -> Message | None:
    """What one flat object says."""
    return _said(row, _Around(context.name), context)


def within(value: object, around: _Around, context: Context, depth: int = 0) -> Iterator[Message]:
    """Messages anywhere in ``value``, in its order."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for inner in value:
            yield from within(inner, around, context, depth + 1)
    elif isinstance(value, dict):
        if (said := _said(value, around, context)) is not None:
            yield said
            return
        around = _named(value, around)
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from within(inner, around, context, depth + 1)


def _head(element: object, around: _Around) -> _Around | None:
    """SillyTavern's first line: who plays whom."""
    if not isinstance(element, dict) or "character_name" not in element or "mes" in element:
        return None
    return _Around(
        around.title or _word(element["character_name"]),
        _word(element.get("user_name")),
        _word(element["character_name"]),
        imagined=True,
    )


def _named(value: Mapping[str, Any], around: _Around) -> _Around:
    title = next((w for key in _TITLE if (w := _word(value.get(key)))), around.title)
    imagined = around.imagined or "character_name" in value or "histories" in value
    return _Around(title, around.his_name, around.her_name, imagined)


def _said(told: Mapping[str, Any], around: _Around, context: Context) -> Message | None:
    """What ``told`` says, if it is a message of somebody's."""
    text = _text(told)
    named = next((told[key] for key in WHO if told.get(key)), None)
    if text is None or (named is None and not any(key in told for key in (*_HIS, *_NOT_HIS))):
        return None
    speaker, is_him = _who(told, named)
    if speaker.casefold() in _NOBODY or told.get("is_system") is True or not text.strip():
        return None
    if is_him is None and around.his_name:
        is_him = speaker == around.his_name
    time = next((told[key] for key in _TIME if told.get(key) is not None), None)
    number = next((told[key] for key in _ID if told.get(key) is not None), "")
    role_played = around.imagined or "src" in told or "candidates" in told or "mes" in told
    return Message(
        speaker=speaker,
        is_him=is_him,
        text=text.strip(),
        at=moment_of(time, context.zone),
        conversation=around.title,
        id=str(number) if isinstance(number, str | int) else "",
        imagined=role_played,
    )


def _silent(element: object) -> bool:
    """Whether ``element`` is a message without words: a picture, a line of the system."""
    return isinstance(element, dict) and any(key in element for key in (*TEXT, *_HIS))


def _text(told: Mapping[str, Any]) -> str | None:
    for key in TEXT:
        value = told.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value:
            # Parts, as the interfaces of language models have them; or Telegram's, where a link
            # is a part of the sentence.
            parts = [
                part if isinstance(part, str) else _word(part.get("text"))
                for part in value
                if isinstance(part, str | dict)
            ]
            return ("\n" if key == "content" else "").join(part for part in parts if part)
    candidates = told.get("candidates")  # Character.AI: takes of one answer.
    if isinstance(candidates, list) and candidates:
        chosen = told.get("primary_candidate_id")
        takes = [take for take in candidates if isinstance(take, dict)]
        take = next(
            (t for t in takes if t.get("candidate_id") == chosen), takes[0] if takes else {}
        )
        return _word(take.get("raw_content")) or None
    return None


def _who(told: Mapping[str, Any], named: object) -> tuple[str, bool | None]:
    """The speaker's name and whether it is him, as far as it says."""
    is_him: bool | None = None
    name = _word(named)
    flags: list[Mapping[str, Any]] = [told]
    if isinstance(named, dict):
        flags.append(named)
        name = next(
            (w for k in ("name", "username", "role", "id") if (w := _word(named.get(k)))), ""
        )
    for holder in flags:
        for key in _HIS:
            if isinstance(holder.get(key), bool):
                is_him = holder[key]
        for key in _NOT_HIS:
            if isinstance(holder.get(key), bool):
                is_him = not holder[key]
    role = _word(told.get("role")) or name
    if is_him is None and role.casefold() in _HIM | _OTHER:
        is_him = role.casefold() in _HIM
    elif is_him is None and isinstance(named, dict) and "author_id" in named and not is_him:
        is_him = False  # Character.AI marks people only.
    return name or ("user" if is_him else ""), is_him


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
