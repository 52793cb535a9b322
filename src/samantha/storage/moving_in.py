"""What he brought along, known again: implements ``ports.Luggage`` beside the projections.

``moved_in`` has a row for every message that came from elsewhere, also for one that was forgotten
since: it stays out when the same file comes again. Of that one only the mark is left, under the
key of this vault's proofs: without it nobody can try out short secrets.
"""

import hashlib
import hmac
from collections.abc import Sequence

from samantha.domain.events import Event, Forgot
from samantha.domain.moving_in.marks import Kept, mark_of
from samantha.storage.database import Connection, Database

_AT_ONCE = 400
"""Marks that are asked for in one statement."""


class SealedLuggage:
    """Knows what has moved in, in the vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, marks: Sequence[bytes]) -> frozenset[bytes]:
        """Those of ``marks`` that have moved in before, forgotten ones too."""
        return await self._database.run(lambda c: _known(c, marks))


def remember(connection: Connection, seq: int, kept: Kept) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO moved_in (seq, mark) VALUES (?, ?)",
        (seq, _sealed(_key(connection), mark_of(kept))),
    )


def remember_forgotten(connection: Connection, forgot: Forgot) -> None:
    # Of all that was forgotten: whether it was brought along, nobody can tell any more.
    connection.execute(
        "INSERT OR IGNORE INTO moved_in (seq, mark) VALUES (?, ?)",
        (forgot.event, bytes.fromhex(forgot.digest)),
    )


def proven(event: Event, payload: str) -> bytes:
    """What the proof that ``event`` was forgotten is made of: its payload; of what was brought
    along, the mark by which it stays out."""
    if isinstance(event, Kept) and event.origin is not None:
        return mark_of(event)
    return payload.encode()


def is_brought(connection: Connection, turn: int) -> bool:
    """Whether ``turn`` was said elsewhere."""
    row = connection.execute("SELECT 1 FROM moved_in WHERE seq = ?", (turn,)).fetchone()
    return row is not None


def clear(connection: Connection) -> None:
    connection.execute("DELETE FROM moved_in")


def _known(connection: Connection, marks: Sequence[bytes]) -> frozenset[bytes]:
    key = _key(connection)
    sealed = {_sealed(key, mark): mark for mark in marks}
    asked, found = list(sealed), set[bytes]()
    for start in range(0, len(asked), _AT_ONCE):
        part = asked[start : start + _AT_ONCE]
        slots = ",".join("?" * len(part))
        found.update(
            sealed[bytes(row[0])]
            for row in connection.execute(
                f"SELECT mark FROM moved_in WHERE mark IN ({slots})",  # noqa: S608 - only "?"
                part,
            )
        )
    return frozenset(found)


def _key(connection: Connection) -> bytes:
    row = connection.execute("SELECT key FROM proof_key").fetchone()
    assert row is not None
    return bytes(row[0])


def _sealed(key: bytes, mark: bytes) -> bytes:
    return hmac.digest(key, mark, hashlib.sha256)
