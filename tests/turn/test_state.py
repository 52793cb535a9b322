"""Who they are to each other: folded from events, and only from them."""

from samantha.domain.events import Learned, RecordSwitched, Retracted
from samantha.domain.memory import Claim, Span
from samantha.domain.state import State
from samantha.engines.scripted import NOON


def told(predicate: str, value: str, *, positive: bool = True) -> Learned:
    return Learned(
        Claim("he", predicate, value, Span(1, 0, len(value), value), NOON, positive=positive)
    )


def after(*events) -> State:
    state = State()
    for seq, event in enumerate(events, 1):
        state = state.after(seq, event)
    return state


def test_the_last_name_that_he_gave_is_his_name():
    assert after(told("name", "Robert"), told("name", "Bob")).his_name == "Bob"


def test_a_name_that_he_took_back_is_not_his_name():
    assert after(told("name", "Ruth"), Retracted(1)).his_name == ""


def test_taking_back_an_older_name_leaves_the_newer_one():
    assert after(told("name", "Ruth"), told("name", "Rob"), Retracted(1)).his_name == "Rob"


def test_that_is_not_my_name_unsays_it():
    assert after(told("name", "Dave"), told("name", "Dave", positive=False)).his_name == ""
    assert after(told("name", "Bob"), told("name", "Dave", positive=False)).his_name == "Bob"


def test_she_keeps_her_own_name_when_his_name_for_her_is_taken_back():
    assert after(told("calls her", "Sammy"), Retracted(1)).her_name == "Samantha"


def test_back_on_the_record_is_leave_to_remember():
    not_yet = (told("may remember", "not yet"), RecordSwitched(on=False))
    assert not after(*not_yet).may_remember
    assert after(*not_yet, RecordSwitched(on=True)).may_remember
