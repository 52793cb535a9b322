"""What no single sentence of his says and his sentences together tell: counts, days between, which
came first, what he did on a day, who raised something."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from samantha.domain.asking import Asked, Seeks, asked
from samantha.domain.counting import count
from samantha.domain.evidence import Line, weighed
from samantha.domain.known import capital
from samantha.domain.patterns import Pattern
from samantha.domain.quoting import figures
from samantha.domain.spoken import day_aloud, small
from samantha.domain.timeline import days_in, span_in
from samantha.domain.wordings import LIGHT, best_near, content, stem

Also = Mapping[str, frozenset[str]]

_OF_COUNT = 0.5
"""Share of the question that a message must hold to be counted."""
_PART = 0.5
"""Share of a thing's name that a sentence must hold to tell of it."""
_COUNTED_NOUN = Pattern(
    r"(?i)\bhow (?:many|often) (?!times\b|goes\b)(?:of )?(?:my |the |different )?(?P<noun>[\w'-]+)"
)
_TIMES_DONE = Pattern(
    r"(?i)\bhow (?:many times|often) (?:have|has|had|did|do|does) (?:my |the |that |our |his |her )?(?!i\b|we\b|you\b|he\b|she\b|it\b|they\b)\w+ (?P<verb>[a-z]+)"
)
"""What somebody did so many times: "have cats bitten me"."""
_SEVERAL = Pattern(
    r"(?i)\b(?:2|two|3|three|both)(?: of (?:the|my))? (?!of\b)(?P<noun>[a-z]+?)s\b(?=.*\bwho\b)|\bwho are (?:the|my|these) (?:2|two|3|three) (?P<noun_2>[a-z]+?)s\b"
)
"""He knows two of a name and asks who they are."""
_KNOWN_PEOPLE = Pattern(r"(?i)\b(?:do i know|are there|have i (?:got|mentioned)|in my life)\b")
_TO_HER = Pattern(r"(?i)\b(?:you|u|your|ur|you'd|you're)\b")


def reckoned(sought: Asked, lines: Sequence[Line], also: Also, today: date) -> str:
    """The answer that must be worked out; "" where ``sought`` is no such question, or it cannot be."""
    match sought.seeks:
        case Seeks.OPENER:
            return _opener(sought, lines, today)
        case Seeks.COUNT:
            return _same_name(sought, lines) or _count(sought, lines, also, today)
        case Seeks.WHO:
            return _same_name(sought, lines)
        case Seeks.BETWEEN:
            return _between(sought, lines, also)
        case Seeks.FIRST:
            return _first(sought, lines, also)
        case Seeks.ON_DAY:
            return _on_day(sought, lines, today)
        case Seeks.WEEKDAY:
            return _weekday(sought, lines, also, today)
        case _:
            return ""


def _opener(sought: Asked, lines: Sequence[Line], today: date) -> str:
    """He asks which of them it was: he, if he put it to her as a question."""
    put = [line for line in lines if line.asks and _TO_HER.search(line.text)]
    near = [(sum(best_near(w, line.words) for w in sought.words), line) for line in put]
    share, line = max(near, key=lambda one: (one[0], -one[1].rank), default=(0.0, None))
    if line is None or share < 1.5 or share / max(len(sought.words), 1) < 0.3:
        return ""
    return f"You asked me, {day_aloud(line.at.date(), today)}: “{line.text}” It was a question to me; you didn't say it of yourself."


def _count(sought: Asked, lines: Sequence[Line], also: Also, today: date) -> str:
    noun = _COUNTED_NOUN.search(sought.text)
    key = stem(noun["noun"].casefold()) if noun else ""
    found = weighed(lines, sought, also)
    best = max((line.covered for line in found), default=0.0)
    if best < _OF_COUNT:
        return ""
    telling = [line for line in found if line.covered >= max(0.62 * best, 0.4)]
    if key:
        telling = [t for t in telling if best_near(key, t.words | t.around) >= 0.7]
    if done := _TIMES_DONE.search(sought.text):
        deed = stem(done["verb"].casefold())
        of_it = [t for t in telling if best_near(deed, t.words) >= 0.7]
        telling = of_it if of_it and deed not in LIGHT else telling
    counted = count(telling)
    if counted is None:
        return ""
    last = counted.lines[-1]
    day = day_aloud(last.at.date(), today)
    if counted.number == 1:
        return f"Once, as far as you've told me. {capital(day)} you said: “{last.text}”"
    return f"{capital(small(counted.number))}, by what you've told me. The last was {day}: “{last.text}”"


def _same_name(sought: Asked, lines: Sequence[Line]) -> str:
    """ "How many Annas do I know?": each with the words that tell her from the other."""
    noun = _COUNTED_NOUN.search(sought.text) or _SEVERAL.search(sought.text)
    if noun is None or not (_KNOWN_PEOPLE.search(sought.text) or _SEVERAL.search(sought.text)):
        return ""
    name = next(one for one in noun.groups() if one).removesuffix("s")
    if not name[:1].isupper() and not any(name == n.removesuffix("s") for n in sought.names):
        name = name.casefold()
    spoken = re.compile(rf"(?i)\b{re.escape(name)}\b")
    who: dict[str, Line] = {}
    for line in sorted(lines, key=lambda line: (line.at, line.place)):
        if line.asks or not spoken.search(line.text):
            continue
        for tag in _tags(name, line.text):
            who.setdefault(tag, _with_before(line, lines) if tag == "first name" else line)
    distinct = list({(line.turn, line.place): line for line in who.values()}.values())[:3]
    if len(who) < 2:
        return ""
    told = " And ".join(f"“{line.text}”" for line in distinct)
    return f"{capital(small(len(who)))}, from what you've told me. {told}"


