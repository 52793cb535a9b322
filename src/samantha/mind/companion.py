"""One turn, from what was heard to what was said. Start reading here.

heard ─► understand ─► care ─► recall ─► decide ─► speak ─► learn
                          │                          │        │
                          ▼                          ▼        ▼
  journal:        what he said, before      what he received of hers, and
                  she opens her mouth       what this turn has changed
"""

import asyncio
from dataclasses import replace
from datetime import datetime

from samantha.domain.affect import feel
from samantha.domain.confidence import shown
from samantha.domain.core import core
from samantha.domain.events import Event, MoodMoved, Said
from samantha.domain.memory import Recalled
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.domain.turn import Heard, Meaning
from samantha.mind.care import care, cared
from samantha.mind.decide import decide
from samantha.mind.discretion import Discreet, Secrets, noticed
from samantha.mind.greet import greet
from samantha.mind.ladder import Ladder
from samantha.mind.learn import learn
from samantha.mind.manners import greeted
from samantha.mind.recall import recall
from samantha.mind.record import Record, switch
from samantha.mind.sleep import NIGHT, Budget, Slept, sleep
from samantha.mind.speak import Reply, speak
from samantha.mind.toolbox import Toolbox
from samantha.mind.understand import understand
from samantha.mind.whole import whole
from samantha.ports import Journal, Voice, World


class Companion:
    """One person's companion. Who they are to each other is in the journal; she holds nothing
    between turns but which brains are resting, what is off the record, and what is a secret.

    One turn at a time: whoever calls sees to that.
    """

    def __init__(self, world: World) -> None:
        self._record = Record(world.journal)
        memories = Discreet(world.memories, lambda: self._record.state)
        self._world = replace(world, journal=self._record, memories=memories)
        self._secrets = Secrets(self._record, world.memories)
        self._toolbox = Toolbox(world.skills)
        self._ladder = Ladder(world.brains)

    @property
    def state(self) -> State:
        return self._record.state

    @property
    def journal(self) -> Journal:
        """The journal as she keeps it: what is off the record stays out of it."""
        return self._record

    async def turn(self, heard: Heard, voice: Voice) -> Said:
        """Answer ``heard`` through ``voice``, and return her side as it was recorded.

        Cancel the task to interrupt her: the journal then keeps what he received, and says so.
        Raises what ``voice`` raises, and nothing else.
        """
        reply, world = Reply(asyncio.get_running_loop().time), self._world
        meaning = await understand(heard, self.state, world.understanding)
        concern = care(heard, meaning, self.state)
        mood, recalled = feel(self.state.mood, meaning, heard.at), Recalled()
        # What he said is kept even if he goes on in the same breath and this turn is cut short.
        hearing = asyncio.ensure_future(self._hear(heard, meaning))
        try:
            await asyncio.shield(hearing)
            recalled = await recall(heard, meaning, self.state, world.memories)
            state = shown(self.state)
            always = core(await world.memories.claims(), state, heard.at)
            thought = Thought(
                heard, meaning, concern, recalled, mood, state, (), self._toolbox.specs, always
            )
            words = decide(thought, reply, world, self._ladder, self._toolbox, self._secrets)
            await speak(words, reply, voice, mood, self._record)
            if not concern.words and (remark := self._record.remark()):
                await voice.say(remark, mood)
        finally:
            number, before = await whole(hearing), self.state
            said, kept = reply.said(number, world.clock.now(), meaning, recalled), reply.kept()
            changes = [
                MoodMoved(mood, number),
                *cared(before, concern, number),
                *learn(heard, number, meaning, concern, before, already=kept),
                *kept,
            ]
            # A second Ctrl-C, or a door that closes, must not cut the record in two.
            await whole(self._record.append(said, *changes))
        return said

    async def _hear(self, heard: Heard, meaning: Meaning) -> int:
        """Write what he said, on or off the record, with who may know it; its number."""
        await self._record.append(*switch(meaning, self.state))
        before, secrets = self.state, self._secrets
        return await self._record.append_with(heard, lambda n: noticed(heard, n, before, secrets))

    async def arrive(self, door: str, voice: Voice) -> None:
        """A door opened: begin the first meeting, pick it up, or say hello after a while apart."""
        reply, world = Reply(asyncio.get_running_loop().time), self._world
        now = world.clock.now()
        words = greet(self.state, reply, now, world.clock.zone(), door)
        words = greeted(words, self.state, now, world.memories)
        try:
            await speak(words, reply, voice, self.state.mood.faded(now), self._record)
        finally:
            if reply.clauses:
                await whole(self._record.append(reply.said(0, now), *reply.kept()))

    async def sleep(self, now: datetime, budget: Budget = NIGHT) -> Slept:
        """Put in order what he has told her, while he is away. Cancel it as soon as he is back.

        Nothing is slept on while something waits to be written, or never will be.
        """
        if self._record.unwritten:
            return Slept()
        return await sleep(self._world, now=now, budget=budget)

    async def note(self, *events: Event) -> None:
        """Record what no turn has made: a line of the ledger, a choice made at a door."""
        await whole(self._record.append(*events))
