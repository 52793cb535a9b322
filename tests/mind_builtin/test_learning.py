"""What she learns rests on his own words, and what he did not say she does not know."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.domain.care import CareState, Concern
from samantha.domain.learning import find_claims
from samantha.domain.memory import Kind
from samantha.domain.state import State
from samantha.domain.turn import Act, Heard, Meaning
from samantha.mind.care import care
from samantha.mind.learn import learn

NOW = datetime(2030, 1, 1, 12, tzinfo=UTC)


def claims(text: str) -> set[tuple[str, str, str, bool]]:
    return {(f.subject, f.predicate, f.object, f.positive) for f in find_claims(text)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("My name is Ruth.", ("he", "name", "Ruth", True)),
        ("just call me dave", ("he", "name", "Dave", True)),
        ("Hi, I'm Priya.", ("he", "name", "Priya", True)),
        ("I live in Leeds, near the canal", ("he", "lives in", "Leeds", True)),
        ("I've moved to New York", ("he", "lives in", "New York", True)),
        ("I don't live in Leeds any more", ("he", "lives in", "Leeds", False)),
        ("I'm a nurse.", ("he", "job", "a nurse", True)),
        (
            "I'm a primary school teacher and I love it",
            ("he", "job", "a primary school teacher", True),
        ),
        ("I'm not a doctor", ("he", "job", "a doctor", False)),
        ("I repair clocks for a living", ("he", "job", "repair clocks for a living", True)),
        ("I work for the council", ("he", "works at", "for the council", True)),
        ("I'm retired", ("he", "job", "retired", True)),
        ("I'm vegan", ("he", "is", "vegan", True)),
        ("I'm not vegetarian", ("he", "is", "vegetarian", False)),
        ("I'm allergic to penicillin.", ("he", "allergic to", "penicillin", True)),
        ("I have a nut allergy", ("he", "allergic to", "nut", True)),
        ("I can't stand coriander", ("he", "likes", "coriander", False)),
        ("I love the sea", ("he", "likes", "the sea", True)),
        ("I don't like crowds, they scare me", ("he", "likes", "crowds", False)),
        ("I don't eat pork", ("he", "eats", "pork", False)),
        ("I'm forty-four", ("he", "age", "forty-four", True)),
        ("My birthday is the third of March", ("he", "birthday", "the third of March", True)),
        ("I've got two kids", ("he", "has", "two kids", True)),
        ("My sister Anna rang", ("Anna", "relation", "sister", True)),
        ("my best friend is called Tom", ("Tom", "relation", "best friend", True)),
        ("Anna's my sister", ("Anna", "relation", "sister", True)),
        ("Rhoda's here till Sunday. My aunt.", ("Rhoda", "relation", "aunt", True)),
        ("We've got a dog called Biscuit", ("Biscuit", "pet", "dog", True)),
        ("my daughter is nine", ("daughter", "age", "nine", True)),
        ("My brother lives in Cork", ("brother", "lives in", "Cork", True)),
        ("My nan died last year", ("nan", "died", "last year", True)),
    ],
)
def test_she_finds_what_he_says(text: str, claim: tuple[str, str, str, bool]) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Am I a nurse?",
        "do you think I'm a bad teacher",
        "My ex says I'm a liar and a fool.",
        'She said, "I\'m a nurse and I live in Leeds."',
        "If I lived in Rome I'd eat better",
        "I wish I was a painter",
        "Suppose I'm a doctor and you're my patient",
        "I dreamt I was a pilot",
        "In the novel I'm reading a man sells up. I live in Trieste, he says.",
        "I'm a bit of a wreck today",
        "I'm a morning person, allegedly",
        "I'm tired",
        "I like it when you laugh",
        "I love him",
        "I'd like a coffee",
        "I'm dead on my feet",
        "I live in hope",
        "I hate to say it",
        "Call me crazy",
        "call me back",
        "I'm going to bed",
        "My mother's letters always smelled of smoke",
        "Moose reckons if he won the lottery he'd move to Lisbon",
        "I might be a writer one day",
        "You could say I'm a comedian",
        "I'll call you Tuesday",
        "Never mind",
        "Never again",
        "I'm five minutes away",
        "Lunch is at twelve",
    ],
)
def test_she_takes_nothing_from_what_is_not_his_word_about_himself(text: str) -> None:
    found = {(s, p, o) for s, p, o, _ in claims(text)}
    assert not found, found


def test_a_standing_wish_is_an_instruction_and_a_passing_one_is_not() -> None:
    (found,) = find_claims("Please don't call me sunshine.")
    assert (found.kind, found.predicate) == (Kind.INSTRUCTION, "asked of her")
    (found,) = find_claims("Keep it short after ten at night.")
    assert found.kind is Kind.INSTRUCTION
    assert find_claims("Don't answer, I just wanted to say it.") == ()
    assert find_claims("Keep it short.") == ()


def test_a_plan_keeps_its_time_words() -> None:
    (found,) = find_claims("I'm flying to Oslo on Friday.")
    assert found.kind is Kind.PLAN
    assert "on Friday" in found.object
    assert not any(f.kind is Kind.PLAN for f in find_claims("I'm not going to Oslo on Friday."))


_PIECES = st.sampled_from(
    [
        "I'm a nurse",
        "my sister Anna",
        "I live in Leeds",
        "I hate rain",
        "call me Bo",
        "“I'm a vet”",
        "?",
        ". ",
        ", ",
        "he said ",
        "if ",
        "not ",
        "I'm allergic to nuts",
        "\n",
        "🙂",
        "don't ever call me that",
        "My daughter. ",
        "Nell's here. ",
        "I'm going to Rome on Friday",
    ]
)


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=8).map("".join) | st.text(max_size=200))
def test_every_claim_rests_on_the_very_words(text: str) -> None:
    meaning = Meaning()
    for event in learn(Heard(text, NOW), 3, meaning, Concern(), State()):
        assert event.claim.span.within(text)
        assert event.claim.span.turn == 3
        assert event.claim.object


@given(st.lists(_PIECES, max_size=6).map("".join))
def test_nothing_is_learned_where_nothing_may_be(text: str) -> None:
    heard = Heard(text, NOW)
    assert learn(heard, 1, Meaning(), Concern(), State(off_record=True)) == ()
    assert learn(heard, 1, Meaning(), Concern(), State(may_remember=False)) == ()
    assert learn(heard, 1, Meaning((Act("memory.off_record"),)), Concern(), State()) == ()
    assert learn(heard, 1, Meaning((Act("memory.confide"),)), Concern(), State()) == ()
    assert learn(heard, 1, Meaning(), Concern(state=CareState.ASKED), State()) == ()


def test_what_he_asks_her_to_remember_is_kept_as_he_said_it() -> None:
    heard = Heard("Remember that the spare key's under the blue pot.", NOW)
    meaning = Meaning((Act("memory.tell", {"fact": "the spare key's under the blue pot"}),))
    (event,) = learn(heard, 4, meaning, Concern(), State())
    assert event.claim.predicate == "told"
    assert event.claim.object == "the spare key's under the blue pot"


def test_words_of_danger_are_not_filed() -> None:
    heard = Heard("I'm a nurse and I want to kill myself", NOW)
    concern = care(heard, Meaning(), State())
    assert learn(heard, 1, Meaning(), concern, State()) == ()


def test_what_the_meeting_has_learned_from_the_same_words_is_not_learned_twice() -> None:
    heard = Heard("My sister Anna is a nurse", NOW)
    once = learn(heard, 1, Meaning(), Concern(), State())
    assert once
    assert learn(heard, 1, Meaning(), Concern(), State(), already=once) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I moved to Linz last week", "Linz"),
        ("I live in Stoke on Trent now", "Stoke on Trent"),
        ("I live in Leeds on Mondays", "Leeds"),
    ],
)
def test_a_place_ends_where_its_name_ends(text, place):
    assert place in [found.object for found in find_claims(text) if found.predicate == "lives in"]
    assert all(
        found.object == place for found in find_claims(text) if found.predicate == "lives in"
    )
