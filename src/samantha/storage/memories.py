"""What can be found again: implements ``ports.Memories`` on the projections."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from samantha.domain.errors import EngineUnavailable
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.recall import Pool, rank
from samantha.domain.recall_question import Question, read_question
from samantha.ports import Embedder
from samantha.storage import projections
from samantha.storage.database import Connection, Database, transaction
from samantha.storage.forgetting import mentions
from samantha.storage.lines import Lines
from samantha.storage.search import Wish, find, match_any, spoken_text, telling

_AT_ONCE = 8
"""Lines without a vector that a search catches up on before it looks: those of the last turns."""
_BATCH = 64
"""Lines of one step of catching up with more: between two of them, he comes first."""


class SealedMemories:
    """Finds what he said, and what he claimed, in the vault. Holds the lines in memory from the
    first search on."""

    def __init__(self, database: Database, embedder: Embedder | None = None) -> None:
        """Without ``embedder``, only words find anything."""
        self._database = database
        self._embedder = embedder
        self._lines: Lines | None = None

    async def search(
        self,
        text: str,
        *,
        limit: int,
        before: int | None = None,
        now: datetime | None = None,
        called: Sequence[str] = (),
        everyone: bool = False,
    ) -> Sequence[Moment]:
        if limit <= 0:
            return ()
        pool = await self.pool(text, before=before, now=now, called=called, everyone=everyone)
        return await asyncio.to_thread(rank, pool, limit)

    async def pool(
        self,
        text: str,
        *,
        before: int | None = None,
        now: datetime | None = None,
        called: Sequence[str] = (),
        everyone: bool = False,
    ) -> Pool:
        """What ``search`` has to choose from."""
        if not telling(text):
            return Pool(Question(text))
        others, waiting = await self._database.run(self._look)
        question = read_question(text, called=called, others=others, now=now)
        wish = Wish(question, telling(question.text), before, everyone)
        asked, vectors = await self._meaning(question.text, waiting)
        return await self._database.run(lambda c: self._find(c, wish, asked, vectors))

    async def mentions(self, words: Sequence[str]) -> Sequence[Moment]:
        return await self._database.run(lambda c: mentions(c, words))

    async def claims(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        valid_only: bool = True,
    ) -> Sequence[KnownClaim]:
        return await self._database.run(
            lambda c: projections.claims(c, subject, predicate, valid_only)
        )

    async def warm(self) -> None:
        """Load the lines and the model, and give a vector to every line that has none."""
        await self._database.run(self._look)
        await self._meaning("hello", {})
        while await self.catch_up():
            pass

    async def catch_up(self) -> int:
        """Give vectors to some of the lines that have none; how many it were."""
        waiting = await self._database.run(lambda c: self._waiting(c, _BATCH))
        _, vectors = await self._meaning("", waiting)
        await self._database.run(lambda c: self._keep(c, vectors))
        return len(vectors)

    # --- inside ----------------------------------------------------------------------------------

    async def _meaning(
        self, text: str, lines: dict[int, str]
    ) -> tuple[bytes | None, dict[int, bytes]]:
        """Vectors of ``text`` and of ``lines``; nothing where the engine has nothing to say."""
        if self._embedder is None or not (text or lines):
            return None, {}
        try:
            first, *rest = await self._embedder.embed([text, *lines.values()])
        except EngineUnavailable:
            return None, {}
        return first, dict(zip(lines, rest, strict=True))

    def _look(self, connection: Connection) -> tuple[Sequence[str], dict[int, str]]:
        """Who else speaks in what he brought along, and the newest lines without a vector."""
        waiting = self._waiting(connection, _AT_ONCE)
        assert self._lines is not None
        return self._lines.speakers[1:], waiting

    def _waiting(self, connection: Connection, limit: int) -> dict[int, str]:
        if self._lines is None:
            self._lines = Lines(self._embedder.name if self._embedder else "")
        self._lines.follow(connection)
        if self._embedder is None:
            return {}
        return spoken_text(connection, self._lines.waiting(limit))

    def _keep(self, connection: Connection, vectors: dict[int, bytes]) -> None:
        assert self._lines is not None
        if vectors:
            with transaction(connection):
                self._lines.keep(connection, vectors)

    def _find(
        self, connection: Connection, wish: Wish, asked: bytes | None, vectors: dict[int, bytes]
    ) -> Pool:
        assert self._lines is not None
        self._keep(connection, vectors)
        # Something may have been forgotten while the meaning was being made out.
        self._lines.follow(connection)
        return find(connection, self._lines, wish, asked)


__all__ = ["SealedMemories", "match_any", "telling"]
