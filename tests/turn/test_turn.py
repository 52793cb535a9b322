"""The turn: what he said is kept before she answers, and what he received of hers after."""

import asyncio
from datetime import timedelta

import pytest

from samantha.domain.errors import BrainRefused, BrainUnavailable, DiskFull
from samantha.domain.events import (
    BrainStepped,
    ConsentAsked,
    ConsentGiven,
    MoodMoved,
    RecordSwitched,
    Said,
)
from samantha.domain.thought import ToolCall
from samantha.domain.turn import Act, Ending, Feeling, Heard, Meaning
from samantha.engines.brain_builtin import BuiltinBrain
from samantha.engines.scripted import (
    NOON,
    ScriptedBrain,
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedUnderstanding,
    ScriptedVoice,
)
from samantha.mind.companion import Companion
from samantha.ports import Skill, Tool, World


class Room:
    """A companion with scripted engines, and what happened around her."""

    def __init__(self, *brains, understanding=None, skills=(), acquainted=True):
        self.journal = ScriptedJournal()
        self.clock = ScriptedClock()
        self.brains = brains or (ScriptedBrain(),)
        world = World(
            clock=self.clock,
            understanding=understanding or ScriptedUnderstanding(),
            journal=self.journal,
            memories=ScriptedMemories(self.journal),
            brains=self.brains,
            skills=skills,
        )
        self.her = Companion(world)

    async def say(self, text, voice=None):
        voice = voice or ScriptedVoice()
        await self.her.turn(Heard(text, self.clock.now()), voice)
        return " ".join(voice.heard)

    def of(self, kind):
        return [event for event in self.journal.events if isinstance(event, kind)]


async def test_she_answers_and_both_sides_are_kept():
    room = Room(ScriptedBrain(["Hello there. How was it?"]))
    voice = ScriptedVoice()
    await room.say("I went to the sea", voice)
    assert voice.heard == ["Hello there.", "How was it?"]
    (said,) = room.of(Said)
    assert said.text == "Hello there. How was it?"
    assert said.ending is Ending.FINISHED
    assert said.turn == 1


async def test_what_he_said_is_written_before_she_opens_her_mouth():
    room = Room()
    seen = []

    class Watching(ScriptedVoice):
        async def say(self, clause, mood):
            seen.append([type(event) for event in room.journal.events])

    await room.say("listen", Watching())
    assert seen[0] == [Heard]


async def test_an_interrupted_turn_keeps_only_what_was_heard():
    room = Room(ScriptedBrain(["One is here. Two is here. Three is here."]))
    voice = ScriptedVoice(delay=lambda clause: 60.0 if clause.startswith("Two") else 0.0)
    task = asyncio.create_task(room.her.turn(Heard("count", NOON), voice))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    (said,) = room.of(Said)
    assert said.text == "One is here."
    assert said.ending is Ending.INTERRUPTED


async def test_a_second_interruption_does_not_cut_the_record():
    room = Room(ScriptedBrain([["One. ", 60.0]]))

    class SlowDisk(ScriptedJournal):
        async def append(self, *events):
            await asyncio.sleep(0.05)
            return await super().append(*events)

    room.journal.__class__ = SlowDisk
    task = asyncio.create_task(room.her.turn(Heard("count", NOON), ScriptedVoice()))
    await asyncio.sleep(0.2)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.01)
    await asyncio.gather(task, return_exceptions=True)
    assert room.of(Said)[0].ending is Ending.INTERRUPTED


async def test_interrupting_her_stops_the_brain_at_once():
    stopped = []

    class Listening(ScriptedBrain):
        async def answer(self, thought, use):
            try:
                yield "Well, "
                await asyncio.sleep(60)
            finally:
                stopped.append(True)

    room = Room(Listening())
    task = asyncio.create_task(room.her.turn(Heard("go on", NOON), ScriptedVoice()))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert stopped == [True]


async def test_a_voice_that_breaks_leaves_a_failed_turn_on_the_record():
    class Broken(ScriptedVoice):
        async def say(self, clause, mood):
            raise ConnectionError("the socket is gone")

    room = Room()
    with pytest.raises(ConnectionError):
        await room.say("hello", Broken())
    assert room.of(Said)[0].ending is Ending.FAILED
    assert room.of(Said)[0].text == ""


async def test_her_mood_moves_with_what_he_feels():
    glad = ScriptedUnderstanding({"She did it!": Meaning((Act(),), Feeling("pride", 0.9))})
    room = Room(understanding=glad)
    await room.say("She did it!")
    (moved,) = room.of(MoodMoved)
    assert moved.mood.pleasure > 0
    assert room.her.state.mood == moved.mood


async def test_a_skill_answers_without_any_brain():
    async def told(act, thought):
        return "It's noon."

    brain = ScriptedBrain()
    room = Room(
        brain,
        understanding=ScriptedUnderstanding({"what time is it": Meaning((Act("time"),))}),
        skills=(Skill("clock", answers={"time": told}),),
    )
    assert await room.say("what time is it") == "It's noon."
    assert brain.thoughts == []
    assert room.of(Said)[0].brain == "skill:clock"


async def test_a_brain_may_use_a_tool_in_the_middle_of_a_sentence():
    async def weather(place: str) -> str:
        """The weather somewhere."""
        return f"raining in {place}"

    room = Room(
        ScriptedBrain(
            [["I looked, and it's ", ToolCall("weather", {"place": "Hull"}), ". Sorry."]]
        ),
        skills=(Skill("weather", tools=(Tool(weather),)),),
    )
    assert "raining in Hull" in await room.say("look out of the window")
    assert room.brains[0].thoughts[0].tools[0].name == "weather"


