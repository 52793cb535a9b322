"""What can be asked of the journal, kept ready beside it: turns, words, claims.

Every function here runs inside a transaction of its caller's. ``apply`` sees each event once, in
order; the same events always leave the same tables, so dropping them loses nothing.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from samantha.domain.errors import MalformedInput
from samantha.domain.events import Event, Learned, Retracted, Said, Superseded
from samantha.domain.memory import Claim, KnownClaim, displaces, same
from samantha.domain.turn import Heard
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
    if isinstance(event, Heard):
        connection.execute("INSERT INTO word (rowid, text) VALUES (?, ?)", (seq, event.text))
    apply_but_words(connection, seq, event)


def apply_but_words(connection: Connection, seq: int, event: Event) -> None:
    """Take in ``event`` where the index of words has it already."""
    match event:
        case Heard():
            connection.execute("INSERT INTO turn (seq, heard) VALUES (?, ?)", (seq, seq))
        case Said(turn=turn):
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
            connection.execute(
                "INSERT INTO claim (seq, turn, subject, predicate, proof_of)"
                " VALUES (?, ?, ?, ?, ?)",
                (seq, claim.span.turn, subject, predicate, _held_already(connection, claim)),
            )
        case Superseded(claim=old, by=by):
            # A claim that was forgotten since no longer takes anybody's place.
            old_row, new_row = _row_of(connection, old), _row_of(connection, by)
            if old_row is not None and new_row is not None and old_row != new_row:
                connection.execute(
                    "UPDATE claim SET superseded_by = ? WHERE seq = ? AND superseded_by IS NULL",
                    (new_row, old_row),
                )
        case Retracted(claim=taken_back):
            connection.execute(
                "UPDATE claim SET retracted = 1 WHERE seq = ?", (_row_of(connection, taken_back),)
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


def displaced(connection: Connection, seq: int) -> list[int]:
    """Claims that cannot hold beside claim ``seq`` and are older, oldest first."""
    new = _claim(connection, seq)
    if new is None:
        return []
    rows = list(_holding(connection, new.key))
    return [old for old, claim in rows if old < seq and displaces(new, claim)]


def clear(connection: Connection) -> None:
    """Drop all that ``apply`` made."""
    clear_but_words(connection)
    connection.execute("INSERT INTO word (word) VALUES ('delete-all')")


def clear_but_words(connection: Connection) -> None:
    connection.execute("DELETE FROM turn")
    connection.execute("DELETE FROM claim")
    connection.execute("DELETE FROM mark")


def forget_words(connection: Connection, seq: int, event: Event) -> None:
    """Take ``event``, whose payload is about to be destroyed, out of the index of words."""
    if isinstance(event, Heard):
        connection.execute(
            "INSERT INTO word (word, rowid, text) VALUES ('delete', ?, ?)", (seq, event.text)
        )


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
    """The last ``limit`` turns with a number below ``before``, newest last."""
    rows = connection.execute(
        "SELECT turn.seq, h.version, h.payload, s.seq, s.version, s.payload FROM turn"
        " LEFT JOIN event h ON h.seq = turn.heard AND turn.heard = turn.seq"
        " LEFT JOIN event s ON s.seq = turn.said"
        " WHERE turn.seq < ? ORDER BY turn.seq DESC LIMIT ?",
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
    return known


def rivals(connection: Connection) -> list[tuple[int, int]]:
    """Claims that hold although a newer one displaces them: pairs of the old and the new."""
    found: list[tuple[int, int]] = []
    for subject, predicate in connection.execute(
        "SELECT subject, predicate FROM claim WHERE proof_of IS NULL AND superseded_by IS NULL"
        " AND NOT retracted GROUP BY subject, predicate HAVING count(*) > 1"
    ).fetchall():
        holding = list(_holding(connection, (subject, predicate)))
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
            "SELECT * FROM claim ORDER BY seq",
            "SELECT term, doc, offset FROM temp.every_word ORDER BY term, doc, offset",
        ):
            for row in connection.execute(table):
                total.update(repr(row).encode())
    finally:
        connection.execute("DROP TABLE temp.every_word")
    return total.hexdigest()


# --- inside --------------------------------------------------------------------------------------


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
