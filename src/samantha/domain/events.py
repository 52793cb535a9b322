"""Everything that happens or changes her, as events: the journal is made of these and nothing else.

An event is a fact in the past tense and never changes its meaning. To change a shape, add a field
with a default, or add a new event and leave the old one readable for ever.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from samantha.domain.affect import Mood
from samantha.domain.care import CareState, Risk
from samantha.domain.memory import Claim
from samantha.domain.turn import Ending, Heard, Meaning, Origin


@dataclass(frozen=True, slots=True)
class Said:
    """Her side of a turn: only what he received."""

    turn: int
    """Sequence number of the ``Heard`` event it answers; 0 where she spoke first."""
    text: str
    ending: Ending
    at: datetime
    meaning: Meaning | None = None
    brain: str = "builtin"
    recalled: tuple[int, ...] = ()
    """The ``Heard`` events that she had in mind."""
    timings: dict[str, float] = field(default_factory=dict)
    """Milliseconds from the moment he was heard, by step."""


@dataclass(frozen=True, slots=True)
class Learned:
    claim: Claim


@dataclass(frozen=True, slots=True)
class Superseded:
    """A newer claim took the place of ``claim`` (the sequence number of its ``Learned``)."""

    claim: int
    by: int


@dataclass(frozen=True, slots=True)
class Retracted:
    """He took a claim back, or it was a misunderstanding."""

    claim: int


@dataclass(frozen=True, slots=True)
class MoodMoved:
    mood: Mood
    turn: int
    """What moved it."""


@dataclass(frozen=True, slots=True)
class CareMoved:
    state: CareState
    risk: Risk
    turn: int


@dataclass(frozen=True, slots=True)
class Asked:
    """She asked a question of the first meeting; she does not ask it again."""

    question: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """A question of the first meeting has its answer, or was waved away (``answer`` is "")."""

    question: str
    answer: str
    turn: int


@dataclass(frozen=True, slots=True)
class BrainChosen:
    """He chose a brain. ``spec`` is what ``samantha brain use`` was given; never holds a secret."""

    spec: str


@dataclass(frozen=True, slots=True)
class SecretKept:
    """A key that he gave for a service. It exists nowhere but in the vault."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ConsentAsked:
    """She told him what would leave and where to, and waits for a yes."""

    destination: str
    purpose: str
    turn: int


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """``allowed`` False is a no: the destination stays closed until he opens it himself."""

    destination: str
    allowed: bool
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """One request that left through the door: a line of the ledger. Never any content."""

    at: datetime
    destination: str
    """Scheme, host and port."""
    purpose: str
    sent: int
    """Bytes of the body; headers are not counted."""
    received: int
    outcome: str
    """HTTP status, or what went wrong in a word or two."""
    inside: bool = False
    """True where the destination is this very machine."""


@dataclass(frozen=True, slots=True)
class BrainStepped:
    """The ladder moved; said once, in words, and undone when the better brain is back."""

    to: str
    wanted: str
    why: Literal["unavailable", "refused", "no consent", "back"]


@dataclass(frozen=True, slots=True)
class RecordSwitched:
    """Off the record, or back on."""

    on: bool


@dataclass(frozen=True, slots=True)
class EpisodeClosed:
    """In her sleep she took the turns from ``first`` to ``last`` for one stretch of talk.

    Holds no word of his: what it was about is read from those of its turns that are still there.
    """

    first: int
    last: int
    """Sequence numbers of ``Heard`` events."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Merged:
    """In her sleep she saw that ``claim`` says what the older ``into`` says: it is a proof of it.
    Both are numbers of their ``Learned``."""

    claim: int
    into: int


@dataclass(frozen=True, slots=True)
class Doubted:
    """Since ``because`` (a ``Learned``) was told, ``claim`` may no longer hold: she asks, rather
    than assume."""

    claim: int
    because: int


@dataclass(frozen=True, slots=True)
class EpisodeRead:
    """A brain has read the episode (number of its ``EpisodeClosed``) once, and need not again."""

    episode: int
    by: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What ``event``, of her sleep, did counts no more, and is not done again."""

    event: int


@dataclass(frozen=True, slots=True)
class Confided:
    """What he said in ``turn`` is between the two of them; ``on`` False: it is none any more."""

    turn: int
    from_whom: tuple[str, ...] = ()
    """Whom he named as not to know."""
    on: bool = True


@dataclass(frozen=True, slots=True)
class CompanyChanged:
    """Who is beside him now, as he names them; nobody: he is alone again."""

    here: tuple[str, ...]
    turn: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """He asked to have what he said in ``turns`` forgotten: she does not use it from here on.
    ``on`` False: he thought better of it."""

    turns: tuple[int, ...]
    on: bool = True


@dataclass(frozen=True, slots=True)
class ForgetAsked:
    """She told him what she would forget, and waits for a yes."""

    turns: tuple[int, ...]
    turn: int
    """In which he asked."""


@dataclass(frozen=True, slots=True)
class Forgot:
    """The payload of ``event`` was destroyed where it stood; ``digest`` proves which it was."""

    event: int
    digest: str


@dataclass(frozen=True, slots=True)
class Overheard:
    """Someone else's side of a conversation that he brought along: a friend's, a former
    companion's. Kept beside his words, and never evidence about him."""

    text: str
    at: datetime
    origin: Origin
    """With the name of who spoke."""
    zone: str = "UTC"
    """IANA name of the zone that ``at`` is in."""


@dataclass(frozen=True, slots=True)
class MovedIn:
    """He brought conversations along; what was in them lies before this event."""

    source: str
    at: datetime
    his: int
    """Messages of his that were new."""
    others: int
    """Messages of others that were new."""
    passed_over: int = 0
    """Places that could not be read."""


@dataclass(frozen=True, slots=True)
class GameMoved:
    """A game began, or went on, or ended (``game`` is ""). Holds no word of his."""

    game: str
    state: tuple[str, ...]
    at: datetime


Event = (
    Heard
    | Said
    | Learned
    | Superseded
    | Retracted
    | MoodMoved
    | CareMoved
    | Asked
    | Settled
    | BrainChosen
    | SecretKept
    | ConsentAsked
    | ConsentGiven
    | Left
    | BrainStepped
    | RecordSwitched
    | EpisodeClosed
    | Merged
    | Doubted
    | EpisodeRead
    | Undone
    | Confided
    | CompanyChanged
    | SetAside
    | ForgetAsked
    | Forgot
    | Overheard
    | MovedIn
    | GameMoved
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as the journal holds it."""

    seq: int
    """From 1, without gaps, in the order of happening; the clock may lie, this does not."""
    at: datetime
    event: Event
