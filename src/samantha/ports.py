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
from samantha.domain.events import Event, Recorded
from samantha.domain.memory import Claim, KnownClaim, Moment
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


class Memories(Protocol):
    """What can be found again: projections of the journal."""

    async def search(self, text: str, *, limit: int, before: int | None = None) -> Sequence[Moment]:
        """Things he said that have to do with ``text``, nearest first.

        Only turns with a number below ``before``, so that a question does not find itself.
        """

    async def claims(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        valid_only: bool = True,
    ) -> Sequence[KnownClaim]:
        """Claims, oldest first."""


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


__all__ = [
    "Brain",
    "Claim",
    "Clock",
    "Egress",
    "Journal",
    "Memories",
    "Request",
    "Response",
    "Skill",
    "Tool",
    "Understanding",
    "Use",
    "Voice",
    "World",
]
