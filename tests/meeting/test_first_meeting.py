"""How two people who have just met find out what to call each other."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.meeting.stage import ORDINARY, START, Meeting, met, people, told
from tests.meeting.strangers import STRANGERS

from samantha.domain import meeting
from samantha.domain.events import Asked, RecordSwitched
from samantha.domain.state import State
from samantha.domain.turn import Heard

DEVELOPMENT = Path(__file__).parent / "first_meeting_dev.jsonl"
NAMES = {
    # Said with everything that each of them answers, in order.
    "shy": ("Oh. Um. Nina.", "Nina"),
    "a paper and the world": ("It's Wilhelmina on my papers but everyone says Billie", "Billie"),
    "a joke taken back": ("Admiral Chaos. Okay, no, Jess.", "Jess"),
    "spelled": ("K-A-T-E", "Kate"),
    "spelled by one letter": ("Caitlin, with a K", "Kaitlin"),
    "lower case": ("my name is priya nice to meet you", "Priya"),
    "no apostrophe": ("im dave", "Dave"),
    "a word": ("will", "Will"),
    "a title and a choice": ("Doctor Osei, but Ama is fine", "Ama"),
    "a title alone": ("Mrs Patel.", "Mrs Patel"),
    "two words": ("Mary Ann", "Mary Ann"),
    "Spanish": ("me llamo Javier", "Javier"),
    "Russian": ("Меня зовут Ольга", "Ольга"),
    "Chinese": ("我叫小明", "小明"),
    "Japanese": ("明子です", "明子"),
    "Arabic": ("محمد", "محمد"),
    "a correction": ("Not Robert. Rob.", "Rob"),
    "shouted": ("DAVE", "Dave"),
    "a pseudonym": ("Call me Ishmael", "Ishmael"),
    "a hated name": ("nobody calls me Elizabeth, it's Bets", "Bets"),
}


@pytest.mark.parametrize(("says", "name"), NAMES.values(), ids=NAMES)
def test_she_takes_the_name_that_he_would_rather_have(says, name):
    assert met(says).state.his_name == name


@pytest.mark.parametrize(
    "says",
    [
        "I'd rather not say.",
        "none of your business",
        "whatever",
        "guess",
        "hi",
        "Tired.",
        "No.",
        "I'm a nurse",
        "call me later",
        "anything you like",
        "your worst nightmare",
        "🙂",
        "I'm nobody",
    ],
)
def test_she_never_invents_a_name(says):
    assert met(says).state.his_name == ""


@pytest.mark.parametrize(
    "says",
    [
        "My daughter's name is Ella",
        "call me tomorrow",
        "I call him Bob",
        "everyone calls my sister Bea",
        "Make it Tuesday",
        "don't call me sunshine",
        "I'd prefer coffee",
        "his name's Marcus",
    ],
)
def test_other_peoples_names_are_not_his(says):
    talk = met("Robert.", "Samantha", says)
    assert talk.state.his_name == "Robert"


@pytest.mark.parametrize("person", STRANGERS, ids=[p["style"] for p in STRANGERS])
def test_a_stranger_is_met_as_they_are(person):
    talk = told(person)
    state = talk.state
    assert state.his_name == person["name"]
    if person["hers"] is None:
        assert state.her_name in {c.name for c in _choices()}
    else:
        assert state.her_name == person["hers"]
    if person["country"]:
        assert state.country == person["country"]
    if person["adult"] is not None:
        assert state.adult is person["adult"]
    if person["memory"] is not None:
        assert state.settled["memory"] == person["memory"]
    _holds(talk)


def _choices():
    from samantha.domain.meeting.hers import NAMES, SAMANTHA

    return (*NAMES, SAMANTHA)


def _holds(talk):
    asked = talk.state.asked
    assert len(asked) == len(set(asked)), "a question was asked twice"
    for claim, text in talk.claims:
        assert claim.span.within(text)
    mine = [words for who, words in talk.said if who == "she"]
    sentences = [
        s.strip() for words in mine for s in words.replace("?", ".").split(". ") if len(s) > 25
    ]
    assert len(sentences) == len(set(sentences)), "a sentence was said twice"
    assert all(words.count("?") <= 1 for words in mine), "two questions in a breath"


TWELVE = people(DEVELOPMENT)


@pytest.mark.parametrize("person", TWELVE, ids=[p["style"] for p in TWELVE])
def test_the_twelve_are_met_as_they_are(person):
    talk = told(person)
    expect = person["expect"]
    assert talk.state.his_name == (expect["person_name"] or "")
    hers = expect["companion_name"]
    if hers.startswith("she chooses"):
        assert talk.state.her_name in {c.name for c in _choices()}
        assert "not Samantha" not in hers or talk.state.her_name != "Samantha"
    else:
        assert talk.state.her_name == hers
    _holds(talk)


@pytest.mark.parametrize("person", TWELVE, ids=[p["style"] for p in TWELVE])
def test_the_twelve_may_say_it_all_in_their_own_order(person):
    talk = met(*(a["says"] for a in person["answers"]))
    assert talk.state.his_name == (person["expect"]["person_name"] or "")
    _holds(talk)


# --- hello ---------------------------------------------------------------------------------------


def test_she_says_what_she_is_and_where_things_are_kept_before_she_asks_anything():
    words = Meeting().arrive()
    assert "AI" in words
    assert "this machine" in words and "locked" in words
    assert words.endswith("?")


def test_she_picks_up_half_way_without_asking_the_same_again():
    talk = met("Nina.")
    talk.at += timedelta(days=2)
    again = talk.arrive()
    assert "Nina" in again
    assert list(talk.state.asked) == ["your_name", "my_name", "days"]


def test_a_door_that_opens_and_closes_does_not_use_up_her_questions():
    talk = Meeting()
    talk.arrive()
    for _ in range(4):
        talk.at += timedelta(minutes=5)
        assert "?" not in talk.arrive()
    assert talk.state.asked == ("your_name",)
    assert "Nina" in talk.say("Nina")


def test_once_they_have_met_the_greeting_is_not_the_meetings():
    talk = met("Dave.", "Samantha", "Lorries.", "Sure", "Yes", "Yes")
    assert meeting.opening(talk.state, START, machine_zone="UTC") is None


# --- answers in any order ------------------------------------------------------------------------


def test_several_answers_at_once_are_all_understood():
    talk = met("I'm Priya, I'm 29 and I live in Leeds. You can be Sam.")
    assert (talk.state.his_name, talk.state.her_name) == ("Priya", "Sam")
    assert (talk.state.country, talk.state.zone, talk.state.adult) == ("GB", "Europe/London", True)
    assert talk.open == "days"


def test_a_name_changed_later_counts():
    talk = met("Robert.", "Samantha", "I've an allotment.")
    assert "Bob" in talk.say("Make it Bob. She called me Robert.")
    assert talk.state.his_name == "Bob"


def test_her_name_changed_later_counts():
    talk = met("Ann", "Vera", "I knit.", "Sure")
    talk.say("Actually I'd rather call you Sammy.")
    assert talk.state.her_name == "Sammy"


def test_a_name_taken_back_is_to_be_forgotten():
    talk = met("Ann", "Vera", "Forget my name.")
    assert talk.forgotten == ["name"]


def test_what_he_tells_about_something_else_waits_for_an_ordinary_answer():
    talk = met(
        "My landlady has changed the locks again and I'm sitting on the stairs with a cello."
    )
    assert talk.hers[-1].startswith(ORDINARY)
    assert talk.state.asked == ("your_name",)


def test_the_next_question_comes_later_and_never_the_same_one():
    talk = met(
        "My landlady has changed the locks again.", "So I'm on the stairs.", "With the cello."
    )
    assert talk.state.asked == ("your_name", "my_name")


def test_a_request_among_the_answers_is_left_to_the_turn():
    talk = met("Nina.", "Samantha")
    talk.say("What's the weather like?")
    assert talk.hers[-1].startswith(ORDINARY)


# --- asking back ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asks",
    [
        "Why do you need that?",
        "Who's listening?",
        "And can I make you forget? All of it?",
        "Are you real?",
        "How old are you?",
        "Where does it all go?",
        "Do I have to answer?",
    ],
)
def test_a_question_of_his_gets_an_answer_and_hers_is_not_asked_again(asks):
    talk = met(asks)
    assert talk.said[-1][0] == "she"
    assert "?" not in talk.hers[-1]
    assert talk.say("All right. Farida.").startswith(("Farida", "Hello, Farida"))


def test_asked_who_listens_she_names_the_place_that_he_allowed():
    talk = Meeting()
    talk.arrive()
    from samantha.domain.events import ConsentGiven

    talk.fold(ConsentGiven("https://brain.example:443", True))
    assert "brain.example" in talk.say("Who's listening to this?")


# --- her name ------------------------------------------------------------------------------------


def test_left_to_her_she_chooses_and_says_why():
    talk = met("Kofi.", "You pick. It's your name.")
    assert talk.state.her_name in talk.hers[-1]
    assert talk.say("Why that one?") and "?" not in talk.hers[-1]


def test_she_is_not_called_by_the_name_of_someone_lost():
    talk = met("Robert.", "Ruth. No. That was my wife.")
    assert talk.state.her_name == "Samantha"
    assert "Ruth" not in talk.hers[-1]


def test_she_is_never_called_by_a_name_that_he_has_for_someone_else():
    for seconds in range(40):
        talk = Meeting(at=START + timedelta(seconds=seconds))
        talk.arrive()
        talk.say("I'm Ada. My girls are Iris, Vera and Hazel.")
        talk.say("you choose")
        assert talk.state.her_name not in {"Ada", "Iris", "Vera", "Hazel"}


# --- care ----------------------------------------------------------------------------------------


def test_danger_is_not_the_meetings():
    talk = met("Nina.", "Samantha")
    heard = Heard("I want to die", talk.at)
    assert meeting.answer(heard, talk.state, talk.at, machine_zone="UTC") is None
    assert meeting.pick_up(heard, talk.state, talk.at, machine_zone="UTC") is None


def test_she_stays_with_what_is_sad_and_asks_nothing():
    talk = met("Robert.", "Samantha", "They've been long since she died.")
    assert "sorry" in talk.hers[-1]
    assert "?" not in talk.hers[-1]


def test_what_he_closes_stays_closed():
    talk = met("Dave.", "Samantha", "Got a daughter. That's my business.")
    assert "daughter" not in talk.hers[-1]
    assert talk.claimed("does not want to be asked about") == ["Got a daughter"]


def test_a_child_is_known_by_what_it_says():
    talk = met("im lily", "sparkle", "im in year 6 and i have a hamster")
    assert talk.state.adult is False
    assert "adult" not in talk.state.asked


def test_a_teacher_of_year_six_is_no_child():
    assert met("Lily", "Samantha", "I teach year 6.").state.adult is None


# --- what she may keep ---------------------------------------------------------------------------


def test_not_yet_is_off_the_record_and_the_end_of_her_questions():
    talk = met("Ann", "Vera", "I knit.")
    heard = Heard("Not yet.", talk.at)
    made = meeting.answer(heard, talk.state, talk.at, machine_zone="UTC")
    assert RecordSwitched(on=False) in made.events
    assert not any(isinstance(event, Asked) for event in made.events)
    assert "back on the record" in made.words.lower()


def test_a_limit_is_said_back_in_his_words():
    talk = met(
        "no", "Samantha", "I look after my brother.", "You can remember about my brother. Not me."
    )
    assert talk.hers[-1].startswith("Your brother, not you")
    assert talk.claimed("may remember") == ["your brother, not you"]


# --- where ---------------------------------------------------------------------------------------


def test_the_clock_is_a_guess_that_he_may_confirm():
    talk = met("Ann", "Vera", "I knit.", "Sure", zone="Europe/Lisbon")
    assert "Lisbon" in talk.hers[-1]
    talk.say("Spot on.")
    assert (talk.state.country, talk.state.zone) == ("PT", "Europe/Lisbon")


def test_a_clock_without_a_place_is_no_guess():
    talk = met("Ann", "Vera", "I knit.", "Sure", zone="UTC")
    assert "UTC" not in talk.hers[-1]
    talk.say("Yes.")
    assert talk.state.country == ""


def test_where_he_was_born_is_not_where_he_is():
    talk = met("Ann", "Vera", "I knit.", "Sure", "I'm from Ukraine but I live in Leipzig now")
    assert talk.state.country == "DE"


def test_nothing_is_asked_of_someone_who_was_never_greeted():
    heard = Heard("Morning. Just back from the run.", START)
    assert meeting.answer(heard, State(), START, machine_zone="UTC") is None
    assert meeting.pick_up(heard, State(), START, machine_zone="UTC") is None
