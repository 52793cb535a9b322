"""Times as they are spoken, to instants, days, stretches and recurrences.

    "at ten to six tomorrow evening"   one instant
    "on Saturday"                      a day
    "tomorrow afternoon", "next week"  a stretch
    "every other Friday at noon"       a recurrence (RFC 5545)
    "at six", "next Friday"            may mean two things: both, the likeliest first
    "when I get home"                  none that can be known

Nothing is guessed silently: where two readings could be meant, both are given and she asks. Hours
are wall-clock hours of his zone; lengths ("in two hours") are elapsed time, also over the night
when the clocks change.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from samantha.domain.patterns import Pattern
from samantha.domain.whens.clock import PARTS, Clock, Hours, hours
from samantha.domain.whens.days import Stretch, days, later
from samantha.domain.whens.homes import home_of
from samantha.domain.whens.numbers import figures, seconds
from samantha.domain.whens.repeats import repeat

Instant = datetime | date | tuple[datetime, datetime] | tuple[date, date]
"""A moment, a whole day, a stretch of hours, or a stretch of days with both ends in it."""

_SMALL_HOURS = 4
"""Until then it is still yesterday for whoever is awake: "tomorrow" may be either day."""
_MORNING = Pattern(
    r"(?i)\b(?:wake|waking|alarm|get (?:me )?up|getting up|breakfast|school run|bins?|sunrise|dawn|"
    r"morning|commute|(?:flight|plane|train) to|before work|medication with)\b"
)
_EVENING = Pattern(
    r"(?i)\b(?:dinner|supper|tea with|drinks?|pub|film|movie|cinema|theatre|theater|concert|gig|"
    r"party|show|opera|ballet|date with|bedtime|bed|telly|quiz|book club|choir|band|poker|bath|"
    r"tonight|evening|night|after work|babysitter (?:comes|is))\b"
)
_OFFICE = Pattern(
    r"(?i)\b(?:lunch|dentist|doctor|gp|appointment|meeting|call with|interview|school|bank|office|"
    r"surgery|clinic|hospital|vet|mot|garage|haircut|hairdresser|barber|plumber|electrician|"
    r"coffee|physio|therapist|lecture|seminar|class|parents' evening|review|standup|stand-up|"
    r"viewing|optician|lawyer|solicitor|accountant|delivery|funeral|christening)\b"
)
_LENGTH = Pattern(
    r"\bin (?:exactly |another )?(?P<long>(?:\d+(?:\.\d+)?|an?|half an?|(?:a )?quarter of an|3[- ]quarters of an)(?: and a half)? "
    r"(?:hours?|hrs?|minutes?|mins?|seconds?|secs?)(?: (?:and )?(?:a half|a quarter|(?:\d+|a|an|half an) (?:hours?|minutes?|mins?|seconds?|secs?)))?)"
    r"|\b(?P<on>(?:\d+(?:\.\d+)?|an?|half an?)(?: and a half)? (?:hours?|hrs?|minutes?|mins?|seconds?|secs?)(?: and a (?:half|quarter))?) (?:from now|hence|time)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """What a spoken time means. At most one of the two is set; neither where none can be known."""

    choices: tuple[Instant, ...] = ()
    """One: that is meant. More: each could be meant, the likeliest first."""
    rule: str = ""
    """A recurrence, with its hour only where one was said."""

    @property
    def known(self) -> bool:
        return bool(self.rule) or len(self.choices) == 1

    @property
    def at(self) -> Instant | None:
        """The likeliest; None where it comes again or nothing is known."""
        return self.choices[0] if self.choices else None


def when(spoken: str, now: datetime, zone: str, about: str = "") -> When:
    """What ``spoken`` means at ``now``, in the IANA zone ``zone``.

    ``about`` is what it is for ("dinner with Anna", "wake me"): it tells an evening's eight from a
    morning's.
    """
    text, here = figures(spoken), home_of(zone, now)
    now = now.astimezone(here)
    if length := _LENGTH.search(text):
        gone = timedelta(seconds=seconds(length["long"] or length["on"]))
        if gone:
            return When(((now.astimezone(UTC) + gone).astimezone(here),))
    again = repeat(text)
    if again is not None:
        return When(rule=_with_hour(again.rule, hours(f"{again.rest} {again.part}"), about))
    found = days(text, now.date())
    said = hours(found.rest)
    choices = found.choices
    if now.hour < _SMALL_HOURS and "tomorrow" in text and len(choices) == 1:
        today = Stretch(choices[0].first - timedelta(1), choices[0].last - timedelta(1))
        choices = (today, *choices)
    if said.clock is not None:
        return When(_instants(choices, said, now, about))
    if said.part in PARTS and all(one.first == one.last for one in choices):
        dates = [one.first for one in choices] or [now.date()]
        return When(tuple(_part(day, said.part, here) for day in dates))
    if _at_once(text):
        return When((now,))
    return When(
        tuple(one.first if one.first == one.last else (one.first, one.last) for one in choices)
    )


def _at_once(text: str) -> bool:
    return text in {"", "now", "right now", "just now", "at the moment", "at once", "straight away"}


def _with_hour(rule: str, said: Hours, about: str) -> str:
    if said.clock is None or "BYHOUR" in rule:
        return rule
    minutes = said.clock.minutes % 1440
    if not said.clock.sure:
        minutes = _halves(said.clock, about, timely=True)[0]
    return f"{rule};BYHOUR={minutes // 60};BYMINUTE={minutes % 60}"


def _halves(clock: Clock, about: str, *, timely: bool) -> list[int]:
    """The minutes of the day that may be meant, likeliest first. ``timely``: a day is named."""
    if clock.sure:
        return [clock.minutes]
    early, late = clock.minutes % 720, clock.minutes % 720 + 720
    if _MORNING.search(about) and early >= 3 * 60:
        return [early]
    if _EVENING.search(about) and late >= 16 * 60:
        return [late]
    if early < 60:
        return [720 + early]
    if early < 6 * 60:
        return [late]
    if _OFFICE.search(about) and early >= 8 * 60:
        return [early]
    if timely:
        # Without more to go by: nine and later is the morning; at six to eight it may be either.
        return (
            [early] if early >= 9 * 60 else [late, early] if early < 7 * 60 + 30 else [early, late]
        )
    return [early, late]


def _instants(
    choices: tuple[Stretch, ...], said: Hours, now: datetime, about: str
) -> tuple[datetime, ...]:
    assert said.clock is not None
    here = now.tzinfo
    if not choices:
        return _next(said, now, about)
    found = []
    for stretch in choices:
        halves = _halves(said.clock, about, timely=True)
        own = [_wall(stretch.first, minutes, here) for minutes in halves]
        if stretch.first == now.date():
            own = (
                [at for at in own if at > now]
                or [
                    at
                    for half in (0, 720)
                    if (at := _wall(stretch.first, said.clock.minutes % 720 + half, here)) > now
                ][:1]
                or own[:1]
            )
        # Which week is asked before which half of the day: both at once would be a riddle.
        found.extend(own if len(choices) == 1 else own[:1])
    return tuple(found)


def _next(said: Hours, now: datetime, about: str) -> tuple[datetime, ...]:
    """The next times at which a clock shows that hour, where no day was named."""
    assert said.clock is not None
    today, here = now.date(), now.tzinfo
    tonight = said.part in ("tonight", "night", "evening", "morning", "afternoon", "overnight")
    coming = []
    for minutes in _halves(said.clock, about, timely=False):
        at = _wall(today, minutes, here)
        coming.append(at if at > now else _wall(today + timedelta(1), minutes, here))
    coming.sort()
    if said.clock.sure or tonight or len(coming) == 1:
        at = coming[0]
        if (
            said.clock.minutes % 720 == 0
            and said.clock.minutes == 720
            and not said.clock.sure
            and now.hour >= 12
        ):
            # "At twelve", said in the evening: tonight's, or tomorrow's noon.
            return (_wall(today + timedelta(1), 0, here), at)
        return (at,)
    early = said.clock.minutes % 720
    first, second = coming
    # The morning's ten, with the morning still before us, is nobody's late evening.
    if early >= 10 * 60 and first.date() == today and first.hour < 12:
        return (first,)
    return (first, second)


def _wall(day: date, minutes: int, here: object) -> datetime:
    """``minutes`` into ``day`` by the clock on the wall; an hour that is skipped is the next."""
    assert isinstance(here, ZoneInfo)
    at = datetime.combine(
        day + timedelta(days=minutes // 1440), time(minutes % 1440 // 60, minutes % 60), here
    )
    return at.astimezone(UTC).astimezone(here)


def _part(day: date, part: str, here: ZoneInfo) -> tuple[datetime, datetime]:
    begin, end = PARTS[part]
    return _wall(day, begin, here), _wall(day, end, here)


def as_slot(spoken: str, meant: When) -> Mapping[str, object]:
    """``meant`` as a slot's value: "spoken", and at most one of "iso", "rrule", "ambiguous"."""
    if meant.rule:
        return {"spoken": spoken, "rrule": meant.rule}
    if len(meant.choices) > 1:
        return {"spoken": spoken, "ambiguous": [_iso(one) for one in meant.choices]}
    if meant.choices:
        return {"spoken": spoken, "iso": _iso(meant.choices[0])}
    return {"spoken": spoken}


def _iso(instant: Instant) -> str:
    if isinstance(instant, tuple):
        return "/".join(_iso(one) for one in instant)
    if isinstance(instant, datetime):
        return instant.replace(microsecond=0).isoformat()
    return instant.isoformat()


__all__ = ["Instant", "When", "as_slot", "later", "seconds", "when"]
