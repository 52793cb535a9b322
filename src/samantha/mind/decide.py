"""What to do with a turn: look after him, get acquainted, play, do what he asked, or talk."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from samantha.domain.care import CareState
from samantha.domain.errors import EngineUnavailable
from samantha.domain.manners import Bar, bars
from samantha.domain.thought import Thought
from samantha.mind.discretion import Secrets, confide_back
from samantha.mind.forget import forget
from samantha.mind.ladder import Ladder, consented
from samantha.mind.manners import in_force, kept_to, lift, unnamed
from samantha.mind.meet import meet, next_question
from samantha.mind.play import play
from samantha.mind.speak import Reply
from samantha.mind.toolbox import Toolbox
from samantha.ports import World


async def decide(
    thought: Thought,
    reply: Reply,
    world: World,
    ladder: Ladder,
    toolbox: Toolbox,
    secrets: Secrets,
) -> AsyncGenerator[str, None]:
    """Her words, as they come. The first of these that has something to say, says it."""
    if thought.concern.words:  # before every brain, and without one
        reply.brain = "care"
        yield thought.concern.words
        return
    rules = await in_force(thought, world.memories)
    if words := (
        consented(thought, reply)
        or await lift(thought, reply, world.memories)
        or await forget(thought, reply, world)
        or await meet(thought, reply, world)
        or await play(thought, reply, world.skills)
    ):
        yield unnamed(words, rules)
    else:
        last = ""
        answer = _answer(thought, reply, world, ladder, toolbox, secrets)
        async with aclosing(kept_to(answer, rules, thought, reply, world.memories)) as stream:
            async for word in stream:
                last = word if word.strip() else last
                yield word
        quiet = thought.concern.state is CareState.NONE and not last.rstrip('"”’ ').endswith("?")
        quiet = quiet and not (bars(rules, Bar.QUESTIONS) or bars(rules, Bar.LENGTH))
        if quiet and (question := next_question(thought, reply, world.clock.zone())):
            yield " " + question


async def _answer(
    thought: Thought,
    reply: Reply,
    world: World,
    ladder: Ladder,
    toolbox: Toolbox,
    secrets: Secrets,
) -> AsyncGenerator[str, None]:
    """Local first: what a skill can answer needs no brain, nor what is between the two of them;
    the ladder gets the rest."""
    if words := await confide_back(thought, reply, secrets):
        yield words
        return
    # Two requests in one breath are two answers, in the order in which he made them.
    asked = [
        (skill, act)
        for act in thought.meaning.acts
        for skill in world.skills
        if act.skill in skill.answers
    ]
    for place, (skill, act) in enumerate(asked):
        reply.brain = f"skill:{skill.name}"
        try:
            words = await skill.answers[act.skill](act, thought)
        except EngineUnavailable as down:
            words = down.spoken
        yield f" {words}" if place else words
    if asked:
        return
    async with aclosing(ladder.answer(thought, reply, toolbox.use)) as stream:
        async for word in stream:
            yield word
