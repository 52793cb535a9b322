"""What he takes back: "no, I said Bergen", "sorry, Tuesday not Monday", "scrap that".

He puts right what he said just before. What was wrong was never so: it is taken back, and nothing
in the world has changed.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from dataclasses import dataclass, replace
from datetime import date

from samantha.domain.learning import Found, find_claims
from samantha.domain.learning_days import validity
from samantha.domain.learning_text import written
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Correction:
    """What of the words before does not hold, and what does instead."""

    wrong: tuple[Found, ...]
    """In the words before."""
    right: Found | None = None
    """In what he says now; None where he only takes it back."""


_LEAD = r"(?i)^(?:(?:no|nope|nah|sorry|wait|oops|whoops|actually|correction|hang on|oh|er|um|ah|my mistake|my bad|i mean)\b[,.:!-]*\s*)+"
_THING = r"(?P<right>[\w'’-]+(?: [\w'’-]+){0,3}?)"
_RIGHT = Pattern(
    rf"{_LEAD}(?:(?:i said|i meant|i mean|make that|that's|it's|it was|that should be|should be)\s+)?(?:(?:in|at|on|from|to|the|an?)\s+)?{_THING}(?:,? (?:and )?not (?P<wrong>[\w'’-]+(?: [\w'’-]+){{0,3}}))?[.! ]*$"
)
_MEANT = Pattern(
    rf"(?i)^(?:i said|i meant|make that|correction:?|that should be|i meant to say) (?:(?:in|at|on|from|to|the|an?)\s+)?{_THING}(?:,? (?:and )?not (?P<wrong>[\w'’-]+(?: [\w'’-]+){{0,3}}))?[.! ]*$"
)
_NOT = Pattern(
    rf"(?i)^(?:it's |that's |it was )?{_THING},? not (?P<wrong>[\w'’-]+(?: [\w'’-]+){{0,3}})[.! ]*$"
)
_BACK = Pattern(
    r"(?i)^(?:(?:no|oh|sorry|wait|actually|ok|haha|ha|lol)[,.! ]+)*(?:scrap (?:that|it)|scratch that|ignore (?:that|me)|i take (?:that|it) back|i made that up|(?:i was |i'm |only |just |nah )*(?:joking|kidding|messing with you|pulling your leg|having you on|lying)|not really|that's not true|that isn't true|that was a (?:joke|lie))\b[^?]{0,60}$"
)
_EMPTY = frozenset(
    str.split("it that this there you he she they we so not no yes good fine nothing sorry thanks sure ok okay right never mind really well wrong true better way a the what problem worries idea chance")
)  # fmt: skip


def corrections(
    text: str, before: str, said: date | None = None, said_before: date | None = None
) -> Correction | None:
    """How ``text`` puts right ``before``, what he said just before it; None where it does not."""
    if len(text) > 160:
        return None
    read = written(text)
    plain = read.text.strip()
    told = [one for one in find_claims(before, said_before) if one.kind is not Kind.INSTRUCTION]
    if not told:
        return None
    if _BACK.match(plain):
        return Correction(tuple(one for one in told if _his(one)))
    match = _RIGHT.match(plain) or _MEANT.match(plain) or _NOT.match(plain)
    if match is None:
        return None
    lead = len(read.text) - len(read.text.lstrip())
    right = match["right"]
    if right.casefold().split()[0] in _EMPTY or len(right) < 2:
        return None
    start, end = read.where(lead + match.start("right"), lead + match.end("right"))
    for one in reversed(told):
        if (thing := _put_right(one, right, match["wrong"])) is not None and _his(one):
            since = validity(one.predicate, one.kind, thing, thing, said) if said else (None, None)
            now = replace(
                one, object=thing, start=start, end=end, positive=True,
                valid_from=since[0], valid_to=since[1],
            )  # fmt: skip
            return Correction((one,), now)
    return None


def _his(one: Found) -> bool:
    """Whether it names nobody: what puts it right must not keep a name that he has forgotten."""
    return one.subject[:1].islower()


_DAYS = frozenset(
    str.split("monday tuesday wednesday thursday friday saturday sunday tomorrow today")
)
_TAKES_A_NAME = frozenset({"lives in", "from", "name", "lived in", "grew up in", "works at", "relation", "pet", "also called", "is in", "speaks"})  # fmt: skip


def _put_right(one: Found, right: str, wrong: str | None) -> str | None:
    """What ``one`` should have said, in no words but those of ``right``; None where ``right`` is
    about something else."""
    if wrong is not None:
        inside = re.search(rf"(?i)(?<!\w){re.escape(wrong)}(?!\w)", one.object)
        if inside is None or (one.kind not in _DATED and inside.group() != one.object):
            return None
        return _like(right, inside.group())
    if right.casefold() == one.object.casefold():
        return None
    if right.casefold() in _DAYS:
        return right if one.kind in _DATED and re.search(rf"(?i)\b(?:{'|'.join(_DAYS)})\b", one.object) else None  # fmt: skip
    if right.split()[0].isdigit():
        return right if one.object.isdigit() else None
    named = right[0].isupper()
    if one.object[:1].isupper() and one.predicate in _TAKES_A_NAME and len(right.split()) <= 2:
        return right if named else right.title()
    if one.predicate in _TAKES_A_THING and not named and len(right.split()) <= 2:
        return right
    return None


_DATED = frozenset({Kind.PLAN, Kind.PROMISE})
_TAKES_A_THING = frozenset({"likes", "allergic to", "eats", "drinks"})


def _like(right: str, wrong: str) -> str:
    """``right``, with a capital where ``wrong`` had one."""
    return right[0].upper() + right[1:] if wrong[:1].isupper() else right
