"""A house to visit, and a browser to visit it with."""

import shutil
from collections.abc import Callable

import pytest
import pytest_asyncio
from playwright.async_api import async_playwright
from tests.web.house import served


@pytest.fixture
def house() -> Callable:
    return served


CHROMIUM = [
    "--no-sandbox",  # the tests may run as root, where Chromium's sandbox cannot
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser():
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    assert found, "the page's tests need Chromium (Debian: apt-get install chromium)"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=CHROMIUM)
        yield browser
        await browser.close()
