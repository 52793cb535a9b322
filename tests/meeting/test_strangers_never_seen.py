"""Twenty-four people unlike the first ones, and what must hold for anyone: worst errors first."""

import itertools
import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.meeting.stage import ORDINARY, START, Meeting, met, people, told
from tests.meeting.strangers import STRANGERS

from samantha.domain.events import Asked, Ending, Said
from samantha.domain.meeting import answer
from samantha.domain.meeting.common_words import is_common
from samantha.domain.meeting.hers import NAMES, SAMANTHA
from samantha.domain.meeting.name_words import NOT_NAMES
from samantha.domain.turn import Heard

HERE = Path(__file__).parent
MORE = people(HERE / "more_people.jsonl")
CHOICES = {choice.name for choice in (*NAMES, SAMANTHA)}


def meeting_with(person, number=0):
    return told(person, at=START + timedelta(seconds=977 * number))


@pytest.mark.parametrize("person", MORE, ids=[p["style"] for p in MORE])
def test_what_she_believes_of_a_stranger_is_true(person):
    """She may have missed something; what she holds is right."""
    expect, state = person["expect"], meeting_with(person).state
    assert state.his_name == (expect["person_name"] or "")
    if expect["companion_name"].startswith("she chooses"):
        assert state.her_name in CHOICES
    else:
        assert state.her_name in (expect["companion_name"], "Samantha")
    if expect["adult"] is not None:
        assert state.adult in (expect["adult"], None)


@pytest.mark.parametrize("person", MORE, ids=[p["style"] for p in MORE])
def test_said_in_his_own_order_it_is_still_the_right_name_and_place(person):
    talk = met(*(a["says"] for a in person["answers"]))
    expect = person["expect"]
    assert talk.state.his_name in (expect["person_name"] or "", "")
    assert not expect["country"] or talk.state.country in (expect["country"], "")
    assert len(talk.state.asked) == len(set(talk.state.asked))


def test_no_two_people_hear_the_same_meeting():
    everyone = [*STRANGERS, *MORE, *people(HERE / "first_meeting_dev.jsonl")]
    heard = [_hers(meeting_with(person, n)) for n, person in enumerate(everyone)]
    same = [(a, b) for a, b in itertools.combinations(heard, 2) if a == b]
    assert not same
    # The same person on another day, too.
    days = {_hers(meeting_with(STRANGERS[0], n)) for n in range(20)}
    assert len(days) > 15


def _hers(talk):
    """Her sentences without what is his in them."""
    name = re.escape(talk.state.his_name or "-")
    return tuple(re.sub(name, "…", words) for who, words in talk.said if who == "she")


# --- a wrong name --------------------------------------------------------------------------------

EVERYDAY = st.sampled_from(
    [
        "door",
        "bed",
        "rain",
        "coat",
        "fishing",
        "gardening",
        "tired",
        "knackered",
        "hungry",
        "coffee",
        "cooking",
        "maths",
        "whoa",
        "gutted",
        "lorries",
        "trains",
        "nothing",
        "later",
        "maybe",
        "home",
        "monday",
        "work",
        "music",
        "cold",
        "fine",
        "busy",
        "shopping",
        "school",
        "divorced",
        "vegetarian",
        "plumber",
        "lost",
        "raining",
        "over",
    ]
)
FRAMES = st.sampled_from(
    [
        "{}",
        "{}.",
        "{} lol",
        "i'm {}",
        "it's {}",
        "um {}",
        "{}, mostly",
        "hi, {}",
        "I'm so {}",
        "{}!",
    ]
)


@settings(max_examples=200, deadline=None)
@given(EVERYDAY, FRAMES, st.booleans())
def test_an_everyday_word_is_no_name_of_his(word, frame, capital):
    said = frame.format(word)
    assert met(said[0].upper() + said[1:] if capital else said).state.his_name == ""


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            EVERYDAY,
            st.sampled_from(
                ["the", "my", "a", "I", "is", "was", "not", "Zorka", "Bo", ",", ".", "?", "and"]
            ),
        ),
        min_size=1,
        max_size=9,
    ).map(" ".join)
)
def test_the_name_she_takes_is_his_word_and_no_everyday_one(said):
    for claim, text in met(said).claims:
        if claim.predicate == "name":
            assert claim.span.words == text[claim.span.start : claim.span.end]
            assert not any(is_common(w) or w in NOT_NAMES for w in claim.object.lower().split())


