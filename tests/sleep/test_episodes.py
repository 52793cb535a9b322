"""Where a stretch of talk ends, and what it is called by."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.care import CareState, Risk
from samantha.domain.episodes import (
    GAP,
    HALF_LIFE,
    Episode,
    Line,
    feeling,
    gist,
    lines_of,
    parted,
    pieces,
    salience,
    sentences,
)
from samantha.domain.events import CareMoved, Said
from samantha.domain.turn import Act, Ending, Feeling, Heard, Meaning, Origin
from samantha.engines.scripted import NOON


def lines(*texts, minutes=1.0, **more):
    return [
        Line(n, text, NOON + timedelta(minutes=minutes * n), **more)
        for n, text in enumerate(texts, 1)
    ]


def called(*texts):
    span = gist(lines(*texts))
    return span.words if span else None


GARDEN = (
    "The leeks in the allotment are coming up.",
    "The foxes have dug among the leeks again.",
    "I put a fence around the allotment against the foxes.",
    "Leeks, foxes, fence: that was my whole allotment today.",
    "My neighbour in the allotment has foxes as well.",
    "He laughs at my fence and my leeks.",
)
PIANO = (
    "Anna wants to sell the old piano.",
    "That piano was our grandfather's and nobody plays it.",
    "Anna says a buyer came for the piano from Leipzig.",
    "Our grandfather played the piano on Sundays for Anna.",
    "The buyer would pay nine hundred for the piano.",
    "Anna cried about grandfather and the buyer.",
)


def test_where_the_subject_changes_a_long_stretch_is_cut():
    assert [len(piece) for piece in pieces(lines(*GARDEN, *PIANO))] == [6, 6]


def test_on_one_subject_however_long_it_is_one_stretch():
    assert len(pieces(lines(*GARDEN, *GARDEN, *GARDEN))) == 1


def test_saying_next_to_nothing_is_no_change_of_subject():
    assert len(pieces(lines(*["Mm.", "Yes.", "And then?"] * 10))) == 1


@given(st.lists(st.sampled_from([*GARDEN, *PIANO, "Mm.", ""]), max_size=60))
def test_however_it_is_cut_nothing_is_lost(texts):
    stretch = lines(*texts)
    found = pieces(stretch)
    assert [line for piece in found for line in piece] == stretch
    assert all(found)
    assert len(found) == 1 or all(len(piece) >= 4 for piece in found)


def test_a_pause_a_clock_that_leaps_and_a_conversation_from_elsewhere_part_it():
    now = Line(1, "x", NOON)
    assert not parted(now, Line(2, "x", NOON + GAP - timedelta(seconds=1)))
    assert parted(now, Line(2, "x", NOON + GAP))
    assert parted(now, Line(2, "x", NOON - timedelta(days=9)))
    assert parted(now, Line(2, "x", NOON, origin="WhatsApp Anna"))


def test_what_was_said_elsewhere_knows_where_it_comes_from():
    brought = Heard("Hello", NOON, origin=Origin("WhatsApp", conversation="Anna"))
    (line,) = lines_of([(3, brought)])
    assert line.origin == "WhatsApp Anna"


# --- what it is called by -------------------------------------------------------------------------


def test_it_is_called_by_the_sentence_that_most_of_it_is_about():
    assert called("Morning.", "I had two coffees.", *GARDEN[:3]) == GARDEN[2]


@pytest.mark.parametrize(
    "text",
    ["", "Mm.", "Yes. No.", "What was my sister's piano worth again?", "Remind me of the piano.",
     "Good night, Samantha, sleep well then.", "🙂🙂🙂", "Could you tell me where the piano is"],
)  # fmt: skip
def test_questions_wishes_and_next_to_nothing_are_no_gist(text):
    assert called(text) is None


def test_what_is_private_is_part_of_it_and_never_what_it_is_called_by():
    heard = {1: Heard("I stole the piano from my grandfather.", NOON), 4: Heard(PIANO[0], NOON)}
    events = [
        (1, heard[1]),
        (2, Said(1, "Oh.", Ending.FINISHED, NOON, Meaning((Act("memory.confide"),)))),
        (4, heard[4]),
    ]
    found = list(lines_of(events))
    assert [line.turn for line in found] == [1, 4]
    assert gist(found).turn == 4
    assert gist(found[:1]) is None


def test_what_he_said_in_danger_is_no_gist():
    events = [
        (1, Heard("I have counted the pills in the cupboard twice now.", NOON)),
        (2, CareMoved(CareState.ASKED, Risk.ASK, 1)),
    ]
    assert gist(list(lines_of(events))) is None


def test_what_he_said_in_a_role_is_no_gist():
    role = Heard(
        "I am the captain of this ship.", NOON, origin=Origin("SillyTavern", imagined=True)
    )
    assert gist(list(lines_of([(1, role)]))) is None


def test_it_feels_as_the_strongest_feeling_in_it():
    felt = [
        Line(1, "a", NOON, Feeling("joy", 0.3)),
        Line(2, "b", NOON, Feeling("grief", 0.8)),
        Line(3, "c", NOON, Feeling("pride", 0.8)),
    ]
    assert feeling(felt) == Feeling("grief", 0.8)
    assert feeling([]) == Feeling()


@given(st.lists(st.text(max_size=200), max_size=6))
def test_a_gist_is_his_letter_by_letter(texts):
    spoken = lines(*texts)
    span = gist(spoken)
    assert span is None or span.within(texts[span.turn - 1])


@given(st.text(max_size=300))
def test_sentences_lie_in_order_and_hold_all_that_is_said(text):
    found = sentences(text)
    assert all(a < b for a, b in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    left = "".join(text[a:b] for a, b in found)
    assert sorted(c for c in text if c.isalnum()) == sorted(c for c in left if c.isalnum())


def test_a_hundred_kilobytes_that_he_pasted_take_no_time():
    pasted = "and so on " * 10_000
    assert gist(lines(pasted, "I have pasted the whole contract of the piano here."))
    assert gist(lines("." * 100_000, "…" * 100_000)) is None


# --- how it fades ---------------------------------------------------------------------------------


@given(st.integers(0, 500), st.integers(0, 40), st.integers(0, 50))
def test_what_happened_fades_and_comes_back_the_slower_and_is_never_more_than_it_was(
    learned, turns, often
):
    spoken = lines(*["Mm."] * turns)
    mattered = salience(spoken, learned)
    assert 0 <= mattered <= 1
    once = Episode(9, (1,), NOON, NOON, None, Feeling(), mattered)
    again = Episode(9, (1,), NOON, NOON, None, Feeling(), mattered, often, NOON)
    weights = [once.weight(NOON + n * HALF_LIFE) for n in range(4)]
    assert weights == sorted(weights, reverse=True)
    assert weights[1] == pytest.approx(mattered / 2)
    assert weights[1] <= again.weight(NOON + HALF_LIFE) + 1e-9 <= mattered + 1e-6
    assert once.weight(NOON - timedelta(days=3)) == mattered
