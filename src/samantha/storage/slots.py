"""The slots of a vault: which things open it, and how that is changed without re-encrypting.

    slots.json     wrapped keys: key file or key store, passphrase
    recovery.json  the wrapped key that the twenty-four words open; apart, so that the words still
                   open the vault when slots.json is gone
    key            what opens the key-file slot; readable by its owner only

A change rewrites one of these files, whole or not at all. New ways in are written before old
ways are destroyed, so that a power cut in between leaves a way in.
"""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from filelock import FileLock

from samantha.domain.errors import (
    KeyExposed,
    KeyMissing,
    MalformedInput,
    VaultDamaged,
    VaultError,
    VaultLocked,
    VaultMissing,
    VaultTooNew,
    WouldLockOut,
    WrongPassphrase,
)
from samantha.storage import keys
from samantha.storage.durable import destroy_file, disk, replace_file
from samantha.storage.keys import Key, Kind, WrongKey
from samantha.storage.ring import NoRing, PlatformRing, Ring
from samantha.storage.slotfile import (
    Recovery,
    Slots,
    read_recovery,
    read_slots,
    write_recovery,
    write_slots,
)

FILES = ("key", "slots.json", "recovery.json")
"""All that opens a vault, in the order in which it is destroyed."""

_QUIET = (Kind.FILE, Kind.KEYRING)
"""Slots that open without asking him anything."""


# --- opening -------------------------------------------------------------------------------------


def open_slots(home: Path, key: Key, ring: Ring) -> bytes:
    """The data key of the vault in ``home``.

    Raises:
        VaultLocked: it needs a passphrase or the words, and ``key`` has neither.
        WrongPassphrase: ``key`` does not open it.
        KeyMissing: nothing could open it, or what should is gone.
        KeyExposed: others can read the key file.
        VaultDamaged: a slot file is not what we wrote.
    """
    if key.words:
        return _open_with_words(home, key.words)
    known = read_slots(home)
    if known is None:
        raise _key_missing(home, "slots.json is gone")
    if key.passphrase:
        slot = known.of(Kind.PASSPHRASE)
        if slot is None:
            raise WrongPassphrase(
                "a passphrase was given and no slot takes one",
                spoken="I have no passphrase; I open without one, or with the twenty-four words.",
            )
        try:
            return keys.unwrap_with_passphrase(slot, known.vault, key.passphrase)
        except WrongKey:
            raise WrongPassphrase from None
    return _open_quietly(home, known, ring)


def _open_with_words(home: Path, words: str) -> bytes:
    recovery = read_recovery(home)
    if recovery is None:
        raise KeyMissing(
            "recovery.json is gone, or words were never made",
            spoken="I have no twenty-four words written down for me here.",
        )
    try:
        return keys.unwrap_with_words(recovery.slot, recovery.vault, words)
    except WrongKey:
        raise WrongPassphrase(
            "a valid recovery phrase, but not this vault's",
            spoken="Those are good words, but not mine; perhaps they are from before a change.",
        ) from None


def _open_quietly(home: Path, known: Slots, ring: Ring) -> bytes:
    gone = ""
    for slot in known.slots:
        if slot.kind not in _QUIET:
            continue
        secret = _read_key_file(home) if slot.kind is Kind.FILE else ring.get(known.vault)
        if secret is None:
            gone = f"the {slot.kind} has no key for this vault"
            continue
        try:
            return keys.unwrap(slot, known.vault, bytes.fromhex(secret))
        except (WrongKey, ValueError):
            gone = f"the {slot.kind} holds a key that is not this vault's"
    if known.of(Kind.PASSPHRASE):
        raise VaultLocked(gone)
    if gone:
        raise _key_missing(home, gone)
    if read_recovery(home):
        raise VaultLocked(
            "only the recovery phrase opens this vault",
            spoken="I'm locked. Your twenty-four words open me: 'samantha recover'.",
        )
    raise _key_missing(home, "no slot is left")


