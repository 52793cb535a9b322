"""The trained part: which skill a sentence asks for, and which of its words fill the slots.

A few transformer layers on top of the lower layers of the shipped sentence model, taught on the
lines of ``skills/said`` and on nothing else (``bench/understanding_training.py``). PROVENANCE.md
says how. One sentence takes a few milliseconds; nothing is fetched or sent.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from samantha.domain.errors import EngineUnavailable

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = Path(__file__).parent
_JOINS = re.compile(r"\.?\s*|['’&-]")


class Lower(Protocol):
    """The lower layers, which the sentence model shares."""

    def lower(self, text: str) -> tuple[Any, Sequence[tuple[int, int]]]:
        """What they make of ``text``: float32 of shape (1, tokens, 384); and the code points
        [start, end) of each token, (0, 0) for those that stand for none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence means, as far as the trained part can tell."""

    text: str
    sure: Mapping[str, float]
    """Skill to probability, the likeliest first; they sum to 1 over all skills."""
    scores: Any
    """float32 of shape (tokens, tags)."""
    places: Sequence[tuple[int, int]]
    tags: Sequence[str]
    """ "O", then the slots."""

    @property
    def skill(self) -> str:
        return next(iter(self.sure))

    def pieces(self, allowed: frozenset[str]) -> list[tuple[str, str]]:
        """The words that fill the slots ``allowed``, as (slot, words) in their order."""
        import numpy as np

        open_to = [place for place, tag in enumerate(self.tags) if tag == "O" or tag in allowed]
        best = np.asarray(self.scores)[:, open_to].argmax(1)
        names = [self.tags[open_to[place]] for place in best]
        return [
            (name, _whole_words(self.text, start, end))
            for name, start, end in _spans(self.text, names, self.places)
        ]


class TrainedMeaning:
    """Holds the trained layers from their first use on."""

    def __init__(self, lower: Lower) -> None:
        self._lower = lower

    @property
    def slots(self) -> Mapping[str, Sequence[str]]:
        """Skill to the slots that it may have."""
        found: Mapping[str, Sequence[str]] = self._labels["slots"]
        return found

    def read(self, text: str) -> Reading:
        """What ``text`` means.

        Raises:
            EngineUnavailable: a model's file is not what was shipped, or it would not run.
        """
        hidden, places = self._lower.lower(text)
        try:
            return self._read(text, hidden, places)
        except EngineUnavailable:
            raise
        except Exception as error:
            # What the runtime says may quote what it was given.
            raise EngineUnavailable(f"understanding: {type(error).__name__}") from None

    def _read(self, text: str, hidden: Any, places: Sequence[tuple[int, int]]) -> Reading:
        import numpy as np

        mask = np.ones(hidden.shape[:2], np.int64)
        kinds, tags = self._session.run(None, {"hidden": hidden, "attention_mask": mask})
        logits = kinds[0] * self._labels["sharpness"]
        chances = np.exp(logits - logits.max())
        chances /= chances.sum()
        names = self._labels["kinds"]
        order = np.argsort(-chances)[:6]
        return Reading(
            text,
            {names[place]: float(chances[place]) for place in order},
            tags[0],
            places,
            self._labels["tags"],
        )

    @cached_property
    def _labels(self) -> Mapping[str, Any]:
        try:
            found: Mapping[str, Any] = json.loads((FOLDER / "meaning.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise EngineUnavailable(f"understanding: {type(error).__name__}") from None
        return found

    @cached_property
    def _session(self) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = 2, 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        return InferenceSession(
            str(FOLDER / "meaning_int8.onnx"), options, providers=["CPUExecutionProvider"]
        )


def _spans(
    text: str, names: Sequence[str], places: Sequence[tuple[int, int]]
) -> list[tuple[str, int, int]]:
    """Neighbours of one slot, joined; also over the stop in "Dr. Osei"."""
    spans: list[tuple[str, int, int]] = []
    for name, (start, end) in zip(names, places, strict=True):
        if name == "O" or start == end:
            continue
        if spans and spans[-1][0] == name and _JOINS.fullmatch(text[spans[-1][2] : start]):
            spans[-1] = (name, spans[-1][1], end)
        else:
            spans.append((name, start, end))
    return spans


def _whole_words(text: str, start: int, end: int) -> str:
    """The words of which [start, end) holds a part."""
    while start > 0 and _inside(text, start - 1) and _inside(text, start):
        start -= 1
    while end < len(text) and _inside(text, end - 1) and _inside(text, end):
        end += 1
    return text[start:end]


def _inside(text: str, place: int) -> bool:
    return text[place].isalnum() or text[place] in "'’-"
