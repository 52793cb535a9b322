"""One turn: what was heard, what it meant, what was said, and how it ended."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Ending(StrEnum):
    """How a turn ended. The journal keeps only what the person received."""

    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    """He spoke, or asked her to stop, before she was done."""
    FAILED = "failed"
    """Something broke and nothing could take its place."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words come from that were not said to her: a conversation that he brought along."""

    source: str
    """What kept them: "ChatGPT", "WhatsApp"…"""
    speaker: str = ""
    """As the source calls whoever said it; "" where it names nobody."""
    conversation: str = ""
    """Its title there, or a file's name; "" where it had none."""
    id: str = ""
    """The message's own id there; else which one it is of several that are alike in every way."""
    dated: bool = True
    """False where the source tells no time: ``at`` is then when he brought them."""
    imagined: bool = False
    """Said in a role or a story: it tells nothing about him."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What he said, as it reached her."""

    text: str
    at: datetime
    """Aware: with the offset of where he is."""
    zone: str = "UTC"
    """IANA name of the zone that ``at`` is in."""
    door: str = "terminal"
    origin: Origin | None = None
    """Set where he said it elsewhere and brought it along: it is his and can be recalled, and it
    was never a turn of theirs."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """What he seems to feel. ``name`` is "none" where nothing shows."""

    name: str = "none"
    strength: float = 0.0
    """In [0, 1]; how strongly it shows, not how sure we are."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that he wants done; plain conversation is the act ``talk``."""

    skill: str = "talk"
    slots: Mapping[str, object] = field(default_factory=dict)
    sure: float = 1.0
    """In [0, 1]. In doubt it is talk, or a short question, never an action."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was understood, before any brain: one or more acts, what he feels, whom it is about."""

    acts: tuple[Act, ...] = (Act(),)
    feeling: Feeling = Feeling()
    people: tuple[str, ...] = ()

    @property
    def first(self) -> Act:
        return self.acts[0]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A turn as it is remembered in the conversation at hand."""

    his: str
    hers: str
    """Only the clauses that he received."""
    at: datetime
    ending: Ending = Ending.FINISHED
    turn: int = 0
    """Sequence number of his ``Heard``; 0 where she spoke first."""
    act: Act = Act()
    """What he wanted in it, first of all."""
