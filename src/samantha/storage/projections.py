"""What can be asked of the journal, kept ready beside it: turns, words, claims.

Every function here runs inside a transaction of its caller's. ``apply`` sees each event once, in
order; the same events always leave the same tables, so dropping them loses nothing.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from samantha.domain.consolidation import bear, doubts, put_right
from samantha.domain.errors import MalformedInput
from samantha.domain.events import (
    Event,
    Forgot,
    Learned,
    Overheard,
    Retracted,
    Said,
    Superseded,
    Undone,
)
from samantha.domain.memory import Claim, KnownClaim, displaces, same
from samantha.domain.turn import Heard
from samantha.storage import asleep, moving_in
from samantha.storage.codec import decode
from samantha.storage.database import Connection

_WHOLE = "projections"
"""The mark that says that the tables hold all that the journal does."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What he said and what she answered; either may be missing."""

    seq: int
    """Number of ``heard``; of ``said`` where she spoke first."""
    heard: Heard | None
    said: Said | None
    said_seq: int = 0
    """0 where she has not answered."""


# --- writing -------------------------------------------------------------------------------------


def apply(connection: Connection, seq: int, event: Event) -> None:
    """Take in ``event``, number ``seq``."""
    if isinstance(event, Heard | Overheard):
        connection.execute("INSERT INTO word (rowid, text) VALUES (?, ?)", (seq, event.text))
    apply_but_words(connection, seq, event)


def apply_but_words(connection: Connection, seq: int, event: Event) -> None:
    """Take in ``event`` where the index of words has it already."""
    asleep.apply(connection, seq, event)
    match event:
        case Heard():
            connection.execute("INSERT INTO turn (seq, heard) VALUES (?, ?)", (seq, seq))
            if event.origin is not None:
                moving_in.remember(connection, seq, event)
        case Overheard():
            moving_in.remember(connection, seq, event)
        case Forgot():
            moving_in.remember_forgotten(connection, event)
        case Said(turn=turn, recalled=recalled):
            connection.executemany(
                "INSERT OR IGNORE INTO recalled (turn, said) VALUES (?, ?)",
                [(one, seq) for one in recalled],
            )
            answered = connection.execute(
                "UPDATE turn SET said = ? WHERE seq = ? AND heard = seq AND said IS NULL",
                (seq, turn),
            )
            if not answered.rowcount:
                connection.execute(
                    "INSERT INTO turn (seq, heard, said) VALUES (?, ?, ?)", (seq, turn, seq)
                )
        case Learned(claim=claim):
            subject, predicate = claim.key
            proof_of = _held_already(connection, claim)
            connection.execute(
                "INSERT INTO claim (seq, turn, subject, predicate, proof_of)"
                " VALUES (?, ?, ?, ?, ?)",
                (seq, claim.span.turn, subject, predicate, proof_of),
            )
            if proof_of is not None:
                asleep.said_again(connection, proof_of)
            elif claim.predicate == "died":
                _doubt_what_hangs(connection, seq, seq)
        case Superseded(claim=old, by=by):
            # A claim that was forgotten since no longer takes anybody's place.
            old_row, new_row = _row_of(connection, old), _row_of(connection, by)
            if old_row is not None and new_row is not None and old_row != new_row:
                connection.execute(
                    "UPDATE claim SET superseded_by = ? WHERE seq = ? AND superseded_by IS NULL",
                    (new_row, old_row),
                )
                _settle(connection, seq, old_row, new_row)
        case Retracted(claim=taken_back):
            connection.execute(
                "UPDATE claim SET retracted = 1 WHERE seq = ?", (_row_of(connection, taken_back),)
            )
        case Undone(event=undone):
            # The same doubt may have come up in the turn and again in her sleep.
            connection.execute(
                "UPDATE doubt SET undone = 1 WHERE EXISTS (SELECT * FROM doubt AS other WHERE"
                " other.seq = ? AND other.claim = doubt.claim AND other.because = doubt.because)",
                (undone,),
            )
        case _:
            pass


def check(connection: Connection, event: Event) -> None:
    """Refuse what must not be believed.

    Raises:
        MalformedInput: a claim that does not rest on words that he really said.
    """
    if not isinstance(event, Learned):
        return
    span = event.claim.span
    row = connection.execute(
        "SELECT version, payload FROM event"
        " WHERE seq = ? AND kind = 'Heard' AND payload IS NOT NULL",
        (span.turn,),
    ).fetchone()
    if row is None:
        raise MalformedInput(f"a claim about turn {span.turn}, in which he said nothing")
    heard = decode("Heard", *row)
    if not isinstance(heard, Heard) or not span.within(heard.text):
        raise MalformedInput(f"a claim whose words are not in turn {span.turn}")


