"""A brain that reads while he is away: asked once, believed only where he really said it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.sleep.nights import LATER, a_night, live
from tests.sleep.test_sleep import EVENING, MORNING
from tests.storage.conftest import home as home  # the fixture
from tests.storage.lives import NOON, awake

from samantha.domain.episodes import Found, Line, checked
from samantha.domain.errors import BrainUnavailable
from samantha.domain.events import Confided, EpisodeRead, Learned
from samantha.domain.memory import Kind
from samantha.engines.scripted import ScriptedReader

LEEKS = "my grandmother's leeks"


def found(turn, words, **more):
    return Found(turn, words, "he", "grows", words, **more)


async def turns_of(vault):
    return [turn.seq for turn in await vault.turns(limit=99)]


async def test_each_episode_is_shown_once_and_what_it_finds_rests_on_his_words(home):
    async with awake(home) as vault:
        await live(vault, [*MORNING, *EVENING])
        turns = await turns_of(vault)
        reader = ScriptedReader([found(turns[1], LEEKS), found(turns[0], "a castle in Spain")])
        slept = await a_night(vault, reader=reader)
        assert slept.learned == 1
        assert [[line.turn for line in shown] for shown in reader.shown] == [turns[:3], turns[3:]]
        (grows,) = await vault.memories.claims(predicate="grows")
        assert grows.claim.span.words == LEEKS
        assert (grows.claim.extractor, grows.claim.kind) == ("scripted reader/1", Kind.FACT)
        assert (await a_night(vault, reader=reader)).learned == 0
        assert len(reader.shown) == 2
        assert (await vault.rebuild()).same


async def test_a_brain_that_is_down_is_asked_again_another_night(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        down = ScriptedReader(trouble=BrainUnavailable("no answer"))
        slept = await a_night(vault, reader=down)
        assert (slept.closed, slept.learned, slept.more) == (1, 0, False)
        assert (await a_night(vault, reader=ScriptedReader())).learned == 0
        read = [r.event async for r in vault.journal.read() if isinstance(r.event, EpisodeRead)]
        assert [event.by for event in read] == ["scripted reader/1"]


async def test_what_is_between_them_is_shown_to_no_brain(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        secret = (await turns_of(vault))[1]
        await vault.journal.append(Confided(secret))
        reader = ScriptedReader([found(secret, LEEKS)])
        await a_night(vault, reader=reader)
        assert all(line.turn != secret for shown in reader.shown for line in shown)
        learned = [r.event async for r in vault.journal.read() if isinstance(r.event, Learned)]
        assert not [event for event in learned if event.claim.span.turn == secret]


LINES = [
    Line(1, "The foxes had dug up my grandmother's leeks.", NOON),
    Line(4, "I told nobody else.", NOON, private=True),
]


@given(st.lists(st.tuples(st.sampled_from([1, 2, 4]), st.text(max_size=6)), max_size=5))
def test_whatever_a_brain_says_every_claim_rests_on_words_of_his(finds):
    said = {line.turn: line.text for line in LINES}
    for claim in checked([found(*one) for one in finds], LINES, "x"):
        assert claim.span.turn == 1
        assert claim.span.within(said[1])


def test_a_find_is_as_sure_as_it_says_within_reason():
    (claim,) = checked([found(1, LEEKS, confidence=7.0)], LINES, "x")
    assert (claim.confidence, claim.at) == (1.0, NOON)
    assert checked([replace(found(1, LEEKS), object="")], LINES, "x") == []
    assert LATER > NOON


async def test_what_was_forgotten_while_a_brain_read_it_is_not_learned_from_it(home):
    async with awake(home) as vault:
        await live(vault, MORNING)
        turns = await turns_of(vault)

        class Slow(ScriptedReader):
            async def read(self, lines):
                finds = await super().read(lines)
                await vault.forget([turns[1]])
                return finds

        slept = await a_night(vault, reader=Slow([found(turns[1], LEEKS)]))
        assert slept.learned == 0
        assert await vault.memories.claims(predicate="grows") == []
        again = ScriptedReader()
        await a_night(vault, reader=again)
        assert [[line.turn for line in shown] for shown in again.shown] == [[turns[0], turns[2]]]
