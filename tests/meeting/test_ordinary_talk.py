"""Talk that is not about getting acquainted is left alone, whatever names and places are in it."""

import pytest
from tests.turn.test_turn import Room

from samantha.domain.events import Asked, Learned
from samantha.engines.scripted import ScriptedVoice

TALK = (
    "New job in. First name's Judith, so that's two Judiths in my life now.",
    "Priya was decent about it, actually. Said the flowers helped.",
    "Flat number nine. Harbourside, top of one of those thin houses. I could see the cranes.",
    "Moving on Friday, the 12th. Van's booked.",
    "If I'd gone over the bridge I'd have been there by now.",
    "Couldn't make it Thursday. Or make that Friday, I forget.",
    "Not Berlin, the other one, I said to the man at the desk, and he laughed.",
)


@pytest.mark.parametrize("text", TALK)
async def test_she_takes_no_name_place_or_age_from_ordinary_talk(text):
    room = Room()
    await room.say(text)
    facts = {"name", "calls her", "country", "zone", "adult", "age"}
    assert not [e for e in room.of(Learned) if e.claim.predicate in facts]
    assert room.of(Asked) == []


@pytest.mark.parametrize("text", TALK)
async def test_nor_when_a_question_of_hers_was_passed_over_long_ago(text):
    room = Room()
    await room.her.arrive("terminal", ScriptedVoice())
    for n in range(4):
        await room.say(f"The kettle is on its {n}th life and so am I, if you ask the cat next door")
    await room.say(text)
    facts = {"name", "calls her", "country", "zone", "adult", "age"}
    assert not [e for e in room.of(Learned) if e.claim.predicate in facts]


async def test_a_plain_call_me_is_heard_although_nobody_asked():
    room = Room()
    await room.say("Call me Bob")
    assert room.her.state.his_name == "Bob"
