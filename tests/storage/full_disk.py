"""A process of its own that runs out of disk: ``full_disk.py HOME quota|device``; prints JSON.

``quota`` limits the size of any file this process writes (as a quota does, the write fails);
``device`` fills the small file system that HOME is on.
"""

import asyncio
import json
import resource
import signal
import sys
from pathlib import Path

from tests.storage.lives import heard, opening, said

from samantha.domain.errors import DiskFull


class Quota:
    def __init__(self, home: Path) -> None:
        self._home = home
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def fill(self) -> None:
        log = self._home / "vault.db-wal"
        self._limit(log.stat().st_size if log.exists() else 0)

    def free(self) -> None:
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


class Device:
    def __init__(self, home: Path) -> None:
        self._ballast = home.parent / "ballast"

    def fill(self) -> None:
        with self._ballast.open("ab", buffering=0) as ballast:
            for size in (4096, 1):
                try:
                    while True:
                        ballast.write(b"x" * size)
                except OSError:
                    continue

    def free(self) -> None:
        self._ballast.unlink()


async def run_out(home: Path, disk: Quota | Device) -> dict[str, object]:
    told: dict[str, object] = {}
    vault = await opening(home)
    await vault.journal.append(heard("before"), said(1, "yes"))
    disk.fill()
    refused = None
    while refused is None:
        before = vault.journal.state
        try:
            await vault.journal.append(heard("the cellar " * 300), said(before.seq + 1, "oh"))
        except DiskFull as error:
            refused = error
    told["spoken"] = refused.spoken
    told["quotes him"] = "cellar" in str(refused)
    told["state moved"] = vault.journal.state != before
    told["still finds"] = len(await vault.memories.search("before", limit=1))
    told["still reads"] = len([r.seq async for r in vault.journal.read()]) == before.seq
    disk.free()
    told["goes on at"] = await vault.journal.append(heard("after")) - before.seq
    same = await vault.rebuild()
    told["same"] = same.same
    last = vault.journal.state
    disk.fill()
    await vault.close()
    disk.fill()  # Closing gave some back.
    try:
        vault = await opening(home)
        told["opened full"] = "opened"
        await vault.close()
    except DiskFull as error:
        told["opened full"] = error.spoken
    try:
        await opening(home.with_name("another"))
    except DiskFull as error:
        told["made full"] = error.spoken
    disk.free()
    vault = await opening(home)
    told["same after all"] = vault.journal.state == last
    await vault.close()
    vault = await opening(home.with_name("another"))
    told["another"] = await vault.journal.append(heard("Hello"))
    await vault.close()
    return told


if __name__ == "__main__":
    place = Path(sys.argv[1])
    kind = Quota(place) if sys.argv[2] == "quota" else Device(place)
    print(json.dumps(asyncio.run(run_out(place, kind))))
