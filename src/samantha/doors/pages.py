"""The pages that are open, and what is said through them.

One seat in the conversation serves every page. A page says hello and is given the whole scene, then
each change as it comes; it sends what he says, and is told that it was taken in.
"""

import asyncio
import contextlib
import json
import logging
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from samantha.domain import lines
from samantha.domain.errors import MalformedInput, SamanthaError
from samantha.doors.gate import Keys, cookie_of
from samantha.doors.memory_room import Asked, MemoryRoom, erases
from samantha.doors.scene import Scene, change, opening, whole
from samantha.doors.session import Forgotten, Session
from samantha.doors.trouble import anatomy

_log = logging.getLogger("samantha")

DOOR = "web"

LONGEST = 1_000_000
"""Bytes of UTF-8 that she takes in at once."""

BACKLOG = 1_000
"""Changes that a page may leave unread before it is taken for dead; it may come back."""

REMEMBERED = 512
"""Messages whose ids are kept, so that one that is sent again after a drop is not heard twice."""

GREETING_SECONDS = 3.0
"""How long a page that opened its socket may take to show its seal."""

UNSEALED = 4401
"""WebSocket close code: the page holds no seal, or an old one. A new link mends it."""


class Hello(msgspec.Struct, frozen=True, tag_field="kind", tag="hello"):
    """A page opened. ``fresh`` is False where it only comes back after a drop."""

    seal: str
    fresh: bool = True


class Say(msgspec.Struct, frozen=True, tag_field="kind", tag="say"):
    """He said ``text``. ``id`` is the page's own name for this message."""

    id: str
    text: str


class Stop(msgspec.Struct, frozen=True, tag_field="kind", tag="stop"):
    """He wants her to stop speaking."""


FromPage = Hello | Say | Stop | Asked
_FROM_PAGE: msgspec.json.Decoder[FromPage] = msgspec.json.Decoder(FromPage)


class Pages:
    """The pages that are open, and what they show. Lives as long as the server."""

    def __init__(self, session: Session, memory: MemoryRoom | None = None) -> None:
        """Without ``memory`` the page has no such room."""
        self.session = session
        self.memory = memory
        self.run = secrets.token_hex(8)
        self._scene = self._now()
        self._over = False
        self._open: set[asyncio.Queue[str | None]] = set()
        self._heard: dict[str, asyncio.Task[None]] = {}

    def _now(self) -> Scene:
        return opening(self.session.her_name, self.session.state, self.session.recent())

    def _whole(self) -> dict[str, Any]:
        rooms = ["memory"] if self.memory is not None else []
        return {**whole(self._scene, self.run), "rooms": rooms}

    async def watch(self) -> None:
        """Follow the conversation until it ends, and tell every page."""
        while not self.session.closed:  # A seat that fell too far behind is let go; take another.
            async with self.session.attach(DOOR) as seat:
                # Her last turn may have begun before we looked; then its record is the whole of it.
                midway = self.session.state != "quiet"
                self._scene = self._now()
                async for notice in seat:
                    self._scene = self._scene.after(notice)
                    told = change(notice)
                    ended = told["kind"] == "ended"
                    if (midway and ended) or isinstance(notice, Forgotten):
                        midway = midway and not ended
                        self._scene = self._now()
                        told = self._whole()
                    self._tell(_written(told))
        self._over = True
        for page in tuple(self._open):
            _finish(page)

    def _tell(self, line: str) -> None:
        for page in tuple(self._open):
            try:
                page.put_nowait(line)
            except asyncio.QueueFull:
                _finish(page)

    @contextlib.contextmanager
    def opened(self) -> Iterator["asyncio.Queue[str | None]"]:
        """What a page has to be told, from the whole scene on; None is the end."""
        page: asyncio.Queue[str | None] = asyncio.Queue(BACKLOG)
        page.put_nowait(_written(self._whole()))
        if self._over:
            page.put_nowait(None)
        self._open.add(page)
        try:
            yield page
        finally:
            self._open.discard(page)

    async def remember(self, asked: Asked) -> Mapping[str, Any]:
        """Do in the Memory room as ``asked``. Raises as ``MemoryRoom.do`` does."""
        if self.memory is None:
            raise MalformedInput("there is no Memory room in this house")
        shown = await self.memory.do(asked)
        if erases(asked):
            self.session.forgot()
        return shown

    async def hear(self, id: str, text: str) -> bool:
        """He said ``text``; whether it is news. The same ``id`` again is the same message. What he
        said counts even if the page is gone before it was taken in."""
        if news := id not in self._heard:
            while len(self._heard) >= REMEMBERED:
                del self._heard[next(iter(self._heard))]
            self._heard[id] = asyncio.create_task(self.session.say(text, DOOR))
        try:
            await asyncio.shield(self._heard[id])
        except SamanthaError:
            self._heard.pop(id, None)  # it was not taken in: he may say it again
            raise
        return news


