"""What the tests of this room share: a time, things said, and a vault that is surely closed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from samantha.domain.events import Learned, Said
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Ending, Heard
from samantha.storage.keys import WITHOUT_ASKING, Key
from samantha.storage.vault import Vault, open_vault

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=1)))


def opening(home: Path, *, key: Key = WITHOUT_ASKING, create: bool = True, holder: str = "a test"):
    return open_vault(home, key=key, holder=holder, now=NOON, create=create, use_keyring=False)


@asynccontextmanager
async def awake(home: Path, *, key: Key = WITHOUT_ASKING) -> AsyncIterator[Vault]:
    vault = await opening(home, key=key)
    try:
        yield vault
    finally:
        await vault.close()


def heard(text: str, at: datetime = NOON) -> Heard:
    return Heard(text, at, "Europe/Berlin")


def said(turn: int, text: str, at: datetime = NOON) -> Said:
    return Said(turn, text, Ending.FINISHED, at)


def learned(turn: int, text: str, words: str, predicate: str, *, positive: bool = True) -> Learned:
    """He said ``text`` in ``turn``, and of it ``words`` tell his ``predicate``."""
    start = text.index(words)
    span = Span(turn, start, start + len(words), words)
    return Learned(Claim("he", predicate, words, span, NOON, positive=positive))


async def tell(
    vault: Vault, text: str, words: str, predicate: str, *, positive: bool = True
) -> int:
    """He says ``text`` and she learns from it; the number of what he said."""
    turn = await vault.journal.append(heard(text))
    await vault.journal.append(learned(turn, text, words, predicate, positive=positive))
    return turn


async def valid(vault: Vault, predicate: str) -> list[str]:
    return [known.claim.object for known in await vault.memories.claims(predicate=predicate)]


def every_byte(home: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


def unsealed(file: Path, data_key: bytes) -> bytes:
    """All pages of an SQLCipher 4 file in clear, free space too: AES-256-CBC, pages of 4096 bytes
    that end in 16 of vector and 64 of authentication; the first one starts with 16 of salt."""
    content, clear = file.read_bytes(), []
    for number in range(len(content) // 4096):
        page = content[number * 4096 : (number + 1) * 4096]
        body, vector = page[16 if number == 0 else 0 : -80], page[-80:-64]
        decryptor = Cipher(algorithms.AES(data_key), modes.CBC(vector)).decryptor()
        clear.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(clear)
