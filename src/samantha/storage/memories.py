"""What can be found again: implements ``ports.Memories`` on the projections."""

import re
from collections.abc import Sequence

from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.turn import Heard
from samantha.storage import projections
from samantha.storage.codec import decode
from samantha.storage.database import Connection, Database
from samantha.storage.migrations import WORDS

_WORD = re.compile(r"\w+")
_MOST_WORDS = 32
"""Of a long message, as many different words as this are looked for."""
_LONGEST_READ = 20_000
"""Characters of a message that are looked at for such words."""
_OFTEN = 4000
"""Turns that have a word, above which it tells little and ranking them all takes long."""

# Words that nearly every sentence has: they would find everything, slowly. Where a question has no
# others, they are looked for after all.
_COMMON = frozenset(
    _WORD.findall("""
    a about after again all also am an and any are aren as at be because been before being but by
    can could did didn do does doesn doing don down for from get go going got had has have having
    he her here him his how i if im in into is isn it its just know let like ll me more my no not
    now of off oh ok on one or our out over re really s she should so some t than that the their
    them then there these they thing things think this those to too up us ve very was wasn we well
    were what when where which while who why will with would yeah yes you your
    """)
)


_ASKED = (
    # In memory, and gone with the connection.
    f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked USING fts5 ({WORDS})",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked_word"
    " USING fts5vocab ('temp', 'asked', 'instance')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_word USING fts5vocab ('main', 'word', 'row')",
)


class SealedMemories:
    """Finds what he said, and what he claimed, in the vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def search(self, text: str, *, limit: int, before: int | None = None) -> Sequence[Moment]:
        """Things he said that share words with ``text``, nearest first by BM25."""
        words = telling(text)
        if not words or limit <= 0:
            return ()
        return await self._database.run(lambda c: _search(c, words, limit, before))

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


def telling(text: str) -> Sequence[str]:
    """Words of ``text`` to look for, each once: those that are not in every sentence, if any."""
    words = dict.fromkeys(word.casefold() for word in _WORD.findall(text[:_LONGEST_READ]))
    rest = [word for word in words if word not in _COMMON] or list(words)
    return rest[:_MOST_WORDS]


def match_any(words: Sequence[str]) -> str:
    """An FTS5 question for anything that has one of ``words``.

    Each is quoted, so that nothing in them is taken for an operator.
    """
    return " OR ".join(f'"{word}"' for word in words)


def _rare(connection: Connection, words: Sequence[str]) -> Sequence[str]:
    """``words`` that are in few turns; the rarest there is where none are."""
    for table in _ASKED:
        connection.execute(table)
    connection.execute("INSERT INTO temp.asked (asked) VALUES ('delete-all')")
    # Cut and stemmed by the index's own rules: that is how it knows them.
    connection.executemany("INSERT INTO temp.asked (rowid, text) VALUES (?, ?)", enumerate(words))
    counts = connection.execute(
        "SELECT max(ifnull((SELECT doc FROM temp.known_word AS known WHERE known.term = asked.term)"
        ", 0)), asked.doc FROM temp.asked_word AS asked GROUP BY asked.doc"
    ).fetchall()
    known = sorted((count, place) for count, place in counts if count)
    rare = [place for count, place in known if count <= _OFTEN]
    return [words[place] for place in rare or [place for _, place in known[:1]]]


def _search(
    connection: Connection, words: Sequence[str], limit: int, before: int | None
) -> list[Moment]:
    question = match_any(_rare(connection, words))
    if not question:
        return []
    rows = connection.execute(
        "SELECT event.seq, version, payload, -rank FROM ("
        " SELECT rowid, rank FROM word WHERE word MATCH ? AND rowid < ? ORDER BY rank LIMIT ?"
        ") AS found JOIN event ON event.seq = found.rowid ORDER BY rank, event.seq DESC",
        (question, before if before is not None else 2**62, limit),
    ).fetchall()
    moments = []
    for seq, version, payload, score in rows:
        heard = decode("Heard", version, payload)
        assert isinstance(heard, Heard)
        moments.append(Moment(seq, heard.text, heard.at, score))
    return moments
