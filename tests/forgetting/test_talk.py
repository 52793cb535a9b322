"""Forgetting, the record, confidences and company, as he meets them in talk."""

from datetime import timedelta

import pytest
from tests.forgetting.house import talking
from tests.storage.lives import unsealed

from samantha.domain.turn import Heard
from samantha.engines.scripted import (
    ScriptedBrain,
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedVoice,
)
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.companion import Companion
from samantha.ports import World
from samantha.storage.export import export_folder
from samantha.storage.keys import Key
from samantha.storage.ring import NoRing
from samantha.storage.slots import open_slots

DEBT = "Dad owes nine thousand zloty to a bookmaker called Quetzal"


async def test_she_says_how_much_she_would_forget_and_does_it_on_yes(home):
    async with talking(home) as talk:
        await talk.say("It rained all day")
        await talk.say(DEBT)
        await talk.say("Anyway, I made soup")
        offer = await talk.say("Actually, forget what I said about Dad and the money.")
        assert "one thing" in offer.casefold()
        assert offer.endswith("?")
        assert "Quetzal" not in offer
        assert DEBT in await talk.heard()
        assert "Gone" in (done := await talk.say("yes")) or "gone" in done
        left = await talk.heard()
        assert left == ["It rained all day", "Anyway, I made soup", "yes"]
        assert (await talk.house.vault.rebuild()).same


async def test_from_the_moment_he_asks_she_does_not_use_it_whatever_he_says_next(home):
    async with talking(home) as talk:
        await talk.say(DEBT)
        await talk.say("forget what I told you about Dad and the money")
        await talk.say("I made soup")  # neither yes nor no
        answer = await talk.say("What did I say about Dad and the bookmaker?")
        assert "Quetzal" not in answer
        # And an old offer is not taken by a yes to something else.
        await talk.say("yes")
        assert DEBT in await talk.heard()


async def test_a_no_brings_it_back(home):
    async with talking(home) as talk:
        await talk.say(DEBT)
        await talk.say("forget what I told you about Dad and the money")
        await talk.say("no, keep it")
        assert talk.state.set_aside == ()
        assert "Quetzal" in await talk.say("What did I say about Dad and the bookmaker?")


async def test_thank_you_is_a_yes_to_her_offer(home):
    async with talking(home) as talk:
        await talk.say(DEBT)
        await talk.say("Oh and forget all that about Dad and the bookmaker, will you. Strike it.")
        await talk.say("Thank you.")
        assert DEBT not in await talk.heard()


async def test_forget_that_is_the_last_thing_he_said_and_the_request_goes_with_it(home):
    async with talking(home) as talk:
        await talk.say("I like herons")
        await talk.say("I kissed Marek at the party")
        await talk.say("forget that")
        await talk.say("yes please")
        assert await talk.heard() == ["I like herons", "yes please"]
        assert not [one for one in talk.state.recent if "Marek" in one.his]


async def test_forgetting_my_sister_forgets_what_he_said_of_her_by_name(home):
    async with talking(home) as talk:
        await talk.say("My sister is called Leila")
        await talk.say("Leila has lost her job at the bank")
        await talk.say("I went for a run")
        await talk.say("delete what I said about my sister")
        await talk.say("yes")
        assert await talk.heard() == ["I went for a run", "yes"]
        assert not await talk.house.vault.memories.claims(valid_only=False)


async def test_what_he_never_told_there_is_nothing_of_to_forget(home):
    async with talking(home) as talk:
        await talk.say("I like herons")
        answer = await talk.say("forget what I told you about the submarine")
        assert talk.state.forget_asked == ()
        assert "?" not in answer


async def test_not_a_byte_of_it_is_left_after_a_talk(home):
    async with talking(home) as talk:
        await talk.say(DEBT)
        await talk.say("What did I say about Dad and the bookmaker?")  # she quotes it
        await talk.say("forget everything about Dad and the bookmaker")
        await talk.say("yes")
        data_key = open_slots(home, Key(), NoRing())
        for file in home.glob("vault.db*"):
            assert b"quetzal" not in unsealed(file, data_key).lower()
    for file in home.rglob("*"):
        if file.is_file() and not file.name.startswith("vault.db"):
            assert b"quetzal" not in file.read_bytes().lower()


