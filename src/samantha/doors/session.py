"""One conversation, and every door that it is heard through.

All doors of a process attach to one session: what is said in the page appears in the terminal and
the other way round. It lets one turn run at a time; a new word of his interrupts the one that runs.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Literal

from samantha.domain import lines
from samantha.domain.affect import Mood
from samantha.domain.episodes import GAP
from samantha.domain.errors import SamanthaError
from samantha.domain.state import NEVER
from samantha.domain.turn import Ending, Exchange, Heard
from samantha.doors.trouble import anatomy
from samantha.mind.companion import Companion
from samantha.mind.greet import APART
from samantha.ports import Clock

_log = logging.getLogger("samantha")

QUIET = timedelta(minutes=10)
"""After which she takes it that he is busy with something else, and may sleep on what was said."""

LONGEST = 1_000_000
"""Characters that she takes in at once: a long novel."""

PATIENCE = 1_000
"""Notices that a door may leave unread before it is taken for dead."""


@dataclass(frozen=True, slots=True)
class HeardNow:
    """He said something, at ``door``."""

    text: str
    at: datetime
    door: str
    turn: int


@dataclass(frozen=True, slots=True)
class Thinking:
    turn: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of hers, to be shown now."""

    text: str
    turn: int
    mood: Mood


@dataclass(frozen=True, slots=True)
class TurnEnded:
    turn: int
    ending: Ending


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something broke; ``spoken`` is how she puts it."""

    spoken: str
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Renamed:
    her_name: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Something that was said is destroyed: a door that shows the past must look again."""


Notice = HeardNow | Thinking | Clause | TurnEnded | Trouble | Renamed | Forgotten