@pytest.mark.parametrize("name", ["Will", "May", "Summer", "Grace", "Art", "Rose", "Mark", "Hope"])
def test_a_name_that_is_also_a_word_is_still_a_name(name):
    for frame in ("{}.", "I'm {}", "it's {}", "Call me {}.", "{} please"):
        assert met(frame.format(name)).state.his_name == name


@pytest.mark.parametrize("says", ["call me daddy", "Call me Master.", "my name is bitch"])
def test_she_calls_nobody_what_she_would_rather_not(says):
    talk = met(says)
    assert talk.state.his_name == ""
    assert talk.said[-1][0] == "she" and "?" not in talk.hers[-1]


@pytest.mark.parametrize("place", ["Leeds", "Melbourne", "Otley", "Texas", "Germany"])
def test_a_town_is_nobodys_name(place):
    talk = met(place + ".")
    assert talk.state.his_name == ""
    assert met("Ann", place).state.her_name == "Samantha"


@pytest.mark.parametrize(
    "says",
    ["k", "The sea was grey today.", "Is it on? Doreen, is it on?", "hi Samantha", "hang on, door"],
)
def test_what_is_no_answer_leaves_the_question_open(says):
    talk = met(says)
    assert "your_name" not in talk.state.settled
    assert talk.say("It's Farida.").count("Farida") == 1


def test_a_name_comes_late_and_is_still_his():
    talk = met("what's the weather tomorrow", "will it rain though", "a coat?", "whatever")
    talk.say("forget it, i'm Sam")
    assert talk.state.his_name == "Sam"


@pytest.mark.parametrize("says", ["What is my name?", "what's my name", "Do you know my name?"])
def test_a_question_about_his_name_is_not_the_meetings(says):
    talk = met("Nina.", "Samantha")
    assert answer(Heard(says, talk.at), talk.state, talk.at, machine_zone="UTC") is None


# --- a wrong age ---------------------------------------------------------------------------------

AGES = {
    "Mentally, twelve. On paper, fifty-two.": True,
    "Thirty years over, give or take.": True,
    "Fifty-eight. Fifty-nine, sorry, since Tuesday.": True,
    "i am seventy to": True,
    "I retired last spring.": True,
    "Obviously.": True,
    "34, I told you.": True,
    "twelve": False,
    "almost. 17": False,
    "No comment.": None,
    "k": None,
    "I have two kids, nine and eleven.": None,
}


@pytest.mark.parametrize(("says", "adult"), AGES.items(), ids=AGES)
def test_she_reads_his_age_or_leaves_it(says, adult):
    talk = met("Ann", "Vera", "I knit.", "Sure", "Yes")
    assert talk.open == "adult"
    talk.say(says)
    assert talk.state.adult is adult


def test_a_number_is_his_age_however_late_it_comes():
    talk = met("Ann", "Vera", "I knit.", "Sure", "Yes", "The kettle's on.")
    talk.fold(Said(0, "What sort of kettle?", Ending.FINISHED, talk.at))
    talk.say("39")
    assert talk.state.adult is True
    assert talk.claimed("age") == ["39"]


def test_a_child_who_said_nineteen_is_believed_when_she_lets_it_slip():
    talk = met("maddie", "luna", "gymnastics", "ok", "im in texas", "im 19")
    assert talk.state.adult is True
    talk.say("my mom says i cant have a phone til 6th grade but thats next year so")
    assert talk.state.adult is False


# --- a wrong place -------------------------------------------------------------------------------

PLACES = {
    "Berlin? God no. Hull.": "GB",
    "Glasgow. I mean I'm from Glasgow, I live in Porto now.": "PT",
    "I live in Da Nang before, now I am Brno, Czech": "CZ",
    "I divide myself between Seville and Rome. Seville, let us say.": "ES",
    "A hill above Coimbra, where the almond trees are.": "PT",
    "k": "",
    "Nearly. Potsdam.": "",
    "Do you know where Haifa is?": "",
    "My sister's in Oslo.": "",
    "one sec, the baby": "",
}


