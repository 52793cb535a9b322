"""What a file is, by what is in it. Its name says nothing: people rename, programs guess."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from samantha.domain.errors import MalformedInput
from samantha.domain.moving_in import card, chatgpt, messages_json, plain, table, whatsapp
from samantha.domain.moving_in.elements import BROKEN, elements
from samantha.domain.moving_in.messages import Open, Reader
from samantha.domain.moving_in.text import characters, lines

ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Kind:
    source: str
    """What kept it, for people: "ChatGPT", "WhatsApp"…"""
    read: Reader | None = None
    """None for a character card: it holds no messages."""


CHATGPT = Kind("ChatGPT", chatgpt.read)
WHATSAPP = Kind("WhatsApp", whatsapp.read)
TABLE = Kind("a table", table.read)
PLAIN = Kind("text", plain.read)
PICTURE = Kind("a picture with a character card")
CARD = Kind("a character card")

_FIRST_LINES = 40
_FIRST_ELEMENTS = 5
_HEAD = 65_536


def kind_of(file: Open) -> Kind:
    """
    Raises:
        MalformedInput: it is empty, or nothing that holds a conversation.
    """
    head = b"".join(_limited(file(), _HEAD))
    if head.startswith(card.PNG):
        return PICTURE
    if not head.strip():
        raise MalformedInput("the file is empty", spoken="There's nothing in that one.")
    if _binary(head):
        raise MalformedInput(
            "the file is neither text nor JSON, a picture with a card, or a zip of them",
            spoken="I can't make out what that file is.",
        )
    first = [line for line in islice(lines([head]), _FIRST_LINES) if line.strip()]
    if any(map(whatsapp.is_stamped, first)):
        return WHATSAPP
    if first and first[0].lstrip("\ufeff \t").startswith(("[", "{")):
        found = list(islice(elements(characters(file())), _FIRST_ELEMENTS))
        kind = next((k for value in found if (k := _of_json(value)) is not None), None)
        if kind is not None:
            return kind
        if any(isinstance(value, dict | list) for value in found):
            return Kind("JSON", messages_json.read)
    if first and table.is_head(first[0]):
        return TABLE
    return PLAIN


def _of_json(value: object) -> Kind | None:
    if value is BROKEN or not isinstance(value, dict):
        return None
    if chatgpt.is_conversation(value):
        return CHATGPT
    if card.is_card(value):
        return CARD
    if "chat_messages" in value:
        return Kind("Claude", messages_json.read)
    if "mes" in value or "character_name" in value:
        return Kind("SillyTavern", messages_json.read)
    if "histories" in value or "turns" in value or "candidates" in value:
        return Kind("Character.AI", messages_json.read)
    return None


def _binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(byte < 9 or 13 < byte < 27 for byte in head)
    return controls * 100 > len(head)


def _limited(pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
    for piece in pieces:
        yield piece[:size]
        size -= len(piece)
        if size <= 0:
            return
