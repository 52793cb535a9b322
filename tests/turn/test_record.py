"""What is kept of a conversation, and what is not."""

import asyncio
from dataclasses import dataclass

from samantha.domain.errors import DiskFull
from samantha.domain.events import Event, Left, RecordSwitched
from samantha.domain.turn import Act, Heard, Meaning
from samantha.engines.scripted import NOON, ScriptedJournal
from samantha.mind.record import Record, switch

LINE = Left(NOON, "https://brain.example", "brain", 10, 20, "200")


def heard(text: str) -> Heard:
    return Heard(text, NOON)


async def test_what_is_said_off_the_record_is_written_nowhere_but_still_in_the_conversation():
    journal = ScriptedJournal()
    record = Record(journal)
    await record.append(RecordSwitched(on=False))
    await record.append(heard("I stole the teaspoon"))
    assert record.state.open == heard("I stole the teaspoon")
    assert journal.events == [RecordSwitched(on=False)]


async def test_back_on_the_record_she_has_forgotten_it():
    journal = ScriptedJournal()
    record = Record(journal)
    await record.append(RecordSwitched(on=False))
    await record.append(heard("I stole the teaspoon"))
    await record.append(RecordSwitched(on=True))
    assert record.state == journal.state
    assert record.state.open is None
    await record.append(heard("It's raining"))
    assert journal.events[-1] == heard("It's raining")


async def test_what_left_the_machine_is_in_the_ledger_even_off_the_record():
    journal = ScriptedJournal()
    record = Record(journal)
    await record.append(RecordSwitched(on=False))
    await record.append(heard("hush"), LINE)
    assert journal.events == [RecordSwitched(on=False), LINE]


async def test_with_a_full_disk_the_conversation_goes_on_and_is_written_when_there_is_room():
    journal = ScriptedJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    first = await record.append(heard("one"))
    second = await record.append(heard("two"))
    assert (first, second) == (1, 2)
    assert record.state.turns == 2
    assert journal.events == []
    journal.trouble = None
    await record.append(heard("three"))
    assert journal.events == [heard("one"), heard("two"), heard("three")]
    assert record.state == journal.state


async def test_what_is_said_off_the_record_while_the_disk_is_full_is_not_written_later_either():
    journal = ScriptedJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    await record.append(heard("one"))
    await record.append(RecordSwitched(on=False))
    assert record.off
    await record.append(heard("I stole the teaspoon"))
    assert record.state.open == heard("I stole the teaspoon")
    journal.trouble = None
    await record.append(heard("and the sugar tongs"), LINE)
    assert record.off
    await record.append(RecordSwitched(on=True))
    await record.append(heard("two"))
    off, on = RecordSwitched(on=False), RecordSwitched(on=True)
    assert journal.events == [heard("one"), off, LINE, on, heard("two")]
    assert record.state == journal.state


async def test_back_on_the_record_with_the_disk_still_full_she_knows_what_waits_and_nothing_else():
    journal = ScriptedJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    await record.append(heard("one"))
    await record.append(RecordSwitched(on=False))
    await record.append(heard("I stole the teaspoon"))
    await record.append(RecordSwitched(on=True))
    assert not record.off
    assert record.state.open == heard("one")
    number = await record.append(heard("two"))
    journal.trouble = None
    await record.append(heard("three"))
    assert journal.events[number - 1] == heard("two")
    assert heard("I stole the teaspoon") not in journal.events
    assert record.state == journal.state


@dataclass
class SlowJournal(ScriptedJournal):
    """A journal on a disk that takes its time: others may want to write meanwhile."""

    async def append(self, *events: Event) -> int:
        await asyncio.sleep(0.01)
        return await super().append(*events)


async def test_a_line_of_the_ledger_that_is_written_meanwhile_takes_nobodys_number():
    journal = SlowJournal()
    record = Record(journal)
    _, number = await asyncio.gather(record.append(LINE), record.append(heard("one")))
    assert journal.events[number - 1] == heard("one")


async def test_what_waited_for_room_is_written_once_however_many_write_at_a_time():
    journal = SlowJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    await record.append(heard("one"))
    journal.trouble = None
    await asyncio.gather(record.append(heard("two")), record.append(LINE))
    assert journal.events == [heard("one"), heard("two"), LINE]


async def test_what_waits_for_room_is_tried_once_more_before_she_sleeps():
    journal = ScriptedJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    await record.append(heard("one"))
    await record.append()
    assert journal.events == []
    journal.trouble = None
    await record.append()
    await record.append()
    assert journal.events == [heard("one")]
    assert record.state == journal.state


async def test_she_mentions_a_full_disk_once_and_again_only_when_it_is_full_anew():
    journal = ScriptedJournal(trouble=DiskFull("no room"))
    record = Record(journal)
    await record.append(heard("one"))
    assert isinstance(record.trouble(), DiskFull)
    await record.append(heard("two"))
    assert record.trouble() is None
    journal.trouble = None
    await record.append(heard("three"))
    journal.trouble = DiskFull("no room again")
    await record.append(heard("four"))
    assert isinstance(record.trouble(), DiskFull)


def test_asking_to_go_off_the_record_comes_before_the_words_are_written():
    state = ScriptedJournal().state
    assert switch(Meaning((Act("memory.off_record"),)), state) == (RecordSwitched(on=False),)
    assert switch(Meaning((Act("memory.on_record"),)), state) == ()
    assert switch(Meaning((Act("talk"),)), state) == ()
