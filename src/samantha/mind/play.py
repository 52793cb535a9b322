"""A game as a part of the turn: its words are said, how it stands after them is recorded."""

from collections.abc import Sequence

from samantha.domain.care import CareState
from samantha.domain.events import GameMoved
from samantha.domain.games.game import DONE, Played
from samantha.domain.thought import Thought
from samantha.mind.speak import Reply
from samantha.ports import Skill

PASSING = frozenset({"talk", "yes", "no", "game", "stop"})
"""What a turn may mean and still belong to a game, …"""
NEVER = ("memory.", "goodbye", "erase", "ending", "self.time_to_think")
"""… and what never does, however well it would fit. The rest may be the very answer to a riddle."""
STRONG = 0.6
"""Strength from which a feeling goes before a game."""
_GLAD = frozenset({"none", "joy", "pride", "gratitude", "love", "surprise"})


async def play(thought: Thought, reply: Reply, skills: Sequence[Skill]) -> str:
    """Her words where he asks for a game or moves the one that is on; "" where he speaks of
    anything else. The game then stays open for a while."""
    act, state, at = thought.meaning.first, thought.state, thought.heard.at
    skill = next((one for one in skills if "game" in one.answers), None)
    offered = bool(state.recent) and state.recent[-1].act.skill == "game"
    if skill is None or (state.game is None and not offered and act.skill != "game"):
        return ""
    if thought.concern.state is not CareState.NONE:
        # What comes after danger is no time to go on with a riddle.
        if state.game is not None:
            reply.events.append(GameMoved("", (), at))
        return ""
    feeling = thought.meaning.feeling
    if act.skill != "game" and feeling.name not in _GLAD and feeling.strength >= STRONG:
        return ""
    over = state.game is not None and state.game.state == DONE
    # "Say that again" gets her last words, by the skill for it; "one more" is another joke.
    if act.skill.startswith(NEVER) or (act.skill == "repeat" and not over):
        return ""
    words = await skill.answers["game"](act, thought)
    if not isinstance(words, Played):
        reply.brain = f"skill:{skill.name}" if words else reply.brain
        return words
    if act.skill not in PASSING and not words.sure:
        return ""
    if words.game or state.game is not None:
        reply.events.append(GameMoved(words.game, words.state, at))
    if words:
        reply.brain = f"skill:{skill.name}"
    return str(words)
