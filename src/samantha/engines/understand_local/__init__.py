"""What he means, without a model of language: exact grammar first, then the trained reading.

The order, and what each is for:

1. what touches the record, forgetting, and whole sentences that a skill spelt out (the grammar);
2. a turn that leans on the one before ("and on Sunday?", "no, seven");
3. the trained reading of the sentence: its skill and the words of its slots;
4. two requests in one breath, where both pieces say so by themselves.

In doubt it is talk: a reading counts as a request only above a bar that lies the higher, the more
a mistake would do.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from samantha.domain.acts import cuts, sentences
from samantha.domain.asking import is_of_memory
from samantha.domain.errors import EngineUnavailable
from samantha.domain.followups import taken_up
from samantha.domain.requests import asks_to_keep
from samantha.domain.slots import values
from samantha.domain.state import State
from samantha.domain.turn import Act, Heard, Meaning
from samantha.engines.understand_local.meaning import Reading, TrainedMeaning

BAR = 0.7
"""Probability from which a reading is a request."""
BARS: Mapping[str, float] = {
    # What changes or sends something, or ends the talk, must be surer.
    **dict.fromkeys(("memory.forget", "erase_all", "ending", "letter.send", "stop"), 0.8),
}
_OF_HERSELF = frozenset({"self.likes", "self.how", "self.diary", "ideas", "game", "time"})
SURE = 0.8
"""From which two pieces of one breath are two requests."""
LONGEST = 400
"""Code points that are read whole; of more, only the first and the last two sentences are."""


class Exact(Protocol):
    """The grammar."""

    def read(self, heard: Heard, state: State) -> Meaning: ...

    def warm(self) -> None: ...


class UnderstandLocal:
    """Implements ``Understanding``."""

    def __init__(self, exact: Exact, trained: TrainedMeaning, answered: frozenset[str]) -> None:
        """``answered`` are the skills that can answer by themselves: their own sentences tell
        their slots."""
        self._exact, self._trained, self._answered = exact, trained, answered

    def warm(self) -> None:
        """Load what the first reading would have to wait for."""
        self._exact.warm()
        with suppress(EngineUnavailable):  # doctor says it; a turn does without
            self._trained.read("an ordinary sentence about nothing in particular")

    def read(self, heard: Heard, state: State) -> Meaning:
        """What ``heard`` means. Never raises; talk where nothing fits."""
        meaning = self._exact.read(heard, state)
        if meaning.first.skill != "talk":
            return replace(meaning, acts=(self._filled(meaning.first, heard),))
        try:
            acts = taken_up(heard, state) or self._acts(heard)
        except EngineUnavailable:
            return meaning  # The model's files are broken: the grammar stands, as doctor says.
        return replace(meaning, acts=tuple(acts))

    def _acts(self, heard: Heard) -> Sequence[Act]:
        text = " ".join(heard.text.split())
        if not any(c.isalpha() for c in text):
            return (Act(),)
        if len(text) > LONGEST:
            return self._of_a_long_one(text, heard)
        whole = self._trained.read(text)
        for one, other in cuts(text) if whole.sure[whole.skill] < 0.98 or " and " in text else ():
            two = self._trained.read(one), self._trained.read(other)
            if (
                all(r.skill not in ("talk", "yes", "no") and r.sure[r.skill] >= SURE for r in two)
                and two[0].skill != two[1].skill
            ):
                return [self._act(reading, heard) for reading in two]
        return (self._act(whole, heard),)

    def _of_a_long_one(self, text: str, heard: Heard) -> Sequence[Act]:
        """A request at either end of a long story, where it stands by itself."""
        pieces = sentences(text)
        for piece in (*pieces[-1:], *pieces[-2:-1], *pieces[:1]):
            if len(piece) <= LONGEST:
                act = self._act(self._trained.read(piece), heard)
                if act.skill != "talk" and act.sure >= SURE:
                    return (act,)
        return (Act(),)

    def _act(self, reading: Reading, heard: Heard) -> Act:
        skill = reading.skill
        sure = reading.sure[skill]
        if skill == "talk" or sure < BARS.get(skill, BAR):
            return Act(sure=1.0 if skill == "talk" else 1.0 - sure)
        if skill == "memory.tell" and not asks_to_keep(reading.text):
            return Act()  # He tells it; that she is to keep it is in no word of his.
        if skill in _OF_HERSELF and is_of_memory(reading.text):
            # "Do I prefer the sea or a forest?" asks of his taste, not of hers.
            return Act("memory.ask", {"question": reading.text}, round(sure, 3))
        return Act(skill, self._slots(reading, skill, heard), round(sure, 3))

    def _slots(self, reading: Reading, skill: str, heard: Heard) -> Mapping[str, object]:
        allowed = frozenset(self._trained.slots.get(skill, ()))
        pieces = reading.pieces(allowed) if allowed else []
        found = dict(values(pieces, reading.text, skill, heard.at, heard.zone))
        if skill == "music.play" and "what" not in found:
            found["what"] = "anything"
        if skill in ("lookup", "memory.ask") and "question" not in found:
            found["question"] = reading.text
        return found

    def _filled(self, act: Act, heard: Heard) -> Act:
        """An exact act with the trained reading's slots, where it reads the same."""
        if act.skill == "memory.ask" and "question" not in act.slots:
            return replace(act, slots={**act.slots, "question": heard.text})
        if act.skill in self._answered:
            return act
        try:
            if act.skill not in self._trained.slots:
                return act
            reading = self._trained.read(" ".join(heard.text.split())[:LONGEST])
        except EngineUnavailable:
            return act
        return replace(act, slots=self._slots(reading, act.skill, heard))
