"""A table of figures says what was measured, and whether a promise was kept."""

from bench.figures import Figure, percentile, spread, table
from hypothesis import given
from hypothesis import strategies as st

times = st.lists(st.floats(0.001, 1e6), min_size=2)


@given(times, st.integers(1, 99))
def test_a_percentile_lies_among_what_was_measured(samples: list[float], percent: int) -> None:
    rounding = 1 + 1e-9
    assert min(samples) <= percentile(samples, percent) * rounding
    assert percentile(samples, percent) <= max(samples) * rounding


@given(times)
def test_half_of_the_turns_were_no_slower_than_the_middle(samples: list[float]) -> None:
    middle = percentile(samples, 50) * (1 + 1e-9)
    assert 2 * sum(sample <= middle for sample in samples) >= len(samples)


def test_a_missed_promise_stands_out_and_a_kept_one_does_not() -> None:
    figures = [Figure("first word", 61.0, limit=50), Figure("prompt", 400.0, 20.0, limit=700)]
    late, early = table(figures).splitlines()[1:]
    assert late.endswith("≤ 50 ms, MISSED")
    assert early.endswith("≤ 700 ms, kept")


def test_a_promise_belongs_to_its_percentile() -> None:
    middle, late = spread("prompt", [1.0, 2.0, 3.0], [1.0, 1.0], {50: 700})
    assert (middle.ours, middle.plain, middle.limit) == (2.0, 1.0, 700)
    assert late.limit is None
