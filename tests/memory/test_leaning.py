"""Asked in a hurry, or with half a question, she takes it as it was meant."""

from datetime import timedelta

import pytest
from tests.memory.told import TODAY

from samantha.domain.leaning import capitals, meant
from samantha.domain.question_shape import is_question
from samantha.domain.turn import Exchange
from samantha.domain.wordings import plainly


@pytest.mark.parametrize(
    "asked",
    [
        "my cousins bloke, what does he do",
        "booking the train, how many of us are there",
        "the exam, which day",
        "n he takes his coffee with what",
        "is marek off to oslo or not",
        "22nd of june for the moving van, right",
        "times ive been to the dentist this year",
        "remind me petras surname",
        "which was first, the flood or the fire",
    ],
)
def test_a_hurried_question_needs_no_mark(asked: str) -> None:
    assert is_question(asked)


@pytest.mark.parametrize(
    "told",
    [
        "the soup, which was cold, came at nine",
        "petra, who is lovely, brought soup",
        "remind me to ring petra",
        "remind me at six",
        "the exam is on the 22nd, alright",
        "went home, what a day",
        "i know what to do",
    ],
)
def test_what_only_looks_like_a_question_is_told(told: str) -> None:
    assert not is_question(told)


NAMES = frozenset({"petra", "marek", "will"})


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("whats petras job", "what's Petra's job"),
        ("whos will again", "who's Will again"),
        ("when will it end", "when will it end"),
        ("how many cousins do i have", "how many cousins do I have"),
        ("my cousins flat", "my cousin's flat"),
    ],
)
def test_names_and_owners_are_read_in_lower_case(text: str, whole: str) -> None:
    assert capitals(plainly(text), NAMES) == whole


def _asked(*before: str, minutes: int = 1) -> tuple[Exchange, ...]:
    return tuple(Exchange(one, "", TODAY - timedelta(minutes=minutes)) for one in before)


@pytest.mark.parametrize(
    ("before", "now", "whole"),
    [
        (("how old is my aunt",), "n where does she live", "and where does my aunt live"),
        (("how did i feel at sea",), "n after the party", "how did I feel after the party?"),
        (("how was i at sea", "n on the ferry"), "n when we got in", "how was I when we got in?"),
        (("how old is my aunt",), "how old is the cat", "how old is the cat"),
    ],
)  # fmt: skip
def test_half_a_question_leans_on_the_one_before(
    before: tuple[str, ...], now: str, whole: str
) -> None:
    assert meant(now, _asked(*before), TODAY) == whole


def test_after_a_while_a_question_stands_alone() -> None:
    late = _asked("how old is my aunt", minutes=40)
    assert meant("n where does she live", late, TODAY) == "and where does she live"


def test_nothing_is_taken_from_what_was_no_question() -> None:
    said = _asked("my aunt rang")
    assert meant("n where does she live", said, TODAY) == "and where does she live"
