"""One process at a time holds a person's vault; any other is told which one does.

The lock is the operating system's, so it is gone the moment its process is, however that ended.
``holder.json`` beside it only says who it is.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from samantha.domain.errors import VaultInUse
from samantha.storage.durable import disk, replace_file

_PATIENCE_SECONDS = 0.3
"""How long we wait for a process that is just letting go."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that has a vault open."""

    pid: int
    command: str
    """What it is, as it called itself: "samantha talk"."""
    since: datetime


class Lease:
    """Holds a vault's lock until ``release``."""

    def __init__(self, home: Path, holder: Holder | None) -> None:
        """Take the lock of ``home``, which exists. Without a ``holder`` no card is written.

        Raises:
            VaultInUse: another process holds it; ``spoken`` says which.
            DiskFull: not even a lock could be written.
        """
        self._card = home / "holder.json"
        self._lock = _lock(home)
        with disk():
            try:
                self._lock.acquire(timeout=_PATIENCE_SECONDS, poll_interval=0.02)
            except Timeout:
                raise _in_use(_read_card(self._card)) from None
        try:
            if holder is not None:
                with disk():
                    replace_file(self._card, msgspec.json.encode(holder))
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let go. Harmless when done twice."""
        if self._lock.is_locked:
            self._card.unlink(missing_ok=True)
            self._lock.release()


def holder_of(home: Path) -> Holder | None:
    """Who has the vault of ``home`` open right now; None if nobody has."""
    card = _read_card(home / "holder.json")
    if card is None:
        return None
    lock = _lock(home)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return card
    # Nobody holds it: that process ended without saying goodbye.
    lock.release()
    return None


def take(home: Path, holder: str, now: datetime) -> Lease:
    """The lease of ``home`` for this very process, which calls itself ``holder``."""
    return Lease(home, Holder(os.getpid(), holder, now))


def take_without_a_card(home: Path) -> Lease:
    """The lease of ``home`` for a moment, on a disk that may have no room for a card."""
    return Lease(home, None)


def _lock(home: Path) -> FileLock:
    # The vault's own thread may release what another one took.
    return FileLock(
        home / "lock", mode=0o600, thread_local=False, preserve_lock_file=True, is_singleton=False
    )


def _read_card(card: Path) -> Holder | None:
    try:
        return msgspec.json.decode(card.read_bytes(), type=Holder)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None  # The lock decides; the card is a courtesy that may be half-written.


def _in_use(holder: Holder | None) -> VaultInUse:
    if holder is None:
        return VaultInUse("the vault is held by another process, which left no card")
    return VaultInUse(
        f"the vault is held by process {holder.pid} ({holder.command}) since "
        f"{holder.since.isoformat(timespec='seconds')}",
        spoken=(
            f"I'm already awake in another window: {holder.command}, process {holder.pid}, "
            f"since {holder.since:%H:%M}. Close me there first, or talk to me there."
        ),
    )
