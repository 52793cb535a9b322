"""Plain text and Markdown: a conversation ("Anna: …", "**You**: …", "## User"), or what he wrote.

Which of both it is, the file is asked first: names that come back at the beginning of lines make a
conversation. Days come from headings ("# 2024-03-01", "Monday, 3 March 2024") or stand before the
name; without one, a message has no time.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from samantha.domain.moving_in.messages import Context, Flaw, Found, Message, Open
from samantha.domain.moving_in.moments import built, clock_of, day_in, moment_of
from samantha.domain.moving_in.text import lines

_LOOKED_AT = 20_000
"""Lines that decide what a file is."""
_LONGEST_PARAGRAPH = 4_000
_MANY = 12
"""Names above which it is a list of something, and no conversation."""

_HIM = frozenset({"you", "user", "me", "human", "i", "myself"})
_OTHER = frozenset({"assistant", "ai", "bot", "chatgpt", "gpt", "claude", "replika", "character",
                    "samantha", "gemini", "copilot", "model"})  # fmt: skip

_STAMP = re.compile(
    r"^\s*[\[(]?(?P<stamp>(?P<day>\d{4}-\d{1,2}-\d{1,2})(?:[T ,]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\.\d+)?(?:\s?[ap]m\b)?(?:Z|[+-]\d{2}:?\d{2})?))?|(?P<only>\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s?[ap]m\b)?))[\])]?\s*[-–|:]?\s+",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?\s*(?P<half>[ap]m)?", re.I)
_NAME = r"[^\W\d_][\w .'’()-]{0,38}?"
_TURN = re.compile(
    rf"^\s{{0,3}}(?:[-*+]\s+)?(?:\*\*|__|<)?(?P<name>{_NAME})(?:\*\*|__)?\s?(?::|>)"
    rf"(?:\*\*|__)?(?:\s+(?P<text>.*)|\s*)$"
)
_HEAD = re.compile(
    rf"^(?:#{{1,6}}\s*(?:\*\*)?(?P<a>{_NAME})(?:\*\*)?|\*\*(?P<b>{_NAME})\*\*)"
    r"(?:\s+(?:said|says|wrote))?\s*:?\s*$"
)
_DRESS = " \t#*_=~-–—•:[]()"
_WEEKDAY = re.compile(r"(?i)^(?:dear diary|entry|date|day|on|the|[a-zäöüéèêàáíóúçñß]{2,12}day|"
                      r"mo|tue?|we|thu?|fr|sa|su|mon|wed|fri|sat|sun|created|at)$")  # fmt: skip


def read(file: Open, context: Context) -> Iterator[Found]:
    names = _names(file)
    if names:
        yield from _conversation(file, context, names)
    else:
        yield from _writing(file, context)


def _names(file: Open) -> frozenset[str]:
    """Who speaks in it; nobody where it is no conversation."""
    begins: Counter[str] = Counter()
    written = 0
    for line in islice(lines(file()), _LOOKED_AT):
        if not line.strip() or _day_alone(line):
            continue
        written += 1
        if name := _turn(_unstamped(line)[1])[0]:
            begins[name] += 1
    roles = {name for name in begins if name.casefold() in _HIM | _OTHER}
    often = {name for name, times in begins.items() if times > 1} | roles
    if len(begins) == 2 and (roles or sum(begins.values()) == written):
        often = set(begins)  # A short one.
    if not 2 <= len(often) <= _MANY or sum(begins[name] for name in often) * 12 < written:
        often = roles if len(roles) > 1 else set()
    return frozenset(often)


def _conversation(file: Open, context: Context, names: frozenset[str]) -> Iterator[Found]:
    he_is_named = any(name.casefold() in _HIM for name in names)
    day: date | None = None
    speaker, at, text = "", None, list[str]()
    fenced = False
    for number, line in enumerate(lines(file()), start=1):
        fenced ^= line.lstrip().startswith("```")
        found = None if fenced else _day_alone(line)
        stamp, rest = (None, line) if fenced else _unstamped(line)
        name, words = _turn(rest)
        begins = not fenced and name in names
        if (begins or found) and speaker:
            yield from _said(speaker, text, at, context, he_is_named)
            text = []
        if found:
            speaker, (day, at) = "", _heading(found, line, context)
        elif begins:
            moment, day = _stamped(stamp, day, context)
            speaker, at, text = name, moment, [words]
        elif speaker:
            text.append(line)
        elif line.strip(_DRESS) and not line.startswith("#"):
            yield Flaw(f"line {number}", "it belongs to no message")
    if speaker:
        yield from _said(speaker, text, at, context, he_is_named)


def _said(
    speaker: str, text: list[str], at: datetime | None, context: Context, he_is_named: bool
) -> Iterator[Message]:
    words = "\n".join(text).strip()
    if words.strip("-*_ \n"):
        is_him = speaker.casefold() in _HIM if he_is_named else None
        yield Message(speaker, is_him, words, at, context.name)


def _writing(file: Open, context: Context) -> Iterator[Found]:
    """Paragraphs. What he quotes or pastes as code is not his."""
    at: datetime | None = None
    paragraph: list[str] = []
    size, fenced = 0, False
    for line in lines(file()):
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        found = None if fenced else _day_alone(line)
        ends = fence or fenced or found or not line.strip() or line.lstrip().startswith(">")
        if (ends or size > _LONGEST_PARAGRAPH) and paragraph:
            yield Message("", None, "\n".join(paragraph), at, context.name)
            paragraph, size = [], 0
        if found:
            _, at = _heading(found, line, context)
        elif not ends and line.strip(_DRESS):
            paragraph.append(line.lstrip("# ").rstrip())
            size += len(line)
    if paragraph:
        yield Message("", None, "\n".join(paragraph), at, context.name)


def _turn(line: str) -> tuple[str, str]:
    """Who begins to speak in ``line``, and the first of their words; "" where nobody does."""
    if len(line) > 60_000:
        return "", ""
    if match := _HEAD.match(line):
        return _bare(match["a"] or match["b"]), ""
    if (match := _TURN.match(line)) and "://" not in line[: match.end("name") + 3]:
        return _bare(match["name"]), match["text"] or ""
    return "", ""


def _bare(name: str) -> str:
    return name.strip().removesuffix(" said").removesuffix(" says").removesuffix(" wrote")


def _unstamped(line: str) -> tuple[re.Match[str] | None, str]:
    match = _STAMP.match(line)
    return (match, line[match.end() :]) if match else (None, line)


def _stamped(
    stamp: re.Match[str] | None, day: date | None, context: Context
) -> tuple[datetime | None, date | None]:
    """The moment before a name, and the day that holds from then on."""
    if stamp is not None and stamp["day"]:
        at = moment_of(stamp["stamp"], context.zone)
        return at, at.date() if at else day
    if day is None:
        return None, None
    clock = _CLOCK.match(stamp["only"]) if stamp is not None else None
    hour, minute, second = clock_of(clock) if clock else (0, 0, 0)
    return built(day.year, day.month, day.day, hour, minute, second, zone=context.zone), day


def _heading(found: date, line: str, context: Context) -> tuple[date, datetime | None]:
    """The day of a heading, and its moment if it tells one."""
    clock = _CLOCK.search(line)
    hour, minute, second = clock_of(clock) if clock else (0, 0, 0)
    at = built(found.year, found.month, found.day, hour, minute, second, zone=context.zone)
    return found, at


def _day_alone(line: str) -> date | None:
    """The day that ``line`` names, if it does nothing else."""
    if len(line) > 60 or not any(c.isdigit() for c in line):
        return None
    bare = line.strip(_DRESS)
    found = day_in(bare)
    if found is None:
        return None
    rest = _CLOCK.sub(" ", bare[found[1] :])
    before = re.split(r"\d", bare, maxsplit=1)[0] if bare[:1].isalpha() else ""
    words = re.findall(r"\w+", rest) + re.findall(r"\w+", before)
    if words and day_in(before + "1, 2000"):
        words = words[:-1] if before else words  # The month's name.
    return found[0] if all(_WEEKDAY.match(word) for word in words) else None
