"""When a door opens, and it is hers to speak first."""

from collections.abc import AsyncGenerator
from datetime import datetime, timedelta

from samantha.domain import lines
from samantha.domain.state import State
from samantha.mind.meet import begin
from samantha.mind.speak import Reply

APART = timedelta(hours=1)
"""Shorter absences need no hello."""


async def greet(
    state: State, reply: Reply, now: datetime, zone: str, door: str
) -> AsyncGenerator[str, None]:
    """What she says when he comes in; nothing if he was here a moment ago."""
    if words := begin(state, reply, now, zone):
        yield words
    else:
        last = state.recent[-1].at if state.recent else None
        if last is None or not timedelta() <= now - last < APART:
            yield lines.greeting(state.his_name, now, last, state.seq)
    if state.off_record:
        yield " " + lines.still_off_record(state.seq)
