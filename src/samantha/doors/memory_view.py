"""What she believes, as it is shown to him: in a terminal and on the page alike.

A belief is a claim in her words, with the whole sentence in which he said it, its day, and what it
was before. Shown are also things he confided: it is his memory, and he alone sees it here. What he
asked to have forgotten is shown as a number only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from samantha.domain.confidence import confided, set_aside
from samantha.domain.episodes import sentences
from samantha.domain.memory import Kind, KnownClaim, Span
from samantha.domain.spoken import day_aloud
from samantha.domain.state import State
from samantha.domain.telling import tell

HIMSELF = "he"
_STEERING = frozenset({"adult", "may remember", "zone", "voice", "country"})
"""Claims that set her up; he changes them by talking with her."""


OPEN = frozenset({Kind.PLAN, Kind.PROMISE, Kind.INSTRUCTION})
"""Kinds of claim that he may want to see together: what is to come, and what he asked of her."""
HIS_HAND = "his hand/1"
"""What found a claim that he typed as a correction."""
LONGEST = 400
"""Characters of his that are shown for one belief."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a belief was until he said otherwise."""

    text: str
    words: str
    sentence: str
    day: str
    """On which he said it."""
    until: str
    """On which he said otherwise."""


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
    sentence: str
    """The whole of what he said there, with ``words`` in it."""
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
    kind: str
    corrected: bool
    """He typed it himself, in the place of something else."""
    taken_back: bool
    before: tuple[Before, ...] = ()
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the room has to know beside the claims themselves."""

    said: Mapping[int, str]
    """Turn to what he said in it, as far as it was looked up."""
    replaced: Mapping[int, int]
    """Correction to the claim that it took the place of."""


NOTHING = Told({}, {})


def beliefs(
    claims: Sequence[KnownClaim],
    state: State,
    today: date,
    *,
    past: bool = False,
    told: Told = NOTHING,
) -> list[Belief]:
    """``claims`` (all, whether they hold or not) as beliefs: himself first, then his people by
    name, each oldest first. ``past`` shows what holds no more for itself, too."""
    known = {one.id: one for one in claims if not set_aside(state, one.claim.span.turn)}
    earlier: dict[int, list[KnownClaim]] = {}
    for one in known.values():
        if one.superseded_by in known:
            assert one.superseded_by is not None
            earlier.setdefault(one.superseded_by, []).append(one)
    for new, old in told.replaced.items():
        if new in known and old in known and known[old].superseded_by is None:
            earlier.setdefault(new, []).append(known[old])
    shown = [
        _belief(one, state, today, told, _history(one, earlier, told, today))
        for one in known.values()
        if (one.valid or past) and one.claim.predicate not in _STEERING
    ]
    return sorted(shown, key=lambda one: (one.about != "", one.about.casefold(), one.id))


def _belief(
    one: KnownClaim, state: State, today: date, told: Told, before: tuple[Before, ...]
) -> Belief:
    claim = one.claim
    return Belief(
        id=one.id,
        about="" if claim.subject == HIMSELF else claim.subject,
        text=tell(claim),
        value=claim.object,
        words=claim.span.words,
        sentence=sentence_of(told.said.get(claim.span.turn, ""), claim.span),
        day=day_aloud(claim.at.date(), today),
        at=claim.at,
        times=one.proofs,
        turn=claim.span.turn,
        held=one.valid,
        unsure=one.doubted_by is not None,
        secret=confided(state, claim.span.turn),
        kind=claim.kind.value,
        corrected=claim.extractor == HIS_HAND,
        taken_back=one.retracted,
        before=before,
    )


def _history(
    newest: KnownClaim, earlier: Mapping[int, Sequence[KnownClaim]], told: Told, today: date
) -> tuple[Before, ...]:
    found: list[Before] = []
    waiting = [(one, newest) for one in earlier.get(newest.id, ())]
    seen = {newest.id}
    while waiting:
        one, after = waiting.pop()
        if one.id in seen:  # a correction that was corrected back
            continue
        seen.add(one.id)
        claim = one.claim
        found.append(
            Before(
                tell(claim),
                claim.span.words,
                sentence_of(told.said.get(claim.span.turn, ""), claim.span),
                day_aloud(claim.at.date(), today),
                day_aloud(after.claim.at.date(), today),
            )
        )
        waiting += [(other, one) for other in earlier.get(one.id, ())]
    return tuple(found)


def sentence_of(text: str, span: Span) -> str:
    """The sentence of ``text`` (or the sentences) in which ``span`` lies, on one line; the words of
    the span alone where ``text`` is not at hand."""
    if not span.within(text):
        return span.words
    around = [(a, b) for a, b in sentences(text) if a < span.end and b > span.start]
    start = min([span.start, *(a for a, _ in around)])
    end = max([span.end, *(b for _, b in around)])
    if end - start > LONGEST:
        spare = max(LONGEST - (span.end - span.start), 0) // 2
        first, last = max(start, span.start - spare), min(end, span.end + spare)
        # Not in the middle of a word, where there is another choice.
        if first > start and (space := text.find(" ", first, span.start)) >= 0:
            first = space + 1
        if last < end and (space := text.rfind(" ", span.end, last)) >= 0:
            last = space
        cut = " ".join(text[first:last].split())
        return f"{'… ' if first > start else ''}{cut}{' …' if last < end else ''}"
    return " ".join(text[start:end].split())
