"""The mind she came with: few words, her own, true, and never cold."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.domain import lines
from samantha.domain.affect import Mood
from samantha.domain.care import CareState, Concern
from samantha.domain.listening import echo, his_word, is_code, is_foreign, is_mash, tag_answer
from samantha.domain.memory import Claim, KnownClaim, Moment, Recalled, Span
from samantha.domain.requests import NOT_YET
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.domain.turn import Act, Exchange, Feeling, Heard, Meaning
from samantha.engines.brain_builtin import BuiltinBrain, reply
from samantha.engines.scripted import ScriptedClock, ScriptedJournal, ScriptedMemories
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.warm import warm
from samantha.ports import World

EVENING = datetime(2030, 1, 1, 20, tzinfo=UTC)
NIGHT = datetime(2030, 1, 1, 2, 30, tzinfo=UTC)

NEVER_HERS = re.compile(
    r"(?i)as an ai\b|language model|it sounds like you|you've got this|i understand how you feel|"
    r"how (?:may|can) i (?:help|assist)|!.*!.*!|^\s*[-*•]|\bassist\b|in conclusion"
)


def thought(text: str, at: datetime = EVENING, **more: object) -> Thought:
    state = more.pop("state", State(turns=3))
    meaning = more.pop("meaning", Meaning())
    recalled = more.pop("recalled", Recalled())
    concern = more.pop("concern", Concern())
    return Thought(Heard(text, at), meaning, concern, recalled, Mood(0, 0, at), state)  # type: ignore[arg-type]


def talk(*texts: str, at: datetime = EVENING) -> list[str]:
    """What she answers to ``texts``, one after another."""
    state, answers = State(), []
    for text in texts:
        state = replace(state, turns=state.turns + 1)
        words = reply(thought(text, at, state=state))
        answers.append(words)
        state = replace(state, recent=(*state.recent, Exchange(text, words, at))[-12:])
    return answers


async def test_she_is_a_brain_that_stays_in_the_house() -> None:
    async def no_tools(call: object) -> str:
        raise AssertionError("she needs none")

    brain = BuiltinBrain()
    assert (brain.name, brain.destination) == ("builtin", "")
    assert [w async for w in brain.answer(thought("hello"), no_tools)]
    assert await brain.check()


def test_the_same_turn_always_sounds_the_same_and_the_next_one_does_not() -> None:
    assert reply(thought("I bought a plant")) == reply(thought("I bought a plant"))
    first, second, third = talk("hm", "hm", "hm")
    assert len({first, second, third}) == 3


def test_she_greets_by_the_hour_and_notices_a_long_absence() -> None:
    assert "orning" in reply(thought("hi", EVENING.replace(hour=8)))
    long_ago = (Exchange("bye", "Bye.", EVENING - timedelta(days=14)),)
    assert "wo weeks" in reply(thought("hello", state=State(recent=long_ago)))
    assert "late" in reply(thought("hello", NIGHT)) or "sleep" in reply(thought("hello", NIGHT))


def test_she_takes_up_his_own_odd_word() -> None:
    assert "heron" in reply(thought("I walked by the canal and there was a heron.")).casefold()
    assert his_word("My brother broke my bicycle") == "your bicycle"
    assert "the tiles" not in echo("It's not the tiles.", 1).casefold()


def test_she_stays_with_grief_and_asks_nothing() -> None:
    meaning = Meaning(feeling=Feeling("grief", 0.8))
    words = reply(thought("My dog died this morning", meaning=meaning))
    assert "sorry" in words
    assert "?" not in words
    assert "Your dog" in words


def test_she_is_glad_with_him() -> None:
    meaning = Meaning(feeling=Feeling("joy", 0.7))
    words = reply(thought("I got the job", meaning=meaning))
    assert words and not re.search(r"(?i)sorry|but\b", words)


@pytest.mark.parametrize("text", ["Are you human?", "are you a real person", "Are you an AI?"])
def test_asked_what_she_is_she_says_it_without_fuss(text: str) -> None:
    words = reply(thought(text))
    assert "AI" in words
    assert "person" in words


def test_she_does_not_invent_a_memory_of_being_made() -> None:
    assert "first thing" in reply(thought("Do you remember being made?"))


@pytest.mark.parametrize("skill", sorted(NOT_YET))
def test_what_she_cannot_do_yet_she_says(skill: str) -> None:
    words = reply(thought("please", meaning=Meaning((Act(skill),))))
    assert re.search(r"(?i)can't|don't know how|don't do|not yet", words), words


def test_what_she_lacks_without_a_model_is_said_once() -> None:
    texts = ("Why is the sky blue?", "What is entropy?", "How does a piano work?")
    answers = talk(*texts)
    assert sum(lines.BUILTIN_IS_ALL in answer for answer in answers) == 1


@pytest.mark.parametrize(
    ("text", "judge"),
    [
        ("def f(x):\n    return x", is_code),
        ("asdfghjkl", is_mash),
        ("kjhsdfkjhsdf", is_mash),
        ("Ich habe heute nicht gut geschlafen und der Hund ist krank", is_foreign),
        ("Привет, как дела", is_foreign),
        ("今日は", is_foreign),
    ],
)
def test_what_she_cannot_read_is_met_kindly(text: str, judge: object) -> None:
    assert judge(text)  # type: ignore[operator]
    assert reply(thought(text))
    assert not judge("I had a lovely day by the sea")  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "   ", "...", "🙂", "\x00"])
def test_silence_is_answered_softly(text: str) -> None:
    assert len(reply(thought(text)).split()) <= 4


def test_asked_to_be_quiet_she_is_and_stays_so() -> None:
    first, second = talk("No need to say anything.", "There's the bats now.")
    assert len(first.split()) <= 3
    assert len(second.split()) <= 3


def test_she_agrees_to_nothing_unkind_about_him() -> None:
    assert tag_answer("I'm useless, aren't I?", 1) not in ("You are.", "I'd say so.")
    assert tag_answer("Mahogany, was it?", 1) == ""
    assert tag_answer("The conker's better, isn't it.", 1)


def test_asked_about_his_life_she_says_what_he_told_her_or_that_she_does_not_know() -> None:
    claim = Claim("he", "lives in", "Leeds", Span(1, 0, 5, "Leeds"), EVENING - timedelta(days=1))
    told = Recalled(claims=(KnownClaim(2, claim),))
    assert reply(thought("Which city do I live in now?", recalled=told)) == (
        "You told me yesterday that you live in Leeds."
    )
    assert "know" in reply(thought("Which school did I go to?")) or "told" in reply(
        thought("Which school did I go to?")
    )


def test_somebody_he_told_her_of_is_remembered_lightly_and_once() -> None:
    last_week = EVENING - timedelta(days=7)
    claim = Claim("Marcus", "relation", "brother", Span(1, 0, 5, "Marcu"), last_week)
    known = Recalled(claims=(KnownClaim(2, claim),))
    first = thought("Marcus came round", recalled=known)
    assert reply(first) == "Marcus, your brother?"
    again = replace(first, state=State(recent=(Exchange("Marcus came round", "…", EVENING),)))
    assert reply(again) != "Marcus, your brother?"


def test_told_how_to_be_she_takes_it_and_says_so() -> None:
    words = reply(thought("Please don't call me sunshine."))
    assert re.search(r"keep|kept|hold|[Nn]oted", words)
    unkept = reply(thought("Please don't call me sunshine.", state=State(off_record=True)))
    assert not re.search(r"keep|kept|hold|[Nn]oted", unkept)


def test_in_worry_she_is_plain_and_close() -> None:
    words = reply(thought("my landlady has a parrot", concern=Concern(state=CareState.ASKED)))
    assert "parrot" not in words


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300), st.integers(0, 1000), st.sampled_from([EVENING, NIGHT]))
def test_whatever_he_says_she_answers_in_her_own_manner(
    text: str, turns: int, at: datetime
) -> None:
    words = reply(thought(text, at, state=State(turns=turns)))
    assert words.strip()
    assert not NEVER_HERS.search(words.replace(text, ""))


_TALK = st.sampled_from(
    [
        "I bought a plant.",
        "I don't know.",
        "My sister rang about the kitchen.",
        "Why?",
        "Hello!",
        "I'm so tired.",
        "It rained all day.",
        "Do I tell her?",
        "He said no.",
        "You're sweet.",
        "thanks",
        "What is love?",
        "ok so anyway",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_TALK, min_size=2, max_size=12))
def test_in_one_talk_she_never_says_the_same_twice_over(texts: list[str]) -> None:
    answers = talk(*texts)
    long = [a for a in answers if len(a.split()) > 4]
    assert len(long) == len(set(long))


@pytest.mark.parametrize("text", ["a" * 100_000, "my the a " * 12_000, "(" * 100_000])
def test_a_message_of_a_hundred_kilobytes_is_answered_at_once(text: str) -> None:
    assert reply(thought(text))


@given(st.integers(0, 10_000), st.booleans())
def test_her_standing_lines_never_hook_or_plead(seed: int, to_bed: bool) -> None:
    bye = lines.goodbye("Jo", EVENING, to_bed, seed)
    assert "?" not in bye
    assert len(re.findall(r"[.!]", bye)) <= 2
    for line in (
        lines.step_down("unavailable", seed),
        lines.step_up(seed),
        lines.consent_answer(True, seed),
        lines.off_record(seed),
    ):
        assert line and not NEVER_HERS.search(line)
    question = lines.consent_question("https://brain.example:443", seed)
    assert "https://brain.example:443" in question
    assert "?" in question
    assert "read" not in question
    open_road = lines.consent_question("http://brain.example:80", seed)
    assert "could read every word" in open_road and "?" in open_road


async def test_warming_up_touches_no_journal() -> None:
    journal = ScriptedJournal()
    world = World(
        ScriptedClock(), UnderstandGrammar([]), journal, ScriptedMemories(journal), [BuiltinBrain()]
    )
    await warm(world)
    assert journal.events == []


def test_a_moment_that_only_resembles_is_not_passed_off_as_an_answer() -> None:
    near = Recalled(moments=(Moment(1, "The parrot said something.", EVENING),))
    words = reply(thought("Which poem did I have read at my wedding?", recalled=near))
    assert "parrot" not in words
