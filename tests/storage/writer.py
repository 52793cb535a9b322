"""A process of its own that talks into a vault: ``writer.py HOME COUNT``; 0 only holds it open.

Prints ``READY``, then ``ACK n`` once turn ``n`` is promised to be kept.
"""

import asyncio
import os
import random
import sys
from pathlib import Path

from tests.storage.lives import NOON

from samantha.domain.events import Said
from samantha.domain.turn import Ending, Heard
from samantha.storage.vault import open_vault

CANARY = "heliotrope"


async def write(home: Path, count: int) -> None:
    vault = await open_vault(home, holder="samantha talk", now=NOON, use_keyring=False)
    chance = random.Random(3)
    os.write(1, b"READY\n")
    if count == 0:
        await asyncio.to_thread(sys.stdin.read)
    for _ in range(count):
        seq = vault.journal.state.seq + 1
        text = f"turn {seq} {CANARY} " + " ".join(
            str(chance.random()) for _ in range(chance.randint(1, 300))
        )
        await vault.journal.append(Heard(text, NOON), Said(seq, text[:90], Ending.FINISHED, NOON))
        os.write(1, f"ACK {seq}\n".encode())
    await vault.close()


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), int(sys.argv[2])))
