"""She sleeps on it once he has been quiet for a while, and is awake at his first word."""

import asyncio
from datetime import timedelta

from tests.sleep.nights import scripted_world

from samantha.domain.errors import DiskFull, VaultError
from samantha.domain.events import EpisodeClosed, RecordSwitched, Said
from samantha.domain.turn import Heard
from samantha.doors.session import Session
from samantha.engines.scripted import ScriptedBrain, ScriptedJournal, ScriptedVoice
from samantha.mind.companion import Companion
from samantha.mind.sleep import Slept


class Sitting:
    """A conversation with a scripted brain, in which a moment of quiet is long enough."""

    def __init__(self, journal=None, quiet=timedelta()):
        self.journal = journal or ScriptedJournal()
        world = scripted_world(self.journal, brains=(ScriptedBrain(),))
        self.clock = world.clock
        self.her = Companion(world)
        self.talk = Session(self.her, self.clock, quiet)

    async def say(self, text):
        await self.talk.say(text, "page")
        await self.talk.settled()

    def episodes(self):
        return [event for event in self.journal.events if isinstance(event, EpisodeClosed)]

    async def until_slept(self, count):
        async with asyncio.timeout(5):
            while len(self.episodes()) < count:
                await asyncio.sleep(0.005)


async def test_when_he_has_been_quiet_she_sleeps_on_what_was_said():
    sitting = Sitting()
    await sitting.say("The foxes dug up my grandmother's leeks.")
    sitting.clock.passes(timedelta(hours=3))
    await sitting.say("And now the rain has come in under the door.")
    await sitting.until_slept(1)
    assert [(one.first, one.last) for one in sitting.episodes()] == [(1, 1)]
    await sitting.talk.close()


async def test_while_they_talk_she_does_not_sleep():
    sitting = Sitting(quiet=timedelta(seconds=60))
    for _ in range(3):
        await sitting.say("The foxes dug up my grandmother's leeks.")
        sitting.clock.passes(timedelta(hours=3))
    await asyncio.sleep(0.05)
    assert sitting.episodes() == []
    await sitting.talk.close()


async def test_his_first_word_wakes_her_and_what_she_was_writing_is_whole():
    class Slow(ScriptedJournal):
        began = 0

        async def append(self, *events):
            if any(isinstance(event, EpisodeClosed) for event in events):
                self.began += 1
                await asyncio.sleep(0.05)
            return await super().append(*events)

    journal = Slow()
    sitting = Sitting(journal)
    for n in range(5):
        heard = Heard(f"The {n} foxes dug up my grandmother's leeks.", sitting.clock.now())
        await sitting.her.turn(heard, ScriptedVoice())
        sitting.clock.passes(timedelta(hours=3))
    await sitting.say("Well.")
    while not journal.began:
        await asyncio.sleep(0.005)
    await sitting.talk.say("I'm back!", "page")
    assert len(sitting.episodes()) == journal.began <= 2
    await sitting.talk.settled()
    assert [said.text for said in journal.events if isinstance(said, Said)][-1]
    numbers = [recorded.seq for recorded in journal.recorded]
    assert numbers == list(range(1, len(numbers) + 1))
    await sitting.until_slept(5)
    await sitting.talk.close()


async def test_a_door_that_closes_wakes_her_and_nothing_goes_on_behind_it():
    sitting = Sitting()
    await sitting.say("The foxes dug up my grandmother's leeks.")
    await sitting.talk.close()
    assert len(asyncio.all_tasks()) == 1


async def test_off_the_record_and_while_words_wait_for_room_she_does_not_sleep():
    sitting = Sitting()
    await sitting.say("The foxes dug up my grandmother's leeks.")
    await sitting.talk._wake()
    sitting.clock.passes(timedelta(hours=3))
    sitting.journal.trouble = DiskFull("no room")
    await sitting.say("The rain has come in.")
    sitting.journal.trouble = None
    assert await sitting.her.sleep(sitting.clock.now()) == Slept()
    await sitting.say("And gone.")
    await sitting.her.note(RecordSwitched(on=False))
    assert await sitting.her.sleep(sitting.clock.now()) == Slept()
    await sitting.talk.close()


async def test_a_vault_that_breaks_in_her_sleep_is_in_the_log_and_the_talk_goes_on(caplog):
    class Breaking(ScriptedJournal):
        async def append(self, *events):
            return await super().append(*events)

        def read(self, after=0):
            raise VaultError("the disk refused")

    sitting = Sitting(Breaking())
    await sitting.say("xyzzy leeks")
    async with asyncio.timeout(5):
        while "sleep failed" not in caplog.text:
            await asyncio.sleep(0.005)
    assert "xyzzy" not in caplog.text
    await sitting.say("Still there?")
    assert [e.text for e in sitting.journal.events if isinstance(e, Said)][-1] == "I'm here."
    await sitting.talk.close()
