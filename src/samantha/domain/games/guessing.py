"""Twenty questions the other way round: he thinks of a thing and she splits her table.

State: "his", then what she asked and what he said ("alive:y", "=a cat:n"), and last what she asks
just now ("?alive", "?=a cat", "??" where she has run out and wants to know).
"""
# ruff: noqa: E501 (patterns, one a line)

import re

from samantha.domain.games import hearing
from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.games.twenty import QUESTIONS, Table, Thing
from samantha.domain.lines import pick

_BEGIN = "Hold it in your mind, and don't tell me. {ask}"
_GOT = (
    "Ha! {thing}. I'd no idea I could do that.",
    "{thing}! I'm going to be unbearable about this.",
)
_LOST = "You've beaten me. What was it?"
_SHOWN = (
    "Of course. I was nowhere near it.",
    "Oh, that's good. I'd never have got there.",
)
_STOPPED = "All right. I'll keep wondering what it was."
_SURE = "Is it {thing}?"
_YES = re.compile(r"^(?:\w+,? )?(?:yes|yeah|yep|yup|aye|it is|it does|it can|correct|right|sure|of course|definitely|mostly|usually|that's it|you got it|you've got it|i think so|probably|spot on)\b")  # fmt: skip
_NO = re.compile(r"^(?:\w+,? )?(?:no|nope|nah|not|it isn't|it's not|it doesn't|it can't|never|wrong|hardly|i don't think so|probably not|afraid not)\b")  # fmt: skip
_MAYBE = re.compile(r"\b(?:sort of|kind of|sometimes|maybe|depends|a bit|a little|perhaps|in a way|partly|half|both|some of them|some do|some are|could be|yes and no)\b")  # fmt: skip
_UNKNOWN = re.compile(r"\b(?:don't know|no idea|not sure|dunno|can't say|couldn't say|pass)\b")
SLACK = 0.5
"""How far behind the best a thing may be and still be in the running: people answer loosely."""


def start(table: Table, turn: Turn) -> Move:
    """Her first question."""
    ask, pending = _next(table, (), turn)
    return Move(_BEGIN.format(ask=ask), ("his", pending))


def move(table: Table, state: tuple[str, ...], turn: Turn) -> Move | None:
    """Her next question, or her guess; None where he answered nothing."""
    answers, pending = state[1:-1], state[-1]
    plain = hearing.plain(turn.text)
    if pending == "??":
        if hearing.is_question(turn.text) or len(plain.split()) > 8:
            return None
        return Move(pick(_SHOWN, turn.seed, turn.already), DONE)
    said = _read(plain, turn.skill)
    if not said:
        return None
    if pending.startswith("?=") and said == "y":
        got = pick(_GOT, turn.seed, turn.already).format(thing=hearing.capital(pending[2:]))
        return Move(got, DONE, sure=True)
    answers = (*answers, f"{pending[1:]}:{said}")
    if len(answers) >= QUESTIONS:
        return Move(_LOST, ("his", *answers, "??"), sure=True)
    ask, pending = _next(table, answers, turn)
    return Move(ask, ("his", *answers, pending), sure=True)


def stop() -> str:
    return _STOPPED


def _read(plain: str, skill: str) -> str:
    """y, n, m (sort of) or u (he does not know); "" where he said none of them."""
    if len(plain.split()) > 12:
        return ""
    if _UNKNOWN.search(plain):
        return "u"
    if _MAYBE.search(plain):
        return "m"
    if _NO.search(plain) or skill == "no":
        return "n"
    return "y" if _YES.search(plain) or skill == "yes" else ""


def _next(table: Table, answers: tuple[str, ...], turn: Turn) -> tuple[str, str]:
    """What she asks next, and how that stands in the state."""
    said = dict(one.rsplit(":", 1) for one in answers)
    left = [one for one in table.things if f"={one.name}" not in said]
    if not left:
        return _LOST, "??"
    off = {one.name: _off(one, said) for one in left}
    best = min(off.values())
    running = [one for one in left if off[one.name] <= best + SLACK]
    questions = [one for one in table.properties if one.id not in said]
    # The nearest to half and half tells most; the table's order decides between equals.
    splits = [(round(abs(2 * _share(running, q.id) - 1), 1), i) for i, q in enumerate(questions)]
    nearest = min(splits, default=(1.0, 0))
    last = len(answers) >= QUESTIONS - 1
    if len(running) > 1 and nearest[0] < 1.0 and not last:
        # Everybody begins there, and it tells enough.
        question = questions[nearest[1]] if answers else table.properties[0]
        return question.ask, f"?{question.id}"
    if len(running) > 1:
        running = [one for one in running if off[one.name] == best]
    thing = running[turn.seed % len(running)]
    return _SURE.format(thing=thing.name), f"?={thing.name}"


def _off(thing: Thing, said: dict[str, str]) -> float:
    """How many of his answers ``thing`` does not fit; half for a sort of."""
    wrong = 0.0
    for name, answer in said.items():
        if name.startswith("=") or answer == "u":
            continue
        holds = {"yes": 1.0, "no": 0.0, "sort of": 0.5}[thing.holds(name)]
        wrong += abs(holds - {"y": 1.0, "n": 0.0, "m": 0.5}[answer])
    return wrong


def _share(things: list[Thing], name: str) -> float:
    worth = {"yes": 1.0, "no": 0.0, "sort of": 0.5}
    return sum(worth[one.holds(name)] for one in things) / len(things)
