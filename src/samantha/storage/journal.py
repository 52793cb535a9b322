"""The one truth: implements ``ports.Journal`` in the vault.

What holds at every moment, also after a power cut:

    - numbers run from 1 without gaps, and an event once written never changes, except that its
      payload can be destroyed
    - projections hold what the journal holds: both move in one transaction
    - ``state`` is the fold of what is written, as it reads back

A snapshot of the state saves folding everything again at opening. It may lag; the rest is folded
on top.
"""

import hashlib
import pkgutil
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import PurePath

import msgspec

from samantha.domain import state as state_module
from samantha.domain.errors import MalformedInput, VaultError
from samantha.domain.events import Event, Forgot, Learned, Recorded, Superseded
from samantha.domain.state import State
from samantha.storage import forgetting, mending, projections
from samantha.storage.codec import decode, encode, kind_of, moment_of, version_of
from samantha.storage.database import Connection, Database, transaction

SNAPSHOT_EVERY = 64
"""Events between two snapshots: what opening has to fold again at most, after a crash."""
_PAGE = 500
"""Events read at a time."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What making everything anew from the journal came to."""

    events: int
    seconds: float
    before: str
    """SHA-256 over all that the projections and the state answered before."""
    after: str

    @property
    def same(self) -> bool:
        return self.before == self.after


