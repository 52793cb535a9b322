"""The meeting as it is lived: through the companion, clause by clause, into the journal."""

from samantha.domain.events import Asked, Learned, RecordSwitched
from samantha.domain.turn import Heard
from samantha.engines.brain_builtin import BuiltinBrain
from samantha.engines.scripted import (
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedUnderstanding,
    ScriptedVoice,
)
from samantha.mind.companion import Companion
from samantha.ports import World


class Room:
    def __init__(self):
        self.journal = ScriptedJournal()
        self.clock = ScriptedClock()
        self.her = Companion(
            World(
                clock=self.clock,
                understanding=ScriptedUnderstanding(),
                journal=self.journal,
                memories=ScriptedMemories(self.journal),
                brains=(BuiltinBrain(),),
            )
        )

    async def arrive(self):
        voice = ScriptedVoice()
        await self.her.arrive("terminal", voice)
        return " ".join(voice.heard)

    async def say(self, text):
        voice = ScriptedVoice()
        await self.her.turn(Heard(text, self.clock.now(), self.clock.zone()), voice)
        return " ".join(voice.heard)

    def of(self, kind):
        return [event for event in self.journal.events if isinstance(event, kind)]


async def test_two_people_meet_and_what_she_learned_is_in_the_journal_with_his_words():
    room = Room()
    assert "AI" in await room.arrive()
    for text in (
        "It's Theo. Short for nothing.",
        "Samantha.",
        "I write manuals for dishwashers.",
        "Sure.",
    ):
        assert await room.say(text)
    state = room.her.state
    assert (state.his_name, state.her_name) == ("Theo", "Samantha")
    assert [asked.question for asked in room.of(Asked)] == [
        "your_name",
        "my_name",
        "days",
        "memory",
        "place",
    ]
    heard = {
        number: event
        for number, event in enumerate(room.journal.events, 1)
        if isinstance(event, Heard)
    }
    for learned in room.of(Learned):
        assert learned.claim.span.within(heard[learned.claim.span.turn].text)


async def test_a_bare_name_is_understood_after_she_answered_his_question():
    room = Room()
    await room.arrive()
    await room.say("Who's listening?")
    await room.say("All right. farida")
    assert room.her.state.his_name == "Farida"


async def test_not_yet_puts_the_talk_off_the_record():
    room = Room()
    await room.arrive()
    for text in ("Ann", "Vera", "I knit.", "Not yet."):
        await room.say(text)
    assert room.her.state.off_record
    assert room.of(RecordSwitched) == [RecordSwitched(on=False)]
    kept = len(room.journal.events)
    await room.say("And I had soup.")
    assert len(room.journal.events) == kept


async def test_a_forgotten_name_is_not_used_again():
    room = Room()
    await room.arrive()
    for text in ("Ann", "Vera", "Forget my name."):
        await room.say(text)
    assert room.her.state.his_name == ""
