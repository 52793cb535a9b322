"""A file that is one large object: read in parts, and nothing of it is lost."""

import json
import tracemalloc
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.moving_in.elements import BROKEN, elements
from samantha.domain.moving_in.kinds import kind_of
from samantha.domain.moving_in.messages import Context, Flaw, Message
from samantha.domain.moving_in.wide import WHOLE, Wide

CONTEXT = Context(UTC, datetime(2027, 3, 1, tzinfo=UTC), "result")
NEVER = 4_000
"""Code points of a small value in these tests."""


def said(number, text="Hello"):
    who = "Anna" if number % 2 else "Tobi"
    at = str(1_600_000_000 + 60 * number)
    return {"id": number, "type": "message", "from": who, "date_unixtime": at,
            "text": f"{text} {number}"}  # fmt: skip


def chat(messages, name="Anna"):
    return {"name": name, "type": "personal_chat", "id": 7, "messages": messages}


def in_pieces(text, size=700):
    return iter([text[at : at + size] for at in range(0, len(text), size)])


def read(text):
    def opened():
        return iter([text.encode()[at : at + 65_536] for at in range(0, len(text), 65_536)])

    kind = kind_of(opened)
    assert kind.read is not None
    return list(kind.read(opened, CONTEXT))


def leaves(value, above=""):
    """Every scalar below an array, with the keys above it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{above}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, f"{above}[]")
    else:
        yield above, value


@pytest.mark.parametrize("indent", [None, 1])
def test_every_message_of_a_large_chat_is_read_with_the_chats_name(indent):
    count = 4 * WHOLE // len(json.dumps(said(1)))
    text = json.dumps(chat([said(n) for n in range(count)]), indent=indent)
    assert len(text) > 2 * WHOLE
    found = read(text)
    assert [one.id for one in found if isinstance(one, Message)] == [str(n) for n in range(count)]
    assert {one.conversation for one in found} == {"Anna"}


def test_it_is_never_all_in_memory():
    messages = ",".join(json.dumps(said(n, "word " * 40)) for n in range(60_000))
    text = json.dumps(chat(["HERE"])).replace('"HERE"', messages)

    def pieces():
        for at in range(0, len(text), 65_536):
            yield text[at : at + 65_536]

    tracemalloc.start()
    try:
        count = sum(len(part["messages"]) for part in elements(pieces()))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 60_000
    assert most < 5 * WHOLE + 10_000_000


def test_chats_within_a_chat_list_keep_their_names():
    text = json.dumps({"about": "x", "chats": {"list": [
        chat([said(n) for n in range(300)], name) for name in ("Anna", "Ben")
    ]}})  # fmt: skip
    parts = list(Wide("", in_pieces(text), NEVER).parts())
    names = [(one["name"], len(one["messages"])) for part in parts for one in part["chats"]["list"]]
    assert {name for name, _ in names} == {"Anna", "Ben"}
    assert sum(count for name, count in names if name == "Ben") == 300


def test_a_broken_message_costs_itself_and_is_told():
    texts = [json.dumps(said(n)) for n in range(200)]
    texts[77] = '{"id": 77, "text": oops}'
    text = json.dumps(chat(["HERE"])).replace('"HERE"', ",\n".join(texts))
    parts = list(Wide("", in_pieces(text), NEVER).parts())
    assert parts.count(BROKEN) == 1
    kept = [one["id"] for part in parts if part is not BROKEN for one in part["messages"]]
    assert kept == [n for n in range(200) if n != 77]


def test_what_was_cut_short_is_read_as_far_as_it_goes():
    text = json.dumps(chat([said(n) for n in range(200)]))
    parts = list(Wide("", in_pieces(text[: len(text) // 2]), NEVER).parts())
    kept = [one["id"] for part in parts if part is not BROKEN for one in part["messages"]]
    assert kept == list(range(len(kept)))
    assert len(kept) > 90


def test_a_second_object_behind_it_is_read_too():
    text = json.dumps(chat([said(n) for n in range(200)]))
    wide = Wide("", in_pieces(f"{text}\n{text}"), NEVER)
    assert sum(len(part["messages"]) for part in wide.parts()) == 200
    assert wide.rest.startswith("\n{") or wide.rest == ""


scalars = st.one_of(st.integers(-(2**40), 2**40), st.text(max_size=5), st.booleans(), st.none())
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=30,
)


@given(
    st.dictionaries(st.text(max_size=3), values, min_size=1, max_size=5),
    st.integers(64, 200),  # no scalar or key is longer, escapes and all
    st.integers(1, 40),
)
def test_whatever_the_object_no_element_of_its_arrays_is_lost_nor_made_up(value, whole, size):
    found = list(Wide("", in_pieces(json.dumps(value), size), whole).parts())
    assert BROKEN not in found
    wanted = [leaf for leaf in leaves(value) if "[]" in leaf[0]]
    got = [leaf for part in found for leaf in leaves(part) if "[]" in leaf[0]]
    assert set(map(repr, got)) == set(map(repr, wanted))
    # What stands beside the large parts of one object goes with each of them; what stands in an
    # array comes once.
    elements = [[repr(leaf) for leaf in side if leaf[0].endswith("[]")] for side in (got, wanted)]
    assert sorted(elements[0]) == sorted(elements[1])


def test_the_flaws_are_counted_and_named():
    count = 2 * WHOLE // len(json.dumps(said(1)))
    texts = [json.dumps(said(n)) for n in range(count)]
    texts[500] = "{oops}"
    found = read(json.dumps(chat(["HERE"])).replace('"HERE"', ",\n".join(texts)))
    assert len([one for one in found if isinstance(one, Flaw)]) == 1
    assert len([one for one in found if isinstance(one, Message)]) == count - 1
