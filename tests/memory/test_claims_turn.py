"""What becomes of claims in the turn itself: moved plans, names taken back, two people of one name,
and a secret that no crash leaves unmarked."""
# ruff: noqa: E501 (his sentences, one a line)

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

import pytest
from tests.forgetting.house import talking

from samantha.domain.confidence import confided
from samantha.domain.events import Confided, Event
from samantha.domain.learning import find_claims
from samantha.domain.memory import KnownClaim
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
from samantha.mind.record import Record
from samantha.ports import World

MONDAY = datetime(2027, 3, 1, 12, 0, tzinfo=timezone(timedelta(hours=1)))


async def plans(talk) -> dict[str, str]:
    """What he still plans, with its day."""
    known: Sequence[KnownClaim] = await talk.house.vault.memories.claims(predicate="plans")
    return {k.claim.object: str(k.claim.valid_from or "") for k in known if k.claim.positive}


# --- plans that move -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "then", "day"),
    [
        ("I've got the dentist on Friday.", "The dentist's been moved to Tuesday.", "2027-03-02"),
        ("i booked my exam, its the 19th", "theyve moved the exam, its monday 22nd now", "2027-03-22"),
        ("Moving on Wednesday.", "The move's put back a day, it's Thursday the 4th now.", "2027-03-04"),
        ("My interview is on Thursday.", "They've moved my interview to Monday.", "2027-03-08"),
        ("I've got a scan on Friday.", "They've moved the scan. It's Wednesday now.", "2027-03-03"),
    ],
)  # fmt: skip
async def test_a_plan_that_moves_has_one_day(tmp_path, told, then, day):
    async with talking(tmp_path / "home") as talk:
        await talk.say(told)
        await talk.say(then)
        assert list((await plans(talk)).values()) == [day]


@pytest.mark.parametrize("then", ["The dentist's cancelled.", "I've cancelled the dentist."])
async def test_a_plan_that_is_off_is_no_plan(tmp_path, then):
    async with talking(tmp_path / "home") as talk:
        await talk.say("I've got the dentist on Friday.")
        await talk.say(then)
        assert await plans(talk) == {}


@pytest.mark.parametrize(
    "then",
    [
        "I've got the dentist on Tuesday.",
        "The driving test's been moved to Tuesday.",
        "My interview's been moved to Tuesday.",
    ],
)
async def test_another_plan_leaves_the_first_alone(tmp_path, then):
    async with talking(tmp_path / "home") as talk:
        await talk.say("I've got a blood test on Friday.")
        await talk.say(then)
        assert "2027-03-05" in (await plans(talk)).values()


async def test_what_is_past_is_not_moved(tmp_path):
    async with talking(tmp_path / "home") as talk:
        await talk.say("My interview is on Thursday.")
        await talk.say("Anyway.", later=timedelta(days=7))
        await talk.say("The interview's been moved to the 20th of March.")
        assert set((await plans(talk)).values()) == {"2027-03-04", "2027-03-20"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("I'm moving on Saturday 14th June.", "2027-06-14", "2027-06-14"),
        ("I run every tues and fri because of the half marathon in September.", "2027-09-01", "2027-09-30"),
        ("I'm going to Lisbon from Friday to Tuesday.", "2027-03-05", "2027-03-09"),
        ("I've got a scan on Friday week.", "2027-03-12", "2027-03-12"),
        ("I'm seeing Bob next week.", "2027-03-08", "2027-03-14"),
    ],
)  # fmt: skip
def test_a_plan_has_the_days_that_he_means(text, first, last):
    plan = next(one for one in find_claims(text, MONDAY.date()) if one.predicate == "plans")
    assert (plan.valid_from, plan.valid_to) == (date.fromisoformat(first), date.fromisoformat(last))


def test_who_somebody_is_has_no_last_day():
    (nell,) = find_claims("Nell's here till Sunday. My daughter.", MONDAY.date())
    assert (nell.object, nell.valid_from, nell.valid_to) == ("daughter", None, None)


# --- a name taken back ---------------------------------------------------------------------------


async def test_a_name_that_he_has_scrapped_is_not_his(tmp_path):
    async with talking(tmp_path / "home") as talk:
        await talk.say("My name is Zebedee.")
        assert (await talk.say("Scrap that.")).endswith("?")
        await talk.say("Yes.")
        assert talk.state.his_name == ""


@pytest.mark.parametrize(
    "back", ["Oh, scrap that, I made it up.", "No, I'm only joking.", "I made that up."]
)
async def test_a_name_that_he_takes_back_is_not_his(tmp_path, back):
    async with talking(tmp_path / "home") as talk:
        await talk.say("My name is Zebedee.")
        assert talk.state.his_name == "Zebedee"
        await talk.say(back)
        assert talk.state.his_name == ""


# --- two people of one name ----------------------------------------------------------------------


async def with_two_annas(talk) -> None:
    await talk.say("Anna from work lent me her umbrella.")
    await talk.say("My cousin Anna is visiting next week.")
    for n in range(8):  # the talk at hand goes on to other things
        await talk.say(f"It rained again, {n} hours of it.", later=timedelta(hours=3))


@pytest.mark.parametrize(
    "text", ["Anna has broken her arm.", "anna rang.", "Where does Anna live?"]
)
async def test_she_asks_which_of_two_he_means(tmp_path, text):
    async with talking(tmp_path / "home") as talk:
        await with_two_annas(talk)
        said = await talk.say(text)
        assert "Which Anna: the one from work, or your cousin?" in said


@pytest.mark.parametrize("text", ["Anna from work has resigned.", "My cousin Anna rang."])
async def test_she_does_not_ask_where_he_says_who(tmp_path, text):
    async with talking(tmp_path / "home") as talk:
        await with_two_annas(talk)
        assert "Which Anna" not in await talk.say(text)


async def test_she_asks_once(tmp_path):
    async with talking(tmp_path / "home") as talk:
        await with_two_annas(talk)
        await talk.say("Anna rang.")
        assert "Which Anna" not in await talk.say("Anna wants her umbrella.")


# --- secrets -------------------------------------------------------------------------------------


class Crashing(ScriptedJournal):
    """The power fails after the write that holds his words."""

    async def append(self, *events: Event) -> int:
        if any(isinstance(event, Heard) for event in self.events):
            raise RuntimeError("power")
        return await super().append(*events)


async def test_no_crash_leaves_a_secret_unmarked():
    journal = Crashing()
    world = World(
        ScriptedClock(MONDAY), UnderstandGrammar(()), journal, ScriptedMemories(journal),
        [ScriptedBrain(["I'm here."])],
    )  # fmt: skip
    her = Companion(world)
    with pytest.raises(RuntimeError):
        await her.turn(Heard("Between us, Ilse is pregnant.", MONDAY), ScriptedVoice())
    turn = next(n for n, event in enumerate(journal.events, 1) if isinstance(event, Heard))
    assert confided(journal.state, turn)


async def test_his_words_are_kept_even_where_it_cannot_be_told_who_may_know_them():
    journal = ScriptedJournal()

    async def none(number: int) -> Sequence[Event]:
        raise RuntimeError("memory is away")

    with pytest.raises(RuntimeError):
        await Record(journal).append_with(Heard("Hello", MONDAY), none)
    assert [type(event) for event in journal.events] == [Heard]


async def test_what_belongs_to_his_words_gets_their_number():
    journal = ScriptedJournal()

    async def marked(number: int) -> Sequence[Event]:
        return (Confided(number),)

    assert await Record(journal).append_with(Heard("Hello", MONDAY), marked) == 1
    assert journal.state.confided == (1,)