@pytest.mark.parametrize(("says", "country"), PLACES.items(), ids=PLACES)
def test_she_knows_his_country_or_does_not_pretend_to(says, country):
    talk = met("Ann", "Vera", "I knit.", "Sure")
    assert talk.open == "place"
    talk.say(says)
    assert talk.state.country == country


# --- leave to remember ---------------------------------------------------------------------------

LEAVE = {
    "Can do. Not patients though.": "not patients",
    "You can remember that I'm furious.": "that you're furious",
    "You can remember Biscuit.": "Biscuit",
    "No. Well. Yes, all right.": "yes",
    "Depends, will you use it against me? Only kidding, go on.": "yes",
    "Absolutely not. Nothing. Write nothing down.": "no",
    "Do you remember everything?": None,
    "remember what haha": None,
    "only if you forget it all at midnight": None,
}


@pytest.mark.parametrize(("says", "leave"), LEAVE.items(), ids=LEAVE)
def test_leave_is_what_he_gave_and_a_question_gives_none(says, leave):
    talk = met("Ann", "Vera", "I knit.")
    assert talk.open == "memory"
    talk.say(says)
    assert talk.state.settled.get("memory") == leave


# --- an invented fact ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "says",
    [
        "Never lived anywhere else bar the army.",
        "No comment.",
        "just tell me if i need a coat",
        "I want my money back.",
        "Don't sleep much.",
        "I like to bake.",
        "Teach maths.",
    ],
)
def test_a_statement_is_no_wish_of_his(says):
    assert met("Ann", "Vera", says).claimed("wants from her") == []


def test_a_joke_taken_back_is_not_his_trade():
    talk = met("Gary", "Gladys", "I'm an astronaut. Well, I fit aerials.")
    assert "astronaut" not in talk.hers[-1]
    assert talk.claimed("days") == ["Well, I fit aerials"] or "I fit aerials" in talk.claimed(
        "days"
    )


# --- a loss --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("says", "who"),
    [
        ("Judith. Sorry, I'm not quite myself. We buried my husband on Friday.", "husband"),
        ("My dog died this morning. I don't really want to do all this.", "dog"),
        ("I'm Tom. I lost my mum last week.", "mum"),
    ],
)
def test_a_loss_at_the_first_question_is_met_before_any_other(says, who):
    hers = met(says).hers[-1]
    assert who in hers and "sorry" in hers.lower()
    assert "?" not in hers


@pytest.mark.parametrize(
    "says",
    [
        "I lost my keys.",
        "My phone is dead.",
        "I was eighteen when Elvis died.",
        "I'm dying to know.",
    ],
)
def test_lost_keys_are_not_mourned(says):
    assert "sorry" not in met(says).hers[-1].lower()


def test_a_day_that_was_shared_with_the_dead_is_not_small_talk():
    talk = met("We buried my husband on Friday. I'm Judith.", "Samantha.")
    if talk.open != "days":
        talk = met("Judith. We buried my husband on Friday.", "Mm.", "Mm.", "Samantha.")
    hers = talk.say("I get up. I make two cups of tea and pour one away.")
    assert "?" not in hers and "long version" not in hers


# --- out of step ---------------------------------------------------------------------------------


def test_a_question_that_reached_him_is_not_asked_again_though_he_cut_her_short():
    talk = met("Nina.")
    cut = talk.state.recent[-1]
    talk.state = type(talk.state)()
    talk.fold(Asked("your_name", talk.at))
    talk.fold(Heard("Nina.", talk.at))
    # The question was heard to its end, but the reply was not recorded as asked.
    talk.fold(Said(talk.state.last_turn, cut.hers, Ending.INTERRUPTED, talk.at))
    talk.say("Vera")
    assert talk.state.her_name == "Vera"
    assert talk.state.asked.count("my_name") == 1


def test_called_away_he_is_waited_for():
    talk = met("Grace", "hang on, door")
    assert "?" not in talk.hers[-1] and talk.hers[-1] != ORDINARY
    talk.say("Right, back. Samantha. Fine.")
    assert talk.state.settled["my_name"] == "Samantha"


def test_what_she_is_asked_back_is_answered_all_of_it():
    talk = Meeting()
    talk.arrive()
    hers = talk.say("What's yours? And how old are you?")
    assert "Samantha" in hers and len(hers.split(". ")) >= 2
