"""Fetching a model: whole or not at all."""

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.brains.scripted_server import Plain, Reply, ScriptedServer, Seen, serving

from samantha.domain.errors import (
    ChecksumMismatch,
    ConsentRefused,
    DiskFull,
    DownloadFailed,
)
from samantha.domain.events import Left
from samantha.domain.models import LocalModel
from samantha.engines.egress_http import EgressHttp
from samantha.engines.models_download import download
from samantha.engines.scripted import ScriptedClock

WHOLE = bytes(range(256)) * 12_000  # three megabytes
ETAG = '"one"'


def a_file(
    content: bytes = WHOLE, *, etag: str = ETAG, ranges: bool = True, stops_at: int | None = None
) -> Callable[[Seen], Reply]:
    """A server of ``content``; it can break off once, and go on in the middle if ``ranges``."""
    left = [stops_at]

    def reply(seen: Seen) -> Reply:
        begin, status, headers = 0, 200, {"etag": etag}
        wanted = seen.headers.get("range", "")
        if ranges and wanted and seen.headers.get("if-range", etag) == etag:
            begin, status = int(wanted.removeprefix("bytes=").removesuffix("-")), 206
            if begin >= len(content):
                return Plain(416, b"", {})
            headers["content-range"] = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        stop, left[0] = left[0], None
        body = content[begin:]
        if stop is not None:
            return Plain(status, body[:stop], headers, declared=len(body))
        return Plain(status, body, headers)

    return reply


