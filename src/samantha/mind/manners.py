"""What he asked of her for good, held to at the moment of speaking, whichever brain speaks."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta

from samantha.domain import lines
from samantha.domain.bound import Turn, bound, sentence_end, short
from samantha.domain.care import CareState, Risk
from samantha.domain.events import ConsentAsked, Retracted
from samantha.domain.known import aliases
from samantha.domain.manners import Bar, Rule, asked, lifted, lifts, standing
from samantha.domain.memory import KnownClaim
from samantha.domain.occasion import lately
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.mind.speak import Reply
from samantha.ports import Memories

_ASKED = ("asked of her", "wants from her")
_NOT_ASKED_ABOUT = "does not want to be asked about"
LAST_WORDS = 2
"""Exchanges before this one that show what the talk is about, …"""
ONE_SUBJECT = timedelta(minutes=30)
"""… where they are no older than this."""


async def in_force(thought: Thought, memories: Memories) -> tuple[Rule, ...]:
    """The rules that bind this turn: kept ones, those of the talk at hand, and what he asks with
    these very words. Empty for nearly everybody.

    Where he may be in danger only a name that he cannot bear still counts: then she asks, and says
    all that has to be said."""
    now, recent = thought.heard.at, thought.state.recent
    told = [(known.claim.span.turn, rule) for known, rule in await _kept(memories)]
    for one in recent:
        told += ((one.turn, rule) for rule in asked(one.his) if not rule.lasting)
        told += ((one.turn, rule) for rule in lifts(one.his))
    rules = [rule for _, rule in sorted(told, key=lambda pair: pair[0])]
    rules += (*asked(thought.heard.text), *lifts(thought.heard.text))
    said = lately(recent, thought.heard.text, now)
    holding = [rule for rule in standing(rules) if rule.when.holds(now, said)]
    if _in_danger(thought):
        holding = [rule for rule in holding if rule.bars is Bar.NAME]
    return tuple(holding)


async def greeted(
    words: AsyncGenerator[str, None], state: State, now: datetime, memories: Memories
) -> AsyncGenerator[str, None]:
    """``words`` of her greeting, without a name that he does not want to hear."""
    told = [(known.claim.span.turn, rule) for known, rule in await _kept(memories)]
    for one in state.recent:
        told += ((one.turn, rule) for rule in (*asked(one.his), *lifts(one.his)))
    rules = standing(rule for _, rule in sorted(told, key=lambda pair: pair[0]))
    holding = [rule for rule in rules if rule.when.holds(now, lately(state.recent, "", now))]
    async with aclosing(words):
        async for word in words:
            yield unnamed(word, holding)


def unnamed(words: str, rules: Sequence[Rule]) -> str:
    """``words`` that must be said whole, without a name that he does not want to hear."""
    names = [rule for rule in rules if rule.bars is Bar.NAME]
    return bound(words, names, Turn("")) or words


def _in_danger(thought: Thought) -> bool:
    concern = thought.concern
    worried = concern.state not in (CareState.NONE, CareState.WATCH, CareState.FOLLOW_UP)
    return worried or concern.risk not in (Risk.NORMAL, Risk.ACKNOWLEDGE_PAST)


async def lift(thought: Thought, reply: Reply, memories: Memories) -> str:
    """Her answer where he takes back what he once asked of her; "" where he does not."""
    taken = lifts(thought.heard.text)
    if not taken:
        return ""
    gone = {
        known.id: None
        for known, rule in await _kept(memories)
        if any(lifted(rule, one) for one in taken)
    }
    if not gone:
        return ""
    reply.events += [Retracted(claim) for claim in gone]
    said = " ".join(exchange.hers for exchange in thought.state.recent)
    return lines.pick(_LIFTED, thought.state.last_turn, said)


_LIFTED = (
    "All right. That one's lifted.",
    "Good to know. I've let that rule go.",
    "Then I'll stop minding that.",
    "Done. That rule's gone.",
)


async def kept_to(
    words: AsyncGenerator[str, None],
    rules: Sequence[Rule],
    thought: Thought,
    reply: Reply,
    memories: Memories,
) -> AsyncGenerator[str, None]:
    """``words`` as far as ``rules`` let them out, sentence by sentence; as they come, where there
    are no rules. Never nothing: if all of it was barred, a word that breaks none."""
    if not rules:
        async with aclosing(words):
            async for word in words:
                yield word
        return
    about = any(rule.of and rule.bars in (Bar.ADVICE, Bar.SUBJECT) for rule in rules)
    also = aliases(await memories.claims()) if about else {}
    now, recent = thought.heard.at, thought.state.recent[-LAST_WORDS:]
    before = " ".join(f"{one.his} {one.hers}" for one in recent if now - one.at < ONE_SUBJECT)
    said: list[str] = []
    async with aclosing(words), aclosing(_sentences(words)) as sentences:
        async for sentence in sentences:
            if any(isinstance(event, ConsentAsked) for event in reply.events):
                yield sentence  # what may leave the house is asked, whatever else is barred
                continue
            skilled = reply.brain.startswith("skill:")
            turn = Turn(thought.heard.text, before, also, by_skill=skilled)
            kept = bound(sentence, rules, turn)
            if not kept:
                continue
            if fits := short(kept, said, rules):
                said.append(fits)
                yield f"{fits} "
            if fits != kept:
                break
    if not said:
        yield next(
            (line for line in _turned(thought) if bound(line, rules, Turn(thought.heard.text))), "…"
        )


_LITTLE = ("I'm here.", "Mm.", "All right.", "I'm listening.", "Yes.")


def _turned(thought: Thought) -> list[str]:
    at = thought.state.last_turn % len(_LITTLE)
    return [*_LITTLE[at:], *_LITTLE[:at]]


async def _sentences(words: AsyncGenerator[str, None]) -> AsyncGenerator[str, None]:
    pending = ""
    async for word in words:
        pending += word
        while end := sentence_end(pending):
            sentence, pending = pending[:end], pending[end:]
            if sentence.strip():
                yield sentence
    while end := sentence_end(pending, last=True):
        sentence, pending = pending[:end], pending[end:]
        if sentence.strip():
            yield sentence


async def _kept(memories: Memories) -> list[tuple[KnownClaim, Rule]]:
    """Every rule that he laid down for good, with the claim that keeps it, oldest first."""
    found: list[tuple[KnownClaim, Rule]] = []
    for predicate in _ASKED:
        for known in await memories.claims(subject="he", predicate=predicate):
            # What moved in from elsewhere, or was found by a brain, is read like the rest.
            found += ((known, rule) for rule in asked(known.claim.span.words))
    for known in await memories.claims(subject="he", predicate=_NOT_ASKED_ABOUT):
        found.append((known, Rule(Bar.SUBJECT, of=known.claim.object)))
    return sorted(found, key=lambda one: one[0].id)
