"""Whatever he types, she can read it, and what she claims rests on his very words."""
# ruff: noqa: E501 (his sentences, one a line)

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.learning import find_claims
from samantha.domain.learning_corrections import corrections
from samantha.domain.learning_text import written

SAID = date(2030, 5, 30)

PIECES = st.sampled_from(
    str.split(
        "in since march id ill its my your sis bro mum dad sister cousin called anna will live lives moved to from "
        "work at new york linz I'm i'm Im dont tmrw b4 2moro u promised told every monday friday until june he she "
        "is was like hate allergic years İ ı ſ K ß ŉ ǰ ΐ ﬁ é’s ‘n’ ’ ‘ “so” \u200b \u200d \u0301 \ufeff 🙂 12 31 99 2030 "
        "no, sorry, scrap that. mean isn't birthday's dog's job fortnight first 0 00 ½ ² ٣ 一"
    )
) | st.sampled_from([" ", "\n", "\t", "\u00a0", ".", "?", ",", "'", '"'])
LINES = (
    st.text(max_size=500)
    | st.lists(PIECES, max_size=60).map(" ".join)
    | st.lists(PIECES, max_size=60).map("".join)
)


@given(LINES)
def test_reading_never_fails_and_every_letter_knows_where_it_stood(text: str) -> None:
    text = text[:500]
    read = written(text, names=("Anna", "Linz", "İpek", "ßa"))
    assert len(read.at) == len(read.text) + 1
    assert list(read.at) == sorted(read.at)
    assert read.at[-1] == len(text)
    for start in range(len(read.text)):
        first, last = read.where(start, start + 1)
        assert 0 <= first < last <= len(text)


@given(LINES)
def test_claims_from_any_words_rest_on_them(text: str) -> None:
    for one in find_claims(text[:500], SAID, ("Anna",)):
        assert 0 <= one.start < one.end <= len(text[:500])
        assert one.object


@given(LINES, LINES)
def test_putting_right_never_fails(text: str, before: str) -> None:
    corrections(text[:500], before[:500], SAID, SAID)


@pytest.mark.parametrize(
    "text", ["moved in march", "been here since march", "ıd card", "ſo İ march"]
)
def test_a_month_in_lower_case_and_letters_that_look_alike_are_read(text: str) -> None:
    assert len(written(text).text) == len(text)


def test_a_month_in_lower_case_is_a_month() -> None:
    assert written("i moved in march").text == "I moved in March"
