"""Where the meeting stands when he says something."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from samantha.domain.events import RecordSwitched
from samantha.domain.lines import pick
from samantha.domain.meeting import questions
from samantha.domain.meeting.reply import Found
from samantha.domain.meeting.words import Tone, bereft, plain, tone
from samantha.domain.places import city_of
from samantha.domain.state import State
from samantha.domain.turn import Heard

QUESTIONS = ("your_name", "my_name", "voice", "days", "memory", "place", "adult")
"""What she asks, in order; "voice" only at a door that has one."""

Lines = tuple[str, ...] | Mapping[Tone, tuple[str, ...]]
"""Variants of a sentence; by tone where it matters."""

VOICE_DOORS = frozenset({"voice", "phone"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of the meeting, as the readers of his words need it."""

    text: str
    state: State
    tone: Tone
    seed: int
    """From the moment: the same moment always sounds the same."""
    already: str
    """What she said lately; no sentence of it is said again."""
    open: str
    """The question that his words may answer without naming it; "" where there is none."""
    zone: str
    """This machine's, "" where it says nothing about a place."""
    door: str
    received: tuple[str, ...] = ()
    """Questions that reached him although he cut her reply short after them."""
    tender: bool = False
    """He has spoken of a loss, now or a moment ago."""

    @property
    def city(self) -> str:
        return city_of(self.zone)

    def say(self, lines_: Lines, **words: str) -> str:
        """A line of ``lines_`` that she has not said lately, filled in."""
        variants = (
            lines_ if isinstance(lines_, tuple) else lines_.get(self.tone) or lines_[Tone.EASY]
        )
        filled = tuple(_fill(v, words) for v in variants)
        return pick(filled, self.chance(variants[0]), self.already)

    def chance(self, what: str) -> int:
        """A number for ``what`` at this moment; one line's variant says nothing of another's."""
        return zlib.crc32(f"{self.seed} {what}".encode())

    def next_question(self, settled: frozenset[str]) -> str:
        """The first question neither asked nor settled; "" at the end, or off the record."""
        gone = {*self.state.asked, *self.state.settled, *settled}
        if self.state.off_record:
            return ""
        voice = self.door in VOICE_DOORS
        return next((q for q in QUESTIONS if q not in gone and (q != "voice" or voice)), "")

    def ask(self, question: str) -> str:
        return questions.question(
            question, self.tone, self.city, self.chance(question), self.already
        )


def _fill(line: str, words: dict[str, str]) -> str:
    for key, value in words.items():
        line = line.replace("{" + key + "}", value)
    return line


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader found: what she says to it, and what becomes true."""

    words: str = ""
    question: str = ""
    """The question that this answers."""
    answer: str = ""
    claims: tuple[Found, ...] = ()
    forget: tuple[str, ...] = ()
    record: tuple[RecordSwitched, ...] = ()
    gentle: bool = False
    """Her words already take care of a loss that he named."""
    stop: bool = False
    """Nothing is asked after this."""


def scene(heard: Heard, state: State, now: datetime, machine_zone: str) -> Scene:
    """The scene in which ``heard`` is said."""
    his = tuple(exchange.his for exchange in state.recent)
    received = _received(state)
    state = replace(state, asked=(*state.asked, *received))
    return Scene(
        received=received,
        tender=any(bereft(text) for text in (*his[-8:], heard.text)),
        text=heard.text,
        state=state,
        tone=tone((*his, heard.text)),
        seed=int(now.timestamp()) % 9973 + state.turns,
        already=" ".join(exchange.hers for exchange in state.recent),
        open=open_question(state),
        zone=machine_zone,
        door=heard.door,
    )


def _received(state: State) -> tuple[str, ...]:
    """What she asked in her last reply without its being recorded: he spoke before she was done."""
    last = state.recent[-1].hers if state.recent else ""
    return tuple(q for q in QUESTIONS if q not in state.asked and questions.asks(q, last))


STANDS = 3
"""Things he says past a question until it no longer waits: he is on about something else."""


def open_question(state: State) -> str:
    """The question that waits for an answer and still stands: nothing else was asked since."""
    waiting = [q for q in state.asked if q not in state.settled]
    if not waiting or waiting[-1] != state.asked[-1]:
        return ""
    passed_over = 0
    for exchange in reversed(state.recent):
        if "?" in exchange.hers:
            return waiting[-1] if questions.asks(waiting[-1], exchange.hers) else ""
        passed_over += bool(exchange.his)
        if passed_over == STANDS:
            return ""
    return waiting[-1]


_REQUEST = re.compile(
    r"^(?:(?:hey|ok|okay|so|please|samantha|well|and|but)[, ]+)*(?:(?:set|play|read|send|add|show|"
    r"find|search|open|sing|look up|google|start|translate|write|remind me to|wake me (?:up )?at|"
    r"tell me (?:a|about|the|something|what|how|why)|give me|what|when|where|who|which|how|can you|"
    r"could you|would you|will you|is there|are there|do you)\b)"
)


def asks_something(text: str) -> bool:
    """Whether he wants something answered or done just now."""
    said = plain(text).strip()
    return "?" in said or _REQUEST.match(said) is not None
