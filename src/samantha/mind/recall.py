"""What comes to mind for what was just said."""

from collections.abc import Sequence

from samantha.domain.answering import claims_for, content
from samantha.domain.leaning import meant, names_in, names_of
from samantha.domain.memory import Claim, KnownClaim, Moment, Recalled
from samantha.domain.recall_question import read_question
from samantha.domain.recall_told import told
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning
from samantha.domain.wordings import other_words
from samantha.ports import Memories

MOMENTS = 40
"""At most; and no more than …"""
MOMENT_TOKENS = 1_250
"""… fit into this: with the claims, what any brain is given stays below 1,500."""
LONGEST_MOMENT = 200
"""Tokens of one moment that are counted: of a page, only a part is shown."""
_TOKEN = 4
"""Letters, roughly."""
_FRAME = 8
"""Tokens that say when it was."""
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
    called = [state.his_name] if state.his_name else []
    known = await memories.claims()
    # In a hurry he leaves away letters, and what he has just asked about.
    about = meant(about, state.recent, heard.at, known)
    whole = meant(heard.text, state.recent, heard.at, known)
    looked_for = f"{about} {other_words(about)}".strip()
    found = await memories.search(
        looked_for, limit=MOMENTS, before=before, now=heard.at, called=called
    )
    answers = {one.id for one in claims_for(whole, known)}
    words = content(f"{whole} {' '.join(meaning.people)}")
    named = names_in(whole, names_of(known))
    bearing = [
        one
        for one in known
        if one.id in answers or _bears_on(one.claim, words) or _is_of(one.claim, named)
    ]
    question = read_question(about, called=called, now=heard.at)
    return Recalled(_best(bearing), _within(found), told(question, found))


def _within(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The nearest of ``moments``, as many as there is room for."""
    kept, room = [], MOMENT_TOKENS
    for moment in moments:
        room -= min(LONGEST_MOMENT, len(moment.text) // _TOKEN) + _FRAME
        if room < 0:
            break
        kept.append(moment)
    return tuple(kept)


def _bears_on(claim: Claim, words: frozenset[str]) -> bool:
    if claim.subject == "he" and claim.predicate in _ALWAYS_AT_HAND:
        return True
    return bool(content(f"{claim.subject} {claim.predicate} {claim.object}") & words)


def _is_of(claim: Claim, named: frozenset[str]) -> bool:
    """Whether ``claim`` is about one of ``named``, also where the name is a word as well."""
    return any(part in named for part in claim.subject.split())


def _best(claims: list[KnownClaim]) -> tuple[KnownClaim, ...]:
    """The newest of them, in the order in which he told them, and always what is at hand."""
    at_hand = [k for k in claims if k.claim.predicate in _ALWAYS_AT_HAND]
    others = [k for k in claims if k.claim.predicate not in _ALWAYS_AT_HAND]
    return tuple(sorted([*at_hand[-AT_HAND:], *others[-CLAIMS:]], key=lambda known: known.id))
