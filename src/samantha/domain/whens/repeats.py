"""What comes again: "every other Friday", "on the first of each month", "weekdays".

As recurrence rules of RFC 5545, section 3.3.10, without a start.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Callable
from dataclasses import dataclass

from samantha.domain.patterns import Pattern
from samantha.domain.whens.days import DAY_NAMES, MONTH, WEEKDAY, month_of

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY = r"(?:every|each|any)"
_GAP = r"(?:(?P<gap>other|2nd|alternate|\d{1,2}(?:st|nd|rd|th)?) )?"
_LIST = rf"{WEEKDAY}s?(?:'s)?(?:(?:,| and| &| or)* (?:on )?(?:{_EVERY} )?{WEEKDAY}s?)*"
_WHICH = r"(?P<which>1st|2nd|3rd|4th|last)"


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule without its hour, and the text without it. ``part`` is the part of day it names."""

    rule: str
    rest: str
    part: str = ""


def _gap(match: re.Match[str]) -> str:
    gap = match.groupdict().get("gap")
    if not gap:
        return ""
    number = 2 if gap in ("other", "alternate") else int(re.sub(r"\D", "", gap))
    return f";INTERVAL={number}" if number > 1 else ""


def _codes(text: str) -> str:
    names = re.findall(WEEKDAY, text)
    picked = sorted({DAY_NAMES.index(name[:3]) for name in names})
    return ",".join(_CODES[index] for index in picked)


def _nth(match: re.Match[str]) -> str:
    which = match["which"]
    place = "-1" if which == "last" else which[0]
    code = _codes(match["w"])
    if match.groupdict().get("mo"):
        return f"FREQ=YEARLY;BYMONTH={month_of(match['mo'])};BYDAY={place}{code}"
    return f"FREQ=MONTHLY;BYDAY={place}{code}"


_UNITS = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY", "hour": "HOURLY",
          "fortnight": "WEEKLY;INTERVAL=2", "minute": "MINUTELY"}  # fmt: skip
_PARTS = "morning|afternoon|evening|night|lunchtime"

_RULES: tuple[tuple[Pattern, Callable[[re.Match[str]], str]], ...] = (
    (Pattern(rf"\b(?:on )?(?:the )?{_WHICH} (?P<w>{WEEKDAY}) (?:of|in|every|each) (?:(?:the|{_EVERY}) )*month\b"), _nth),
    (Pattern(rf"\b{_EVERY} month on (?:the )?{_WHICH} (?P<w>{WEEKDAY})\b"), _nth),
    (
        Pattern(rf"\b(?:on )?(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th) (?:day )?(?:of|in) {_EVERY} month\b|\b{_EVERY} month on (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)\b|\bmonthly on (?:the )?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)\b"),
        lambda m: f"FREQ=MONTHLY;BYMONTHDAY={m['d'] or m['d2'] or m['d3']}",
    ),
    (Pattern(rf"\b(?:on )?(?:the )?last day of (?:the|{_EVERY}) month\b|\b(?:at )?(?:the )?end of {_EVERY} month\b"), lambda m: "FREQ=MONTHLY;BYMONTHDAY=-1"),
    (
        Pattern(rf"\b(?:{_EVERY} year on|{_EVERY}|yearly on|annually on) (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<mo>{MONTH})\b|\b(?:on )?(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<mo2>{MONTH}) (?:{_EVERY} year|yearly)\b"),
        lambda m: f"FREQ=YEARLY;BYMONTH={month_of(m['mo'] or m['mo2'])};BYMONTHDAY={m['d'] or m['d2']}",
    ),
    (
        Pattern(rf"\b(?:{_EVERY} year on |{_EVERY} |yearly on )(?P<mo>{MONTH}) (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b|\b(?:on )?(?P<mo2>{MONTH}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? {_EVERY} year\b"),
        lambda m: f"FREQ=YEARLY;BYMONTH={month_of(m['mo'] or m['mo2'])};BYMONTHDAY={m['d'] or m['d2']}",
    ),
    (Pattern(rf"\b(?:{_EVERY} (?:single )?(?:weekday|working day|workday|week day|school day)s?|(?:on )?weekdays|monday to friday|mon(?:day)? (?:to|through) fri(?:day)?|(?:on )?(?:school|work) days)\b"), lambda m: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    (Pattern(rf"\b(?:{_EVERY} weekend|(?:at|on) weekends|weekends)\b"), lambda m: "FREQ=WEEKLY;BYDAY=SA,SU"),
    (Pattern(rf"\b(?:on )?{_EVERY} (?:single )?{_GAP}(?:week on )?(?P<w>{_LIST})(?: (?:{_PARTS})s?)?\b"), lambda m: f"FREQ=WEEKLY{_gap(m)};BYDAY={_codes(m['w'])}"),
    (Pattern(rf"\b(?:once a week|weekly|{_EVERY} {_GAP}week) (?:on )?(?:a )?(?P<w>{_LIST})\b"), lambda m: f"FREQ=WEEKLY{_gap(m)};BYDAY={_codes(m['w'])}"),
    (Pattern(rf"\b(?P<w>{WEEKDAY})s? (?:every|each) {_GAP}week\b|\b(?:on )?alternate (?P<w2>{WEEKDAY})s\b"), lambda m: f"FREQ=WEEKLY{_gap(m) or (';INTERVAL=2' if m['w2'] else '')};BYDAY={_codes(m['w'] or m['w2'])}"),
    (Pattern(r"\b(?:on )?(?P<w>(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:(?:,| and| &)* (?:mon|tues|wednes|thurs|fri|satur|sun)days)*)\b"), lambda m: f"FREQ=WEEKLY;BYDAY={_codes(m['w'])}"),
    (Pattern(rf"\b{_EVERY} (?:single )?{_GAP}(?P<u>day|week|fortnight|month|year|hour|minute)s?\b"), lambda m: f"FREQ={_UNITS[m['u']]}{_gap(m)}"),
    (Pattern(rf"\b{_EVERY} (?:single )?(?P<part>{_PARTS})\b|\b(?:in the )?(?:mornings|evenings|nights|afternoons)\b"), lambda m: "FREQ=DAILY"),
    (Pattern(r"\bonce an hour\b|\bhourly\b"), lambda m: "FREQ=HOURLY"),
    (Pattern(r"\b(?:daily|once a day|nightly)\b"), lambda m: "FREQ=DAILY"),
    (Pattern(r"\b(?:weekly|once a week)\b"), lambda m: "FREQ=WEEKLY"),
    (Pattern(r"\b(?:fortnightly|once a fortnight)\b"), lambda m: "FREQ=WEEKLY;INTERVAL=2"),
    (Pattern(r"\b(?:monthly|once a month)\b"), lambda m: "FREQ=MONTHLY"),
    (Pattern(r"\b(?:yearly|annually|once a year)\b"), lambda m: "FREQ=YEARLY"),
)  # fmt: skip


def repeat(text: str) -> Repeat | None:
    """What comes again in ``text``, which has its numbers in figures."""
    for pattern, rule in _RULES:
        if match := pattern.search(text):
            words = match.group()
            part = re.search(rf"(?:{_PARTS})(?=s?$)", words)
            rest = " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
            return Repeat(rule(match), rest, part.group() if part else "")
    return None
