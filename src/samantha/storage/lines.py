"""Everything that was said, as rows of numbers in memory: what a search has to look at all of.

For 100,000 lines about 40 MB, nearly all of it vectors; comparing one question with every
one of them takes some ten milliseconds, so there is no index that could be wrong. It is read from
the vault when it is first needed and follows the journal from there; what is forgotten is read
away.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from samantha.storage.database import Connection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = 384
"""Bytes of a vector."""
PAUSE = 40 * 60
"""Seconds without a word that end a stretch of talk."""
_ROWS = 512
"""Rows that are compared at once: as many as stay near the processor."""
_ROOM = 1024
UNIT = 127.0


class Lines:
    """Holds, for each line that was said and not forgotten, in the order of the journal: its
    number, its speaker, its stretch of talk and its vector. Lives on the vault's thread."""

    def __init__(self, model: str) -> None:
        """``model`` names what made the vectors; those of another are not looked at."""
        # Not at the top: nothing that needs no search should wait for it.
        import numpy as np

        self._np = np
        self._model = model
        self._empty()

    def _empty(self) -> None:
        np = self._np
        self._read_to = 0
        self.count = 0
        self._seqs = np.zeros(_ROOM, np.int64)
        self._speaker = np.zeros(_ROOM, np.int16)
        self._talk = np.zeros(_ROOM, np.int32)
        self._known = np.zeros(_ROOM, np.bool_)
        self._vectors = np.zeros((_ROOM if self._model else 1, SIZE), np.int8)
        self.speakers: list[str] = [""]
        self._last = ("", 0)
        """Conversation and second of the last line."""

    # --- following the journal -------------------------------------------------------------------

    def follow(self, connection: Connection) -> None:
        """Take in what was said since, and drop what was forgotten since."""
        while rows := connection.execute(
            "SELECT seq, kind, CAST(strftime('%s', at) AS INTEGER),"
            " CASE kind WHEN 'Overheard' THEN json_extract(payload, '$.origin.speaker') END,"
            " json_extract(payload, '$.origin.conversation'),"
            " payload IS NULL"
            " FROM event WHERE seq > ? AND kind IN ('Heard', 'Overheard', 'Forgot')"
            " ORDER BY seq LIMIT 5000",
            (self._read_to,),
        ).fetchall():
            if self._read_to and any(row[1] == "Forgot" for row in rows):
                self._empty()
                continue
            self._take(connection, [r for r in rows if r[1] != "Forgot" and not r[5]])
            self._read_to = rows[-1][0]

    def _take(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        if not rows:
            return
        self._make_room(self.count + len(rows))
        first = self.count
        for seq, _, second, speaker, conversation, _ in rows:
            name, place, now = str(speaker or ""), str(conversation or ""), int(str(second or 0))
            if name not in self.speakers:
                self.speakers.append(name)
            talk = int(self._talk[self.count - 1]) if self.count else 0
            if self._last[0] != place or not 0 <= now - self._last[1] <= PAUSE:
                talk += 1
            self._last = (place, now)
            self._seqs[self.count] = int(str(seq))
            self._speaker[self.count] = self.speakers.index(name)
            self._talk[self.count] = talk
            self.count += 1
        if self._model:
            self._read_vectors(connection, first)

    def _read_vectors(self, connection: Connection, first: int) -> None:
        np = self._np
        for seq, vector in connection.execute(
            "SELECT seq, vector FROM vector WHERE seq >= ? AND seq <= ? AND model = ?",
            (int(self._seqs[first]), int(self._seqs[self.count - 1]), self._model),
        ):
            row = self.row(seq)
            if row is not None:
                self._vectors[row] = np.frombuffer(vector, np.int8)
                self._known[row] = True

    def _make_room(self, rows: int) -> None:
        room = len(self._seqs)
        if rows <= room:
            return
        more = max(rows + _ROOM, room + room // 4) - room
        np = self._np
        self._seqs = np.concatenate([self._seqs, np.zeros(more, np.int64)])
        self._speaker = np.concatenate([self._speaker, np.zeros(more, np.int16)])
        self._talk = np.concatenate([self._talk, np.zeros(more, np.int32)])
        self._known = np.concatenate([self._known, np.zeros(more, np.bool_)])
        if self._model:
            self._vectors = np.concatenate([self._vectors, np.zeros((more, SIZE), np.int8)])

    # --- vectors ---------------------------------------------------------------------------------

    def waiting(self, limit: int) -> list[int]:
        """Numbers of lines that have no vector yet, the newest first."""
        np = self._np
        rows = np.flatnonzero(~self._known[: self.count])[::-1][:limit]
        return [int(seq) for seq in self._seqs[rows]]

    def keep(self, connection: Connection, vectors: dict[int, bytes]) -> None:
        """Write the vectors of lines, but not of one that was forgotten meanwhile."""
        np = self._np
        for seq, vector in vectors.items():
            written = connection.execute(
                "INSERT OR REPLACE INTO vector (seq, model, vector) SELECT seq, ?, ? FROM event"
                " WHERE seq = ? AND payload IS NOT NULL",
                (self._model, vector, seq),
            )
            row = self.row(seq)
            if written.rowcount and row is not None:
                self._vectors[row] = np.frombuffer(vector, np.int8)
                self._known[row] = True

    def likeness(self, vector: bytes) -> "NDArray[np.float32]":
        """Cosine of ``vector`` with every line; 0 where a line has none yet."""
        asked = self._np.frombuffer(vector, self._np.int8).astype(self._np.float32) / UNIT**2
        found: NDArray[np.float32] = self._np.zeros(self.count, self._np.float32)
        block = self._np.empty((_ROWS, SIZE), self._np.float32)
        for start in range(0, self.count, _ROWS):
            stop = min(start + _ROWS, self.count)
            block[: stop - start] = self._vectors[start:stop]
            self._np.dot(block[: stop - start], asked, out=found[start:stop])
        return found

    # --- rows ------------------------------------------------------------------------------------

    def row(self, seq: int) -> int | None:
        """Where line ``seq`` stands."""
        place = int(self._np.searchsorted(self._seqs[: self.count], seq))
        return place if place < self.count and self._seqs[place] == seq else None

    def rows(self, seqs: Sequence[int]) -> "NDArray[np.int64]":
        """Where those of ``seqs`` stand that are here."""
        asked = self._np.fromiter(seqs, self._np.int64, len(seqs))
        places = self._np.searchsorted(self._seqs[: self.count], asked)
        places = self._np.minimum(places, max(0, self.count - 1))
        known: NDArray[np.int64] = places[self._seqs[places] == asked] if self.count else places[:0]
        return known

    def seq(self, row: int) -> int:
        return int(self._seqs[row])

    def talk(self, row: int) -> int:
        return int(self._talk[row])

    def speaker(self, row: int) -> str:
        return self.speakers[int(self._speaker[row])]

    def allowed(self, before: int | None, everyone: bool) -> "NDArray[np.bool_]":
        """Which lines may be recalled: before a number; his own, or everyone's."""
        mask: NDArray[np.bool_] = self._np.ones(self.count, self._np.bool_)
        if before is not None:
            mask &= self._seqs[: self.count] < before
        if not everyone:
            mask &= self._speaker[: self.count] == 0
        return mask