def displaced(connection: Connection, seq: int) -> list[tuple[int, int]]:
    """Claims that cannot hold beside claim ``seq``, each with what takes its place, oldest first.

    One of them is ``seq`` itself, where he told it elsewhere and long ago, and otherwise since.
    """
    new = _claim(connection, seq)
    if new is None:
        return []
    rows = _in_time(connection, list(_holding(connection, new.key)))
    place = next((n for n, (row, _) in enumerate(rows) if row == seq), None)
    if place is None:
        return []
    before = [(old, seq) for old, claim in rows[:place] if displaces(new, claim)]
    since = [(seq, later) for later, claim in rows[place + 1 :] if displaces(claim, new)]
    return before + since[:1]


def clear(connection: Connection) -> None:
    """Drop all that ``apply`` made."""
    clear_but_words(connection)
    connection.execute("INSERT INTO word (word) VALUES ('delete-all')")


def clear_but_words(connection: Connection) -> None:
    moving_in.clear(connection)
    connection.execute("DELETE FROM turn")
    connection.execute("DELETE FROM recalled")
    connection.execute("DELETE FROM claim")
    asleep.clear(connection)
    connection.execute("DELETE FROM mark")


def forget_words(connection: Connection, seq: int, event: Event) -> None:
    """Take ``event``, whose payload is about to be destroyed, out of what is found by words and by
    meaning."""
    if isinstance(event, Heard | Overheard):
        connection.execute(
            "INSERT INTO word (word, rowid, text) VALUES ('delete', ?, ?)", (seq, event.text)
        )
        connection.execute("DELETE FROM vector WHERE seq = ?", (seq,))


def mark_whole(connection: Connection) -> None:
    set_mark(connection, _WHOLE, "whole")


def whole(connection: Connection) -> bool:
    return mark(connection, _WHOLE) is not None


def mark(connection: Connection, name: str) -> str | None:
    row = connection.execute("SELECT value FROM mark WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_mark(connection: Connection, name: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO mark (name, value) VALUES (?, ?)", (name, value))


# --- reading -------------------------------------------------------------------------------------


def turns(connection: Connection, limit: int, before: int | None) -> list[Turn]:
    """The last ``limit`` turns with a number below ``before``, newest last; only what they said to
    each other, not what he brought along."""
    rows = connection.execute(
        "SELECT turn.seq, h.version, h.payload, s.seq, s.version, s.payload FROM turn"
        " LEFT JOIN event h ON h.seq = turn.heard AND turn.heard = turn.seq"
        " LEFT JOIN event s ON s.seq = turn.said"
        " WHERE turn.seq < ? AND NOT EXISTS (SELECT 1 FROM moved_in WHERE moved_in.seq = turn.seq)"
        " ORDER BY turn.seq DESC LIMIT ?",
        (before if before is not None else 2**62, limit),
    ).fetchall()
    found = []
    for seq, heard_version, heard, said_seq, said_version, said in reversed(rows):
        hers = decode("Said", said_version, said) if said is not None else None
        his = decode("Heard", heard_version, heard) if heard is not None else None
        assert his is None or isinstance(his, Heard)
        assert hers is None or isinstance(hers, Said)
        found.append(Turn(seq, his, hers, said_seq or 0))
    return found


def claims(
    connection: Connection, subject: str | None, predicate: str | None, valid_only: bool
) -> list[KnownClaim]:
    """Claims, oldest first; proofs of one that holds are counted in it."""
    rows = connection.execute(
        "SELECT claim.seq, superseded_by, retracted, version, payload,"
        " 1 + (SELECT count(*) FROM claim AS proof WHERE proof.proof_of = claim.seq)"
        " FROM claim JOIN event USING (seq)"
        " WHERE proof_of IS NULL AND (?1 IS NULL OR subject = ?1)"
        " AND (?2 IS NULL OR predicate = ?2)"
        " AND NOT (?3 AND (superseded_by IS NOT NULL OR retracted)) ORDER BY claim.seq",
        (None if subject is None else subject.casefold(), predicate, int(valid_only)),
    ).fetchall()
    known = []
    for seq, superseded_by, retracted, version, payload, proofs in rows:
        learned = decode("Learned", version, payload)
        assert isinstance(learned, Learned)
        known.append(KnownClaim(seq, learned.claim, superseded_by, bool(retracted), proofs))
    known = put_right(asleep.consolidated(connection, known))
    return [one for one in known if one.valid or not valid_only]


