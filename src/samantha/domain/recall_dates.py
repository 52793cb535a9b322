"""The days that a question speaks of: "in May 2023", "last Thursday", "in spring", "two weeks ago".

Meant for finding what was said around then, so a range is generous and in doubt there is none. What
must be exact (a reminder, an appointment) is read elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from samantha.domain.patterns import Pattern

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "a few": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_SEASONS = {
    # First month and how many; of the northern half, which "spring" mostly means.
    "spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3),
}  # fmt: skip
_PARTS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}

_MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
_DAY_OF_MONTH = Pattern(
    rf"(?i)\b(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})|({_MONTH})\.? (\d{{1,2}})"
    r"(?:st|nd|rd|th)?(?!\d))\b(?:,? (\d{4}))?"
)
# "May" alone is a word or a woman; "in May" and "May 2023" are a month.
_WHOLE_MONTH = Pattern(
    rf"(?i)\b(?:(last|next|this|of|in|since|during|early|mid|late|until) )?"
    rf"({_MONTH})\b(?! \d{{1,2}}\b)(?:,? (\d{{4}}))?"
)
_YEAR = Pattern(r"\b(19[5-9]\d|20\d\d)\b")
_SEASON = Pattern(
    r"(?i)\b(last|this|next|in|in the|during the|of|over the) (spring|summer|autumn|fall|winter)\b"
    r"(?: of)?(?:,? (\d{4}))?"
)
_WEEKDAY = Pattern(rf"(?i)\b(?:(last|this|next|on|this past) )({'|'.join(DAYS)})\b")
_AGO = Pattern(
    rf"(?i)\b(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}) "
    r"(day|week|fortnight|month|year)s? ago\b"
)
_NEAR = Pattern(
    r"(?i)\b(today|tonight|this morning|yesterday|last night|the other day|"
    r"(?:last|this|the past|past) (?:week|weekend|month|year))\b"
)


@dataclass(frozen=True, slots=True)
class Days:
    """From ``first`` to ``last``, both of them in it."""

    first: date
    last: date

    def apart(self, day: date) -> int:
        """Days from here to ``day``: 0 within, below 0 where ``day`` is earlier."""
        if day < self.first:
            return (day - self.first).days
        return max(0, (day - self.last).days)

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1


def days_in(text: str, now: date | None) -> tuple[Days, ...]:
    """The stretches of days that ``text`` names. What is counted from ``now`` is left out where
    that is not known; a date without a year is the last one before ``now``."""
    return tuple(dict.fromkeys(_found(text, now)))


def _found(text: str, now: date | None) -> Iterator[Days]:
    dated = [*_days_of_month(text, now)]
    yield from dated
    months = [] if dated else [*_months(text, now)]
    yield from months
    seasons = [*_seasons(text, now)]
    yield from seasons
    if not (dated or months or seasons):
        for year in _YEAR.findall(text):
            yield Days(date(int(year), 1, 1), date(int(year), 12, 31))
    if now is not None:
        yield from _counted(text, now)


def _days_of_month(text: str, now: date | None) -> Iterator[Days]:
    years = _YEAR.findall(text)
    for day_first, month_then, month_first, day_then, year in _groups(_DAY_OF_MONTH, text):
        month = _month(month_then or month_first)
        said = year or (years[0] if len(years) == 1 else "")
        for one in _years(int(said) if said else None, now):
            try:
                day = date(one, month, int(day_first or day_then))
            except ValueError:
                continue
            if said or now is None or day <= now:
                yield Days(day, day)
                break


def _months(text: str, now: date | None) -> Iterator[Days]:
    for lead, name, year in _groups(_WHOLE_MONTH, text):
        if name.casefold() in ("may", "mar", "march") and not (lead or year):
            continue
        if len(name) == 3 and name.islower() and name != "may" and not year:
            continue
        month = _month(name)
        for one in _years(int(year) if year else None, now):
            first = date(one, month, 1)
            if year or now is None or first <= now:
                yield Days(first, _month_end(first))
                break


def _seasons(text: str, now: date | None) -> Iterator[Days]:
    for _lead, name, year in _groups(_SEASON, text):
        month, count = _SEASONS[name.casefold()]
        for one in _years(int(year) if year else None, now):
            first = date(one, month, 1)
            if year or now is None or first <= now:
                last = first
                for _ in range(count - 1):
                    last = _month_end(last) + timedelta(days=1)
                yield Days(first, _month_end(last))
                break


def _counted(text: str, now: date) -> Iterator[Days]:
    for _lead, name in _groups(_WEEKDAY, text):
        back = (now.weekday() - DAYS.index(name.casefold())) % 7 or 7
        yield Days(now - timedelta(days=back), now - timedelta(days=back))
    for count, part in _groups(_AGO, text):
        many = int(count) if count.isdigit() else _NUMBERS[count.casefold()]
        unit = _PARTS[part.casefold()]
        middle = _back(now, many * unit)
        yield Days(_back(middle, unit // 3), min(now, middle + timedelta(days=unit // 3)))
    for phrase in _NEAR.findall(text):
        yield _near(phrase.casefold(), now)


def _near(phrase: str, now: date) -> Days:
    if phrase in ("today", "tonight", "this morning"):
        return Days(now, now)
    if phrase in ("yesterday", "last night"):
        return Days(_back(now, 1), _back(now, 1))
    if phrase == "the other day":
        return Days(_back(now, 7), _back(now, 1))
    last = phrase.startswith("last")
    if phrase.endswith("week"):
        monday = now - timedelta(days=now.weekday())
        return Days(_back(monday, 7), _back(monday, 1)) if last else Days(_back(now, 7), now)
    if phrase.endswith("weekend"):
        saturday = _back(now, (now.weekday() - 5) % 7 or 7)
        return Days(saturday, saturday + timedelta(days=1))
    if phrase.endswith("month"):
        first = now.replace(day=1)
        before = _back(first, 1)
        return Days(before.replace(day=1), before) if last else Days(first, now)
    year = now.year - 1 if last else now.year
    return Days(date(year, 1, 1), date(year, 12, 31))


def _groups(pattern: Pattern, text: str) -> Iterator[tuple[str, ...]]:
    return (match.groups(default="") for match in pattern.finditer(text))


def _back(day: date, days: int) -> date:
    return day - timedelta(days=min(days, (day - date.min).days))


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name.casefold()[:3]) + 1


def _month_end(day: date) -> date:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _years(year: int | None, now: date | None) -> Iterator[int]:
    """The year that was said; else this one and the one before; none where nobody knows."""
    if year is not None:
        if 1 < year < 9998:
            yield year
    elif now is not None and 2 < now.year < 9998:
        yield from (now.year, now.year - 1)


__all__ = ["DAYS", "MONTHS", "Days", "days_in"]
