"""What the words of a request stand for: which slots a skill has, and their values.

The names are those of ``docs`` and of the skills' own lines (``skills/said``). A slot that was not
said is absent.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from samantha.domain.patterns import Pattern
from samantha.domain.slots_by_shape import by_shape, whole_name
from samantha.domain.whens import When, as_slot, seconds, when
from samantha.domain.whens.numbers import figures

LISTS = frozenset({"items", "ingredients"})
"""Slots whose value is a list of strings."""
NOW_OR_TODAY = frozenset({"weather"})
"""Skills that are asked of this moment where no time is said."""

_TWICE = Pattern(r"(?i)\b(\w+) \1\b")
_EDGES = ' \t,.;:!?…"“”'
_LEADING = {
    "items": Pattern(
        r"(?i)^(?:and |some |a bit of |more |any |the |an? (?!dozen|couple|few|pint|bag|loaf|box|bottle|tin|can|jar|pack|packet|litre|kilo|pound|half|bunch|head|tub|bar|roll|carton|punnet)\b)+"
    ),
    "ingredients": Pattern(
        r"(?i)^(?:and |some |a bit of |the |these |this |that |my |leftover |(?:half )?(?:an? |some |\d+ )?(?:tub|tin|can|bag|packet|pack|jar|box|bottle|bunch|head|handful|pound|kilo|pint|carton)s? of )+"
    ),
    "text": Pattern(r"(?i)^(?:to |that |about (?=the |my |a )|and )"),
    "title": Pattern(r"(?i)^(?:on |about |do |have |having |to )?(?:the |my |an? |our )?"),
    "to": Pattern(r"(?i)^to "),
    "topic": Pattern(r"(?i)^(?:about |on )"),
    "about": Pattern(r"(?i)^(?:about |for )"),
    "name": Pattern(r"(?i)^(?:a game of |a |some |the )"),
    "place": Pattern(r"(?i)^(?:in |at |for |over in |up in |down in )"),
}  # fmt: skip
_POINTED = frozenset({"sender", "topic", "which", "title", "name", "place", "to", "person"})
_WHOSE = frozenset({"person", "sender", "to"})
_MAYBE = Pattern(
    r"(?i)\b(?:maybe|perhaps|might|not sure|possibly|tentative|may be able|probably|see|let them know|if i can|pencil)\b"
)
_NO = Pattern(
    r"(?i)\b(?:no|not|n't|can't|cannot|cant|won't|wont|decline|sorry|unfortunately|regret|skip|pass|unable|afraid|busy|turn (?:it|them|him|her|that) down|never|nope|refuse|out)\b|n't\b"
)  # fmt: skip
_PEOPLE = {"a couple": 2, "couple": 2, "both": 2, "pair": 2, "just me": 1, "myself": 1, "me": 1,
           "the two of us": 2, "half a dozen": 6, "a dozen": 12}  # fmt: skip


def values(
    pieces: Iterable[tuple[str, str]], text: str, skill: str, now: datetime, zone: str
) -> Mapping[str, object]:
    """The slots of a request: ``pieces`` are names with the words that carry them, in order."""
    pieces = list(pieces)
    words: dict[str, list[str]] = {}
    have = frozenset(name for name, _ in pieces)
    for name, carried in (*pieces, *by_shape(skill, text, have)):
        carried = whole_name(carried, text)
        if (plain := clean(name, carried)) and plain not in words.setdefault(name, []):
            words[name].append(plain)
    if "when" in words:
        others = [one for name, said in words.items() if name != "when" for one in said]
        words["when"] = [_widened(" ".join(words["when"]), words["when"], text, others, now, zone)]
    found: dict[str, object] = {}
    about = " ".join([*words.get("title", ()), *words.get("text", ()), text])
    for name, said in words.items():
        value = _value(name, said, about, now, zone)
        if value not in (None, "", []):
            found[name] = value
    if skill in NOW_OR_TODAY and "when" not in found:
        found["when"] = as_slot("", when("", now, zone))
    return found


def clean(name: str, words: str) -> str:
    """``words`` without what does not belong to the value: stops, articles, little words."""
    plain = _TWICE.sub(r"\1", " ".join(words.split()).strip(_EDGES))
    if leading := _LEADING.get(name):
        plain = leading.sub("", plain)
    if name in _POINTED:  # "that shoe shop" is the shoe shop
        plain = re.sub(r"(?i)^(?:that|this) (?=\w)", "the ", plain)
    if name in _WHOSE:
        plain = re.sub(r"['’]s$", "", plain)
    return plain.strip(_EDGES)


def _value(name: str, said: Sequence[str], about: str, now: datetime, zone: str) -> object:
    if name == "when":
        return as_slot(" ... ".join(said), when(" ".join(said), now, zone, about))
    if name == "duration_seconds":
        return seconds(" and ".join(said)) or None
    if name == "people":
        return _people(said[0])
    if name == "answer":
        return answer(" ".join(said))
    if name == "field":
        return field_of(said[0])
    if name in LISTS:
        return [one for words in said for one in _items(words)]
    return said[0] if name in {"person", "sender", "field", "which"} else " ".join(said)


_AROUND = 4
"""Words on either side of a time that may belong to it."""


def _widened(
    spoken: str, pieces: Sequence[str], text: str, others: Sequence[str], now: datetime, zone: str
) -> str:
    """``spoken``, or the stretch of ``text`` around it that tells the time more closely.

    "Every second Friday" is no Friday, and "on the first of every month" no month.
    """
    masked = text
    for other in others:
        masked = masked.replace(other, "\0" * len(other), 1)
    start = masked.find(pieces[0])
    end = masked.find(pieces[-1], max(start, 0)) + len(pieces[-1])
    if start < 0 or end < len(pieces[-1]):
        return " ... ".join(pieces)
    before = [m.start() for m in re.finditer(r"\S+", masked[:start])][-_AROUND:]
    after = [end + m.end() for m in re.finditer(r"\S+", masked[end:])][:_AROUND]
    best, chosen = _closeness(when(spoken, now, zone)), " ... ".join(pieces)
    for left in (start, *reversed(before)):
        for right in (end, *after):
            wider = masked[left:right]
            if "\0" in wider or (left, right) == (start, end):
                continue
            if (close := _closeness(when(wider, now, zone))) > best:
                best, chosen = close, text[left:right].strip(_EDGES)
    return chosen


def _closeness(meant: When) -> tuple[int, int]:
    """How closely a time is told; more is closer."""
    if meant.rule:
        return 3, meant.rule.count(";")
    at = meant.at
    if isinstance(at, datetime):
        return 2, 0
    return int(at is not None), 0


def _people(words: str) -> int | None:
    folded = words.casefold()
    if number := re.search(r"\d+", figures(folded)):
        return int(number.group())
    return next((count for name, count in _PEOPLE.items() if name in folded), None)


def answer(words: str) -> str:
    """ "yes", "no" or "maybe", as one answers an invitation."""
    if _MAYBE.search(words):
        return "maybe"
    return "no" if _NO.search(words) else "yes"


_FIELDS = (
    ("email", Pattern(r"(?i)e-?mail")),
    ("birthday", Pattern(r"(?i)birth|born|turns?\b|how old|\bb-?day")),
    ("phone", Pattern(r"(?i)phone|number|mobile|cell|ring|call|digits|landline|\btel")),
    ("address", Pattern(r"(?i)address|live|post ?code|zip|where|house|street|road")),
)


def field_of(words: str) -> str:
    """ "phone", "email", "birthday" or "address"; else the words themselves."""
    return next((name for name, pattern in _FIELDS if pattern.search(words)), words)


def _items(words: str) -> list[str]:
    """The things that one piece of a list names: "milk, eggs and bread" are three."""
    parts = re.split(r",\s*(?:and\s+)?|\s+and\s+(?!cheese\b|chips\b|pepper\b|butter\b)|;\s*", words)
    return [plain for part in parts if (plain := clean("items", part))]
