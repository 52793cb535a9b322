"""What she always has in mind of him: who he is, what he asked of her, what he likes, his people.

Made from the claims that hold, whenever it is needed: it is kept nowhere, and so it is never older
than they are, and nothing in it outlives what was forgotten. It changes only when they do, and
names no day but by its date: a brain that has read it need not read it again.
"""

from collections.abc import Sequence
from datetime import datetime

from samantha.domain.memory import Kind, KnownClaim
from samantha.domain.state import State

CORE_TOKENS = 800
"""Most that it may take of a brain's attention; two pages."""
_CHARACTERS_PER_TOKEN = 3.5
_LINE = 160
"""Characters of one line; a longer one is left out of the middle of."""
NEAREST = 12
"""People."""

_WHO = (
    "name", "age", "born", "birthday", "lives in", "lives", "from", "job", "works at", "is", "has",
    "allergic to", "eats", "drinks",
)  # fmt: skip
"""What says who he is, in the order in which one would tell it."""
_ASKED = frozenset({"asked of her", "wants from her"})
_TASTES = frozenset({"likes", "favourite", "eats", "drinks"})
_STEERS = frozenset({"calls her", "adult", "may remember", "zone", "country", "voice"})
"""Read from the state, by what they steer."""


def core(
    claims: Sequence[KnownClaim],
    state: State,
    now: datetime,
    *,
    tokens: int = CORE_TOKENS,
) -> tuple[str, ...]:
    """Lines that go with every thought, the weightiest first; at most ``tokens`` in all.

    ``claims`` in any order. What no longer holds is left out; what may no longer hold says so.
    Nothing told after ``now`` is in it. Empty where he lets her remember nothing.
    """
    if not state.may_remember:
        return ()
    told = sorted(
        (
            one
            for one in claims
            if one.valid and one.claim.at <= now and one.claim.predicate not in _STEERS
        ),
        key=lambda one: one.id,
    )
    room = int(tokens * _CHARACTERS_PER_TOKEN)
    kept = []
    weighed = (_instructions(told), _who(told), _people(told), _tastes(told), _rest(told))
    for line in dict.fromkeys(line for lines in weighed for line in lines):
        if len(line) + 3 <= room:  # a dash, a space and the end of the line
            kept.append(line)
            room -= len(line) + 3
    return tuple(kept)


def _instructions(told: Sequence[KnownClaim]) -> list[str]:
    """What he asked of her for good, newest last; never left to a count of how often."""
    return [
        f"Asked of you{'' if one.claim.positive else ', not to'}: “{_short(one.claim.span.words)}”"
        for one in told
        if one.claim.predicate in _ASKED or one.claim.kind is Kind.INSTRUCTION
    ]


def _who(told: Sequence[KnownClaim]) -> list[str]:
    his = [one for one in told if one.claim.subject == "he" and one.claim.predicate in _WHO]
    return [
        _line(one)
        for one in sorted(his, key=lambda one: (_WHO.index(one.claim.predicate), -one.proofs))
        if one.claim.kind is not Kind.PREFERENCE
    ]


def _people(told: Sequence[KnownClaim]) -> list[str]:
    """Whoever he speaks of most, with what there is to know of them; one line each."""
    about: dict[str, list[KnownClaim]] = {}
    for one in told:
        if one.claim.subject != "he":
            about.setdefault(one.claim.subject, []).append(one)
    nearest = sorted(
        about.items(),
        key=lambda person: (-_near(person[1]), person[1][0].id),
    )
    return [
        _short(f"{who}: " + "; ".join(dict.fromkeys(_fact(one) for one in known)))
        for who, known in nearest[:NEAREST]
    ]


def _near(known: Sequence[KnownClaim]) -> int:
    related = any(one.claim.predicate in ("relation", "pet") for one in known)
    return sum(one.proofs for one in known) + 3 * related


def _tastes(told: Sequence[KnownClaim]) -> list[str]:
    tastes = [
        one
        for one in told
        if one.claim.subject == "he"
        and (one.claim.kind is Kind.PREFERENCE or one.claim.predicate in _TASTES)
    ]
    return [_line(one) for one in sorted(tastes, key=lambda one: (-one.proofs, -one.id))]


def _rest(told: Sequence[KnownClaim]) -> list[str]:
    """What else he told of himself and holds for a while; the last things first."""
    rest = [
        one
        for one in told
        if one.claim.subject == "he"
        and one.claim.kind in (Kind.FACT, Kind.PLAN, Kind.PROMISE)
        and one.claim.predicate not in {*_WHO, *_TASTES, *_ASKED}
    ]
    return [_line(one) for one in sorted(rest, key=lambda one: (-one.proofs, -one.id))]


def _line(one: KnownClaim) -> str:
    return _short(f"They: {_fact(one)}")


def _fact(one: KnownClaim) -> str:
    no = "" if one.claim.positive else "not "
    doubt = " (may have changed since)" if one.doubted_by is not None else ""
    return f"{one.claim.predicate}: {no}{' '.join(one.claim.object.split())}{doubt}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 41].rstrip()} … {line[-38:].lstrip()}"
