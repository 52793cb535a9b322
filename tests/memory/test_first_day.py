"""The first day's answers, asked for again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from samantha.domain.turn import Heard
from samantha.engines.scripted import ScriptedClock, ScriptedVoice
from samantha.settings import Settings
from samantha.wiring import House, open_house


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    settings = Settings(home=tmp_path / "home", keyring=False)
    async with await open_house(settings, holder="test", clock=ScriptedClock()) as opened:
        await opened.companion.arrive("terminal", ScriptedVoice())
        for text in ("I'm Theo", "Samantha", "I write manuals for dishwashers", "yes"):
            await say(opened, text)
        yield opened


async def say(house: House, text: str) -> str:
    voice = ScriptedVoice()
    await house.companion.turn(Heard(text, house.world.clock.now()), voice)
    return " ".join(voice.heard)


async def test_what_fills_his_days_is_what_he_does(house: House) -> None:
    assert "dishwashers" in await say(house, "What do I do for a living?")


async def test_asked_how_she_knows_what_she_quoted_she_says_it_was_he(house: House) -> None:
    await say(house, "Anna from the choir has lent me her harmonium")
    assert "harmonium" in await say(house, "What did Anna lend me?")
    assert "lent me her harmonium" in await say(house, "How do you know that?")
