"""After forgetting: the projections and the state as they are without what is gone, made from what
is near it, so that a hundred thousand turns need not be read for one.

What comes out is what making everything anew would give; where that cannot be had piecemeal,
``mend`` says so and the caller makes everything anew.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from samantha.domain.already import TURNS
from samantha.domain.events import Event, Learned, Retracted, Said, Settled, Superseded
from samantha.domain.memory import SINGLE_VALUED, Claim
from samantha.domain.state import RECENT, TOLD, State, holds
from samantha.domain.turn import Heard
from samantha.storage import asleep, projections
from samantha.storage.codec import decode
from samantha.storage.database import Connection

Key = tuple[str, str]


def mend(connection: Connection, gone: Mapping[int, Event], state: State) -> State | None:
    """The state without the events ``gone``, whose payloads are destroyed already, once the
    projections are mended; None where they have to be made anew, and nothing was changed."""
    claims = {seq: one.claim for seq, one in gone.items() if isinstance(one, Learned)}
    if any(not isinstance(event, Heard | Said | Learned | Settled) for event in gone.values()):
        return None
    groups = _groups(connection, claims)
    if _doubted(connection, {seq for group in groups for seq in group}):
        return None
    for seq, event in gone.items():
        if isinstance(event, Heard):
            connection.execute("DELETE FROM turn WHERE seq = ?", (seq,))
    for seq, event in gone.items():
        if isinstance(event, Said):
            _unanswer(connection, seq, event.turn)
    for group in groups:
        _claim_anew(connection, group, gone)
    _mend_episodes(connection, gone)
    return _state(connection, gone, state)


# --- turns ---------------------------------------------------------------------------------------


def _unanswer(connection: Connection, said: int, turn: int) -> None:
    """Take her answer ``said`` from its turn; a second answer moves into its place."""
    connection.execute("DELETE FROM turn WHERE seq = ? AND said = seq", (said,))
    emptied = connection.execute(
        "UPDATE turn SET said = NULL WHERE seq = ? AND said = ?", (turn, said)
    )
    if not emptied.rowcount:
        return
    row = connection.execute(
        "SELECT seq FROM turn WHERE heard = ? AND seq > ? ORDER BY seq LIMIT 1", (turn, turn)
    ).fetchone()
    if row is not None:
        connection.execute("DELETE FROM turn WHERE seq = ?", row)
        connection.execute("UPDATE turn SET said = ? WHERE seq = ?", (row[0], turn))


# --- claims --------------------------------------------------------------------------------------


def _groups(connection: Connection, gone: Mapping[int, Claim]) -> list[list[int]]:
    """Rows of claims that bear on each other and on those that are ``gone``: of a predicate that
    holds one value, all; of another, those that say the same or deny it."""
    wanted = {_bearing(claim) for claim in gone.values()}
    groups: dict[tuple[Key, str], list[int]] = {}
    for subject, predicate in {claim.key for claim in gone.values()}:
        rows = connection.execute(
            "SELECT claim.seq, version, payload FROM claim JOIN event USING (seq)"
            " WHERE subject = ? AND predicate = ? ORDER BY claim.seq",
            (subject, predicate),
        ).fetchall()
        for seq, version, payload in rows:
            if seq in gone:
                groups.setdefault(_bearing(gone[seq]), []).append(seq)
            elif payload is not None:
                learned = decode("Learned", version, payload)
                assert isinstance(learned, Learned)
                if (bearing := _bearing(learned.claim)) in wanted:
                    groups.setdefault(bearing, []).append(seq)
    return [sorted(group) for group in groups.values()]


def _bearing(claim: Claim) -> tuple[Key, str]:
    return (claim.key, "" if claim.predicate in SINGLE_VALUED else claim.object.casefold())


def _doubted(connection: Connection, claims: Collection[int]) -> bool:
    """Whether a doubt hangs on any of ``claims``: saying it again settles one, so its order is that
    of the whole journal."""
    found = connection.execute("SELECT claim, because FROM doubt").fetchall()
    return any(claim in claims or because in claims for claim, because in found)


def _claim_anew(connection: Connection, group: list[int], gone: Mapping[int, Event]) -> None:
    """Take in the claims of ``group`` again, but for those that are gone."""
    marks = ",".join("?" * len(group))
    connection.execute(f"DELETE FROM claim WHERE seq IN ({marks})", group)  # noqa: S608 (only "?")
    settled = connection.execute(
        "SELECT seq, kind, version, payload FROM event INDEXED BY event_settles"
        " WHERE kind IN ('Superseded', 'Retracted') AND payload IS NOT NULL"
    ).fetchall()
    learned = connection.execute(
        f"SELECT seq, kind, version, payload FROM event WHERE seq IN ({marks})"  # noqa: S608
        " AND payload IS NOT NULL",
        group,
    ).fetchall()
    ours = set(group)
    for seq, kind, version, payload in sorted([*learned, *settled]):
        event = decode(kind, version, payload)
        if isinstance(event, Superseded | Retracted) and event.claim not in ours:
            continue
        projections.apply_but_words(connection, seq, event)


# --- episodes ------------------------------------------------------------------------------------


def _mend_episodes(connection: Connection, gone: Mapping[int, Event]) -> None:
    turns: set[int] = set()
    recalled: set[int] = set()
    for seq, event in gone.items():
        match event:
            case Heard():
                turns.add(seq)
            case Said(turn=turn, recalled=minds):
                turns.add(turn)
                recalled.update(minds)
                connection.execute("DELETE FROM recalled WHERE said = ?", (seq,))
            case Learned(claim=claim):
                turns.add(claim.span.turn)
    asleep.reread(connection, turns)
    asleep.recount(connection, recalled)


# --- the state -----------------------------------------------------------------------------------


def _state(connection: Connection, gone: Mapping[int, Event], state: State) -> State:
    """What the talk at hand is now; all else of the state is as it was."""
    row = connection.execute(
        "SELECT seq FROM event WHERE kind = 'Said' AND payload IS NOT NULL"
        " ORDER BY seq DESC LIMIT 1 OFFSET ?",
        (max(RECENT, TURNS),),
    ).fetchone()
    talk = State()
    for seq, kind, version, payload in connection.execute(
        "SELECT seq, kind, version, payload FROM event WHERE seq > ?"
        " AND kind IN ('Heard', 'Said') AND payload IS NOT NULL ORDER BY seq",
        (row[0] if row else 0,),
    ):
        talk = talk.after(seq, decode(kind, version, payload))
    last = connection.execute(
        "SELECT seq FROM turn WHERE heard = seq"
        " AND NOT EXISTS (SELECT 1 FROM moved_in WHERE moved_in.seq = turn.seq)"
        " ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    if any(
        isinstance(event, Settled) or (isinstance(event, Learned) and holds(event.claim))
        for event in gone.values()
    ):
        state = _told_anew(connection, state)
    fewer = sum(isinstance(one, Heard) and one.origin is None for one in gone.values())
    return replace(
        state,
        open=talk.open,
        recent=talk.recent,
        said=talk.said,
        turns=state.turns - fewer,
        last_turn=last[0] if last else 0,
    )


def _told_anew(connection: Connection, state: State) -> State:
    """``state`` with what he told of himself folded again, from the events that tell it."""
    told = State()
    for seq, kind, version, payload in connection.execute(
        "SELECT seq, kind, version, payload FROM event INDEXED BY event_tells"
        " WHERE kind IN ('Learned', 'Retracted', 'Settled', 'RecordSwitched')"
        " AND payload IS NOT NULL ORDER BY seq"
    ):
        told = told.after(seq, decode(kind, version, payload))
    return replace(state, **{name: getattr(told, name) for name in TOLD})
