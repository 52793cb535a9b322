"""A person's vault: one directory, opened by one process at a time. START HERE.

    vault.db       everything, sealed: the journal (``journal``) and what is kept ready beside it
                   (``projections``, ``memories``), in one SQLCipher file (``database``)
    slots.json     which things open it, and what they hold (``slots``, ``keys``, ``ring``)
    recovery.json  the same for the twenty-four words
    key            the key file, where there is no key store and no passphrase
    lock           held by the process that has it open, of which holder.json tells (``lease``)

Nothing that was said is readable in any of them.
"""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from samantha.domain.errors import DiskFull, VaultDamaged, VaultMissing
from samantha.domain.events import Left
from samantha.ports import Embedder
from samantha.storage import lease, projections, slotfile, slots
from samantha.storage.asleep import SealedNights
from samantha.storage.codec import decode
from samantha.storage.database import Connection, Database, connect, errors
from samantha.storage.durable import disk, sync_folder
from samantha.storage.journal import Rebuilt, SealedJournal
from samantha.storage.keys import WITHOUT_ASKING, Key, Kind, new_key
from samantha.storage.lease import Holder, Lease
from samantha.storage.memories import SealedMemories
from samantha.storage.migrations import LATEST, migrate
from samantha.storage.moving_in import SealedLuggage
from samantha.storage.projections import Turn
from samantha.storage.ring import Ring
from samantha.storage.slots import (
    lock,
    new_recovery_words,
    recover,
    ring_for,
    set_passphrase,
    unlock,
)

_FILE = "vault.db"
_UNBORN = "vault.db.new"
"""A vault that is being made. It takes its name last, so that a vault is never half there."""
_GONE = "What I keep is gone from the disk; only its key is left. Is there a backup?"


class Vault:
    """Holds the person's file and the right to it, until ``close``."""

    def __init__(
        self,
        home: Path,
        database: Database,
        journal: SealedJournal,
        held: Lease,
        embedder: Embedder | None = None,
    ) -> None:
        self.home = home
        self.journal = journal
        self.memories = SealedMemories(database, embedder)
        self.luggage = SealedLuggage(database)
        self.nights = SealedNights(database)
        self._database = database
        self._held = held

    async def ledger(self, *, limit: int = 100) -> Sequence[Left]:
        """The last ``limit`` things that left the house, newest last."""
        return await self._database.run(lambda c: _ledger(c, limit))

    async def turns(self, *, limit: int, before: int | None = None) -> Sequence[Turn]:
        """The last ``limit`` turns with a number below ``before``, newest last."""
        return await self._database.run(lambda c: projections.turns(c, limit, before))

    async def forget(self, seqs: Sequence[int]) -> int:
        """See ``SealedJournal.forget``."""
        return await self.journal.forget(seqs)

    async def rebuild(self) -> Rebuilt:
        """Make everything that is not the journal anew from it, and say whether it is the same."""
        return await self.journal.rebuild()

    async def close(self) -> None:
        """Let go of file and lock. Harmless when done twice."""
        try:
            # A snapshot that is missing costs a moment at the next opening, and nothing else.
            with contextlib.suppress(DiskFull):
                if self._database.is_open:
                    await self.journal.save_snapshot()
        finally:
            try:
                await self._database.close()
            finally:
                self._held.release()


async def open_vault(
    home: Path,
    *,
    key: Key = WITHOUT_ASKING,
    holder: str,
    now: datetime,
    create: bool = True,
    use_keyring: bool = True,
    embedder: Embedder | None = None,
) -> Vault:
    """Open the vault in ``home``; make one, without a question, where there is none.

    ``holder`` is what this process calls itself towards others that want the vault. A new vault
    opens by the platform's key store, else a key file; by ``key.passphrase``, if that is given.
    ``embedder`` finds things by their meaning; without it, words alone do.

    Raises:
        VaultMissing: there is none, and ``create`` is False.
        VaultLocked, WrongPassphrase, KeyMissing, KeyExposed: ``key`` does not open it.
        VaultInUse: another process holds it.
        VaultTooNew: a newer version wrote it.
        VaultDamaged: it is not what was written.
        DiskFull: opening needs room, and there is none. Nothing is lost.
    """
    ring = ring_for(use_keyring)
    database = Database(home / _FILE)
    try:
        # All of this waits for disks, locks and key stores: not on the event loop.
        held = await database.apart(lambda: _enter(home, holder, now, create))
        try:
            data_key = await database.apart(lambda: _find_or_make(home, key, ring, create))
            await database.open(data_key)
            await database.run(migrate, opening=True)
            await database.apart(lambda: slots.note_schema(home, LATEST))
            journal = SealedJournal(database, now)
            await journal.load()
        except BaseException:
            await database.close()
            held.release()
            raise
    except BaseException:
        await database.close()
        raise
    return Vault(home, database, journal, held, embedder)


