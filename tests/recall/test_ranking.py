"""Ranking is a matter of plain values."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.recall.talks import MONDAY

from samantha.domain.recall import Candidate, Pool, rank, weighed
from samantha.domain.recall_dates import Days, days_in
from samantha.domain.recall_question import Question, Wanted, read_question
from samantha.domain.recall_weights import NAMES, RULES

NOW = date(2025, 5, 14)  # A Wednesday.


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last Thursday", (2025, 5, 8), (2025, 5, 8)),
        ("in May 2023", (2023, 5, 1), (2023, 5, 31)),
        ("in may", (2025, 5, 1), (2025, 5, 31)),
        ("back in December", (2024, 12, 1), (2024, 12, 31)),
        ("on 7 May 2023", (2023, 5, 7), (2023, 5, 7)),
        ("on July 4th, 2024", (2024, 7, 4), (2024, 7, 4)),
        ("on the 2nd of June", (2024, 6, 2), (2024, 6, 2)),
        ("in spring", (2025, 3, 1), (2025, 5, 31)),
        ("last winter", (2024, 12, 1), (2025, 2, 28)),
        ("in 2022", (2022, 1, 1), (2022, 12, 31)),
        ("yesterday", (2025, 5, 13), (2025, 5, 13)),
        ("two weeks ago", (2025, 4, 28), (2025, 5, 2)),
        ("last month", (2025, 4, 1), (2025, 4, 30)),
        ("last weekend", (2025, 5, 10), (2025, 5, 11)),
    ],
)
def test_a_question_names_its_days_in_many_ways(text, first, last):
    found = days_in(f"What did I do {text}?", NOW)
    assert found == (Days(date(*first), date(*last)),)


@pytest.mark.parametrize(
    "text",
    ["I may march home", "Who is May?", "on the march", "dec the halls"],
)
def test_a_word_that_looks_like_a_month_is_not_one(text):
    assert days_in(text, NOW) == ()


@given(st.text(max_size=80), st.dates())
def test_no_text_and_no_day_is_too_much(text, now):
    for days in days_in(f"{text} {now.year} ago last spring, 200 years ago, in May", now):
        assert days.first <= days.last


@pytest.mark.parametrize(
    ("text", "bare", "who"),
    [
        ("When did Caroline's dog die?", "When did dog die?", {""}),
        ("What does Mel paint?", "What does paint?", {"Melanie"}),
        ("What do I paint?", "What do I paint?", {""}),
        ("Do Caroline and Melanie paint?", "Do and paint?", {"", "Melanie"}),
        ("Where is Melbourne?", "Where is Melbourne?", set()),
        ("Melanie?", "Melanie?", {"Melanie"}),
    ],
)
def test_who_speaks_is_taken_out_of_what_is_asked(text, bare, who):
    question = read_question(text, called=["Caroline"], others=["Melanie"])
    assert (question.text, question.asked_of) == (bare, who)


@pytest.mark.parametrize(
    ("text", "wanted", "tells"),
    [
        ("When did I move?", Wanted.WHEN, "We moved last week"),
        ("How long have I lived here?", Wanted.HOW_LONG, "For seven years now"),
        ("How many cats are there?", Wanted.HOW_MANY, "all three of them"),
        ("Where did we meet?", Wanted.WHERE, "It was in Graz"),
        ("Who taught me?", Wanted.WHO, "I have it from my grandmother"),
        ("Why did I leave?", Wanted.WHY, "because of the noise"),
    ],
)
def test_the_kind_of_answer_is_known_when_it_is_there(text, wanted, tells):
    question = read_question(text)
    assert question.wanted is wanted
    assert question.tells(tells)
    assert not question.tells("oh well")


def line(place: int, near: float = 0.0, text: str = "so it was", **more: object) -> Candidate:
    at = more.pop("at", MONDAY)
    assert isinstance(at, datetime)
    return Candidate(place + 1, place, 0, text, at, near=near, **more)  # type: ignore[arg-type]


lines = st.lists(
    st.tuples(st.floats(-1, 1), st.text(max_size=20), st.frozensets(st.integers(0, 2))), max_size=30
)


@given(lines, st.integers(0, 40))
def test_every_line_comes_at_most_once_and_the_best_first(drawn, limit):
    pool = Pool(
        Question("when was it"),
        tuple(line(n, near, text, words=words) for n, (near, text, words) in enumerate(drawn)),
        (1.0, 2.0, 3.0),
    )
    found = rank(pool, limit)
    assert len(found) == min(limit, len(drawn))
    assert len({one.turn for one in found}) == len(found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.covered <= 1 for one in found)


def test_each_piece_of_evidence_has_its_name_and_each_rule_its_evidence():
    ((_, row),) = weighed(Pool(Question("x"), (line(0, 0.5),)))
    assert len(row) == len(NAMES)
    assert set(RULES) <= set(NAMES)


def test_a_neighbour_that_may_not_be_recalled_still_counts_for_the_line_beside_it():
    asked = line(0, 0.8, "And the name of the boat?", eligible=False)
    beside, far = line(1, 0.1, "The Heron."), line(9, 0.1, "The Gull.")
    found = rank(Pool(Question("the name of the boat"), (asked, beside, far)), 5)
    assert [one.text for one in found] == ["The Heron.", "The Gull."]


def test_a_day_that_is_named_draws_what_was_said_in_the_days_after_it():
    question = read_question("What happened on 7 May 2023?")
    before = line(0, 0.3, at=MONDAY.replace(year=2023, month=5, day=1))
    after = line(5, 0.3, at=MONDAY.replace(year=2023, month=5, day=8))
    late = line(9, 0.3, at=MONDAY.replace(year=2023, month=5, day=8) + timedelta(days=60))
    assert rank(Pool(question, (before, after, late)), 1)[0].turn == after.turn