def _with_before(line: Line, lines: Sequence[Line]) -> Line:
    """``line`` with the sentence before it, which says whose first name that is."""
    before = next((o for o in lines if o.turn == line.turn and o.place == line.place - 1), None)
    return line if before is None else replace(line, text=f"{before.text} {line.text}")


def _tags(name: str, text: str) -> list[str]:
    """What in ``text`` tells one bearer of ``name`` from another."""
    name = re.escape(name)
    apart = {m[1].casefold() for m in re.finditer(rf"(?i)\b({_APART}) {name}\b", text)}
    tag = _tag(name, text)
    return [*([tag] if tag else []), *sorted(apart - {tag})]


_APART = "flat|work|school|big|little|old|new|tall|other|uni|gym|church"


def _tag(name: str, text: str) -> str:
    for rule in (
        rf"(?i)\b(?:that's|{name}'?s|{name},|{name} is) (?:\w+'?s? )?(?P<tag>wife|husband|sister|brother|boss|manager|friend|neighbour|colleague|porter|plumber|daughter|son|mum|dad|one)\b",
        rf"(?i)\b(?P<tag>first name)'?s {name}",
        rf"(?i)\b{name} (?:on|at|from|in) (?:the |my )?(?P<tag>\w+)",
        rf"(?i)\balso called {name}\b(?P<tag>)",
        rf"(?i)\b[a-z]+ {name} (?P<tag>[A-Za-z]+) (?:he|she) is\b",
    ):
        if match := re.search(rule, text):
            return (match["tag"] or "another").casefold()
    return ""


# --- days ----------------------------------------------------------------------------------------


def _event(part: str, lines: Sequence[Line], also: Also) -> tuple[date, Line] | None:
    """The day of what ``part`` names, and the sentence that tells it."""
    whole = asked(part)
    best: tuple[float, date, Line] | None = None
    for line in weighed(lines, replace(whole, seeks=Seeks.WHEN), also):
        if line.covered < _PART:
            continue
        named = [n for n in days_in(line.text, line.at.date()) if n.words.casefold() != "now"]
        day = named[0].day if named else line.at.date()
        if best is None or line.score > best[0]:
            best = (line.score, day, line)
    return None if best is None else best[1:]


def _between(sought: Asked, lines: Sequence[Line], also: Also) -> str:
    if len(sought.parts) != 2:
        return ""
    one, other = (_event(part, lines, also) for part in sought.parts)
    if one is None or other is None or one[1].turn == other[1].turn:
        return ""
    days = abs((other[0] - one[0]).days)
    from_day, to_day = sorted((one[0], other[0]))
    return f"{capital(small(days)) if days < 60 else days} day{'s' * (days != 1)}: from {figures(from_day)} to {figures(to_day)}."


def _first(sought: Asked, lines: Sequence[Line], also: Also) -> str:
    if len(sought.parts) != 2:
        return ""
    found = [_event(part, lines, also) for part in sought.parts]
    one, other = found
    if one is None or other is None or one[0] == other[0]:
        return ""
    pairs = sorted(zip((one[0], other[0]), sought.parts, strict=True), key=lambda pair: pair[0])
    (first_day, first), (then_day, then) = pairs
    last = Pattern(r"(?i)\b(?:came|was|happened) last\b|\blater\b").search(sought.text)
    lead = then if last else first
    return f"{capital(_turned(lead))}. That's {figures(first_day)} for {_turned(first)}, and {figures(then_day)} for {_turned(then)}."


def _turned(part: str) -> str:
    return Pattern(r"(?i)\bmy\b").sub("your", part)


def _on_day(sought: Asked, lines: Sequence[Line], today: date) -> str:
    span = span_in(sought.text, today)
    if span is None:
        return ""
    first, last = span
    on_it = [line for line in lines if not line.asks and first <= line.at.date() <= last]
    if not on_it:
        return ""
    other = [w for w in sought.words if w not in content(" ".join(_DAY_WORDS))]
    best = max(
        on_it,
        key=lambda o: (any(best_near(w, o.words | o.around) for w in other), len(o.words | o.around), -o.place),
    )  # fmt: skip
    told = [line for line in on_it if line.turn == best.turn][:2]
    others = [line for line in on_it if line.turn != best.turn]
    if len(told) == 1 and others:
        told.append(max(others, key=lambda line: len(line.words)))
    words = " ".join(line.text for line in sorted(told, key=lambda line: (line.turn, line.place)))
    return f"{capital(day_aloud(best.at.date(), today))} you said: “{words}”"


_DAY_WORDS = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "yesterday",
    "week",
    "weekend",
    "month",
    "doing",
    "main",
]


def _weekday(sought: Asked, lines: Sequence[Line], also: Also, today: date) -> str:
    found = [
        line
        for line in weighed(lines, sought, also)
        if line.covered >= _PART and line.strength >= 0.6
    ]
    if not found:
        return ""
    best = found[0]
    named = days_in(best.text, best.at.date())
    day = named[0].day if named else best.at.date()
    return f"{figures(day)}. {capital(day_aloud(best.at.date(), today))} you said: “{best.text}”"
