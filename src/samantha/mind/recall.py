"""What comes to mind for what was just said."""

from samantha.domain.answering import claims_for, content
from samantha.domain.memory import Claim, KnownClaim, Recalled
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning
from samantha.ports import Memories

MOMENTS = 5
CLAIMS = 8

_NEEDS_NONE = frozenset({"time", "yes", "no", "stop", "repeat", "goodbye", "louder", "slower"})
_ALWAYS_AT_HAND = frozenset({"name", "asked of her"})
"""Predicates about himself that bear on every turn."""
AT_HAND = 4
"""Of those, the newest."""


async def recall(heard: Heard, meaning: Meaning, state: State, memories: Memories) -> Recalled:
    """Claims that hold and bear on ``heard``, and the nearest of the things he said before it."""
    if meaning.first.skill in _NEEDS_NONE or not heard.text.strip():
        return Recalled()
    about = str(meaning.first.slots.get("question", "")) or heard.text
    # Number of this very turn, so that a question does not find itself.
    before = state.last_turn if state.open is not None else None
    moments = await memories.search(about, limit=MOMENTS, before=before)
    known = await memories.claims()
    answers = {one.id for one in claims_for(heard.text, known)}
    words = content(f"{heard.text} {' '.join(meaning.people)}")
    bearing = [one for one in known if one.id in answers or _bears_on(one.claim, words)]
    return Recalled(_best(bearing), tuple(moments))


def _bears_on(claim: Claim, words: frozenset[str]) -> bool:
    if claim.subject == "he" and claim.predicate in _ALWAYS_AT_HAND:
        return True
    return bool(content(f"{claim.subject} {claim.predicate} {claim.object}") & words)


def _best(claims: list[KnownClaim]) -> tuple[KnownClaim, ...]:
    """The newest of them, in the order in which he told them, and always what is at hand."""
    at_hand = [k for k in claims if k.claim.predicate in _ALWAYS_AT_HAND]
    others = [k for k in claims if k.claim.predicate not in _ALWAYS_AT_HAND]
    return tuple(sorted([*at_hand[-AT_HAND:], *others[-CLAIMS:]], key=lambda known: known.id))
