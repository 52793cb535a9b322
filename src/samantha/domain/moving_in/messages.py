"""What a reader finds: messages, and places that it could not read."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

LONGEST = 200_000
"""Code points that are kept of one message. Nobody says more; a broken file can."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something that somebody said, somewhere else."""

    speaker: str
    """As the source calls them; "" where it names nobody."""
    is_him: bool | None
    """None where the source cannot tell: then he says which speaker he is."""
    text: str
    at: datetime | None = None
    """Aware; None where the source tells no time."""
    conversation: str = ""
    id: str = ""
    """Unique within the source, and the same in its next export; "" where there is none."""
    imagined: bool = False
    """Said in a role or in a story: it tells nothing about him."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A place that could not be read. Never quotes it."""

    place: str
    """Where: "line 12", "conversation 3"."""
    why: str


Found = Message | Flaw

NAMED_FLAWS = 20
"""Places that could not be read and are named one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a first look through a file has shown."""

    speakers: Mapping[str, int] = field(default_factory=dict)
    """Names to how many messages they have; "" for those that name nobody."""
    his: str | None = None
    """The speaker whom the source itself knows to be him."""
    conversations: int = 0
    first: datetime | None = None
    last: datetime | None = None
    flaws: int = 0
    named: tuple[Flaw, ...] = ()
    """The first of the places that could not be read."""

    @property
    def messages(self) -> int:
        return sum(self.speakers.values())

    @property
    def knows_him(self) -> bool:
        """Whether nobody has to say which speaker he is."""
        return self.his is not None or not self.messages


def survey(found: Iterable[Found]) -> Survey:
    """Look through ``found`` once. Holds the names of speakers, and no message."""
    speakers: Counter[str] = Counter()
    his: str | None = None
    conversations, conversation = 0, None
    first: datetime | None = None
    last: datetime | None = None
    flaws, named = 0, list[Flaw]()
    for one in found:
        if isinstance(one, Flaw):
            flaws += 1
            if flaws <= NAMED_FLAWS:
                named.append(one)
            continue
        speakers[one.speaker] += 1
        if one.is_him:
            his = one.speaker
        if one.conversation != conversation:
            conversations, conversation = conversations + 1, one.conversation
        if one.at is not None:
            first = one.at if first is None else min(first, one.at)
            last = one.at if last is None else max(last, one.at)
    return Survey(
        dict(speakers.most_common()), his, conversations, first, last, flaws, tuple(named)
    )


Pieces = Iterable[bytes]
"""A file, piece by piece, as it lies there."""

Open = Callable[[], Pieces]
"""Begins a file from its start; some readers have to look through it twice."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader has to be told, since a file does not say it."""

    zone: tzinfo
    """Where he was when a time is given without an offset."""
    now: datetime
    """Nothing in a file is from after this: it helps to tell the third of April from the fourth of
    March."""
    name: str = ""
    """The file's own, without its ending."""


Reader = Callable[[Open, Context], Iterator[Found]]
"""Reads a file of one kind. Never raises for what the file holds."""
