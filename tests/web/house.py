"""A house that is served, visitors that speak its wire, and how they use the page."""

import asyncio
import json
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx2
from playwright.async_api import expect
from websockets.asyncio.client import connect

from samantha.domain.affect import Mood
from samantha.domain.errors import SamanthaError
from samantha.domain.state import State
from samantha.domain.turn import Ending, Exchange
from samantha.doors import web
from samantha.doors.session import Session
from samantha.engines.scripted import NOON, ScriptedClock

TOKEN = "a-token-of-this-installation-that-nobody-can-guess"


@dataclass
class ScriptedCompanion:
    """Answers each thing said with the next of ``replies``: clauses, seconds to wait, errors."""

    replies: list[list[str | float | SamanthaError]]
    recent: tuple[Exchange, ...] = ()
    greeting: str = ""
    her_name: str = "Samantha"
    heard: list[str] = field(default_factory=list)
    arrivals: int = 0

    @property
    def state(self):
        return State(her_name=self.her_name, recent=self.recent)

    async def turn(self, heard, voice):
        self.heard.append(heard.text)
        script = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        said, ending = [], Ending.INTERRUPTED
        try:
            for step in script:
                if isinstance(step, float):
                    await asyncio.sleep(step)
                elif isinstance(step, SamanthaError):
                    raise step
                else:
                    await voice.say(step, Mood(0.4, 0.2, NOON))
                    said.append(step)
            ending = Ending.FINISHED
        finally:
            exchange = Exchange(heard.text, " ".join(said), heard.at, ending)
            self.recent = (*self.recent, exchange)[-12:]
        return exchange

    async def arrive(self, door, voice):
        self.arrivals += 1
        if self.greeting and not self.recent:
            await voice.say(self.greeting, Mood(0.4, 0.2, NOON))
            self.recent = (Exchange("", self.greeting, NOON),)


@dataclass
class Served:
    """A house with its page open to whoever has the key."""

    her: ScriptedCompanion
    session: Session
    door: web.Door
    token: str = TOKEN

    @property
    def address(self) -> str:
        return self.door.address

    def invite(self) -> str:
        return self.door.invite()

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://").rstrip("/")

    @property
    def origin(self) -> str:
        return self.address.rstrip("/")

    async def enter(self, ticket: str | None = None, **headers: str) -> httpx2.Response:
        """Trade a ticket (a new one if none is given), as the page does."""
        ticket = self.invite().split("#")[1] if ticket is None else ticket
        async with httpx2.AsyncClient() as visitor:
            return await visitor.post(
                f"{self.address}enter",
                content=json.dumps({"ticket": ticket}),
                headers={"origin": self.origin, **headers},
            )

    @asynccontextmanager
    async def knock(self, *, cookie: str | None = None, origin: str | None = "", host: str = ""):
        """A socket, as far as the house lets it come."""
        headers = {"cookie": cookie} if cookie else {}
        if host:
            headers["host"] = host
        async with connect(
            f"ws://{self.host}/talk",
            origin=self.origin if origin == "" else origin,
            additional_headers=headers,
            max_size=None,
            compression=None,
            proxy=None,
        ) as socket:
            yield Visitor(socket)

    @asynccontextmanager
    async def page(self, fresh: bool = False):
        """A visitor that came by a link, showed its keys and was given the scene. A ``fresh`` one
        lets her speak first."""
        entered = await self.enter()
        cookie = entered.headers["set-cookie"].split(";")[0]
        async with self.knock(cookie=cookie) as visitor:
            visitor.cookie, visitor.seal = cookie, entered.json()["seal"]
            await visitor.tell(kind="hello", seal=visitor.seal, fresh=fresh)
            visitor.scene = await visitor.hears("scene")
            yield visitor


class Visitor:
    """One end of the page's wire. Holds nothing but what came."""

    def __init__(self, socket):
        self.socket = socket
        self.scene = None

    async def tell(self, **thing):
        await self.socket.send(json.dumps(thing))

    async def hears(self, kind: str) -> dict:
        """The next thing of this kind; what comes before it is dropped."""
        async with asyncio.timeout(10):
            while (told := json.loads(await self.socket.recv()))["kind"] != kind:
                pass
        return told

    async def reply(self) -> list[str]:
        """Her clauses up to the end of the next turn."""
        clauses = []
        async with asyncio.timeout(10):
            while (told := json.loads(await self.socket.recv()))["kind"] != "ended":
                if told["kind"] == "clause":
                    clauses.append(told["text"])
        return clauses


@asynccontextmanager
async def served(*replies, port: int = 0, token: str = TOKEN, **her):
    """A house whose companion says ``replies`` in turn, the last one again and again."""
    companion = ScriptedCompanion(list(replies) or [["I'm here."]], **her)
    session = Session(companion, ScriptedClock())
    async with web.serve(session, token=token, port=port) as door:
        try:
            yield Served(companion, session, door, token)
        finally:
            await session.close()


async def get(address: str, path: str = "/", **headers: str) -> httpx2.Response:
    async with httpx2.AsyncClient() as visitor:
        return await visitor.get(address.rstrip("/") + path, headers=headers)


class Cable:
    """A cable between a browser and the house that can be cut and plugged in again."""

    def __init__(self, home: Served):
        self.home = home
        self.address = ""
        self.plugged = True
        self._ends: set[asyncio.StreamWriter] = set()

    def invite(self) -> str:
        return self.home.invite().replace(self.home.address, self.address)

    def cut(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def carry(self, reader, writer) -> None:
        """One connection, until either side ends it."""
        self._ends.add(writer)
        try:
            if self.plugged:
                far_reader, far_writer = await asyncio.open_connection(*self.home.host.split(":"))
                self._ends.add(far_writer)
                async with asyncio.TaskGroup() as both:
                    both.create_task(_pour(reader, far_writer))
                    both.create_task(_pour(far_reader, writer))
        finally:
            writer.close()


async def _pour(source, sink) -> None:
    try:
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
    except ConnectionError:
        pass  # cut: what the cable is for
    finally:
        sink.close()


@asynccontextmanager
async def relay(home: Served):
    """A way to ``home`` that the test can cut without a word, as when a laptop sleeps."""
    cable = Cable(home)
    server = await asyncio.start_server(cable.carry, "127.0.0.1", 0)
    cable.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    async with server:
        yield cable
        cable.cut()


@asynccontextmanager
async def visit(browser, home, **context):
    """A browser of its own with the page open, by a link. What its console says is a failure,
    but for the socket that finds nobody."""
    visitor = await browser.new_context(**context)
    page = await visitor.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: (
            complaints.append(said.text)
            if said.type in ("error", "warning") and "WebSocket connection to" not in said.text
            else None
        ),
    )
    await page.goto(home.invite())
    await expect(page.locator("#pose")).to_have_text(re.compile(r"^(?!away$).+"))
    try:
        yield page
        assert complaints == []
    finally:
        await visitor.close()


async def say(page, text: str) -> None:
    await page.locator("textarea").fill(text)
    await page.keyboard.press("Enter")


def hers(page):
    return page.locator(".turn.now .hers")


@asynccontextmanager
async def visit_again(browser, home: Served):
    """The same conversation from a new house door, as after a restart of the server."""
    async with web.serve(home.session, token=home.token) as door:
        home.door = door
        async with visit(browser, home) as page:
            yield page
