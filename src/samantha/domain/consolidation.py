"""What becomes clear about claims when they are looked at side by side, at leisure.

- Two that say the same in other words are one, said twice.
- What he told while something else was so may have gone with it: since he moved, the run by the
  river there is not to be assumed. It is not denied either; she asks.
- What is promised, planned, or in doubt is open, and she can say what is.

Nothing here changes a claim. What is found is written down as events that can be undone: doubts in
the turn that changed something, what was said twice in her sleep.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from samantha.domain.memory import SINGLE_VALUED, Claim, Kind, KnownClaim, displaces
from samantha.domain.patterns import Pattern
from samantha.domain.telling import tell

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SeenTo:
    """What earlier nights have done already, also where it was undone since."""

    merged: frozenset[Pair] = field(default_factory=frozenset)
    """Claim, and the older one that it was merged into."""
    doubted: frozenset[Pair] = field(default_factory=frozenset)
    """Claim, and the newer one since which it may not hold."""


# --- the same twice -------------------------------------------------------------------------------

_LEAD = Pattern(r"^(?:(?:an?|the|my|our|some|any|really|just|still|also|having|to have) )+")
_TAIL = Pattern(r"(?: (?:very much|a lot|so much|too|as well|again|really|indeed|anyway|now))+$")


def duplicates(known: Sequence[KnownClaim], seen_to: SeenTo = SeenTo()) -> list[Pair]:
    """Claims that hold and say what an older one says, with that older one; in order."""
    first: dict[tuple[tuple[str, str], bool, str], int] = {}
    found = []
    for one in sorted(known, key=lambda known: known.id):
        if not one.valid or one.claim.predicate in SINGLE_VALUED:
            continue  # where one value holds, a new spelling has taken the old one's place already
        said = (one.claim.key, one.claim.positive, plain(one.claim.object))
        into = first.setdefault(said, one.id)
        if into != one.id and (one.id, into) not in seen_to.merged:
            found.append((one.id, into))
    return found


def plain(thing: str) -> str:
    """``thing`` without what does not change it: case, articles, a plural, marks at its ends."""
    words = " ".join(re.findall(r"[\w'-]+", thing.casefold().replace("’", "'")))
    words = _TAIL.sub("", _LEAD.sub("", words))
    last = words.rpartition(" ")[2]
    if len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")):
        words = words[:-1]
    return words


# --- what was never so ----------------------------------------------------------------------------


def put_right(known: Sequence[KnownClaim]) -> list[KnownClaim]:
    """``known``, with what he put right taken back: it was a mistake, and no history.

    "Scrap that" takes back and says nothing itself: it is taken back with what it took.
    """
    by_id = {one.id: one for one in known}
    found = []
    for one in known:
        newer = by_id.get(one.superseded_by or 0)
        mistaken = newer is not None and newer.claim.corrects == one.claim.span.turn != 0
        empty = one.claim.corrects and not one.claim.positive
        found.append(replace(one, retracted=True) if mistaken or empty else one)
    return found


# --- what hangs on what ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Root:
    """Something whose change carries other things off."""

    predicates: frozenset[str]
    bound: Pattern
    """What his words about such a thing say."""
    people: frozenset[str] = frozenset()
    """Relations that come with it."""


_ROOTS = (
    _Root(
        frozenset({"lives in"}),
        Pattern(r"(?i)\b(?:runs?|running|jog(?:s|ging)?|walks?|walking|stroll|cycl(?:e|es|ing)|bike|swim(?:s|ming)?|row(?:s|ing)?|gym|pool|park|river|canal|beach|commut(?:e|es|ing)|train|tram|bus|neighbou?rs?|neighbou?rhood|landlord|landlady|flat|flatmates?|housemates?|lodgers?|house|balcony|garden|allotment|street|road|corner|next door|upstairs|downstairs|local|pub|quiz|choir|club|class(?:es)?|market|baker[sy']*|café|cafe|library|church|mosque|temple|synagogue|school|nursery|surgery|GP|dentist|minutes'? (?:walk|away|from)|near|nearby|down the (?:road|hill)|up the (?:road|hill))\b"),
        frozenset({"neighbour", "neighbor", "landlord", "landlady", "flatmate", "housemate", "lodger", "roommate"}),
    ),
    _Root(
        frozenset({"job", "works at"}),
        Pattern(r"(?i)\b(?:boss|manager|supervisor|colleagues?|cowork\w*|co-work\w*|office|commut(?:e|es|ing)|shifts?|nights|rota|desk|canteen|team|workshop|stand-?up|staff ?room|on call|lunch break|salary|works? (?:from home|late|weekends))\b"),
        frozenset({"boss", "manager", "supervisor", "colleague", "coworker", "co-worker", "workmate", "trainee", "apprentice"}),
    ),
)  # fmt: skip

_STAYS = frozenset(
    {"name", "age", "birthday", "born", "from", "lived in", "job was", "asked of her", "calls her",
     "adult", "may remember", "zone", "country", "voice", "allergic to", "told", "also called",
     "died", "wants from her", "likes", "favourite"}
)  # fmt: skip
"""What is true wherever one lives and whatever one does."""


def bear(claim: Claim) -> bool:
    """Whether other things may go with ``claim`` when it comes: he has moved, somebody has died."""
    if claim.predicate == "died":
        return claim.positive
    return claim.subject == "he" and any(claim.predicate in root.predicates for root in _ROOTS)


def doubts(known: Sequence[KnownClaim], seen_to: SeenTo = SeenTo()) -> list[Pair]:
    """Claims that may no longer hold, each with the newer claim since which; in order.

    ``known``: all of them, also those that hold no more: what has changed is read from these.
    """
    by_id = {one.id: one for one in known}
    found: dict[int, int] = {}
    for old in known:
        new = by_id.get(old.superseded_by or 0)
        # Taken back is a mistake put right, and changes nothing in the world.
        if new is None or old.retracted or new.retracted or old.claim.subject != "he":
            continue
        if new.claim.corrects or not displaces(new.claim, old.claim):
            continue
        for root in _ROOTS:
            if old.claim.predicate not in root.predicates:
                continue
            for one in known:
                if one.valid and one.id < new.id and _hangs_on(one.claim, old.claim, new, root):
                    found[one.id] = max(found.get(one.id, 0), new.id)
    for gone in known:
        if gone.valid and gone.claim.predicate == "died" and gone.claim.positive:
            for one in known:
                if one.valid and one.id < gone.id and _with(one.claim, gone.claim.subject):
                    found[one.id] = max(found.get(one.id, 0), gone.id)
    return [pair for pair in sorted(found.items()) if pair not in seen_to.doubted]


def _hangs_on(claim: Claim, old: Claim, new: KnownClaim, root: _Root) -> bool:
    if claim.predicate in _STAYS | root.predicates or claim.kind in (
        Kind.INSTRUCTION,
        Kind.FEELING,
    ):
        return False
    words = f"{claim.predicate} {claim.object} {claim.span.words}"
    if new.claim.positive and _mentions(words, new.claim.object):
        return False  # he had the new state in mind when he said it
    if claim.predicate == "relation":
        return claim.object.casefold().split()[-1:] != [] and (
            claim.object.casefold().split()[-1] in root.people
        )
    if claim.subject != "he":
        return False  # where others live and what they do does not change with him
    return _mentions(words, old.object) or root.bound.search(words) is not None


def _with(claim: Claim, who: str) -> bool:
    """Whether ``claim`` is something that he does or plans with ``who``."""
    if claim.subject != "he" or claim.predicate in _STAYS | {"relation", "pet"}:
        return False
    return claim.kind in (Kind.FACT, Kind.PLAN, Kind.PROMISE) and _mentions(
        f"{claim.object} {claim.span.words}", who
    )


def _mentions(words: str, thing: str) -> bool:
    return bool(thing) and re.search(rf"(?i)(?<!\w){re.escape(thing)}(?!\w)", words) is not None


# --- what is open ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Open:
    """Something that he has not come back to."""

    kind: Literal["promise", "plan", "question"]
    claim: int
    """Number of the ``Learned`` it rests on."""
    words: str
    """What is promised or planned, in his own words; or what she would ask."""
    since: datetime


def open_ends(known: Sequence[KnownClaim]) -> list[Open]:
    """What is promised, planned and in doubt, oldest first."""
    kinds: dict[Kind, Literal["promise", "plan"]] = {Kind.PROMISE: "promise", Kind.PLAN: "plan"}
    by_id = {one.id: one for one in known}
    found = []
    for one in known:
        if not one.valid:
            continue
        if one.claim.positive and (kind := kinds.get(one.claim.kind)):
            found.append(Open(kind, one.id, one.claim.span.words, one.claim.at))
        if (because := by_id.get(one.doubted_by or 0)) is not None:
            found.append(Open("question", one.id, ask(one.claim, because.claim), because.claim.at))
    return sorted(found, key=lambda end: (end.since, end.claim, end.kind))


def ask(claim: Claim, because: Claim) -> str:
    """How she asks about ``claim``, which may have gone since ``because``."""
    if because.predicate == "died":
        return f"You told me once that {tell(claim)}. What has become of that?"
    return f"You told me once that {tell(claim)}. Is that still so, now that {tell(because)}?"
