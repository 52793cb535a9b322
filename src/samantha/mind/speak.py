"""Words to clauses, clauses to him; and the record of what he received."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime

from samantha.domain.affect import Mood
from samantha.domain.events import Asked, ConsentAsked, Event, ForgetAsked, Said
from samantha.domain.memory import Recalled
from samantha.domain.speech import clauses
from samantha.domain.turn import Ending, Meaning
from samantha.mind.record import Record
from samantha.ports import Voice

NOTHING = Recalled()


@dataclass
class Reply:
    """Her side of one turn. Grows while she speaks; the journal gets it when she stops."""

    clock: Callable[[], float] = field(repr=False)
    """Seconds that only go forward."""
    brain: str = "builtin"
    ending: Ending = Ending.INTERRUPTED
    """Until she has finished, she may be interrupted."""
    clauses: list[str] = field(default_factory=list)
    """What he received."""
    events: list[Event] = field(default_factory=list)
    """What becomes true by saying it."""
    timings: dict[str, float] = field(default_factory=dict)
    _began: float = field(init=False)

    def __post_init__(self) -> None:
        self._began = self.clock()

    def mark(self, step: str) -> None:
        """Note how many milliseconds into the turn ``step`` was reached, the first time it is."""
        self.timings.setdefault(step, round((self.clock() - self._began) * 1000, 3))

    def said(
        self,
        turn: int,
        at: datetime,
        meaning: Meaning | None = None,
        recalled: Recalled = NOTHING,
    ) -> Said:
        """Her side as the journal keeps it."""
        self.mark("total")
        words = " ".join(self.clauses)
        minds = tuple(moment.turn for moment in recalled.moments)
        return Said(turn, words, self.ending, at, meaning, self.brain, minds, self.timings)

    def kept(self) -> list[Event]:
        """The events that hold, given how far she came: a question that he never received was
        not asked."""
        if self.ending is Ending.FINISHED:
            return self.events
        asking = Asked | ConsentAsked | ForgetAsked
        return [event for event in self.events if not isinstance(event, asking)]


async def speak(
    words: AsyncGenerator[str, None], reply: Reply, voice: Voice, mood: Mood, record: Record
) -> None:
    """Say ``words`` clause by clause as they come. Cancelling stops the brain at once."""
    try:
        async with aclosing(words), aclosing(clauses(words)) as stream:
            async for clause in stream:
                reply.mark("first_word")
                await voice.say(clause, mood)
                reply.clauses.append(clause)
                await asyncio.sleep(0)  # a place to be interrupted, however fast the brain is
        if trouble := record.trouble():
            await voice.say(trouble.spoken, mood)
        if reply.ending is Ending.INTERRUPTED:
            reply.ending = Ending.FINISHED
    except Exception:
        reply.ending = Ending.FAILED
        raise
