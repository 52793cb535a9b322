"""Marks by which what was brought along is known again, so that nothing is kept twice.

A mark depends on what the source will say of a message in its next export, too: not on a file's
name, nor on which speaker he said he is.
"""

import hashlib
from datetime import UTC, datetime

from samantha.domain.events import Overheard
from samantha.domain.turn import Heard, Origin

Kept = Heard | Overheard


def mark_of(kept: Kept) -> bytes:
    """32 bytes by which the same message is known again in another export.

    SHA-256 over its id, where the source has real ones; else over who said what, when, and which of
    several equal ones it is. ``kept`` must have an origin.
    """
    origin = kept.origin
    assert origin is not None
    if is_lasting(origin.id):
        parts = [origin.source, "id", origin.id]
    elif origin.dated:
        parts = [origin.source, origin.speaker, _time_told(kept.at, origin), kept.text, origin.id]
    else:
        parts = [origin.source, origin.speaker, origin.conversation, kept.text, origin.id]
    total = hashlib.sha256()
    for part in parts:
        written = part.encode("utf-8", "replace")
        total.update(len(written).to_bytes(8, "big"))
        total.update(written)
    return total.digest()


def is_lasting(id: str) -> bool:
    """Whether ``id`` is one of a kind. "17" is some exporter's count."""
    return len(id) >= 16


_BY_THE_WALL = frozenset({"WhatsApp", "text"})
"""Sources that tell the time without an offset: there the hour on the wall is what stays the same,
wherever he lives when he brings the next export."""


def _time_told(at: datetime, origin: Origin) -> str:
    if origin.source in _BY_THE_WALL:
        return at.replace(tzinfo=None).isoformat()
    return at.astimezone(UTC).isoformat()
