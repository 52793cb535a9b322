"""Two sayings of one thing; and what may have gone with something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sleep.test_core import known

from samantha.domain.consolidation import SeenTo, doubts, duplicates, open_ends, plain
from samantha.domain.memory import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cats", "a cat"),
        ("The Rain", "rain"),
        ("my bike", "bike"),
        ("olives", "olives so much"),
        ("a dog’s life", "dog's life"),
    ],
)
def test_a_thing_said_in_other_words_is_the_same_thing(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("glass", "glas"), ("tea", "green tea"), ("bus", "bu")])
def test_another_thing_is_another_thing(one, other):
    assert plain(one) != plain(other)


def test_the_oldest_saying_stands_for_all_of_them():
    said = [known(n, words, "likes") for n, words in ((3, "rain"), (5, "the rain"), (9, "Rain"))]
    assert duplicates(said) == [(5, 3), (9, 3)]
    assert duplicates(said, SeenTo(merged=frozenset({(5, 3)}))) == [(9, 3)]


def test_a_liking_and_its_denial_are_never_one():
    assert not duplicates([known(1, "rain", "likes"), known(2, "rain", "likes", positive=False)])


def test_what_no_longer_holds_and_what_has_one_value_are_left_alone():
    assert not duplicates(
        [
            known(1, "rain", "likes", retracted=True),
            known(2, "the rain", "likes"),
            known(3, "Graz", "lives in", superseded_by=4),
            known(4, "graz", "lives in"),
        ]
    )


things = st.sampled_from(["rain", "the rain", "Rains", "tea", "a cat", "cats"])
claims = st.lists(
    st.tuples(st.sampled_from(["likes", "has"]), things, st.booleans()), max_size=12
).map(lambda rows: [known(n, w, p, positive=yes) for n, (p, w, yes) in enumerate(rows, 1)])


@given(claims)
def test_merging_is_done_once_and_leaves_nothing_to_merge(life):
    pairs = duplicates(life)
    assert not duplicates(life, SeenTo(merged=frozenset(pairs)))
    assert all(claim > into for claim, into in pairs)
    gone = {claim for claim, _ in pairs}
    assert not gone & {into for _, into in pairs}
    assert not duplicates([one for one in life if one.id not in gone])


MOVED = (
    known(5, "Cardiff", "lives in", superseded_by=9),
    known(9, "Bristol", "lives in"),
)


@pytest.mark.parametrize(
    "routine",
    [
        known(1, "run along the Taff", "habit"),
        known(2, "swim at the lido in Cardiff", "plans", kind=Kind.PLAN),
        known(3, "landlord", "relation", subject="Mr Pugh"),
        known(4, "ten minutes' walk from Gethin's", "is"),
        known(6, "at a school in Cardiff", "works at"),
    ],
    ids=lambda one: one.claim.object,
)
def test_since_he_moved_what_was_of_the_old_place_is_in_doubt(routine):
    assert doubts((routine, *MOVED)) == [(routine.id, 9)]


@pytest.mark.parametrize(
    "other",
    [
        known(1, "Owen", "name"),
        known(2, "walking", "likes", kind=Kind.PREFERENCE),
        known(3, "daughter", "relation", subject="Nell"),
        known(4, "a flat in Bristol", "plans", kind=Kind.PLAN),
        known(6, "near the park", "lives", subject="Gethin"),
        known(12, "run in Victoria Park", "habit"),
        known(13, "Cardiff", "from"),
    ],
    ids=lambda one: one.claim.object,
)
def test_what_does_not_hang_on_where_he_lives_is_not(other):
    assert doubts((other, *MOVED)) == []


def test_a_mistake_put_right_changes_nothing_in_the_world():
    run = known(1, "run by the river", "habit")
    meant = known(5, "Oslo", "lives in", superseded_by=9, retracted=True)
    assert doubts((run, meant, known(9, "Bergen", "lives in"))) == []


def test_what_he_did_with_someone_who_died_is_asked_about():
    together = known(1, "chess with Emrys on Sundays", "habit")
    assert doubts((together, known(2, "yes", "died", subject="Emrys", text="yes"))) == [(1, 2)]


def test_she_can_say_what_is_promised_planned_and_open():
    promise = known(1, "I'll ring Dad", "promises", kind=Kind.PROMISE)
    kept = known(2, "I'll mend it", "promises", kind=Kind.PROMISE, retracted=True)
    plan = known(3, "paint the boat", "plans", kind=Kind.PLAN)
    old = known(4, "swim in the canal", "does", doubted_by=9)
    ends = open_ends((promise, kept, plan, old, *MOVED))
    assert [(end.kind, end.claim) for end in ends] == [
        ("promise", 1), ("plan", 3), ("question", 4),
    ]  # fmt: skip
    assert "Bristol" in ends[-1].words
    assert ends[-1].words.endswith("?")
