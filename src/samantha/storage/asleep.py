"""What she did in her sleep, as tables: episodes, claims merged, claims doubted.

A row is what an event of her sleep says, and what can be read from the turns that are still there.
So when turns are forgotten and projections are made anew, an episode that has lost its gist takes
another, and one that has lost all of its turns is none. No table here holds a word of his: a gist
is a place in his text. What was undone keeps its row, so that it is not done again.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from samantha.domain import episodes
from samantha.domain.consolidation import SeenTo
from samantha.domain.episodes import Episode, Line, lines_of
from samantha.domain.events import (
    Confided,
    Doubted,
    EpisodeClosed,
    EpisodeRead,
    Event,
    Merged,
    Said,
    SetAside,
    Undone,
)
from samantha.domain.memory import KnownClaim, Span
from samantha.domain.turn import Feeling, Heard
from samantha.storage.codec import decode
from samantha.storage.database import Connection, Database

_CONFIDED, _SET_ASIDE = "confided", "set aside"

TABLES = (
    "SELECT * FROM episode ORDER BY seq",
    "SELECT * FROM kept_from_episode ORDER BY turn, why",
    "SELECT * FROM merged ORDER BY seq",
    "SELECT * FROM doubt ORDER BY seq",
)
"""All that they answer, for a digest."""


# --- writing -------------------------------------------------------------------------------------


def apply(connection: Connection, seq: int, event: Event) -> None:
    """Take in ``event``, number ``seq``, as far as it matters here."""
    match event:
        case EpisodeClosed(first=first, last=last):
            _close(connection, seq, first, last)
        case Said(recalled=recalled, at=at) if recalled:
            _came_to_mind(connection, recalled, at)
        case Confided(turn=turn, on=on):
            _keep_from(connection, (turn,), _CONFIDED, on)
        case SetAside(turns=turns, on=on):
            _keep_from(connection, turns, _SET_ASIDE, on)
        case EpisodeRead(episode=episode, by=by):
            connection.execute("UPDATE episode SET read_by = ? WHERE seq = ?", (by, episode))
        case Merged(claim=claim, into=into) if into < claim:
            connection.execute(
                "INSERT INTO merged (seq, claim, into_claim) VALUES (?, ?, ?)", (seq, claim, into)
            )
            # He has said it since, in other words: that settles the doubt.
            connection.execute(
                "UPDATE doubt SET undone = 1 WHERE claim = ? AND because < ?", (into, claim)
            )
        case Doubted(claim=claim, because=because):
            connection.execute(
                "INSERT INTO doubt (seq, claim, because) VALUES (?, ?, ?)", (seq, claim, because)
            )
        case Undone(event=undone):
            for table in ("episode", "merged", "doubt"):
                connection.execute(f"UPDATE {table} SET undone = 1 WHERE seq = ?", (undone,))  # noqa: S608 (names of ours)
        case _:
            pass


def said_again(connection: Connection, claim: int) -> None:
    """He has said ``claim`` again, which holds: whatever stood against it until now no longer
    does."""
    connection.execute(
        "UPDATE doubt SET undone = 1 WHERE claim = ?1"
        " OR claim IN (SELECT into_claim FROM merged WHERE merged.claim = ?1 AND NOT undone)",
        (claim,),
    )


def clear(connection: Connection) -> None:
    """Drop all that ``apply`` made."""
    for table in ("episode", "kept_from_episode", "merged", "doubt"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 (names of ours)


def reread(connection: Connection, turns: Collection[int]) -> None:
    """Read the episodes that hold any of ``turns`` again: what may be used of these has changed."""
    for seq in _holding(connection, turns):
        _read(connection, seq)


def recount(connection: Connection, turns: Collection[int]) -> None:
    """Count again how often the episodes that have any of ``turns`` came to mind: an answer of hers
    is gone."""
    for seq in _holding(connection, turns):
        row = connection.execute(
            "SELECT count(DISTINCT said), max(said) FROM recalled JOIN episode"
            " ON recalled.turn BETWEEN first AND last WHERE episode.seq = ? AND said > episode.seq",
            (seq,),
        ).fetchone()
        assert row is not None
        connection.execute(
            "UPDATE episode SET recalled = ?,"
            " recalled_at = (SELECT at FROM event WHERE event.seq = ?) WHERE seq = ?",
            (row[0], row[1], seq),
        )


def _close(connection: Connection, seq: int, first: int, last: int) -> None:
    """Of two that overlap, the one that was closed first is one."""
    made = connection.execute(
        "INSERT INTO episode (seq, first, last) SELECT ?1, ?2, ?3"
        " WHERE ?2 <= ?3 AND ?2 > (SELECT coalesce(max(last), 0) FROM episode)",
        (seq, first, last),
    )
    if made.rowcount:
        _read(connection, seq)


def _read(connection: Connection, seq: int) -> None:
    """Fill the row of episode ``seq``, by what there was when it was closed and still is."""
    row = connection.execute("SELECT first, last FROM episode WHERE seq = ?", (seq,)).fetchone()
    assert row is not None
    first, last = row
    lines = list(_lines(connection, first, last, seq))
    learned = connection.execute(
        "SELECT count(*) FROM claim WHERE turn BETWEEN ? AND ? AND seq < ?", (first, last, seq)
    ).fetchone()
    assert learned is not None
    gist, felt = episodes.gist(lines), episodes.feeling(lines)
    connection.execute(
        "UPDATE episode SET turns = ?, began = ?, ended = ?, gist_turn = ?, gist_start = ?,"
        " gist_end = ?, feeling = ?, strength = ?, salience = ? WHERE seq = ?",
        (
            len(lines),
            lines[0].at.isoformat() if lines else "",
            lines[-1].at.isoformat() if lines else "",
            *((gist.turn, gist.start, gist.end) if gist else (None, None, None)),
            felt.name,
            felt.strength,
            episodes.salience(lines, learned[0]) if lines else 0.0,
            seq,
        ),
    )


def _lines(connection: Connection, first: int, last: int, before: int) -> Iterator[Line]:
    """What he said from turn ``first`` to turn ``last``, by events below ``before``."""
    row = connection.execute(
        "SELECT coalesce(min(seq), ?2) FROM turn WHERE seq > ?1", (last, before)
    ).fetchone()
    assert row is not None
    rows = connection.execute(
        "SELECT seq, kind, version, payload FROM event WHERE seq BETWEEN ? AND ?"
        " AND kind IN ('Heard', 'Said', 'CareMoved') AND payload IS NOT NULL ORDER BY seq",
        (first, min(int(row[0]), before) - 1),
    )
    events = ((seq, decode(kind, version, payload)) for seq, kind, version, payload in rows)
    kept_from: dict[int, str] = dict(
        connection.execute(
            "SELECT turn, why FROM kept_from_episode WHERE turn BETWEEN ? AND ? ORDER BY why",
            (first, last),
        ).fetchall()
    )
    for line in lines_of(events):
        why = kept_from.get(line.turn)
        if line.turn <= last and why != _SET_ASIDE:
            yield replace(line, private=line.private or why == _CONFIDED)


def _came_to_mind(connection: Connection, turns: Collection[int], at: datetime) -> None:
    """Count each episode that has one of ``turns`` once."""
    connection.executemany(
        "UPDATE episode SET recalled = recalled + 1, recalled_at = ? WHERE seq = ?",
        [(at.isoformat(), seq) for seq in _holding(connection, turns)],
    )


def _holding(connection: Connection, turns: Collection[int]) -> list[int]:
    """The episodes that have any of ``turns``."""
    holding = "SELECT seq FROM episode WHERE last >= ?1 AND first <= ?1 ORDER BY last LIMIT 1"
    return sorted({row[0] for turn in turns for row in connection.execute(holding, (turn,))})


def _keep_from(connection: Connection, turns: Collection[int], why: str, on: bool) -> None:
    """What is confided names no episode; what is set aside is no part of one."""
    for turn in turns:
        connection.execute("DELETE FROM kept_from_episode WHERE turn = ? AND why = ?", (turn, why))
        if on:
            connection.execute(
                "INSERT OR REPLACE INTO kept_from_episode (turn, why) VALUES (?, ?)", (turn, why)
            )
    reread(connection, turns)


# --- reading -------------------------------------------------------------------------------------


def found(
    connection: Connection, *, limit: int, before: int | None = None, unread: bool = False
) -> list[Episode]:
    """The last ``limit`` episodes with a number below ``before``, oldest first; only those that no
    brain has read, where ``unread``."""
    rows = connection.execute(
        "SELECT * FROM (SELECT seq, first, last, began, ended, gist_turn, gist_start, gist_end,"
        " feeling, strength, salience, recalled, recalled_at, read_by FROM episode"
        " WHERE NOT undone AND turns > 0 AND seq < ? AND NOT (? AND read_by <> '')"
        " ORDER BY seq DESC LIMIT ?) ORDER BY seq",
        (before if before is not None else 2**62, int(unread), limit),
    ).fetchall()
    return [_episode(connection, row) for row in rows]


def _episode(connection: Connection, row: Sequence[object]) -> Episode:
    seq, first, last, began, ended, turn, start, end, name, strength, weight, often, at, by = row
    turns = connection.execute(
        "SELECT seq FROM event WHERE seq BETWEEN ? AND ? AND kind = 'Heard'"
        " AND payload IS NOT NULL AND NOT EXISTS (SELECT * FROM kept_from_episode"
        " WHERE turn = event.seq AND why = ?) ORDER BY seq",
        (first, last, _SET_ASIDE),
    ).fetchall()
    assert isinstance(seq, int) and isinstance(often, int)
    assert isinstance(strength, float) and isinstance(weight, float)
    return Episode(
        seq,
        tuple(one for (one,) in turns),
        datetime.fromisoformat(str(began)),
        datetime.fromisoformat(str(ended)),
        _span(connection, turn, start, end),
        Feeling(str(name), strength),
        weight,
        often,
        None if at is None else datetime.fromisoformat(str(at)),
        str(by),
    )


def _span(connection: Connection, turn: object, start: object, end: object) -> Span | None:
    if not (isinstance(turn, int) and isinstance(start, int) and isinstance(end, int)):
        return None
    row = connection.execute(
        "SELECT version, payload FROM event WHERE seq = ? AND payload IS NOT NULL", (turn,)
    ).fetchone()
    if row is None:
        return None
    heard = decode("Heard", *row)
    assert isinstance(heard, Heard)
    return Span(turn, start, end, heard.text[start:end])


def lines(connection: Connection, episode: Episode) -> list[Line]:
    """What he said in ``episode``."""
    return list(_lines(connection, episode.turns[0], episode.turns[-1], 2**62))


def consolidated(connection: Connection, known: Sequence[KnownClaim]) -> list[KnownClaim]:
    """``known`` as it stands after her sleep: what was merged counts as a proof, and what is in
    doubt says since which claim."""
    into: dict[int, int] = dict(
        connection.execute(
            "SELECT merged.claim, into_claim FROM merged JOIN claim ON claim.seq = into_claim"
            " WHERE NOT undone AND claim.proof_of IS NULL"
        ).fetchall()
    )
    doubts: dict[int, int] = dict(
        connection.execute(
            "SELECT doubt.claim, max(because) FROM doubt JOIN claim ON claim.seq = because"
            " WHERE NOT undone AND NOT claim.retracted GROUP BY doubt.claim"
        ).fetchall()
    )
    if not into and not doubts:
        return list(known)
    proofs: dict[int, int] = {}
    for one in known:
        oldest = one.id
        while oldest in into:  # always towards an older one, so it ends
            oldest = into[oldest]
        if oldest != one.id:
            proofs[oldest] = proofs.get(oldest, 0) + one.proofs
    return [
        replace(one, proofs=one.proofs + proofs.get(one.id, 0), doubted_by=doubts.get(one.id))
        for one in known
        if one.id not in into
    ]


def _seen_to(connection: Connection) -> SeenTo:
    merged = connection.execute("SELECT claim, into_claim FROM merged").fetchall()
    doubted = connection.execute("SELECT claim, because FROM doubt").fetchall()
    return SeenTo(frozenset((a, b) for a, b in merged), frozenset((a, b) for a, b in doubted))


class SealedNights:
    """Implements ``ports.Nights`` in the vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def episodes(
        self, *, limit: int, before: int | None = None, unread: bool = False
    ) -> Sequence[Episode]:
        """The last ``limit`` episodes with a number below ``before``, oldest first; only those
        that no brain has read, where ``unread``."""
        return await self._database.run(
            lambda c: found(c, limit=limit, before=before, unread=unread)
        )

    async def lines(self, episode: Episode) -> Sequence[Line]:
        """What is still there of what he said in ``episode``."""
        return await self._database.run(lambda c: lines(c, episode))

    async def seen_to(self) -> SeenTo:
        """What was merged and doubted, also where it was undone since."""
        return await self._database.run(_seen_to)
