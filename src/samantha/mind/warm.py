"""A turn that nobody hears, so that the first one that he hears is quick."""

import asyncio
from contextlib import suppress

from samantha.domain.errors import BrainUnavailable
from samantha.domain.memory import Recalled
from samantha.domain.state import State
from samantha.domain.thought import Thought, ToolCall
from samantha.domain.turn import Heard
from samantha.mind.care import care
from samantha.mind.learn import learn
from samantha.ports import World

_PLAIN = "this is an ordinary sentence about nothing in particular"


async def warm(world: World) -> None:
    """Compile the grammar and the rules off the loop, and let the brains load what they need.

    Call it once the prompt is on the screen; a turn that comes sooner only waits as long as it
    would have. Touches no journal; sends nothing anywhere.
    """
    heard, state = Heard(_PLAIN, world.clock.now()), State()

    def read() -> Thought:
        meaning = world.understanding.read(heard, state)
        concern = care(heard, meaning, state)
        learn(heard, 0, meaning, concern, state)
        return Thought(heard, meaning, concern, Recalled(), state.mood, state)

    thought = await asyncio.to_thread(read)
    async for _ in world.brains[-1].answer(thought, _nothing):
        pass
    await world.memories.warm()
    for brain in world.brains:
        with suppress(BrainUnavailable):  # the first turn meets it again, and says so in words
            await brain.warm()


async def _nothing(call: ToolCall) -> str:
    return ""
