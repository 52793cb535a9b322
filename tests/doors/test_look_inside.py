"""The ledger and the reasons, as they are read."""

from samantha.domain.events import Left, Said
from samantha.domain.turn import Ending
from samantha.doors.look_inside import ledger_lines, reasons
from samantha.engines.scripted import NOON


def test_the_ledger_sums_up_what_left_and_not_what_stayed_inside():
    out = Left(NOON, "https://llm.example.com:443", "brain", 1200, 34000, "200")
    inside = Left(NOON, "http://127.0.0.1:11434", "brain", 7, 8, "200", inside=True)
    first, second, total = ledger_lines([out, inside])
    assert "1,200 B out" in first
    assert second.endswith("(inside)")
    assert total == "1 left this computer: 1,200 B out, 34,000 B in."
    assert ledger_lines([inside])[-1] == "None of it left this computer."
    assert ledger_lines([]) == ["Nothing has left this computer."]


def test_why_says_so_where_he_had_it_forgotten():
    said = Said(7, "I see.", Ending.FINISHED, NOON, None, "builtin", (3,), {"total": 1.25})
    rows = dict(reasons(said, {7: None, 3: None}))
    assert rows["you said"] == "(forgotten)"
    assert rows["she had in mind"] == "nothing"
    assert rows["time"] == "total 1.2 ms"
