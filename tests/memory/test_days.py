"""Days as he names them, against the day on which he said it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.timeline import days_in, span_in

SAID = date(2030, 5, 23)
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("it's tomorrow at ten", date(2030, 5, 24)),
        ("the day after tomorrow", date(2030, 5, 25)),
        ("we spoke yesterday", date(2030, 5, 22)),
        ("on Saturday", date(2030, 5, 25)),
        ("next Thursday", date(2030, 5, 30)),
        ("last Monday", date(2030, 5, 20)),
        ("a week on Saturday", date(2030, 6, 1)),
        ("the second of June", date(2030, 6, 2)),
        ("June 9th", date(2030, 6, 9)),
        ("on the 28th", date(2030, 5, 28)),
        ("Friday the 31st", date(2030, 5, 31)),
        ("two weeks ago", date(2030, 5, 9)),
        ("its on tmrw", date(2030, 5, 24)),
        ("by the end of june", date(2030, 6, 30)),
        ("the 2nd of January", date(2031, 1, 2)),
    ],
)
def test_a_day_is_read_against_the_day_it_was_said(text: str, day: date) -> None:
    assert [named.day for named in days_in(text, SAID)] == [day]


@pytest.mark.parametrize(
    "text", ["I may go", "the sun was out", "every Tuesday", "it's on a march"]
)
def test_words_that_only_look_like_days_are_none(text: str) -> None:
    assert days_in(text, SAID) == ()


def test_a_question_looks_back() -> None:
    assert span_in("What was I doing on Monday?", SAID) == (date(2030, 5, 20), date(2030, 5, 20))
    assert span_in("What happened last week?", SAID) == (date(2030, 5, 13), date(2030, 5, 19))
    assert span_in("What did I do in March?", SAID) == (date(2030, 3, 1), date(2030, 3, 31))
    assert span_in("Who is Anna?", SAID) is None


@given(st.text(max_size=120), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_reading_days_never_fails_and_points_at_its_words(text: str, said: date) -> None:
    for named in days_in(text, said):
        assert named.start < named.end
