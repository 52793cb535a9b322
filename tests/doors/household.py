"""What the tests of the doors share: a home, processes that live in it, and what it holds."""

import os
import subprocess
import sys
from pathlib import Path

from samantha.domain.events import Event, Said
from samantha.domain.turn import Heard
from samantha.engines.scripted import NOON
from samantha.storage.vault import open_vault

TALK = Path(__file__).with_name("scripted_talk.py")
ENVIRON = {
    "PATH": os.environ["PATH"],
    "TERM": "xterm-256color",
    "LANG": "C.UTF-8",
    "SAMANTHA_KEYRING": "0",
    "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
}


async def kept(home: Path) -> list[Event]:
    """What the journal holds, in order."""
    vault = await open_vault(home, holder="test", now=NOON, create=False, use_keyring=False)
    events = [recorded.event async for recorded in vault.journal.read()]
    await vault.close()
    return events


async def said_by_her(home: Path) -> list[Said]:
    return [event for event in await kept(home) if isinstance(event, Said) and event.turn]


async def heard(home: Path) -> list[str]:
    return [event.text for event in await kept(home) if isinstance(event, Heard)]


def samantha(
    home: Path, *arguments: str, said: bytes = b"", **environ: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run the real command to its end."""
    command = [sys.executable, "-m", "samantha", "--home", str(home), *arguments]
    return subprocess.run(
        command, input=said, capture_output=True, env={**ENVIRON, **environ}, timeout=100
    )
