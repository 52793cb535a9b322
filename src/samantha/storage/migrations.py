"""The shape of the tables, in numbered steps. A step that has been released never changes.

``PRAGMA user_version`` counts the steps that a vault has taken; each is one transaction. A step
that changes what projections hold says so, and they are made anew from the journal.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from samantha.domain.errors import VaultTooNew
from samantha.storage.database import Connection, transaction


@dataclass(frozen=True, slots=True)
class Step:
    statements: tuple[str, ...]
    rebuilds: bool = False
    """Whether projections have to be made anew after it."""


WORDS = "text, content='', tokenize='porter unicode61 remove_diacritics 2'"
"""How texts are cut into words, of which nothing but the index is kept."""

STEPS: tuple[Step, ...] = (
    Step(
        (
            # The truth. ``payload`` is NULL where it was destroyed.
            """CREATE TABLE event (
                seq INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                kind TEXT NOT NULL,
                version INTEGER NOT NULL,
                payload TEXT
            ) STRICT""",
            """CREATE TRIGGER event_stays BEFORE DELETE ON event
                BEGIN SELECT raise(ABORT, 'the journal only grows'); END""",
            """CREATE TRIGGER event_is_past BEFORE UPDATE ON event
                WHEN NEW.payload IS NOT NULL OR NEW.seq <> OLD.seq OR NEW.kind <> OLD.kind
                    OR NEW.at <> OLD.at OR NEW.version <> OLD.version
                BEGIN SELECT raise(ABORT, 'a payload is destroyed or left alone'); END""",
            """CREATE TRIGGER event_follows BEFORE INSERT ON event
                WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
                BEGIN SELECT raise(ABORT, 'numbers have no gaps'); END""",
            "CREATE INDEX event_left ON event (seq) WHERE kind = 'Left'",
            # Everything below can be made again from it.
            "CREATE TABLE mark (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
            """CREATE TABLE turn (
                seq INTEGER PRIMARY KEY,
                heard INTEGER,
                said INTEGER
            ) STRICT""",
            """CREATE TABLE claim (
                seq INTEGER PRIMARY KEY,
                turn INTEGER NOT NULL,
                subject TEXT NOT NULL,
                predicate TEXT NOT NULL,
                proof_of INTEGER,
                superseded_by INTEGER,
                retracted INTEGER NOT NULL DEFAULT 0
            ) STRICT""",
            "CREATE INDEX claim_key ON claim (subject, predicate)",
            "CREATE INDEX claim_turn ON claim (turn)",
            "CREATE INDEX claim_proof ON claim (proof_of) WHERE proof_of IS NOT NULL",
            f"CREATE VIRTUAL TABLE word USING fts5 ({WORDS})",
            "INSERT INTO word (word, rank) VALUES ('secure-delete', 1)",
        )
    ),
    # Moving in: by what imported messages are known again; see domain/moving_in/marks.
    Step(
        (
            "CREATE TABLE moved_in (seq INTEGER PRIMARY KEY, mark BLOB NOT NULL) STRICT",
            "CREATE INDEX moved_in_mark ON moved_in (mark)",
            # Years of messages say the same over and over: what holds is found past its proofs.
            "CREATE INDEX claim_holding ON claim (subject, predicate)"
            " WHERE proof_of IS NULL AND superseded_by IS NULL AND NOT retracted",
        ),
        rebuilds=True,
    ),
    Step(
        (
            # What she does in her sleep: see ``asleep``. No word of his is in these.
            """CREATE TABLE episode (
                seq INTEGER PRIMARY KEY,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                turns INTEGER NOT NULL DEFAULT 0,
                began TEXT NOT NULL DEFAULT '',
                ended TEXT NOT NULL DEFAULT '',
                gist_turn INTEGER,
                gist_start INTEGER,
                gist_end INTEGER,
                feeling TEXT NOT NULL DEFAULT 'none',
                strength REAL NOT NULL DEFAULT 0,
                salience REAL NOT NULL DEFAULT 0,
                recalled INTEGER NOT NULL DEFAULT 0,
                recalled_at TEXT,
                read_by TEXT NOT NULL DEFAULT '',
                undone INTEGER NOT NULL DEFAULT 0
            ) STRICT""",
            "CREATE INDEX episode_last ON episode (last)",
            """CREATE TABLE kept_from_episode (
                turn INTEGER NOT NULL,
                why TEXT NOT NULL,
                PRIMARY KEY (turn, why)
            ) STRICT""",
            """CREATE TABLE merged (
                seq INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL,
                into_claim INTEGER NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0
            ) STRICT""",
            """CREATE TABLE doubt (
                seq INTEGER PRIMARY KEY,
                claim INTEGER NOT NULL,
                because INTEGER NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0
            ) STRICT""",
            "CREATE INDEX doubt_claim ON doubt (claim)",
        )
    ),
    Step(
        (
            # Recall: the meaning of each line, as made by ``model``. Made anew where it is missing,
            # so no part of the journal; dear to make, so kept when projections are made anew; and
            # gone with the line.
            """CREATE TABLE vector (
                seq INTEGER PRIMARY KEY,
                model TEXT NOT NULL,
                vector BLOB NOT NULL
            ) STRICT""",
            "CREATE INDEX event_spoken ON event (seq)"
            " WHERE kind IN ('Heard', 'Overheard', 'Forgot')",
        )
    ),
    Step(
        (
            # Forgetting: what she had in mind when she spoke (so that her words about it can be
            # found), what settled a claim, and the key of the proofs that are left.
            "CREATE TABLE recalled (turn INTEGER NOT NULL, said INTEGER NOT NULL,"
            " PRIMARY KEY (turn, said)) WITHOUT ROWID, STRICT",
            "CREATE INDEX recalled_said ON recalled (said)",
            "CREATE INDEX event_settles ON event (seq) WHERE kind IN ('Superseded', 'Retracted')",
            "CREATE INDEX event_tells ON event (seq)"
            " WHERE kind IN ('Learned', 'Retracted', 'Settled', 'RecordSwitched')",
            "CREATE INDEX event_said ON event (seq) WHERE kind = 'Said'",
            "CREATE TABLE proof_key (key BLOB NOT NULL) STRICT",
            "INSERT INTO proof_key VALUES (randomblob(32))",
        ),
        rebuilds=True,
    ),
    Step(
        (
            # One thing that has changed may put several others in doubt at once, in the turn.
            "DROP TABLE doubt",
            """CREATE TABLE doubt (
                seq INTEGER NOT NULL,
                claim INTEGER NOT NULL,
                because INTEGER NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (seq, claim, because)
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX doubt_claim ON doubt (claim)",
        ),
        rebuilds=True,
    ),
)

LATEST = len(STEPS)


def migrate(connection: Connection, steps: Sequence[Step] = STEPS) -> None:
    """Take the steps that are still to be taken.

    Raises:
        VaultTooNew: a newer version has taken steps that we do not know. Nothing was changed.
    """
    row = connection.execute("PRAGMA user_version").fetchone()
    assert row is not None
    taken = int(row[0])
    if taken > len(steps):
        raise VaultTooNew(f"the vault's tables are of version {taken}; we know {len(steps)}")
    for number, step in enumerate(steps[taken:], start=taken + 1):
        with transaction(connection):
            for statement in step.statements:
                connection.execute(statement)
            if step.rebuilds:
                # Opening finds the marks gone and makes the projections anew, also when the power
                # is cut between here and there.
                connection.execute("DELETE FROM mark")
            connection.execute(f"PRAGMA user_version = {number}")
