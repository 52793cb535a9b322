"""All the games that she knows: how each is asked for, begun, moved and ended."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Callable, Mapping
from functools import cached_property

from samantha.domain.games import (
    association,
    guessing,
    hearing,
    jokes,
    rather,
    riddles,
    story,
    twenty,
)
from samantha.domain.games.game import DONE, Game, Played, Turn
from samantha.domain.lines import pick
from samantha.domain.patterns import Pattern

_ASKED: tuple[tuple[str, Pattern], ...] = tuple(
    (name, Pattern(pattern))
    for name, pattern in (
        ("guessing", r"\b(?:guess (?:what|the thing|which thing) i'?m? ?(?:am )?(?:thinking|think)|i'll (?:think of|pick|choose) (?:a|an|some\w*)\b|i(?:'m| am|'ve| have) (?:thinking|thought) of (?:a|an|some\w*)\b|you (?:guess|ask|can guess)|let me think of|read my mind)\b"),
        ("riddles", r"\b(?:riddles?|brain ?teasers?|quiz|puzzles?|conundrums?|riddle me)\b"),
        ("twenty", r"\b(?:(?:twenty|20) (?:one )?questions?|animal,? vegetable|guessing game|yes or no game)\b"),
        ("rather", r"\b(?:would you rathers?|dilemmas?|this or that)\b"),
        ("association", r"\b(?:word[- ]?(?:association|chain|games?|for a word|tennis)|associations?|(?:say|give me) a word)\b"),
        ("story", r"\b(?:story|stories|tale|by turns)\b"),
        ("jokes", r"\b(?:jokes?|make me (?:laugh|smile)|something funny|be funny)\b"),
    )
)  # fmt: skip
_ANOTHER_GAME = Pattern(r"(?i)\bplay\b")
_OFFER = (
    "I do riddles, twenty questions, would you rather, and a story by turns. Which one?",
    "Twenty questions? Or a riddle, or we make up a story a sentence each.",
    "Word association, or I've a riddle, or twenty questions either way round. You pick.",
)
_NOT_THAT = (
    "Not that one, I'm afraid. I've riddles, twenty questions, would you rather, or a story by turns.",
    "I haven't got that one in me. I could do you a riddle, or twenty questions.",
)
_NOT_NOW = "Not just now. I'd rather stay with you."
_GONE_COLD = "We let that one go cold. Say the word and we'll begin another."
_ENDED = ("All right. That was fun.", "We'll leave it there, then. I enjoyed it.")


class Book:
    """Every game with its words. Read once, when the first game is asked for."""

    def __init__(self, sources: Callable[[], Mapping[str, str]]) -> None:
        """``sources`` gives the files of ``language/games``, by their names without ending."""
        self._sources = sources

    @cached_property
    def _files(self) -> Mapping[str, str]:
        return self._sources()

    @cached_property
    def riddles(self) -> tuple[riddles.Riddle, ...]:
        return riddles.read(self._files["riddles"])

    @cached_property
    def jokes(self) -> tuple[str, ...]:
        return jokes.read(self._files["jokes"])

    @cached_property
    def dilemmas(self) -> tuple[rather.Dilemma, ...]:
        return rather.read(self._files["rather"])

    @cached_property
    def words(self) -> association.Words:
        # Two files of one table: a page is a page.
        parts = (self._files["words"], self._files["words_more"])
        return {word: near for part in parts for word, near in association.read(part).items()}

    @cached_property
    def plot(self) -> story.Plot:
        return story.read(self._files["story"])

    @cached_property
    def table(self) -> twenty.Table:
        return twenty.read(self._files["twenty"])

    def play(self, game: Game | None, turn: Turn, *, wanted: bool) -> str | None:
        """Her move, or the beginning of the game that he asks for (``wanted``: the turn was read as
        asking for one); plain words where she offers some; None where he spoke of something else."""
        if game is not None and not wanted:
            return self._moved(game, turn)
        if wanted and (name := asked_for(turn.text)):
            return self._begun(name, turn)
        moved = self._moved(game, turn) if game is not None else None
        if moved and (moved.sure or not _ANOTHER_GAME.search(turn.text)):
            return moved
        if wanted:
            last = turn.already
            known = hearing.speaks_of_a_game(turn.text) or _unnamed(turn.text)
            return pick(_OFFER if known else _NOT_THAT, turn.seed, last)
        return None

    def gone_cold(self, turn: Turn) -> Played | None:
        """A word on a game that lay too long, where he speaks of it."""
        if hearing.speaks_of_a_game(turn.text) and len(turn.text.split()) <= 8:
            return Played(_GONE_COLD, "", ())
        return None

    def not_now(self) -> str:
        return _NOT_NOW

    def _begun(self, name: str, turn: Turn) -> Played:
        match name:
            case "riddles":
                made = riddles.start(self.riddles, turn)
            case "jokes":
                made = jokes.start(self.jokes, turn)
            case "rather":
                made = rather.start(self.dilemmas, turn)
            case "association":
                made = association.start(self.words, turn)
            case "story":
                made = story.start(self.plot, turn)
            case "guessing":
                made = guessing.start(self.table, turn)
            case _:
                made = twenty.start(self.table, turn)
        return Played(made.words, name, made.after, made.sure)

    def _moved(self, game: Game, turn: Turn) -> Played | None:
        if game.state == DONE:
            if not hearing.more(turn.text):
                return None
            another = self._begun(game.name, turn)
            return Played(another, another.game, another.state, sure=True)
        if hearing.stops(turn.text) or turn.skill == "stop":
            return Played(self._stopped(game, turn), "", (), sure=True)
        match game.name:
            case "riddles":
                made = riddles.move(self.riddles, game.state, turn)
            case "rather":
                made = rather.move(self.dilemmas, game.state, turn)
            case "association":
                made = association.move(self.words, game.state, turn)
            case "story":
                made = story.move(self.plot, game.state, turn)
            case "guessing":
                made = guessing.move(self.table, game.state, turn)
            case "twenty":
                made = twenty.move(self.table, game.state, turn)
            case _:
                made = None
        return Played(made.words, game.name, made.after, made.sure) if made else None

    def _stopped(self, game: Game, turn: Turn) -> str:
        match game.name:
            case "riddles":
                return riddles.stop(self.riddles, game.state, turn)
            case "rather":
                return rather.stop(turn)
            case "association":
                return association.stop(game.state)
            case "story":
                return story.stop(self.plot, turn)
            case "guessing":
                return guessing.stop()
            case "twenty":
                return twenty.stop(self.table, game.state)
            case _:
                return pick(_ENDED, turn.seed, turn.already)


def asked_for(text: str) -> str:
    """The game that ``text`` names; "" where it names none of hers."""
    plain = hearing.plain(text)
    return next((name for name, pattern in _ASKED if pattern.search(plain)), "")


_BARE = Pattern(r"^(?:.*\b)?(?:a|another|some|any|this|one|our|word|the) ?games?\b(?! of)(?: .*)?$|\bplay (?:something|with me)\b|^play$|\b(?:another|one more) (?:round|go)\b|^rematch|\bquiz me\b|\bgames?$")  # fmt: skip


def _unnamed(text: str) -> bool:
    return _BARE.search(hearing.plain(text)) is not None
