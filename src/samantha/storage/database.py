"""One SQLCipher file, and the one thread that ever touches it.

A slow disk must not hold up her voice, so nothing here runs on the event loop; and one thread in
turn keeps every transaction whole without a lock of our own.

Settings, and why:

    key = x'…'          the data key as it is: it is random already, so no derivation
    locking EXCLUSIVE   one process holds a vault; it spares the shared-memory file as well
    WAL, FULL           what was acknowledged survives a power cut
    secure_delete       what is deleted is overwritten
    temp_store MEMORY   no temporary file ever holds anything
"""

import asyncio
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

import sqlcipher3.dbapi2 as sqlcipher

from samantha.domain.errors import DiskFull, VaultDamaged, VaultError, VaultInUse
from samantha.storage.durable import OPENING_NEEDS_ROOM, disk, has_room

T = TypeVar("T")
Row = tuple[Any, ...]


class Cursor(Protocol):
    rowcount: int

    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...
    def fetchmany(self, size: int) -> list[Row]: ...
    def __iter__(self) -> Iterator[Row]: ...


class Connection(Protocol):
    """As much of PEP 249 as we use; autocommitting, so that a transaction begins where we say."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> Cursor: ...
    def close(self) -> None: ...


class Database:
    """Holds the connection, and the thread it lives on, until ``close``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="vault")
        self._connection: Connection | None = None
        self._closed = False

    @property
    def is_open(self) -> bool:
        return self._connection is not None and not self._closed

    async def open(self, data_key: bytes) -> None:
        """Connect with ``data_key`` (32 bytes); makes an empty database where there is none.

        Raises:
            VaultDamaged: this is no database, or not one of this key.
            VaultInUse: another process has it open.
            DiskFull: opening needs room, and there is none.
        """
        self._connection = await self.apart(lambda: connect(self._path, data_key))

    async def run(self, work: Callable[[Connection], T], *, opening: bool = False) -> T:
        """``work`` with the connection, on its thread; ``opening`` while nothing was said yet.

        It runs to its end even if the caller is cancelled: what has begun to be written is
        written.

        Raises:
            VaultError: the vault is closed, or as ``errors`` says. What ``work`` raises by itself
                comes through.
        """

        def guarded() -> T:
            if self._connection is None:
                raise VaultError("the vault is closed")
            with errors(self._path, opening=opening):
                return work(self._connection)

        return await self.apart(guarded)

    async def apart(self, work: Callable[[], T]) -> T:
        """``work``, which needs no connection, on the same thread."""
        try:
            waiting = asyncio.get_running_loop().run_in_executor(self._thread, work)
        except RuntimeError:  # The executor's way of saying that it was shut down.
            raise VaultError("the vault is closed") from None
        return await waiting

    async def close(self) -> None:
        """Do what was asked for until now, write the log into the file, and let go.

        Harmless when done twice.
        """
        if self._closed:
            return
        self._closed = True
        try:
            await self.apart(self._let_go)
        finally:
            self._thread.shutdown(wait=False)

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with errors(self._path):
                connection.close()


def connect(path: Path, data_key: bytes) -> Connection:
    """A connection with the settings of this file's head. Raises as ``Database.open`` says."""
    with disk():
        # SQLite would make it readable by others; its log inherits what we choose here.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection: Connection = sqlcipher.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=0.2
    )
    try:
        with errors(path, opening=True):
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA cache_size = -8192")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of it or nothing; on disk when the block is left."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # A full disk may have rolled back already.
            connection.execute("ROLLBACK")
        raise


@contextmanager
def errors(path: Path, *, opening: bool = False) -> Iterator[None]:
    """Turns SQLite's refusals about the file ``path`` into ours.

    Its own messages can quote what was asked, so they stay here; its error's name is exact enough
    for the log.
    """
    try:
        yield
    except sqlcipher.Error as error:
        raise _ours(error, path, opening=opening) from None


def _ours(error: Exception, path: Path, *, opening: bool = False) -> VaultError:
    name: str = getattr(error, "sqlite_errorname", None) or type(error).__name__
    match name:
        case "SQLITE_FULL":
            return _no_room(name, opening)
        case "SQLITE_IOERR" if not has_room(path):
            # What SQLite makes of a used-up quota.
            return _no_room(name, opening)
        case "SQLITE_IOERR":
            return VaultError(
                "the disk refused, and not for want of room (SQLITE_IOERR)",
                spoken="The disk isn't answering me properly. It may be failing; please look.",
            )
        case "SQLITE_BUSY":
            return VaultInUse(f"another process has the vault's file open ({name})")
        case "SQLITE_NOTADB" | "SQLITE_CORRUPT":
            return VaultDamaged(f"the vault's file is not what was written ({name})")
        case _:
            return VaultError(f"the vault's file refused ({name})")


def _no_room(name: str, opening: bool) -> DiskFull:
    spoken = OPENING_NEEDS_ROOM if opening else None
    return DiskFull(f"no room for the vault ({name})", spoken=spoken)
