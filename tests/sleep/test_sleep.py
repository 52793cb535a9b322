"""Her sleep: it puts in order, loses nothing, and goes on where it was interrupted."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sleep.nights import LATER, a_night, claim, live, world
from tests.storage.conftest import home as home  # the fixture
from tests.storage.lives import NOON, awake, every_byte, heard

from samantha.domain.errors import DiskFull
from samantha.domain.events import (
    Confided,
    Learned,
    Merged,
    RecordSwitched,
    Retracted,
    Said,
    SetAside,
    Undone,
)
from samantha.domain.turn import Ending, Heard
from samantha.mind.sleep import Budget, Slept, sleep
from samantha.storage.vault import Vault

MORNING = [
    (0.0, "I went down to the allotment before work."),
    (2.0, "The foxes had dug up the whole row of leeks, my grandmother's leeks."),
    (1.0, "Anyway."),
]
EVENING = [
    (600.0, "My sister Anna rang about the piano."),
    (3.0, "She wants to sell the piano and I really don't know what to say."),
]

SAYINGS = st.sampled_from(
    [
        "I live in Graz.",
        "I live in Bergen.",
        "I run along the river in the mornings.",
        "I like the rain.",
        "I like rain very much.",
        "My sister Anna lives in Leeds.",
        "I'm a carpenter.",
        "What was it again?",
        "The lighthouse keeper waved at the ferry with both arms.",
        "Mm.",
    ]
)
LIVES = st.lists(st.tuples(st.sampled_from([0.0, 1.0, 5.0, 55.0, 900.0]), SAYINGS), max_size=24)


async def episodes(vault: Vault) -> list[tuple[tuple[int, ...], str]]:
    return [
        (one.turns, one.gist.words if one.gist else "")
        for one in await vault.nights.episodes(limit=99)
    ]


async def test_a_day_becomes_a_morning_and_an_evening_each_called_by_his_own_words(home):
    async with awake(home) as vault:
        await live(vault, [*MORNING, *EVENING])
        slept = await a_night(vault)
        told = await episodes(vault)
    assert slept.closed == 2
    assert [gist for _, gist in told] == [
        "The foxes had dug up the whole row of leeks, my grandmother's leeks.",
        "My sister Anna rang about the piano.",
    ]


async def test_what_he_may_yet_go_on_with_is_no_episode(home):
    async with awake(home) as vault:
        last = await live(vault, [*MORNING, *EVENING])
        assert (await a_night(vault, last + timedelta(minutes=5))).closed == 1
        assert (await a_night(vault, last + timedelta(minutes=6))).closed == 0
        assert (await a_night(vault, last + timedelta(hours=2))).closed == 1


@settings(max_examples=25, deadline=None)
@given(LIVES)
def test_sleeping_twice_is_sleeping_once_and_nothing_he_said_is_touched(life):
    async def lived(home: Path) -> None:
        async with awake(home) as vault:
            await live(vault, life)
            before = await vault.journal.lines()
            await a_night(vault)
            once = await vault.journal.lines()
            assert once[: len(before)] == before
            assert {line.kind for line in once[len(before) :]} <= {
                "EpisodeClosed", "Merged", "Doubted",
            }  # fmt: skip
            again = await a_night(vault)
            assert (again.closed, again.merged, again.doubted) == (0, 0, 0)
            assert await vault.journal.lines() == once
            assert (await vault.rebuild()).same

    in_a_home(lived)


@settings(max_examples=30, deadline=None)
@given(LIVES, st.lists(st.integers(0, 5), max_size=4), st.sampled_from([1, 9, 20_000]))
def test_interrupted_anywhere_and_taken_up_again_it_is_the_same_night(life, cuts, events):
    async def lived(home: Path) -> None:
        async with awake(home / "one") as vault:
            await live(vault, life)
            await a_night(vault)
            undisturbed = await seen(vault)
        async with awake(home / "other") as vault:
            await live(vault, life)
            for cut in cuts:
                night = world(vault, journal=Interrupted(vault, cut))
                task = asyncio.create_task(sleep(night, now=LATER, budget=Budget(events)))
                await asyncio.gather(task, return_exceptions=True)
                assert (await vault.rebuild()).same
            while (await sleep(world(vault), now=LATER, budget=Budget(events))).more:
                pass
            assert await seen(vault) == undisturbed

    in_a_home(lived)


class Interrupted:
    """The vault's journal; he speaks while the ``cut``-th thing is being written."""

    def __init__(self, vault: Vault, cut: int) -> None:
        self._journal = vault.journal
        self._left = cut
        self.read = vault.journal.read
        self.forget = vault.journal.forget

    @property
    def state(self):
        return self._journal.state

    async def append(self, *events):
        if self._left == 0:
            sleeper = next(t for t in asyncio.all_tasks() if t.get_coro().__name__ == "sleep")
            sleeper.cancel()
        self._left -= 1
        return await self._journal.append(*events)


