"""The door to the page: static files, one socket for the conversation, and nothing else.

The files say nothing about him and are open to whoever knows the house's name; every word goes
through the socket (``pages.py``), which ``gate.py`` guards. No word is ever in an address, a
header or the log.
"""

import asyncio
import contextlib
import ipaddress
import mimetypes
import socket
import sys
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from samantha.domain.errors import MalformedInput, MisconfiguredError
from samantha.doors.gate import (
    LOOPBACK,
    YEAR_SECONDS,
    Gate,
    Keys,
    Tickets,
    cookie_name,
    from_the_page,
)
from samantha.doors.memory_room import MemoryRoom
from samantha.doors.pages import Pages, welcome
from samantha.doors.session import Session

FRAME = 16 * 2**20
"""Bytes of a frame that are read at all. Above ``pages.LONGEST``, so that what is too long for her
gets an answer; what is above this ends the socket (code 1009)."""


USED_UP = "That link was good for one use. Ask me for another in the terminal."
PORT_TAKEN = "Something else is already at that port, so I can't open the page there."

_PAGE = Path(__file__).parent / "page"


class Ticket(msgspec.Struct, frozen=True):
    ticket: str


@dataclass(frozen=True, slots=True)
class Door:
    """The page as it is served now."""

    address: str
    """Where it is: "http://127.0.0.1:8765/". Lets in only a browser that came by a link before."""
    _tickets: Tickets = field(repr=False)

    def invite(self) -> str:
        """A link that lets one browser in, once. The ticket is in the fragment, which browsers
        send nowhere; the page trades it for its keys and takes it out of the address at once."""
        return f"{self.address}#{self._tickets.issue()}"


def app(
    session: Session,
    *,
    token: str,
    tickets: Tickets | None = None,
    hosts: Collection[str] = LOOPBACK,
    memory: MemoryRoom | None = None,
) -> Starlette:
    """The page as an ASGI application. Its lifespan must run: it follows the conversation.

    ``token`` is this installation's secret, at least 32 characters; ``hosts`` are the names by
    which the house may be called (ports do not matter).
    """
    keys, tickets = Keys(token), tickets or Tickets()
    files = dict(_files())
    pages = Pages(session, memory)

    async def enter(request: Request) -> Response:
        """Trade a ticket for the cookie and the seal."""
        if not from_the_page(request.headers):
            return Response(status_code=403)
        try:
            asked = msgspec.json.decode(await _small_body(request), type=Ticket)
        except msgspec.MsgspecError:
            return JSONResponse({"spoken": MalformedInput.spoken}, 400)
        if not tickets.redeem(asked.ticket):
            return JSONResponse({"spoken": USED_UP}, 403)
        answer = JSONResponse({"seal": keys.seal})
        answer.set_cookie(
            cookie_name(request.headers),
            keys.cookie,
            max_age=YEAR_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer

    async def static(request: Request) -> Response:
        found = files.get(request.url.path)
        if found is None:
            return Response(status_code=404)
        return Response(found.content, media_type=found.media_type)

    async def talk(page: WebSocket) -> None:
        if not from_the_page(page.headers):
            await page.close(1008)
            return
        await page.accept()
        await welcome(page, pages, keys)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(pages.watch())
        try:
            yield
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)

    return Starlette(
        routes=[
            Route("/enter", enter, methods=["POST"]),
            WebSocketRoute("/talk", talk),
            Route("/{path:path}", static, methods=["GET"]),
        ],
        middleware=[Middleware(Gate, hosts=hosts)],
        lifespan=lifespan,
    )


async def _small_body(request: Request) -> bytes:
    """The body if it is as small as a ticket is; else its beginning, which will not parse."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > 1_000:
            break
    return body[:1_000]


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    media_type: str


def _files() -> Iterator[tuple[str, _File]]:
    """Path in an address to file. Read once: nothing that is asked for ever becomes a file name."""
    mimetypes.add_type("font/woff2", ".woff2")
    mimetypes.add_type("text/javascript", ".js")  # some Windows registries say text/plain
    for path in sorted(_PAGE.rglob("*")):
        if path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            file = _File(path.read_bytes(), kind)
            name = "/" + path.relative_to(_PAGE).as_posix()
            yield ("/" if name == "/index.html" else name), file


class _Server(uvicorn.Server):
    """Says when it listens, and leaves the signals alone: Ctrl-C belongs to the terminal's door."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serve(
    session: Session,
    *,
    token: str,
    host: str = LOOPBACK[0],
    port: int = 0,
    hosts: Collection[str] = LOOPBACK,
    memory: MemoryRoom | None = None,
) -> AsyncIterator[Door]:
    """Serve the page while the block runs. ``port`` 0 is any that is free.

    Raises:
        MisconfiguredError: the port is taken, or ``host`` is not this machine's loopback.
    """
    if not _loopback(host):
        raise MisconfiguredError("the page is served on loopback only")
    listening = _listen(host, port)
    tickets = Tickets()
    server = _Server(
        uvicorn.Config(
            app(session, token=token, tickets=tickets, hosts=hosts, memory=memory),
            ws="websockets-sansio",
            ws_max_size=FRAME,
            ws_per_message_deflate=False,
            access_log=False,
            log_config=None,
            # At DEBUG the socket's library would write every frame, so every word, to the log.
            log_level="warning",
            server_header=False,
            lifespan="on",
            timeout_graceful_shutdown=2,
        )
    )
    running = asyncio.create_task(server.serve([listening]))
    try:
        listens = asyncio.create_task(server.listens.wait())
        await asyncio.wait({running, listens}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            listens.cancel()
            running.result()  # raises what kept it from starting
        name = f"[{host}]" if ":" in host else host
        yield Door(f"http://{name}:{listening.getsockname()[1]}/", tickets)
    finally:
        server.should_exit = True
        await asyncio.wait({running})
        listening.close()


def _listen(host: str, port: int) -> socket.socket:
    # The protocol is named because asyncio sends without delay only where it is; else every reply
    # would wait 40 ms for an acknowledgement.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":  # there, "reuse" would let another program take the port over
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise MisconfiguredError(
            f"port {port}: {error.strerror or type(error).__name__}", spoken=PORT_TAKEN
        ) from error
    return listening


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