@dataclass(frozen=True, slots=True)
class Line:
    """An event as it is stored, for those who carry it elsewhere."""

    seq: int
    at: str
    kind: str
    version: int
    payload: str | None = field(repr=False)
    """JSON; None where it was destroyed."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    fold: str
    state: State


class SealedJournal:
    """Holds the folded state and the last number, as the vault's file has them."""

    def __init__(self, database: Database, now: datetime) -> None:
        """``now`` dates events that say no time of their own, until one does."""
        self._database = database
        self._state = State()
        self._at = now
        self._last = 0

    @property
    def state(self) -> State:
        return self._state

    async def append(self, *events: Event) -> int:
        """Write ``events`` in one transaction and return the number of the first.

        A claim of which he can hold only one at a time takes the place of the one before it: the
        ``Superseded`` for that follows ``events``, unless they have it. "Before" is when he said
        it, also elsewhere.

        Raises:
            DiskFull: nothing of them was written.
            MalformedInput: one of them cannot be written as it is, or a claim does not rest on
                his words. Nothing of them was written.
            VaultError: the vault was closed or broke; nothing of them was written.
        """
        return await self._database.run(lambda c: self._append(c, events))

    async def read(self, after: int = 0) -> AsyncIterator[Recorded]:
        """Every event with a number above ``after``, in order. Destroyed ones are passed over."""
        while True:
            last, page = await self._database.run(partial(_page, after=after))
            for recorded in page:
                yield recorded
            if last == after:
                return
            after = last

    async def lines(self) -> Sequence[Line]:
        """Every event as it is stored, also those whose payload was destroyed."""
        return await self._database.run(
            lambda c: [
                Line(*row)
                for row in c.execute(
                    "SELECT seq, at, kind, version, payload FROM event ORDER BY seq"
                )
            ]
        )

    async def forget(self, seqs: Sequence[int]) -> int:
        """Destroy the payloads of ``seqs`` and of all that rests on them; how many they were.

        What they had superseded holds again, unless something newer stands against it. Not a byte
        of them is left in the vault's files; copies made earlier are out of reach.
        """
        return await self._database.run(lambda c: self._forget(c, seqs))

    async def rebuild(self) -> Rebuilt:
        """Drop everything but the events and make it anew from them."""
        return await self._database.run(self._rebuild)

    async def load(self) -> None:
        """Stand where the vault's file stands. Raises as ``Database.run`` says."""
        await self._database.run(self._load, opening=True)

    async def save_snapshot(self) -> None:
        """Spare the next opening any folding."""
        await self._database.run(self._save_snapshot)

    # --- on the vault's thread -------------------------------------------------------------------

    def _append(self, connection: Connection, events: Sequence[Event]) -> int:
        first = self._last + 1
        writing = _Writing(connection, self._state, self._at, self._last)
        with transaction(connection):
            learned = []
            for event in events:
                seq = writing.write(event)
                if isinstance(event, Learned):
                    learned.append(seq)
            for by in learned:
                for old, new in projections.displaced(connection, by):
                    writing.write(Superseded(old, new))
            if writing.last // SNAPSHOT_EVERY > self._last // SNAPSHOT_EVERY:
                _write_snapshot(connection, writing.state)
        self._stand(writing)
        return first

    def _forget(self, connection: Connection, seqs: Sequence[int]) -> int:
        with transaction(connection):
            destroyed = forgetting.destroy(connection, seqs)
            if not destroyed:
                return 0
            gone = {one.seq: one.event for one in destroyed}
            state = mending.mend(connection, gone, self._state)
            if state is None:
                _, state = make_anew(connection, words=False)
            writing = _Writing(connection, state, self._at, self._last)
            keys = {e.claim.key for e in gone.values() if isinstance(e, Learned)}
            for old, new in projections.rivals(connection, keys):
                writing.write(Superseded(old, new))
            for one in destroyed:
                writing.write(Forgot(one.seq, one.proof))
            _write_snapshot(connection, writing.state)
        self._stand(writing)
        _empty_log(connection)
        return len(destroyed)

    def _rebuild(self, connection: Connection) -> Rebuilt:
        began = time.perf_counter()
        before = projections.digest(connection, _answers(self._state))
        with transaction(connection):
            count, state = make_anew(connection)
        self._state = state
        after = projections.digest(connection, _answers(state))
        return Rebuilt(count, time.perf_counter() - began, before, after)

    def _load(self, connection: Connection) -> None:
        row = connection.execute(
            "SELECT seq, at, kind FROM event ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        if row is not None:
            self._last, self._at = int(row[0]), datetime.fromisoformat(row[1])
            if row[2] == Forgot.__name__:  # A crash may have come between it and this.
                _empty_log(connection)
        if not projections.whole(connection):
            with transaction(connection):
                _, self._state = make_anew(connection)
            return
        state = _read_snapshot(connection, self._last)
        for seq, event in _events(connection, state.seq):
            state = state.after(seq, event)
        self._state = state

    def _save_snapshot(self, connection: Connection) -> None:
        with transaction(connection):
            _write_snapshot(connection, self._state)

    def _stand(self, writing: "_Writing") -> None:
        self._state, self._at, self._last = writing.state, writing.at, writing.last


@dataclass(slots=True)
class _Writing:
    """Where the journal will stand if the transaction at hand is committed."""

    connection: Connection
    state: State
    at: datetime
    last: int

    def write(self, event: Event) -> int:
        """Append ``event`` and all that follows from it; its number."""
        seq = self.last + 1
        projections.check(self.connection, event)
        payload, written = encode(event)
        at = moment_of(written) or self.at
        kind = kind_of(event)
        self.connection.execute(
            "INSERT INTO event (seq, at, kind, version, payload) VALUES (?, ?, ?, ?, ?)",
            (seq, at.isoformat(), kind, version_of(kind), payload),
        )
        projections.apply(self.connection, seq, written)
        # What was read back is folded, not what was given: so is it after the next opening.
        self.state, self.at, self.last = self.state.after(seq, written), at, seq
        return seq


def fill(connection: Connection, lines: Iterable[Line]) -> None:
    """Make an empty journal hold ``lines``, and everything that follows from them.

    Raises:
        MalformedInput: numbers are missing or out of order, or a payload cannot be read.
        VaultTooNew: a newer version wrote it.
    """
    with transaction(connection):
        for number, line in enumerate(lines, start=1):
            if line.seq != number:
                raise MalformedInput(f"event {number} is missing or out of place")
            if line.payload is not None:
                decode(line.kind, line.version, line.payload)
            connection.execute(
                "INSERT INTO event (seq, at, kind, version, payload) VALUES (?, ?, ?, ?, ?)",
                (line.seq, line.at, line.kind, line.version, line.payload),
            )
        make_anew(connection)


def make_anew(connection: Connection, *, words: bool = True) -> tuple[int, State]:
    """Projections and state from nothing but the events; how many those were.

    Without ``words``, the index of words is right already.
    """
    clear = projections.clear if words else projections.clear_but_words
    apply = projections.apply if words else projections.apply_but_words
    clear(connection)
    count, state = 0, State()
    for seq, event in _events(connection, 0):
        apply(connection, seq, event)
        state = state.after(seq, event)
        count += 1
    projections.mark_whole(connection)
    _write_snapshot(connection, state)
    return count, state


def _events(connection: Connection, after: int) -> Iterator[tuple[int, Event]]:
    """Events above a number, in order, without those that were destroyed."""
    for seq, kind, version, payload in connection.execute(
        "SELECT seq, kind, version, payload FROM event"
        " WHERE seq > ? AND payload IS NOT NULL ORDER BY seq",
        (after,),
    ):
        yield seq, decode(kind, version, payload)


def _empty_log(connection: Connection) -> None:
    """Write the log back and cut it to nothing: until then it holds pages as they were.

    Raises:
        VaultError: it would not go.
    """
    row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if row is None or row[0] != 0:
        raise VaultError("the log could not be emptied after forgetting")


def _page(connection: Connection, after: int) -> tuple[int, list[Recorded]]:
    """The next events above ``after``, and the number to go on from."""
    rows = connection.execute(
        "SELECT seq, at, kind, version, payload FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
        (after, _PAGE),
    ).fetchall()
    page = [
        Recorded(seq, datetime.fromisoformat(at), decode(kind, version, payload))
        for seq, at, kind, version, payload in rows
        if payload is not None
    ]
    return (rows[-1][0] if rows else after), page


# --- snapshots -----------------------------------------------------------------------------------


def _write_snapshot(connection: Connection, state: State) -> None:
    snapshot = msgspec.json.encode(_Snapshot(_FOLD, state)).decode()
    projections.set_mark(connection, "state", snapshot)


def _read_snapshot(connection: Connection, last: int) -> State:
    """The newest state that may be built upon; the empty one where there is none."""
    written = projections.mark(connection, "state")
    if written is None:
        return State()
    try:
        snapshot = msgspec.json.decode(written, type=_Snapshot)
    except msgspec.MsgspecError:
        return State()  # Of another version's shape: fold it all again.
    return snapshot.state if snapshot.fold == _FOLD and snapshot.state.seq <= last else State()


def _fingerprint() -> str:
    """Changes whenever the rules of folding may have: a snapshot by older rules is not built upon.

    Taken of the source, so that nobody has to remember to raise a number.
    """
    source = pkgutil.get_data("samantha.domain", PurePath(state_module.__file__).name)
    assert source is not None
    return hashlib.sha256(source).hexdigest()


_FOLD = _fingerprint()


def _answers(state: State) -> bytes:
    return msgspec.json.encode(state, order="deterministic")
