"""Requests as strangers put them, without a model."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from bench.understanding import SAID, read

from samantha.domain.acts import cuts
from samantha.domain.events import Said
from samantha.domain.said import sayings
from samantha.domain.slots_by_shape import SLOTS
from samantha.domain.state import State
from samantha.domain.turn import Ending, Heard
from samantha.engines.clock_system import SystemClock
from samantha.wiring import understanding

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "utterances_dev.jsonl").read_text("utf-8").splitlines()
]
NOW = datetime.fromisoformat("2027-03-10T08:15:00+01:00")


@pytest.fixture(scope="module")
def she():
    return understanding(SystemClock())


def meant(she, text, state=None):
    return she.read(Heard(text, NOW, "Europe/Berlin"), state or State())


def after(she, text, reply="All right."):
    """The state once he has said ``text`` and she has answered."""
    heard = Heard(text, NOW, "Europe/Berlin")
    state = State().after(1, heard)
    return state.after(2, Said(1, reply, Ending.FINISHED, NOW, she.read(heard, State())))


def folded(text):
    return "".join(c for c in text.casefold() if c.isalnum())


def test_she_understands_what_strangers_ask_and_takes_no_talk_for_a_request():
    found = read(ROWS)
    assert found.skills >= 0.9
    assert found.slots >= 0.8
    assert found.talk_taken_for_more <= 0.01


def test_no_line_that_measures_her_is_among_those_that_teach_her():
    taught = {
        folded(one.text) for file in SAID.glob("*.txt") for one in sayings(file.read_text("utf-8"))
    }
    assert not taught & {folded(row["text"]) for row in ROWS}


def test_every_line_that_teaches_her_marks_only_slots_that_its_skill_has():
    for file in SAID.glob("*.txt"):
        for one in sayings(file.read_text("utf-8")):
            assert {slot.name for slot in one.slots} <= SLOTS.get(one.skill, frozenset()), one.text


def test_thanks_and_a_request_in_one_breath_is_the_request(she):
    act = meant(she, "thanks, and remind me at ten tomorrow to call Mum").first
    assert act.skill == "reminder.set"
    assert act.slots["text"] == "call Mum"
    assert act.slots["when"]["iso"] == "2027-03-11T10:00:00+01:00"


def test_and_on_sunday_is_the_same_request_for_another_day(she):
    state = after(she, "what's the weather like tomorrow?")
    act = meant(she, "and on Sunday?", state).first
    assert act.skill == "weather"
    assert act.slots["when"]["iso"] == "2027-03-14"


def test_no_seven_puts_the_hour_right(she):
    state = after(she, "remind me at six this evening to feed the cat")
    act = meant(she, "no, seven in the evening", state).first
    assert act.skill == "reminder.set"
    assert act.slots["text"] == "feed the cat"
    assert act.slots["when"]["iso"] == "2027-03-10T19:00:00+01:00"


def test_a_pair_of_requests_is_cut_where_one_ends():
    assert ("add milk to the list", "what time is it") in cuts(
        "add milk to the list and what time is it"
    )


@pytest.mark.parametrize(
    "text",
    ["", "x", "asdkjfh qwoeiu", "123", "🙂", "a" * 5000, "STOP SHOUTING AT ME THEN", "\x00"],
)
def test_nothing_that_reaches_her_breaks_her_understanding(she, text):
    assert meant(she, text).first.skill
