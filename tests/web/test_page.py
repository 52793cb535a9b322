"""The page in a real browser: what he sees, hears and can do, and what happens when things drop."""

import logging

import pytest
from playwright.async_api import expect
from tests.web.house import hers, say, served, visit, visit_again

from samantha.domain import lines
from samantha.domain.errors import DiskFull

pytestmark = pytest.mark.asyncio(loop_scope="module")

STORY = ["Once upon a time.", "There was a bus driver.", 60.0, "The end."]


# --- talking ---------------------------------------------------------------------------------


async def test_he_writes_and_she_answers_clause_by_clause(browser):
    async with served(["Hello.", 0.3, "You came."]) as home, visit(browser, home) as page:
        await say(page, "I'm home")
        await expect(page.locator(".turn.now .his")).to_have_text("I'm home")
        await expect(hers(page)).to_have_text("Hello.")
        await expect(page.locator("#pose")).to_have_text("speaking")
        await expect(hers(page)).to_have_text("Hello. You came.")
        assert await page.locator(".clause").count() == 2
        await expect(page.locator("#pose")).to_have_text("here")
        await expect(page.locator("textarea")).to_have_value("")


async def test_the_keyboard_alone_is_enough(browser):
    async with served(["Mm."], STORY) as home, visit(browser, home) as page:
        await page.keyboard.type("two")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("lines")
        await expect(page.locator("#pose")).to_have_text("listening")
        await page.keyboard.press("Enter")
        await expect(hers(page)).to_have_text("Mm.")
        assert home.her.heard == ["two\nlines"]
        await page.keyboard.type("a story")
        await page.keyboard.press("Tab")  # to the button
        await page.keyboard.press("Enter")
        await expect(hers(page)).to_contain_text("bus driver")
        await page.keyboard.press("Escape")
        await expect(page.locator(".turn.now.cut")).to_be_visible()
        await expect(page.locator("#pose")).to_have_text("here")
        # Whatever has the focus, typing is talking.
        await page.locator("#talk").focus()
        await page.keyboard.type("hm")
        await expect(page.locator("textarea")).to_have_value("hm")


async def test_a_new_message_interrupts_her(browser):
    async with served(STORY, ["All right."]) as home, visit(browser, home) as page:
        await say(page, "a story")
        await expect(hers(page)).to_contain_text("bus driver")
        await say(page, "no, wait")
        await expect(hers(page)).to_have_text("All right.")
        first = page.locator(".turn").first
        await expect(first.locator(".hers")).to_have_text(
            "Once upon a time. There was a bus driver."
        )
        assert "cut" in (await first.get_attribute("class"))


async def test_the_button_says_it_or_stops_her_and_is_never_dead(browser):
    async with served(STORY) as home, visit(browser, home) as page:
        button = page.locator("button")
        await expect(button).to_be_disabled()
        await page.locator("textarea").fill("a story")
        await expect(button).to_have_accessible_name("Say it")
        await button.click()
        await expect(button).to_have_accessible_name("Stop her")
        await expect(hers(page)).to_contain_text("bus driver")
        await button.click()
        await expect(page.locator(".turn.now.cut")).to_be_visible()
        await expect(button).to_be_disabled()


async def test_enter_in_an_input_method_does_not_say_it(browser):
    async with served() as home, visit(browser, home) as page:
        typing = await page.context.new_cdp_session(page)
        await page.locator("textarea").focus()
        composing = {"text": "にほ", "selectionStart": 2, "selectionEnd": 2}
        await typing.send("Input.imeSetComposition", composing)
        await page.evaluate(
            """document.querySelector("textarea").dispatchEvent(new KeyboardEvent("keydown",
                {key: "Enter", isComposing: true, bubbles: true, cancelable: true}))"""
        )
        await typing.send("Input.insertText", {"text": "日本"})
        await page.keyboard.press("Enter")
        await expect(page.locator(".turn.now .his")).to_have_text("日本")
        assert home.her.heard == ["日本"]


async def test_the_field_grows_with_his_words_and_no_further_than_there_is_room(browser):
    async with served() as home, visit(browser, home) as page:
        area = page.locator("textarea")

        async def height() -> float:
            return (await area.bounding_box())["height"]

        low = await height()
        await area.fill("one\ntwo\nthree")
        assert await height() > 2 * low
        await area.fill("line\n" * 200)
        assert await height() < 400
        await area.fill("")
        assert await height() == low


