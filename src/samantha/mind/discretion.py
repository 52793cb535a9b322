"""What must stay between them, at the moment of speaking.

``noticed`` keeps what a turn says about it: a confidence, what touches one, somebody who came or
went. ``Discreet`` stands before her memories, so that no skill, tool or brain is ever handed what
is hidden now.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from samantha.domain.between import between_us
from samantha.domain.company import SOMEONE, arrived, gone
from samantha.domain.confidence import confided, confides, goes_on, hidden, released, releases
from samantha.domain.events import CompanyChanged, Confided, Event
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.sealed import Sealed, candidates, sealed, seals, touched
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.domain.turn import Exchange, Heard
from samantha.mind.speak import Reply
from samantha.ports import Journal, Memories

IN_ONE_BREATH = timedelta(minutes=10)
"""Within this, what goes on from a confidence belongs to it."""


class Secrets:
    """What he has confided, as what gives it away. Holds that for as long as it is a secret, so
    that a turn need not read it again."""

    def __init__(self, journal: Journal, memories: Memories) -> None:
        self._journal = journal
        self._memories = memories
        self._texts: dict[int, str] = {}
        self._sealed: dict[int, Sealed] = {}

    async def told(self, state: State) -> list[tuple[int, str]]:
        """Every turn that is kept quiet, with what he said in it."""
        self._texts = {turn: self._texts[turn] for turn in state.confided if turn in self._texts}
        at_hand = {one.turn: one.his for one in state.recent}
        found = []
        for turn in state.confided:
            if text := self._texts.get(turn) or await _text(turn, self._journal):
                self._texts[turn] = text
            # Off the record it is in no journal; in this talk it is a secret all the same.
            found.append((turn, text or at_hand.get(turn, "")))
        return found

    async def known(self, state: State) -> list[Sealed]:
        """Those that he sealed himself; not what is kept quiet only because it touches one."""
        if not state.confided:
            self._sealed.clear()
            return []
        own = dict(seals(await self.told(state)))
        self._sealed = {turn: one for turn, one in self._sealed.items() if turn in own}
        new = {turn: text for turn, text in own.items() if turn not in self._sealed}
        words = {turn: candidates(text) for turn, text in new.items()}
        all_words = sorted(frozenset[str]().union(*words.values()))
        before = await self._memories.mentions(all_words) if all_words else ()
        known = dict(self._sealed)
        for turn, text in new.items():
            open_then = (m.text for m in before if m.turn < turn and not confided(state, m.turn))
            known[turn] = sealed(turn, text, open_then)
        self._sealed = {turn: one for turn, one in known.items() if turn in self._texts}
        return list(known.values())


async def noticed(heard: Heard, turn: int, state: State, secrets: Secrets) -> tuple[Event, ...]:
    """What ``heard``, number ``turn``, changes about who may know what. ``state`` is that before
    it; what she is about to say is bound by it already."""
    return (*_company(heard, turn, state), *await _confidences(heard, turn, state, secrets))


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
    heard: Heard, turn: int, state: State, secrets: Secrets
) -> tuple[Event, ...]:
    if releases(heard.text) and state.confided:
        return await _released(heard, state, secrets)
    touching = await _touching(heard, turn, state, secrets)
    before = _just_before(heard, state)
    secret = confides(heard.text)
    if secret is None:
        if before is not None and _runs_on(heard, before, state):
            return (*touching, *(() if Confided(turn) in touching else (Confided(turn),)))
        return touching
    marks = [Confided(turn, secret.from_whom)]
    if secret.covers == "before" and before is not None and not confided(state, before.turn):
        marks.insert(0, Confided(before.turn, secret.from_whom))
    new = {mark.turn for mark in marks}
    return (*(mark for mark in touching if mark.turn not in new), *marks)


async def _released(heard: Heard, state: State, secrets: Secrets) -> tuple[Event, ...]:
    """What is no secret any more: those that he means, and what was kept quiet for their sake."""
    told = await secrets.told(state)
    known = {one.turn: one for one in await secrets.known(state)}
    free = set(released(heard.text, [(turn, text) for turn, text in told if turn in known]))
    freed = [known[turn] for turn in free]
    left = [one for turn, one in known.items() if turn not in free]
    free.update(
        turn
        for turn, text in told
        if turn not in known and touched(text, freed) and not touched(text, left)
    )
    return tuple(Confided(turn, on=False) for turn, _ in told if turn in free)


async def _touching(
    heard: Heard, turn: int, state: State, secrets: Secrets
) -> tuple[Confided, ...]:
    """What tells a secret without being one: the exchange in which she last said it to him, and
    this very turn, where he comes back to it in plain words."""
    known = await secrets.known(state)
    if not known:
        return ()
    last = next((one for one in reversed(state.recent) if one.turn), None)
    marks = []
    if last is not None and not confided(state, last.turn) and touched(last.hers, known):
        marks.append(Confided(last.turn))
    if touched(heard.text, known):
        marks.append(Confided(turn))
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


async def confide_back(thought: Thought, reply: Reply, secrets: Secrets) -> str:
    """What he confided, said back to him alone where that is what he asks for; else ""."""
    state = thought.state
    if state.company or not state.confided:
        return ""
    known, today = await secrets.known(state), thought.heard.at.date()
    words = between_us(thought.heard.text, thought.recalled, state.confided, known, today)
    reply.brain = "builtin" if words else reply.brain
    return words


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
