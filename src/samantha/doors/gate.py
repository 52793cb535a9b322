"""Who may come in by the page, and what every answer of the page's server carries.

Everything else on this machine and everything that his browser has open may try this port. So:
- The ``Host`` must be a name of this house, or a foreign name that was pointed at this machine
  (DNS rebinding) would be let in.
- Whoever changes or hears anything must send the ``Origin`` of the page itself: browsers open
  WebSockets across sites without asking.
- A link lets in once. It is traded for two keys: a cookie that no script can read, and a seal that
  only a page of this very origin can read. Cookies are shared by all ports of a host, so a server
  on another port may come to see the cookie; it never sees the seal.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")

YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Keys:
    """What the page proves itself with, drawn from the token of this installation."""

    token: str = field(repr=False)
    """At least 32 characters that nobody can guess; a new one turns every page out."""

    def __post_init__(self) -> None:
        if len(self.token) < 32:
            raise ValueError("the page's token is too short to keep anyone out")

    @property
    def cookie(self) -> str:
        return self._drawn("cookie")

    @property
    def seal(self) -> str:
        return self._drawn("seal")

    def _drawn(self, purpose: str) -> str:
        drawn = hmac.new(self.token.encode(), f"samantha page {purpose} 1".encode(), hashlib.sha256)
        return drawn.hexdigest()

    def fit(self, cookie: str | None, seal: str) -> bool:
        """Whether both are ours. Takes the same time whatever they are."""
        return same(cookie or "", self.cookie) & same(seal, self.seal)


class Tickets:
    """The links that were given out and have not been used. Holds them until they are."""

    def __init__(self, chance: Callable[[int], str] = secrets.token_urlsafe) -> None:
        self._chance = chance
        self._open: set[str] = set()

    def issue(self) -> str:
        """A new ticket, good for one use while this process lives."""
        ticket = self._chance(32)
        self._open.add(ticket)
        return ticket

    def redeem(self, ticket: str) -> bool:
        """Whether ``ticket`` was open; it is used up now."""
        found = [known for known in self._open if same(known, ticket)]
        self._open.difference_update(found)
        return bool(found)


def same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def cookie_name(headers: Headers) -> str:
    """The cookie's name: with the port in it, so that two houses on one machine do not take each
    other's key."""
    _, port = _host_and_port(headers.get("host", ""))
    return f"samantha-{port or 80}"


def cookie_of(headers: Headers) -> str | None:
    """The page's cookie; None where there is none, or the header cannot be read."""
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(cookie_name(headers))
    except CookieError:
        return None
    return morsel.value if morsel else None


def from_the_page(headers: Headers) -> bool:
    """Whether a page of this very origin asks; a missing ``Origin`` is a no."""
    origin = headers.get("origin", "")
    host = headers.get("host", "")
    return bool(host) and origin.lower() in (f"http://{host}".lower(), f"https://{host}".lower())


def _host_and_port(host: str) -> tuple[str, int | None]:
    try:
        parts = urlsplit(f"//{host}")
        port = parts.port
    except ValueError:
        return "", None
    if parts.netloc != host or "@" in host or parts.path or parts.query:
        return "", None
    return (parts.hostname or "").lower(), port


class Gate:
    """Turns away whoever came by a wrong name, and puts the house rules on every answer."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] = LOOPBACK) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def with_rules(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                # A name that was not let in is not repeated in a header.
                MutableHeaders(scope=message).update(rules(host if known else ""))
            await send(message)

        known = _host_and_port(host)[0] in self._hosts
        if known:
            await self._app(scope, receive, with_rules)
            return
        refusal = PlainTextResponse("This house does not go by that name.", 421)
        if scope["type"] == "websocket" and "websocket.http.response" not in scope.get(
            "extensions", {}
        ):
            await send({"type": "websocket.close", "code": 1008})
            return
        await refusal(scope, receive, with_rules)


def rules(host: str) -> dict[str, str]:
    """Headers of every answer: nothing is fetched from elsewhere, framed, kept or passed on."""
    # Older Safari does not count a WebSocket as 'self', so the page's own is named.
    socket = f" ws://{host} wss://{host}" if host else ""
    return {
        "content-security-policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            f"img-src 'self'; connect-src 'self'{socket}; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        ),
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
