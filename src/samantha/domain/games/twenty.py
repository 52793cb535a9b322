"""Twenty questions, she thinks of a thing. State: "hers", which thing, how many were asked.

She answers from a table of things and what is so of them: yes, no, or sort of. A question that she
cannot read is not counted, and gets no answer made up.
"""
# ruff: noqa: E501 (patterns, one a line)

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from samantha.domain.games import hearing
from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.lines import pick

QUESTIONS = 20
_BEGIN = (
    "I've got something. Ask me, and I'll say yes or no.",
    "I'm thinking of a thing. Twenty questions, and I won't cheat.",
    "Right, I've picked. Go on, ask.",
)
_YES = ("Yes.", "It is, yes.", "Mm, yes.", "Yes, that's so.")
_NO = ("No.", "No, not that.", "Mm, no.", "Nope.")
_SORT_OF = ("Sort of.", "Sort of. It depends which one you meet.", "A bit of both, that one.")
_RIGHT = "Yes! {thing}. In {count}. You were inside my head, such as it is."
_RIGHT_AT_ONCE = "{thing}. At the first go. I'm going to have to be less transparent."
_WRONG = ("Not {thing}.", "No, not {thing}. I can see why, though.")
_TOLD = "It was {thing}. You'd have had it, another day."
_OUT = "That was your twentieth. It was {thing}. You were good, though."
_LEFT = "{count} left."
_UNREAD = (
    "I'm not sure of that one, so I won't count it. Ask me another way?",
    "That's past what I know about it. I won't count it.",
)
_ONE = "One thing at a time. I can only do yes or no."
_HINT = "A hint. Ask me '{ask}' and I'd say yes."
_NO_HINT = frozenset({"old", "living", "made"})
"""So of too many things to help."""
_ASKS = re.compile(
    r"^(?:ok |so |well |and |hmm+ |um+ |right |then )*(?:is|are|was|does|do|did|can|could|would|will|has|have|might|isn't|doesn't|can't|has it|what about|it's|it is)\b"
)


@dataclass(frozen=True, slots=True)
class Property:
    id: str
    ask: str
    words: tuple[str, ...]
    """How it is asked for; with "!" before, the question means the contrary."""


@dataclass(frozen=True, slots=True)
class Thing:
    name: str
    """With its article."""
    also: tuple[str, ...]
    yes: frozenset[str]
    sort_of: frozenset[str]

    def holds(self, property_id: str) -> str:
        """ "yes", "no" or "sort of"."""
        if property_id in self.yes:
            return "yes"
        return "sort of" if property_id in self.sort_of else "no"


@dataclass(frozen=True, slots=True)
class Table:
    properties: tuple[Property, ...]
    things: tuple[Thing, ...]

    def thing(self, name: str) -> Thing:
        return next(one for one in self.things if one.name == name)


def read(source: str) -> Table:
    """``language/games/twenty.toml``.

    Raises:
        ValueError: a thing has a property that there is none of.
    """
    table = tomllib.loads(source)
    properties = tuple(
        Property(name, one["ask"], tuple(one["words"])) for name, one in table["property"].items()
    )
    known = {one.id for one in properties}
    return Table(properties, tuple(_thing(n, one, known) for n, one in table["thing"].items()))


def _thing(name: str, one: Mapping[str, str], known: set[str]) -> Thing:
    yes = frozenset(one["yes"].split())
    sort_of = frozenset(one.get("sort_of", "").split())
    if strange := (yes | sort_of) - known:
        raise ValueError(f"{name}: no such property: {sorted(strange)}")
    also = tuple(part.strip() for part in one.get("also", "").split(",") if part.strip())
    return Thing(name, also, yes, sort_of)


def start(table: Table, turn: Turn) -> Move:
    """She has thought of something."""
    thing = table.things[(turn.seed * 17 + turn.day) % len(table.things)]
    return Move(pick(_BEGIN, turn.seed, turn.already), ("hers", thing.name, "0"))


def move(table: Table, state: tuple[str, ...], turn: Turn) -> Move | None:
    """Her answer to his question; None if it was none."""
    thing, asked = table.thing(state[1]), int(state[2])
    plain = hearing.plain(turn.text)
    if hearing.gives_up(turn.text):
        return Move(_TOLD.format(thing=thing.name), DONE, sure=True)
    if hearing.hint(turn.text):
        return Move(_hint(table, thing, turn), state, sure=True)
    if guessed := _named(table, plain):
        return _answered_guess(thing, guessed, asked, turn)
    found = meant(table, plain)
    if not found and not _ASKS.search(plain):
        return None
    if not found:
        return Move(pick(_UNREAD, turn.seed, turn.already), state)
    if len(found) > 1 and " or " in plain:
        return Move(_ONE, state, sure=True)
    (property_id, contrary) = found[0]
    return _counted(_answer(thing.holds(property_id), contrary, turn), thing, asked)


def meant(table: Table, plain: str) -> list[tuple[str, bool]]:
    """The properties that a question asks for, the longest wording first, each with whether the
    contrary was asked."""
    hits: list[tuple[int, str, bool]] = []
    for one in table.properties:
        for words in one.words:
            wanted, contrary = words.removeprefix("!"), words.startswith("!")
            if re.search(rf"\b{re.escape(wanted)}(?:e?s|d|ing)?\b", plain):
                hits.append((len(wanted), one.id, contrary))
    hits.sort(key=lambda hit: -hit[0])
    found: dict[str, bool] = {}
    for _, name, contrary in hits:
        found.setdefault(name, contrary)
    return list(found.items())


def stop(table: Table, state: tuple[str, ...]) -> str:
    return f"All right. I was thinking of {table.thing(state[1]).name}, if you'd like to know."


def _named(table: Table, plain: str) -> Thing | None:
    """The thing that he guesses, if it is one of hers and the whole of his guess."""
    said = hearing.guess(plain)
    for one in table.things:
        if said in {hearing.guess(one.name), *map(hearing.guess, one.also)}:
            return one
    return None


def _answered_guess(thing: Thing, guessed: Thing, asked: int, turn: Turn) -> Move:
    if guessed is thing:
        count = f"{asked + 1} questions"
        line = _RIGHT if asked else _RIGHT_AT_ONCE
        name = hearing.capital(thing.name)
        return Move(line.format(thing=name, count=count), DONE, sure=True)
    line = pick(_WRONG, turn.seed, turn.already)
    return _counted(line.format(thing=guessed.name), thing, asked)


def _answer(holds: str, contrary: bool, turn: Turn) -> str:
    if holds == "sort of":
        return pick(_SORT_OF, turn.seed)
    return pick(_YES if (holds == "yes") is not contrary else _NO, turn.seed)


def _counted(words: str, thing: Thing, asked: int) -> Move:
    asked += 1
    if asked >= QUESTIONS:
        return Move(f"{words} {_OUT.format(thing=thing.name)}", DONE, sure=True)
    left = QUESTIONS - asked
    if left in (10, 5, 1):
        words = f"{words} {_LEFT.format(count={10: 'Ten', 5: 'Five', 1: 'One'}[left])}"
    return Move(words, ("hers", thing.name, str(asked)), sure=True)


def _hint(table: Table, thing: Thing, turn: Turn) -> str:
    told = [one for one in table.properties if one.id in thing.yes - _NO_HINT]
    return _HINT.format(ask=told[turn.seed % len(told)].ask)
