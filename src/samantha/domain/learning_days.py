"""Since when, until when, for which day: what his words say of how long something holds."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from calendar import monthrange
from datetime import date, timedelta

from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern
from samantha.domain.timeline import Named, days_in
from samantha.domain.wordings import NUMBER_WORDS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_N = r"(?P<number>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|a couple of)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SINCE = Pattern(rf"(?i)\bsince (?:the (?:start|beginning|end|middle) of |last |early |late )?(?:{_MONTH}(?:,? {_YEAR})?\b|(?P<bare>(?:19|20)\d\d)\b|(?P<rest>[^,.;!?]{{2,24}}))")  # fmt: skip
_FOR = Pattern(rf"(?i)\b(?:for |these |the last |the past |about |nearly |almost |over )*{_N} (?P<unit>day|week|fortnight|month|year)s?(?: now| already)?\b(?! (?:old|ago|older|younger|later|of age|late|early|from))")  # fmt: skip
_PERFECT = Pattern(r"(?i)\b(?:I've|I have|we've|we have|she's been|he's been|been)\b")
_UNTIL = Pattern(rf"(?i)\b(?:until|till|til|up to) (?:the end of )?(?:{_MONTH}(?:,? {_YEAR})?\b|(?P<bare>20\d\d)\b|(?P<rest>[^,.;!?]{{2,24}}))")  # fmt: skip
_FROM = Pattern(rf"(?i)\b(?:from|as of|starting|start(?:s|ing)? (?:on|in)?|beginning) (?:the start of )?(?:{_MONTH}\b|(?P<rest>(?:next |the |tomorrow|mon|tue|wed|thu|fri|sat|sun|\d)[^,.;!?]{{0,20}}))")  # fmt: skip
_LAST = Pattern(r"(?i)\blast (?P<unit>week|month|year|spring|summer|autumn|winter)\b|\b(?P<just>just) (?:moved|started|got)\b")  # fmt: skip
_CAME = Pattern(r"(?i)\b(?:moved|came|settled|started|joined|became|took)\b")
_IN_YEAR = Pattern(rf"(?i)\b(?:in|back in) (?:{_MONTH} )?(?P<year>(?:19|20)\d\d)\b")
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_MOVES = frozenset({"lives in", "job", "works at"})
_FOR_EVER = frozenset({"relation", "pet", "name", "also called", "known from", "age", "birthday", "born", "from", "grew up in"})  # fmt: skip
"""What the days in a sentence say nothing of: "Nell's here till Sunday. My daughter."."""
_AGAIN_AND_AGAIN = Pattern(r"(?i)\b(?:every|each)\b[^,.;:!?]*?(?=\b(?:because|for|since|so|but|as)\b|[,.;:!?]|$)")  # fmt: skip
_MOVED = Pattern(r"(?i)\b(?:moved|move|put back|pushed|brought forward|rescheduled|changed|shifted|postponed|instead|not)\b")  # fmt: skip
_RANGE = Pattern(r"(?i)^\s*(?:to|till|until|til|through|-|–)\s*(?:the |on )?$")
_MONTH_ALONE = Pattern(rf"(?i)\b(?:in|this|next|by|for|of) {_MONTH}\b(?! \d)")
_SEASON = Pattern(r"(?i)\b(?:next|this) (?P<unit>week|month|year|weekend)\b")

Validity = tuple[date | None, date | None]


def validity(predicate: str, kind: Kind, words: str, around: str, said: date) -> Validity:
    """First and last day of a claim that rests on ``words``, in the clause ``around``; None where
    he does not say. A plan, an appointment and a promise hold for their day."""
    if predicate in _FOR_EVER:
        return (None, None)
    if kind is Kind.PROMISE:
        due = _meant(words, said) or _meant(around, said)
        return (None, due[-1].day if due else _until(around, said))
    if kind is Kind.PLAN or predicate == "due":
        return _planned(words, said) or _planned(around, said) or (None, None)
    if kind is Kind.FEELING:
        named = days_in(around, said, past=True)
        day = named[0].day if named and named[0].day <= said else said
        return (day, day)
    if predicate in ("lived in", "worked at", "job was", "used to"):
        return (None, _past(around, said))
    return (_since(predicate, around, said), _until(around, said))


def _meant(text: str, said: date) -> list[Named]:
    """The days that ``text`` means once: "Saturday 14th June" is one, "every Tuesday" is none."""
    named = days_in(_AGAIN_AND_AGAIN.sub(lambda match: " " * len(match.group()), text), said)
    exact = [one for one in named if not one.relative]
    # A weekday beside its date only says which day of the week that is.
    return [
        one for one in named
        if not (one.relative and any(abs(other.start - one.end) <= _BESIDE or abs(one.start - other.end) <= _BESIDE for other in exact))
    ]  # fmt: skip


_BESIDE = 6
"""Letters between a weekday and its date: ", the "."""


def _planned(text: str, said: date) -> Validity | None:
    """First and last day of the plan that ``text`` tells of; None where it names no day."""
    named = _meant(text, said)
    if len(named) > 1 and _RANGE.match(text[named[0].end : named[1].start]):
        first, last = named[0].day, named[1].day
        return (first, last + timedelta(days=7) if named[1].relative and last < first else last)
    if named:
        later = timedelta(days=7 if _A_WEEK_LATER.search(text[named[0].end :]) else 0)
        day = later + named[-1 if _MOVED.search(text) and not _NOT_THEN.search(text) else 0].day
        return (day, day)
    if match := _MONTH_ALONE.search(text):
        first = _month(match["month"], None, said, past=False)
        return (first, first.replace(day=monthrange(first.year, first.month)[1]))
    if match := _SEASON.search(text):
        return _stretch(match["unit"].casefold(), match.group()[:4].casefold() == "next", said)
    return None


_A_WEEK_LATER = Pattern(r"(?i)^ week\b")
_NOT_THEN = Pattern(r"(?i),? (?:and )?not (?:on )?(?:the )?\w+")


def _stretch(unit: str, following: bool, said: date) -> Validity:
    """The days of this or the following week, month or year that are still to come."""
    if unit == "year":
        return (date(said.year + following, 1, 1), date(said.year + following, 12, 31))
    if unit == "month":
        first = (said.replace(day=28) + timedelta(days=4)).replace(day=1) if following else said
        return (first, first.replace(day=monthrange(first.year, first.month)[1]))
    monday = said - timedelta(days=said.weekday() - 7 * following)
    if unit == "weekend":
        return (monday + timedelta(days=5), monday + timedelta(days=6))
    return (max(monday, said), monday + timedelta(days=6))


def _since(predicate: str, text: str, said: date) -> date | None:
    if match := _SINCE.search(text):
        if match["month"]:
            return _month(match["month"], match["year"], said, past=True)
        if match["bare"]:
            return date(int(match["bare"]), 1, 1)
        named = days_in(match["rest"], said, past=True)
        return named[0].day if named else None
    if (match := _FOR.search(text)) and _PERFECT.search(text):
        return said - timedelta(days=_count(match["number"]) * _DAYS[match["unit"].casefold()])
    if (match := _FROM.search(text)) is not None:
        if match["month"]:
            return _month(match["month"], None, said, past=False)
        named = days_in(match["rest"], said)
        return named[0].day if named else None
    if predicate in _MOVES and (match := _LAST.search(text)):
        unit = (match["unit"] or "").casefold()
        return said - timedelta(days=_DAYS.get(unit, 0)) if unit in _DAYS or match["just"] else None
    if predicate in _MOVES and _CAME.search(text) and (match := _IN_YEAR.search(text)):
        return date(int(match["year"]), 1, 1)
    return None


def _until(text: str, said: date) -> date | None:
    match = _UNTIL.search(text)
    if match is None:
        return None
    if match["month"]:
        first = _month(match["month"], match["year"], said, past=False)
        return first.replace(day=monthrange(first.year, first.month)[1])
    if match["bare"]:
        return date(int(match["bare"]), 12, 31)
    named = days_in(match["rest"], said)
    return named[0].day if named else None


def _past(text: str, said: date) -> date | None:
    if match := _UNTIL.search(text):
        if match["bare"]:
            return date(int(match["bare"]), 12, 31)
        if match["month"]:
            return _month(match["month"], match["year"], said, past=True)
    if match := _IN_YEAR.search(text):
        return date(int(match["year"]), 12, 31)
    named = days_in(text, said, past=True)
    return next((one.day for one in named if one.day < said), None)


def _month(name: str, year: str | None, said: date, *, past: bool) -> date:
    number = _MONTHS.index(name.casefold()[:3]) + 1
    if year:
        return date(int(year), number, 1)
    if past:
        return date(said.year - (number > said.month), number, 1)
    return date(said.year + (number < said.month), number, 1)


def _count(words: str) -> int:
    words = words.casefold()
    if words in ("a", "an"):
        return 1
    return 2 if words == "a couple of" else NUMBER_WORDS.get(words) or int(words)


_CLAUSE = re.compile(r"[.;:!?\n]|, (?:and|but|so|which|because) ")


def clause(text: str, start: int, end: int) -> str:
    """The clause of ``text`` that ``text[start:end]`` stands in."""
    before = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    after = _CLAUSE.search(text, end)
    return text[before : after.start() if after else len(text)]