async def test_off_the_record_nothing_that_is_said_is_written():
    away = ScriptedUnderstanding({"off the record": Meaning((Act("memory.off_record"),))})
    room = Room(understanding=away)
    await room.say("off the record")
    await room.say("I never liked the teapot")
    assert all("teapot" not in repr(event) for event in room.journal.events)
    assert [type(e) for e in room.journal.events] == [RecordSwitched]


async def test_with_a_full_disk_she_answers_says_so_once_and_loses_nothing():
    room = Room()
    room.journal.trouble = DiskFull("no room")
    assert "disk is full" in await room.say("one")
    assert "disk is full" not in await room.say("two")
    room.journal.trouble = None
    await room.say("three")
    assert [event.text for event in room.of(Heard)] == ["one", "two", "three"]
    assert len(room.of(Said)) == 3


# --- the ladder ----------------------------------------------------------------------------------


def brain(*replies, name="big", destination=""):
    return ScriptedBrain(list(replies), name=name, destination=destination)


async def test_when_her_bigger_brain_is_down_she_says_so_once_and_goes_on_with_the_smaller():
    room = Room(brain([BrainUnavailable("down")]), brain("Small but here."))
    first = await room.say("hello")
    assert first.endswith("Small but here.")
    assert first != "Small but here."
    room.clock.passes(timedelta(minutes=1))
    assert await room.say("still there?") == "Small but here."
    assert len(room.of(BrainStepped)) == 1


async def test_when_it_is_back_she_says_so_once():
    big = brain([BrainUnavailable("down")], "Big again.", "Big.")
    room = Room(big, brain("Small.", name="builtin"))
    await room.say("hello")
    room.clock.passes(timedelta(minutes=1))
    back = await room.say("hello again")
    assert back.endswith("Big again.")
    assert back != "Big again."
    assert await room.say("and now") == "Big."
    assert [event.why for event in room.of(BrainStepped)] == ["unavailable", "back"]


async def test_a_dead_brain_is_left_to_rest_instead_of_being_asked_every_turn():
    big = brain([BrainUnavailable("down")])
    room = Room(big, brain("Small.", name="builtin"))
    for _ in range(5):
        await room.say("hello")
    assert len(big.thoughts) == 1


async def test_a_brain_that_turned_us_away_rests_for_longer():
    big = brain([BrainRefused("401")])
    room = Room(big, brain("Small.", name="builtin"))
    await room.say("hello")
    room.clock.passes(timedelta(minutes=2))
    await room.say("hello")
    assert len(big.thoughts) == 1
    assert room.of(BrainStepped)[0].why == "refused"


async def test_a_clock_set_back_does_not_put_a_brain_to_sleep_for_a_year():
    big = brain([BrainUnavailable("down")], "Big.")
    room = Room(big, brain("Small.", name="builtin"))
    await room.say("hello")
    room.clock.passes(timedelta(days=-365))
    assert "Big." in await room.say("hello")


async def test_a_brain_that_stops_in_mid_sentence_leaves_what_was_heard_and_an_honest_word():
    big = brain(["I was about to say. Then the ", BrainUnavailable("stalled")])
    small = brain("Small.", name="builtin")
    room = Room(big, small)
    heard = await room.say("go on")
    assert heard.startswith("I was about to say. Then the")
    assert "Small." not in heard
    assert room.of(Said)[0].ending is Ending.FAILED


async def test_an_empty_answer_is_no_answer():
    room = Room(brain([]), brain("Small.", name="builtin"))
    assert (await room.say("hello")).endswith("Small.")


async def test_before_the_first_word_goes_out_she_says_where_to_and_asks():
    far = brain("Hello from far away.", name="far", destination="https://brain.example")
    yes = ScriptedUnderstanding({"yes": Meaning((Act("yes"),))})
    room = Room(far, brain("Small.", name="builtin"), understanding=yes)
    first = await room.say("hello")
    assert first.startswith("Small.")
    assert "brain.example" in first
    assert far.thoughts == []
    await room.say("yes")
    (given,) = room.of(ConsentGiven)
    assert (given.destination, given.allowed) == ("https://brain.example", True)
    assert await room.say("hello") == "Hello from far away."


async def test_a_no_keeps_the_door_closed_and_she_does_not_ask_again():
    far = brain("Far.", name="far", destination="https://brain.example")
    no = ScriptedUnderstanding({"no": Meaning((Act("no"),))})
    room = Room(far, brain("Small.", name="builtin"), understanding=no)
    await room.say("hello")
    await room.say("no")
    for _ in range(3):
        assert await room.say("hello") == "Small."
    assert far.thoughts == []
    assert len(room.of(ConsentAsked)) == 1


async def test_a_brain_on_this_machine_needs_no_leave():
    near = brain("Near.", name="near", destination="http://127.0.0.1:11434")
    room = Room(near, brain("Small.", name="builtin"))
    assert await room.say("hello") == "Near."


async def test_the_builtin_mind_is_the_floor_and_always_answers():
    room = Room(BuiltinBrain())
    for text in ("hello", "", "?", "asdf jkl", "x" * 100_000, "😀", "مرحبا"):
        assert await room.say(text)
