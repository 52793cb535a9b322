"""What she has in mind when she is about to speak: everything a brain is given, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from samantha.domain.affect import Mood
from samantha.domain.care import Concern
from samantha.domain.consent import Level
from samantha.domain.memory import Recalled
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool on offer, as any brain may see it."""

    name: str
    description: str
    parameters: Mapping[str, object]
    """JSON Schema of the arguments: an object."""
    level: Level = Level.READ


@dataclass(frozen=True, slots=True)
class ToolCall:
    name: str
    arguments: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Thought:
    """One turn's ingredients, before they are words."""

    heard: Heard
    meaning: Meaning
    concern: Concern
    recalled: Recalled
    mood: Mood
    state: State
    moves: tuple[str, ...] = ()
    """Two or three things she might do with this turn, best first ("reflect", "ask", …)."""
    tools: tuple[ToolSpec, ...] = ()
    core: tuple[str, ...] = ()
    """What she always has in mind of him, a line each, the weightiest first: ``domain/core.py``."""
