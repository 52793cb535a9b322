"""`samantha understand`: what each line would mean to her, without a vault or a conversation."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import click

from samantha.domain.care import Risk
from samantha.domain.errors import MalformedInput
from samantha.domain.events import CareMoved, Said
from samantha.domain.slots_by_shape import SLOTS
from samantha.domain.state import State
from samantha.domain.turn import Ending, Heard, Meaning
from samantha.doors.doorstep import Doorstep, at_home
from samantha.doors.replay import zone_of
from samantha.doors.script import line_of, moment, rows, text
from samantha.mind.care import care
from samantha.ports import Understanding


@click.command(short_help="Read what lines of talk mean to her; no vault is needed.")
@at_home
def understand(step: Doorstep) -> None:
    """Read lines of JSON, {"id", "text", "now", "history": [...]}, from standard input, and write
    for each {"id", "skill", "slots", "feeling", "risk", "people"}.

    "history" may be left out; it holds what was said before, oldest first: strings (his words), or
    objects with "say" (his words) and "reply" (hers). Without "now" it is this moment.

    \b
    Examples:
      echo '{"id": "1", "text": "what time is it"}' | samantha understand
    """
    from samantha import wiring
    from samantha.engines.clock_system import SystemClock

    clock = SystemClock()
    understanding = wiring.understanding(clock)
    for number, given in rows(sys.stdin.buffer):
        try:
            now = moment(given, "now") if "now" in given else clock.now()
            heard = Heard(text(given, "text"), now, zone_of(now), "understand")
            state = _before(given, heard, understanding)
        except ValueError as error:
            raise MalformedInput(f"line {number} {error}") from None
        meaning = understanding.read(heard, state)
        risk = care(heard, meaning, state).risk
        sys.stdout.buffer.write(line_of(_row(given.get("id"), meaning, risk)))
        sys.stdout.buffer.flush()


def _row(name: object, meaning: Meaning, risk: Risk) -> dict[str, Any]:
    return {
        "id": name,
        "skill": meaning.first.skill,
        "slots": {
            name: value
            for name, value in meaning.first.slots.items()
            if name in SLOTS.get(meaning.first.skill, ())
        },
        "feeling": meaning.feeling.name,
        "risk": risk.value,
        "people": list(meaning.people),
    }


def _before(given: Mapping[str, Any], heard: Heard, understanding: Understanding) -> State:
    """The state after the line's history, as the turn would have left it.

    Raises:
        ValueError: it is no list, or holds what is neither a string nor an object.
    """
    history = given.get("history") or []
    if not isinstance(history, list):
        raise ValueError('has a "history" that is not a list')
    state = State()
    for earlier in history:
        if isinstance(earlier, str):
            his, hers = earlier, ""
        elif isinstance(earlier, dict):
            his, hers = str(earlier.get("say", "")), str(earlier.get("reply", ""))
        else:
            raise ValueError('has a "history" with what is neither a string nor an object')
        then = replace(heard, text=his)
        meaning = understanding.read(then, state)
        concern = care(then, meaning, state)
        for event in (
            then,
            Said(state.seq + 1, hers, Ending.FINISHED, heard.at, meaning),
            CareMoved(concern.state, concern.risk, state.seq + 1),
        ):
            state = state.after(state.seq + 1, event)
    return state
