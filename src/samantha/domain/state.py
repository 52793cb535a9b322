"""Who they are to each other right now: one value, folded from the journal, event by event.

``after`` is the only way a state changes; the same events always give the same state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any

from samantha.domain.affect import Mood
from samantha.domain.already import TURNS, marks
from samantha.domain.care import CareState, Risk
from samantha.domain.events import (
    Asked,
    BrainChosen,
    BrainStepped,
    CareMoved,
    CompanyChanged,
    Confided,
    ConsentAsked,
    ConsentGiven,
    EpisodeClosed,
    Event,
    ForgetAsked,
    Forgot,
    GameMoved,
    Learned,
    MoodMoved,
    RecordSwitched,
    Retracted,
    Said,
    SecretKept,
    SetAside,
    Settled,
)
from samantha.domain.games.game import Game
from samantha.domain.memory import Claim
from samantha.domain.turn import Act, Exchange, Heard

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
    company: tuple[str, ...] = ()
    """Who is beside him, as far as he has said."""
    confided: tuple[int, ...] = ()
    """Turns that are between the two of them (``domain/confidence.py``)."""
    set_aside: tuple[int, ...] = ()
    """Turns that he asked to have forgotten and that are not destroyed yet."""
    forget_asked: tuple[int, ...] = ()
    """Turns that she has just offered to forget, while she waits for his yes."""
    recent: tuple[Exchange, ...] = ()
    said: tuple[tuple[int, ...], ...] = ()
    """Marks of what she said in her last turns, a turn each (``domain/already.py``)."""
    open: Heard | None = None
    """Heard and not yet answered."""
    turns: int = 0
    last_turn: int = 0
    """Sequence number of the last ``Heard``."""
    game: Game | None = None
    """The game that is on, or that has just ended and may be wanted again."""
    slept_to: int = 0
    """The last turn of the last episode that she has closed in her sleep."""

    @property
    def met(self) -> bool:
        """Whether they have spoken at all."""
        return self.turns > 0 or bool(self.asked)

    def after(self, seq: int, event: Event) -> "State":
        """This state once ``event``, number ``seq``, has happened."""
        return replace(_fold(self, seq, event), seq=seq)


def _fold(state: State, seq: int, event: Event) -> State:
    match event:
        case Heard(origin=None):
            return replace(state, open=event, turns=state.turns + 1, last_turn=seq)
        case Said():
            his = state.open.text if state.open is not None and event.turn else ""
            act = event.meaning.first if event.meaning is not None else Act()
            exchange = Exchange(his, event.text, event.at, event.ending, event.turn, act)
            recent = (*state.recent, exchange)[-RECENT:]
            said = (*state.said, marks(event.text))[-TURNS:]
            # A question that he passed over is no longer open.
            return replace(state, open=None, recent=recent, said=said, forget_asked=())
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
        case CompanyChanged(here=here):
            return replace(state, company=here)
        case Confided(turn=turn, on=on):
            others = tuple(one for one in state.confided if one != turn)
            return replace(state, confided=(*others, turn) if on else others)
        case SetAside(turns=turns, on=on):
            left = tuple(one for one in state.set_aside if one not in turns)
            return replace(state, set_aside=(*left, *turns) if on else left)
        case ForgetAsked(turns=turns):
            return replace(state, forget_asked=turns)
        case Forgot(event=gone):
            return _without(state, gone)
        case Learned(claim=claim):
            return _told(state, seq, claim)
        case Retracted(claim=claim):
            return _taken_back(state, claim)
        case GameMoved(game=name, state=stands, at=at):
            return replace(state, game=Game(name, stands, at) if name else None)
        case EpisodeClosed(last=last):
            return replace(state, slept_to=max(state.slept_to, last))
        case _:
            return state


def _without(state: State, gone: int) -> State:
    """``state`` with no trace of turn ``gone`` among the turns that it names."""
    if gone not in {*state.confided, *state.set_aside, *state.forget_asked}:
        return state
    return replace(
        state,
        confided=tuple(one for one in state.confided if one != gone),
        set_aside=tuple(one for one in state.set_aside if one != gone),
        forget_asked=tuple(one for one in state.forget_asked if one != gone),
    )


_HELD = {
    "name": "his_name",
    "calls her": "her_name",
    "zone": "zone",
    "country": "country",
    "adult": "adult",
    "may remember": "may_remember",
}
"""What he can say of himself that every turn needs to know, and where the state keeps it."""

TOLD = (*_HELD.values(), "told", "settled")
"""Fields that follow from what he told of himself (and took back), and from nothing else."""


def holds(claim: Claim) -> bool:
    """Whether a state holds what ``claim`` says, and so changes with it."""
    return claim.subject == "he" and claim.predicate in _HELD


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
        # "Scrap that" takes back what he has just told, in whatever words.
        scrapped = 0 < claim.corrects < state.told.get(held, 0)
        return _untold(state, held) if scrapped or getattr(state, held) == value else state
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
