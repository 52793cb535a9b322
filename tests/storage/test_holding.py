"""One process at a time has her; and what it was promised survives its end, however it ends."""

import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.storage.lives import awake, every_byte, heard, opening

from samantha.domain.errors import VaultDamaged, VaultInUse
from samantha.storage.database import connect
from samantha.storage.keys import Key
from samantha.storage.migrations import LATEST
from samantha.storage.ring import NoRing
from samantha.storage.slots import open_slots
from samantha.storage.vault import status

ROOT = Path(__file__).resolve().parents[2]


def another_process(home: Path, count: int) -> subprocess.Popen[bytes]:
    """One that has ``home`` open and is writing ``count`` turns into it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer", str(home), str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout.readline() == b"READY\n"
    return process


async def test_whoever_comes_second_is_told_who_holds_her(home):
    with another_process(home, 0) as process:
        with pytest.raises(VaultInUse) as refused:
            await opening(home)
        assert f"process {process.pid}" in refused.value.spoken
        assert "samantha talk" in refused.value.spoken
        seen = status(home)
        assert (seen.holder.pid, seen.holder.command) == (process.pid, "samantha talk")
        assert (seen.exists, seen.locked, seen.schema) == (True, False, LATEST)
        process.stdin.close()
    async with awake(home):
        pass
    assert status(home).holder is None


async def test_even_this_very_process_opens_her_once(home):
    async with awake(home):
        with pytest.raises(VaultInUse):
            await opening(home)


async def test_whoever_gets_round_the_lock_is_stopped_by_the_file(home):
    async with awake(home):
        data_key = open_slots(home, Key(), NoRing())
        with pytest.raises(VaultInUse):
            connect(home / "vault.db", data_key)


async def test_a_holder_that_died_is_no_holder(home):
    with another_process(home, 0) as process:
        process.kill()
    assert (home / "holder.json").exists()
    assert status(home).holder is None
    async with awake(home):
        pass


async def test_killed_in_the_middle_of_a_word_she_keeps_all_that_she_promised(home):
    chance, promised = random.Random(1), 0
    for _ in range(5):
        with another_process(home, 10_000) as process:
            time.sleep(chance.uniform(0.05, 0.3))
            process.kill()
            acks = re.findall(rb"ACK (\d+)\n", process.stdout.read())
        promised = max([promised, *map(int, acks)])
        async with awake(home) as vault:
            seqs = [recorded.seq async for recorded in vault.journal.read()]
            assert seqs == list(range(1, len(seqs) + 1))
            assert vault.journal.state.seq == len(seqs) >= promised + 1
            assert (await vault.rebuild()).same
    assert promised > 20


async def test_a_flipped_bit_is_damage_and_is_not_read_over(home):
    async with awake(home) as vault:
        await vault.journal.append(*(heard(f"number {n} " * 50) for n in range(200)))
    content = bytearray((home / "vault.db").read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    (home / "vault.db").write_bytes(content)
    with pytest.raises(VaultDamaged):
        async with awake(home) as vault:
            await vault.turns(limit=1000)


async def test_nothing_that_was_said_is_readable_in_her_home(home):
    canary = "xylophone-canary-7731"
    async with awake(home) as vault:
        for n in range(300):
            await vault.journal.append(heard(f"{canary} {n} " + "filler " * 40))
        await vault.memories.search(canary, limit=5)
        await vault.rebuild()
        assert canary.encode() not in every_byte(home)
        assert b"xylophone" not in every_byte(home)
    assert b"xylophone" not in every_byte(home)
    assert {path.name for path in home.iterdir()} == {"vault.db", "slots.json", "key", "lock"}
