"""How the page looks: legible in both themes, whole on a phone, and worth living in."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect
from tests.web.house import served

from samantha.domain.turn import Exchange
from samantha.doors import web
from samantha.engines.scripted import NOON

PAGE = Path(web.__file__).parent / "page"
SHOTS = Path(__file__).parents[1] / "screenshots"

AA_TEXT, AA_SHAPE = 4.5, 3.0
"""Least contrast by WCAG 2.2: of words (1.4.3), and of what one must see to use it (1.4.11)."""


def themes() -> dict[str, dict[str, str]]:
    """Theme to its colours, as the style sheet has them."""
    style = (PAGE / "style.css").read_text()
    light, dark = (
        dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6,8})\b", block))
        for block in re.findall(r":root\s*{([^}]*--ink:[^}]*)}", style)
    )
    return {"light": light, "dark": {**light, **dark}}


def channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in range(1, len(colour), 2))


def over(colour: str, ground: str) -> tuple[float, ...]:
    """What is seen where ``colour``, perhaps half transparent, lies on ``ground``."""
    *front, alpha = (*channels(colour), 1.0) if len(colour) == 7 else channels(colour)
    return tuple(alpha * f + (1 - alpha) * b for f, b in zip(front, channels(ground), strict=True))


def luminance(colour: tuple[float, ...]) -> float:
    """Relative luminance as WCAG defines it, in [0, 1]."""
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_can_be_read_wherever_they_lie(theme):
    colour = themes()[theme]
    for ground in ("glow", "ground", "ground-low"):
        for ink in ("ink", "ink-soft"):
            plain = contrast(channels(colour[ink]), channels(colour[ground]))
            assert plain >= AA_TEXT, (ink, ground, plain)
            field = over(colour["field"], colour[ground])
            assert contrast(channels(colour[ink]), field) >= AA_TEXT, (ink, "field", ground)
        edge = over(colour["edge"], colour[ground])
        assert contrast(edge, channels(colour[ground])) >= AA_SHAPE, ("edge", ground)
    button = contrast(channels(colour["ground-low"]), channels(colour["ink"]))
    assert button >= AA_TEXT


def test_no_colour_of_words_hides_outside_the_themes():
    style = (PAGE / "style.css").read_text()
    after = style[style.index("* { box-sizing") :]
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\")", after.replace("#000", ""))
    # What is paler than its ink would have less contrast than was computed.
    paleness = {value.strip() for value in re.findall(r"(?<!-)opacity:\s*([^;}]+)", after)}
    assert paleness <= {"1", "0", "var(--line-shows, 1)"}


def test_the_fonts_are_open_small_and_carry_their_licences():
    fonts = PAGE / "fonts"
    assert sum(font.stat().st_size for font in fonts.glob("*.woff2")) < 350_000
    for family in ("Newsreader", "NunitoSans"):
        licence = (fonts / f"{family}-OFL.txt").read_text()
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
        assert "Copyright" in licence


def test_every_file_that_the_page_names_is_there():
    named = set()
    for file in PAGE.glob("*.*"):
        text = file.read_text()
        named |= set(re.findall(r'(?:href|src|from)\s*=?\s*"(?:\./)?([\w./-]+)"', text))
        named |= set(re.findall(r'url\("([^"]+)"\)', text))
    assert len(named) > 8
    assert not [name for name in named if not (PAGE / name).is_file()]


def test_the_page_is_small_and_each_file_readable():
    for file in [*PAGE.glob("*.js"), *PAGE.glob("*.css"), *PAGE.glob("*.html")]:
        assert len(file.read_text().splitlines()) < 300, file.name


LONG = (
    "I used to think that a city was its buildings. Now I think that it's the people who hold the "
    "door. You told me about the baker, and the woman with the three dogs, and now there's him. "
    "You collect them, I've noticed. I'd like to hear the rest of the collection some time, but "
    "not if you're tired."
)


PHONE, DESK = (390, 844), (1280, 800)
SMALLEST, LYING = (360, 640), (844, 390)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_it_fits_its_window_and_is_kept_for_looking_at(browser, theme):
    SHOTS.mkdir(exist_ok=True)
    before = (
        Exchange("", "Hello. I'm Samantha.", NOON),
        Exchange("I missed the 38 again this morning.", "Oh no. Did he see you?", NOON),
    )
    replies = ["He waited?", "He saw you running and he just… waited?", "I love him."], [LONG]
    async with served(*replies, recent=before) as home:
        context = await browser.new_context(color_scheme=theme)
        page = await context.new_page()

        async def keep(name: str, *sizes: tuple[int, int]) -> None:
            for width, height in sizes or (PHONE, DESK):
                await page.set_viewport_size({"width": width, "height": height})
                await page.wait_for_timeout(250)  # the line eases into its shape
                shot = SHOTS / f"{theme}-{width}x{height}-{name}.png"
                await page.screenshot(path=shot, animations="disabled")
                await fits(page, width, height)

        await page.goto(home.invite())
        await expect(page.locator(".hers")).to_have_count(2)
        await keep("quiet")
        await page.keyboard.type("The bus driver waited for me. He saw me running and he just did.")
        await page.keyboard.press("Enter")
        await expect(page.locator(".turn.now .hers")).to_contain_text("I love him.")
        await keep("talk", PHONE, DESK, LYING)
        await page.keyboard.type("There's a whole street of them, if you look.")
        await keep("listening", PHONE, DESK, SMALLEST)
        await page.keyboard.press("Enter")
        await expect(page.locator(".turn.now .hers")).to_contain_text("tired")
        await keep("long", PHONE, DESK, SMALLEST, LYING)
        await page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        await page.keyboard.press("PageUp")
        await keep("before", DESK)
        await context.close()


async def fits(page, width: int, height: int) -> None:
    """Nothing runs out of the window sideways, and what he needs is in it whole."""
    sideways = await page.evaluate(
        """[...document.querySelectorAll("body, main, #talk, form, .turn p")]
           .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.id || e.className)"""
    )
    assert sideways == []
    for part in ("textarea", "button", "#name"):
        box = await page.locator(part).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
    button = await page.locator("button").bounding_box()
    assert min(button["width"], button["height"]) >= 24  # WCAG 2.5.8