async def test_two_pages_are_one_conversation(browser):
    async with (
        served(["Hello, both."]) as home,
        visit(browser, home) as one,
        visit(browser, home) as two,
    ):
        await say(one, "hi")
        for page in (one, two):
            await expect(page.locator(".his")).to_have_text("hi")
            await expect(hers(page)).to_have_text("Hello, both.")


async def test_a_page_that_opens_late_shows_the_conversation(browser):
    async with served(["One."], ["Two."]) as home:
        for text in ("first", "second"):
            await home.session.say(text, "terminal")
            await home.session.settled()
        async with visit(browser, home) as page:
            await expect(page.locator(".his")).to_have_text(["first", "second"])
            await expect(page.locator(".hers")).to_have_text(["One.", "Two."])
            assert await page.locator(".new").count() == 0


async def test_what_went_before_is_scrolled_up_to(browser):
    async with served(["A rather short answer."]) as home, visit(browser, home) as page:
        for number in range(12):
            await say(page, f"number {number}")
            await expect(page.locator(".his").nth(number)).to_have_text(f"number {number}")
        await expect(page.locator(".his").last).to_be_in_viewport()
        await expect(page.locator(".his").first).not_to_be_in_viewport()
        for _ in range(20):
            await page.keyboard.press("PageUp")
        await expect(page.locator(".his").first).to_be_in_viewport()
        # While he reads what was, new words do not pull him away; his own do.
        await home.session.say("from the terminal", "terminal")
        await say(page, "and I")
        await expect(page.locator(".his").last).to_be_in_viewport()


async def test_she_takes_another_name(browser):
    async with served(["I'd like that."]) as home, visit(browser, home) as page:
        home.her.her_name = "Wilhelmina"
        await say(page, "may I call you Wilhelmina?")
        await expect(page.locator("#name")).to_have_text("Wilhelmina")
        assert await page.title() == "Wilhelmina"


async def test_trouble_is_a_sentence_of_hers_in_the_conversation(browser):
    async with served([DiskFull()]) as home, visit(browser, home) as page:
        await say(page, "keep this")
        await expect(page.locator(".turn.now .note")).to_have_text(DiskFull.spoken)


# --- text ------------------------------------------------------------------------------------

XSS = """<img src=x onerror="window.hit=1"><script>window.hit=1</script>
<svg onload=window.hit=1>{{7*7}}</textarea><a href="javascript:hit=1">x</a>"""


async def test_words_are_words_and_never_code(browser):
    async with served([XSS]) as home:
        async with visit(browser, home) as page:
            await say(page, XSS)
            await expect(page.locator(".his")).to_have_text(XSS)
            await expect(hers(page)).to_have_text(XSS)
            home.her.her_name = XSS
            await say(page, "again")
            await expect(page.locator("#name")).to_contain_text("onerror")
            assert await page.evaluate("window.hit") is None
            assert await page.locator("main img, main script, main a, header img").count() == 0
            assert await page.evaluate("document.querySelectorAll('script').length") == 1
        async with visit_again(browser, home) as page:  # by the scene, too
            await expect(page.locator(".his").first).to_have_text(XSS)
            assert await page.evaluate("window.hit") is None


async def test_the_policy_stops_code_that_got_in_all_the_same(browser):
    async with served() as home:
        visitor = await browser.new_context()
        page = await visitor.new_page()
        await page.goto(home.invite())
        for attempt in (
            'document.body.innerHTML = "<b>x</b>"',
            'document.createElement("script").textContent = "1"',
            'setTimeout("1")',
        ):
            refused = f"() => {{ try {{ {attempt}; return false }} catch {{ return true }} }}"
            assert await page.evaluate(refused), attempt
        away = "fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')"
        told = []
        page.on("console", lambda said: told.append(said.text))
        assert await page.evaluate(away) == "refused"
        assert any("Content Security Policy" in text for text in told)
        await visitor.close()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("שלום, מה שלומך היום?", "rtl"),
        ("مرحبا 🌿", "rtl"),
        ("👩‍👩‍👧 hello", "ltr"),
        ("hello", "ltr"),
    ],
)
async def test_each_sentence_runs_the_way_it_is_written(browser, text, direction):
    async with served([text]) as home, visit(browser, home) as page:
        await page.locator("textarea").fill(text)
        for place in ("textarea", ".his", ".hers"):
            if place == ".his":
                await page.keyboard.press("Enter")
            words = page.locator(place).last
            await expect(words).to_have_css("direction", direction)
        await expect(page.locator(".his")).to_have_text(text)
        await expect(hers(page)).to_have_text(text)
        assert home.her.heard == [text]


