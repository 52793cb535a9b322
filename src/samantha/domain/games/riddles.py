"""Riddles: one a day, then as many as he likes. State: which one, wrong guesses, hint given."""

import tomllib
from dataclasses import dataclass

from samantha.domain.games import hearing
from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.lines import pick

_BEGIN = ("Here's one. {ask}", "Try this. {ask}", "All right. {ask}", "I like this one. {ask}")
_RIGHT = (
    "Yes! {answer}.",
    "{answer}. You got it, and quicker than I'd hoped.",
    "That's it. {answer}. I'd wanted to look mysterious a bit longer.",
    "{answer}, yes. Look at you.",
    "Right. {answer}. I'm pleased, and slightly cross.",
)
_WRONG = (
    "No, but I like how you got there.",
    "Not that. It's a good wrong one, though.",
    "Mm, no. Have another go.",
    "No. You're looking in an interesting direction.",
    "It isn't, and now I wish it were.",
    "Not quite. Say it over slowly and see what sticks out.",
)
_NEARLY = (
    "Ooh, close. You're standing right beside it.",
    "Nearly. One word of that is warm.",
)
_OFFER = "No, not that either. Would a hint help?"
_HINT = ("A hint, then. {hint}", "All right, lean in. {hint}", "Here's a nudge. {hint}")
_AGAIN_HINT = "It's the only hint I've got. {hint}"
_TOLD = (
    "{answer}. You can groan, I would.",
    "It's {answer}. You'd have had it in the bath.",
    "{answer}. It's always plain once somebody's said it.",
)
_STOPPED = (
    "We'll leave it there. It was {answer}, so that it doesn't keep you awake.",
    "All right, enough of that. It was {answer}.",
)
TRIES = 3
"""Wrong guesses after which she offers the hint by herself."""
LONGEST_GUESS = 7
"""Words; in more he tells something, and is not guessing."""


@dataclass(frozen=True, slots=True)
class Riddle:
    ask: str
    answers: tuple[str, ...]
    """The first is the one that she says."""
    hint: str

    @property
    def answer(self) -> str:
        return self.answers[0]


def read(source: str) -> tuple[Riddle, ...]:
    """The riddles of ``language/games/riddles.toml``; a KeyError or TOML error if it is none."""
    return tuple(
        Riddle(one["ask"], tuple(one["answers"]), one["hint"])
        for one in tomllib.loads(source)["riddle"]
    )


def start(book: tuple[Riddle, ...], turn: Turn) -> Move:
    """The riddle of the day; once that is told, the next that she has not told lately."""
    ask = pick([one.ask for one in book], turn.day, turn.already)
    at = next(i for i, one in enumerate(book) if one.ask == ask)
    return Move(pick(_BEGIN, turn.seed).format(ask=ask), (str(at), "0", ""))


def move(book: tuple[Riddle, ...], state: tuple[str, ...], turn: Turn) -> Move | None:
    """Her answer to a guess, a hint please, or I give up; None if he spoke of something else."""
    riddle, wrong, hinted = book[int(state[0]) % len(book)], int(state[1]), bool(state[2])
    text = turn.text
    if hearing.names(text, riddle.answers) and len(text.split()) <= LONGEST_GUESS + 5:
        return Move(_say(_RIGHT, riddle, turn), DONE, sure=True)
    if hearing.hint(text) or (turn.skill == "yes" and wrong >= TRIES and not hinted):
        words = _AGAIN_HINT if hinted else pick(_HINT, turn.seed, turn.already)
        return Move(words.format(hint=riddle.hint), (state[0], state[1], "hinted"), sure=True)
    if hearing.gives_up(text):
        return Move(_say(_TOLD, riddle, turn), DONE, sure=True)
    if turn.skill == "no" and wrong >= TRIES and not hinted:
        return Move("No hint. I respect that. Take your time.", (state[0], state[1], "offered"))
    said = hearing.guess(text)
    if (
        not said
        or hearing.is_question(text)
        or hearing.tells(text)
        or len(said.split()) > LONGEST_GUESS
    ):
        return None
    after, sure = (state[0], str(wrong + 1), state[2]), hearing.is_guess(text)
    if hearing.nearly(text, riddle.answers):
        return Move(pick(_NEARLY, turn.seed, turn.already), after, sure)
    if wrong + 1 == TRIES and not hinted:
        return Move(_OFFER, after, sure)
    return Move(pick(_WRONG, turn.seed, turn.already), after, sure)


def stop(book: tuple[Riddle, ...], state: tuple[str, ...], turn: Turn) -> str:
    """Her last words of it; the answer with them."""
    return _say(_STOPPED, book[int(state[0]) % len(book)], turn)


def _say(variants: tuple[str, ...], riddle: Riddle, turn: Turn) -> str:
    line = pick(variants, turn.seed, turn.already)
    return hearing.capital(line.format(answer=_fit(line, riddle.answer)))


def _fit(line: str, answer: str) -> str:
    """``answer`` as it stands in ``line``: with a capital where a sentence begins."""
    before = line.partition("{answer}")[0].rstrip()
    return hearing.capital(answer) if before.endswith((".", "!")) else answer