def _read_key_file(home: Path) -> str | None:
    path = home / "key"
    try:
        with disk():
            mode = path.stat().st_mode
    except VaultError:
        if path.is_symlink() or path.exists():
            raise
        return None
    # Windows keeps who may read a file elsewhere; the profile folder is private there.
    if os.name != "nt" and stat.S_IMODE(mode) & 0o077:
        raise KeyExposed(
            f"key file has mode {stat.S_IMODE(mode):04o}",
            spoken=(
                "Other people on this machine can read my key, so I'd rather not open until "
                f"that's mended: chmod 600 '{path}'. If someone may have copied it, export me and "
                "start me anew from the export."
            ),
        )
    with disk():
        return path.read_text("ascii", errors="replace").strip()


def _key_missing(home: Path, detail: str) -> KeyMissing:
    if (home / "recovery.json").exists():
        return KeyMissing(detail)
    return KeyMissing(
        detail,
        spoken=(
            "The key to what I keep is gone, and no twenty-four words were ever made. "
            "If there is a copy of my key or an export, that brings me back."
        ),
    )


# --- making and changing -------------------------------------------------------------------------


def make_slots(home: Path, data_key: bytes, schema: int, ring: Ring, passphrase: str = "") -> None:
    """First slots of a new vault: ``passphrase``, or without asking anything the platform's key
    store, or a key file where there is none."""
    fresh = Slots(secrets.token_hex(16), schema)
    if passphrase:
        fresh = fresh.with_slot(keys.wrap_with_passphrase(data_key, fresh.vault, passphrase))
    else:
        fresh = _with_quiet_slot(home, fresh, data_key, ring)
    write_slots(home, fresh)


def set_passphrase(home: Path, key: Key, new: str, *, use_keyring: bool = True) -> None:
    """Make ``new`` the passphrase, and the only thing beside the words that opens the vault.

    The key file or key-store entry goes, for while it is there a passphrase protects nothing.
    Nothing is re-encrypted. Raises what opening raises, and ``MalformedInput`` if ``new`` is empty.
    """
    ring = ring_for(use_keyring)
    with _changing(home):
        data_key = open_slots(home, key, ring)
        known = _known(home)
        slot = keys.wrap_with_passphrase(data_key, known.vault, new)
        write_slots(home, known.with_slot(slot).without(*_QUIET))
        _destroy_quiet_keys(home, known.vault, ring)


def lock(home: Path, *, use_keyring: bool = True) -> None:
    """From now on she opens by passphrase or words only.

    Raises:
        WouldLockOut: there is neither.
    """
    ring = ring_for(use_keyring)
    with _changing(home):
        known = _known(home)
        if known.of(Kind.PASSPHRASE) is None and read_recovery(home) is None:
            raise WouldLockOut("no passphrase and no recovery phrase")
        write_slots(home, known.without(*_QUIET))
        _destroy_quiet_keys(home, known.vault, ring)


def unlock(home: Path, key: Key, *, use_keyring: bool = True) -> None:
    """From now on she opens without being asked, by key store or key file.

    A passphrase or words that there are stay good. Raises what opening raises.
    """
    ring = ring_for(use_keyring)
    with _changing(home):
        data_key = open_slots(home, key, ring)
        known = _known(home)
        if not _opens_quietly(home, known, ring):
            write_slots(home, _with_quiet_slot(home, known, data_key, ring))


def new_recovery_words(home: Path, key: Key, *, use_keyring: bool = True) -> str:
    """Twenty-four words that open the vault from now on; older ones no longer do.

    They are returned once and kept nowhere. Raises what opening raises.
    """
    with _changing(home):
        data_key = open_slots(home, key, ring_for(use_keyring))
        known = _known(home)
        words = keys.new_words()
        slot = keys.wrap_with_words(data_key, known.vault, words)
        write_recovery(home, Recovery(known.vault, slot))
        return words


