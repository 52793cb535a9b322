"""Conversations to train on: two people over a year, with questions and the lines that answer them.
Some are put together by chance (``conversation``), some were written whole (``written``, in the
folder of that name). Nothing of them is from any data set."""

import json
import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.dialogues.matter import (
    ANSWERS,
    ASKS_ON,
    BYES,
    ECHOES,
    FILLERS,
    GROUPS,
    HELLOS,
    MATTERS,
    NAMES,
    REACTIONS,
    Matter,
)

_CHOICE = re.compile(r"\[([^\]]+)\]")
WRITTEN = Path(__file__).parent / "written"
PACE = timedelta(seconds=30)
"""Between two lines of a session, of which the files tell the beginning only."""
BEGIN = datetime(2024, 1, 8, 18, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Spoken:
    speaker: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    evidence: frozenset[int]
    """Places in the lines of its conversation."""
    trap: bool = False
    """Asked of the one who never said it: the lines are the other's."""


@dataclass(frozen=True, slots=True)
class Conversation:
    names: tuple[str, str]
    lines: tuple[Spoken, ...]
    questions: tuple[Question, ...]


def conversation(seed: int) -> Conversation:
    """The same one for the same ``seed``."""
    return _Writer(random.Random(seed)).write()


def written(folder: Path = WRITTEN) -> list[Conversation]:
    """Those that were written whole, in the order of their names; see the folder's README."""
    return [
        _read(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("c*.json"))
    ]


def _read(one: dict[str, Any]) -> Conversation:
    lines: list[Spoken] = []
    places: dict[str, int] = {}
    for session in one["sessions"]:
        at = datetime.fromisoformat(session["at"]).replace(tzinfo=UTC)
        for number, (name, speaker, text) in enumerate(session["turns"]):
            places[name] = len(lines)
            lines.append(Spoken(speaker, text, at + number * PACE))
    first, second = one["people"]
    questions = tuple(
        Question(
            asked["q"],
            frozenset(places[name] for name in asked["evidence"]),
            trap=asked["kind"] == "trap",
        )
        for asked in one["questions"]
        if asked["evidence"]
    )
    return Conversation((first, second), tuple(lines), questions)


class _Writer:
    """Holds one conversation while it is written."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        one, other = chance.sample(NAMES, 2)
        self._names = (one, other)
        self._lines: list[Spoken] = []
        self._told: list[tuple[Matter, str, int]] = []
        """What was told, by whom, in which line."""
        self._at = BEGIN

    def write(self) -> Conversation:
        chance = self._chance
        # Some is told by both of them, in each one's own way.
        todo = [
            (matter, name) for matter in MATTERS for name in self._names if chance.random() < 0.62
        ]
        chance.shuffle(todo)
        while todo:
            self._at += timedelta(days=chance.randint(2, 20), minutes=chance.randint(0, 300))
            self._session([todo.pop() for _ in range(min(len(todo), chance.randint(2, 5)))])
        return Conversation(self._names, tuple(self._lines), tuple(self._questions()))

    def _session(self, matters: list[tuple[Matter, str]]) -> None:
        chance = self._chance
        first = chance.choice(self._names)
        self._say(first, chance.choice(HELLOS))
        self._say(self._other(first), chance.choice(FILLERS))
        for matter, teller in matters:
            other = self._other(teller)
            if matter.leads and chance.random() < 0.55:
                self._say(other, self._with_reaction(chance.choice(matter.leads)))
            self._told.append((matter, teller, len(self._lines)))
            chosen = self._say(teller, self._wrapped(chance.choice(matter.told)))
            self._talk_about(matter, teller, chosen)
        self._say(first, chance.choice(BYES))

    def _talk_about(self, matter: Matter, teller: str, chosen: list[str]) -> None:
        """They stay with it for some lines, which take up its words and answer nothing."""
        chance, other = self._chance, self._other(teller)
        for _ in range(chance.choice((0, 1, 1, 2, 2, 3))):
            word = chance.choice(chosen) if chosen else matter.group
            ask = chance.choice(ASKS_ON if chance.random() < 0.5 else REACTIONS)
            echo = chance.choice(ECHOES).replace("{W}", word) if chance.random() < 0.6 else ""
            self._say(other, self._with_reaction(f"{echo} {ask}".strip()))
            more = chance.choice((*matter.goes_on, *ANSWERS)).replace("{W}", word)
            rest = " ".join(chance.sample(FILLERS, chance.randint(0, 2)))
            self._say(teller, self._wrapped(f"{more} {rest}".strip()))
        if chance.random() < 0.4:
            self._say(other, " ".join(chance.sample(FILLERS, chance.randint(1, 3))))

    def _wrapped(self, text: str) -> str:
        """``text`` with something around it, as people talk."""
        chance = self._chance
        before = f"{chance.choice((*REACTIONS, *FILLERS))} " if chance.random() < 0.35 else ""
        after = f" {chance.choice(FILLERS)}" if chance.random() < 0.25 else ""
        asks = f" {chance.choice(('What about you?', 'And you?', 'How about you?'))}"
        return f"{before}{text}{after}{asks if chance.random() < 0.12 else ''}"

    def _with_reaction(self, text: str) -> str:
        return f"{self._chance.choice(REACTIONS)} {text}" if self._chance.random() < 0.4 else text

    def _say(self, speaker: str, text: str) -> list[str]:
        """What was chosen where ``text`` leaves a choice."""
        chosen: list[str] = []

        def choose(match: re.Match[str]) -> str:
            chosen.append(self._chance.choice(match[1].split("|")))
            return chosen[-1]

        text = _CHOICE.sub(choose, text)
        self._at += timedelta(seconds=30)
        self._lines.append(Spoken(speaker, text.replace("{O}", self._other(speaker)), self._at))
        return chosen

    def _other(self, name: str) -> str:
        one, other = self._names
        return other if name == one else one

    def _questions(self) -> list[Question]:
        chance, asked = self._chance, []
        for matter, teller, place in self._told:
            both = [p for m, name, p in self._told if m is matter and name != teller]
            for text in chance.sample(matter.asked, min(2, len(matter.asked))):
                asked.append(Question(self._dated(text, teller, place), frozenset({place})))
                if not both and chance.random() < 0.4:
                    trap = text.replace("{N}", self._other(teller))
                    asked.append(Question(trap, frozenset({place}), trap=True))
        for group, texts in GROUPS.items():
            for name in self._names:
                places = [p for m, teller, p in self._told if m.group == group and teller == name]
                if len(places) > 1:
                    text = chance.choice(texts).replace("{N}", name)
                    asked.append(Question(text, frozenset(places)))
        return asked

    def _dated(self, text: str, teller: str, place: int) -> str:
        """The question; now and then with the month or the day in which it was told."""
        text = text.replace("{N}", teller)
        if text.startswith("When") or self._chance.random() > 0.06:
            return text
        at = self._lines[place].at
        stamp = f"{at:%B %Y}" if self._chance.random() < 0.6 else f"{at.day} {at:%B} {at.year}"
        return f"{text[:-1]} in {stamp}?" if stamp[0].isalpha() else f"{text[:-1]} on {stamp}?"
