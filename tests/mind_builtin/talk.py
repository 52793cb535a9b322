"""Prints what the built-in mind answers, to be read by a person.

python tests/mind_builtin/talk.py open_talk_dev.jsonl
python tests/mind_builtin/talk.py thirty_days_dev.jsonl
"""

import asyncio
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from samantha.domain.affect import feel
from samantha.domain.events import Said
from samantha.domain.state import State
from samantha.domain.thought import Thought
from samantha.domain.turn import Ending, Heard
from samantha.engines.brain_builtin import BuiltinBrain
from samantha.engines.scripted import ScriptedClock, ScriptedJournal, ScriptedMemories
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.care import care, cared
from samantha.mind.learn import learn
from samantha.mind.recall import recall
from samantha.mind.record import Record, switch
from samantha.mind.understand import understand
from samantha.registry import skills


class Talk:
    """One conversation with the built-in mind, over a journal in memory."""

    def __init__(self, state: State | None = None) -> None:
        self.journal = ScriptedJournal(state=state or State())
        self.record = Record(self.journal)
        self.memories = ScriptedMemories(self.journal)
        self.clock = ScriptedClock()
        self.skills = skills(self.clock, self.memories, self.journal)
        self.understanding = UnderstandGrammar(self.skills)
        self.brain = BuiltinBrain()

    async def say(self, text: str, at: datetime) -> str:
        self.clock.at = at
        heard, before = Heard(text, at), self.record.state
        meaning = await understand(heard, before, self.understanding)
        concern = care(heard, meaning, before)
        await self.record.append(*switch(meaning, before))
        turn = await self.record.append(heard)
        state = self.record.state
        recalled = await recall(heard, meaning, state, self.memories)
        mood = feel(state.mood, meaning, at)
        thought = Thought(heard, meaning, concern, recalled, mood, state)
        answers = {k: v for skill in self.skills for k, v in skill.answers.items()}
        if concern.words:
            words = concern.words
        elif meaning.first.skill in answers:
            words = await answers[meaning.first.skill](meaning.first, thought)
        else:
            words = "".join([w async for w in self.brain.answer(thought, _no_tools)])
        said = Said(turn, words, Ending.FINISHED, at, meaning)
        await self.record.append(
            said, *cared(state, concern, turn), *learn(heard, turn, meaning, concern, state)
        )
        return words


async def _no_tools(call: object) -> str:
    return ""


async def main(name: str) -> None:
    at = datetime.fromisoformat("2027-03-10T20:15:00+01:00")
    for folder in ("talk", "memory"):
        path = Path("../shared/data") / folder / name
        if path.exists():
            break
    talk = Talk()
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if "turns" in row:
            talk = Talk()
            print(f"\n--- {row['theme']}   GOOD: {'; '.join(row['good'])}")
            print(f"    BAD: {'; '.join(row['bad'])}")
            for index, turn in enumerate(row["turns"]):
                print(f"  {turn}\n      » {await talk.say(turn, at + timedelta(minutes=index))}")
        elif text := row.get("say") or row.get("probe"):
            words = await talk.say(text, datetime.fromisoformat(row["at"]))
            expect = f"   [{row['expect']['any'][:2]}]" if "probe" in row else ""
            print(f"{row['id']} {text}\n      » {words}{expect}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
