"""The Memory room of the page: what she believes, shown and changed over the page's own socket."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import msgspec

from samantha.doors import memory_acts
from samantha.doors.memory_view import beliefs
from samantha.ports import Clock, Journal, Memories


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


class Settle(msgspec.Struct, frozen=True, tag_field="kind", tag="settle"):
    """What waits to be forgotten: destroyed, or brought back."""

    forget: bool


Asked = Look | Forget | Correct | TakeBack | Settle


@dataclass(frozen=True, slots=True)
class MemoryRoom:
    """What she keeps, as far as he may see and change it himself: everything."""

    journal: Journal
    memories: Memories
    clock: Clock

    async def do(self, asked: Asked) -> Mapping[str, Any]:
        """Do as ``asked``, and show the room as it is then.

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
            case Settle(forget=forget):
                await memory_acts.settle(journal, forget=forget)
            case Look():
                pass
        return await self._shown(done=asked.__struct_config__.tag)

    async def _shown(self, done: Any) -> Mapping[str, Any]:
        claims = await self.memories.claims(valid_only=False)
        state = self.journal.state
        found = beliefs(claims, state, self.clock.now().date())
        return {
            "kind": "memory",
            "done": done,
            "waiting": len(state.set_aside),
            "beliefs": [{**asdict(one), "at": one.at.date().isoformat()} for one in found],
        }


def erases(asked: Asked) -> bool:
    """Whether ``asked`` takes words of his away, also from the wall."""
    return isinstance(asked, Forget) or (isinstance(asked, Settle) and asked.forget)