async def seen(vault: Vault) -> tuple[object, object, object]:
    """All that a night can change; in which order it came to be is all the same."""
    return (
        sorted((line.kind, line.payload or "") for line in await vault.journal.lines()),
        [one.turns for one in await vault.nights.episodes(limit=99)],
        [
            (one.claim, one.proofs, one.doubted_by, one.valid)
            for one in await vault.memories.claims(valid_only=False)
        ],
    )


def in_a_home(lived: Callable[[Path], Awaitable[None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(lived(Path(folder, "home")))


async def test_a_budget_ends_the_night_and_the_next_one_goes_on(home):
    async with awake(home) as vault:
        await live(vault, [(60.0, f"The {n} swans came back to the pond.") for n in range(30)])
        first = await sleep(world(vault), now=LATER, budget=Budget(events=20))
        assert first.more
        assert 0 < first.closed < 30
        rest = await sleep(world(vault), now=LATER)
        assert (first.closed + rest.closed, rest.more) == (30, False)


# --- what was said twice, and what hung on what changed -------------------------------------------


async def test_the_same_fact_forty_times_is_one_claim_with_forty_proofs(home):
    async with awake(home) as vault:
        ways = ("the rain", "rain", "Rain", "rain very much")
        for n in range(40):
            text = f"I like {ways[n % 4]}."
            turn = await vault.journal.append(heard(text))
            await vault.journal.append(Learned(claim(turn, text, ways[n % 4], "likes")))
        await a_night(vault)
        (known,) = await vault.memories.claims(predicate="likes")
        assert known.proofs == 40
        assert known.claim.object == "the rain"  # as he said it first
        assert (await vault.rebuild()).same


async def test_since_he_moved_the_run_by_the_river_is_asked_about_and_not_assumed(home):
    async with awake(home) as vault:
        run = "I run along the Taff every morning."
        turn = await vault.journal.append(heard(run))
        await vault.journal.append(Learned(claim(turn, run, "run along the Taff", "habit")))
        for place in ("Cardiff", "Bristol"):
            text = f"I live in {place}."
            turn = await vault.journal.append(heard(text))
            await vault.journal.append(Learned(claim(turn, text, place, "lives in")))
        (run_,) = await vault.memories.claims(predicate="habit")
        (home_,) = await vault.memories.claims(predicate="lives in")
        assert (run_.valid, run_.doubted_by) == (True, home_.id)  # in the turn, before any night
        slept = await a_night(vault)
        assert slept.doubted == 0  # and the night does not doubt it twice
        assert "They: habit: run along the Taff (may have changed since)" in slept.core
        (asks,) = [end.words for end in slept.open if end.kind == "question"]
        assert "Bristol" in asks
        # He does it still: that settles it, tonight and every night.
        again = "I still run along the Taff every morning."
        turn = await vault.journal.append(heard(again))
        await vault.journal.append(Learned(claim(turn, again, "run along the Taff", "habit")))
        assert (await a_night(vault)).doubted == 0
        (run_,) = await vault.memories.claims(predicate="habit")
        assert (run_.proofs, run_.doubted_by) == (2, None)
        assert (await vault.rebuild()).same


async def test_saying_it_again_in_other_words_settles_a_doubt_as_well(home):
    async with awake(home) as vault:
        for words, predicate in (
            ("the allotment", "has"), ("Cardiff", "lives in"), ("Bristol", "lives in"),
        ):  # fmt: skip
            turn = await vault.journal.append(heard(f"So: {words}."))
            await vault.journal.append(Learned(claim(turn, f"So: {words}.", words, predicate)))
        (known,) = await vault.memories.claims(predicate="has")
        assert known.doubted_by is not None  # in the turn itself
        assert (await a_night(vault)).doubted == 0
        turn = await vault.journal.append(heard("I've an allotment again."))
        text = "I've an allotment again."
        await vault.journal.append(Learned(claim(turn, text, "an allotment", "has")))
        assert (await a_night(vault)).merged == 1
        (known,) = await vault.memories.claims(predicate="has")
        assert (known.proofs, known.doubted_by) == (2, None)
        assert (await a_night(vault)).doubted == 0
        assert (await vault.rebuild()).same


async def test_a_doubt_that_rested_on_a_mistake_goes_with_it(home):
    async with awake(home) as vault:
        for words, predicate in (
            ("swim in the canal", "habit"), ("Cardiff", "lives in"), ("Bristol", "lives in"),
        ):  # fmt: skip
            turn = await vault.journal.append(heard(f"So: {words}."))
            at = await vault.journal.append(Learned(claim(turn, f"So: {words}.", words, predicate)))
        await a_night(vault)
        assert (await vault.memories.claims(predicate="habit"))[0].doubted_by == at
        await vault.journal.append(Retracted(at))
        assert (await vault.memories.claims(predicate="habit"))[0].doubted_by is None


async def test_what_was_merged_can_be_taken_apart_and_stays_apart(home):
    async with awake(home) as vault:
        for words in ("the rain", "rain"):
            turn = await vault.journal.append(heard(f"I like {words}."))
            await vault.journal.append(Learned(claim(turn, f"I like {words}.", words, "likes")))
        assert (await a_night(vault)).merged == 1
        merged = [r.seq async for r in vault.journal.read() if isinstance(r.event, Merged)]
        await vault.journal.append(*(Undone(seq) for seq in merged))
        assert len(await vault.memories.claims()) == 2
        assert (await a_night(vault)).merged == 0
        assert len(await vault.memories.claims()) == 2


async def test_an_episode_that_was_undone_is_none_and_does_not_come_back(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        await a_night(vault)
        (closed,) = await vault.nights.episodes(limit=9)
        await vault.journal.append(Undone(closed.id))
        await a_night(vault)
        assert await episodes(vault) == []


# --- forgetting -----------------------------------------------------------------------------------


async def test_forgetting_what_an_episode_is_called_by_calls_it_by_something_else(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        await a_night(vault)
        ((turns, gist),) = await episodes(vault)
        assert "foxes" in gist
        await vault.forget([turns[1]])
        assert await episodes(vault) == [
            ((turns[0], turns[2]), "I went down to the allotment before work.")
        ]
        assert (await vault.rebuild()).same
        await vault.forget([turns[0], turns[2]])
        assert await episodes(vault) == []
        assert (await vault.rebuild()).same
    assert b"foxes" not in every_byte(home)


@pytest.mark.parametrize("mark", [lambda turn: Confided(turn), lambda turn: SetAside((turn,))])
async def test_what_is_between_them_or_set_aside_names_no_episode_also_in_hindsight(home, mark):
    async with awake(home) as vault:
        await live(vault, MORNING)
        await a_night(vault)
        ((turns, gist),) = await episodes(vault)
        assert "foxes" in gist
        await vault.journal.append(mark(turns[1]))
        ((_, gist),) = await episodes(vault)
        assert "foxes" not in gist
        assert (await vault.rebuild()).same


async def test_what_comes_to_mind_fades_the_slower(home):
    async with awake(home) as vault:
        await live(vault, [*MORNING, *EVENING])
        await a_night(vault)
        morning, _ = await vault.nights.episodes(limit=9)
        turn = await vault.journal.append(heard("Those foxes again.", NOON + timedelta(days=30)))
        await vault.journal.append(
            Said(
                turn, "The leeks?", Ending.FINISHED, NOON + timedelta(days=30),
                recalled=morning.turns[:2],
            )
        )  # fmt: skip
        recalled, _ = await vault.nights.episodes(limit=2, before=turn)
        assert (recalled.recalled, recalled.salience) == (1, morning.salience)
        assert recalled.weight(LATER) > morning.weight(LATER)


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_forgetting_while_she_sleeps_leaves_nothing_of_it(home, which):
    async with awake(home) as vault:
        await live(vault, [*MORNING, *EVENING])
        turns = [turn.seq for turn in await vault.turns(limit=9)]

        class Forgetting(Interrupted):
            async def append(self, *events):
                await vault.forget([turns[which]])
                return await self._journal.append(*events)

        await a_night(vault, journal=Forgetting(vault, -1))
        (first, *_) = await vault.nights.episodes(limit=9)
        assert first.turns == tuple(turn for turn in turns[:3] if turn != turns[which])
        assert first.gist is None or first.gist.turn != turns[which]
        assert (await vault.rebuild()).same


# --- when she does not sleep ----------------------------------------------------------------------


async def test_off_the_record_nothing_is_slept_on(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        await vault.journal.append(RecordSwitched(on=False))
        assert await a_night(vault) == Slept()
        await vault.journal.append(RecordSwitched(on=True))
        assert (await a_night(vault)).closed == 1


async def test_with_no_room_on_the_disk_she_stops_and_nothing_is_lost(home):
    async with awake(home) as vault:
        await live(vault, MORNING)

        class Full(Interrupted):
            async def append(self, *events):
                raise DiskFull("no room")

        with pytest.raises(DiskFull):
            await a_night(vault, journal=Full(vault, -1))
        assert (await a_night(vault)).closed == 1
        assert sum([isinstance(r.event, Heard) async for r in vault.journal.read()]) == 3
