"""What holds whatever he says, at whatever question."""

import re
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.meeting.stage import START, Meeting
from tests.meeting.strangers import STRANGERS

from samantha.domain.meeting import QUESTIONS
from samantha.domain.meeting.facts import age, where
from samantha.domain.meeting.leave import leave
from samantha.domain.meeting.names import her_names, his_name, refused_names
from samantha.domain.meeting.words import plain, segments, sentences
from samantha.domain.places import city_of, country_of, places

THINGS = tuple(answer["says"] for person in STRANGERS for answer in person["answers"])
WORDS = st.sampled_from(
    [
        "call",
        "me",
        "my",
        "name",
        "is",
        "I'm",
        "not",
        "no",
        "yes",
        "Ruth",
        "ruth",
        "was",
        "my wife",
        "live",
        "in",
        "Leeds",
        "nineteen",
        "17",
        "year 9",
        "remember",
        "only",
        "about",
        "don't",
        "ask",
        "why",
        "you",
        "Samantha",
        "pick",
        ",",
        ".",
        "?",
        "…",
        "um",
        "Okay, no,",
        "İ",
        "’",
        "K-A-T-E",
        "שרה",
        "明子です",
        "🙂",
        "there was",
        "there isn't now",
        "forget my name",
        "like",
        "the leeks",
        "hello from",
        "says hi",
    ]
)
ANYTHING = st.one_of(
    st.text(max_size=200), st.sampled_from(THINGS), st.lists(WORDS, max_size=14).map(" ".join)
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(ANYTHING, max_size=10),
    st.sampled_from(["Europe/Berlin", "UTC", "Etc/GMT+3", "Nowhere/At_All"]),
    st.sampled_from(["terminal", "page", "voice"]),
    st.integers(0, 10_000),
)
def test_whatever_he_says_she_asks_nothing_twice_and_claims_only_what_he_said(
    says, zone, door, moment
):
    talk = Meeting(zone=zone, door=door, at=START + timedelta(seconds=moment))
    talk.arrive()
    for text in says:
        talk.say(text)
    asked = talk.state.asked
    assert len(asked) == len(set(asked))
    assert set(asked) <= set(QUESTIONS)
    assert "voice" not in asked or door == "voice"
    for claim, text in talk.claims:
        assert claim.span.within(text)
        assert claim.object
    for who, words in talk.said:
        assert who != "she" or words.count("?") <= 1
        assert who == "he" or not re.search(r"\{(?:name|place|city|limit|why|other)\}", words)


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_every_reader_points_into_his_words(text):
    found = [
        his_name(text, asked=True),
        his_name(text, asked=False, known="Ruth"),
        *her_names(text, asked=True),
        age(text, asked=True),
        age(text, asked=False),
        leave(text, asked=True),
        leave(text, asked=False),
        where(text, asked=True),
        where(text, asked=False),
        *places(text),
        *places(text, whole=True),
    ]
    for one in found:
        if one is not None:
            assert 0 <= one.start < one.end <= len(text)
    for name in refused_names(text):
        assert name == plain(name)


@given(st.text(max_size=300))
def test_sentences_stand_where_they_say(text):
    assert len(plain(text)) == len(text)
    for piece in (*sentences(text), *segments(text), *segments(text, either=True)):
        assert text[piece.start : piece.end] == piece.text


def test_a_hundred_kilobytes_are_no_trouble():
    for text in (
        "a " * 50_000,
        "x" * 100_000,
        "no. " * 25_000,
        "Call me " * 12_000,
        "-" * 100_000,
        "K-" * 50_000,
        "?" * 100_000,
    ):
        talk = Meeting()
        talk.arrive()
        talk.say(text)
        assert len(talk.hers[-1]) < 2_000


def test_an_empty_line_is_nothing():
    talk = Meeting()
    talk.arrive()
    for text in ("", "   ", "\n", "…", "؟", "\u202e"):
        talk.say(text)
    assert talk.state.his_name == ""


@given(st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]))
def test_a_zone_says_its_country_and_city(zone):
    assert len(country_of(zone)) == 2
    assert city_of(zone)


def test_a_clock_in_utc_says_no_place():
    for zone in ("UTC", "Etc/UTC", "Etc/GMT-3", "", "GMT"):
        assert (country_of(zone), city_of(zone)) == ("", "")
