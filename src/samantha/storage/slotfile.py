"""The two files that hold slots: read whole, written whole."""

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from samantha.domain.errors import VaultDamaged, VaultTooNew
from samantha.storage.durable import disk, replace_file
from samantha.storage.keys import Kind, Slot

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Slots:
    """What slots.json holds."""

    vault: str
    """Random name of this vault, 32 hex digits; slots and key-store entries are bound to it."""
    schema: int = 0
    """Version of the database's tables, as far as is known without opening it."""
    slots: tuple[Slot, ...] = ()
    version: int = _FORMAT

    def of(self, kind: Kind) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, new: Slot) -> "Slots":
        return replace(self, slots=(*self.without(new.kind).slots, new))

    def without(self, *kinds: Kind) -> "Slots":
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind not in kinds))


@dataclass(frozen=True, slots=True)
class Recovery:
    """What recovery.json holds."""

    vault: str
    slot: Slot


def read_slots(home: Path) -> Slots | None:
    """None where there is no slots.json.

    Raises:
        VaultTooNew: a newer version wrote it.
        VaultDamaged: it is not what we wrote.
    """
    content = _read(home / "slots.json")
    if content is None:
        return None
    try:
        if msgspec.json.decode(content, type=dict[str, object]).get("version", 0) != _FORMAT:
            raise VaultTooNew("slots.json has a format that this version does not know")
        return msgspec.json.decode(content, type=Slots)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise VaultDamaged("slots.json cannot be read") from None


def write_slots(home: Path, slots: Slots) -> None:
    """Raises ``DiskFull``."""
    with disk():
        replace_file(home / "slots.json", msgspec.json.encode(slots))


def write_recovery(home: Path, recovery: Recovery) -> None:
    """Raises ``DiskFull``."""
    with disk():
        replace_file(home / "recovery.json", msgspec.json.encode(recovery))


def kinds(home: Path) -> tuple[Kind, ...]:
    """What opens the vault in ``home``."""
    known = read_slots(home)
    everyday = tuple(slot.kind for slot in known.slots) if known else ()
    return (*everyday, Kind.RECOVERY) if read_recovery(home) else everyday


def read_recovery(home: Path) -> Recovery | None:
    content = _read(home / "recovery.json")
    if content is None:
        return None
    try:
        return msgspec.json.decode(content, type=Recovery)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise VaultDamaged("recovery.json cannot be read") from None


def _read(path: Path) -> bytes | None:
    if not path.exists():
        return None
    with disk():
        return path.read_bytes()