@dataclass(frozen=True, slots=True)
class Status:
    """What can be told about a vault without its key."""

    exists: bool
    slots: tuple[Kind, ...]
    """What opens it."""
    locked: bool
    """Whether it asks for a passphrase or the words."""
    holder: Holder | None
    """Who has it open."""
    schema: int | None
    """Version of its tables, as last noted; None where nobody knows."""
    bytes_on_disk: int


def status(home: Path) -> Status:
    """Look at the vault in ``home`` from outside.

    Raises:
        VaultDamaged, VaultTooNew: a slot file cannot be read.
    """
    exists = (home / _FILE).exists()
    kinds = slotfile.kinds(home)
    known = slotfile.read_slots(home)
    return Status(
        exists=exists,
        slots=kinds,
        locked=exists and not {Kind.FILE, Kind.KEYRING} & set(kinds),
        holder=lease.holder_of(home),
        schema=known.schema if known and known.schema else None,
        bytes_on_disk=sum(file.stat().st_size for file in home.glob("*") if file.is_file()),
    )


# --- finding and making --------------------------------------------------------------------------


def _enter(home: Path, holder: str, now: datetime, create: bool) -> Lease:
    if not create and not occupied(home):
        raise VaultMissing("no vault in that directory")
    with disk():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return lease.take(home, holder, now)


def make(
    home: Path,
    ring: Ring,
    passphrase: str = "",
    fill: Callable[[Connection], None] = lambda connection: None,
) -> bytes:
    """A new vault in ``home``, which has none and whose lease the caller holds; its data key.

    ``fill`` writes what it starts with. Whatever interrupts this leaves no vault behind.
    """
    unborn = home / _UNBORN
    for leftover in home.glob(f"{_UNBORN}*"):
        leftover.unlink()
    data_key = new_key()
    connection = connect(unborn, data_key)
    try:
        with errors(unborn, opening=True):
            migrate(connection)
            fill(connection)
    finally:
        connection.close()
    slots.make_slots(home, data_key, LATEST, ring, passphrase)
    with disk():
        unborn.replace(home / _FILE)
        sync_folder(home)
    return data_key


def _find_or_make(home: Path, key: Key, ring: Ring, create: bool) -> bytes:
    file = home / _FILE
    if file.exists():
        data_key = slots.open_slots(home, key, ring)
        if not file.stat().st_size:
            # SQLite would take it for a new one, and she would greet him as a stranger.
            raise VaultDamaged("vault.db is empty; its slots are there", spoken=_GONE)
        return data_key
    if occupied(home):
        raise VaultDamaged("vault.db is gone; its slots are there", spoken=_GONE)
    if not create:
        raise VaultMissing("no vault in that directory")
    return make(home, ring, key.passphrase)


def occupied(home: Path) -> bool:
    """Whether ``home`` has a vault, or what is left of one. One whose making was interrupted holds
    nothing yet and does not count."""
    if (home / _UNBORN).exists():
        return (home / _FILE).exists()
    return any((home / name).exists() for name in (_FILE, "slots.json", "recovery.json"))


def _ledger(connection: Connection, limit: int) -> list[Left]:
    rows = connection.execute(
        "SELECT version, payload FROM event WHERE kind = 'Left' AND payload IS NOT NULL"
        " ORDER BY seq DESC LIMIT ?",
        (limit,),
    ).fetchall()
    left = [decode("Left", *row) for row in reversed(rows)]
    return [event for event in left if isinstance(event, Left)]


__all__ = [
    "Holder",
    "Key",
    "Kind",
    "Rebuilt",
    "Status",
    "Turn",
    "Vault",
    "lock",
    "new_recovery_words",
    "open_vault",
    "recover",
    "set_passphrase",
    "status",
    "unlock",
]
