"""When to stop being clever and look after the person.

Runs before every brain and depends on none. A state rises at once. It falls by his own plain
answers and by help having come, never by "I was joking", "forget it" or a change of subject.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Risk(StrEnum):
    """What she has to do about what was said; the names of ``care/FORMAT.md``."""

    NORMAL = "normal"
    ASK = "ask"
    EMERGENCY = "emergency"
    SUPPORT_OTHER = "support_other"
    ACKNOWLEDGE_PAST = "acknowledge_past"
    ABUSE_OR_VIOLENCE = "abuse_or_violence"
    MINOR = "minor"
    DELUSION = "delusion"
    MEDICAL = "medical"
    EATING = "eating"
    HARM_OTHER = "harm_other"
    DEPENDENCE = "dependence"
    SEXUAL = "sexual"


class CareState(IntEnum):
    """How far the worry has gone. Higher holds until it is answered."""

    NONE = 0
    WATCH = 1
    ASKED = 2
    IDEATION = 3
    PLAN = 4
    IMMINENT = 5
    FOLLOW_UP = 6


class Answer(StrEnum):
    """What he said to her question, when she has asked."""

    YES = "yes"
    NO = "no"
    JOKE = "joke"
    """Takes it back without a plain no: "forget it", "I was joking", "I'm fine"."""
    HELPED = "helped"
    """Help has come or he has gone to it: "the ambulance is here"."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Concern:
    """What the turn must do: the risk that was read, the state after it, and her words if they
    are not left to a brain."""

    risk: Risk = Risk.NORMAL
    state: CareState = CareState.NONE
    words: str = ""
    """Said as they stand, by no brain. Empty where a brain may speak."""


def moved(state: CareState, risk: Risk, answer: Answer) -> CareState:
    """The state after he said something of ``risk`` that answers her as ``answer``."""
    if risk is Risk.EMERGENCY:
        return CareState.IMMINENT
    if answer is Answer.HELPED and state in (CareState.PLAN, CareState.IMMINENT):
        return CareState.FOLLOW_UP
    if state is CareState.IMMINENT:
        return state
    if risk is Risk.ASK:
        return max(state, CareState.ASKED) if state is not CareState.FOLLOW_UP else CareState.ASKED
    match state, answer:
        case CareState.ASKED, Answer.YES:
            return CareState.IDEATION
        case CareState.ASKED, Answer.NO:
            return CareState.WATCH
        case CareState.IDEATION, Answer.YES:
            return CareState.PLAN
        case _:
            return state
