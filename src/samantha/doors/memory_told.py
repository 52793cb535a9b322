"""What he said where, read from the journal for those who look at her memory: whole sentences, what
a correction took the place of, and every time that he said a thing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from samantha.domain.episodes import telling_words
from samantha.domain.events import Learned, Retracted
from samantha.domain.memory import Claim, KnownClaim, same
from samantha.domain.spoken import day_aloud
from samantha.domain.turn import Heard
from samantha.doors.memory_view import HIS_HAND, Belief, Told, beliefs, sentence_of
from samantha.ports import Journal, Memories

MOST_TURNS = 2_000
"""Turns that are looked up for one view: the newest; an older claim is shown with its own words."""
_NEAR = 500
"""Events that are read on, rather than asked for anew: as many as come at once anyway."""
_FOLLOW = 40
"""Events after a turn among which are the claims that were drawn from it."""
_CANDIDATES = 60
"""Turns that are looked at for other times when he said the same, newest first."""


async def look(
    journal: Journal, memories: Memories, today: date, *, past: bool = False
) -> list[Belief]:
    """What she believes, each with his whole sentence and its history."""
    claims = await memories.claims(valid_only=False)
    turns = sorted({one.claim.span.turn for one in claims})[-MOST_TURNS:]
    said = {turn: heard.text for turn, heard in (await heard_in(journal, turns)).items()}
    replaced = await _replaced(journal, claims)
    return beliefs(claims, journal.state, today, past=past, told=Told(said, replaced))


async def heard_in(journal: Journal, turns: Collection[int]) -> Mapping[int, Heard]:
    """What he said in each of ``turns``, as far as it is still there."""
    found: dict[int, Heard] = {}
    wanted = sorted(set(turns), reverse=True)
    while wanted:
        async for recorded in journal.read(wanted[-1] - 1):
            if recorded.seq == wanted[-1] and isinstance(recorded.event, Heard):
                found[recorded.seq] = recorded.event
            while wanted and wanted[-1] <= recorded.seq:
                wanted.pop()
            if not wanted or wanted[-1] - recorded.seq > _NEAR:
                break
        else:
            break  # the journal ends here
    return found


async def replaced_by(journal: Journal, one: KnownClaim) -> int | None:
    """Number of the claim that ``one`` took the place of, where he corrected it by hand."""
    if one.claim.extractor != HIS_HAND:
        return None
    async for recorded in journal.read(one.claim.span.turn):
        if isinstance(recorded.event, Retracted):
            return recorded.event.claim
        if recorded.seq >= one.id:
            break
    return None


async def _replaced(journal: Journal, claims: Iterable[KnownClaim]) -> dict[int, int]:
    found = {}
    for one in claims:
        if (old := await replaced_by(journal, one)) is not None:
            found[one.id] = old
    return found


@dataclass(frozen=True, slots=True)
class Source:
    """A time when he said it."""

    turn: int
    day: str
    at: datetime
    sentence: str


async def sources(
    journal: Journal, memories: Memories, known: KnownClaim, today: date
) -> Sequence[Source]:
    """Every time that he said what ``known`` says, oldest first, as far as it can still be told."""
    aside = set(journal.state.set_aside)
    claims = {known.claim.span.turn: known.claim}
    if known.proofs > 1:
        words = set(telling_words(known.claim.object))
        moments = await memories.mentions(sorted(words)) if words else ()
        near = [m.turn for m in moments if words <= set(telling_words(m.text))]
        for turn in near[-_CANDIDATES:]:
            again = await _claimed_in(journal, turn, known.claim)
            if again is not None:
                claims[turn] = again
    heard = await heard_in(journal, claims.keys() - aside)
    return [
        Source(
            turn,
            day_aloud(heard[turn].at.date(), today),
            heard[turn].at,
            sentence_of(heard[turn].text, claims[turn].span),
        )
        for turn in sorted(heard)
    ]


async def _claimed_in(journal: Journal, turn: int, claim: Claim) -> Claim | None:
    """What was drawn from ``turn`` and says the same as ``claim``."""
    async for recorded in journal.read(turn):
        event = recorded.event
        if (
            isinstance(event, Learned)
            and event.claim.span.turn == turn
            and same(event.claim, claim)
        ):
            return event.claim
        if recorded.seq > turn + _FOLLOW:
            break
    return None