class Fetch:
    def __init__(self, server: ScriptedServer, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.steps: list[int] = []
        self.ledger: list[Left] = []
        self.model = LocalModel(
            "test", "A test", f"{server.url}/m.gguf", len(WHOLE),
            hashlib.sha256(WHOLE).hexdigest(), "Apache-2.0", len(WHOLE),
        )  # fmt: skip
        self.egress = EgressHttp(
            record=self._record, allowed=lambda where: None, clock=ScriptedClock()
        )

    async def _record(self, left: Left) -> None:
        self.ledger.append(left)

    async def __call__(self, free: int = 10**12) -> Path:
        return await download(
            self.model,
            self.folder,
            self.egress,
            progress=self.steps.append,
            free=lambda folder: free,
            margin=1000,
        )

    @property
    def files(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}


@asynccontextmanager
async def fetching(folder: Path, *replies: Callable[[Seen], Reply] | Reply) -> AsyncIterator[Fetch]:
    async with serving(*replies) as server:
        fetch = Fetch(server, folder / "models")
        try:
            yield fetch
        finally:
            await fetch.egress.aclose()


async def test_a_model_comes_whole_and_the_bar_moves(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file()) as fetch:
        path = await fetch()
        assert path.read_bytes() == WHOLE
        assert fetch.files == {"m.gguf"}
    assert fetch.steps == sorted(fetch.steps)
    assert fetch.steps[-1] == len(WHOLE)
    assert len(fetch.steps) > 3
    assert [(left.purpose, left.received) for left in fetch.ledger] == [
        ("model download", len(WHOLE))
    ]


@pytest.mark.parametrize("mark", ["“one”".encode(), b'"\xff"', b'"one"\r\nx-evil: 1', b"\0" * 9])
async def test_a_mark_that_cannot_be_sent_is_not_sent(tmp_path: Path, mark: bytes) -> None:
    async with fetching(tmp_path, a_file()) as fetch:
        fetch.folder.mkdir()
        (fetch.folder / "m.gguf.part").write_bytes(WHOLE[:1_000_000])
        (fetch.folder / "m.gguf.part.etag").write_bytes(mark)
        assert (await fetch()).read_bytes() == WHOLE
        assert "x-evil" not in fetch.server.seen[-1].headers
        assert fetch.files == {"m.gguf"}


async def test_a_server_with_a_strange_mark_can_be_gone_on_from(tmp_path: Path) -> None:
    strange = a_file(etag='"\xe9t\xe9"', stops_at=2_000_000)
    async with fetching(tmp_path, strange) as fetch:
        with pytest.raises(DownloadFailed):
            await fetch()
        assert (await fetch()).read_bytes() == WHOLE


async def test_what_is_here_is_not_fetched_again(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file()) as fetch:
        await fetch()
        await fetch()
        assert len(fetch.server.seen) == 1


async def test_a_cut_download_goes_on_from_where_it_was(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file(stops_at=1_500_000)) as fetch:
        with pytest.raises(DownloadFailed):
            await fetch()
        assert fetch.files == {"m.gguf.part", "m.gguf.part.etag"}
        assert (await fetch()).read_bytes() == WHOLE
        assert fetch.server.seen[1].headers["range"] == "bytes=1500000-"
        assert fetch.ledger[1].received == len(WHOLE) - 1_500_000
        assert fetch.files == {"m.gguf"}


async def test_a_server_that_cannot_go_on_begins_again(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file(ranges=False, stops_at=1_500_000)) as fetch:
        with pytest.raises(DownloadFailed):
            await fetch()
        assert (await fetch()).read_bytes() == WHOLE
        assert fetch.ledger[1].received == len(WHOLE)


async def test_a_file_that_has_changed_meanwhile_begins_again(tmp_path: Path) -> None:
    old = a_file(b"x" * len(WHOLE), etag='"old"', stops_at=1_500_000)
    async with fetching(tmp_path, old, a_file()) as fetch:
        with pytest.raises(DownloadFailed):
            await fetch()
        assert (await fetch()).read_bytes() == WHOLE


async def test_a_server_that_sends_another_part_than_was_asked_for_is_not_believed(
    tmp_path: Path,
) -> None:
    odd = Plain(206, WHOLE[5:], {"etag": ETAG, "content-range": f"bytes 5-{len(WHOLE)}/9"})
    async with fetching(tmp_path, a_file(stops_at=1_500_000), odd, a_file()) as fetch:
        for _ in range(2):
            with pytest.raises(DownloadFailed):
                await fetch()
        assert (await fetch()).read_bytes() == WHOLE


async def test_what_is_not_what_was_promised_is_thrown_away(tmp_path: Path) -> None:
    wrong = b"\1" + WHOLE[1:]
    async with fetching(tmp_path, a_file(wrong)) as fetch:
        with pytest.raises(ChecksumMismatch):
            await fetch()
        assert fetch.files == set()


@pytest.mark.parametrize("content", [WHOLE[:-7], WHOLE + b"more" * 400_000])
async def test_too_little_and_too_much_are_not_it_either(tmp_path: Path, content: bytes) -> None:
    async with fetching(tmp_path, a_file(content)) as fetch:
        with pytest.raises(DownloadFailed if len(content) < len(WHOLE) else ChecksumMismatch):
            await fetch()
        assert "m.gguf" not in fetch.files


async def test_a_disk_that_is_too_small_is_found_out_before(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file()) as fetch:
        with pytest.raises(DiskFull) as full:
            await fetch(free=len(WHOLE))
        assert fetch.server.seen == []
    assert "room" in full.value.spoken


async def test_half_a_model_needs_room_for_the_other_half_only(tmp_path: Path) -> None:
    async with fetching(tmp_path, a_file(stops_at=1_500_000)) as fetch:
        with pytest.raises(DownloadFailed):
            await fetch()
        assert (await fetch(free=len(WHOLE) - 1_500_000 + 1000)).read_bytes() == WHOLE


async def test_a_closed_door_is_a_failed_download(tmp_path: Path) -> None:
    async with fetching(tmp_path, Plain(404)) as fetch:
        with pytest.raises(DownloadFailed, match="404"):
            await fetch()


async def test_the_hubs_other_server_needs_his_yes_as_well(tmp_path: Path) -> None:
    elsewhere = Plain(302, b"", {"location": "https://cdn.example/m.gguf"})
    async with fetching(tmp_path, elsewhere) as fetch:
        with pytest.raises(ConsentRefused) as refused:
            await fetch()
    assert refused.value.destination == "https://cdn.example:443"
