"""What comes to mind for what was just said."""

import re

from samantha.domain.memory import Claim, KnownClaim, Recalled
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning
from samantha.ports import Memories

MOMENTS = 5
CLAIMS = 8

_NEEDS_NONE = frozenset({"time", "yes", "no", "stop", "repeat", "goodbye", "louder", "slower"})
_ALWAYS_AT_HAND = frozenset({"name", "asked of her"})
"""Predicates about himself that bear on every turn."""
_WORD = re.compile(r"[^\W_]{3,}")
_EVERYWHERE = frozenset(
    "the and you your that this with what have was were are for but not from his her him she they "
    "did does know remember about tell told said who when where how why can will would just like "
    "again ever there then than been had has its i'm me my".split()
)


async def recall(heard: Heard, meaning: Meaning, state: State, memories: Memories) -> Recalled:
    """Claims that hold and bear on ``heard``, and the nearest of the things he said before it."""
    if meaning.first.skill in _NEEDS_NONE or not heard.text.strip():
        return Recalled()
    about = str(meaning.first.slots.get("question", "")) or heard.text
    # Number of this very turn, so that a question does not find itself.
    before = state.last_turn if state.open is not None else None
    moments = await memories.search(about, limit=MOMENTS, before=before)
    words = _content(f"{heard.text} {' '.join(meaning.people)}")
    claims = [known for known in await memories.claims() if _bears_on(known.claim, words)]
    return Recalled(_best(claims), tuple(moments))


def _content(text: str) -> frozenset[str]:
    words = (w.casefold().removesuffix("'s") for w in _WORD.findall(text.replace("’", "'")))
    return frozenset(w for w in words if w not in _EVERYWHERE)


def _bears_on(claim: Claim, words: frozenset[str]) -> bool:
    if claim.subject == "he" and claim.predicate in _ALWAYS_AT_HAND:
        return True
    own = _content(f"{claim.subject} {claim.predicate} {claim.object}")
    return bool(own & words)


def _best(claims: list[KnownClaim]) -> tuple[KnownClaim, ...]:
    """The newest of them, in the order in which he told them, and always what is at hand."""
    at_hand = [k for k in claims if k.claim.predicate in _ALWAYS_AT_HAND]
    others = [k for k in claims if k.claim.predicate not in _ALWAYS_AT_HAND]
    return tuple(sorted([*at_hand[-4:], *others[-CLAIMS:]], key=lambda known: known.id))
