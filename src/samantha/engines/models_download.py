"""Fetches a model: whole or not at all, from where it stopped, and only if it is what was promised.

- What has come lies in ``FILE.part``, beside the mark by which its server would know it again
  (``FILE.part.etag``). The finished file appears in one step, after its digest was found right.
- A server that cannot go on in the middle, or has another file by now, starts from the beginning.
"""

import asyncio
import errno
import hashlib
import os
import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

from samantha.domain.errors import ChecksumMismatch, DiskFull, DownloadFailed, EngineUnavailable
from samantha.domain.models import LocalModel
from samantha.ports import Egress, Request, Response

MARGIN = 500_000_000
"""Bytes that must stay free on the disk: she has to go on writing what is said."""
_BLOCK = 1 << 20
_DONE = frozenset({200, 206, 416})


@runtime_checkable
class _Closes(Protocol):
    async def aclose(self) -> None: ...


async def download(
    model: LocalModel,
    folder: Path,
    egress: Egress,
    *,
    progress: Callable[[int], None] = lambda bytes_here: None,
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    margin: int = MARGIN,
) -> Path:
    """The file of ``model`` in ``folder``, fetched if it is not there yet.

    ``progress`` is told how many bytes are here, now and then. ``free`` says how many bytes the
    disk of a folder has left.

    Raises:
        ConsentRefused: by the person; its ``destination`` is where he would have to say yes to.
            The hub sends on to another server for the file itself.
        DiskFull: there is no room; nothing was fetched, or what came is kept.
        DownloadFailed: it was cut off; what came is kept, and the next call goes on from there.
        ChecksumMismatch: it is not what was promised, and was thrown away.
    """
    target = folder / model.file
    if target.is_file() and target.stat().st_size == model.bytes:
        progress(model.bytes)
        return target
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        part = _Part(target.with_name(target.name + ".part"))
        part.at_most(model.bytes)
        _room(model, part.size, free(folder), margin)
        if part.size < model.bytes:
            digest = await _fetch(model, part, egress, progress)
        else:
            digest = await asyncio.to_thread(part.digest)
        await asyncio.to_thread(_finish, model, part, digest.hexdigest(), target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise _full(model, 0) from None
        raise DownloadFailed(f"{model.name}: {type(error).__name__} {error.errno}") from None
    progress(model.bytes)
    return target


@dataclass(frozen=True, slots=True)
class _Part:
    """What has come of a file."""

    path: Path

    @property
    def mark(self) -> Path:
        return self.path.with_name(self.path.name + ".etag")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def etag(self) -> str:
        """ "" where there is none, or none that a header could carry back to the server."""
        mark = self.mark.read_text("utf-8", "replace") if self.mark.exists() else ""
        return mark if mark.isascii() and mark.isprintable() else ""

    def digest(self) -> "hashlib._Hash":
        """Over all that has come so far."""
        if not self.path.exists():
            return hashlib.sha256()
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256")

    def at_most(self, size: int) -> None:
        """Throw away what is longer than the whole could be."""
        if self.size > size:
            self.drop()

    def drop(self) -> None:
        self.path.unlink(missing_ok=True)
        self.mark.unlink(missing_ok=True)


async def _fetch(
    model: LocalModel, part: _Part, egress: Egress, progress: Callable[[int], None]
) -> "hashlib._Hash":
    """Fetch what is missing of ``part``; the digest of the whole."""
    here, etag = part.size, part.etag
    headers = {"range": f"bytes={here}-"} if here else {}
    if here and etag:
        headers["if-range"] = etag  # if it has changed, send all of it
    request = Request("GET", model.url, "model download", headers)
    try:
        response = await egress.send(request)
    except EngineUnavailable as error:
        raise DownloadFailed(f"{model.name}: {error}") from None
    body = response.body
    try:
        if response.status not in _DONE:
            raise DownloadFailed(f"{model.name}: {response.status}")
        if response.status == 416:
            part.drop()
            raise DownloadFailed(f"{model.name}: the server has another file by now")
        resumed = response.status == 206 and _begins_at(response, here)
        if response.status == 206 and not resumed:
            part.drop()
            raise DownloadFailed(f"{model.name}: the server sent another part of the file")
        fresh = response.headers.get("etag", "")
        if resumed and etag and fresh and fresh != etag:
            part.drop()
            raise DownloadFailed(f"{model.name}: the server has another file by now")
        part.mark.write_text(fresh, "utf-8")
        digest = await asyncio.to_thread(part.digest) if resumed else hashlib.sha256()
        with part.path.open("ab" if resumed else "wb") as file:
            await _write(body, file, digest, model, here if resumed else 0, progress)
            await asyncio.to_thread(_settle, file)
    except EngineUnavailable as error:
        raise DownloadFailed(f"{model.name}: {error}") from None
    finally:
        if isinstance(body, _Closes):
            await body.aclose()
    if part.size < model.bytes:
        raise DownloadFailed(f"{model.name}: {part.size} of {model.bytes} bytes came")
    return digest


async def _write(
    body: AsyncIterator[bytes],
    file: BinaryIO,
    digest: "hashlib._Hash",
    model: LocalModel,
    here: int,
    progress: Callable[[int], None],
) -> None:
    """Write ``body`` to ``file``, a block at a time and in a thread."""
    progress(here)
    block = bytearray()

    def keep(block: bytes) -> None:
        file.write(block)
        digest.update(block)

    try:
        async for piece in body:
            block += piece
            if len(block) >= _BLOCK:
                here += len(block)
                await asyncio.to_thread(keep, bytes(block))
                block.clear()
                progress(here)
            if here > model.bytes:
                raise ChecksumMismatch(f"{model.name}: more than {model.bytes} bytes came")
    finally:
        keep(bytes(block))  # what came before a cut is worth keeping
    progress(here + len(block))


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _finish(model: LocalModel, part: _Part, found: str, target: Path) -> None:
    if part.size != model.bytes or found != model.sha256:
        part.drop()
        raise ChecksumMismatch(f"{model.name}: sha256 {found[:12]}…, not {model.sha256[:12]}…")
    part.path.replace(target)
    part.mark.unlink(missing_ok=True)


def _begins_at(response: Response, here: int) -> bool:
    return response.headers.get("content-range", "").startswith(f"bytes {here}-")


def _room(model: LocalModel, here: int, free: int, margin: int) -> None:
    if (missing := model.bytes - here + margin - free) > 0:
        raise _full(model, missing)


def _full(model: LocalModel, missing: int) -> DiskFull:
    more = f" {missing / 1e9:.1f} GB more would do." if missing else ""
    return DiskFull(
        f"{model.name}: no room for {model.bytes} bytes",
        spoken=f"There isn't room on the disk for that model.{more}",
    )
