"""What she keeps of him, and what comes to mind.

Two rules hold everywhere: a claim carries the span of *his* words that it rests on, or it is
refused; and her own words are never evidence about him.
"""
# ruff: noqa: E501 (patterns, one a line)

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from samantha.domain.lexicon import EVENTS
from samantha.domain.patterns import Pattern


class Kind(StrEnum):
    FACT = "fact"
    PREFERENCE = "preference"
    INSTRUCTION = "instruction"
    PLAN = "plan"
    PROMISE = "promise"
    FEELING = "feeling"


SINGLE_VALUED = frozenset(
    {"name", "lives in", "country", "zone", "job", "age", "adult", "calls her", "may remember"}
)
"""Predicates that hold one value at a time: a new claim closes the one before it."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where in his words a claim rests."""

    turn: int
    """Sequence number of the ``Heard`` event."""
    start: int
    end: int
    """Code points: ``text[start:end] == words``."""
    words: str

    def within(self, text: str) -> bool:
        """Whether ``text`` really says ``words`` there."""
        return bool(self.words) and text[self.start : self.end] == self.words


@dataclass(frozen=True, slots=True)
class Claim:
    """Something he told her. ``subject`` is "he" for himself, else a person's or thing's name."""

    subject: str
    predicate: str
    object: str
    span: Span
    at: datetime
    kind: Kind = Kind.FACT
    positive: bool = True
    """False for "I'm not vegetarian"."""
    confidence: float = 1.0
    extractor: str = "rules/1"
    """Which rule set or model found it, with its version."""
    valid_from: date | None = None
    """The first day on which it holds, where he said so; a plan's own day."""
    valid_to: date | None = None
    """The last day; the day by which a promise is due. None: until he says something else."""

    corrects: int = 0
    """The turn that he puts right with it: what it says of the same there was never so."""

    @property
    def key(self) -> tuple[str, str]:
        return (self.subject.casefold(), self.predicate)


def same(one: Claim, other: Claim) -> bool:
    """Whether both say the same thing. Where one value holds, its spelling is part of it."""
    if one.key != other.key or one.positive != other.positive:
        return False
    if one.predicate in SINGLE_VALUED:
        return one.object == other.object
    return one.object.casefold() == other.object.casefold()


def displaces(new: Claim, old: Claim) -> bool:
    """Whether ``old`` can no longer hold once ``new`` is true.

    A single-valued predicate holds one value at a time; no claim survives its own denial, nor his
    putting it right; a plan gives way to its new day.
    """
    if new.key != old.key:
        return False
    if new.corrects and new.corrects == old.span.turn:
        return True
    if new.kind is old.kind is Kind.PLAN and old.positive:
        return _moves(new, old)
    if new.positive != old.positive:
        return new.object.casefold() == old.object.casefold()
    return new.positive and new.predicate in SINGLE_VALUED and new.object != old.object


_MOVED = Pattern(
    r"(?i)\b(?:now|moved|put (?:back|off)|pushed|brought forward|rescheduled|changed|shifted|postponed|delayed|instead)\b"
)  # fmt: skip
_EVENT = Pattern(rf"(?i)(?P<before>(?:\b[\w-]+ )?)\b(?P<head>{'|'.join(sorted(EVENTS, key=len, reverse=True))})s?\b")  # fmt: skip
_SAYS_NOTHING = frozenset(
    str.split("my the our a an this that another so and for moved pushed cancelled cancel off to got have has had i'm on at is of with back")
)  # fmt: skip
_ALSO = {"moving": "move", "flying": "flight", "fly": "flight"}


def _moves(new: Claim, old: Claim) -> bool:
    """Whether plan ``new`` says that plan ``old``, still ahead when he says it, is on another day
    now, or off: "the move's put back a day" after "moving on Wednesday"."""
    if old.valid_to is not None and old.valid_to < new.at.date():
        return False
    if new.positive and (not _MOVED.search(new.object) or new.valid_from is None):
        return False
    if new.positive and new.valid_from == old.valid_from:
        return False
    return any(
        head == other and (not which or not one or which == one)
        for head, which in _events(new.object)
        for other, one in _events(old.object)
    )


def _events(plan: str) -> list[tuple[str, str]]:
    """The events in ``plan``, each with the word that says which one: ("exam", "mentor")."""
    found = []
    for match in _EVENT.finditer(plan):
        before = match["before"].strip().casefold()
        found.append((match["head"].casefold(), "" if before in _SAYS_NOTHING else before))
    first = plan.split()[0].casefold() if plan.split() else ""
    return [*found, (_ALSO[first], "")] if first in _ALSO else found


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim with what became of it since."""

    id: int
    """Sequence number of the ``Learned`` event."""
    claim: Claim
    superseded_by: int | None = None
    retracted: bool = False
    proofs: int = 1
    """How often he has said it; later proofs of a claim that holds are not claims of their own."""
    doubted_by: int | None = None
    """The newer claim since which this one may no longer hold: to be asked about, not assumed."""

    @property
    def valid(self) -> bool:
        return self.superseded_by is None and not self.retracted


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that he said, come to mind."""

    turn: int
    """Sequence number of the ``Heard`` event."""
    text: str
    at: datetime
    score: float = 0.0
    """Higher is nearer; comparable within one recall only."""
    speaker: str = ""
    """Who said it, where it was not he: someone in a conversation that he brought along."""
    near: float = 0.0
    """Likeness of its meaning to what was asked: a cosine, in [-1, 1]; 0 where nobody knows."""
    covered: float = 0.0
    """Share of the question's telling words that it holds, rare ones counting more; in [0, 1]."""
    asked_of: bool = True
    """Whether it was said by the one whom the question is about, as far as that can be told."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What came to mind for one thing said: claims that hold, and moments, nearest first."""

    claims: tuple[KnownClaim, ...] = ()
    moments: tuple[Moment, ...] = ()
    told: float = 0.0
    """How sure it is, in [0, 1], that what was asked for was ever said. More is surer; it is not a
    probability: that wants more conversations to fit it to than we have written."""
