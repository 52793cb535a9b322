"""Character cards: who somebody was with, as SillyTavern and its kin keep it (V1, V2, V3).

A card is JSON, or a PNG picture with that JSON in base64 in a text chunk: ``ccv3``, else ``chara``.
Only read: a card says nothing about him, and nothing of it is kept.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samantha.domain.errors import MalformedInput

PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 32_000_000
"""Bytes of a card, picture and all, that are looked at."""
_NO_CARD = "That's a picture, but there is no character in it."


@dataclass(frozen=True, slots=True)
class Card:
    name: str
    version: str
    """"1", "2.0", "3.0"."""
    description: str = ""
    personality: str = ""
    scenario: str = ""
    greeting: str = ""
    creator: str = ""
    tags: tuple[str, ...] = ()
    lore: int = 0
    """Entries of the book that comes with it."""


def is_card(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    spec = value.get("spec")
    if isinstance(spec, str) and spec.startswith("chara_card_v"):
        return True
    return isinstance(value.get("name"), str) and "first_mes" in value and "mes" not in value


def card_of(value: object) -> Card:
    """
    Raises:
        MalformedInput: it is none, or has no name.
    """
    if not isinstance(value, dict) or not is_card(value):
        raise MalformedInput("no character card")
    inner = value.get("data")
    told: Mapping[str, Any] = inner if isinstance(inner, dict) else value
    name = _word(told, "name") or _word(value, "name")
    if not name:
        raise MalformedInput("a character card without a name")
    book = told.get("character_book")
    entries = book.get("entries") if isinstance(book, dict) else None
    tags = told.get("tags")
    return Card(
        name=name,
        version=_word(value, "spec_version") or "1",
        description=_word(told, "description"),
        personality=_word(told, "personality"),
        scenario=_word(told, "scenario"),
        greeting=_word(told, "first_mes"),
        creator=_word(told, "creator"),
        tags=tuple(t for t in tags if isinstance(t, str)) if isinstance(tags, list) else (),
        lore=len(entries) if isinstance(entries, list | dict) else 0,
    )


def card_in_picture(picture: bytes) -> Card:
    """The card in a PNG (its first 32 MB).

    Raises:
        MalformedInput: it is no PNG, or has no card in it, or one that cannot be read.
    """
    if not picture.startswith(PNG):
        raise MalformedInput("no PNG")
    texts = _texts(picture[:LARGEST])
    text = texts.get("ccv3") or texts.get("chara")
    if text is None:
        raise MalformedInput("a picture without a character card", spoken=_NO_CARD)
    try:
        value = json.loads(base64.b64decode(text, validate=False), strict=False)
    except (binascii.Error, ValueError, RecursionError):
        raise MalformedInput("the card in a picture cannot be read") from None
    return card_of(value)


def _texts(picture: bytes) -> dict[str, bytes]:
    """The tEXt chunks by their names in lower case (PNG, section 11.3.3). Sums are not checked: a
    card that was passed on by a careless program is still a card."""
    found: dict[str, bytes] = {}
    at = len(PNG)
    while at + 8 <= len(picture):
        size = int.from_bytes(picture[at : at + 4], "big")
        kind, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + size]
        if kind == b"tEXt":
            name, _, text = data.partition(b"\0")
            found.setdefault(name.decode("latin-1").casefold(), text)
        if kind == b"IEND":
            break
        at += 12 + size
    return found


def _word(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return value if isinstance(value, str) else ""
