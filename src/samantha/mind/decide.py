"""What to do with a turn: look after him, finish getting acquainted, do what he asked, or talk."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from samantha.domain.care import CareState
from samantha.domain.errors import EngineUnavailable
from samantha.domain.thought import Thought
from samantha.mind.forget import forget
from samantha.mind.ladder import Ladder, consented
from samantha.mind.meet import meet, next_question
from samantha.mind.speak import Reply
from samantha.mind.toolbox import Toolbox
from samantha.ports import World


async def decide(
    thought: Thought, reply: Reply, world: World, ladder: Ladder, toolbox: Toolbox
) -> AsyncGenerator[str, None]:
    """Her words, as they come. The first of these that has something to say, says it."""
    if thought.concern.words:  # before every brain, and without one
        reply.brain = "care"
        yield thought.concern.words
    elif words := (
        consented(thought, reply)
        or await forget(thought, reply, world)
        or await meet(thought, reply, world)
    ):
        yield words
    else:
        last = ""
        async with aclosing(_answer(thought, reply, world, ladder, toolbox)) as stream:
            async for word in stream:
                last = word if word.strip() else last
                yield word
        quiet = thought.concern.state is CareState.NONE and not last.rstrip('"”’ ').endswith("?")
        if quiet and (question := next_question(thought, reply, world.clock.zone())):
            yield " " + question


async def _answer(
    thought: Thought, reply: Reply, world: World, ladder: Ladder, toolbox: Toolbox
) -> AsyncGenerator[str, None]:
    """Local first: what a skill can answer needs no brain; the ladder gets the rest."""
    act = thought.meaning.first
    for skill in world.skills:
        if act.skill in skill.answers:
            reply.brain = f"skill:{skill.name}"
            try:
                yield await skill.answers[act.skill](act, thought)
            except EngineUnavailable as down:
                yield down.spoken
            return
    async with aclosing(ladder.answer(thought, reply, toolbox.use)) as stream:
        async for word in stream:
            yield word
