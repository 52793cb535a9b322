"""From the page through the real mind and back: only her brain, her clock and her journal follow a
script."""

import pytest
from playwright.async_api import expect

from samantha.domain.events import Said
from samantha.domain.turn import Ending, Heard
from samantha.doors import web
from samantha.doors.session import Session
from samantha.engines.scripted import (
    ScriptedBrain,
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedUnderstanding,
)
from samantha.mind.companion import Companion
from samantha.ports import World

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_what_he_reads_is_what_is_kept(browser):
    journal, clock = ScriptedJournal(), ScriptedClock()
    brain = ScriptedBrain([["He waited? I love him. ", 60.0, "Never said."], "All right."])
    her = Companion(
        World(clock, ScriptedUnderstanding(), journal, ScriptedMemories(journal), [brain])
    )
    session = Session(her, clock)
    async with web.serve(session, token="t" * 40) as door:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        await page.goto(door.invite())
        now = page.locator(".turn.now")
        story = "The bus driver saw me running and he just waited at the corner for me."
        await page.locator("textarea").fill(story)
        await page.keyboard.press("Enter")
        await expect(now.locator(".hers")).to_contain_text("He waited? I love him.")
        await page.keyboard.press("Escape")
        await expect(page.locator("#pose")).to_have_text("here")
        read = await now.locator(".hers").inner_text()
        await visitor.close()
    await session.close()
    (heard,) = (event for event in journal.events if isinstance(event, Heard))
    said = [event for event in journal.events if isinstance(event, Said)][-1]
    assert (heard.text, heard.door) == (story, "web")
    assert said.text == read
    assert said.ending is Ending.INTERRUPTED
