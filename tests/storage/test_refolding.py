"""The journal alone tells everything: whatever happens, folding it again tells the same."""

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from functools import reduce
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.lives import awake, heard

from samantha.domain.affect import Mood
from samantha.domain.care import CareState, Risk
from samantha.domain.errors import MalformedInput
from samantha.domain.events import (
    Asked,
    BrainChosen,
    BrainStepped,
    CareMoved,
    CompanyChanged,
    Confided,
    ConsentAsked,
    ConsentGiven,
    Doubted,
    EpisodeClosed,
    EpisodeRead,
    Event,
    ForgetAsked,
    Forgot,
    GameMoved,
    Learned,
    Left,
    Merged,
    MoodMoved,
    MovedIn,
    Overheard,
    RecordSwitched,
    Retracted,
    Said,
    SecretKept,
    SetAside,
    Settled,
    Superseded,
    Undone,
)
from samantha.domain.memory import SINGLE_VALUED, Claim, Kind, Span
from samantha.domain.state import State
from samantha.domain.turn import Act, Ending, Feeling, Heard, Meaning, Origin
from samantha.storage.codec import KINDS
from samantha.storage.journal import SNAPSHOT_EVERY
from samantha.storage.vault import Vault

WORDS = ("Berlin", "Graz", "graz", "Tobias")
PREDICATES = ("lives in", "name", "likes", "adult")
TEXT = " and ".join(WORDS)

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
numbers = st.integers(0, 12)
units = st.floats(-1, 1, allow_nan=False)
times = st.datetimes(
    datetime(1990, 1, 1),
    datetime(2090, 1, 1),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9, minutes=-30))]),
)
meanings = st.builds(
    Meaning,
    acts=st.tuples(st.builds(Act, texts, st.dictionaries(texts, texts | st.integers()), units)),
    feeling=st.builds(Feeling, texts, units),
    people=st.lists(texts, max_size=2).map(tuple),
)

origins = st.builds(Origin, texts, texts, texts, texts, st.booleans(), st.booleans())


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """About any of the first turns, which may or may not have said so."""
    word = draw(st.sampled_from(WORDS))
    span = Span(draw(numbers), TEXT.index(word), TEXT.index(word) + len(word), word)
    return Claim(
        draw(st.sampled_from(["he", "Catherine"])),
        draw(st.sampled_from(PREDICATES)),
        word,
        span,
        draw(times),
        draw(st.sampled_from(Kind)),
        draw(st.booleans()),
    )


events: dict[type[Event], st.SearchStrategy[Event]] = {
    Heard: st.builds(Heard, st.just(TEXT) | texts, times, texts, texts, st.none() | origins),
    Overheard: st.builds(Overheard, st.just(TEXT) | texts, times, origins, texts),
    MovedIn: st.builds(MovedIn, texts, times, numbers, numbers, numbers),
    Said: st.builds(
        Said,
        numbers,
        texts,
        st.sampled_from(Ending),
        times,
        st.none() | meanings,
        texts,
        st.lists(numbers, max_size=3).map(tuple),
        st.dictionaries(texts, units, max_size=2),
    ),
    Learned: st.builds(Learned, claims()),
    Superseded: st.builds(Superseded, numbers, numbers),
    Retracted: st.builds(Retracted, numbers),
    MoodMoved: st.builds(MoodMoved, st.builds(Mood, units, units, times), numbers),
    CareMoved: st.builds(CareMoved, st.sampled_from(CareState), st.sampled_from(Risk), numbers),
    Asked: st.builds(Asked, texts, times),
    Settled: st.builds(Settled, texts, texts, numbers),
    BrainChosen: st.builds(BrainChosen, texts),
    SecretKept: st.builds(SecretKept, texts, texts),
    ConsentAsked: st.builds(ConsentAsked, texts, texts, numbers),
    ConsentGiven: st.builds(ConsentGiven, texts, st.booleans(), numbers),
    Left: st.builds(Left, times, texts, texts, numbers, numbers, texts, st.booleans()),
    BrainStepped: st.builds(BrainStepped, texts, texts, st.sampled_from(["refused", "back"])),
    RecordSwitched: st.builds(RecordSwitched, st.booleans()),
    Confided: st.builds(Confided, numbers, st.just(()) | st.just(("Leila",)), st.booleans()),
    CompanyChanged: st.builds(CompanyChanged, st.lists(texts, max_size=2).map(tuple), numbers),
    SetAside: st.builds(SetAside, st.lists(numbers, max_size=3).map(tuple), st.booleans()),
    ForgetAsked: st.builds(ForgetAsked, st.lists(numbers, max_size=3).map(tuple), numbers),
    GameMoved: st.builds(GameMoved, texts, st.lists(texts, max_size=3).map(tuple), times),
    EpisodeClosed: st.builds(EpisodeClosed, numbers, numbers, times),
    Merged: st.builds(Merged, numbers, numbers),
    Doubted: st.builds(Doubted, numbers, numbers),
    EpisodeRead: st.builds(EpisodeRead, numbers, texts),
    Undone: st.builds(Undone, numbers),
    Forgot: st.builds(Forgot, st.just(99), st.just("")),
}
batches = st.lists(st.lists(st.one_of(*events.values()), min_size=1, max_size=6), max_size=8)


async def live(vault: Vault, life: list[list[Event]]) -> None:
    """Append each batch that may be; a claim that rests on nothing takes its batch with it."""
    for batch in life:
        before = vault.journal.state
        try:
            assert await vault.journal.append(*batch) == before.seq + 1
        except MalformedInput:
            assert vault.journal.state == before


async def check_that_it_is_all_there(vault: Vault) -> None:
    recorded = [recorded async for recorded in vault.journal.read()]
    folded = reduce(lambda state, each: state.after(each.seq, each.event), recorded, State())
    assert folded == vault.journal.state
    assert (await vault.rebuild()).same
    assert folded == vault.journal.state
    held = [known.claim for known in await vault.memories.claims()]
    for predicate in SINGLE_VALUED & set(PREDICATES):
        for subject in ("he", "Catherine"):
            values = [
                claim
                for claim in held
                if (claim.subject, claim.predicate, claim.positive) == (subject, predicate, True)
            ]
            assert len(values) <= 1, "two values where he can hold but one"


def test_every_kind_of_event_has_its_turn_here():
    assert set(events) == set(KINDS.values())


@settings(max_examples=40, deadline=None)
@given(batches, st.lists(st.integers(1, 25), max_size=4))
def test_any_life_is_the_same_when_told_again(life, to_forget):
    async def lived(home: Path) -> None:
        async with awake(home) as vault:
            await vault.journal.append(*(heard(TEXT) for _ in range(4)))
            await live(vault, life)
            await check_that_it_is_all_there(vault)
            state = vault.journal.state
        async with awake(home) as vault:
            assert vault.journal.state == state
            await vault.forget(to_forget)
            await check_that_it_is_all_there(vault)
            await live(vault, life)
            await check_that_it_is_all_there(vault)
            state, known = vault.journal.state, await vault.memories.claims(valid_only=False)
        async with awake(home) as vault:
            assert vault.journal.state == state
            assert await vault.memories.claims(valid_only=False) == known

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(lived(Path(folder, "home")))


async def test_a_snapshot_that_lags_is_caught_up_with(home):
    async with awake(home) as vault:
        for n in range(SNAPSHOT_EVERY + 10):
            await vault.journal.append(heard(f"number {n}"))
        state = vault.journal.state
        # As a crash would leave it: no farewell, no snapshot of the last ten.
        await vault._database.close()
        vault._held.release()
    async with awake(home) as vault:
        assert vault.journal.state == state
