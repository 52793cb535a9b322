"""Destroying what was said where it stands: the one exception to a journal that only grows."""

import hashlib
from collections.abc import Sequence

from samantha.domain.events import Settled
from samantha.storage import projections
from samantha.storage.codec import decode
from samantha.storage.database import Connection


def destroy(connection: Connection, seqs: Sequence[int]) -> list[tuple[int, str]]:
    """Destroy the payloads of ``seqs`` and their descendants, within the caller's transaction.

    Returns the number and the digest (SHA-256 of the payload, hexadecimal) of each event that had
    a payload until now. What was forgotten is itself remembered: ``Forgot`` cannot be destroyed.
    The caller makes the other projections and the state anew and writes the log back.
    """
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
        projections.forget_words(connection, seq, decode(kind, version, payload))
        connection.execute("UPDATE event SET payload = NULL WHERE seq = ?", (seq,))
        destroyed.append((seq, hashlib.sha256(payload.encode()).hexdigest()))
    return destroyed


def _with_descendants(connection: Connection, seqs: Sequence[int]) -> set[int]:
    """``seqs``, and what rests on them: her answer, claims drawn from his words, answers to the
    first meeting's questions that they gave."""
    wanted = set(seqs)
    for seq in tuple(wanted):
        wanted.update(
            row[0]
            for row in connection.execute(
                "SELECT said FROM turn WHERE heard = ?1 AND said IS NOT NULL"
                " UNION SELECT seq FROM claim WHERE turn = ?1",
                (seq,),
            )
        )
    # Few, and without an index of their own.
    for seq, version, payload in connection.execute(
        "SELECT seq, version, payload FROM event WHERE kind = 'Settled' AND payload IS NOT NULL"
    ):
        settled = decode("Settled", version, payload)
        if isinstance(settled, Settled) and settled.turn in wanted:
            wanted.add(seq)
    return wanted
