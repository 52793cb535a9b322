"""The brain that he chose and that is not there any more: its key, file or extra is gone."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from samantha.domain.errors import BrainRefused
from samantha.domain.thought import Thought
from samantha.ports import Use


@dataclass(frozen=True, slots=True)
class AbsentBrain:
    name: str
    why: str
    """What is missing, and what to do about it. For the log and for ``samantha doctor``."""
    destination: str = ""

    async def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        raise BrainRefused(self.why)
        yield ""  # makes this a generator, as the port wants it

    async def warm(self) -> None:
        pass

    async def check(self) -> str:
        raise BrainRefused(self.why)
