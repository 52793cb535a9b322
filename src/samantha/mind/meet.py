"""The first meeting, as a part of the turn: its words are said, what it settles is recorded."""

from datetime import datetime

from samantha.domain import meeting
from samantha.domain.events import Learned, Retracted
from samantha.domain.memory import Claim, Span
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.mind.speak import Reply
from samantha.ports import World


def begin(state: State, reply: Reply, now: datetime, zone: str) -> str:
    """The first words ever, or a light picking up half way; "" where they have met."""
    return _said(meeting.opening(state, now, machine_zone=zone), reply)


async def meet(thought: Thought, reply: Reply, world: World) -> str:
    """Her answer if what he said belongs to getting acquainted; "" if the turn is about anything
    else, though something may have been learned by the way."""
    heard, state = thought.heard, thought.state
    made = meeting.answer(heard, state, heard.at, machine_zone=world.clock.zone())
    if made is None:
        return ""
    if made.words:
        reply.brain = "meeting"
    reply.events += [
        Learned(
            Claim(
                found.subject,
                found.predicate,
                found.object,
                Span(state.last_turn, found.start, found.end, heard.text[found.start : found.end]),
                heard.at,
                found.kind,
                found.positive,
            )
        )
        for found in made.claims
    ]
    for predicate in made.forget:
        known = await world.memories.claims(subject="he", predicate=predicate)
        reply.events += [Retracted(claim.id) for claim in known]
    return _said(made, reply)


def next_question(thought: Thought, reply: Reply, zone: str) -> str:
    """A question of the meeting that is still open, where this is a moment for it; else ""."""
    heard, state = thought.heard, thought.state
    return _said(meeting.pick_up(heard, state, heard.at, machine_zone=zone), reply)


def _said(made: meeting.Reply | None, reply: Reply) -> str:
    if made is None:
        return ""
    reply.events += made.events
    return made.words