def recover(home: Path, words: str, new_passphrase: str = "", *, use_keyring: bool = True) -> None:
    """Open by the words and make a new everyday way in, even where slots.json is gone.

    With ``new_passphrase`` that is the way in; without, the key store or key file.

    Raises:
        WrongPassphrase: the words are mistyped, or not this vault's.
        KeyMissing: no words were ever made.
    """
    if not words.strip():
        raise MalformedInput("no recovery words", spoken="I need the twenty-four words.")
    ring = ring_for(use_keyring)
    with _changing(home):
        data_key = _open_with_words(home, words)
        recovery = read_recovery(home)
        assert recovery is not None
        known = None
        with contextlib.suppress(VaultDamaged):  # The words are all that it takes to make it anew.
            known = read_slots(home)
        known = known or Slots(recovery.vault)
        if new_passphrase:
            slot = keys.wrap_with_passphrase(data_key, known.vault, new_passphrase)
            write_slots(home, known.with_slot(slot).without(*_QUIET))
            _destroy_quiet_keys(home, known.vault, ring)
        else:
            # A passphrase that he has forgotten should not stay a way in.
            known = known.without(Kind.PASSPHRASE)
            if not _opens_quietly(home, known, ring):
                known = _with_quiet_slot(home, known, data_key, ring)
            write_slots(home, known)


def destroy_slots(home: Path, ring: Ring) -> str | None:
    """Make the vault unreadable for ever, also to us. What can be overwritten is, at once.

    Returns the name of a key-store entry that did not go; None where nothing is left.
    """
    known = None
    with contextlib.suppress(VaultDamaged, VaultTooNew):  # Then it goes unread.
        known = read_slots(home)
    with disk():
        for name in FILES:
            # A power cut may have left the half of a change beside it.
            for file in (home / name, *home.glob(f".{name}.*")):
                destroy_file(file)
    if known is None or known.of(Kind.KEYRING) is None or ring.drop(known.vault):
        return None
    return f"samantha / {known.vault}"


def ring_for(use_keyring: bool) -> Ring:
    return PlatformRing() if use_keyring else NoRing()


def _opens_quietly(home: Path, known: Slots, ring: Ring) -> bool:
    try:
        _open_quietly(home, known, ring)
    except VaultError:
        return False
    return True


def _with_quiet_slot(home: Path, known: Slots, data_key: bytes, ring: Ring) -> Slots:
    """``known`` with a slot that opens without a question; what opens it is in its place.

    Only for a vault that has no such slot that works: the old one's key is written over.
    """
    wrapping_key = keys.new_key()
    known = known.without(*_QUIET)
    if ring.put(known.vault, wrapping_key.hex()):
        return known.with_slot(keys.wrap(data_key, Kind.KEYRING, known.vault, wrapping_key))
    with disk():
        replace_file(home / "key", wrapping_key.hex().encode() + b"\n")
    return known.with_slot(keys.wrap(data_key, Kind.FILE, known.vault, wrapping_key))


def _destroy_quiet_keys(home: Path, vault: str, ring: Ring) -> None:
    with disk():
        destroy_file(home / "key")
    ring.drop(vault)


@contextlib.contextmanager
def _changing(home: Path) -> Iterator[None]:
    """Two commands that change slots wait for each other; whoever has the vault open need not."""
    if not home.is_dir():
        raise VaultMissing("no such directory")
    with disk(), FileLock(home / "slots.lock", timeout=30, mode=0o600):
        yield


def _known(home: Path) -> Slots:
    known = read_slots(home)
    if known is None:
        raise _key_missing(home, "slots.json is gone")
    return known


def note_schema(home: Path, schema: int) -> None:
    """Keep slots.json's idea of the tables' version true, for those who look without a key."""
    known = read_slots(home)
    if known is not None and known.schema != schema:
        with _changing(home):
            write_slots(home, replace(_known(home), schema=schema))
