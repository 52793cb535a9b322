"""Engines that follow a script, shipped so that anyone can test against her without a network.

Each is the simplest true answer to its port; none pretends to more than it was told.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from samantha.domain.affect import Mood
from samantha.domain.consolidation import SeenTo
from samantha.domain.episodes import (
    Episode,
    Found,
    Line,
    feeling,
    gist,
    lines_of,
    salience,
)
from samantha.domain.errors import SamanthaError
from samantha.domain.events import (
    Doubted,
    EpisodeClosed,
    EpisodeRead,
    Event,
    Forgot,
    Learned,
    Merged,
    Recorded,
    Retracted,
    Said,
    Superseded,
    Undone,
)
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.state import State
from samantha.domain.thought import Thought, ToolCall
from samantha.domain.turn import Act, Heard, Meaning
from samantha.ports import Use

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


@dataclass
class ScriptedClock:
    """Says the time that it was set to."""

    at: datetime = NOON
    zone_name: str = "UTC"

    def now(self) -> datetime:
        return self.at

    def zone(self) -> str:
        return self.zone_name

    def passes(self, time: timedelta) -> None:
        self.at += time


@dataclass
class ScriptedUnderstanding:
    """Knows what was scripted, and takes the rest for talk."""

    meanings: dict[str, Meaning] = field(default_factory=dict)

    def read(self, heard: Heard, state: State) -> Meaning:
        return self.meanings.get(heard.text, Meaning((Act("talk"),)))


@dataclass
class ScriptedBrain:
    """Says each of ``replies`` in turn, word by word; the last one again and again.

    A reply is a string, or a list of strings (said), floats (seconds to wait), ``ToolCall``s
    (used; what they return is said) and errors (raised).
    """

    replies: list[str | list[str | float | ToolCall | SamanthaError]] = field(
        default_factory=lambda: ["I'm here."]
    )
    name: str = "scripted"
    destination: str = ""
    thoughts: list[Thought] = field(default_factory=list)
    """What it was given, in order."""

    async def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        self.thoughts.append(thought)
        script = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        for step in [script] if isinstance(script, str) else script:
            if isinstance(step, float | int):
                await asyncio.sleep(step)
            elif isinstance(step, ToolCall):
                yield await use(step)
            elif isinstance(step, SamanthaError):
                raise step
            else:
                for word in step.split(" "):
                    yield word + " "

    async def warm(self) -> None:
        pass

    async def check(self) -> str:
        return "follows a script"


@dataclass
class ScriptedVoice:
    """Keeps what was said through it; ``delay`` is how long he takes to receive a clause."""

    heard: list[str] = field(default_factory=list)
    delay: Callable[[str], float] = lambda clause: 0.0

    async def say(self, clause: str, mood: Mood) -> None:
        if seconds := self.delay(clause):
            await asyncio.sleep(seconds)
        self.heard.append(clause)


@dataclass
class ScriptedJournal:
    """A journal in memory. Set ``trouble`` to make every append fail with it."""

    recorded: list[Recorded] = field(default_factory=list)
    trouble: SamanthaError | None = None
    state: State = field(default_factory=State)

    async def append(self, *events: Event) -> int:
        if self.trouble is not None:
            raise self.trouble
        first = len(self.recorded) + 1
        for seq, event in enumerate(events, first):
            at = getattr(event, "at", None) or (self.recorded[-1].at if self.recorded else NOON)
            self.recorded.append(Recorded(seq, at, event))
            self.state = self.state.after(seq, event)
        return first

    async def read(self, after: int = 0) -> AsyncIterator[Recorded]:
        for recorded in self.recorded[after:]:
            yield recorded

    async def forget(self, seqs: Sequence[int]) -> int:
        gone = {
            r.seq
            for r in self.recorded
            if r.seq in seqs
            or (isinstance(r.event, Said) and r.event.turn in seqs)
            or (isinstance(r.event, Learned) and r.event.claim.span.turn in seqs)
        }
        self.recorded = [
            replace(r, event=Forgot(r.seq, "")) if r.seq in gone else r for r in self.recorded
        ]
        self.state = State()
        for recorded in self.recorded:
            self.state = self.state.after(recorded.seq, recorded.event)
        for seq in sorted(gone):
            self.state = self.state.after(self.state.seq, Forgot(seq, ""))
        return len(gone)

    @property
    def events(self) -> list[Event]:
        return [recorded.event for recorded in self.recorded]


@dataclass
class ScriptedMemories:
    """Memory over a ``ScriptedJournal``: finds turns by shared words."""

    journal: ScriptedJournal = field(default_factory=ScriptedJournal)

    async def warm(self) -> None:
        pass

    async def search(
        self,
        text: str,
        *,
        limit: int,
        before: int | None = None,
        now: datetime | None = None,
        called: Sequence[str] = (),
        everyone: bool = False,
    ) -> Sequence[Moment]:
        asked = set(text.casefold().split())
        found = [
            Moment(recorded.seq, event.text, event.at, float(shared))
            for recorded in self.journal.recorded
            if isinstance(event := recorded.event, Heard)
            and (before is None or recorded.seq < before)
            and (shared := len(asked & set(event.text.casefold().split())))
        ]
        return sorted(found, key=lambda moment: -moment.score)[:limit]

    async def mentions(self, words: Sequence[str]) -> Sequence[Moment]:
        asked = {word.casefold() for word in words}
        return [
            Moment(recorded.seq, event.text, event.at)
            for recorded in self.journal.recorded
            if isinstance(event := recorded.event, Heard)
            and asked & {w.strip(".,;:!?'\"") for w in event.text.casefold().split()}
        ]

    async def claims(
        self, *, subject: str | None = None, predicate: str | None = None, valid_only: bool = True
    ) -> Sequence[KnownClaim]:
        closed = {e.claim: e.by for e in self.journal.events if isinstance(e, Superseded)}
        retracted = {e.claim for e in self.journal.events if isinstance(e, Retracted)}
        known = (
            KnownClaim(r.seq, r.event.claim, closed.get(r.seq), r.seq in retracted)
            for r in self.journal.recorded
            if isinstance(r.event, Learned)
        )
        return [
            claim
            for claim in known
            if (subject is None or claim.claim.subject.casefold() == subject.casefold())
            and (predicate is None or claim.claim.predicate == predicate)
            and (claim.valid or not valid_only)
        ]


@dataclass
class ScriptedNights:
    """What she has made of a ``ScriptedJournal`` in her sleep."""

    journal: ScriptedJournal

    async def episodes(
        self, *, limit: int, before: int | None = None, unread: bool = False
    ) -> Sequence[Episode]:
        read = {e.episode: e.by for e in self.journal.events if isinstance(e, EpisodeRead)}
        undone = {e.event for e in self.journal.events if isinstance(e, Undone)}
        found = []
        for seq, event in ((r.seq, r.event) for r in self.journal.recorded):
            if not isinstance(event, EpisodeClosed) or seq in undone or (unread and seq in read):
                continue
            if lines := self._lines(event.first, event.last):
                turns = tuple(line.turn for line in lines)
                learned = sum(
                    isinstance(e, Learned) and event.first <= e.claim.span.turn <= event.last
                    for e in self.journal.events[: seq - 1]
                )
                found.append(
                    Episode(
                        seq, turns, lines[0].at, lines[-1].at, gist(lines), feeling(lines),
                        salience(lines, learned), read_by=read.get(seq, ""),
                    )
                )  # fmt: skip
        return [one for one in found if before is None or one.id < before][-limit:]

    async def lines(self, episode: Episode) -> Sequence[Line]:
        return self._lines(episode.turns[0], episode.turns[-1])

    async def seen_to(self) -> SeenTo:
        events = self.journal.events
        return SeenTo(
            frozenset((e.claim, e.into) for e in events if isinstance(e, Merged)),
            frozenset((e.claim, e.because) for e in events if isinstance(e, Doubted)),
        )

    def _lines(self, first: int, last: int) -> Sequence[Line]:
        every = lines_of((r.seq, r.event) for r in self.journal.recorded)
        return [line for line in every if first <= line.turn <= last]


@dataclass
class ScriptedReader:
    """Finds what it was told to, in whatever it is shown; or fails with ``trouble``."""

    finds: Sequence[Found] = ()
    name: str = "scripted reader/1"
    trouble: SamanthaError | None = None
    shown: list[Sequence[Line]] = field(default_factory=list)

    async def read(self, lines: Sequence[Line]) -> Sequence[Found]:
        self.shown.append(lines)
        if self.trouble is not None:
            raise self.trouble
        turns = {line.turn for line in lines}
        return [found for found in self.finds if found.turn in turns]
