"""One conversation, heard through every door."""

import asyncio
from datetime import timedelta

from tests.turn.test_turn import Room

from samantha.domain.events import Said
from samantha.domain.turn import Ending
from samantha.doors.session import Clause, HeardNow, Session, Thinking, Trouble, TurnEnded
from samantha.engines.scripted import ScriptedBrain


def session(*brains, **kwargs):
    room = Room(*brains, **kwargs)
    return room, Session(room.her, room.clock)


async def until_ended(seat):
    notices = []
    async for notice in seat:
        notices.append(notice)
        if isinstance(notice, TurnEnded):
            break
    return notices


async def test_what_is_said_at_one_door_appears_at_every_door():
    _, talk = session(ScriptedBrain(["Hello you."]))
    async with talk.attach("terminal") as terminal, talk.attach("page") as page:
        await talk.say("hi", "terminal")
        for seat in (terminal, page):
            kinds = [type(notice) for notice in await until_ended(seat)]
            assert kinds == [HeardNow, Thinking, Clause, TurnEnded]


async def test_a_new_word_of_his_interrupts_her():
    room, talk = session(ScriptedBrain([["Once upon a time. ", 60.0], "All right."]))
    async with talk.attach("page") as page:
        await talk.say("tell me a story", "page")
        while talk.state != "speaking":
            await asyncio.sleep(0.01)
        await talk.say("stop, something else", "page")
        first, second = await until_ended(page), await until_ended(page)
    assert first[-1].ending is Ending.INTERRUPTED
    assert second[-1].ending is Ending.FINISHED
    assert [said.text for said in room.of(Said)] == ["Once upon a time.", "All right."]


async def test_messages_in_quick_succession_from_two_doors_are_all_kept_in_order():
    room, talk = session(ScriptedBrain(["Mm."]))
    await asyncio.gather(*(talk.say(f"{n}", "page" if n % 2 else "terminal") for n in range(20)))
    await talk.settled()
    heard = [event.text for event in room.journal.events if hasattr(event, "door")]
    assert sorted(heard, key=int) == [str(n) for n in range(20)]
    assert len(room.of(Said)) == 20


async def test_a_fault_of_ours_is_told_in_her_words_and_the_conversation_goes_on(caplog):
    class Faulty(ScriptedBrain):
        async def answer(self, thought, use):
            raise KeyError(thought.heard.text)
            yield ""

    _, talk = session(Faulty())
    async with talk.attach("page") as page:
        await talk.say("xyzzy-secret", "page")
        notices = await until_ended(page)
    assert any(isinstance(notice, Trouble) for notice in notices)
    assert notices[-1].ending is Ending.FAILED
    assert "KeyError" in caplog.text
    assert "xyzzy-secret" not in caplog.text


async def test_a_door_that_stopped_reading_is_let_go_and_holds_nobody_up():
    _, talk = session(ScriptedBrain(["Mm."]))
    dead = talk.attach("page")
    for n in range(600):
        await talk.say(str(n), "terminal")
        await talk.settled()
    assert dead not in talk._seats


async def test_closing_interrupts_her_and_ends_every_door():
    room, talk = session(ScriptedBrain([["One. ", 60.0]]))
    seat = talk.attach("page")
    await talk.say("go on", "page")
    while talk.state != "speaking":
        await asyncio.sleep(0.01)
    await talk.close()
    assert [n async for n in seat][-1].ending is Ending.INTERRUPTED
    assert room.of(Said)[0].text == "One."


async def test_a_second_door_that_opens_in_mid_conversation_is_not_greeted_again():
    room, talk = session(ScriptedBrain(["Mm."]))
    await talk.arrive("terminal")
    await talk.settled()
    greeted = len(room.of(Said))
    await talk.arrive("page")
    await talk.settled()
    assert len(room.of(Said)) == greeted == 1


async def test_after_a_night_apart_the_door_that_opens_is_greeted():
    room, talk = session(ScriptedBrain(["Mm."]))
    await talk.arrive("terminal")
    await talk.settled()
    room.clock.passes(timedelta(hours=9))
    await talk.arrive("page")
    await talk.settled()
    assert len(room.of(Said)) == 2


async def test_half_a_character_from_a_broken_terminal_is_heard_as_well_as_it_can_be():
    room, talk = session(ScriptedBrain(["Mm."]))
    await talk.say("caf\udcc3", "terminal")
    await talk.settled()
    room.journal.events[0].text.encode("utf-8")
