"""The page comes and goes: by a link, after a drop, when the house is away; nothing is lost."""

import asyncio

import pytest
from playwright.async_api import expect
from tests.web.house import ScriptedCompanion, Served, hers, relay, say, served, visit

from samantha.domain.errors import DiskFull
from samantha.doors import web
from samantha.doors.session import Session
from samantha.engines.scripted import ScriptedClock

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_link_leaves_the_address_and_opens_once(browser):
    async with served() as home:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        link = home.invite()
        ticket = link.split("#")[1]
        await page.goto(link)
        await expect(page.locator("#pose")).to_have_text("here")
        assert page.url == home.address
        assert not [url for url in asked if ticket in url]
        # The same link again in the same browser: it has its keys already.
        again = await visitor.new_page()
        await again.goto(link)
        await expect(again.locator("#pose")).to_have_text("here")
        # In another browser it opens nothing.
        stranger = await browser.new_context()
        other = await stranger.new_page()
        await other.goto(link)
        await expect(other.locator(".note")).to_have_text(web.USED_UP)
        # A new link in that very tab does, though nothing but the fragment changes.
        await other.goto(home.invite())
        await expect(other.locator("#pose")).to_have_text("here")
        await expect(other.locator(".note")).to_have_count(0)
        await visitor.close()
        await stranger.close()


async def test_without_a_link_she_says_where_to_get_one(browser):
    async with served() as home:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        await page.goto(home.address)
        await expect(page.locator(".note")).to_contain_text("Open the link that I gave you")
        await visitor.close()


async def test_no_script_can_read_the_cookie_and_nothing_said_is_stored(browser):
    async with served(["A secret."]) as home, visit(browser, home) as page:
        await say(page, "my secret")
        await expect(hers(page)).to_have_text("A secret.")
        assert await page.evaluate("document.cookie") == ""
        stored = await page.evaluate(
            "JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])"
        )
        assert "secret" not in stored
        assert home.token not in stored
        assert page.url == home.address


async def test_nothing_is_fetched_from_anywhere_else(browser):
    async with served() as home:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(home.invite())
        await say(page, "hello")
        await expect(hers(page)).to_have_text("I'm here.")
        await page.evaluate("document.fonts.ready")
        assert asked
        assert [url for url in asked if not url.startswith(home.address)] == []
        loaded = await page.evaluate(
            "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"
        )
        assert {family.strip('"') for family in loaded} == {"Newsreader", "Nunito Sans"}
        await visitor.close()


async def test_after_a_drop_nothing_is_missing_and_nothing_comes_twice(browser):
    companion = ScriptedCompanion([["Before."], ["During."], ["After."]])
    session = Session(companion, ScriptedClock())
    async with web.serve(session, token="t" * 40) as door:
        port = int(door.address.rstrip("/").rsplit(":", 1)[1])
        home = Served(companion, session, door)
        visiting = visit(browser, home)
        page = await visiting.__aenter__()
        await say(page, "one")
        await expect(hers(page)).to_have_text("Before.")
    # The server is gone; the conversation goes on without the page.
    await expect(page.locator("#pose")).to_have_text("away")
    await expect(page.locator(".note")).to_contain_text("I can't hear you just now")
    await session.say("two", "terminal")
    await session.settled()
    await say(page, "three, written in the dark")
    await page.locator("textarea").fill("half a thou")
    await expect(page.locator(".turn.now .his")).to_have_text("three, written in the dark")
    async with web.serve(session, token="t" * 40, port=port):
        await expect(page.locator(".his")).to_have_text(
            ["one", "two", "three, written in the dark"], timeout=15_000
        )
        await expect(page.locator(".hers")).to_have_text(["Before.", "During.", "After."])
        await expect(page.locator(".note")).to_have_count(0)
        await expect(page.locator("textarea")).to_have_value("half a thou")
        assert companion.heard == ["one", "two", "three, written in the dark"]
        assert companion.arrivals == 1
        await visiting.__aexit__(None, None, None)
    await session.close()


async def test_a_drop_in_the_middle_of_her_sentence_shows_it_once(browser):
    async with (
        served(["One.", 0.8, "Two.", 0.8, "Three."]) as home,
        relay(home) as cable,
        visit(browser, cable) as page,
    ):
        await say(page, "count")
        await expect(hers(page)).to_have_text("One.")
        cable.cut()
        await expect(hers(page)).to_have_text("One. Two. Three.")
        await expect(page.locator(".turn")).to_have_count(1)
        await expect(page.locator(".note")).to_have_count(0)
        assert await page.locator("#spoken p").all_text_contents() == ["One.", "Two.", "Three."]


async def test_what_he_writes_while_the_cable_is_out_is_said_once_it_is_back(browser):
    async with served() as home, relay(home) as cable, visit(browser, cable) as page:
        cable.plugged = False
        cable.cut()
        await expect(page.locator("#pose")).to_have_text("away")
        for text in ("one", "two"):
            await say(page, text)
        await expect(page.locator(".his")).to_have_text(["one", "two"])
        cable.plugged = True
        await expect(page.locator("#pose")).not_to_have_text("away", timeout=10_000)
        await expect(page.locator(".his")).to_have_text(["one", "two"])
        await expect(hers(page)).to_have_text("I'm here.")
        assert home.her.heard == ["one", "two"]


async def test_a_long_absence_is_told_once_and_plainly(browser):
    async with served() as home:
        visiting = visit(browser, home)
        page = await visiting.__aenter__()
    await expect(page.locator(".note")).to_contain_text("I can't hear you just now")
    await asyncio.sleep(1.5)
    await expect(page.locator(".note")).to_have_count(1)
    spoken = await page.locator("#spoken p").all_text_contents()
    assert len(spoken) == 1
    await visiting.__aexit__(None, None, None)


async def test_when_the_house_stays_quiet_she_says_how_to_wake_it(browser):
    async with served() as home:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        await page.clock.install()
        await page.goto(home.invite())
        await expect(page.locator("#pose")).to_have_text("here")
    for _ in range(12):
        await page.clock.fast_forward(6_000)
        await page.wait_for_timeout(60)
    await expect(page.locator(".note")).to_contain_text("start me again")
    await visitor.close()


async def test_what_was_not_taken_in_comes_back_to_the_field(browser):
    class Unwilling(Session):
        async def say(self, text, door):
            raise DiskFull

    companion = ScriptedCompanion([["x"]])
    session = Unwilling(companion, ScriptedClock())
    async with (
        web.serve(session, token="t" * 40) as door,
        visit(browser, Served(companion, session, door)) as page,
    ):
        await say(page, "keep this")
        await expect(page.locator(".note")).to_have_text(DiskFull.spoken)
        await expect(page.locator("textarea")).to_have_value("keep this")
        await expect(page.locator(".his")).to_have_count(0)