class Seat:
    """One door's place in the conversation: iterate it for what happens. Holds what that door has
    not shown yet."""

    def __init__(self, session: "Session", door: str) -> None:
        self.door = door
        self._session = session
        self._notices: asyncio.Queue[Notice | None] = asyncio.Queue(PATIENCE)

    def tell(self, notice: Notice) -> None:
        try:
            self._notices.put_nowait(notice)
        except asyncio.QueueFull:
            self.close()

    def close(self) -> None:
        """Leave the conversation; whoever iterates comes to the end."""
        self._session.leave(self)
        while self._notices.full():
            self._notices.get_nowait()
        self._notices.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[Notice]:
        while (notice := await self._notices.get()) is not None:
            yield notice

    async def __aenter__(self) -> "Seat":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Session:
    """The conversation that goes on now. Holds the doors, the turn that runs, and her sleep while
    nobody says anything."""

    def __init__(self, companion: Companion, clock: Clock, quiet: timedelta = QUIET) -> None:
        """``quiet``: how long nobody says anything before she sleeps on what was said."""
        self._companion = companion
        self._quiet = quiet
        self._asleep: asyncio.Task[None] | None = None
        self._clock = clock
        self._seats: list[Seat] = []
        self._running: asyncio.Task[None] | None = None
        self._gate = asyncio.Lock()
        self._count = 0
        self._last = NEVER
        """When he last came in or said something."""
        self._her_name = companion.state.her_name
        self.state: Literal["quiet", "thinking", "speaking"] = "quiet"
        self.closed = False

    @property
    def her_name(self) -> str:
        return self._companion.state.her_name

    def recent(self) -> Sequence[Exchange]:
        """The last exchanges, oldest first, for a door that opens late."""
        return self._companion.state.recent

    def attach(self, door: str) -> Seat:
        seat = Seat(self, door)
        self._seats.append(seat)
        return seat

    def leave(self, seat: Seat) -> None:
        if seat in self._seats:
            self._seats.remove(seat)

    async def say(self, text: str, door: str) -> None:
        """He said ``text``; if she is speaking, that interrupts her. Returns once she has begun to
        attend to it, not when she has answered. More than she can take in is not heard at all."""
        if len(text) > LONGEST:
            self._tell(Trouble(lines.TOO_LONG))
            return
        async with self._gate:
            await self.interrupt()
            await self._wake()
            self._count += 1
            self._last = self._clock.now()
            heard = Heard(_writable(text), self._clock.now(), self._clock.zone(), door)
            self._tell(HeardNow(heard.text, heard.at, door, self._count))
            self._start(self._turn(heard, self._count))
            await asyncio.sleep(0)  # From here on his words are being written, come what may.

    async def arrive(self, door: str) -> None:
        """A door opened; she may speak first, unless they are talking already at another one."""
        async with self._gate:
            now = self._clock.now()
            talking = self._running is not None and not self._running.done()
            if talking or timedelta() <= now - self._last < APART:
                return
            self._last = now
            self._count += 1
            await self._wake()
            self._start(self._greet(door, self._count))

    async def interrupt(self) -> None:
        """Stop her, and wait until the record of what he received is written."""
        if (running := self._running) is not None and not running.done():
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    def forgot(self) -> None:
        """Something was destroyed at a door."""
        self._tell(Forgotten())

    async def settled(self) -> None:
        """Wait until she has finished, whatever it is that she is doing."""
        while (running := self._running) is not None and not running.done():
            await asyncio.gather(running, return_exceptions=True)

    async def close(self) -> None:
        """End the conversation: let her finish her sentence's record, and let the doors go."""
        self.closed = True
        await self.interrupt()
        await self._wake()
        for seat in tuple(self._seats):
            seat.close()

    # --- the turn that runs ----------------------------------------------------------------------

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._running = asyncio.create_task(work)

    async def _turn(self, heard: Heard, turn: int) -> None:
        self.state = "thinking"
        self._tell(Thinking(turn))
        ending, before = Ending.FAILED, self._companion.state.turns
        try:
            ending = (await self._companion.turn(heard, _Aloud(self, turn))).ending
        except asyncio.CancelledError:
            ending = Ending.INTERRUPTED
        except Exception as error:
            self._trouble(error, turn)
        finally:
            self._ended(turn, ending)
            if self._companion.state.turns < before:
                # Fewer than there were: he had something forgotten, or is back on the record.
                self.forgot()

    async def _greet(self, door: str, turn: int) -> None:
        ending = Ending.FINISHED
        try:
            await self._companion.arrive(door, _Aloud(self, turn))
        except asyncio.CancelledError:
            ending = Ending.INTERRUPTED
        except Exception as error:
            ending = Ending.FAILED
            self._trouble(error, turn)
        finally:
            self._ended(turn, ending)

    def _trouble(self, error: Exception, turn: int) -> None:
        """Say that something broke. The conversation goes on; the log gets what and where, never
        what was said."""
        if isinstance(error, SamanthaError):
            _log.error("turn failed: %s: %s", type(error).__name__, error)
            self._tell(Trouble(error.spoken, turn))
        else:
            _log.error("turn failed:\n%s", anatomy(error))
            self._tell(Trouble(SamanthaError.spoken, turn))

    def _ended(self, turn: int, ending: Ending) -> None:
        self.state = "quiet"
        if self.her_name != self._her_name:
            self._her_name = self.her_name
            self._tell(Renamed(self.her_name))
        self._tell(TurnEnded(turn, ending))
        self._fall_asleep()

    # --- while nobody says anything ---------------------------------------------------------------

    def _fall_asleep(self) -> None:
        if not self.closed:
            if self._asleep is not None:
                self._asleep.cancel()
            self._asleep = asyncio.create_task(self._sleep())

    async def _wake(self) -> None:
        """Stop her sleeping, at once: what was being written is written, the rest is for later."""
        if (asleep := self._asleep) is not None:
            self._asleep = None
            asleep.cancel()
            await asyncio.gather(asleep, return_exceptions=True)

    async def _sleep(self) -> None:
        """Once it has been quiet for a while, and again for as long as there is more to do."""
        try:
            await asyncio.sleep(self._quiet.total_seconds())
            more = True
            while more:
                more = (await self._companion.sleep(self._clock.now())).more
            # What was said last is a stretch of talk only once the pause is long enough.
            await asyncio.sleep(GAP.total_seconds())
            await self._companion.sleep(self._clock.now())
        except SamanthaError as error:
            _log.error("sleep failed: %s: %s", type(error).__name__, error)
        except Exception as error:
            _log.error("sleep failed:\n%s", anatomy(error))

    def speaks(self, clause: str, turn: int, mood: Mood) -> None:
        self.state = "speaking"
        self._tell(Clause(clause, turn, mood))

    def _tell(self, notice: Notice) -> None:
        for seat in tuple(self._seats):
            seat.tell(notice)


@dataclass(frozen=True, slots=True)
class _Aloud:
    """The voice that every attached door hears. Text is received when it is shown."""

    session: Session
    turn: int

    async def say(self, clause: str, mood: Mood) -> None:
        self.session.speaks(clause, self.turn, mood)


def _writable(text: str) -> str:
    """``text`` as UTF-8 can hold it. A terminal may pass on half a character."""
    return text.encode("utf-8", "replace").decode("utf-8")
