"""What she says about the time, about herself and about what he told her is true."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.affect import Mood
from samantha.domain.care import Concern
from samantha.domain.events import Learned, Said
from samantha.domain.memory import Claim, Recalled, Span
from samantha.domain.spoken import absence_aloud, day_aloud, ordinal, time_aloud
from samantha.domain.state import State
from samantha.domain.telling import tell, turned
from samantha.domain.thought import Thought
from samantha.domain.turn import Act, Ending, Exchange, Heard, Meaning
from samantha.engines.scripted import ScriptedClock, ScriptedJournal, ScriptedMemories
from samantha.mind.learn import learn
from samantha.mind.recall import recall
from samantha.registry import skills

MARCH = datetime(2030, 3, 3, 15, 40, tzinfo=timezone(timedelta(hours=1)))


class House:
    """Her skills over a journal in memory, and a clock that can be set."""

    def __init__(self) -> None:
        self.journal = ScriptedJournal()
        self.memories = ScriptedMemories(self.journal)
        self.clock = ScriptedClock(MARCH)
        self.skills = skills(self.clock, self.memories, self.journal)

    async def tells(self, text: str, at: datetime = MARCH) -> None:
        heard = Heard(text, at)
        turn = await self.journal.append(heard)
        said = Said(turn, "Mm.", Ending.FINISHED, at)
        await self.journal.append(
            said, *learn(heard, turn, Meaning(), Concern(), self.journal.state)
        )

    async def asks(self, act: Act, text: str, at: datetime = MARCH, **state: object) -> str:
        heard, meaning = Heard(text, at), Meaning((act,))
        before = State(**state) if state else self.journal.state  # type: ignore[arg-type]
        recalled = await recall(heard, meaning, before, self.memories)
        thought = Thought(heard, meaning, Concern(), recalled, before.mood, before)
        for skill in self.skills:
            if act.skill in skill.answers:
                return await skill.answers[act.skill](act, thought)
        raise AssertionError(act.skill)


async def test_she_tells_him_what_he_told_her_and_when() -> None:
    house = House()
    await house.tells("My sister Anna rang.")
    question = Act("memory.ask", {"question": "my sister"})
    said = await house.asks(question, "Who's my sister?", MARCH + timedelta(days=40))
    assert said == "You told me on the third of March that Anna is your sister."


async def test_she_says_it_without_a_date_on_the_same_day() -> None:
    house = House()
    await house.tells("I repair clocks for a living.")
    assert await house.asks(Act("memory.ask"), "What do I do for a living?") == (
        "You repair clocks for a living."
    )


async def test_where_there_is_no_claim_she_quotes_his_own_words_with_their_day() -> None:
    house = House()
    await house.tells("The boat is called Marigold and she leaks.")
    question = Act("memory.ask", {"question": "the leaks in the boat"})
    said = await house.asks(question, "What did I say?", MARCH + timedelta(days=1))
    assert said == "Yesterday you said: “The boat is called Marigold and she leaks.”"


@pytest.mark.parametrize(
    "question", ["What's my shoe size?", "What's my mother's name?", "Where do I live?"]
)
async def test_what_he_never_told_she_does_not_know(question: str) -> None:
    house = House()
    await house.tells("My sister Anna rang about her mother's shoes.")
    await house.tells("What's my shoe size?")
    said = await house.asks(Act("memory.ask", {"question": question}), question)
    assert "know" in said or "told" in said
    assert "“" not in said


async def test_what_he_asked_is_no_evidence_for_what_is_so() -> None:
    house = House()
    await house.tells("Did I ever have a red bicycle?")
    act = Act("memory.ask", {"question": "a red bicycle"})
    assert "“" not in await house.asks(act, "Did I have a red bicycle?")


async def test_her_own_words_are_never_evidence() -> None:
    house = House()
    await house.tells("Hello.")
    state = house.journal.state
    assert not any(isinstance(event, Learned) for event in house.journal.events)
    assert state.his_name == ""


async def test_she_keeps_nothing_off_the_record_and_says_so() -> None:
    act = Act("memory.tell", {"fact": "the key is under the pot"})
    said = await House().asks(act, "Remember that the key is under the pot", off_record=True)
    assert "not keeping" in said


async def test_she_does_not_claim_to_forget_what_she_cannot() -> None:
    said = await House().asks(Act("memory.forget", {"what": "Jonah"}), "Forget Jonah")
    assert "can't" in said


async def test_the_time_is_said_as_people_say_it() -> None:
    house = House()
    assert await house.asks(Act("time"), "What time is it?") == "Twenty to four."
    assert await house.asks(Act("time"), "What's the date today?") == ("Sunday the third of March.")
    tokyo = await house.asks(Act("time", {"place": "Tokyo"}), "What time is it in Tokyo?")
    assert tokyo == "Twenty to midnight, in Tokyo." or "Tokyo" in tokyo
    assert await house.asks(Act("time", {"until": "six"}), "How long till six?") == (
        "Two hours and twenty minutes."
    )


async def test_a_place_that_she_does_not_know_gets_no_time() -> None:
    said = await House().asks(Act("time", {"place": "Narnia"}), "What time is it in Narnia?")
    assert "don't know" in said


async def test_the_tools_answer_in_words() -> None:
    house = House()
    await house.tells("My sister Anna rang.")
    tools = {tool.name: tool.call for skill in house.skills for tool in skill.tools}
    assert "Anna is your sister" in await tools["recall"](about="Anna")
    assert "Sunday the third of March" in await tools["what_time_is_it"]()
    assert await tools["recall"](about="zebras") == "Nothing was said about that."


async def test_a_goodbye_is_short_and_holds_no_hook() -> None:
    for turns in range(8):
        said = await House().asks(Act("goodbye"), "Bye, I'm off", turns=turns, his_name="Jo")
        assert "?" not in said
        assert said.count(".") <= 2


async def test_she_repeats_what_she_said_last() -> None:
    recent = (Exchange("hi", "Morning, Jo.", MARCH),)
    assert await House().asks(Act("repeat"), "Say that again", recent=recent) == "Morning, Jo."


async def test_how_she_is_follows_her_mood() -> None:
    low = await House().asks(Act("self.how"), "How are you?", mood=Mood(-0.5, 0, MARCH))
    high = await House().asks(Act("self.how"), "How are you?", mood=Mood(0.5, 0, MARCH))
    assert low != high


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("my sister rang me", "your sister rang you"),
        ("I was late and I'm sorry", "you were late and you're sorry"),
        ("you laughed at me", "I laughed at you"),
        ("I told you", "you told me"),
        ("The key is mine", "The key is yours"),
    ],
)
def test_his_words_are_turned_round(his: str, hers: str) -> None:
    assert turned(his) == hers


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (("he", "job", "a nurse", True), "you're a nurse"),
        (("he", "job", "mend boats for a living", True), "you mend boats for a living"),
        (("he", "likes", "rain", False), "you do not like rain"),
        (("he", "is", "vegetarian", False), "you're not vegetarian"),
        (("Rhian", "relation", "Gethin's wife", True), "Rhian is Gethin's wife"),
        (("daughter", "age", "nine", True), "your daughter is nine"),
    ],
)
def test_a_claim_is_told_in_a_plain_clause(claim: tuple[str, str, str, bool], words: str) -> None:
    subject, predicate, thing, positive = claim
    span = Span(1, 0, 1, "x")
    assert tell(Claim(subject, predicate, thing, span, MARCH, positive=positive)) == words


@given(st.datetimes(timezones=st.just(UTC)))
def test_any_minute_and_any_day_can_be_said(now: datetime) -> None:
    assert time_aloud(now)
    assert not any(c.isdigit() for c in time_aloud(now))
    assert ordinal(now.day)
    assert day_aloud(now.date(), MARCH.date())


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=4000)))
def test_an_absence_is_noticed_from_two_days_on(gone: timedelta) -> None:
    assert bool(absence_aloud(gone)) == (gone.days >= 2)


async def test_claims_that_bear_on_it_come_to_mind_and_others_do_not() -> None:
    house = House()
    await house.tells("My sister Anna rang.")
    await house.tells("I'm allergic to nuts.")
    heard = Heard("Anna's here", MARCH)
    recalled = await recall(heard, Meaning(), house.journal.state, house.memories)
    assert [known.claim.subject for known in recalled.claims] == ["Anna"]
    nothing = await recall(
        Heard("yes", MARCH), Meaning((Act("yes"),)), house.journal.state, house.memories
    )
    assert nothing == Recalled()
