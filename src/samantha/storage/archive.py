"""One sealed file that holds everything: a gzipped tar in age's passphrase encryption.

    samantha/manifest.json   how many events, and their digest
    samantha/events.jsonl    every event as it is stored; all that restoring needs
    samantha/…               the same to be read, as ``export_folder`` writes it

All of it happens in memory: nothing readable touches a disk on the way.
"""

import hashlib
import io
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from samantha.domain.errors import MalformedInput, VaultTooNew, WrongPassphrase
from samantha.storage.journal import Line

EVENTS = "events.jsonl"
_MANIFEST = "manifest.json"
_FORMAT = 1
_AGE = b"age-encryption.org/v1\n"
_NOT_OURS = "That file isn't one of my exports."


@dataclass(frozen=True, slots=True)
class _Manifest:
    events: int
    sha256: str
    """Of ``events.jsonl``."""
    format: int = _FORMAT


@dataclass(frozen=True, slots=True)
class _Line:
    seq: int
    at: str
    kind: str
    version: int
    payload: msgspec.Raw


def json_line(line: Line, *, withheld: bool = False) -> str:
    """One line of events.jsonl; its payload is null where it was destroyed or is ``withheld``."""
    payload = "null" if line.payload is None or withheld else line.payload
    head = msgspec.json.encode(
        {"seq": line.seq, "at": line.at, "kind": line.kind, "version": line.version}
    ).decode()
    return f'{head[:-1]},"payload":{payload}}}\n'


def pack(files: Mapping[str, bytes]) -> bytes:
    """A gzipped tar of ``files`` by path, one of which is ``EVENTS``."""
    events = files[EVENTS]
    manifest = _Manifest(events.count(b"\n"), hashlib.sha256(events).hexdigest())
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for path, content in {_MANIFEST: msgspec.json.encode(manifest), **files}.items():
            entry = tarfile.TarInfo(f"samantha/{path}")
            entry.size, entry.mode = len(content), 0o600
            tar.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def unpack(packed: bytes) -> Sequence[Line]:
    """The events of what ``pack`` made.

    Raises:
        MalformedInput: it is something else, or not what was written.
        VaultTooNew: a newer version made it.
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as tar:
            manifest = msgspec.json.decode(_member(tar, _MANIFEST), type=_Manifest)
            events = _member(tar, EVENTS)
    except (tarfile.TarError, OSError, EOFError, KeyError, msgspec.MsgspecError):
        raise MalformedInput("an age file that holds no export", spoken=_NOT_OURS) from None
    if manifest.format != _FORMAT:
        raise VaultTooNew("an export of a format that this version does not know")
    if hashlib.sha256(events).hexdigest() != manifest.sha256:
        raise MalformedInput("the events of an export are not what was written")
    return [_line(number, text) for number, text in enumerate(events.splitlines(), start=1)]


def seal(packed: bytes, passphrase: str) -> bytes:
    """An age file (C2SP age-encryption.org/v1). Takes seconds, on purpose: so does each guess."""
    from pyrage import passphrase as age  # noqa: PLC0415 - for exports only

    sealed: bytes = age.encrypt(packed, passphrase)
    return sealed


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """What was sealed.

    Raises:
        MalformedInput: this is no age file.
        WrongPassphrase: the passphrase does not open it, or it is not whole: age does not say.
    """
    import pyrage  # noqa: PLC0415 - for restoring only

    if not sealed.startswith(_AGE):
        raise MalformedInput("not an age file", spoken=_NOT_OURS)
    try:
        packed: bytes = pyrage.passphrase.decrypt(sealed, passphrase)
    except pyrage.DecryptError:
        raise WrongPassphrase(
            "the archive does not open",
            spoken="That phrase doesn't open it, or the file isn't whole.",
        ) from None
    return packed


def _member(tar: tarfile.TarFile, path: str) -> bytes:
    # Read into memory by name: nothing in the archive can choose where it goes.
    file = tar.extractfile(f"samantha/{path}")
    if file is None:
        raise KeyError(path)
    return file.read()


def _line(number: int, text: bytes) -> Line:
    try:
        line = msgspec.json.decode(text, type=_Line)
        payload = bytes(line.payload).decode()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise MalformedInput(f"line {number} of an export cannot be read") from None
    stored = None if payload == "null" else payload
    return Line(line.seq, line.at, line.kind, line.version, stored)
