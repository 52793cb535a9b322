"""Destroying what was said where it stands: the one exception to a journal that only grows."""

import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samantha.domain.events import Event, Said, Settled
from samantha.domain.memory import Moment
from samantha.domain.quotes import quotes
from samantha.domain.turn import Heard
from samantha.storage import moving_in, projections
from samantha.storage.codec import decode
from samantha.storage.database import Connection

_WORD = re.compile(r"\w+")
AFTERWARDS = 24
"""Answers of hers after his words in which she may have taken them up again."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """An event whose payload has just been destroyed. Not to be kept."""

    seq: int
    event: Event = field(repr=False)
    proof: str
    """Which it was, for who knows its content and has the vault's key."""


def mentions(connection: Connection, words: Sequence[str]) -> list[Moment]:
    """Every time that he used any of ``words`` or a form of it, oldest first: all of what a
    forgetting may have to find, where a search would give the best."""
    asked = " OR ".join(f'"{part}"' for word in words for part in _WORD.findall(word.casefold()))
    if not asked:
        return []
    rows = connection.execute(
        "SELECT event.seq, version, payload FROM word JOIN event ON event.seq = word.rowid"
        " WHERE word MATCH ? AND payload IS NOT NULL AND kind = 'Heard' ORDER BY event.seq",
        (asked,),
    ).fetchall()
    moments = []
    for seq, version, payload in rows:
        heard = decode("Heard", version, payload)
        assert isinstance(heard, Heard)
        moments.append(Moment(seq, heard.text, heard.at))
    return moments


def destroy(connection: Connection, seqs: Sequence[int]) -> list[Destroyed]:
    """Destroy the payloads of ``seqs`` and their descendants, within the caller's transaction.

    Returns each event that had a payload until now. What was forgotten is itself remembered:
    ``Forgot`` cannot be destroyed. The caller mends the other projections and the state, and
    writes the log back.
    """
    key = _proof_key(connection)
    destroyed = []
    for seq in sorted(_with_descendants(connection, seqs)):
        row = connection.execute(
            "SELECT kind, version, payload FROM event"
            " WHERE seq = ? AND payload IS NOT NULL AND kind <> 'Forgot'",
            (seq,),
        ).fetchone()
        if row is None:
            continue
        kind, version, payload = row
        event = decode(kind, version, payload)
        projections.forget_words(connection, seq, event)
        connection.execute("UPDATE event SET payload = NULL WHERE seq = ?", (seq,))
        destroyed.append(Destroyed(seq, event, _proof(key, event, payload)))
    return destroyed


def _proof_key(connection: Connection) -> bytes:
    row = connection.execute("SELECT key FROM proof_key").fetchone()
    assert row is not None
    return bytes(row[0])


def _proof(key: bytes, event: Event, payload: str) -> str:
    """A keyed hash: without the key, which is in no export, nobody can try out short secrets.

    What was brought along keeps the mark by which it stays out when it is brought again.
    """
    return hmac.new(key, moving_in.proven(event, payload), hashlib.sha256).hexdigest()


def _with_descendants(connection: Connection, seqs: Sequence[int]) -> set[int]:
    """``seqs``, and what rests on them: her answer, claims drawn from his words, answers to the
    first meeting's questions that they gave, and wherever else she has quoted them."""
    wanted = set(seqs)
    for seq in tuple(wanted):
        wanted.update(
            row[0]
            for row in connection.execute(
                "SELECT said FROM turn WHERE seq = ?1 AND said IS NOT NULL"
                " UNION SELECT seq FROM claim WHERE turn = ?1",
                (seq,),
            )
        )
        wanted.update(_quoting(connection, seq))
    # Few, and without an index of their turns.
    for seq, version, payload in connection.execute(
        "SELECT seq, version, payload FROM event WHERE kind = 'Settled' AND payload IS NOT NULL"
    ):
        settled = decode("Settled", version, payload)
        if isinstance(settled, Settled) and settled.turn in wanted:
            wanted.add(seq)
    return wanted


def _quoting(connection: Connection, turn: int) -> Iterator[int]:
    """Her answers that hold a piece of what he said in ``turn``, among those that had it in mind
    and those that came soon after."""
    row = connection.execute(
        "SELECT kind, version, payload FROM event WHERE seq = ? AND payload IS NOT NULL", (turn,)
    ).fetchone()
    heard = decode(*row) if row is not None else None
    if not isinstance(heard, Heard):
        return
    rows = connection.execute(
        "SELECT seq, version, payload FROM event WHERE payload IS NOT NULL AND kind = 'Said'"
        " AND (seq IN (SELECT said FROM recalled WHERE turn = ?1) OR seq IN (SELECT seq FROM event"
        " WHERE kind = 'Said' AND seq > ?1 ORDER BY seq LIMIT ?2))",
        (turn, AFTERWARDS),
    ).fetchall()
    for seq, version, payload in rows:
        said = decode("Said", version, payload)
        if isinstance(said, Said) and quotes(said.text, heard.text):
            yield seq
