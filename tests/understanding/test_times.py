"""Times as they are spoken."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.whens import as_slot, seconds, when

MORNING = datetime.fromisoformat("2027-03-10T08:15:00+01:00")
"""A Wednesday."""
ZONE = "Europe/Berlin"


def meant(spoken, now=MORNING, about=""):
    slot = dict(as_slot(spoken, when(spoken, now, ZONE, about)))
    assert slot.pop("spoken") == spoken
    return slot


@pytest.mark.parametrize(
    ("spoken", "instant"),
    [
        ("at ten to six this evening", "2027-03-10T17:50:00+01:00"),
        ("half three tomorrow", "2027-03-11T15:30:00+01:00"),
        ("a week on Thursday at quarter past four", "2027-03-18T16:15:00+01:00"),
        ("the second of April at nine", "2027-04-02T09:00:00+02:00"),
        ("on the 21st at 8 in the evening", "2027-03-21T20:00:00+01:00"),
        ("noon on Friday", "2027-03-12T12:00:00+01:00"),
        ("tomorrow at 7:45am", "2027-03-11T07:45:00+01:00"),
        ("in an hour and a half", "2027-03-10T09:45:00+01:00"),
        ("twenty minutes from now", "2027-03-10T08:35:00+01:00"),
        ("at four", "2027-03-10T16:00:00+01:00"),
        ("friday at one", "2027-03-12T13:00:00+01:00"),
        ("7pm tonight", "2027-03-10T19:00:00+01:00"),
    ],
)
def test_an_hour_that_can_mean_one_thing_is_that_instant(spoken, instant):
    assert meant(spoken) == {"iso": instant}


@pytest.mark.parametrize(
    ("spoken", "day"),
    [
        ("the day after tomorrow", "2027-03-12"),
        ("the fourteenth", "2027-03-14"),
        ("in a fortnight", "2027-03-24"),
        ("Christmas Eve", "2027-12-24"),
        ("Easter Monday", "2027-03-29"),
        ("Friday week", "2027-03-19"),
        ("this weekend", "2027-03-13/2027-03-14"),
        ("next week", "2027-03-15/2027-03-21"),
        ("tomorrow morning", "2027-03-11T06:00:00+01:00/2027-03-11T12:00:00+01:00"),
    ],
)
def test_a_day_or_a_stretch_is_told_as_such(spoken, day):
    assert meant(spoken) == {"iso": day}


@pytest.mark.parametrize(
    ("spoken", "rule"),
    [
        ("every other Sunday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ("weekdays at seven thirty am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=7;BYMINUTE=30"),
        ("on the last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("Mondays and Thursdays at noon", "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=12;BYMINUTE=0"),
        ("every year on the third of May", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3"),
        ("every three hours", "FREQ=HOURLY;INTERVAL=3"),
    ],
)
def test_what_comes_again_is_a_rule(spoken, rule):
    assert meant(spoken) == {"rrule": rule}


@pytest.mark.parametrize("spoken", ["at six", "half seven", "next Friday", "next Saturday at 9pm"])
def test_where_two_things_could_be_meant_both_are_given(spoken):
    assert len(meant(spoken)["ambiguous"]) == 2


def test_what_it_is_for_tells_an_evening_from_a_morning():
    assert meant("at seven", about="wake me") == {"iso": "2027-03-11T07:00:00+01:00"}
    assert meant("at seven", about="dinner with Ruth") == {"iso": "2027-03-10T19:00:00+01:00"}


def test_after_midnight_tomorrow_may_be_the_day_that_has_begun():
    late = datetime.fromisoformat("2027-03-11T00:20:00+01:00")
    assert [one[:10] for one in meant("tomorrow at noon", late)["ambiguous"]] == [
        "2027-03-11",
        "2027-03-12",
    ]


@pytest.mark.parametrize("spoken", ["when I get home", "after the match", "later", "once it's dry"])
def test_what_no_clock_tells_is_left_open(spoken):
    assert meant(spoken) == {}


def test_two_hours_over_the_night_of_the_change_are_two_hours():
    before = datetime.fromisoformat("2027-03-28T01:30:00+01:00")
    (at,) = when("in two hours", before, ZONE).choices
    assert at - before == timedelta(hours=2)
    assert at.isoformat() == "2027-03-28T04:30:00+02:00"


@pytest.mark.parametrize(
    ("spoken", "length"),
    [
        ("an hour and a quarter", 4500),
        ("six and a half minutes", 390),
        ("90 secs", 90),
        ("two hours twenty", 8400),
        ("half an hour", 1800),
        ("twenty-five minutes", 1500),
        ("no time", 0),
    ],
)
def test_lengths_are_seconds(spoken, length):
    assert seconds(spoken) == length


@given(st.text(max_size=120), st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_no_text_breaks_it(spoken, now):
    found = when(spoken, now.replace(tzinfo=ZoneInfo(ZONE)), ZONE)
    assert not (found.rule and found.choices)
    as_slot(spoken, found)
