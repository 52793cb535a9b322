"""What none of his sentences says and all of them together tell: counts, days, which came first."""

import pytest
from tests.memory.told import TODAY, recalled

from samantha.domain.answering import answer
from samantha.domain.counting import kept_count


def asks(question: str, *told: tuple[int, str]) -> str:
    return answer(question, recalled(*told), TODAY.date())


def test_she_counts_what_he_counted_and_what_came_after() -> None:
    told = (
        (2, "Had the flood dream last night."),
        (9, "The flood dream again. Second time."),
        (20, "The flood dream again this morning."),
    )
    assert asks("How many times have I had the flood dream?", *told).startswith("Three")


def test_what_he_told_once_is_once() -> None:
    said = asks("How many times did I tell you the boiler broke?", (3, "The boiler broke."))
    assert said.startswith("Once")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("That's two.", 2),
        ("Third and last trip to the tip.", 3),
        ("flat number four", 4),
        ("SECOND ticket!", 2),
        ("I start on the second of June", 0),
        ("That's two hours of my life", 0),
        ("Nothing to count", 0),
    ],
)
def test_she_reads_the_count_that_he_keeps(text: str, number: int) -> None:
    assert kept_count(text) == number


def test_the_day_of_the_week_is_worked_out() -> None:
    said = asks("What day of the week was the interview?", (6, "The interview is tomorrow."))
    assert said.startswith("Tuesday the 7th of May")


def test_which_of_two_came_first() -> None:
    told = (10, "The offer came, they want me."), (23, "The exam is done, I passed it.")
    assert asks("Which came first, the exam or the offer?", *told).startswith("The offer")


def test_days_between_two_things() -> None:
    told = (10, "The offer came, they want me."), (20, "Moved house today.")
    said = asks("How many days were there between the offer and moving house?", *told)
    assert said.startswith("Ten days")


def test_who_raised_it() -> None:
    said = asks(
        "Who was choosing between the sea and the forest, you or me?",
        (5, "Would you live by the sea or in a forest?"),
    )
    assert "You asked me" in said


def test_what_he_did_on_a_day() -> None:
    told = (23, "Moved the piano up four flights with Tom."), (28, "Toast.")
    assert "piano" in asks("What was I doing last Thursday?", *told)
