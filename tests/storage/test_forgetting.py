"""Forgetting: gone is gone, and what stood in its place before stands there again."""

import hashlib
import shutil

from tests.storage.lives import (
    NOON,
    awake,
    heard,
    learned,
    said,
    tell,
    unsealed,
    valid,
)

from samantha.domain.events import Asked, Forgot, Learned, Said, Settled, Superseded
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Ending, Meaning
from samantha.storage import forgetting
from samantha.storage.database import connect, transaction
from samantha.storage.journal import make_anew
from samantha.storage.keys import Key
from samantha.storage.ring import NoRing
from samantha.storage.slots import open_slots

CANARY = "quetzalcoatl"


async def confess(vault) -> int:
    """He says, she answers, and everything that can be kept of it is; the number of his turn."""
    text = f"my {CANARY} is called {CANARY}-rex"
    turn = await vault.journal.append(heard(text))
    await vault.journal.append(
        Said(turn, f"A {CANARY}?", Ending.FINISHED, NOON, Meaning(people=(CANARY,))),
        learned(turn, text, f"{CANARY}-rex", "pet"),
        Learned(Claim(CANARY, "is", CANARY, Span(turn, 3, 3 + len(CANARY), CANARY), NOON)),
        Settled("one thing", f"a {CANARY}", turn),
    )
    return turn


async def test_not_a_byte_is_left_even_for_who_has_the_key(home):
    async with awake(home) as vault:
        await vault.journal.append(*(heard(f"filler {n} " * 9) for n in range(300)))
        turn = await confess(vault)
        await vault.journal.append(*(heard(f"more {n} " * 9) for n in range(300)))
    data_key = open_slots(home, Key(), NoRing())
    # The proof that the next look would see it.
    assert CANARY.encode() in unsealed(home / "vault.db", data_key).lower()
    async with awake(home) as vault:
        assert await vault.forget([turn]) == 5
        assert (home / "vault.db-wal").stat().st_size == 0
        assert CANARY.encode() not in unsealed(home / "vault.db", data_key).lower()
        assert not await vault.memories.search(CANARY, limit=5)
        assert await vault.memories.claims(valid_only=False) == []
        assert (await vault.rebuild()).same
    assert CANARY.encode() not in unsealed(home / "vault.db", data_key).lower()


async def test_a_crash_in_the_middle_of_forgetting_is_made_good_at_the_next_opening(home, tmp_path):
    async with awake(home) as vault:
        turn = await confess(vault)
        await vault.journal.append(heard("and so on"))
    data_key = open_slots(home, Key(), NoRing())
    # The log of a forgetting that was committed and, for want of power, not written back.
    crashed = shutil.copytree(home, tmp_path / "crashed")
    connection = connect(crashed / "vault.db", data_key)
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    with transaction(connection):
        forgetting.destroy(connection, [turn])
        make_anew(connection, words=False)
        row = (7, NOON.isoformat(), "Forgot", 1, '{"event":1,"digest":""}')
        connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?)", row)
    left = shutil.copytree(crashed, tmp_path / "left")
    connection.close()
    assert (left / "vault.db-wal").stat().st_size > 0
    assert CANARY.encode() in unsealed(left / "vault.db", data_key).lower()
    async with awake(left):
        assert (left / "vault.db-wal").stat().st_size == 0
        assert CANARY.encode() not in unsealed(left / "vault.db", data_key).lower()


async def test_what_follows_from_it_goes_too_and_the_rest_stays(home):
    async with awake(home) as vault:
        await vault.journal.append(Asked("one thing", NOON))
        before = await vault.journal.append(heard("Hello"))
        await vault.journal.append(said(before, "Hi"))
        turn = await confess(vault)
        await vault.forget([turn])
        state = vault.journal.state
        assert (state.turns, state.last_turn, dict(state.settled)) == (1, before, {})
        assert [exchange.his for exchange in state.recent] == ["Hello"]
        # She does not ask again.
        assert state.asked == ("one thing",)
        assert [t.heard.text for t in await vault.turns(limit=9)] == ["Hello"]
    async with awake(home) as vault:
        assert vault.journal.state == state
        assert [r.seq async for r in vault.journal.read()][:3] == [1, 2, 3]


async def test_that_it_forgot_is_remembered(home):
    async with awake(home) as vault:
        turn = await vault.journal.append(heard("my PIN is long"))
        (line,) = await vault.journal.lines()
        assert await vault.forget([turn]) == 1
        (forgot,) = [r.event async for r in vault.journal.read()]
        assert isinstance(forgot, Forgot)
        assert forgot.event == turn
        # Which it was can be proved only with a key that never leaves the vault: a PIN is short,
        # and a plain hash of it could be tried out.
        assert len(forgot.digest) == 64
        assert forgot.digest != hashlib.sha256(line.payload.encode()).hexdigest()
        # Twice is once; and of a forgetting there is nothing to forget.
        assert await vault.forget([turn, 2, 77]) == 0
        assert vault.journal.state.seq == 2


async def test_what_it_superseded_holds_again(home):
    async with awake(home) as vault:
        await tell(vault, "I'm Tobias", "Tobias", "name")
        turn = await tell(vault, "call me Bubbles", "Bubbles", "name")
        assert vault.journal.state.his_name == "Bubbles"
        await vault.forget([turn])
        assert await valid(vault, "name") == ["Tobias"]
        assert vault.journal.state.his_name == "Tobias"
        assert (await vault.rebuild()).same


async def test_unless_something_newer_stands_against_it(home):
    async with awake(home) as vault:
        await tell(vault, "I live in Berlin", "Berlin", "lives in")
        turn = await tell(vault, "I live in Linz", "Linz", "lives in")
        await tell(vault, "I live in Graz", "Graz", "lives in")
        await vault.forget([turn])
        assert await valid(vault, "lives in") == ["Graz"]
        events = [recorded.event async for recorded in vault.journal.read()]
        assert Superseded(claim=2, by=7) in events
        assert (await vault.rebuild()).same


async def test_a_claim_outlives_one_of_its_proofs(home):
    async with awake(home) as vault:
        first = await tell(vault, "I like jazz", "jazz", "likes")
        await tell(vault, "I do like jazz", "jazz", "likes")
        await vault.forget([first])
        (claim,) = await vault.memories.claims()
        assert (claim.id, claim.proofs) == (4, 1)
        assert (await vault.rebuild()).same


async def test_only_her_answer_can_be_forgotten(home):
    async with awake(home) as vault:
        turn = await vault.journal.append(heard("Hello"))
        first = await vault.journal.append(said(turn, "You again"), said(turn, "I mean: hello"))
        await vault.forget([first])
        (kept,) = await vault.turns(limit=9)
        assert (kept.heard.text, kept.said.text) == ("Hello", "I mean: hello")
        await vault.forget([turn])
        assert await vault.turns(limit=9) == []
