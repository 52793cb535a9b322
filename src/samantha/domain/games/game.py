"""A game that is on, and one move in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

OPEN = timedelta(minutes=10)
"""A game that nobody has moved for so long is over."""
DONE = ("done",)
"""The state of a game that has come to its end, and of which he may want another."""


@dataclass(frozen=True, slots=True)
class Game:
    name: str
    state: tuple[str, ...]
    at: datetime
    """When it was last moved."""

    def lapsed(self, now: datetime) -> bool:
        """Whether it lay too long. A clock that was set back lets nothing lapse."""
        return now - self.at > OPEN


@dataclass(frozen=True, slots=True)
class Move:
    """What she says, and how the game stands after it."""

    words: str
    after: tuple[str, ...]
    """() where no game is on any more."""
    sure: bool = False
    """It can hardly have been meant for anything but the game."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What he said in a game, and what she may go by when she answers."""

    text: str
    seed: int
    """Differs from turn to turn: all the chance there is."""
    day: int
    """Ordinal of the date."""
    already: str = ""
    """What she has said lately (``domain/already.py``)."""
    skill: str = "talk"
    """What the turn was read as: of use for yes, no and stop."""


class Played(str):
    """Her words in a game, with the game as they leave it."""

    __slots__ = ("game", "state", "sure")
    game: str
    state: tuple[str, ...]
    sure: bool

    def __new__(cls, words: str, game: str, state: Sequence[str], sure: bool = False) -> "Played":
        self = super().__new__(cls, words)
        self.game, self.state, self.sure = (game if state else ""), tuple(state), sure
        return self
