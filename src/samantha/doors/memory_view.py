"""What she believes, as it is shown to him: in a terminal and on the page alike.

A belief is a claim in her words, with his own, their day, and what it was before. Shown are also
things he confided: it is his memory, and he alone sees it here. What he asked to have forgotten is
shown as a number only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from samantha.domain.confidence import confided, set_aside
from samantha.domain.memory import KnownClaim
from samantha.domain.spoken import day_aloud
from samantha.domain.state import State
from samantha.domain.telling import tell

HIMSELF = "he"
_STEERING = frozenset({"adult", "may remember", "zone", "voice", "country"})
"""Claims that set her up; he changes them by talking with her."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a belief was until he said otherwise."""

    text: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class Belief:
    id: int
    about: str
    """"" for himself, else a name or a relation."""
    text: str
    """In her words, to him: "you live in Graz"."""
    value: str
    """What it says of him: "Graz"."""
    words: str
    """His own, on which it rests."""
    day: str
    """On which he said them, to be read: "on Tuesday", "on Monday the third of March"."""
    at: datetime
    times: int
    turn: int
    held: bool
    """False: it was so once, or he took it back."""
    unsure: bool
    """Something he said since makes it doubtful."""
    secret: bool
    before: tuple[Before, ...] = ()
    """Oldest last."""


def beliefs(
    claims: Sequence[KnownClaim], state: State, today: date, *, past: bool = False
) -> list[Belief]:
    """``claims`` (all, whether they hold or not) as beliefs: himself first, then his people by
    name, each oldest first. ``past`` shows what holds no more for itself, too."""
    known = {one.id: one for one in claims if not set_aside(state, one.claim.span.turn)}
    earlier: dict[int, list[KnownClaim]] = {}
    for one in known.values():
        if one.superseded_by in known:
            assert one.superseded_by is not None
            earlier.setdefault(one.superseded_by, []).append(one)
    shown = [
        _belief(one, state, today, _history(one.id, earlier, today))
        for one in known.values()
        if (one.valid or past) and one.claim.predicate not in _STEERING
    ]
    return sorted(shown, key=lambda one: (one.about != "", one.about.casefold(), one.id))


def _belief(one: KnownClaim, state: State, today: date, before: tuple[Before, ...]) -> Belief:
    claim = one.claim
    return Belief(
        one.id,
        "" if claim.subject == HIMSELF else claim.subject,
        tell(claim),
        claim.object,
        claim.span.words,
        day_aloud(claim.at.date(), today),
        claim.at,
        one.proofs,
        claim.span.turn,
        one.valid,
        one.doubted_by is not None,
        confided(state, claim.span.turn),
        before,
    )


def _history(
    id: int, earlier: Mapping[int, Sequence[KnownClaim]], today: date
) -> tuple[Before, ...]:
    found: list[Before] = []
    waiting = list(earlier.get(id, ()))
    while waiting:
        one = waiting.pop()
        found.append(
            Before(tell(one.claim), one.claim.span.words, day_aloud(one.claim.at.date(), today))
        )
        waiting += earlier.get(one.id, ())
    return tuple(found)
