"""A house with the built-in mind and a real vault, and somebody who talks in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from samantha.domain.affect import Mood
from samantha.domain.turn import Heard
from samantha.engines.scripted import ScriptedClock
from samantha.settings import Settings
from samantha.wiring import House, open_house

MONDAY = datetime(2027, 3, 1, 20, 15, tzinfo=timezone(timedelta(hours=1)))


class Ear:
    """Hears everything at once, and keeps nothing."""

    async def say(self, clause: str, mood: Mood) -> None:
        return None


class Talk:
    """He says one thing after another; five minutes lie between them."""

    def __init__(self, house: House, clock: ScriptedClock) -> None:
        self.house = house
        self.clock = clock

    @property
    def state(self):
        return self.house.companion.state

    async def say(self, text: str, *, later: timedelta = timedelta(minutes=5)) -> str:
        self.clock.passes(later)
        heard = Heard(text, self.clock.now(), "Europe/Berlin")
        return (await self.house.companion.turn(heard, Ear())).text

    async def number(self, text: str) -> int:
        """Of the last turn in which he said ``text``."""
        await self.say(text)
        return self.state.last_turn

    async def heard(self) -> list[str]:
        """All that is kept of what he said."""
        return [t.heard.text for t in await self.house.vault.turns(limit=999) if t.heard]


@asynccontextmanager
async def talking(home: Path) -> AsyncIterator[Talk]:
    """Past the first meeting."""
    clock = ScriptedClock(MONDAY, "Europe/Berlin")
    settings = Settings(home=home, keyring=False)
    house = await open_house(settings, holder="a test", clock=clock, brain="builtin")
    try:
        talk = Talk(house, clock)
        yield talk
    finally:
        await house.close()
