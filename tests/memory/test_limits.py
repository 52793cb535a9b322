"""What he does not let her keep, in his words: she answers it, and keeps nothing of it."""

from datetime import timedelta

import pytest
from tests.memory.test_instructions import Talk

from samantha.domain.care import CareState
from samantha.domain.events import CareMoved, RecordSwitched, Settled
from samantha.domain.limits import beyond
from samantha.domain.turn import Heard
from samantha.engines.scripted import ScriptedVoice


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("everything but my health", "My knee's been killing me again"),
        ("everything but my health", "The doctor put me on sertraline"),
        ("not work", "My boss shouted at Priya in front of a client"),
        ("nothing about work", "I have a shift tomorrow"),
        ("not my love life, not money", "I owe the bank two grand"),
        ("everything except my sister", "My sister rang at four"),
        ("my work", "Mum has a new dog called Biscuit"),
    ],
)
def test_what_is_of_that_kind_is_beyond_it(limit, text):
    assert beyond(limit, text)


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("everything but my health", "I saw a heron on the canal"),
        ("not work", "Mum has a new dog called Biscuit"),
        ("my work", "My boss wants the slides on Friday"),
        ("my work", "Hello"),
        ("the important things", "I had toast"),
        ("everything but my health", "You can remember my health after all"),
        ("yes", "The doctor rang"),
        ("", "The doctor rang"),
        ("no", "The doctor rang"),
    ],
)
def test_what_is_not_is_kept(limit, text):
    assert not beyond(limit, text)


async def limited(limit: str) -> Talk:
    talk = Talk()
    await talk.say("I like herons")
    await talk.journal.append(Settled("memory", limit, 1))
    return talk


async def received(talk: Talk, text: str) -> list[str]:
    """All that he receives when he says ``text``."""
    voice = ScriptedVoice()
    talk.clock.passes(timedelta(minutes=3))
    await talk.companion.turn(Heard(text, talk.clock.now()), voice)
    return voice.heard


async def test_a_turn_beyond_it_is_answered_and_gone():
    talk = await limited("everything but my health")
    written = len(talk.journal.events)
    assert await talk.told("The doctor says it's my thyroid", "Oh, love.") == "Oh, love."
    assert talk.journal.events[written:] == []
    assert "thyroid" not in repr(talk.companion.state)
    assert not talk.companion.state.off_record
    await talk.say("I saw a heron")
    kept = [event.text for event in talk.journal.events if isinstance(event, Heard)]
    assert kept == ["I like herons", "I saw a heron"]
    assert RecordSwitched not in {type(event) for event in talk.journal.events}


async def test_she_says_once_that_she_does_not_keep_it():
    talk = await limited("not work")
    said = ("My boss is a fool", "I saw a heron", "My colleague quit")
    heard = [" ".join(await received(talk, text)) for text in said]
    assert [("asked me not to keep" in words) for words in heard] == [True, False, False]


async def test_how_he_is_stays_known_without_the_words_that_told_it():
    talk = await limited("everything but my health")
    await talk.say("The pills don't help, I want to kill myself")
    moved = [event for event in talk.journal.events if isinstance(event, CareMoved)]
    assert moved and moved[-1].turn == 0
    assert talk.companion.state.care is not CareState.NONE
    assert "pills" not in repr(talk.journal.events)


async def test_he_can_let_her_keep_it_after_all():
    talk = await limited("everything but my health")
    await talk.say("You can remember my health too")
    assert [event for event in talk.journal.events if isinstance(event, Heard)][-1].text.startswith(
        "You"
    )
