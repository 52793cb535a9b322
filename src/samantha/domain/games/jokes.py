"""Jokes on request: small and odd. Nothing is kept but that he may want another."""

import tomllib

from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.lines import pick

_ALL_TOLD = "You've had all of mine. I can give you one again, in a different voice. "


def read(source: str) -> tuple[str, ...]:
    """The jokes of ``language/games/jokes.toml``."""
    return tuple(str(one) for one in tomllib.loads(source)["jokes"])


def start(book: tuple[str, ...], turn: Turn) -> Move:
    """A joke that she has not told lately."""
    joke = pick(book, turn.seed * 7, turn.already)
    again = joke in turn.already
    return Move(f"{_ALL_TOLD if again else ''}{joke}", DONE)
