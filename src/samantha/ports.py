"""Every opening in the wall between the mind and the world, on one page.

The mind and the skills ask through these; engines and storage answer them. Where a method says
nothing else, it raises ``EngineUnavailable`` (or a subclass) and nothing else.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from samantha.domain.affect import Mood
from samantha.domain.consent import Level
from samantha.domain.consolidation import SeenTo
from samantha.domain.episodes import Episode, Found, Line
from samantha.domain.events import Event, Recorded
from samantha.domain.memory import Claim, KnownClaim, Moment
from samantha.domain.phrases import Situation
from samantha.domain.state import State
from samantha.domain.thought import Thought, ToolCall
from samantha.domain.turn import Act, Heard, Meaning

# --- time ----------------------------------------------------------------------------------------


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware, in the zone of this machine."""

    def zone(self) -> str:
        """IANA name of that zone; "UTC" where the machine does not say."""


# --- what he means -------------------------------------------------------------------------------


class Understanding(Protocol):
    def read(self, heard: Heard, state: State) -> Meaning:
        """What ``heard`` means. Local, without a model, a few milliseconds; never raises."""


# --- what she knows ------------------------------------------------------------------------------


class Journal(Protocol):
    """The one truth: numbered, append-only, durable."""

    @property
    def state(self) -> State:
        """Everything so far, folded."""

    async def append(self, *events: Event) -> int:
        """Write ``events`` in one transaction and return the number of the first.

        On return they survive a power cut. ``state`` has moved with them.

        Raises:
            DiskFull: nothing of them was written.
            VaultError: the vault was closed or broke; nothing of them was written.
        """

    def read(self, after: int = 0) -> AsyncIterator[Recorded]:
        """Every event with a number above ``after``, in order."""

    async def forget(self, seqs: Sequence[int]) -> int:
        """Destroy the events ``seqs`` and all that rests on them; how many they were.

        What they had superseded holds again. On return not a byte of them is left.

        Raises:
            VaultError: the vault was closed or broke. What had begun is finished at its next
                opening.
        """


class Memories(Protocol):
    """What can be found again: projections of the journal."""

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
        """Things he said that have to do with ``text``, nearest first.

        Only turns with a number below ``before``, so that a question does not find itself. ``now``
        is when he asks: "last Thursday" is counted from there. ``called`` are names of his own, by
        which ``text`` may speak of him. With ``everyone``, also what others said in conversations
        that he brought along: their ``speaker`` is set, and they are never evidence about him.
        """

    async def warm(self) -> None:
        """Load what the first search would have to wait for, and catch up on what waits to be
        made searchable. Never raises for want of an engine: searching does with less."""

    async def mentions(self, words: Sequence[str]) -> Sequence[Moment]:
        """Every time that he used any of ``words`` (or a form of it), oldest first. Also what must
        not come up now: this is for finding what to forget, and nothing of it is said."""

    async def claims(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        valid_only: bool = True,
    ) -> Sequence[KnownClaim]:
        """Claims, oldest first."""


class Nights(Protocol):
    """What she has made of it in her sleep."""

    async def episodes(
        self, *, limit: int, before: int | None = None, unread: bool = False
    ) -> Sequence[Episode]:
        """The last ``limit`` episodes with a number below ``before``, oldest first; only those
        that no brain has read, where ``unread``."""

    async def lines(self, episode: Episode) -> Sequence[Line]:
        """What is still there of what he said in ``episode``, in order."""

    async def seen_to(self) -> SeenTo:
        """What was merged and doubted, also where it was undone since."""


class Reader(Protocol):
    """A brain that reads a closed episode, once, for what he told in it."""

    @property
    def name(self) -> str:
        """Short, with its version: it stands in every claim that is found."""

    async def read(self, lines: Sequence[Line]) -> Sequence[Found]:
        """What he told in ``lines``, each find with the words of his that say it.

        Nothing of it is believed before those words were found in that turn.

        Raises:
            BrainUnavailable: the episode stays unread, and is offered again.
        """


class Embedder(Protocol):
    """Turns sentences into vectors whose nearness is nearness in meaning."""

    @property
    def name(self) -> str:
        """Of the model, with its version: vectors of two models cannot be compared."""

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        """A unit vector for each of ``texts``: 384 signed bytes, of which 127 is 1."""


