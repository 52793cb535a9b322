"""What is kept of this conversation, and what is not.

Two things stand between an event and the disk. *Off the record*: what is said is folded into the
conversation at hand and written nowhere; back on the record it is gone. *A full disk*: events wait
here, in order, and go down together as soon as there is room; she says so once. Where both are so,
what is off the record does not wait either.

One append at a time: a line of the ledger may come at any moment, and the number that is returned
must be that of the event and of no other.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence

from samantha.domain.errors import VaultError
from samantha.domain.events import (
    BrainChosen,
    BrainStepped,
    CompanyChanged,
    ConsentGiven,
    Event,
    Left,
    Recorded,
    RecordSwitched,
    SecretKept,
)
from samantha.domain.state import State
from samantha.domain.turn import Meaning
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

    async def append(self, *events: Event) -> int:
        """Keep ``events`` as far as they may and can be kept; the number of the first. Without any,
        what waits for room is tried once more.

        Raises nothing for want of room: see ``trouble``.
        """
        async with self._one_at_a_time:
            return await self._append(events)

    async def _append(self, events: Sequence[Event]) -> int:
        first = self.state.seq + 1
        if not events:
            if self._waiting:
                await self._write()
            return first
        if self.off:
            for event in events:
                if isinstance(event, ALWAYS_WRITTEN):
                    await self._write(event)
                self._fold(event)
            if not self.off:
                # Back on it. What else came with these events rests on words that are not kept.
                self._unwritten = None
                for event in self._waiting:
                    self._fold(event)
            return first
        await self._write(*events)
        return first

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
