"""Forgetting, as a part of the turn: found, offered, and destroyed on his yes.

What he asked to have forgotten is put aside at once: from then on she does not use it, whatever he
answers, and also if he answers nothing. A yes destroys it; a no brings it back.
"""

from collections.abc import Mapping, Sequence

from samantha.domain import forgetting
from samantha.domain.confidence import set_aside
from samantha.domain.events import ForgetAsked, SetAside
from samantha.domain.forgetting import Wanted
from samantha.domain.memory import KnownClaim, Moment
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.mind.speak import Reply
from samantha.ports import Memories, World

LIKELY = 40
"""Things that are near enough to the subject to be looked at where no word fits."""


async def forget(thought: Thought, reply: Reply, world: World) -> str:
    """Her answer if he asks her to forget, or answers her offer to; else ""."""
    wanted = forgetting.wants(thought.heard.text)
    if thought.state.forget_asked and wanted is None:
        return await _settled(thought, reply, world)
    if wanted is None:
        return ""
    reply.brain = "forgetting"
    state, seed = thought.state, thought.state.turns
    chosen = await meant(wanted, state, world.memories, before=state.last_turn)
    if not chosen:
        return forgetting.nothing_found(seed)
    # What he says in asking tells of it too, and so does what came of an earlier request.
    turns = (*(one.turn for one in chosen), state.last_turn)
    reply.events += [SetAside(turns), ForgetAsked(turns, state.last_turn)]
    return forgetting.offer(chosen, wanted, thought.heard.at.date(), seed)


async def _settled(thought: Thought, reply: Reply, world: World) -> str:
    text, state = thought.heard.text, thought.state
    if forgetting.refuses(text):
        reply.brain = "forgetting"
        reply.events.append(SetAside(state.forget_asked, on=False))
        return forgetting.kept(state.turns)
    if not forgetting.agrees(text):
        return ""
    reply.brain = "forgetting"
    # The request itself is one of them, and is not counted aloud.
    asked = len(state.forget_asked) - 1
    await world.journal.forget(state.forget_asked)
    return forgetting.gone(asked, state.turns)


async def meant(
    wanted: Wanted, state: State, memories: Memories, *, before: int | None = None
) -> Sequence[Moment]:
    """The things he said (with a number below ``before``) that he wants forgotten."""
    if wanted.scope != "about":
        talk = [
            Moment(one.turn, one.his, one.at)
            for one in state.recent
            if one.turn and one.his and not set_aside(state, one.turn)
        ]
        return talk[-1:] if wanted.scope == "last" else _at_hand(talk)
    names = _names(await memories.claims(valid_only=False))
    words = [word for group in forgetting.topic_words(wanted.what, names) for word in group]
    if not words:
        return ()
    found = [m for m in await memories.mentions(words) if before is None or m.turn < before]
    nearest = await memories.search(wanted.what, limit=LIKELY, before=before)
    return forgetting.choose(wanted.what, found, nearest, names)


def _at_hand(talk: Sequence[Moment]) -> Sequence[Moment]:
    """Those of the day of the last."""
    return [one for one in talk if one.at.date() == talk[-1].at.date()]


def _names(claims: Sequence[KnownClaim]) -> Mapping[str, Sequence[str]]:
    """Relation to names and name to relation, in lower case: "sister" goes by "Leila"."""
    names: dict[str, list[str]] = {}
    for known in claims:
        claim = known.claim
        if claim.predicate in ("relation", "pet") and claim.subject != "he":
            names.setdefault(claim.object.casefold(), []).append(claim.subject)
            names.setdefault(claim.subject.casefold(), []).append(claim.object)
    return names
