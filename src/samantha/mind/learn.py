"""What she keeps of what he has just said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from samantha.domain.care import CareState, Concern, Risk
from samantha.domain.events import Event, Learned
from samantha.domain.games.game import DONE
from samantha.domain.learning import EXTRACTOR, Found, find_claims
from samantha.domain.learning_corrections import Correction, corrections
from samantha.domain.learning_guards import in_a_game
from samantha.domain.manners import asked
from samantha.domain.memory import Claim, Kind, Span
from samantha.domain.requests import asks_to_keep
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
    if state.game is not None and state.game.state != DONE and not state.game.lapsed(heard.at):
        return ()  # a sentence of a story that they make up is none of his life
    if in_a_game([one.his for one in state.recent[-_GAME:]], heard.text):
        return ()
    known = {
        (event.claim.key, event.claim.object.casefold())
        for event in already
        if isinstance(event, Learned)
    }
    put_right = _put_right(heard, state)
    if put_right is not None:
        # Its words are about what he said before; read alone they would say something else.
        claims = _righted(put_right, heard, turn, state.recent[-1].turn)
    else:
        claims = [_claim(one, heard, turn) for one in find_claims(heard.text, heard.at.date())]
    claims = _wished(heard, turn, claims)
    if told := _told(heard, turn, meaning):
        claims.append(told)
    return tuple(
        Learned(claim)
        for claim in claims
        if claim.span.within(heard.text) and (claim.key, claim.object.casefold()) not in known
    )


_GAME = 6
"""Exchanges that a game of pretending is looked for in; it is over sooner or is begun again."""


def _claim(found: Found, heard: Heard, turn: int) -> Claim:
    return Claim(
        subject=found.subject,
        predicate=found.predicate,
        object=found.object,
        span=Span(turn, found.start, found.end, heard.text[found.start : found.end]),
        at=heard.at,
        kind=found.kind,
        positive=found.positive,
        extractor=EXTRACTOR,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
    )


def _wished(heard: Heard, turn: int, claims: Sequence[Claim]) -> list[Claim]:
    """``claims`` with the rules that he laid down for good (``domain/manners.py``), each whole:
    "keep it short after ten. Two lines, no more." is one."""
    found = list(claims)
    for rule in asked(heard.text):
        span = Span(turn, rule.start, rule.end, heard.text[rule.start : rule.end])
        asks = [one for one in found if one.kind is Kind.INSTRUCTION]
        if not rule.lasting or any(
            one.span.start <= span.start and span.end <= one.span.end + 1 for one in asks
        ):
            continue
        parts = [o for o in asks if span.start <= o.span.start and o.span.end <= span.end]
        what = " ".join(span.words.split()).rstrip(".! ")
        claim = Claim("he", "asked of her", what, span, heard.at, Kind.INSTRUCTION)
        found = [one for one in found if one not in parts]
        found.append(replace(claim, extractor=EXTRACTOR))
    return found


def _put_right(heard: Heard, state: State) -> Correction | None:
    """What of his last words he puts right now; only what he said to her, and lately."""
    last = state.recent[-1] if state.recent else None
    if last is None or not last.turn or heard.at - last.at > _LATELY:
        return None
    return corrections(heard.text, last.his, heard.at.date(), last.at.date())


_LATELY = timedelta(minutes=30)


def _righted(put_right: Correction, heard: Heard, turn: int, before: int) -> list[Claim]:
    """What takes the place of what he said in turn ``before``. Where he only takes it back, a
    denial of each thing, in no words but "scrap that"."""
    if put_right.right is not None:
        return [replace(_claim(put_right.right, heard, turn), corrects=before)]
    text = heard.text.strip()
    start = heard.text.find(text)
    return [
        replace(_claim(one, heard, turn), corrects=before)
        for one in {
            (wrong.subject, wrong.predicate): replace(
                wrong, object=text, start=start, end=start + len(text), positive=False,
                valid_from=None, valid_to=None,
            )
            for wrong in put_right.wrong
        }.values()
    ]  # fmt: skip


def _told(heard: Heard, turn: int, meaning: Meaning) -> Claim | None:
    """What he asked her in so many words to remember, as he said it."""
    fact = next(
        (str(act.slots.get("fact", "")) for act in meaning.acts if act.skill == "memory.tell"), ""
    )
    start = heard.text.find(fact) if fact else -1
    if start < 0:
        return None
    around = heard.text[:start] + " … " + heard.text[start + len(fact) :]
    if not asks_to_keep(around):
        return None  # however it was understood, nothing in his words asks for it
    span = Span(turn, start, start + len(fact), fact)
    return Claim("he", "told", fact, span, heard.at, Kind.FACT, extractor=EXTRACTOR)
