"""Text into clauses, so that speaking can start before thinking ends."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.speech import clauses


def split(*pieces: str) -> list[str]:
    async def stream():
        for piece in pieces:
            yield piece

    async def collect():
        return [clause async for clause in clauses(stream())]

    return asyncio.run(collect())


def test_each_sentence_is_a_clause():
    assert split("He waited? ", "He saw you run", "ning. I love him.") == [
        "He waited?",
        "He saw you running.",
        "I love him.",
    ]


def test_a_sentence_is_said_as_soon_as_the_next_word_begins():
    seen = []

    async def stream():
        yield "Come in. "
        seen.append("more was asked for")
        yield "Sit down."

    async def first():
        async for clause in clauses(stream()):
            return clause, list(seen)

    assert asyncio.run(first()) == ("Come in.", [])


def test_a_title_an_initial_or_a_number_does_not_end_a_sentence():
    assert split("Dr. Osei and J. Falk came at 3.15 p.m. on foot.") == [
        "Dr. Osei and J. Falk came at 3.15 p.m. on foot."
    ]


def test_a_quoted_end_keeps_its_quotation_mark():
    assert split("She said “No.” Then she left.") == ["She said “No.”", "Then she left."]


def test_nobody_waits_for_the_end_of_a_very_long_sentence():
    long = "and then we walked along the river for an hour or so, " * 12
    assert len(split(long)) > 1
    assert max(map(len, split(long))) < 300


@given(st.lists(st.text(max_size=80), max_size=12))
def test_nothing_is_lost_but_white_space(pieces):
    assert "".join("".join(split(*pieces)).split()) == "".join("".join(pieces).split())


@given(st.text(max_size=300), st.integers(1, 40))
def test_how_the_words_arrive_does_not_change_what_is_said(text, size):
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    assert "".join(split(*pieces)).split() == "".join(split(text)).split()
