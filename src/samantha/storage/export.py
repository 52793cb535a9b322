"""Taking everything out, bringing it back, and ending it.

An export is the person's own: a folder to read, or one file that only a passphrase opens (age,
C2SP age-encryption.org/v1, so that any age tool opens it too). That file is sealed in memory:
nothing readable touches a disk on the way.
"""

import asyncio
import os
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec

from samantha.domain.errors import (
    MalformedInput,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultMissing,
)
from samantha.domain.events import Learned, Overheard, Said, SecretKept, Settled
from samantha.domain.turn import Heard
from samantha.storage import archive, lease, readable, slots
from samantha.storage.codec import decode
from samantha.storage.durable import disk, replace_file
from samantha.storage.journal import Line, fill
from samantha.storage.projections import Turn
from samantha.storage.slots import ring_for
from samantha.storage.vault import Vault, make, occupied

_PAGE = 500
_BEYOND_REACH = (
    "Backups and snapshots of my folder, if this machine or another makes any, may still hold "
    "both me and my key. I can't reach those; please delete them yourself.",
    "Exports that you made are yours and still there.",
    "What you let me send elsewhere is there and not here.",
    "The disk may keep old blocks for a while. They are sealed, and their key is overwritten, as "
    "far as a disk lets me.",
)


async def export_folder(vault: Vault, target: Path, *, confidences: bool = False) -> None:
    """Write what ``vault`` holds into ``target`` to be read: Markdown, and JSON for programs.

    Keys for services (``SecretKept``) stay out; so does what he asked to have forgotten, and,
    unless with ``confidences``, what he told in confidence. Only the owner can read the files;
    they are not sealed.

    Raises:
        VaultExists: ``target`` is there and not empty.
        DiskFull: there was no room; what was written so far is there.
    """
    files = await _files(vault, await vault.journal.lines(), private=_private(vault, confidences))
    await asyncio.to_thread(_write_folder, target, files)


async def export_archive(vault: Vault, target: Path, passphrase: str) -> None:
    """Write all that ``vault`` holds into the one file ``target``, sealed with ``passphrase``.

    ``age -d target | tar xz`` opens it anywhere; ``restore`` makes a vault of it. Making it takes a
    few seconds, on purpose: so does each guess at the passphrase.

    Raises:
        VaultExists: ``target`` is there.
        MalformedInput: the passphrase is empty.
        DiskFull: there was no room. ``target`` is not there.
    """
    if not passphrase:
        raise MalformedInput("empty passphrase", spoken="An empty passphrase protects nothing.")
    files = await _files(vault, await vault.journal.lines(), private=None)
    await asyncio.to_thread(_write_archive, target, files, passphrase)


def restore(
    source: Path,
    home: Path,
    passphrase: str,
    *,
    now: datetime,
    new_passphrase: str = "",
    use_keyring: bool = True,
) -> int:
    """Make a new vault in ``home`` of what ``export_archive`` wrote; how many events it holds.

    The new vault has a key of its own. It opens by key store or key file, or by
    ``new_passphrase`` if that is given. Takes some seconds.

    Raises:
        VaultExists: there is one in ``home`` already. It was not touched.
        WrongPassphrase: ``passphrase`` does not open ``source``, or it is not whole.
        MalformedInput: ``source`` is no such archive.
        VaultTooNew: a newer version wrote it.
        DiskFull: there was no room. ``home`` has no vault.
    """
    if occupied(home):
        raise VaultExists("there is a vault in that home already")
    try:
        with disk():
            sealed = source.read_bytes()
    except VaultError as error:
        raise MalformedInput(str(error), spoken="I can't find or read that file.") from None
    lines = archive.unpack(archive.unseal(sealed, passphrase))
    with disk():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    held = lease.take(home, "samantha restore", now)
    try:
        if occupied(home):
            raise VaultExists("a vault has been made in that home meanwhile")
        try:
            make(home, ring_for(use_keyring), new_passphrase, lambda c: fill(c, lines))
        except VaultDamaged as error:
            raise MalformedInput(str(error)) from None
    finally:
        held.release()
    return len(lines)


def remains(home: Path) -> bool:
    """Whether there is anything in ``home`` for ``erase`` to destroy, whole or not."""
    return any(
        file.exists() for file in (*home.glob("vault.db*"), *(home / name for name in slots.FILES))
    )


