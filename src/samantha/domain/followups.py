"""A turn that leans on the one before: "and on Sunday?", "no, seven", "what about in Leeds?".

It is the same request with another time, place or person. Nothing else is guessed.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping
from datetime import timedelta

from samantha.domain.patterns import Pattern
from samantha.domain.state import State
from samantha.domain.turn import Act, Heard
from samantha.domain.whens import as_slot, when

FRESH = timedelta(minutes=5)
"""So long he may still mean the request before."""
LONGEST = 9
"""Words."""

_AND = Pattern(
    r"(?i)^(?:ok(?:ay)?[, ]+|right[, ]+|oh[, ]+)?(?:and|what about|how about|and what about|same (?:again )?for|then)\s+(?P<rest>.+?)[?.!]*$"
)
_RATHER = Pattern(
    r"(?i)^(?:no|nope|sorry|actually|wait|i mean(?:t)?|oh)[,. ]+(?:no[,. ]+)?(?:sorry[,. ]+)?(?:i (?:meant|said) |make (?:it|that) |let's say |for |better |rather )?(?P<rest>.+?)(?: (?:instead|then|please|actually))?[.!]*$"
)
_PLACE = Pattern(r"^(?:in|for|over in|up in|at)\s+(?P<place>[^\d?]+)$|^(?P<name>[A-Z][\w' -]+)$")
_TIMED = frozenset({"weather", "calendar.ask", "calendar.add", "calendar.move", "reminder.set"})
_PLACED = frozenset({"weather", "time"})
_NAMED = {"mail.from": "person", "contact.find": "person", "news": "topic"}


def taken_up(heard: Heard, state: State) -> tuple[Act, ...]:
    """The request that ``heard`` makes by leaning on the last one; () where it stands alone."""
    if not state.recent or len(heard.text.split()) > LONGEST:
        return ()
    last = state.recent[-1]
    if last.act.skill == "talk" or heard.at - last.at > FRESH:
        return ()
    text = heard.text.strip().replace("’", "'")
    if match := _RATHER.match(text):
        changed = _timed(last.act, match["rest"], heard)
        return (Act(last.act.skill, changed, 0.9),) if changed else ()
    if match := _AND.match(text):
        rest = match["rest"].strip()
        for change in (_timed, _placed, _named):
            if changed := change(last.act, rest, heard):
                return (Act(last.act.skill, changed, 0.9),)
    return ()


def _timed(act: Act, rest: str, heard: Heard) -> Mapping[str, object]:
    if act.skill not in _TIMED:
        return {}
    meant = when(rest, heard.at, heard.zone, str(act.slots.get("title", "")))
    if not (meant.rule or meant.choices) or re.fullmatch(r"(?i)now|", rest):
        return {}
    return {**act.slots, "when": as_slot(rest, meant)}


def _placed(act: Act, rest: str, heard: Heard) -> Mapping[str, object]:
    if act.skill not in _PLACED or not (found := _PLACE.match(rest)):
        return {}
    return {**act.slots, "place": (found["place"] or found["name"]).strip()}


def _named(act: Act, rest: str, heard: Heard) -> Mapping[str, object]:
    slot = _NAMED.get(act.skill)
    if slot is None or len(rest.split()) > 4:
        return {}
    return {**act.slots, slot: re.sub(r"(?i)^(?:from|of|for) |'s$", "", rest)}
