"""The lines that she is taught on, and the ways in which a line may reach her instead."""

import random
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from samantha.domain.said import Saying, Slot, sayings

SAID = Path(__file__).parents[2] / "src/samantha/skills/said"
_OPENERS = (
    "um", "uh", "er", "so", "well", "okay so", "right", "hey", "oh", "erm", "listen", "sorry",
    "please", "hi", "so um", "samantha", "now then", "ah", "go on",
)  # fmt: skip
_ENDINGS = (
    "please", "thanks", "thank you", "would you", "if you can", "love", "will you", "ta", "okay",
    "for me", "cheers", "when you have a moment",
)  # fmt: skip
_SWAPPED = frozenset(
    (
        "person", "when", "items", "place", "topic", "sender", "title", "to", "field", "label",
        "ingredients", "name",
    )
)  # fmt: skip
"""Slots whose words may stand in another line as well."""


def lines() -> list[Saying]:
    """Every line of every skill."""
    return [one for file in sorted(SAID.glob("*.txt")) for one in sayings(file.read_text("utf-8"))]


def words_of(data: Sequence[Saying]) -> Mapping[str, Sequence[str]]:
    """All that fills each slot."""
    found: dict[str, list[str]] = {}
    for one in data:
        for slot in one.slots:
            if slot.end > slot.start and not slot.value:
                found.setdefault(slot.name, []).append(one.text[slot.start : slot.end])
    return found


def varied(
    one: Saying, words: Mapping[str, Sequence[str]], chance: random.Random
) -> tuple[str, list[Slot]]:
    """``one`` as somebody else, or a recogniser, might give it; and its slots that have words."""
    text, slots = one.text, [slot for slot in one.slots if slot.end > slot.start]
    if slots and chance.random() < 0.4:
        text, slots = _swapped(text, slots, words, chance)
    if chance.random() < 0.15:
        opener = chance.choice(_OPENERS) + " "
        text = opener + text
        slots = [_moved(slot, len(opener)) for slot in slots]
    if chance.random() < 0.1:
        text = f"{text.rstrip('.?! ')} {chance.choice(_ENDINGS)}"
    if chance.random() < 0.35:  # no stops, as a recogniser gives it
        text = re.sub(r"[.,!?;:—]", " ", text)
    if chance.random() < 0.08:
        text = _a_word_lost(text, slots, chance)
    return text, slots


def _moved(slot: Slot, by: int) -> Slot:
    return Slot(slot.name, slot.start + by, slot.end + by, slot.value)


def _swapped(
    text: str, slots: Sequence[Slot], words: Mapping[str, Sequence[str]], chance: random.Random
) -> tuple[str, list[Slot]]:
    new, at, moved = "", 0, []
    for slot in sorted(slots, key=lambda slot: slot.start):
        new += text[at : slot.start]
        said = text[slot.start : slot.end]
        if not slot.value and slot.name in _SWAPPED and chance.random() < 0.6:
            said = chance.choice(words[slot.name])
        moved.append(Slot(slot.name, len(new), len(new) + len(said), slot.value))
        new, at = new + said, slot.end
    return new + text[at:], moved


def _a_word_lost(text: str, slots: Sequence[Slot], chance: random.Random) -> str:
    free = [
        match.span()
        for match in re.finditer(r"\S+", text)
        if not any(match.start() < slot.end and match.end() > slot.start for slot in slots)
    ]
    if len(free) < 5:
        return text
    start, end = chance.choice(free)
    return text[:start] + " " * (end - start) + text[end:]
