"""Events to JSON and back. Every event that was ever written stays readable.

An event's shape grows by fields with defaults, which needs nothing here. A change that needs more
raises its number in ``VERSIONS`` and adds a branch to ``decode`` for the older one.
"""

from datetime import datetime
from functools import cache
from typing import get_args

import msgspec

from samantha.domain.errors import MalformedInput, VaultDamaged, VaultTooNew
from samantha.domain.events import Event, Learned, MoodMoved

KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
VERSIONS: dict[str, int] = {}
"""Shapes that are not the first of their kind."""


def kind_of(event: Event) -> str:
    return type(event).__name__


def version_of(kind: str) -> int:
    return VERSIONS.get(kind, 1)


def encode(event: Event) -> tuple[str, Event]:
    """One line of JSON, and the event as it will be read from it.

    Raises:
        MalformedInput: the event holds something that would not come back, such as half a
            character, a number that is none, or a time without its offset.
    """
    kind = kind_of(event)
    at = moment_of(event)
    if at is not None and at.tzinfo is None:
        raise MalformedInput(f"a {kind} whose time has no offset")
    try:
        payload = msgspec.json.encode(event)
        return payload.decode(), _decoder(kind).decode(payload)
    except (msgspec.MsgspecError, TypeError, NotImplementedError, UnicodeError):
        # What they say quotes the value.
        raise MalformedInput(f"a {kind} that cannot be written down") from None


def decode(kind: str, version: int, payload: str) -> Event:
    """Raises:
    VaultTooNew: a newer version wrote it.
    VaultDamaged: it is not what we wrote.
    """
    if kind not in KINDS or version > version_of(kind):
        raise VaultTooNew("the journal holds a kind of event that this version does not know")
    try:
        return _decoder(kind).decode(payload)
    except (msgspec.MsgspecError, UnicodeError):
        raise VaultDamaged(f"a {kind} in the journal cannot be read") from None


def moment_of(event: Event) -> datetime | None:
    """When ``event`` happened, where it says so."""
    match event:
        case Learned(claim=claim):
            return claim.at
        case MoodMoved(mood=mood):
            return mood.at
        case _:
            at = getattr(event, "at", None)
            return at if isinstance(at, datetime) else None


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Event]:
    return msgspec.json.Decoder(KINDS[kind])