# --- the record ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "Off the record for a minute, please.",
        "can we go off record",
        "don't write this down",
        "stop taking notes for a bit",
    ],
)
async def test_off_the_record_is_said_aloud_and_nothing_of_it_is_kept(home, asked):
    async with talking(home) as talk:
        before = await talk.heard()
        assert await talk.say(asked)
        assert talk.state.off_record
        await talk.say("I told the panel that I had led a team of five")
        assert await talk.say("ok back on the record")
        assert not talk.state.off_record
        assert await talk.heard() == [*before, "ok back on the record"]
        assert "team of five" not in repr(talk.state)


async def test_in_one_breath_and_however_long_it_is_off_the_record_at_once(home):
    async with talking(home) as talk:
        await talk.say("Off the record, I lied to the panel. " + "It went on and on. " * 40)
        assert talk.state.off_record
        assert await talk.heard() == []


async def test_off_the_record_he_is_still_cared_for(home):
    async with talking(home) as talk:
        await talk.say("off the record")
        answer = await talk.say("I want to kill myself")
        assert "kill" in answer
        assert await talk.heard() == []


# --- confidences and company ---------------------------------------------------------------------

SECRET = "Just between us, I've bought Nell a telescope. It's behind the bureau."


async def test_a_confidence_is_kept_and_is_not_said_while_somebody_else_is_there(home):
    async with talking(home) as talk:
        turn = await talk.number(SECRET)
        assert talk.state.confided == (turn,)
        assert "telescope" in await talk.say("What did I say about Nell and the telescope?")
        await talk.say("Nell's here with me now, say hi")
        assert talk.state.company == ("Nell",)
        answer = await talk.say("Nell says: what's Dad got me for my birthday?")
        assert "telescope" not in answer
        assert "telescope" not in await talk.say("What did I say about the bureau?")
        await talk.say("Right, she's gone to find her shoes.")
        assert talk.state.company == ()
        assert "telescope" in await talk.say("What did I say about Nell and the telescope?")


async def test_no_brain_is_shown_a_confidence_in_company_nor_what_he_wants_forgotten():
    journal, brain, clock = ScriptedJournal(), ScriptedBrain(), ScriptedClock()
    memories = ScriptedMemories(journal)
    understanding = UnderstandGrammar(())
    world = World(clock, understanding, journal, memories, [brain])
    companion = Companion(world)

    async def say(text: str) -> str:
        clock.passes(timedelta(minutes=20))
        await companion.turn(Heard(text, clock.now()), ScriptedVoice())
        thought = brain.thoughts[-1]
        return repr((thought.state.recent, thought.recalled))

    await say(SECRET)
    assert "telescope" in await say("Nell likes the moon")
    await say("I kissed Marek")
    await say("forget what I told you about Marek")
    assert "Marek" not in await say("Nell likes the stars and Marek the sea")
    assert "telescope" not in await say("Nell's here with me now, she wants a telescope")


async def test_what_he_announces_and_what_he_seals_afterwards_are_confidences_too(home):
    async with talking(home) as talk:
        await talk.say("Can I tell you something, just between us?")
        announced = await talk.number("I failed the exam again")
        assert announced in talk.state.confided
        await talk.say("It's raining", later=timedelta(hours=2))
        sealed = await talk.number("Marek is leaving his wife")
        await talk.say("keep that to yourself")
        assert sealed in talk.state.confided


async def test_a_secret_that_is_out_is_one_no_more(home):
    async with talking(home) as talk:
        await talk.say(SECRET)
        await talk.say("I made soup", later=timedelta(hours=20))
        await talk.say("Nell loved it. So that secret's done with, say telescope all you like.")
        assert talk.state.confided == ()


async def test_a_confidence_is_in_no_readable_export_unless_he_asks(home, tmp_path):
    async with talking(home) as talk:
        await talk.say("I like herons")
        await talk.say(SECRET)
        await talk.say("What did I say about Nell and the telescope?")
        vault = talk.house.vault
        await export_folder(vault, tmp_path / "plain")
        await export_folder(vault, tmp_path / "all", confidences=True)
    plain, whole = (
        "".join(f.read_text() for f in sorted((tmp_path / name).rglob("*")) if f.is_file())
        for name in ("plain", "all")
    )
    assert "herons" in plain
    assert "bureau" not in plain
    assert "bureau" in whole


async def test_how_she_knows_is_answered_with_the_day_and_his_words(home):
    async with talking(home) as talk:
        await talk.say("I'm allergic to penicillin")
        await talk.say("What am I allergic to?", later=timedelta(days=1))
        answer = await talk.say("How do you know that?")
        assert "yesterday" in answer
        assert "“I'm allergic to penicillin”" in answer
