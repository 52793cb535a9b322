"""A room to play in: the real turn, skills, grammar and built-in mind, over a journal in memory."""

from datetime import UTC, datetime, timedelta

from samantha.domain.state import State
from samantha.domain.turn import Heard
from samantha.engines.brain_builtin import BuiltinBrain
from samantha.engines.scripted import (
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedVoice,
)
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.companion import Companion
from samantha.ports import World
from samantha.registry import skills

EVENING = datetime(2027, 3, 10, 20, 15, tzinfo=UTC)
ACQUAINTED = State(
    settled={"memory": "yes", "your_name": "Tobias", "place": "", "her_name": ""}, his_name="Tobias"
)


class Room:
    """One person and her, a minute between two turns."""

    def __init__(self, *brains, at=EVENING):
        self.clock = ScriptedClock(at)
        self.journal = ScriptedJournal(state=ACQUAINTED)
        memories = ScriptedMemories(self.journal)
        self.skills = skills(self.clock, memories, self.journal)
        self.her = Companion(
            World(
                clock=self.clock,
                understanding=UnderstandGrammar(self.skills),
                journal=self.journal,
                memories=memories,
                brains=brains or (BuiltinBrain(),),
                skills=self.skills,
            )
        )

    async def say(self, text, later=timedelta(seconds=20)):
        self.clock.passes(later)
        voice = ScriptedVoice()
        await self.her.turn(Heard(text, self.clock.now()), voice)
        return " ".join(voice.heard)

    @property
    def game(self):
        return self.her.state.game

    def of(self, kind):
        return [one.event for one in self.journal.recorded if isinstance(one.event, kind)]
