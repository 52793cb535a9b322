"""Who they are to each other right now: one value, folded from the journal, event by event.

``after`` is the only way a state changes; the same events always give the same state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

from samantha.domain.affect import Mood
from samantha.domain.care import CareState, Risk
from samantha.domain.events import (
    Asked,
    BrainChosen,
    BrainStepped,
    CareMoved,
    ConsentAsked,
    ConsentGiven,
    Event,
    Learned,
    MoodMoved,
    RecordSwitched,
    Retracted,
    Said,
    SecretKept,
    Settled,
)
from samantha.domain.memory import Claim
from samantha.domain.turn import Exchange, Heard

RECENT = 12
"""Exchanges kept at hand for the conversation; older ones come back through recall."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
CALM = Mood(0.0, 0.0, NEVER)


@dataclass(frozen=True, slots=True)
class State:
    seq: int = 0
    """The last event that is folded in."""
    mood: Mood = CALM
    care: CareState = CareState.NONE
    risk: Risk = Risk.NORMAL
    """The last risk that was read."""
    asked: tuple[str, ...] = ()
    """Questions of the first meeting that she asked, in order."""
    settled: Mapping[str, str] = field(default_factory=dict)
    """Question to answer; "" where it was waved away."""
    her_name: str = "Samantha"
    his_name: str = ""
    zone: str = ""
    country: str = ""
    """ISO 3166 alpha-2, upper case."""
    adult: bool | None = None
    may_remember: bool = True
    """False once he said that she may not keep what he tells her."""
    told: Mapping[str, int] = field(default_factory=dict)
    """Which ``Learned`` each of the fields above rests on, where he told it."""
    brain: str = ""
    """What he chose, as given to ``samantha brain use``; "" for the built-in mind."""
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    consents: Mapping[str, bool] = field(default_factory=dict)
    """Destination to yes or no."""
    consent_asked: str = ""
    """The destination that she last asked about and that he has not answered."""
    stepped_to: str = ""
    """The brain that stands in; "" while the one he wants answers."""
    off_record: bool = False
    recent: tuple[Exchange, ...] = ()
    open: Heard | None = None
    """Heard and not yet answered."""
    turns: int = 0
    last_turn: int = 0
    """Sequence number of the last ``Heard``."""

    @property
    def met(self) -> bool:
        """Whether they have spoken at all."""
        return self.turns > 0 or bool(self.asked)

    def after(self, seq: int, event: Event) -> "State":
        """This state once ``event``, number ``seq``, has happened."""
        return replace(_fold(self, seq, event), seq=seq)


def _fold(state: State, seq: int, event: Event) -> State:
    match event:
        case Heard():
            return replace(state, open=event, turns=state.turns + 1, last_turn=seq)
        case Said():
            his = state.open.text if state.open is not None and event.turn else ""
            exchange = Exchange(his, event.text, event.at, event.ending)
            return replace(state, open=None, recent=(*state.recent, exchange)[-RECENT:])
        case MoodMoved(mood=mood):
            return replace(state, mood=mood)
        case CareMoved(state=care, risk=risk):
            return replace(state, care=care, risk=risk)
        case Asked(question=question):
            return replace(state, asked=(*state.asked, question))
        case Settled(question=question, answer=answer):
            settled = {**state.settled, question: answer}
            # Waved away after it was answered is "forget my name".
            nameless = question == "your_name" and not answer
            return replace(state, settled=settled, his_name="" if nameless else state.his_name)
        case BrainChosen(spec=spec):
            return replace(state, brain=spec, stepped_to="")
        case SecretKept(name=name, value=value):
            return replace(state, secrets={**state.secrets, name: value})
        case ConsentAsked(destination=destination):
            return replace(state, consent_asked=destination)
        case ConsentGiven(destination=destination, allowed=allowed):
            return replace(
                state, consents={**state.consents, destination: allowed}, consent_asked=""
            )
        case BrainStepped(to=to, why=why):
            return replace(state, stepped_to="" if why == "back" else to)
        case RecordSwitched(on=on):
            # Back on the record is his leave to remember, however he put it.
            return replace(state, off_record=not on, may_remember=on or state.may_remember)
        case Learned(claim=claim):
            return _told(state, seq, claim)
        case Retracted(claim=claim):
            return _taken_back(state, claim)
        case _:
            return state


_HELD = {
    "name": "his_name",
    "calls her": "her_name",
    "zone": "zone",
    "country": "country",
    "adult": "adult",
    "may remember": "may_remember",
}
"""What he can say of himself that every turn needs to know, and where the state keeps it."""

_DEFAULTS: Mapping[str, Any] = {
    field.name: field.default for field in fields(State) if field.name in _HELD.values()
}


def _told(state: State, seq: int, claim: Claim) -> State:
    held = _HELD.get(claim.predicate)
    if claim.subject != "he" or held is None:
        return state
    value: Any = claim.object
    if held == "adult":
        value = claim.object == "yes"
    elif held == "may_remember":
        value = claim.object.casefold() not in {"no", "not yet"}
    if not claim.positive:
        return _untold(state, held) if getattr(state, held) == value else state
    return _with(state, held, value, {**state.told, held: seq})


def _taken_back(state: State, seq: int) -> State:
    """``state`` without what claim ``seq`` told, if that is what holds now."""
    held = next((held for held, told in state.told.items() if told == seq), None)
    return state if held is None else _untold(state, held)


def _untold(state: State, held: str) -> State:
    told = {name: seq for name, seq in state.told.items() if name != held}
    return _with(state, held, _DEFAULTS[held], told)


def _with(state: State, held: str, value: Any, told: Mapping[str, int]) -> State:
    changes: dict[str, Any] = {held: value, "told": told}
    return replace(state, **changes)
