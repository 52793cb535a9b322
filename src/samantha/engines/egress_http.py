"""The one way out of the house: HTTP, with his consent, and a line in the ledger for each request.

- Nothing is resolved, connected or sent before he has allowed the destination; this very machine
  needs no consent.
- The environment is not asked: no proxy, netrc or certificate file is picked up behind his back,
  and no TLS key log is written. A proxy is an argument.
- What is asked for, and what comes back, is in no log: addresses hold search words, and answers
  hold his life. The libraries below are silenced for the same reason.
- A redirect is a new request to a new destination: consent, and a line, of its own.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from samantha.domain.egress import (
    MOST_REDIRECTS,
    carried,
    destination,
    host_and_port,
    is_inside,
    redirected,
)
from samantha.domain.errors import (
    ConsentRefused,
    EngineUnavailable,
    MisconfiguredError,
    SamanthaError,
)
from samantha.domain.events import Left
from samantha.ports import Clock, Request, Response

if TYPE_CHECKING:
    import httpx2

log = logging.getLogger(__name__)

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = frozenset({"GET", "HEAD"})


class EgressHttp:
    """Sends requests over connections that are kept alive between them. Holds, as long as the
    process lives, those connections and the answers that are still being read."""

    def __init__(
        self,
        *,
        record: Callable[[Left], Awaitable[None]],
        allowed: Callable[[str], bool | None],
        clock: Clock,
        proxy: str | None = None,
        connect_to: Mapping[str, tuple[str, int]] | None = None,
    ) -> None:
        """``record`` writes a line of the ledger; ``allowed`` is his answer about a destination,
        None if he was never asked. ``connect_to`` sends what is meant for a destination to another
        host and port, as curl's option does; consent and ledger still speak of the first.
        ``proxy`` is "http://host:port", for all but this machine."""
        self._record = record
        self._allowed = allowed
        self._clock = clock
        self._proxy = proxy
        self._connect_to = dict(connect_to or {})
        self._transports: dict[tuple[bool, bool], httpx2.AsyncHTTPTransport] = {}
        self._exchanges: set[_Exchange] = set()
        for name in ("httpx2", "httpcore2", "hpack"):
            _silence(name)

    async def send(self, request: Request) -> Response:
        """See ``ports.Egress``. The body comes as the server packed it: ask for an
        ``accept-encoding`` only if you can unpack it.

        Raises also:
            MisconfiguredError: the address cannot be read, or a header (a key, say) not be sent.
        """
        url, method = request.url, request.method.upper()
        headers, body = dict(request.headers), request.body
        for name, value in headers.items():
            if not (value.isascii() and value.isprintable()):
                raise MisconfiguredError(f"a header that cannot be sent: {name.lower()}")
        for _ in range(MOST_REDIRECTS + 1):
            response = await self._send_once(request, method, url, headers, body)
            location = response.headers.get("location", "")
            if response.status not in _REDIRECTS or not location:
                return response
            assert isinstance(response.body, _Exchange)
            await response.body.aclose()
            if method not in _SAFE and response.status not in {307, 308}:
                raise EngineUnavailable(f"{destination(url)} answered {method} with a redirect")
            try:
                target = redirected(url, location)
            except MisconfiguredError as error:
                raise EngineUnavailable(f"{destination(url)} redirects to {error}") from None
            same = destination(target) == destination(url)
            if is_inside(destination(target)) and not is_inside(destination(url)):
                # A stranger's server must not make us knock on doors inside the house.
                raise EngineUnavailable(f"{destination(url)} redirects into this machine")
            url, headers = target, carried(headers, same_destination=same)
        raise EngineUnavailable(f"{destination(url)}: more than {MOST_REDIRECTS} redirects")

    async def aclose(self) -> None:
        """Stop every request, write its line, and close every connection."""
        for exchange in list(self._exchanges):
            await exchange.aclose()
        for transport in self._transports.values():
            await transport.aclose()
        self._transports.clear()

    async def _send_once(
        self, request: Request, method: str, url: str, headers: Mapping[str, str], body: bytes
    ) -> Response:
        where = destination(url)
        if not is_inside(where) and self._allowed(where) is not True:
            raise ConsentRefused(f"no consent for {where}", destination=where)
        exchange = _Exchange(
            destination=where,
            purpose=request.purpose,
            began=self._clock.now(),
            body=body,
            record=self._record,
            done=self._exchanges.discard,
        )
        outgoing = self._outgoing(request, method, url, headers, exchange)
        self._exchanges.add(exchange)
        return await exchange.open(self._transport(where), outgoing)

    def _outgoing(
        self, request: Request, method: str, url: str, headers: Mapping[str, str], body: "_Exchange"
    ) -> "httpx2.Request":
        import httpx2

        where = destination(url)
        try:
            target = httpx2.URL(url)
        except httpx2.InvalidURL:  # its message quotes the address
            raise EngineUnavailable(f"{where}: an address that cannot be asked for") from None
        if target.raw_host.decode("ascii").lower().rstrip(".") != host_and_port(where)[0]:
            # "faß.de" is fass.de by one standard and another house by the next. He said yes to one.
            raise EngineUnavailable(f"{where}: a host that may be read in two ways")
        netloc = target.netloc.decode("ascii")
        sent = {name.lower(): value for name, value in headers.items()}
        sent = {"host": netloc, "accept-encoding": "identity", "user-agent": "samantha"} | sent
        if body.size or method not in _SAFE:
            sent["content-length"] = str(body.size)
        seconds = request.timeout_seconds
        extensions: dict[str, object] = {
            "timeout": dict.fromkeys(("connect", "read", "write", "pool"), seconds)
        }
        if elsewhere := self._connect_to.get(where):
            extensions["sni_hostname"] = host_and_port(where)[0]
            target = target.copy_with(host=elsewhere[0], port=elsewhere[1])
        return httpx2.Request(
            method, target, headers=sent, stream=_outbound()(body), extensions=extensions
        )

    def _transport(self, where: str) -> "httpx2.AsyncHTTPTransport":
        import httpx2

        secure = where.startswith("https://")
        proxied = self._proxy is not None and not is_inside(where)
        if (secure, proxied) not in self._transports:
            self._transports[secure, proxied] = httpx2.AsyncHTTPTransport(
                verify=secure,  # reading the certificates takes 80 ms: not where none is looked at
                trust_env=False,
                proxy=self._proxy if proxied else None,
            )
        return self._transports[secure, proxied]


@dataclass(eq=False)
class _Exchange:
    """One request and its answer, from the first byte out to the last one in; the answer's body.

    Writes its line of the ledger once, whichever way it ends.
    """

    destination: str
    purpose: str
    began: datetime
    body: bytes = field(repr=False)
    record: Callable[[Left], Awaitable[None]] = field(repr=False)
    done: Callable[["_Exchange"], None] = field(repr=False)
    sent: int = 0
    received: int = 0
    status: int = 0
    _response: "httpx2.Response | None" = None
    _pieces: AsyncIterator[bytes] | None = None
    _declared: str = ""
    """The length that the server said its answer has; "" if it did not say."""
    _line: "asyncio.Task[None] | None" = None

    @property
    def size(self) -> int:
        return len(self.body)

    async def open(
        self, transport: "httpx2.AsyncHTTPTransport", request: "httpx2.Request"
    ) -> Response:
        import httpx2

        try:
            self._response = response = await transport.handle_async_request(request)
        except httpx2.HTTPError as error:
            trouble = await self._broke(error)
        except BaseException:
            await self._end("stopped")
            raise
        else:
            self.body, self.status = b"", response.status_code
            self._pieces = aiter(_stream(response))
            headers = {name.lower(): value for name, value in response.headers.items()}
            if request.method == "HEAD" or headers.get("content-length") == "0":
                await self.aclose()
            return Response(self.status, headers, self)
        raise trouble

    def __aiter__(self) -> "_Exchange":
        return self

    async def __anext__(self) -> bytes:
        """The next piece.

        Raises:
            EngineUnavailable: the answer stopped before its end.
        """
        import httpx2

        if self._line is not None or self._pieces is None:
            raise StopAsyncIteration
        try:
            piece = await anext(self._pieces)
        except StopAsyncIteration:
            await self._close()
            await self._end(str(self.status))
            raise
        except httpx2.HTTPError as error:
            trouble = await self._broke(error)
        except BaseException:
            await self.aclose()
            raise
        else:
            self.received += len(piece)
            return piece
        raise trouble

    async def aclose(self) -> None:
        """Read no more. The server sees the connection go, unless the answer was at its end."""
        try:
            await self._close()
        finally:
            whole = self.status and self._length() == self.received
            await self._end(str(self.status) if whole else "stopped")

    async def _close(self) -> None:
        if self._response is not None:
            response, self._response = self._response, None
            self._declared = response.headers.get("content-length", "")
            await response.stream.aclose()  # type: ignore[union-attr]

    def _length(self) -> int:
        return int(self._declared) if self._declared.isdecimal() else -1

    async def _broke(self, error: "httpx2.HTTPError") -> EngineUnavailable:
        outcome = _outcome(error)
        await self._close()
        await self._end(outcome)
        return EngineUnavailable(f"{self.destination}: {outcome}")

    async def _end(self, outcome: str) -> None:
        """Write the line, once; it is written even if whoever waits for it is stopped."""
        if self._line is None:
            left = Left(
                at=self.began,
                destination=self.destination,
                purpose=self.purpose,
                sent=self.sent,
                received=self.received,
                outcome=outcome,
                inside=is_inside(self.destination),
            )
            self._line = asyncio.ensure_future(self._write(left))
        await asyncio.shield(self._line)

    async def _write(self, left: Left) -> None:
        try:
            await self.record(left)
        except SamanthaError as error:
            log.error("a line of the ledger is lost: %s", error)
            raise EngineUnavailable(f"the ledger cannot be written: {error}") from None
        finally:
            self.done(self)


@cache
def _outbound() -> "Callable[[_Exchange], httpx2.AsyncByteStream]":
    """The class of a request's body that counts what has left."""
    import httpx2

    class Outbound(httpx2.AsyncByteStream):
        def __init__(self, exchange: _Exchange) -> None:
            self._exchange = exchange

        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield self._exchange.body
            self._exchange.sent = self._exchange.size

    return Outbound


def _stream(response: "httpx2.Response") -> "httpx2.AsyncByteStream":
    import httpx2

    assert isinstance(response.stream, httpx2.AsyncByteStream)
    return response.stream


def _outcome(error: "httpx2.HTTPError") -> str:
    """What went wrong, in a word or two; never the library's own sentence."""
    import httpx2

    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return "no trusted certificate" if "CERTIFICATE" in str(error) else "no connection"
    if isinstance(error, httpx2.TimeoutException):
        return "stalled"
    if isinstance(error, httpx2.NetworkError | httpx2.RemoteProtocolError):
        return "cut off"
    return "failed"


def _silence(name: str) -> None:
    """Keep a library's own log, which holds addresses, out of every handler."""
    logger = logging.getLogger(name)
    logger.setLevel(logging.CRITICAL + 1)
    logger.propagate = False
