"""Games by voice: riddles, twenty questions, would you rather, word association, stories, jokes."""

from collections.abc import Callable, Mapping

from samantha.domain.already import Already
from samantha.domain.care import CareState
from samantha.domain.games.book import Book, asked_for
from samantha.domain.games.game import Played, Turn
from samantha.domain.thought import Thought
from samantha.domain.turn import Act
from samantha.ports import Clock, Journal, Memories, Skill

WORDS = "games"
"""The folder of ``language/`` that the registry reads for it."""
SHORT = 6
"""Words in which he picks one of what she offered."""
_WANT = "(fancy|want|shall we|can we|could we|do you want to|i want to|let's|wanna)"
_ONE = "(tell|give|ask|do|try|read) [me|us]"


def skill(
    clock: Clock,
    memories: Memories,
    journal: Journal,
    sources: Callable[[], Mapping[str, str]],
) -> Skill:
    book = Book(sources)

    async def game(act: Act, thought: Thought) -> str:
        """Her move. It is ``Played``, where a game stands differently after it; "" where he spoke
        of something else."""
        state, heard = thought.state, thought.heard
        offered = bool(state.recent) and state.recent[-1].act.skill == "game"
        # "A riddle", after "a riddle, or twenty questions?"
        picks = offered and state.game is None and len(heard.text.split()) <= SHORT
        wanted = act.skill == "game" or (picks and bool(asked_for(heard.text)))
        if thought.concern.state is not CareState.NONE:
            return book.not_now() if wanted else ""
        already = Already(" ".join(one.hers for one in state.recent), state.said)
        turn = Turn(heard.text, state.turns, heard.at.toordinal(), already, act.skill)
        if state.game is None or not state.game.lapsed(heard.at):
            return book.play(state.game, turn, wanted=wanted) or ""
        if wanted:
            return book.play(None, turn, wanted=True) or ""
        return book.gone_cold(turn) or Played("", "", ())

    return Skill(
        name="games",
        sentences={
            # The rest is the trained reading's, which finds the game's name.
            "game": (
                "let's play [a game of] {name}",
                "(fancy|want|shall we play) a game",
                f"{_ONE} [a|another|the|your|today's] (riddle|riddles) [of the day|for today]",
                f"{_ONE} [a|another] (joke|good joke|funny joke|silly joke)",
                "(have|do) you (got|know) [any|a] [good] (joke|jokes|riddle|riddles)",
                "(say something funny|make me laugh|cheer me up with a joke)",
                f"{_ONE} [a|another] [good|funny|silly] joke about {{name}}",
                "ask me [a|another] would you rather [question]",
                "(what's|what is) (the|today's|your) riddle [of the day|for today|today]",
                "(i'll|i will) think of (something|a thing|an animal) [and you guess [it]]",
                "riddle me",
                f"{_WANT} (make up|tell|write|play) a story (together|by turns|between us)",
                "(guess what|guess the thing) (i'm|i am) thinking of",
                "(i'm|i am) thinking of something",
            )
        },
        answers={"game": game},
    )