async def test_a_hundred_kilobytes_are_shown_and_leave_room_for_her(browser):
    long = "so I said to him " * 6_000
    async with served(["That was long."]) as home, visit(browser, home) as page:
        await say(page, long)
        await expect(hers(page)).to_have_text("That was long.")
        await expect(hers(page)).to_be_in_viewport()
        assert home.her.heard == [long.strip()]
        box = await page.locator(".his").bounding_box()
        assert box["height"] < 300


async def test_ten_megabytes_are_not_swallowed_and_she_says_why(browser):
    rights = ["clipboard-read", "clipboard-write"]
    async with served() as home, visit(browser, home, permissions=rights) as page:
        await page.keyboard.type("Listen: ")
        await page.evaluate("navigator.clipboard.writeText('x'.repeat(10_000_000))")
        await page.keyboard.press("Control+V")
        await expect(page.locator(".note")).to_have_text(lines.TOO_LONG)
        await expect(page.locator("textarea")).to_have_value("Listen: ")
        # Few enough letters, too many bytes: it stays where he wrote it.
        await page.evaluate("navigator.clipboard.writeText('💛'.repeat(300_000))")
        await page.keyboard.press("Control+V")
        await page.keyboard.press("Enter")
        await page.wait_for_timeout(200)
        assert len(await page.locator("textarea").input_value()) == len("Listen: ") + 300_000
        assert home.her.heard == []


# --- for everyone ------------------------------------------------------------------------------


async def test_each_clause_is_read_out_once_and_his_own_words_never(browser):
    async with (
        served(["Hello.", "You came."], greeting="Hi.") as home,
        visit(browser, home) as page,
    ):
        await say(page, "I'm home")
        await expect(hers(page)).to_have_text("Hello. You came.")
        live = page.locator("[aria-live]")
        assert await live.count() == 1
        assert await live.locator("p").all_text_contents() == ["Hi.", "Hello.", "You came."]
        assert await page.locator("[role=log], [role=status], [role=alert]").count() == 0
        await page.reload()
        await expect(hers(page)).to_have_text("Hello. You came.")
        assert await live.locator("p").count() == 0


async def test_everything_that_can_be_used_has_a_name(browser):
    async with served() as home, visit(browser, home) as page:
        tree = await page.locator("body").aria_snapshot()
        assert 'textbox "Say something"' in tree
        assert 'region "Your conversation"' in tree
        assert "main" in tree
        assert "banner" in tree


async def test_reduced_motion_stops_the_line_and_the_fading(browser):
    async with (
        served(STORY) as home,
        visit(browser, home, reduced_motion="reduce") as page,
    ):
        picture = "document.querySelector('canvas').toDataURL()"
        quiet = await page.evaluate(picture)
        await page.wait_for_timeout(300)
        assert await page.evaluate(picture) == quiet
        await say(page, "a story")
        await expect(hers(page)).to_contain_text("bus driver")
        assert await page.evaluate(picture) != quiet  # each state has a shape of its own
        running = await page.evaluate("document.getAnimations().length")
        assert running == 0


async def test_the_line_lives(browser):
    async with served() as home, visit(browser, home) as page:
        picture = "document.querySelector('canvas').toDataURL()"
        before = await page.evaluate(picture)
        await page.wait_for_timeout(300)
        assert await page.evaluate(picture) != before


async def test_the_log_stays_empty_of_words(browser, caplog):
    with caplog.at_level(logging.DEBUG, logger="uvicorn"):
        async with served(["canary-hers"]) as home, visit(browser, home) as page:
            await say(page, "canary-his")
            await expect(hers(page)).to_have_text("canary-hers")
    assert "canary" not in caplog.text
