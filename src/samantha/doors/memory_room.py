"""The Memory room of the page: what she believes, shown and changed over the page's own socket."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import msgspec

from samantha.domain.spoken import day_aloud
from samantha.doors import memory_acts
from samantha.doors.memory_told import look, sources
from samantha.doors.memory_view import OPEN
from samantha.ports import Clock, Journal, Memories

FOUND = 20
"""Things he said that a search shows."""
LONGEST = 1_000
"""Characters of what is searched for."""


class Look(msgspec.Struct, frozen=True, tag_field="kind", tag="memory"):
    """He opened the room."""


class Forget(msgspec.Struct, frozen=True, tag_field="kind", tag="forget"):
    """He wants this belief destroyed, and has been asked twice."""

    belief: int


class Correct(msgspec.Struct, frozen=True, tag_field="kind", tag="correct"):
    """This belief says ``words`` instead."""

    belief: int
    words: str


class TakeBack(msgspec.Struct, frozen=True, tag_field="kind", tag="undo"):
    """This belief counts no more; his words stay."""

    belief: int


class Restore(msgspec.Struct, frozen=True, tag_field="kind", tag="restore"):
    """Undo what he changed about this belief by hand."""

    belief: int


class Closer(msgspec.Struct, frozen=True, tag_field="kind", tag="closer"):
    """Every time that he said what this belief says."""

    belief: int


class Search(msgspec.Struct, frozen=True, tag_field="kind", tag="search"):
    """What did he say about this?"""

    about: str


class ForgetSaid(msgspec.Struct, frozen=True, tag_field="kind", tag="forget said"):
    """He wants what he said in this turn destroyed, and has been asked twice."""

    turn: int


class Settle(msgspec.Struct, frozen=True, tag_field="kind", tag="settle"):
    """What waits to be forgotten: destroyed, or brought back."""

    forget: bool


Asked = Look | Forget | Correct | TakeBack | Restore | Closer | Search | ForgetSaid | Settle


@dataclass(frozen=True, slots=True)
class MemoryRoom:
    """What she keeps, as far as he may see and change it himself: everything."""

    journal: Journal
    memories: Memories
    clock: Clock

    async def do(self, asked: Asked) -> Mapping[str, Any]:
        """Do as ``asked``, and show the room as it is then; what was asked for, where nothing
        changes.

        Raises:
            MalformedInput: there is no such belief, or the words are none.
            VaultError: it could not be written, or not wholly destroyed yet.
        """
        journal, memories = self.journal, self.memories
        match asked:
            case Forget(belief=belief):
                await memory_acts.forget(journal, memories, belief)
            case Correct(belief=belief, words=words):
                now, zone = self.clock.now(), self.clock.zone()
                await memory_acts.correct(journal, memories, belief, words, now, zone)
            case TakeBack(belief=belief):
                await memory_acts.undo(journal, memories, belief)
            case Restore(belief=belief):
                await memory_acts.restore(journal, memories, belief)
            case ForgetSaid(turn=turn):
                await journal.forget([turn])
            case Settle(forget=forget):
                await memory_acts.settle(journal, forget=forget)
            case Closer(belief=belief):
                return await self._closer(belief)
            case Search(about=about):
                return await self._found(about[:LONGEST])
            case Look():
                pass
        return await self._shown(done=asked.__struct_config__.tag)

    async def _shown(self, done: Any) -> Mapping[str, Any]:
        today = self.clock.now().date()
        found = await look(self.journal, self.memories, today, past=True)
        return {
            "kind": "memory",
            "done": done,
            "waiting": len(self.journal.state.set_aside),
            "today": today.isoformat(),
            "beliefs": [
                {**asdict(one), "at": one.at.date().isoformat(), "open": one.kind in OPEN}
                for one in found
            ],
        }

    async def _closer(self, belief: int) -> Mapping[str, Any]:
        known = await memory_acts.known(self.memories, belief)
        today = self.clock.now().date()
        found = await sources(self.journal, self.memories, known, today)
        said = [{"day": one.day, "sentence": one.sentence} for one in found]
        return {"kind": "closer", "belief": belief, "said": said}

    async def _found(self, about: str) -> Mapping[str, Any]:
        aside, today = self.journal.state.set_aside, self.clock.now().date()
        moments = await self.memories.search(about, limit=FOUND) if about.strip() else ()
        said: Sequence[Mapping[str, Any]] = [
            {"turn": one.turn, "day": day_aloud(one.at.date(), today), "text": one.text[:LONGEST]}
            for one in moments
            if one.turn not in aside
        ]
        return {"kind": "found", "about": about, "said": said}


def erases(asked: Asked) -> bool:
    """Whether ``asked`` takes words of his away, also from the wall."""
    return isinstance(asked, Forget | ForgetSaid) or (isinstance(asked, Settle) and asked.forget)
