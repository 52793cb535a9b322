"""Days of the calendar: "the day after tomorrow", "a week on Friday", "the 22nd", "next month"."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from samantha.domain.patterns import Pattern

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NTH = r"(?P<d>\d{1,2})(?:st|nd|rd|th)"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``first`` to ``last``, both of them in it."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Days:
    """What a text says about the day: the stretches that it may mean, likeliest first, and the
    text without it."""

    choices: tuple[Stretch, ...]
    rest: str


def _one(*days: date | None) -> tuple[Stretch, ...]:
    return tuple(Stretch(day, day) for day in days if day is not None)


def weekday_of(name: str) -> int:
    return DAY_NAMES.index(name[:3])


def month_of(name: str) -> int:
    return MONTH_NAMES.index(name[:3]) + 1


def _ahead(weekday: int, today: date) -> date:
    """The next such day after ``today``."""
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _made(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _coming(month: int, day: int, today: date) -> date | None:
    found = _made(today.year, month, day)
    return found if found and found >= today else _made(today.year + 1, month, day) or found


def later(today: date, number: int, unit: str) -> date:
    """``number`` days, weeks, months or years after ``today``; a short month ends the day."""
    if unit.startswith("fortnight"):
        return today + timedelta(days=14 * number)
    if unit.startswith(("day", "week")):
        return today + timedelta(days=number * (1 if unit.startswith("day") else 7))
    months = today.month - 1 + number * (12 if unit.startswith("year") else 1)
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


_FEASTS: dict[str, Callable[[int], date]] = {
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
    "new years eve": lambda year: date(year, 12, 31),
    "new year's day": lambda year: date(year, 1, 1),
    "new years day": lambda year: date(year, 1, 1),
    "new year": lambda year: date(year, 1, 1),
    "valentine's day": lambda year: date(year, 2, 14),
    "valentines": lambda year: date(year, 2, 14),
    "st patrick's day": lambda year: date(year, 3, 17),
    "halloween": lambda year: date(year, 10, 31),
    "bonfire night": lambda year: date(year, 11, 5),
    "good friday": lambda year: _easter(year) - timedelta(days=2),
    "easter monday": lambda year: _easter(year) + timedelta(days=1),
    "easter sunday": _easter,
    "easter": _easter,
}


def _week(today: date, weeks: int) -> Stretch:
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * weeks)
    return Stretch(monday, monday + timedelta(days=6))


def _month(today: date, months: int) -> Stretch:
    first = later(today.replace(day=1), months, "month")
    return Stretch(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _weekend(today: date, weeks: int) -> Stretch:
    saturday = today - timedelta(days=today.weekday()) + timedelta(days=5 + 7 * weeks)
    return Stretch(max(saturday, today), saturday + timedelta(days=1))


def _named(match: re.Match[str], today: date) -> tuple[Stretch, ...]:
    """A weekday. "Next Friday" is this week's or the one after, where this week's is to come."""
    weekday, how = weekday_of(match["w"]), (match["how"] or "").strip()
    ahead = _ahead(weekday, today)
    if "week on" in how or match["week"] or "week from" in how:
        return _one(ahead + timedelta(days=7))
    if "fortnight on" in how:
        return _one(ahead + timedelta(days=14))
    if how.startswith("next") and weekday > today.weekday():
        return _one(ahead, ahead + timedelta(days=7))
    if how.startswith("last"):
        return _one(ahead - timedelta(days=7 if weekday != today.weekday() else 14))
    return _one(ahead)


def _of_month(match: re.Match[str], today: date) -> tuple[Stretch, ...]:
    """The next day of that number."""
    for step in range(13):
        months = today.month - 1 + step
        found = _made(today.year + months // 12, months % 12 + 1, int(match["d"]))
        if found is not None and found >= today:
            return _one(found)
    return ()


def _in_month(match: re.Match[str], today: date) -> tuple[Stretch, ...]:
    month, day = month_of(match["mo"]), int(match["d"])
    if year := match["y"]:
        return _one(_made(int(year), month, day))
    return _one(_coming(month, day, today))


def _figures(match: re.Match[str], today: date) -> tuple[Stretch, ...]:
    """ "3/4": the day first or the month first, whoever wrote it."""
    one, two = int(match["a"]), int(match["b"])
    days = (
        _coming(month, day, today) if 1 <= month <= 12 else None
        for day, month in ((one, two), (two, one))
    )
    return _one(*dict.fromkeys(days))


def _whole_month(match: re.Match[str], today: date) -> tuple[Stretch, ...]:
    month, year = month_of(match["mo"]), match["y"]
    first = date(int(year) if year else today.year + (month < today.month), month, 1)
    return (Stretch(first, first.replace(day=monthrange(first.year, month)[1])),)


_Rule = Callable[[re.Match[str], date], tuple[Stretch, ...]]
_RULES: tuple[tuple[Pattern, _Rule], ...] = (
    (Pattern(r"\b(?:the )?day after tomorrow\b"), lambda m, t: _one(t + timedelta(days=2))),
    (
        Pattern(r"\b(?P<n>\d+|an?) (?P<u>week|fortnight)s? (?:from )?(?P<on>tomorrow|today|now)\b"),
        lambda m, t: _one(
            later(t, 1 if m["n"] in ("a", "an") else int(m["n"]), m["u"])
            + timedelta(days=m["on"] == "tomorrow")
        ),
    ),
    (
        Pattern(r"\b(?:(?:today|tomorrow) week|a week tomorrow)\b"),
        lambda m, t: _one(t + timedelta(days=7 + ("tomorrow" in m.group()))),
    ),
    (Pattern(r"\b(?:a|in a|this time next) fortnight(?: today)?\b"), lambda m, t: _one(t + timedelta(days=14))),
    (
        Pattern(r"\b(?:in )?(?P<n>\d+|an?) (?P<u>day|week|month|year)s?(?:'s)?(?: time| from now|(?= |$))(?! (?:ago|on|from|before))"),
        lambda m, t: _one(later(t, 1 if m["n"] in ("a", "an") else int(m["n"]), m["u"])),
    ),
    (Pattern(r"\bthis time tomorrow\b|\btomorrow\b"), lambda m, t: _one(t + timedelta(days=1))),
    (Pattern(r"\b(?:later )?today\b|\blater on\b"), lambda m, t: _one(t)),
    (Pattern(r"\byesterday\b"), lambda m, t: _one(t - timedelta(days=1))),
    (Pattern(r"\bnext weekend\b"), lambda m, t: (_weekend(t, 0), _weekend(t, 1)) if t.weekday() < 5 else (_weekend(t, 1),)),
    (Pattern(r"\bweekend after next\b"), lambda m, t: (_weekend(t, 1 if t.weekday() < 5 else 2),)),
    (Pattern(r"\b(?:at |on |over |this |the |this coming |coming )*weekend\b"), lambda m, t: (_weekend(t, 0),)),
    (
        Pattern(
            rf"\b(?:on )?(?P<mo>{MONTH}) (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d| (?:am|pm|o'clock)|:)(?: (?P<y>20\d\d))?\b"
        ),
        _in_month,
    ),
    (
        Pattern(
            rf"\b(?:on )?(?:{WEEKDAY} )?(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<mo>{MONTH})\b(?: (?P<y>20\d\d))?"
        ),
        _in_month,
    ),
    (Pattern(r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})\b"), _figures),
    (
        Pattern(r"\b(?:on )?(?:the )?(?P<feast>" + "|".join(_FEASTS) + r")\b(?: day)?"),
        lambda m, t: _one(
            next(day for year in (t.year, t.year + 1) if (day := _FEASTS[m["feast"]](year)) >= t)
        ),
    ),
    (Pattern(r"\b(?:at |by )?(?:the )?end of (?:the|this) month\b"), lambda m, t: _one(_month(t, 0).last)),
    (Pattern(r"\b(?:at |by )?(?:the )?end of next month\b"), lambda m, t: _one(_month(t, 1).last)),
    (Pattern(r"\b(?:at |by )?(?:the )?end of (?:the|this) week\b"), lambda m, t: _one(_week(t, 0).first + timedelta(days=4))),
    (
        Pattern(rf"\b(?:on )?(?:{WEEKDAY} )?(?:the )?{_NTH} of next month\b"),
        lambda m, t: _one(_made(_month(t, 1).first.year, _month(t, 1).first.month, int(m["d"]))),
    ),
    (Pattern(rf"\b(?:on )?{WEEKDAY} (?:the )?{_NTH}(?: of (?:the|this) month)?"), _of_month),
    (
        Pattern(
            rf"\b(?P<how>(?:(?:(?:a|1) )?(?:week|fortnight) (?:on|from) |next |this coming |coming |this |last |on |by |until |for )*)(?P<w>{WEEKDAY})(?P<week> week)?(?: coming| gone)?\b"
        ),
        _named,
    ),
    (Pattern(rf"\b(?:on )?(?:the )?{_NTH}(?: of (?:the|this) month)?(?! of| floor| time| one| thing)"), _of_month),
    (Pattern(r"\bweek after next\b"), lambda m, t: (_week(t, 2),)),
    (Pattern(r"\bnext week\b"), lambda m, t: (_week(t, 1),)),
    (Pattern(r"\b(?:the rest of )?(?:this|the) week\b"), lambda m, t: (_week(t, 0),)),
    (Pattern(r"\bnext month\b"), lambda m, t: (_month(t, 1),)),
    (Pattern(r"\b(?:this|the) month\b"), lambda m, t: (_month(t, 0),)),
    (Pattern(r"\bnext year\b"), lambda m, t: (Stretch(date(t.year + 1, 1, 1), date(t.year + 1, 12, 31)),)),
    (Pattern(rf"\b(?:in|this|next|during) (?P<mo>{MONTH})\b(?: (?P<y>20\d\d))?"), _whole_month),
)  # fmt: skip


def days(text: str, today: date) -> Days:
    """The day in ``text``, which has its numbers in figures, seen from ``today``."""
    for pattern, rule in _RULES:
        if (match := pattern.search(text)) and (choices := rule(match, today)):
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return Days(choices, " ".join(rest.split()))
    return Days((), text)