class Luggage(Protocol):
    """What he has brought along before."""

    async def known(self, marks: Sequence[bytes]) -> frozenset[bytes]:
        """Those of ``marks`` (see ``domain.moving_in.marks``) that have moved in before, also what
        was forgotten since."""


class Situations(Protocol):
    """The kinds of thing that people tell a friend."""

    async def near(self, texts: Sequence[str]) -> Sequence[tuple[Situation, float]]:
        """Those nearest to any of ``texts``, each with its likeness (a cosine), nearest first."""


# --- who answers ---------------------------------------------------------------------------------


Use = Callable[[ToolCall], Awaitable[str]]
"""Runs a tool and returns its result, as text that a brain can read."""


class Brain(Protocol):
    """Turns a thought into words. Stateless between turns."""

    @property
    def name(self) -> str:
        """Short, for the ladder and for ``samantha why``: "builtin", "openai:qwen3.5"…"""

    @property
    def destination(self) -> str:
        """Where his words would go: "scheme://host:port", or "" if they stay in this process."""

    def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        """Words, as they come. ``use`` runs a tool of ``thought.tools`` and returns its result.

        Close the generator to stop it; it must then stop at once.

        Raises:
            BrainUnavailable: before or after the first word; ``BrainRefused`` if it is of no use
                to try again.
        """

    async def warm(self) -> None:
        """Load what the first answer would have to wait for. Sends nothing.

        Raises:
            BrainUnavailable: as ``answer`` would.
        """

    async def check(self) -> str:
        """One short exchange with the brain; returns what it is and how quick, in a few words.

        Raises:
            BrainUnavailable: with what to do about it in its message.
        """


@dataclass(frozen=True, slots=True)
class Tool:
    """A typed function that any brain, or the grammar, may call.

    Its parameters are keyword parameters of str, int, float, bool, Literal or lists of these; its
    docstring's first paragraph is what a brain reads.
    """

    call: Callable[..., Awaitable[str]]
    level: Level = Level.READ

    @property
    def name(self) -> str:
        return self.call.__name__


@dataclass(frozen=True, slots=True)
class Skill:
    """Something she can do, in one file of ``skills/``: the tools, and how people ask for them."""

    name: str
    sentences: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Skill name of ``talk/FORMAT.md`` to hassil templates by which it is meant."""
    answers: Mapping[str, Callable[[Act, Thought], Awaitable[str]]] = field(default_factory=dict)
    """The same names to what she says when it is asked for: local first, no brain needed."""
    tools: Sequence[Tool] = ()


# --- how she is heard ----------------------------------------------------------------------------


class Voice(Protocol):
    """Where her clauses go: a loudspeaker, a socket, a terminal."""

    async def say(self, clause: str, mood: Mood) -> None:
        """Return once the person has received ``clause``."""


# --- what leaves ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Request:
    """Something that is about to leave the house."""

    method: str
    url: str = field(repr=False)
    purpose: str
    """Why, in a word or two, for the ledger: "brain", "model download"…"""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    timeout_seconds: float = 60.0
    """Longest silence that we put up with, while connecting and between two pieces."""


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: AsyncIterator[bytes]
    """Pieces as they come. Raises ``EngineUnavailable`` if they stop before the end."""


class Egress(Protocol):
    """The one way out of the house. It asks for consent and writes the ledger; nothing goes round
    it."""

    async def send(self, request: Request) -> Response:
        """Send ``request``; return when the headers of the answer are here.

        Raises:
            ConsentRefused: he has not allowed this destination. Nothing was sent.
            EngineUnavailable: no answer.
        """


# --- all of it -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class World:
    """All that a mind may touch. Tests build one from scripted engines."""

    clock: Clock
    understanding: Understanding
    journal: Journal
    memories: Memories
    brains: Sequence[Brain]
    """The ladder, best first; the last one is the built-in mind and never fails."""
    skills: Sequence[Skill] = ()
    nights: Nights | None = None
    """None where there is nothing to sleep on: she then never sleeps."""
    reader: Reader | None = None
    """None where only rules read what he said."""


__all__ = [
    "Brain",
    "Claim",
    "Clock",
    "Egress",
    "Embedder",
    "Journal",
    "Luggage",
    "Memories",
    "Nights",
    "Reader",
    "Request",
    "Response",
    "Situations",
    "Skill",
    "Tool",
    "Understanding",
    "Use",
    "Voice",
    "World",
]
