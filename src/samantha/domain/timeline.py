"""Days as he names them, against the day on which he said it: "tomorrow", "a week on Saturday".

days_in   the days that a text names, in its order
span_in   the stretch of days that a question looks back at: "last Thursday", "in March"
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from samantha.domain.patterns import Pattern
from samantha.domain.wordings import NUMBER_WORDS, plainly

_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?P<weekday>mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        str.split(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
            "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
            "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ),
        1,
    )
}
_WORDED = "|".join(sorted(_ORDINAL_WORDS, key=len, reverse=True))
_NTH = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)|{_WORDED})"
_N = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of)"


@dataclass(frozen=True, slots=True)
class Named:
    """A day that a text names."""

    day: date
    start: int
    end: int
    """Of the words, in the text with hurried spellings written out."""
    words: str
    relative: bool = False
    """Whether the words alone do not tell which day it is."""


def _day_number(words: str) -> int:
    return _ORDINAL_WORDS.get(words) or int(re.sub(r"\D", "", words))


def _count(words: str) -> int:
    if words in ("a", "an"):
        return 1
    return 2 if words == "a couple of" else NUMBER_WORDS.get(words) or int(words)


def _make(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _near(month: int, day: int, said: date, past: bool) -> date | None:
    """That day of that month, this year or the one that lies nearer in the wanted direction."""
    found = _make(said.year, month, day)
    if found is None:
        return None
    if past and (found - said).days > 31:
        return _make(said.year - 1, month, day)
    if not past and (said - found).days > 120:
        return _make(said.year + 1, month, day)
    return found


def _of_month(day: int, said: date, past: bool) -> date | None:
    """The next (or last) day of that number."""
    for step in range(4):
        month = said.month - 1 + (-step if past else step)
        found = _make(said.year + month // 12, month % 12 + 1, day)
        if found is not None and (found <= said if past else found >= said):
            return found
    return None


def _weekday(name: str, said: date, past: bool) -> date:
    ahead = (_DAY_NAMES.index(name[:3]) - said.weekday()) % 7
    if past:
        return said - timedelta(days=(7 - ahead) % 7 or 7)
    return said + timedelta(days=ahead or 7)


_Rule = Callable[[re.Match[str], date, bool], date | None]


def _month_of(match: re.Match[str]) -> int:
    return _MONTH_NAMES.index(match["month"].casefold()[:3]) + 1


def _dated(match: re.Match[str], said: date, past: bool) -> date | None:
    return _near(_month_of(match), _day_number(match["day"].casefold()), said, past)


def _month_end(match: re.Match[str], said: date, past: bool) -> date | None:
    first = _near(_month_of(match), 1, said, past)
    return first and first.replace(day=monthrange(first.year, first.month)[1])


def _weekday_of_month(match: re.Match[str], said: date, past: bool) -> date | None:
    number = _day_number(match["day"].casefold())
    wanted = _DAY_NAMES.index(match["weekday"].casefold()[:3])
    for back in (past, not past):
        near = _of_month(number, said, back)
        if near is not None and near.weekday() == wanted:
            return near
    return _of_month(number, said, past)


def _ago(match: re.Match[str], said: date, past: bool) -> date | None:
    number, unit = _count(match["number"].casefold()), match["unit"].casefold()
    days = number * {"d": 1, "w": 7, "m": 30, "y": 365, "f": 14}[unit[0]]
    return said - timedelta(days=days) if match["ago"] else said + timedelta(days=days)


def _shift(days: int) -> _Rule:
    return lambda match, said, past: said + timedelta(days=days)


_RULES: tuple[tuple[Pattern, _Rule, bool], ...] = (
    (Pattern(rf"(?i)\bend of (?P<day>){_MONTH}\b"), _month_end, False),
    (Pattern(rf"(?i)\b(?:the )?{_NTH}(?: of)? {_MONTH}\b"), _dated, False),
    (Pattern(rf"(?i)\b(?P<day>\d{{1,2}}) (?:of )?{_MONTH}\b"), _dated, False),
    (Pattern(rf"(?i)\b{_MONTH} (?:the )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_WORDED})\b"), _dated, False),
    (Pattern(rf"(?i)\b{_WEEKDAY},? (?:the )?{_NTH}\b"), _weekday_of_month, False),
    (Pattern(rf"(?i)\ba (?:week|fortnight) (?:on|from|this|next) {_WEEKDAY}\b"), lambda m, s, p: _weekday(m["weekday"].casefold(), s, False) + timedelta(days=14 if "fortnight" in m.group().casefold() else 7), True),
    (Pattern(r"(?i)\bthe day after tomorrow\b"), _shift(2), True),
    (Pattern(r"(?i)\bthe day before yesterday\b"), _shift(-2), True),
    (Pattern(rf"(?i)\b{_N} (?P<unit>days?|weeks?|months?|years?|fortnights?)(?P<ago> ago| back)\b"), _ago, True),
    (Pattern(rf"(?i)\bin {_N} (?P<unit>days?|weeks?)(?P<ago>)\b(?! of)"), _ago, True),
    (Pattern(rf"(?i)\blast {_WEEKDAY}\b"), lambda m, s, p: _weekday(m["weekday"].casefold(), s, True), True),
    (Pattern(rf"(?i)\bnext {_WEEKDAY}\b"), lambda m, s, p: _weekday(m["weekday"].casefold(), s, False), True),
    (Pattern(rf"(?i)\b(?:on |this |by |til |until |till |for )?(?<!every )(?<!on a )\b{_WEEKDAY}\b(?!s)(?! (?:night )?quiz)"), lambda m, s, p: _weekday(m["weekday"].casefold(), s, p), True),
    (Pattern(r"(?i)\b(?:tomorrow|tmrw)\b"), _shift(1), True),
    (Pattern(r"(?i)\b(?:yesterday|last night)\b"), _shift(-1), True),
    (Pattern(r"(?i)\b(?:today|tonight|this (?:morning|afternoon|evening)|just now)\b"), _shift(0), True),
    # "test moved AGAIN. 26th."
    (Pattern(r"(?i)(?:^|(?<=[.,;!] ))(?P<day>\d{1,2}(?:st|nd|rd|th))(?=[.,;!]|$)"), lambda m, s, p: _of_month(_day_number(m["day"]), s, p), False),
    (Pattern(r"(?i)\bthe (?P<day>\d{1,2}(?:st|nd|rd|th))\b"), lambda m, s, p: _of_month(_day_number(m["day"]), s, p), False),
)  # fmt: skip


def days_in(text: str, said: date, *, past: bool = False) -> tuple[Named, ...]:
    """The days that ``text``, said on ``said``, names, in its order.

    A weekday or a day of the month is the next one; with ``past`` the last one.
    """
    plain = plainly(text)
    found: list[Named] = []
    for pattern, resolve, relative in _RULES:
        for match in pattern.finditer(plain):
            if any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            # "may" and "sun" are words, too.
            if match.group().strip().casefold() in ("sun", "sat", "wed", "mon", "may", "march"):
                continue
            day = resolve(match, said, past)
            if day is not None:
                found.append(Named(day, match.start(), match.end(), match.group(), relative))
    return tuple(sorted(found, key=lambda one: one.start))


_STRETCH = Pattern(
    rf"(?i)\b(?P<which>last|this|the) (?P<unit>week|weekend|month)\b|\b(?:in|during|back in|all) {_MONTH}\b"
)


def span_in(question: str, today: date) -> tuple[date, date] | None:
    """First and last of the days that ``question`` looks back at; None where it names none."""
    if named := days_in(question, today, past=True):
        return (named[0].day, named[0].day)
    match = _STRETCH.search(plainly(question))
    if match is None:
        return None
    if match["month"]:
        month = _month_of(match)
        year = today.year - (month > today.month)
        return (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    back = match["which"].casefold() == "last"
    if match["unit"].casefold() == "month":
        first = today.replace(day=1)
        if back:
            first = (first - timedelta(days=1)).replace(day=1)
        return (first, first.replace(day=monthrange(first.year, first.month)[1]))
    monday = today - timedelta(days=today.weekday() + (7 if back else 0))
    if match["unit"].casefold() == "weekend":
        saturday = today - timedelta(days=(today.weekday() - 5) % 7 or 7)
        return (saturday, saturday + timedelta(days=1))
    return (monday, monday + timedelta(days=6))
