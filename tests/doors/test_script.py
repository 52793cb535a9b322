import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.errors import MalformedInput
from samantha.doors.replay import zone_of
from samantha.doors.script import line_of, steps

AT = "2025-05-01T07:12:00+01:00"


def script(*rows: object) -> list[bytes]:
    return [json.dumps(row).encode() + b"\n" for row in rows]


def test_a_probe_is_also_something_said():
    said, probed = steps(
        script(
            {"id": "a1", "at": AT, "say": "Hello."},
            {"id": "a2", "at": AT, "probe": "Who am I?", "expect": {}, "kind": "fact"},
        )
    )
    assert (said.kind, said.text) == ("say", "Hello.")
    assert (probed.kind, probed.text, probed.id) == ("say", "Who am I?", "a2")


def test_sleep_restart_and_away_need_no_words():
    kinds = [
        step.kind
        for step in steps(
            script(
                {"at": AT, "sleep": True},
                {"at": AT, "restart": True},
                {"id": "x", "at": AT, "away": 30},
            )
        )
    ]
    assert kinds == ["sleep", "restart", "away"]


def test_empty_lines_are_passed_over_and_lines_are_still_counted():
    with pytest.raises(MalformedInput, match="line 3 is not JSON"):
        list(steps([*script({"at": AT, "sleep": True}), b"\n", b"{\n"]))


@pytest.mark.parametrize(
    "row",
    [
        {"id": "a", "say": "no time"},
        {"id": "a", "at": "2025-05-01T07:12:00", "say": "no offset"},
        {"id": "a", "at": 7, "say": "no time either"},
        {"at": AT, "say": "no id"},
        {"id": 3, "at": AT, "say": "id is a number"},
        {"id": "a", "at": AT, "say": ["no", "string"]},
        {"id": "a", "at": AT, "say": "two", "probe": "things"},
        {"id": "a", "at": AT},
        {"id": "a", "at": AT, "away": -1},
        {"id": "a", "at": AT, "away": True},
        {"id": "a", "at": AT, "away": "long"},
        ["a", "list"],
    ],
)
def test_a_line_that_cannot_be_meant_is_named_by_its_number(row):
    with pytest.raises(MalformedInput) as caught:
        list(steps([*script({"at": AT, "sleep": True}), *script(row)]))
    assert str(caught.value).startswith("line 2 ")


@given(st.binary())
def test_no_line_of_any_bytes_is_anything_but_read_or_refused(line):
    try:
        list(steps([line]))
    except MalformedInput as refused:
        assert str(refused).startswith("line 1 ")


@given(st.text(alphabet="kumquat") | st.text(min_size=12))
def test_what_a_broken_line_says_is_not_in_the_error(words):
    with pytest.raises(MalformedInput) as caught:
        list(steps(script({"id": "a", "at": words, "say": words})))
    assert len(words) < 12 or words not in str(caught.value)


@given(st.integers(-12, 14))
def test_the_zone_of_an_offset_has_that_offset(hours):
    from datetime import UTC, datetime, timedelta, timezone
    from zoneinfo import ZoneInfo

    at = datetime(2030, 1, 1, tzinfo=timezone(timedelta(hours=hours)))
    named = at.astimezone(ZoneInfo(zone_of(at)))
    assert named.utcoffset() == at.utcoffset()
    assert at.astimezone(UTC) == named


def test_a_line_out_is_utf8_whatever_it_holds():
    assert json.loads(line_of({"reply": "“Zoë” 🙂"})) == {"reply": "“Zoë” 🙂"}
    line_of({"reply": "\ud800"})
