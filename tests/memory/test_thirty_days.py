"""Months of two people, hurried and full of typos, through the real turn; nobody tuned on the first
alone. The second has no capitals, hardly a stop, and asks half of what she asks by leaning on the
question before. What she claims of him there is labelled in ``test_claims_labelled.py``."""

from pathlib import Path

import pytest
from bench.thirty_days import Probe, play, right

MONTH = Path(__file__).with_name("second_person.jsonl")


@pytest.fixture(scope="module")
def probes() -> list[Probe]:
    return play(MONTH)


def test_most_of_it_is_answered_without_a_model(probes: list[Probe]) -> None:
    assert sum(probe.right for probe in probes) / len(probes) >= 0.6


@pytest.fixture(scope="module")
def hurried() -> list[Probe]:
    return play(MONTH.with_name("third_person.jsonl"))


def test_a_question_without_stops_or_capitals_is_answered_as_well(hurried: list[Probe]) -> None:
    assert sum(probe.right for probe in hurried) / len(hurried) >= 0.68


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("fact", 0.6), ("preference", 0.6), ("people", 0.6), ("plan_promise", 0.75),
        ("update", 0.75), ("correction", 0.75), ("absence", 0.85), ("confidence", 1.0),
        ("off_record", 1.0),
    ],
)  # fmt: skip
def test_what_a_hurried_person_told_comes_back(
    hurried: list[Probe], kind: str, least: float
) -> None:
    of_it = [probe.right for probe in hurried if probe.kind == kind]
    assert sum(of_it) / len(of_it) >= least


@pytest.mark.parametrize("kind", ["absence", "forget", "off_record", "hers"])
def test_what_is_gone_or_was_never_there_stays_unsaid(probes: list[Probe], kind: str) -> None:
    wrong = [probe.id for probe in probes if probe.kind == kind and not probe.right]
    assert wrong == []


def test_a_confidence_is_not_told_to_company_and_is_told_to_him(probes: list[Probe]) -> None:
    assert all(probe.right for probe in probes if probe.kind == "confidence")


def test_the_scorer_is_that_of_the_data() -> None:
    expect = {"any": [["walnut", "oak"], ["table"]], "none": ["mahogany"]}
    assert right("The TABLE is walnut.", expect)
    assert not right("The table is walnut, not mahogany.", expect)
    assert not right("Walnut.", expect)
    assert not right(" ", {"any": [], "none": []})
    assert right("It’s not so", {"any": [["it's not "]], "none": []})
