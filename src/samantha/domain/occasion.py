"""When something that he asked of her holds: an hour, a day of the week, something that he is at.

"After ten at night", "before coffee", "on Sundays", "when I'm working". Reading is pure.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from samantha.domain.patterns import Pattern
from samantha.domain.turn import Exchange

_DAY = 24 * 60
_NIGHT_ENDS = 5 * 60
"""Minutes into a day at which "late" is over …"""
_MORNING = 4 * 60
"""… and at which "before nine" has begun."""
STILL = timedelta(hours=5)
"""So long he is taken to be at what he said that he is at."""


@dataclass(frozen=True, slots=True)
class When:
    """All that is set must be so."""

    start: int = 0
    end: int = 0
    """Minutes into the day where he is; ``end`` may lie before ``start``, over midnight. Both 0:
    at any hour."""
    days: frozenset[int] = frozenset()
    """Of the week, Monday being 0; empty: any."""
    at: frozenset[str] = frozenset()
    """Stems of what he is at ("working"); empty: anything."""
    until: str = ""
    """What ends it earlier, once he has had it: "coffee"."""

    def holds(self, now: datetime, said: Sequence[tuple[datetime, str]]) -> bool:
        """Whether it is so at ``now``. ``said`` is what he said lately, oldest first, with this
        very turn."""
        minute = now.hour * 60 + now.minute
        if (self.start or self.end) and not _within(minute, self.start, self.end):
            return False
        day = (now - timedelta(minutes=_NIGHT_ENDS)).weekday() if minute < _NIGHT_ENDS else now.weekday()  # fmt: skip
        if self.days and day not in self.days:
            return False
        lately = [text for at, text in said if timedelta() <= now - at < STILL]
        if self.until and any(_had(self.until, text) for text in lately):
            return False
        return not self.at or _is_at(self.at, lately)


ALWAYS = When()


def lately(recent: Sequence[Exchange], text: str, now: datetime) -> list[tuple[datetime, str]]:
    """What he said in the talk at hand, with ``text``, which he has just said."""
    return [*((one.at, one.his) for one in recent), (now, text)]


def _within(minute: int, start: int, end: int) -> bool:
    return start <= minute < end if start < end else minute >= start or minute < end


_HOURS = {
    word: hour
    for hour, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1  # noqa: SIM905
    )
}  # fmt: skip
_HOUR = r"(?P<half>half (?:past )?)?(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?P<minute>\d\d)|[- ]thirty(?P<thirty>))?\s*(?:o'?clock)?\s*(?P<half_of_day>at night|in the (?:morning|evening|afternoon)|a\.?m\b\.?|p\.?m\b\.?)?"
_AFTER = Pattern(
    rf"(?i)\b(?:after|past|from|gone|later than)(?: about| around)? (?:{_HOUR}|(?P<named>midnight|dark|dinner|supper|tea|lunch|work|bedtime))\b"
)
_BEFORE = Pattern(
    rf"(?i)\b(?:before|until|till|earlier than)(?: about| around)? (?:{_HOUR}|(?P<named>noon|midday|lunch|breakfast|work|(?:i(?:'ve| have) had )?(?:my |a |the )?(?:first |morning )?(?:cup of )?(?:coffee|tea|cuppa|brew)))\b"
)
_BETWEEN = Pattern(
    r"(?i)\b(?:between|from) (?P<a>\d{1,2}|\w+) (?:and|to|till|until) (?P<b>\d{1,2}|noon|\w+)\b"
)
_PARTS = (
    (Pattern(r"(?i)\b(?:(?:late )?at night|nights|late(?: at night)?|when it's late|in the night|at bedtime|in bed|last thing)\b"), 22 * 60, _NIGHT_ENDS),
    (Pattern(r"(?i)\b(?:in the evenings?|evenings|of an evening)\b"), 18 * 60, _DAY),
    (Pattern(r"(?i)\b(?:in the mornings?|mornings|first thing|of a morning|when i('ve| have)? (?:just )?(?:wake|woken|get|got) up)\b"), _MORNING, 11 * 60),
    (Pattern(r"(?i)\b(?:in the afternoons?|afternoons)\b"), 12 * 60, 18 * 60),
)  # fmt: skip
_NAMED_AFTER = {"midnight": 0, "dark": 20, "dinner": 19, "supper": 20, "tea": 18, "lunch": 13, "work": 17, "bedtime": 22}  # fmt: skip
_NAMED_BEFORE = {"noon": 12, "midday": 12, "lunch": 12, "breakfast": 9, "work": 9}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = Pattern(r"(?i)\b(?P<day>mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)days?\b")
_WORKDAYS = Pattern(r"(?i)\b(?:on (?:week|work)days|during the week|on school nights)\b")
_WEEKEND = Pattern(r"(?i)\b(?:at|on|over|during)? ?(?:the )?weekends?\b")
_AT = Pattern(
    r"(?i)\b(?:when(?:ever)?|while|if) (?:i'm|im|i am|i get|i feel|i've got|i have)(?: (?:feeling|being|really|very|a bit|so|all|too))* (?P<at>[\w' -]{2,30}?)(?=\s*(?:[.,;:!?—–)]|$|\b(?:please|and|don't|dont|no|keep|be|or)\b))"
)
_OTHER = Pattern(r"(?i)\b(?:when(?:ever)?|while|if|as long as|once|until|till|unless|except)\b")
_IDLE = Pattern(
    r"(?i)\b(?:when(?:ever)? (?:it's|its|it is|it gets)(?: (?:gone|been|already|so|really|very))?|if (?:you|u) (?:don't mind|can|could|would|please|wouldn't mind)|if (?:that's|thats|it's) (?:ok|okay|all right|alright|possible)|"
    r"when (?:you|u) (?:talk|speak|answer|reply|write)(?: to me| with me)?|when i (?:ask|talk to|speak to|say)(?: (?:you|u|something|things|you something))*|whenever i ask)\b"
)


def occasion(text: str) -> When | None:
    """When ``text``, a request without what it asks, says that it holds. ``ALWAYS`` where it says
    nothing of that; None where it says something that cannot be checked."""
    rest = text.replace("’", "'")
    when = ALWAYS
    if between := _BETWEEN.search(rest):
        start, end = _clock(between["a"]), _clock(between["b"])
        if start is not None and end is not None:
            end = end + 12 * 60 if end <= start else end
            when, rest = When(start, end), rest.replace(between.group(), " ")
    if when == ALWAYS and (after := _AFTER.search(rest)):
        start = _late(after)
        if start is None:
            return None
        when, rest = When(start, _NIGHT_ENDS), rest.replace(after.group(), " ")
    elif when == ALWAYS and (before := _BEFORE.search(rest)):
        end, until = _early(before)
        when, rest = When(_MORNING, end, until=until), rest.replace(before.group(), " ")
    else:
        for pattern, start, end in _PARTS:
            if when == ALWAYS and (part := pattern.search(rest)):
                when, rest = When(start, end), rest.replace(part.group(), " ")
    days = {_DAYS.index(match["day"][:3].casefold()) for match in _WEEKDAY.finditer(rest)}
    days |= set(range(5)) if _WORKDAYS.search(rest) else set()
    days |= {5, 6} if _WEEKEND.search(rest) and not days else set()
    at: frozenset[str] = frozenset()
    if doing := _AT.search(rest):
        at, rest = _stems(doing["at"]), rest.replace(doing.group(), " ")
        if not at:
            return None
    if _OTHER.search(_IDLE.sub(" ", rest)):
        return None
    return When(when.start, when.end, frozenset(days), at, when.until)


def _clock(word: str) -> int | None:
    if word.casefold() in ("noon", "midday"):
        return 12 * 60
    hour = int(word) if word.isdigit() else _HOURS.get(word.casefold(), -1)
    return hour * 60 if 0 <= hour <= 24 else None


_IN_THE_MORNING = Pattern(r"a\.?m\b|in the morning")


def _said_hour(match: re.Match[str]) -> tuple[int, str]:
    """Minutes into a half of the day, and which half he named, if any."""
    word = match["hour"].casefold()
    hour = int(word) if word.isdigit() else _HOURS[word]
    minute = int(match["minute"] or 0) if match["minute"] else 0
    if match["half"] or match["thirty"] is not None:
        minute = 30
    half = (match["half_of_day"] or "").casefold()
    return hour * 60 + minute, half


def _late(match: re.Match[str]) -> int | None:
    """ "After ten": at night, unless he says otherwise. None where it is not to be told which."""
    if match["named"]:
        return _NAMED_AFTER[match["named"].casefold()] * 60
    minutes, half = _said_hour(match)
    if minutes >= 13 * 60 or _IN_THE_MORNING.match(half):
        return minutes % _DAY
    if minutes >= 12 * 60:
        return 12 * 60 if half else 0
    if minutes < 5 * 60 and "night" in half:
        return minutes
    return minutes + 12 * 60


def _early(match: re.Match[str]) -> tuple[int, str]:
    """ "Before nine": in the morning; "before coffee": until he has had it, and by eleven."""
    named = (match["named"] or "").casefold()
    if named:
        if named in _NAMED_BEFORE:
            return _NAMED_BEFORE[named] * 60, ""
        return 11 * 60, named.rsplit(" ", 1)[-1]
    minutes, half = _said_hour(match)
    later = half.startswith("p") or "evening" in half or "afternoon" in half
    return (minutes + 12 * 60 if later and minutes < 12 * 60 else minutes), ""


# --- what he is at -------------------------------------------------------------------------------

_LIKE: Mapping[str, frozenset[str]] = {
    stem: frozenset(family)
    for family in (
        ("work", "job", "offic", "shift", "desk"),
        ("sad", "low", "upset", "cry", "down", "mis", "gut", "hurt"),
        ("tir", "knacker", "exhaust", "shatter", "wip", "sleepy"),
        ("angry", "cross", "furious", "livid", "fum"),
        ("driv", "car", "wheel", "van", "road"),
        ("ill", "poorly", "sick", "unwell"),
        ("stress", "overwhelm", "frantic", "busy", "rush", "swamp"),
    )
    for stem in family
}
_WORD = Pattern(r"[^\W\d_]+")
_EMPTY = frozenset(
    ("at", "on", "in", "the", "a", "an", "my", "of", "with", "it", "to", "up", "feeling", "feel", "mood", "bad")
)  # fmt: skip
_I_AM = Pattern(
    r"(?i)\b(?:i'm|im|i am|i feel|feeling|i've got|i have|just got|back|still)\b(?P<rest>[^.!?;]{0,40})|^(?P<bare>\w+(?: \w+){0,2})[.!]*$"
)
_OVER = Pattern(
    r"(?i)\b(?:not|isn't|no longer|finished|done|home|out of|clocked off|knocked off|left|off)\b"
)


def _stems(text: str) -> frozenset[str]:
    words = (w.casefold() for w in _WORD.findall(text))
    return frozenset(_stem(w) for w in words if w not in _EMPTY)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _is_at(stems: frozenset[str], lately: Sequence[str]) -> bool:
    """Whether the last that he said of it is that he is at it."""
    wanted = stems.union(*(_LIKE.get(stem, frozenset()) for stem in stems))
    for text in reversed(lately):
        for match in _I_AM.finditer(text.replace("’", "'")):
            said = match["rest"] or match["bare"] or ""
            if _stems(said) & wanted:
                return not _OVER.search(said)
        if Pattern(r"(?i)\b(?:finished|clocked off|knocked off|done for the day)\b").search(text):
            return False
    return False


def _had(drink: str, text: str) -> bool:
    """Whether he says that he has had it, or has it in front of him."""
    name = re.escape(drink)
    return bool(
        Pattern(
            rf"(?i)\b(?:had|finished|drunk|drank|got|having|drinking|on|done|made|here's|after|over) (?:\w+ ){{0,3}}{name}\b(?! yet)|\b{name}(?:'s| is)? (?:in hand|done|drunk|finished|had|here|ready|good)\b"
        ).search(text)
        and not re.search(r"(?i)\b(?:not|haven't|havent|no) (?:\w+ ){0,3}" + name, text)
    )
