"""Hours of the day: "half nine", "ten to six in the evening", "19:40", "noon"."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from dataclasses import dataclass

from samantha.domain.patterns import Pattern

PARTS = {
    # From and to, in minutes of the day; a night may run on into the next.
    "morning": (6 * 60, 12 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": (18 * 60, 23 * 60 + 59),
    "night": (18 * 60, 23 * 60 + 59),
    "tonight": (18 * 60, 23 * 60 + 59),
    "overnight": (18 * 60, 30 * 60),
}

_H = r"(?P<h>\d{1,2})"
_CLOCKS = tuple(
    Pattern(rf"\b(?:(?:at|by|for|from|to|till|until|before|after|of|on)\s+)?(?:the\s+)?{body}(?!\w|:\d|\.\d)")
    for body in (
        rf"(?P<side>half past)\s+{_H}",
        rf"(?:a )?(?P<side>quarter (?:past|after|to|till|of|before))\s+{_H}",
        rf"(?P<m>\d{{1,2}})(?: minutes?)? (?P<side>past|after|to|till|before)\s+{_H}(?! (?:minutes|hours|days))",
        rf"(?P<side>half)\s+{_H}",
        rf"{_H}:(?P<m>[0-5]\d)",
        r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) hours",
        rf"{_H} (?P<m>[0-5]\d|oh \d|o \d)(?! (?:minutes|mins|hours|days|weeks|months|of))(?= |$)",
        rf"{_H}(?= (?:o'clock|am|pm)\b)",
        r"(?P<word>noon|midnight)",
    )
)  # fmt: skip
_BARE = Pattern(
    rf"\b(?:at|by|till|until|from|before|after|for|to)\s+{_H}(?!\w|:|\.\d| (?:minutes|mins|hours|days|weeks|months|people|of))"
)
_ALONE = Pattern(
    r"^\W*(\d{1,2})\W*$|(?:^| )(\d{1,2})(?= (?:today|tomorrow|tonight|on |this |in the |every ))|"
    r"(?:today|tomorrow|day|night|week|morning) (\d{1,2})$"
)
_SUFFIX = Pattern(
    r"^\s*(?P<suffix>o'clock|am|pm)\b(?:\s*(?P<more>am|pm)\b)?(?: sharp| on the dot)?"
)
_PART = Pattern(
    r"\b(?:in the |this |at |on the |the |of the )?(?P<part>small hours|early hours|morning|afternoon|evening|"
    r"tonight|overnight|night|lunchtime|lunch time|teatime)\b"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as it was said. ``sure`` where it tells morning from evening by itself."""

    minutes: int
    """Of the day, in [0, 1440]; midnight at the end of a day is 1440."""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """What a text says about the hour, and the text without it."""

    clock: Clock | None
    part: str
    rest: str


def hours(text: str) -> Hours:
    """The hour in ``text``, which has its numbers in figures."""
    found, rest = _clock(text)
    part = ""
    for named in list(_PART.finditer(rest)):
        part = part if part and named["part"] == "night" else named["part"]
        rest = rest.replace(named.group(), " ", 1)
    if found is None and part in ("lunchtime", "lunch time"):
        found, part = Clock(12 * 60 + 30, sure=True), ""
    if part in ("small hours", "early hours"):
        part = "morning"
    if found is not None and not found.sure and part:
        found = _in_part(found, part)
    return Hours(found, part, " ".join(rest.split()))


def _clock(text: str) -> tuple[Clock | None, str]:
    for pattern in (*_CLOCKS, _BARE):
        for match in pattern.finditer(text):
            if (clock := _read(match)) is not None:
                return clock, _without(text, match)
    if alone := _ALONE.search(text):
        hour = next(g for g in alone.groups() if g)
        if int(hour) <= 24:
            at = alone.start() + alone.group().index(hour)
            return _made(int(hour), 0), f"{text[:at]} {text[at + len(hour) :]}"
    return None, text


def _without(text: str, match: re.Match[str]) -> str:
    after = text[match.end() :]
    if suffix := _SUFFIX.match(after):
        after = after[suffix.end() :]
    return f"{text[: match.start()]} {after}"


def _read(match: re.Match[str]) -> Clock | None:
    groups = match.groupdict()
    if word := groups.get("word"):
        return Clock(12 * 60 if word == "noon" else 24 * 60, sure=True)
    hour, minute = int(groups["h"]), 0
    side = groups.get("side") or ""
    if groups.get("m"):
        minute = int(re.sub(r"\D", "", groups["m"]))
    if side.startswith("half"):
        minute = 30
    elif side.startswith("quarter"):
        minute = 15
    if side.endswith(("to", "till", "of", "before")) and side:
        hour, minute = hour - 1, 60 - minute
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    suffix = _SUFFIX.match(match.string[match.end() :])
    half = (suffix["more"] or suffix["suffix"]) if suffix else ""
    # A figure that begins with 0, or is above 12, is on a clock of twenty-four hours.
    twenty_four = groups["h"].startswith("0") or hour > 12
    return _made(hour, minute, half, twenty_four)


def _made(hour: int, minute: int, half: str = "", twenty_four: bool = False) -> Clock:
    if half in ("am", "pm"):
        hour = hour % 12 + (12 if half == "pm" else 0)
        return Clock(hour * 60 + minute, sure=True)
    return Clock(hour * 60 + minute, sure=twenty_four or hour > 12 or hour == 0)


def _in_part(clock: Clock, part: str) -> Clock:
    """``clock`` in the morning, or in the other half of the day."""
    minutes = clock.minutes % 720
    if part == "morning":
        return Clock(minutes, sure=True)
    if part in ("night", "tonight", "overnight") and minutes < 5 * 60:
        return Clock(
            minutes + (1440 if clock.minutes >= 720 or part == "tonight" else 0), sure=True
        )
    return Clock(minutes + 720, sure=True)
