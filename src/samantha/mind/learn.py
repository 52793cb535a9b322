"""What she keeps of what he has just said."""

from collections.abc import Sequence

from samantha.domain.care import CareState, Concern, Risk
from samantha.domain.events import Event, Learned
from samantha.domain.learning import EXTRACTOR, find_claims
from samantha.domain.memory import Claim, Kind, Span
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning

_NOTHING_TO_LEARN = frozenset(
    {"memory.off_record", "memory.forget", "memory.ask", "memory.confide", "erase_all", "ending"}
)
"""Asked in the same breath: nothing is taken from it. What he confides stays his own words, and
becomes no claim before claims can be bound to secrecy."""

_IN_DANGER = range(CareState.ASKED, CareState.FOLLOW_UP)


def learn(
    heard: Heard,
    turn: int,
    meaning: Meaning,
    concern: Concern,
    state: State,
    already: Sequence[Event] = (),
) -> tuple[Event, ...]:
    """The claims in ``heard``, number ``turn``, each resting on its words; not those ``already``
    learned from them.

    Nothing off the record, nothing where he said that she may not remember, and nothing from words
    of danger: those are for care, not for a card index.
    """
    if state.off_record or not state.may_remember:
        return ()
    if any(act.skill in _NOTHING_TO_LEARN for act in meaning.acts):
        return ()
    if concern.state in _IN_DANGER or concern.risk in (Risk.ASK, Risk.EMERGENCY):
        return ()
    known = {
        (event.claim.key, event.claim.object.casefold())
        for event in already
        if isinstance(event, Learned)
    }
    claims = [
        Claim(
            subject=found.subject,
            predicate=found.predicate,
            object=found.object,
            span=Span(turn, found.start, found.end, heard.text[found.start : found.end]),
            at=heard.at,
            kind=found.kind,
            positive=found.positive,
            extractor=EXTRACTOR,
        )
        for found in find_claims(heard.text)
    ]
    if told := _told(heard, turn, meaning):
        claims.append(told)
    return tuple(
        Learned(claim)
        for claim in claims
        if claim.span.within(heard.text) and (claim.key, claim.object.casefold()) not in known
    )


def _told(heard: Heard, turn: int, meaning: Meaning) -> Claim | None:
    """What he asked her in so many words to remember, as he said it."""
    fact = next(
        (str(act.slots.get("fact", "")) for act in meaning.acts if act.skill == "memory.tell"), ""
    )
    start = heard.text.find(fact) if fact else -1
    if start < 0:
        return None
    span = Span(turn, start, start + len(fact), fact)
    return Claim("he", "told", fact, span, heard.at, Kind.FACT, extractor=EXTRACTOR)
