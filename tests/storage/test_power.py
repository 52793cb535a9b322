"""The power fails at any moment: what was acknowledged is there afterwards.

A real run is watched by strace; then, for many moments of it, the disk is put together as a power
cut would leave it: what was synced is there, and of what was not, nothing or an arbitrary part.
"""

import asyncio
import random
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.storage.lives import awake
from tests.storage.writer import CANARY

ROOT = Path(__file__).resolve().parents[2]
CUTS = 60
TURNS = 120


@dataclass(frozen=True, slots=True)
class Write:
    file: str
    at: int
    content: bytes

    def onto(self, disk: dict[str, bytearray]) -> None:
        held = disk.setdefault(self.file, bytearray())
        held.extend(bytes(max(0, self.at - len(held))))
        held[self.at : self.at + len(self.content)] = self.content


@dataclass(frozen=True, slots=True)
class Shorten:
    file: str
    to: int

    def onto(self, disk: dict[str, bytearray]) -> None:
        del disk.setdefault(self.file, bytearray())[self.to :]


@dataclass(frozen=True, slots=True)
class Sync:
    file: str


@dataclass(frozen=True, slots=True)
class Promise:
    turn: int


Happening = Write | Shorten | Sync | Promise


def watched(home: Path, log: Path) -> list[Happening]:
    """What one run of the writer did to its database, and what it promised, in order."""
    strace = "strace -f -y -xx -s 20000 --seccomp-bpf -e pwrite64,write,fsync,fdatasync,ftruncate"
    writer = (sys.executable, "-m", "tests.storage.writer", str(home), str(TURNS))
    subprocess.run(
        [*strace.split(), "-o", str(log), *writer],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return [seen for line in log.read_text().splitlines() if (seen := read_line(line))]


def read_line(line: str) -> Happening | None:
    called = re.match(r'\d+ +(\w+)\((\d+)<([^>]*)>(?:, "([^"]*)", \d+)?(?:, (\d+))?', line)
    if called is None:
        return None
    name, descriptor, path, content, number = called.groups()
    file = unescaped(path).decode().rpartition("/")[2]
    if name == "write" and descriptor == "1":
        promise = re.match(rb"ACK (\d+)", unescaped(content))
        return Promise(int(promise[1])) if promise else None
    if not file.startswith("vault.db"):
        return None
    match name:
        case "pwrite64":
            return Write(file, int(number), unescaped(content))
        case "ftruncate":
            return Shorten(file, int(number))
        case "fsync" | "fdatasync":
            return Sync(file)
        case _:
            raise AssertionError(f"a write that the replay does not know: {name}")


def unescaped(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


def after_the_cut(
    before: dict[str, bytes], happened: list[Happening], chance: random.Random
) -> tuple[dict[str, bytearray], int]:
    """The disk as it is found, and the last turn that had been promised."""
    disk = {file: bytearray(content) for file, content in before.items()}
    waiting: defaultdict[str, list[Write | Shorten]] = defaultdict(list)
    promised = 0
    for happening in happened:
        match happening:
            case Promise(turn):
                promised = turn
            case Sync(file):
                for change in waiting.pop(file, []):
                    change.onto(disk)
            case Write(file) | Shorten(file):
                waiting[file].append(happening)
    survivors = chance.choice((0.0, 0.5, 1.0))
    for changes in waiting.values():
        for change in changes:
            if chance.random() < survivors:
                change.onto(disk)
    return disk, promised


@dataclass(frozen=True, slots=True)
class Run:
    before: dict[str, bytes]
    """The home's files as they were."""
    log: Path
    happened: list[Happening]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("watched")
    home, log = folder / "home", folder / "strace"
    asyncio.run(first_night(home))
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    return Run(before, log, watched(home, log))


async def first_night(home: Path) -> None:
    async with awake(home):
        pass


async def test_no_power_cut_takes_back_what_she_promised_to_keep(run, tmp_path):
    happened, chance = run.happened, random.Random(11)
    assert [h.turn for h in happened if isinstance(h, Promise)] == list(range(1, 2 * TURNS, 2))
    assert sum(isinstance(h, Sync) for h in happened) >= TURNS
    assert any(isinstance(h, Write) and h.file == "vault.db" for h in happened), "no checkpoint"
    first = happened.index(Promise(1))
    for number, cut in enumerate(sorted(chance.sample(range(first, len(happened)), CUTS))):
        disk, promised = after_the_cut(run.before, happened[:cut], chance)
        found = tmp_path / f"found{number}"
        found.mkdir(mode=0o700)
        for name, content in disk.items():
            (found / name).write_bytes(content)
            (found / name).chmod(0o600)
        async with awake(found) as vault:
            assert vault.journal.state.seq >= promised + 1, f"cut {cut} lost what was promised"
            assert vault.journal.state.seq % 2 == 0, "half a turn"
            assert (await vault.rebuild()).same


def test_nothing_that_was_said_is_ever_handed_to_a_disk_in_clear(run):
    """Not even to a file that has no name."""
    said = "".join(f"\\x{byte:02x}" for byte in CANARY.encode())
    promised = "".join(f"\\x{byte:02x}" for byte in b"ACK ")
    log = run.log.read_text()
    assert promised in log
    assert said not in log
