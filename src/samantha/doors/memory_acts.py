"""What he does with what she believes: forget it, put it right, take it back. For every door.

Each is his own doing, so nothing is asked here; the door asks before it forgets.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from samantha.domain.errors import MalformedInput
from samantha.domain.events import Learned, Retracted, Said, SetAside
from samantha.domain.memory import Claim, KnownClaim, Span, same
from samantha.domain.turn import Ending, Heard
from samantha.doors.memory_told import replaced_by
from samantha.doors.memory_view import HIS_HAND
from samantha.ports import Journal, Memories

DOOR = "memory"
LONGEST = 2_000
"""Code points of a correction."""


async def known(memories: Memories, belief: int) -> KnownClaim:
    """The claim of that number.

    Raises:
        MalformedInput: there is none.
    """
    for one in await memories.claims(valid_only=False):
        if one.id == belief:
            return one
    raise MalformedInput("no belief of that number", spoken="I don't have anything of that number.")


async def forget(journal: Journal, memories: Memories, belief: int) -> int:
    """Destroy ``belief`` with everything he said that proves it; how many events were destroyed.

    Raises:
        MalformedInput: there is no such belief.
    """
    claim = (await known(memories, belief)).claim
    destroyed = 0
    while turns := await _proofs(memories, claim):
        count = await journal.forget(turns)
        destroyed += count
        if not count:
            break
    return destroyed


async def _proofs(memories: Memories, claim: Claim) -> Sequence[int]:
    """Turns on which ``claim`` rests, as far as they show; more may come up once these are gone."""
    return sorted(
        {
            one.claim.span.turn
            for one in await memories.claims(predicate=claim.predicate, valid_only=False)
            if same(one.claim, claim)
        }
    )


async def correct(
    journal: Journal, memories: Memories, belief: int, words: str, now: datetime, zone: str
) -> int:
    """``belief`` says ``words`` from here on (his, typed now); the number of the new one. What it
    said until now counts as taken back, and stays in its history.

    Raises:
        MalformedInput: there is no such belief, or ``words`` are none or too many.
    """
    new = " ".join(words.split())
    if not new or len(new) > LONGEST:
        raise MalformedInput("a correction of no words, or of too many")
    old = await known(memories, belief)
    turn = await journal.append(Heard(new, now, zone, DOOR))
    claim = replace(
        old.claim, object=new, span=Span(turn, 0, len(new), new), at=now, positive=True,
        extractor=HIS_HAND,
    )  # fmt: skip
    await journal.append(Said(turn, "", Ending.FINISHED, now, brain=DOOR), Retracted(old.id))
    await journal.append(Learned(claim))
    return turn


async def undo(journal: Journal, memories: Memories, belief: int) -> None:
    """``belief`` counts no more; his words stay.

    Raises:
        MalformedInput: there is no such belief.
    """
    await journal.append(Retracted((await known(memories, belief)).id))


async def restore(journal: Journal, memories: Memories, belief: int) -> None:
    """Undo a correction: what it took the place of holds again, with his words and their day. Or
    undo a taking back: ``belief`` holds again.

    Raises:
        MalformedInput: there is no such belief, or nothing was changed about it by hand.
    """
    one = await known(memories, belief)
    if one.retracted:
        await journal.append(Learned(one.claim))
        return
    old = await replaced_by(journal, one)
    if old is None:
        raise MalformedInput(
            "a belief that was never corrected by hand",
            spoken="You never changed that one, so there's nothing to undo.",
        )
    claim = (await known(memories, old)).claim
    await journal.append(Retracted(one.id), Learned(claim))


async def settle(journal: Journal, *, forget: bool) -> int:
    """End what waits to be forgotten: destroy it, or bring it back; how many turns it was."""
    turns = journal.state.set_aside
    if not turns:
        return 0
    if forget:
        await journal.forget(turns)
    await journal.append(SetAside(turns, on=False))
    return len(turns)
