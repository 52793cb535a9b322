"""She hears what must be exact, and takes all the rest for talk."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.domain.state import State
from samantha.domain.turn import Heard
from samantha.engines.scripted import ScriptedClock, ScriptedJournal, ScriptedMemories
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.understand import understand
from samantha.registry import skills

NOW = datetime(2030, 1, 1, 12, tzinfo=UTC)
JOURNAL = ScriptedJournal()
GRAMMAR = UnderstandGrammar(skills(ScriptedClock(), ScriptedMemories(JOURNAL), JOURNAL))


def skill(text: str, her_name: str = "Samantha") -> str:
    return GRAMMAR.read(Heard(text, NOW), State(her_name=her_name)).first.skill


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What time is it?", "time"),
        ("um could you tell me what time it is please", "time"),
        ("What's the time in Lisbon?", "time"),
        ("What day is it", "time"),
        ("What can you do?", "help"),
        ("Off the record for a minute, please.", "memory.off_record"),
        ("Right. Off the record. I hate my job.", "memory.off_record"),
        ("don't keep any of what i'm about to say", "memory.off_record"),
        ("OK, back on the record.", "memory.on_record"),
        ("Remember that Ruth's moved to Leeds.", "memory.tell"),
        ("Forget what I said about Jonah.", "memory.forget"),
        ("What did I tell you about the boat?", "memory.ask"),
        ("Who's Rhian again?", "memory.ask"),
        ("Between you and me, I never liked the house.", "memory.confide"),
        ("How are you, Samantha?", "self.how"),
        ("What music do you like?", "self.likes"),
        ("Do you keep a diary?", "self.diary"),
        ("Good night, Samantha", "goodbye"),
        ("ttyl", "goodbye"),
        ("yeah, go on", "yes"),
        ("No thanks.", "no"),
        ("Okay, that's enough.", "stop"),
        ("Sorry, what?", "repeat"),
        ("Check my email, please.", "mail.check"),
        ("Set a timer for ten minutes", "timer.set"),
        ("will it rain tomorrow", "weather"),
        ("Remind me to ring the surgery", "reminder.set"),
        ("Play me some Nina Simone", "music.play"),
    ],
)
def test_a_plain_request_is_heard_as_what_it_is(text: str, expected: str) -> None:
    assert skill(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "My mother's letters always smelled of smoke",
        "Time goes so slowly on a Sunday, doesn't it.",
        "I never liked reminders.",
        "I said goodbye to the old flat today",
        "My dad could tell the time by the church bells.",
        "The weather in my head is overcast.",
        "I forget things more than I used to.",
        "Yes, but what if he never comes back and I'm stuck here with the dog?",
        "Do you remember being made?",
        "No one tells you what forty is like",
        "He played me a song on the piano and I cried.",
        "Between you and me, what's he waiting for?",
        "",
        "🙂",
    ],
)
def test_in_doubt_it_is_talk(text: str) -> None:
    assert skill(text) == "talk"


def test_she_answers_to_the_name_that_he_gave_her() -> None:
    assert skill("Vera, what time is it?", "Vera") == "time"


def test_a_fact_to_remember_keeps_his_own_letters_and_stops() -> None:
    meaning = GRAMMAR.read(Heard("Remember that Ruth's, um, in Leeds; at last.", NOW), State())
    assert meaning.first.slots["fact"] == "Ruth's, um, in Leeds; at last"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I'm so happy", "joy"),
        ("My dog died this morning", "grief"),
        ("I'm a bit worried about Thursday", "fear"),
        ("Frightened, if you want the truth.", "fear"),
        ("I've never been so proud of anyone", "pride"),
        ("I'm not sad", "none"),
        ("I'm not angry, I'm tired", "tiredness"),
        ("She was furious", "none"),
        ("It's raining", "none"),
    ],
)
def test_what_he_feels_shows_in_his_words(text: str, name: str) -> None:
    assert GRAMMAR.read(Heard(text, NOW), State()).feeling.name == name


def test_a_stronger_word_is_a_stronger_feeling() -> None:
    def strength(text: str) -> float:
        return GRAMMAR.read(Heard(text, NOW), State()).feeling.strength

    assert strength("I'm a bit sad") < strength("I'm sad") < strength("I'm so sad")


def test_the_people_in_his_words_are_known_by_name_or_by_what_they_are_to_him() -> None:
    people = GRAMMAR.read(Heard("I told Moose about my sister on Friday", NOW), State()).people
    assert people == ("Moose", "sister")


async def test_the_verb_only_asks_the_engine() -> None:
    meaning = await understand(Heard("What time is it?", NOW), State(), GRAMMAR)
    assert meaning.first.skill == "time"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_anything_can_be_read(text: str) -> None:
    meaning = GRAMMAR.read(Heard(text, NOW), State())
    assert meaning.acts
    assert 0 <= meaning.feeling.strength <= 1


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["What time is it", "Off the record", "How are you", "Bye"]),
    st.sampled_from(["", "um, ", "Okay, ", "Samantha, ", "hey "]),
    st.sampled_from(["", "?", ".", ", please", " please.", ", Samantha"]),
    st.booleans(),
)
def test_politeness_and_case_change_nothing(core: str, before: str, after: str, low: bool) -> None:
    text = before + core + after
    assert skill(text.lower() if low else text) == skill(core) != "talk"
