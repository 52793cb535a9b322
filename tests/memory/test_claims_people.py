"""Two people of one name are two people, and she knows when she cannot tell which is meant."""

import pytest
from tests.memory.told import claim

from samantha.domain.known import unsure_who

TWO = (
    claim("Anna from work", "known from", "work", 1),
    claim("Anna", "relation", "cousin", 2),
    claim("Tom", "relation", "brother", 3),
)


def test_a_bare_name_of_two_people_is_unsure() -> None:
    assert unsure_who("anna rang", TWO) == ("Anna from work", "your cousin Anna")


@pytest.mark.parametrize(
    "text", ["Anna from work rang", "my cousin Anna rang", "Tom rang", "Nobody rang"]
)
def test_a_name_that_is_told_apart_or_is_one_persons_is_clear(text: str) -> None:
    assert unsure_who(text, TWO) == ()
