"""Which kinds of thing that people tell he has just told, by nearness in meaning.

Implements ``ports.Situations`` over the situations of ``language/``. Their vectors are made once
and shipped beside them; where they do not fit the words any more, they are made anew on the first
use, which takes some seconds (``make docs`` writes them).
"""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

from samantha.domain.phrases import Situation
from samantha.domain.polarity import clash
from samantha.ports import Embedder

SIZE = 384
_DIGEST = 32
_LOOKED_AT = 40
"""Of the nearest examples, so many are looked at for saying the opposite …"""
_OPPOSITE = 0.25
"""… which makes them so much less alike: in meaning, passed and failed are neighbours."""


class SituationsMiniLm:
    """Holds the vectors of the examples, one row each, from the first use on."""

    def __init__(self, book: Sequence[Situation], embedder: Embedder, file: Path) -> None:
        self._book, self._embedder, self._file = book, embedder, file
        self._made: Any = None

    async def near(self, texts: Sequence[str]) -> Sequence[tuple[Situation, float]]:
        """The situations nearest to any of ``texts``, each with its likeness (a cosine, in
        [-1, 1]), the nearest first; at most five.

        Raises:
            EngineUnavailable: the sentence model is not there.
        """
        import numpy as np

        if not self._book or not texts:
            return ()
        rows = await self._vectors()
        asked = np.frombuffer(b"".join(await self._embedder.embed(texts)), np.int8)
        likeness = (rows @ asked.reshape(-1, SIZE).T.astype(np.float32)).max(1) / (127 * 127)
        for row in np.argsort(-likeness)[:_LOOKED_AT]:
            if all(clash(text, self._examples[row]) for text in texts):
                likeness[row] -= _OPPOSITE
        nearest = np.maximum.reduceat(likeness, [own.start for own in self._rows])
        best: dict[int, float] = {}
        for owner in map(int, np.argsort(-nearest)[:_LOOKED_AT]):
            # One example may be near by a single word; two say that it is the kind.
            first, *rest = sorted(map(float, likeness[self._rows[owner]]), reverse=True)
            best[owner] = 0.7 * first + 0.3 * (rest[0] if rest else first)
        order = sorted(best, key=lambda owner: -best[owner])[:5]
        return tuple((self._book[owner], best[owner]) for owner in order)

    async def write(self) -> None:
        """Make the vectors and put them where they are shipped."""
        rows = await self._anew()
        self._file.write_bytes(self._digest + rows.tobytes())

    def fits(self) -> bool:
        """Whether the shipped vectors are those of these words."""
        return self._file.is_file() and self._file.read_bytes()[:_DIGEST] == self._digest

    async def _vectors(self) -> Any:
        import numpy as np

        if self._made is None:
            if self.fits():
                kept = self._file.read_bytes()[_DIGEST:]
                made = np.frombuffer(kept, np.int8).reshape(-1, SIZE)
            else:
                made = await self._anew()
            self._made = made.astype(np.float32)
        return self._made

    async def _anew(self) -> Any:
        import numpy as np

        made = await self._embedder.embed(self._examples)
        return np.frombuffer(b"".join(made), np.int8).reshape(-1, SIZE)

    @cached_property
    def _examples(self) -> list[str]:
        return [words for situation in self._book for words in situation.when]

    @cached_property
    def _rows(self) -> list[slice]:
        """Where the examples of each situation stand."""
        ends = [0]
        for one in self._book:
            ends.append(ends[-1] + len(one.when))
        return [slice(start, end) for start, end in pairwise(ends)]

    @cached_property
    def _digest(self) -> bytes:
        return sha256("\n".join([self._embedder.name, *self._examples]).encode()).digest()
