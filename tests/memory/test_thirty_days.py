"""A second person's month, hurried and full of typos, through the real turn; nobody tuned on it
alone. What she claims of him there is labelled here by hand."""

import json
from pathlib import Path

import pytest
from bench.thirty_days import Probe, play, right

from samantha.domain.learning import find_claims

MONTH = Path(__file__).with_name("second_person.jsonl")
MEANT = {
    ("he", "job", "a nurse"),
}
"""What may be claimed of her from these lines."""


@pytest.fixture(scope="module")
def probes() -> list[Probe]:
    return play(MONTH)


def test_most_of_it_is_answered_without_a_model(probes: list[Probe]) -> None:
    assert sum(probe.right for probe in probes) / len(probes) >= 0.6


@pytest.mark.parametrize("kind", ["absence", "forget", "off_record", "hers"])
def test_what_is_gone_or_was_never_there_stays_unsaid(probes: list[Probe], kind: str) -> None:
    wrong = [probe.id for probe in probes if probe.kind == kind and not probe.right]
    assert wrong == []


def test_a_confidence_is_not_told_to_company_and_is_told_to_him(probes: list[Probe]) -> None:
    assert all(probe.right for probe in probes if probe.kind == "confidence")


def test_nothing_false_is_claimed_of_the_person() -> None:
    claimed = set()
    for line in MONTH.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row.get("say", row.get("probe", ""))
        claimed |= {(f.subject, f.predicate, f.object) for f in find_claims(text)}
    assert claimed <= MEANT


def test_the_scorer_is_that_of_the_data() -> None:
    expect = {"any": [["walnut", "oak"], ["table"]], "none": ["mahogany"]}
    assert right("The TABLE is walnut.", expect)
    assert not right("The table is walnut, not mahogany.", expect)
    assert not right("Walnut.", expect)
    assert not right(" ", {"any": [], "none": []})
    assert right("It’s not so", {"any": [["it's not "]], "none": []})
