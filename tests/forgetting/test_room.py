"""The Memory room of the page: for somebody who is no programmer, and used by keyboard."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Page, expect
from tests.forgetting.house import Talk, talking

from samantha.doors import web
from samantha.doors.memory_room import MemoryRoom
from samantha.doors.session import Session

SHOTS = Path(__file__).parents[1] / "screenshots"
TOKEN = "a-token-of-this-installation-that-nobody-can-guess"
pytestmark = pytest.mark.asyncio(loop_scope="module")
PHONE, DESK = (390, 844), (1280, 800)


@dataclass
class Open:
    """A house with its page open in a browser, at the Memory room."""

    talk: Talk
    page: Page

    async def beliefs(self) -> list[str]:
        return await self.page.locator("#memory .belief").all_inner_texts()


@asynccontextmanager
async def remembering(home: Path, browser, theme: str = "light") -> AsyncIterator[Open]:
    async with talking(home) as talk:
        for words in (
            "I live in Graz",
            "My sister is called Leila",
            "I love herons",
            "I'm allergic to penicillin",
            "I moved to Linz",
        ):
            await talk.say(words)
        house = talk.house
        session = Session(house.companion, talk.clock)
        memory = MemoryRoom(house.companion.journal, house.vault.memories, talk.clock)
        async with web.serve(session, token=TOKEN, memory=memory) as door:
            context = await browser.new_context(color_scheme=theme)
            page = await context.new_page()
            await page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
            await page.goto(door.invite())
            await page.get_by_role("button", name="Memory").click()
            await expect(page.locator("#memory .belief").first).to_be_visible()
            yield Open(talk, page)
            await context.close()
        await session.close()


async def test_it_shows_what_she_believes_with_his_words_and_what_was_before(home, browser):
    async with remembering(home, browser) as room:
        text = await room.page.locator("#memory").inner_text()
        assert "You live in Linz" in text
        assert "Leila" in text
        assert "Today you said:" in text
        await expect(room.page.locator("#memory .past s")).to_have_text("you live in Graz")


async def test_forgetting_is_asked_twice_and_leaves_nothing_on_the_page_nor_in_the_vault(
    home, browser
):
    async with remembering(home, browser) as room:
        page = room.page
        herons = page.locator("li", has_text="herons")
        await herons.get_by_role("button", name="Forget").focus()
        before = await room.beliefs()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="Keep it")).to_be_focused()
        await page.keyboard.press("Enter")  # thought better of it
        assert await room.beliefs() == before
        await herons.get_by_role("button", name="Forget").click()
        await herons.get_by_role("button", name="Forget it").click()
        await expect(page.get_by_role("status")).to_have_text("Gone.")
        assert not [one for one in await room.beliefs() if "herons" in one]
        assert "I love herons" not in await room.talk.heard()
        await page.keyboard.press("Escape")
        await expect(page.locator("#talk")).to_be_visible()
        await expect(page.locator("#talk")).not_to_contain_text("herons")


async def test_a_belief_is_put_right_by_keyboard_alone(home, browser):
    async with remembering(home, browser) as room:
        page = room.page
        row = page.locator("li", has_text="penicillin")
        await row.get_by_role("button", name="Put right").focus()
        await page.keyboard.press("Enter")
        await expect(row.locator("input")).to_be_focused()
        await page.keyboard.type("aspirin")  # the old words are selected, so they are replaced
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_have_text("I have it right now.")
        assert [b for b in await room.beliefs() if "aspirin" in b]
        assert not [b for b in await room.beliefs() if "penicillin" in b]
        # What he typed here was not said to her as talk.
        await page.keyboard.press("Escape")
        await expect(page.locator("textarea")).to_have_value("")


async def test_a_correction_is_undone_with_one_press(home, browser):
    async with remembering(home, browser) as room:
        page = room.page
        await page.locator("li", has_text="penicillin").get_by_role("button", name="Put").click()
        await page.keyboard.type("aspirin")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_have_text("I have it right now.")
        past = page.locator("li", has_text="aspirin").locator(".past")
        await expect(past).to_contain_text("until today")
        await page.locator(".news").get_by_role("button", name="Undo").click()
        await expect(page.get_by_role("status")).to_have_text("As it was before.")
        assert [b for b in await room.beliefs() if "penicillin" in b]
        assert not [b for b in await room.beliefs() if "aspirin" in b]


async def test_what_he_said_is_found_there_and_can_be_forgotten(home, browser):
    async with remembering(home, browser) as room:
        await room.talk.say("The foxes have been in the bins again, all night long.")
        page = room.page
        await page.get_by_role("searchbox").fill("foxes")
        found = page.locator("li", has_text="foxes")
        await expect(found).to_have_count(1)
        await found.get_by_role("button", name="Forget").click()
        await found.get_by_role("button", name="Forget it").click()
        await expect(page.locator("li", has_text="foxes")).to_have_count(0)
        assert not [said for said in await room.talk.heard() if "foxes" in said]


async def test_day_by_day_also_shows_what_holds_no_more(home, browser):
    async with remembering(home, browser) as room:
        page = room.page
        await expect(page.locator("#memory .belief s")).to_have_count(0)
        await page.get_by_role("button", name="Day by day").click()
        await expect(page.locator("#memory h2")).to_have_text(["Monday, 1 March 2027"])
        await expect(page.locator("#memory .belief s")).to_have_text(["You live in Graz"])


async def test_not_so_takes_a_belief_back_and_escape_leads_back_to_the_word(home, browser):
    async with remembering(home, browser) as room:
        page = room.page
        row = page.locator("li", has_text="herons")
        await row.get_by_role("button", name="Not so").click()
        await expect(page.locator("li", has_text="herons")).to_have_count(0)
        assert "I love herons" in await room.talk.heard()
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("button", name="Memory")).to_be_focused()


async def test_what_waits_to_be_forgotten_can_be_settled_there(home, browser):
    async with remembering(home, browser) as room:
        await room.page.keyboard.press("Escape")
        await room.talk.say("forget what I told you about herons")
        await room.page.get_by_role("button", name="Memory").click()
        waiting = room.page.locator(".waiting")
        await expect(waiting).to_contain_text("2 things")
        assert not [one for one in await room.beliefs() if "herons" in one]
        await waiting.get_by_role("button", name="Bring back").click()
        await expect(room.page.locator("li", has_text="herons")).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_fits_a_phone_and_a_desk_and_is_kept_for_looking_at(home, browser, theme):
    SHOTS.mkdir(exist_ok=True)
    async with remembering(home, browser, theme) as room:
        page = room.page
        for width, height in (PHONE, DESK):
            await page.set_viewport_size({"width": width, "height": height})
            await page.screenshot(path=SHOTS / f"{theme}-{width}x{height}-memory.png")
            sideways = await page.evaluate(
                """[...document.querySelectorAll("body, main, #memory, #memory p, #memory li")]
                   .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.id || e.className)"""
            )
            assert sideways == []
            for button in await page.get_by_role("button").all():
                box = await button.bounding_box()
                assert box is not None
                assert min(box["width"], box["height"]) >= 24  # WCAG 2.5.8
        await page.locator("li").first.get_by_role("button", name="Forget").click()
        await page.screenshot(path=SHOTS / f"{theme}-{DESK[0]}x{DESK[1]}-memory-sure.png")