def erase(home: Path, *, use_keyring: bool = True, also: Path | None = None) -> Sequence[str]:
    """Destroy the vault in ``home`` for ever: its keys first, then its files, then the folder
    ``also`` (where her log is).

    Needs no key, and no vault that is whole. Returns what this could not reach, in sentences to be
    said.

    Raises:
        VaultMissing: there is none.
        VaultInUse: another process has it open. Nothing was destroyed.
    """
    if not remains(home):
        raise VaultMissing("no vault in that directory")
    held = lease.take_without_a_card(home)  # a full disk must not keep him from it
    try:
        left_over = slots.destroy_slots(home, ring_for(use_keyring))
        with disk():
            for file in home.glob("vault.db*"):
                file.unlink()
        if also is not None:
            shutil.rmtree(also, ignore_errors=True)
    finally:
        held.release()
    with disk():
        for name in ("lock", "slots.lock"):
            (home / name).unlink(missing_ok=True)
        others = any(home.iterdir())
        if not others:
            home.rmdir()
    beyond = list(_BEYOND_REACH)
    if left_over:
        beyond.insert(
            0,
            f"This machine's key store did not let go of its entry '{left_over}'. It opens "
            "nothing any more, but please delete it by hand.",
        )
    if others:
        beyond.append("There are files in my folder that aren't mine; I left them.")
    return beyond


# --- out -----------------------------------------------------------------------------------------


def _private(vault: Vault, confidences: bool) -> frozenset[int]:
    """Turns that are in no folder which others can read."""
    state = vault.journal.state
    return frozenset((*state.set_aside, *(() if confidences else state.confided)))


async def _files(
    vault: Vault, lines: Iterable[Line], *, private: Collection[int] | None
) -> Mapping[str, bytes]:
    """Everything, by the path it has in a folder or an archive: without keys for services and what
    tells of the turns in ``private``, unless that is None."""
    state = vault.journal.state
    claims = [
        one
        for one in await vault.memories.claims(valid_only=False)
        if private is None or one.claim.span.turn not in private
    ]
    ledger = await vault.ledger(limit=2**31)
    turns = [_open_part(turn, private or ()) for turn in await _all_turns(vault)]
    days = readable.days(turns, state.his_name, state.her_name)
    brought = readable.brought(await _brought(vault, private or ()))
    files = {
        "README.md": readable.README,
        **{f"conversation/{day}.md": page for day, page in days.items()},
        **{f"brought/{name}.md": page for name, page in brought.items()},
        "claims.md": readable.known(claims),
        "claims.json": _pretty(claims),
        "ledger.json": _pretty(ledger),
        archive.EVENTS: "".join(
            archive.json_line(line, withheld=private is not None and _withheld(line, private))
            for line in lines
        ),
    }
    return {path: text.encode("utf-8") for path, text in files.items()}


def _withheld(line: Line, private: Collection[int]) -> bool:
    """Whether ``line`` is a key, or tells of a turn in ``private``."""
    if line.kind == SecretKept.__name__ or line.seq in private:
        return True
    if line.payload is None or not private or line.kind not in _TELLING:
        return False
    match decode(line.kind, line.version, line.payload):
        case Said() as said:
            return _takes_up(said, private)
        case Learned(claim=claim):
            return claim.span.turn in private
        case Settled(turn=turn):
            return turn in private
        case _:
            return False


def _takes_up(said: Said, private: Collection[int]) -> bool:
    """Whether she answered one of ``private``, or had it in mind."""
    return said.turn in private or any(one in private for one in said.recalled)


def _open_part(turn: Turn, private: Collection[int]) -> Turn:
    """``turn`` without what is private of it."""
    heard = None if turn.seq in private else turn.heard
    said = None if turn.said is None or _takes_up(turn.said, private) else turn.said
    return replace(turn, heard=heard, said=said)


_TELLING = {kind.__name__ for kind in (Said, Learned, Settled)}


async def _all_turns(vault: Vault) -> Sequence[Turn]:
    pages: list[Sequence[Turn]] = []
    before: int | None = None
    while page := await vault.turns(limit=_PAGE, before=before):
        pages.append(page)
        before = page[0].seq
    return [turn for page in reversed(pages) for turn in page]


async def _brought(vault: Vault, private: Collection[int]) -> Sequence[Heard | Overheard]:
    return [
        recorded.event
        async for recorded in vault.journal.read()
        if isinstance(recorded.event, Heard | Overheard)
        and recorded.event.origin is not None
        and recorded.seq not in private
    ]


def _pretty(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    with disk():
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(target.iterdir()):
            raise VaultExists(
                "the folder to export to is not empty",
                spoken="There's something in that folder already. Give me an empty one.",
            )
        for path, content in files.items():
            file = target / path
            file.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as out:
                out.write(content)


def _write_archive(target: Path, files: Mapping[str, bytes], passphrase: str) -> None:
    if target.exists():
        raise VaultExists(
            "the file to export to is there already",
            spoken="There's a file of that name already. Give me another name.",
        )
    sealed = archive.seal(archive.pack(files), passphrase)
    with disk():
        replace_file(target, sealed)
