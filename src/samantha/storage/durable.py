"""Files that are either wholly the old one or wholly the new one, whatever happens in between."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from samantha.domain.errors import DiskFull, VaultError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_A_LITTLE = 64 * 1024

OPENING_NEEDS_ROOM = (
    "The disk is full, so I can't open what I keep. Nothing is lost. "
    "Make a little room and call me again."
)


@contextlib.contextmanager
def disk() -> Iterator[None]:
    """Turns the operating system's refusals into ours.

    Raises:
        DiskFull: there is no room, or a quota is used up.
        VaultError: the file cannot be read or written for another reason.
    """
    try:
        yield
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "unknown")
        if error.errno in _NO_ROOM:
            raise DiskFull(f"no room ({reason})", spoken=OPENING_NEEDS_ROOM) from None
        raise VaultError(f"cannot use {Path(error.filename or '').name!r} ({reason})") from None


def replace_file(path: Path, content: bytes) -> None:
    """Make ``path`` hold ``content``, readable by its owner only.

    After a power cut it holds either what it held before or all of ``content``. Neither is ever
    readable by others, not even for a moment.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def destroy_file(path: Path) -> bool:
    """Overwrite ``path`` where it stands, then remove it. False if it was not there.

    A disk that writes elsewhere (flash, copy-on-write, journalling) may keep the old blocks for a
    while; that is why what is destroyed this way is a wrapped key and not the vault itself.
    """
    try:
        size = path.lstat().st_size
        if path.is_symlink():
            path.unlink()
            return True
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(size))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return False
    except OSError as error:
        # A full disk that writes elsewhere has no room even for that. Gone is better than there.
        if error.errno not in _NO_ROOM:
            raise
    path.unlink()
    sync_folder(path.parent)
    return True


def has_room(beside: Path) -> bool:
    """Whether ``beside`` could grow a little: room on the disk, in a quota, in one file's size."""
    probe = beside.with_name(f".room.{secrets.token_hex(4)}")
    biggest = max(
        (file.stat().st_size for file in beside.parent.glob(f"{beside.name}*")), default=0
    )
    try:
        with probe.open("xb", buffering=0) as file:
            file.seek(biggest)
            written = file.write(bytes(_A_LITTLE))
            os.fsync(file.fileno())
            return written == _A_LITTLE
    except OSError as error:
        return error.errno not in _NO_ROOM
    finally:
        probe.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make renames and removals in ``folder`` survive a power cut."""
    if os.name == "nt":
        return  # Windows has no handle for this; its renames are journalled.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