def rivals(
    connection: Connection, keys: Collection[tuple[str, str]] | None = None
) -> list[tuple[int, int]]:
    """Claims that hold although a newer one displaces them: pairs of the old and the new. Of
    ``keys`` (subject in lower case, predicate), if they are given."""
    found: list[tuple[int, int]] = []
    for subject, predicate in (
        sorted(keys)
        if keys is not None
        else connection.execute(
            "SELECT subject, predicate FROM claim WHERE proof_of IS NULL AND superseded_by IS NULL"
            " AND NOT retracted GROUP BY subject, predicate HAVING count(*) > 1"
        ).fetchall()
    ):
        holding = _in_time(connection, list(_holding(connection, (subject, predicate))))
        for place, (old, claim) in enumerate(holding):
            newer = (seq for seq, other in holding[place + 1 :] if displaces(other, claim))
            found.extend((old, seq) for seq in list(newer)[:1])
    return sorted(found)


def digest(connection: Connection, answers: bytes) -> str:
    """SHA-256 over everything that the tables answer, and over ``answers``."""
    total = hashlib.sha256(answers)
    connection.execute(
        "CREATE VIRTUAL TABLE temp.every_word USING fts5vocab('main', 'word', 'instance')"
    )
    try:
        for table in (
            "SELECT * FROM turn ORDER BY seq",
            "SELECT * FROM recalled ORDER BY turn, said",
            "SELECT * FROM claim ORDER BY seq",
            "SELECT * FROM moved_in ORDER BY seq",
            *asleep.TABLES,
            "SELECT term, doc, offset FROM temp.every_word ORDER BY term, doc, offset",
        ):
            for row in connection.execute(table):
                total.update(repr(row).encode())
    finally:
        connection.execute("DROP TABLE temp.every_word")
    return total.hexdigest()


# --- inside --------------------------------------------------------------------------------------


def _settle(connection: Connection, seq: int, old: int, new: int) -> None:
    """What follows at once, by event ``seq``, from claim ``new`` having taken ``old``'s place."""
    claim = _claim(connection, new)
    if claim is None:
        return
    if claim.corrects:
        # Noted beside them, so that forgetting either makes all of it anew.
        _doubt(connection, seq, old, new)
    elif bear(claim):
        _doubt_what_hangs(connection, seq, new)


def _doubt_what_hangs(connection: Connection, seq: int, because: int) -> None:
    """By event ``seq``, doubt in the turn itself what may have gone with claim ``because``."""
    known = claims(connection, None, None, valid_only=False)
    for one, newer in doubts(known):
        if newer == because:
            _doubt(connection, seq, one, newer)


def _doubt(connection: Connection, seq: int, claim: int, because: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO doubt (seq, claim, because) VALUES (?, ?, ?)", (seq, claim, because)
    )


def _row_of(connection: Connection, learned: int) -> int | None:
    """The row that stands for the ``Learned`` event: its own, or that of what it proves again."""
    row = connection.execute(
        "SELECT coalesce(proof_of, seq) FROM claim WHERE seq = ?", (learned,)
    ).fetchone()
    return None if row is None else int(row[0])


def _held_already(connection: Connection, claim: Claim) -> int | None:
    """The row of the same claim, if it still holds and nothing newer contradicts it."""
    twin = None
    for seq, held in _holding(connection, claim.key):
        if same(claim, held):
            twin = seq
        elif displaces(held, claim):
            twin = None
    return twin


def _holding(connection: Connection, key: tuple[str, str]) -> Iterator[tuple[int, Claim]]:
    """Valid claims of the same subject and predicate, oldest first."""
    rows = connection.execute(
        "SELECT claim.seq, version, payload FROM claim JOIN event USING (seq)"
        " WHERE subject = ? AND predicate = ? AND proof_of IS NULL"
        " AND superseded_by IS NULL AND NOT retracted ORDER BY claim.seq",
        key,
    ).fetchall()
    for seq, version, payload in rows:
        learned = decode("Learned", version, payload)
        assert isinstance(learned, Learned)
        yield seq, learned.claim


def _in_time(connection: Connection, rows: list[tuple[int, Claim]]) -> list[tuple[int, Claim]]:
    """``rows`` in the order in which he told them: that of the journal, but for what he told
    elsewhere and brought along later."""
    if any(moving_in.is_brought(connection, claim.span.turn) for _, claim in rows):
        return sorted(rows, key=lambda row: (row[1].at, row[0]))
    return rows


def _claim(connection: Connection, seq: int) -> Claim | None:
    """What claim ``seq`` says; None if it is only a proof of another."""
    row = connection.execute(
        "SELECT version, payload FROM claim JOIN event USING (seq)"
        " WHERE claim.seq = ? AND proof_of IS NULL",
        (seq,),
    ).fetchone()
    if row is None:
        return None
    learned = decode("Learned", *row)
    assert isinstance(learned, Learned)
    return learned.claim
