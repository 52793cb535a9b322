"""What she does while he is away: puts in order what he told her. No model is needed for it.

In small steps, each one transaction, each safe to be the last. Cancel it whenever he speaks: what
was being written is written, nothing is half done, and the next sleep goes on from there. It adds
events and touches none; each of them can be undone. Sleeping twice is sleeping once.

    close episodes ──► merge what was said twice ──► doubt what hung on what changed ──► read

Two things need no sleep, because they are kept nowhere: how what happened fades (``Episode.weight``
is a function of the time) and what she always has in mind (``domain/core.py`` is one of the claims
that hold).
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime

from samantha.domain.consolidation import Open, doubts, duplicates, open_ends
from samantha.domain.core import core
from samantha.domain.episodes import GAP, LONGEST, Line, checked, lines_of, parted, pieces
from samantha.domain.errors import BrainUnavailable, MalformedInput
from samantha.domain.events import Doubted, EpisodeClosed, EpisodeRead, Event, Learned, Merged
from samantha.domain.turn import Heard
from samantha.mind.whole import whole
from samantha.ports import Nights, Reader, World

_AT_ONCE = 64
"""Events written in one transaction: the longest that he would ever wait for one, a few ms."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one sleep may look at. What is left is for the next one."""

    events: int = 20_000
    """Of the journal; a stretch of talk that has been begun is finished (some hundred turns)."""
    read: int = 20
    """Episodes shown to a brain, if there is one that reads."""


NIGHT = Budget()


@dataclass(frozen=True, slots=True)
class Slept:
    """What a sleep came to."""

    closed: int = 0
    """Episodes."""
    merged: int = 0
    """Claims that turned out to be proofs of older ones."""
    doubted: int = 0
    """Claims that may no longer hold."""
    learned: int = 0
    """Claims that a brain found in episodes."""
    more: bool = False
    """Whether the budget ended before the work did."""
    core: tuple[str, ...] = ()
    open: tuple[Open, ...] = ()
    """What is promised, planned, or to be asked."""


async def sleep(world: World, *, now: datetime, budget: Budget = NIGHT) -> Slept:
    """Consolidate what lies between the last sleep and ``now``.

    Does nothing off the record, nor where he lets her remember nothing.

    Raises:
        VaultError: the journal cannot be written; what was written before stays.
    """
    nights, state = world.nights, world.journal.state
    if nights is None or state.off_record or not state.may_remember:
        return Slept()
    closed, more = await _close_episodes(world, now, budget)
    known = await world.memories.claims(valid_only=False)
    seen_to = await nights.seen_to()
    merged = [Merged(*pair) for pair in duplicates(known, seen_to)]
    doubted = [Doubted(*pair) for pair in doubts(known, seen_to)]
    await _write(world, [*merged, *doubted])
    learned, unread = 0, False
    if world.reader is not None:
        learned, unread = await _read(world, nights, world.reader, budget)
    known = await world.memories.claims()
    return Slept(
        closed, len(merged), len(doubted), learned, more or unread,
        core(known, world.journal.state, now), tuple(open_ends(known)),
    )  # fmt: skip


# --- episodes -------------------------------------------------------------------------------------


async def _close_episodes(world: World, now: datetime, budget: Budget) -> tuple[int, bool]:
    """Close every stretch that is over; how many episodes it made, and whether some are left.

    All pieces of a stretch go down together: where its subject changes must not depend on where an
    earlier sleep was interrupted.
    """
    closed, seen = 0, 0
    stretch: list[Line] = []
    async with aclosing(_turns(world)) as turns:
        async for line, events in turns:
            seen += events
            if stretch and (parted(stretch[-1], line) or len(stretch) >= LONGEST):
                closed += await _close(world, stretch, now)
                stretch = []
                if seen > budget.events:
                    return closed, True
            stretch.append(line)
    if stretch and now - stretch[-1].at >= GAP:
        closed += await _close(world, stretch, now)
    return closed, False


async def _turns(world: World) -> AsyncGenerator[tuple[Line, int], None]:
    """His turns since the last closed episode, each with how many events were read for it."""
    at_hand: list[tuple[int, Event]] = []
    async for recorded in world.journal.read(world.journal.state.slept_to):
        if isinstance(recorded.event, Heard) and at_hand:
            for line in lines_of(at_hand):
                yield line, len(at_hand)
            at_hand = []
        at_hand.append((recorded.seq, recorded.event))
    for line in lines_of(at_hand):
        yield line, len(at_hand)


async def _close(world: World, stretch: Sequence[Line], now: datetime) -> int:
    found = [EpisodeClosed(piece[0].turn, piece[-1].turn, now) for piece in pieces(stretch)]
    await whole(world.journal.append(*found))
    return len(found)


async def _write(world: World, events: Sequence[Event]) -> None:
    for start in range(0, len(events), _AT_ONCE):
        await whole(world.journal.append(*events[start : start + _AT_ONCE]))
        await asyncio.sleep(0)


# --- with a brain, where there is one that reads --------------------------------------------------


async def _read(world: World, nights: Nights, reader: Reader, budget: Budget) -> tuple[int, bool]:
    """Show it the newest episodes that none has read; how many claims, and whether some are left.

    What it found and that it has read go down together, so that no episode is read twice.
    """
    learned = 0
    unread = await nights.episodes(limit=budget.read + 1, unread=True)
    for episode in unread[-budget.read :] if budget.read else ():
        lines = await nights.lines(episode)
        try:
            finds = await reader.read([line for line in lines if not line.private])
        except BrainUnavailable:
            return learned, False  # it is not for want of budget; the next night asks again
        claims = checked(finds, lines, reader.name)
        news: list[Event] = [*map(Learned, claims), EpisodeRead(episode.id, reader.name)]
        try:
            await whole(world.journal.append(*news))
        except MalformedInput:
            continue  # he had some of it forgotten meanwhile; the next night reads what is left
        learned += len(claims)
    return learned, len(unread) > budget.read