def _written(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _finish(page: "asyncio.Queue[str | None]") -> None:
    while page.full():
        page.get_nowait()
    page.put_nowait(None)


async def welcome(page: WebSocket, pages: Pages, keys: Keys) -> None:
    """One page, from its hello to its end."""
    try:
        async with asyncio.timeout(GREETING_SECONDS):
            hello = _read(await page.receive())
        if not isinstance(hello, Hello) or not keys.fit(cookie_of(page.headers), hello.seal):
            await page.close(UNSEALED)
            return
        with pages.opened() as told:
            if hello.fresh:
                await pages.session.arrive(DOOR)
            await _both(page, pages, told)
    except TimeoutError:
        await page.close(UNSEALED)
    except WebSocketDisconnect:
        return
    except Exception as error:
        # A fault of ours. The server would log its message, which may quote what was said.
        _log.error("the page's socket failed:\n%s", anatomy(error))
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            await page.close(1011)


async def _both(page: WebSocket, pages: Pages, told: "asyncio.Queue[str | None]") -> None:
    """Tell and listen at once, until either ends."""

    async def tell() -> None:
        while (line := await told.get()) is not None:
            await page.send_text(line)
        await page.close(1001)

    async def listen() -> None:
        while True:
            answer = await _attend(_read(await page.receive()), pages)
            if answer is not None:
                await page.send_text(_written(answer))

    both = {asyncio.create_task(tell()), asyncio.create_task(listen())}
    try:
        done, _ = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in both:
            task.cancel()
        await asyncio.gather(*both, return_exceptions=True)


async def _attend(said: FromPage | None, pages: Pages) -> Mapping[str, Any] | None:
    """Do what the page asks; what to answer to that page alone, if anything."""
    match said:
        case Say(id=id, text=text) if len(id) <= 64:
            if len(text.encode()) > LONGEST:
                return {"kind": "refused", "id": id, "spoken": lines.TOO_LONG}
            try:
                news = bool(text.strip()) and await pages.hear(id, text.strip())
            except SamanthaError as error:
                _log.error("not taken in: %s: %s", type(error).__name__, error)
                return {"kind": "refused", "id": id, "spoken": error.spoken}
            return {"kind": "accepted", "id": id, "again": not news}
        case Stop():
            await pages.session.interrupt()
            return None
        case _ if isinstance(said, Asked):
            try:
                return await pages.remember(said)
            except SamanthaError as error:
                _log.error("in the Memory room: %s: %s", type(error).__name__, error)
                return {"kind": "unremembered", "spoken": error.spoken}
        case _:
            return {"kind": "unread", "spoken": MalformedInput.spoken}


def _read(message: Mapping[str, Any]) -> FromPage | None:
    """What the page sent; None where it makes no sense.

    Raises:
        WebSocketDisconnect: the page is gone.
    """
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    try:
        return _FROM_PAGE.decode(message.get("text") or message.get("bytes") or b"")
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None
