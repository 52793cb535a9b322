"""What is kept of this conversation, and what is not.

Two things stand between an event and the disk. *Off the record*: what is said is folded into the
conversation at hand and written nowhere; back on the record it is gone. So is a single turn about
what he does not let her keep (``domain/limits.py``), as soon as she has answered. *A full disk*:
events wait here, in order, and go down together as soon as there is room; she says so once. Where
both are so, what is off the record does not wait either.

One append at a time: a line of the ledger may come at any moment, and the number that is returned
must be that of the event and of no other.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace

from samantha.domain.errors import VaultError
from samantha.domain.events import (
    BrainChosen,
    BrainStepped,
    CareMoved,
    CompanyChanged,
    ConsentGiven,
    Event,
    Left,
    Recorded,
    RecordSwitched,
    Said,
    SecretKept,
)
from samantha.domain.limits import beyond
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning
from samantha.ports import Journal

ALWAYS_WRITTEN = (
    RecordSwitched,
    Left,
    BrainChosen,
    SecretKept,
    ConsentGiven,
    BrainStepped,
    CompanyChanged,
)
"""Hold nothing that was said; written even off the record. (Who is there is written without a name
then: see ``mind/discretion.py``.)"""

NOT_KEPT = "That's the part you asked me not to keep, so I haven't."
"""Said once; after that it goes without saying."""

Marks = Callable[[int], Awaitable[Sequence[Event]]]
"""From the number of an event to what belongs to it."""


class Record:
    """The journal as the mind sees it. Holds what is off the record, or waits for room on disk, as
    long as that lasts."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._one_at_a_time = asyncio.Lock()
        self._waiting: list[Event] = []
        self._unwritten: State | None = None
        """The state with the unwritten folded in; None while all is on disk."""
        self._trouble: VaultError | None = None
        self._aside = False
        """Whether the turn at hand alone is off the record, by what he lets her keep."""
        self._remarked: bool | None = None
        """Whether she has told him so: None while there was no such turn."""

    @property
    def state(self) -> State:
        return self._journal.state if self._unwritten is None else self._unwritten

    @property
    def unwritten(self) -> bool:
        """Whether something has happened that is not on disk: off the record, or for want of
        room."""
        return self._unwritten is not None

    @property
    def off(self) -> bool:
        """Whether what is said now is kept nowhere."""
        return self.state.off_record

    def trouble(self) -> VaultError | None:
        """What kept the last words from being written, once; then None until it happens anew."""
        trouble, self._trouble = self._trouble, None
        return trouble

    def remark(self) -> str:
        """What to tell him, once, of a turn that is not kept; else ""."""
        if self._remarked is not False:
            return ""
        self._remarked = True
        return NOT_KEPT

    async def append(self, *events: Event) -> int:
        """Keep ``events`` as far as they may and can be kept; the number of the first. Without any,
        what waits for room is tried once more.

        Raises nothing for want of room: see ``trouble``.
        """
        async with self._one_at_a_time:
            return await self._append(events)

    async def append_with(self, event: Event, marks: Marks) -> int:
        """Keep ``event`` and what ``marks`` makes of its number, in one transaction: a crash leaves
        both or neither. The number of ``event``. Raises what ``marks`` does; ``event`` is kept."""
        async with self._one_at_a_time:
            with_it: Sequence[Event] = ()
            try:
                with_it = await marks(self.state.seq + 1)
            finally:
                number = await self._append((event, *with_it))
            return number

    async def _append(self, events: Sequence[Event]) -> int:
        first = self.state.seq + 1
        if not events:
            if self._waiting:
                await self._write()
            return first
        if self._beyond(events):
            self._unwritten = replace(self.state, off_record=True)
            self._aside = True
            self._remarked = bool(self._remarked)
        if self.off:
            for event in events:
                if isinstance(event, ALWAYS_WRITTEN):
                    await self._write(event)
                self._fold(event)
            if self._aside and any(isinstance(event, Said) for event in events):
                await self._done_aside(events)
            elif not self.off:
                # Back on it. What else came with these events rests on words that are not kept.
                self._unwritten = None
                for event in self._waiting:
                    self._fold(event)
            return first
        await self._write(*events)
        return first

    def _beyond(self, events: Sequence[Event]) -> bool:
        limit = self.state.settled.get("memory", "")
        return not self.off and any(
            isinstance(event, Heard) and event.origin is None and beyond(limit, event.text)
            for event in events
        )

    async def _done_aside(self, events: Sequence[Event]) -> None:
        """That turn is over, and gone. How he is stays known, without the words that told it."""
        self._aside = False
        self._unwritten = None
        for event in self._waiting:
            self._fold(event)
        if moved := [replace(event, turn=0) for event in events if isinstance(event, CareMoved)]:
            await self._write(*moved)

    async def _write(self, *events: Event) -> None:
        already_in_trouble = bool(self._waiting)
        off = self.off
        try:
            await self._journal.append(*self._waiting, *events)
        except VaultError as trouble:
            self._waiting += events
            if not off:
                for event in events:
                    self._fold(event)
            if not already_in_trouble:
                self._trouble = trouble
        else:
            self._waiting.clear()
            if not off:
                self._unwritten = None

    def _fold(self, event: Event) -> None:
        state = self.state
        self._unwritten = state.after(state.seq + 1, event)

    async def forget(self, seqs: Sequence[int]) -> int:
        """As ``Journal.forget``. Off the record, the talk at hand goes with it."""
        async with self._one_at_a_time:
            destroyed = await self._journal.forget(seqs)
            if self._unwritten is not None:
                # It may hold what was destroyed; what is on disk does not any more.
                self._unwritten = None
                for event in self._waiting:
                    self._fold(event)
            return destroyed

    def read(self, after: int = 0) -> AsyncIterator[Recorded]:
        return self._journal.read(after)


def switch(meaning: Meaning, state: State) -> tuple[Event, ...]:
    """What must happen before this turn is written, if in it he asked to go off or on record."""
    skills = {act.skill for act in meaning.acts}
    if "memory.off_record" in skills and not state.off_record:
        return (RecordSwitched(on=False),)
    if "memory.on_record" in skills and state.off_record:
        return (RecordSwitched(on=True),)
    return ()
