"""A stage for the first meeting: a person says things, her replies are folded into the state."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from samantha.domain import meeting
from samantha.domain.events import Asked, Learned, Said, Settled
from samantha.domain.memory import Claim, Span
from samantha.domain.state import State
from samantha.domain.turn import Ending, Heard

START = datetime(2027, 3, 10, 19, 30, tzinfo=UTC)
ORDINARY = "Mm. Go on."
"""What stands for an ordinary answer, by whichever brain."""


@dataclass
class Meeting:
    """One meeting, from hello to wherever it got. Holds the state and all that was said."""

    zone: str = "Europe/Berlin"
    door: str = "terminal"
    at: datetime = START
    state: State = field(default_factory=State)
    said: list[tuple[str, str]] = field(default_factory=list)
    """("he" or "she" or "ordinary", words), in order."""
    claims: list[tuple[Claim, str]] = field(default_factory=list)
    """Each with the words that it was found in."""
    forgotten: list[str] = field(default_factory=list)

    def arrive(self):
        made = meeting.opening(self.state, self.at, machine_zone=self.zone)
        if made is None:
            return ""
        self._hers("she", made, 0, ())
        return made.words

    def say(self, text):
        """Her words to ``text``; an ordinary answer, and what she adds, where it isn't hers."""
        self.at += timedelta(seconds=41)
        heard = Heard(text, self.at, self.zone, self.door)
        self.fold(heard)
        number = self.state.last_turn
        before = self.state
        self.said.append(("he", text))
        made = meeting.answer(heard, before, self.at, machine_zone=self.zone)
        claims = ()
        if made is not None:
            claims = tuple(
                Claim(
                    f.subject,
                    f.predicate,
                    f.object,
                    Span(number, f.start, f.end, text[f.start : f.end]),
                    self.at,
                    f.kind,
                    f.positive,
                )
                for f in made.claims
            )
            self.claims += [(claim, text) for claim in claims]
            self.forgotten += made.forget
        if made is None or not made.words:
            events = made.events if made else ()
            more = meeting.pick_up(heard, before, self.at, machine_zone=self.zone)
            words = ORDINARY + (f" {more.words}" if more else "")
            made = meeting.Reply(words, (*events, *(more.events if more else ())))
            self._hers("ordinary", made, number, claims)
        else:
            self._hers("she", made, number, claims)
        return made.words

    def _hers(self, who, made, number, claims):
        self.said.append((who, made.words))
        self.fold(Said(number, made.words, Ending.FINISHED, self.at))
        for claim in claims:
            self.fold(Learned(claim))
        for event in made.events:
            self.fold(event)

    def fold(self, event):
        self.state = self.state.after(self.state.seq + 1, event)

    @property
    def open(self):
        asked = self.state.asked
        return asked[-1] if asked and asked[-1] not in self.state.settled else ""

    def claimed(self, predicate):
        """Objects of the claims with ``predicate``, oldest first."""
        return [claim.object for claim, _ in self.claims if claim.predicate == predicate]

    @property
    def hers(self):
        return [words for who, words in self.said if who != "he"]

    def transcript(self):
        name = {"he": "  —", "she": "she:", "ordinary": "  …:"}
        return "\n".join(f"{name[who]} {words}" for who, words in self.said)


def met(*says, **kwargs):
    """A meeting in which he says ``says``, in order, whatever she asks."""
    meeting_ = Meeting(**kwargs)
    meeting_.arrive()
    for text in says:
        meeting_.say(text)
    return meeting_


def told(person, **kwargs):
    """A meeting with ``person`` (answers with "to" and "says") who answers what she asks.

    What he has for a question is said when she asks it; what she never asks comes at the end.
    """
    talk = Meeting(**kwargs)
    talk.arrive()
    left, idle = list(person["answers"]), 0
    while left:
        at = next((i for i, a in enumerate(left) if a["to"] == talk.open), None)
        if at is None:
            filler = {"place": "Yes.", "adult": "Yes."}.get(talk.open)
            if not talk.open and idle < 3 and left[0]["to"] in meeting.QUESTIONS:
                idle, filler = idle + 1, ("It rained.", "Mm.", "Later it stopped.")[idle]
            if filler:
                talk.say(filler)
                continue
            at = 0
        talk.say(left.pop(at)["says"])
    while talk.open in ("place", "adult"):
        talk.say("Yes.")
    return talk


def people(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


__all__ = ["ORDINARY", "START", "Asked", "Meeting", "Settled", "met", "people", "told"]
