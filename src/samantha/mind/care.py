"""Danger first: read before every brain, answered without one."""

from datetime import timedelta

from samantha.domain import care_words
from samantha.domain.care import Answer, CareState, Concern, Risk, moved
from samantha.domain.danger import read_answer, read_risk
from samantha.domain.events import CareMoved, Event
from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning

LATER = timedelta(hours=4)
"""Apart for longer than this, it is another conversation."""


def care(heard: Heard, meaning: Meaning, state: State) -> Concern:
    """What this turn must do for his safety. Deterministic, under a millisecond, never raises."""
    risk = read_risk(heard.text)
    answer = read_answer(heard.text) if state.care > CareState.WATCH else Answer.OTHER
    after = moved(state.care, risk, answer)
    if after is CareState.FOLLOW_UP and state.care is CareState.FOLLOW_UP and _later(heard, state):
        # She asks once how he is; from then on she only watches.
        return Concern(risk, CareState.WATCH, care_words.check_in(state.turns))
    return Concern(risk, after, _words(risk, answer, after, state))


def cared(before: State, concern: Concern, turn: int) -> tuple[Event, ...]:
    """What the journal keeps of ``concern``: a move, if anything moved."""
    if (before.care, before.risk) == (concern.state, concern.risk):
        return ()
    return (CareMoved(concern.state, concern.risk, turn),)


def _later(heard: Heard, state: State) -> bool:
    return bool(state.recent) and heard.at - state.recent[-1].at > LATER


def _words(risk: Risk, answer: Answer, after: CareState, state: State) -> str:
    """Her own words; "" where a brain may speak."""
    country, seed, before = state.country, state.turns, state.care
    if risk is Risk.EMERGENCY:
        return care_words.emergency(country, seed)
    if after is CareState.IMMINENT:
        return care_words.still_emergency(country, seed)
    if after is CareState.FOLLOW_UP and before is not CareState.FOLLOW_UP:
        return care_words.help_has_come(seed)
    if after > before and after is CareState.PLAN:
        return care_words.plan(country, seed)
    if after > before and after is CareState.IDEATION:
        return care_words.said_yes(country, seed)
    if before is CareState.ASKED and after is CareState.WATCH:
        return care_words.said_no(seed)
    if risk is Risk.ASK:
        return _asking(country, seed, before, state)
    if before is CareState.ASKED and answer is not Answer.NO and not _asked_lately(state, 2):
        return care_words.ask_again(seed)
    match risk:
        case Risk.MEDICAL:
            return care_words.medical(country)
        case Risk.ABUSE_OR_VIOLENCE:
            return care_words.abuse(country, seed)
        case Risk.HARM_OTHER:
            return care_words.harm_other(country, seed)
        case Risk.SUPPORT_OTHER:
            return care_words.support_other(country, seed)
        case _:
            return ""


def _asking(country: str, seed: int, before: CareState, state: State) -> str:
    if before is CareState.PLAN:
        return care_words.plan(country, seed)
    if before is CareState.IDEATION:
        return care_words.ideation(country, seed)
    if before is CareState.ASKED:
        return (
            care_words.ask_again(seed)
            if not _asked_lately(state, 2)
            else (care_words.ideation(country, seed))
        )
    return care_words.ask(seed)


def _asked_lately(state: State, times: int) -> bool:
    """Whether she has put the plain question ``times`` times in the talk at hand."""
    return sum("killing yourself?" in exchange.hers for exchange in state.recent) >= times
