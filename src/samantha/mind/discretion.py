"""What must stay between them, at the moment of speaking.

``noticed`` keeps what a turn says about it: a confidence, somebody who came or went. ``Discreet``
stands before her memories, so that no skill, tool or brain is ever handed what is hidden now.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from samantha.domain.company import SOMEONE, arrived, gone
from samantha.domain.confidence import confided, confides, goes_on, hidden, released, releases
from samantha.domain.events import CompanyChanged, Confided, Event
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.state import State
from samantha.domain.turn import Exchange, Heard
from samantha.ports import Journal, Memories

IN_ONE_BREATH = timedelta(minutes=10)
"""Within this, what goes on from a confidence belongs to it."""


async def noticed(heard: Heard, turn: int, state: State, journal: Journal) -> tuple[Event, ...]:
    """What ``heard``, number ``turn``, changes about who may know what. ``state`` is that before
    it; what she is about to say is bound by it already."""
    return (*_company(heard, turn, state), *await _confidences(heard, turn, state, journal))


def _company(heard: Heard, turn: int, state: State) -> tuple[Event, ...]:
    left = gone(heard.text, state.company)
    stayed = tuple(one for one in state.company if one not in left)
    came = arrived(heard.text)
    if state.off_record and came:
        came = (SOMEONE,)  # that somebody is there is kept; who it is was said off the record
    if stayed and came == (SOMEONE,):
        came = ()  # "she says…" is one of those who are there
    here = tuple(dict.fromkeys((*(one for one in stayed if one != SOMEONE or not came), *came)))
    return (CompanyChanged(here, turn),) if here != state.company else ()


async def _confidences(
    heard: Heard, turn: int, state: State, journal: Journal
) -> tuple[Event, ...]:
    if releases(heard.text) and state.confided:
        secrets = [(one, await _text(one, journal)) for one in state.confided]
        return tuple(Confided(one, on=False) for one in released(heard.text, secrets))
    before = _just_before(heard, state)
    secret = confides(heard.text)
    if secret is None:
        if before is not None and _runs_on(heard, before, state):
            return (Confided(turn),)
        return ()
    marks = [Confided(turn, secret.from_whom)]
    if secret.covers == "before" and before is not None and not confided(state, before.turn):
        marks.insert(0, Confided(before.turn, secret.from_whom))
    return tuple(marks)


def _just_before(heard: Heard, state: State) -> Exchange | None:
    last = state.recent[-1] if state.recent else None
    if last is None or not last.turn or heard.at - last.at > IN_ONE_BREATH:
        return None
    return last


def _runs_on(heard: Heard, before: Exchange, state: State) -> bool:
    """Whether this is what he announced in the turn before, or goes on from what he confided."""
    secret = confides(before.his)
    if secret is not None and secret.covers == "next":
        return True
    return confided(state, before.turn) and goes_on(heard.text)


async def _text(turn: int, journal: Journal) -> str:
    async for recorded in journal.read(turn - 1):
        event = recorded.event
        return event.text if recorded.seq == turn and isinstance(event, Heard) else ""
    return ""


class Discreet:
    """Implements ``Memories`` over another one, without what is hidden now. Holds nothing."""

    def __init__(self, memories: Memories, state: Callable[[], State]) -> None:
        self._memories = memories
        self._state = state

    async def search(
        self,
        text: str,
        *,
        limit: int,
        before: int | None = None,
        now: datetime | None = None,
        called: Sequence[str] = (),
        everyone: bool = False,
    ) -> Sequence[Moment]:
        state = self._state()
        # As many more as may have to be left out.
        more = len(state.set_aside) + (len(state.confided) if state.company else 0)
        found = await self._memories.search(
            text, limit=limit + more, before=before, now=now, called=called, everyone=everyone
        )
        return [one for one in found if not hidden(state, one.turn)][:limit]

    async def warm(self) -> None:
        await self._memories.warm()

    async def mentions(self, words: Sequence[str]) -> Sequence[Moment]:
        """All of them: what is hidden can be forgotten too. Never to be said."""
        return await self._memories.mentions(words)

    async def claims(
        self, *, subject: str | None = None, predicate: str | None = None, valid_only: bool = True
    ) -> Sequence[KnownClaim]:
        state = self._state()
        known = await self._memories.claims(
            subject=subject, predicate=predicate, valid_only=valid_only
        )
        return [one for one in known if not hidden(state, one.claim.span.turn)]
