"""Who answers: his choice, then a local model, then the built-in mind.

A step down is said once, in words, and undone when the better brain is back. Before the first word
ever goes to a brain beyond this machine, he is told what would leave and where to, and asked.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Literal

from samantha.domain import lines
from samantha.domain.egress import is_inside
from samantha.domain.errors import BrainRefused, BrainUnavailable, SamanthaError
from samantha.domain.events import BrainStepped, ConsentAsked, ConsentGiven
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.domain.turn import Ending
from samantha.mind.speak import Reply
from samantha.ports import Brain, Use

FIRST_REST = timedelta(seconds=15)
LONGEST_REST = timedelta(minutes=5)
REFUSED_REST = timedelta(minutes=10)
"""A brain that turned us away will not change its mind by being asked more often."""


class Ladder:
    """The brains, best first. Holds, as long as the process lives, which of them are resting after
    a failure, so that a dead server costs one wait and not one a turn."""

    def __init__(self, brains: Sequence[Brain]) -> None:
        self._brains = brains
        self._resting: dict[str, tuple[datetime, timedelta]] = {}

    async def answer(self, thought: Thought, reply: Reply, use: Use) -> AsyncGenerator[str, None]:
        """Words from the best brain that answers."""
        state, seed = thought.state, thought.state.last_turn
        why: Literal["unavailable", "refused", "no consent"] = "unavailable"
        best, *_, floor = (*self._brains, self._brains[-1])
        ask = ""
        for brain in self._brains:
            if brain is not floor:
                consent = self._consent(brain, state)
                if not consent:
                    why = "no consent"
                    if consent is None and not ask and state.consent_asked != brain.destination:
                        ask = brain.destination
                    continue
                if self._rests(brain, thought.heard.at):
                    continue
            if brain is floor and best is not floor and not ask and not state.stepped_to:
                # Said once: the state remembers that he knows.
                reply.events.append(BrainStepped(to=brain.name, wanted=best.name, why=why))
                if why != "no consent":
                    yield lines.step_down(why, seed) + " "
            reply.brain = brain.name
            began = False
            try:
                async with aclosing(brain.answer(thought, use)) as words:
                    async for word in words:
                        if not began:
                            began = True
                            self._resting.pop(brain.name, None)
                            if state.stepped_to and brain is best and best is not floor:
                                reply.events.append(
                                    BrainStepped(to=brain.name, wanted=best.name, why="back")
                                )
                                yield lines.step_up(seed) + " "
                        yield word
                if began or brain is floor:
                    break
                raise BrainUnavailable(f"{brain.name}: an empty answer")
            except BrainUnavailable as failure:
                self._rest(brain, thought.heard.at, failure)
                why = "refused" if isinstance(failure, BrainRefused) else "unavailable"
                if began:
                    # He has heard half a thought; another brain would start a different one.
                    reply.ending = Ending.FAILED
                    yield " " + lines.lost_thread(seed)
                    return
        if ask:
            reply.events.append(ConsentAsked(ask, "what you say to me", state.last_turn))
            yield " " + lines.consent_question(ask, seed)

    def _consent(self, brain: Brain, state: State) -> bool | None:
        if not brain.destination or is_inside(brain.destination):
            return True
        return state.consents.get(brain.destination)

    def _rests(self, brain: Brain, now: datetime) -> bool:
        until, _ = self._resting.get(brain.name, (now, FIRST_REST))
        # A clock that was set back must not keep a brain asleep for longer than it would be.
        return now < until <= now + max(LONGEST_REST, REFUSED_REST)

    def _rest(self, brain: Brain, now: datetime, failure: SamanthaError) -> None:
        _, last = self._resting.get(brain.name, (now, FIRST_REST / 2))
        length = REFUSED_REST if isinstance(failure, BrainRefused) else min(2 * last, LONGEST_REST)
        self._resting[brain.name] = (now + length, length)


def consented(thought: Thought, reply: Reply) -> str:
    """Her answer if he has just said yes or no to a destination; "" if he has done neither."""
    destination = thought.state.consent_asked
    said = thought.meaning.first.skill
    if not destination or said not in {"yes", "no"}:
        return ""
    allowed = said == "yes"
    reply.events.append(ConsentGiven(destination, allowed, thought.state.last_turn))
    return lines.consent_answer(allowed, thought.state.last_turn)
