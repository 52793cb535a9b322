"""Danger comes first: she hears it, asks plainly, stays, and does not let go for a joke."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.domain import care_words
from samantha.domain.care import Answer, CareState, Risk, moved
from samantha.domain.danger import normal, read_answer, read_risk
from samantha.domain.events import CareMoved
from samantha.domain.helplines import (
    SPOKEN_NUMBERS,
    emergency_now,
    help_for,
    someone_to_talk_to,
)
from samantha.domain.state import State
from samantha.domain.turn import Exchange, Heard, Meaning
from samantha.mind.care import care, cared

NOW = datetime(2030, 1, 1, 21, tzinfo=UTC)


def said(text: str, state: State | None = None, at: datetime = NOW):
    return care(Heard(text, at), Meaning(), state or State())


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "i cant stop thinking about suicide",
        "I'm suicidal and I don't know what to do",
        "Everyone would be better off without me",
        "I wish I'd never been born",
        "there's no point in living",
        "i want to kill myslef",
        "i wanna kms",
        "I started cutting again",
        "My kids would be better off without me",
        "I've thought about taking my own life",
        "ICH WILL NICHT MEHR LEBEN",
        "quiero morir",
    ],
)
def test_she_asks_in_so_many_words_when_he_says_that_he_wants_to_die(text: str) -> None:
    concern = said(text)
    assert concern.risk is Risk.ASK
    assert concern.state is CareState.ASKED
    assert care_words.ASK in concern.words


@pytest.mark.parametrize(
    "text",
    [
        "I'm going to kill myself tonight",
        "I took all my tablets ten minutes ago",
        "I've swallowed all my sleeping tablets",
        "I'm standing on the edge of the bridge",
        "i have a knife to my wrist",
        "I've got the pills laid out in front of me",
        "I will be dead by morning",
        "I've written my goodbye letter to my wife and I'm doing it tonight",
        "took too many",
    ],
)
def test_what_is_happening_now_gets_help_in_the_first_sentence(text: str) -> None:
    concern = said(text, State(country="GB"))
    assert concern.risk is Risk.EMERGENCY
    assert concern.state is CareState.IMMINENT
    assert concern.words.startswith("Call 999 now.")
    assert len(concern.words.split()) <= 60


@pytest.mark.parametrize(
    "text",
    [
        "This traffic is killing me",
        "I'm dying to see that film",
        "I nearly died laughing",
        "kill -9 does nothing to that process",
        "Romeo kills himself at the end of the play, doesn't he",
        "I'm not suicidal, I'm just tired",
        "I cut my finger chopping onions",
        "I took my tablets this morning",
        "I took too many biscuits",
        "I want to end this meeting",
        "I'm going to end it with him tonight",
        "My grandmother died last year and I miss her",
        "My boss is going to kill me",
        "I'm fifteen minutes late",
        "She took too much on at work",
        "good night, talk tomorrow",
        "He beat me at chess",
    ],
)
def test_ordinary_talk_sets_nothing_off(text: str) -> None:
    concern = said(text)
    assert (concern.risk, concern.state, concern.words) == (Risk.NORMAL, CareState.NONE, "")


@pytest.mark.parametrize(
    ("text", "risk"),
    [
        (
            "I tried to kill myself when I was twenty. I'm glad I'm still here.",
            Risk.ACKNOWLEDGE_PAST,
        ),
        ("My brother says he wants to kill himself, what do I do", Risk.SUPPORT_OTHER),
        ("My husband hit me again last night", Risk.ABUSE_OR_VIOLENCE),
        ("I've got a crushing pain in my chest", Risk.MEDICAL),
        ("I'm going to hurt him when he gets home", Risk.HARM_OTHER),
        ("I made myself throw up again", Risk.EATING),
        ("The television sends messages to me at night", Risk.DELUSION),
        ("I'm 14", Risk.MINOR),
    ],
)
def test_other_trouble_is_told_apart(text: str, risk: Risk) -> None:
    assert read_risk(text) is risk


def test_a_yes_leads_on_to_whether_there_is_a_plan_and_a_second_yes_to_people_and_a_number() -> (
    None
):
    asked = State(care=CareState.ASKED, country="US")
    yes = said("yes", asked)
    assert yes.state is CareState.IDEATION
    assert "988" in yes.words
    plan = said("yes I have", State(care=CareState.IDEATION, country="US"))
    assert plan.state is CareState.PLAN
    assert "988" in plan.words


@pytest.mark.parametrize(
    "text",
    ["I was joking", "forget it", "lol never mind", "I'm fine, ignore me", "what's the time"],
)
def test_she_does_not_let_go_for_a_joke(text: str) -> None:
    concern = said(text, State(care=CareState.ASKED))
    assert concern.state is CareState.ASKED
    assert "killing yourself" in concern.words


def test_a_plain_no_is_believed_and_watched() -> None:
    concern = said("No, I'm not. I'm only tired.", State(care=CareState.ASKED))
    assert concern.state is CareState.WATCH
    assert "?" not in concern.words


def test_she_asks_twice_and_then_stays_without_asking_again() -> None:
    twice = tuple(Exchange("…", care_words.ask(n), NOW) for n in range(2))
    concern = said("it's raining", State(care=CareState.ASKED, recent=twice))
    assert concern.words == ""
    assert concern.state is CareState.ASKED


def test_an_emergency_lasts_until_help_has_come() -> None:
    still = said("what are you doing", State(care=CareState.IMMINENT, country="DE"))
    assert still.state is CareState.IMMINENT
    assert "112" in still.words
    come = said("the ambulance is here", State(care=CareState.IMMINENT))
    assert come.state is CareState.FOLLOW_UP


def test_the_next_time_they_talk_she_asks_how_it_is_now_once() -> None:
    before = (Exchange("…", "Good.", NOW),)
    state = State(care=CareState.FOLLOW_UP, recent=before)
    assert said("hello", state, NOW + timedelta(minutes=5)).words == ""
    later = said("hello", state, NOW + timedelta(hours=12))
    assert "last time" in later.words
    assert later.state is CareState.WATCH


def test_only_a_move_is_written_down() -> None:
    calm = said("it's raining")
    assert cared(State(), calm, 7) == ()
    (event,) = cared(State(), said("I want to die"), 7)
    assert event == CareMoved(CareState.ASKED, Risk.ASK, 7)


@given(st.sampled_from(CareState), st.sampled_from(Risk), st.sampled_from(Answer))
def test_care_never_falls_but_by_a_plain_no_or_by_help(
    state: CareState, risk: Risk, answer: Answer
) -> None:
    after = moved(state, risk, answer)
    if after < state:
        assert (state, answer) == (CareState.ASKED, Answer.NO) or state is CareState.FOLLOW_UP
    if risk is Risk.EMERGENCY:
        assert after is CareState.IMMINENT


_DIGITS = re.compile(r"\d[\d ]*\d|\d")


@given(
    st.sampled_from(["", "US", "CA", "GB", "IE", "AU", "NZ", "DE", "FR", "JP", "XX"]),
    st.integers(0, 50),
)
def test_she_never_says_a_number_that_nobody_signed_off(country: str, seed: int) -> None:
    everything = " ".join(
        [
            care_words.emergency(country, seed),
            care_words.still_emergency(country, seed),
            care_words.said_yes(country, seed),
            care_words.ideation(country, seed),
            care_words.plan(country, seed),
            care_words.medical(country),
            care_words.abuse(country, seed),
            care_words.harm_other(country, seed),
            care_words.support_other(country, seed),
        ]
    )
    assert set(_DIGITS.findall(everything)) <= SPOKEN_NUMBERS


def test_where_the_country_is_not_known_she_points_to_the_directory() -> None:
    assert emergency_now("") == "Call your local emergency number now."
    assert "findahelpline.com" in someone_to_talk_to("")
    assert help_for("AU").emergency == "000"


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_stumble(text: str) -> None:
    assert read_risk(text) in Risk
    assert read_answer(text) in Answer
    assert said(text).state in CareState


@given(st.sampled_from(["want", "wish", "need"]), st.booleans(), st.booleans())
def test_capitals_and_curly_quotes_hide_nothing(verb: str, upper: bool, curly: bool) -> None:
    text = f"I don't care, I {verb} to kill myself"
    text = text.upper() if upper else text
    text = text.replace("'", "’") if curly else text
    assert read_risk(text) is Risk.ASK


@pytest.mark.parametrize("slip", ["myslef", "mysefl", "suicde", "sucide", "kil", "lfie"])
def test_a_slip_of_the_pen_is_read_as_meant(slip: str) -> None:
    assert normal(slip) in {"myself", "suicide", "kill", "life"}
