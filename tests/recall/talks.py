"""What the tests of recall share: a vault with the real sentence model, and lines said in it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from samantha.domain.errors import EngineUnavailable
from samantha.domain.events import Overheard
from samantha.domain.turn import Heard, Origin
from samantha.engines.embed_minilm import MiniLm
from samantha.ports import Embedder
from samantha.storage.keys import WITHOUT_ASKING
from samantha.storage.vault import Vault, open_vault

MONDAY = datetime.fromisoformat("2025-03-03T09:00:00+01:00")


@cache
def model() -> MiniLm:
    """Loading it takes a third of a second: once for all tests."""
    return MiniLm()


class NoModel:
    """An embedder whose model is broken."""

    name = "broken/1"

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        raise EngineUnavailable("the sentence model: no such file")


@asynccontextmanager
async def awake(home: Path, embedder: Embedder | None = None) -> AsyncIterator[Vault]:
    vault = await open_vault(
        home,
        key=WITHOUT_ASKING,
        holder="a test",
        now=MONDAY,
        use_keyring=False,
        embedder=embedder or model(),
    )
    try:
        yield vault
    finally:
        await vault.close()


def he(text: str, days: float = 0) -> Heard:
    return Heard(text, MONDAY + timedelta(days=days), "Europe/Berlin")


def brought(text: str, speaker: str = "Nina", days: float = 0) -> Overheard:
    return Overheard(text, MONDAY + timedelta(days=days), Origin("WhatsApp", speaker, "Nina"))


async def found(vault: Vault, question: str, **more: object) -> list[str]:
    moments = await vault.memories.search(question, **{"limit": 3, **more})
    return [moment.text for moment in moments]
