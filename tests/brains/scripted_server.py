"""A real HTTP server on loopback that answers by script: the OpenAI and Anthropic protocols, and
everything that goes wrong with servers.

A reply is a list of steps: words, seconds to wait, a ``ToolCall``, ``THINKING``, raw bytes, or
``CUT``. Replies are used up in order; the last one is given again and again.
"""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from samantha.domain.thought import ToolCall

CUT = object()
"""Break the connection where it stands."""
THINKING = object()
"""A piece of reasoning, which must never be said."""
HANG = 3600.0

Step = Any


@dataclass(frozen=True)
class Plain:
    """An answer that is no stream: a status, a body, headers."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    declared: int | None = None
    """Content length to claim, where it is not the truth."""


Reply = Plain | Sequence[Step]
"""Or a function of the request that gives one: see ``serving``."""


@dataclass(frozen=True)
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float
    """The event loop's time when all of it was here."""

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.body)


@dataclass
class ScriptedServer:
    replies: list["Reply | Callable[[Seen], Reply]"]
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a client goes away in the middle of an answer."""
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while (seen := await _request(reader)) is not None:
                self.seen.append(seen)
                reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
                if callable(reply):
                    reply = reply(seen)
                if not await self._reply(seen, reply, reader, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _reply(
        self,
        seen: Seen,
        reply: Reply,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        """Send ``reply``; False if the connection is over."""
        if isinstance(reply, Plain):
            headers = {"content-length": str(_or(reply.declared, len(reply.body))), **reply.headers}
            writer.write(_head(reply.status, headers))
            if seen.method != "HEAD":
                writer.write(reply.body)
            await writer.drain()
            return reply.declared is None
        anthropic = seen.path.endswith("/messages")
        writer.write(
            _head(200, {"content-type": "text/event-stream", "transfer-encoding": "chunked"})
        )
        try:
            for piece in _anthropic(reply) if anthropic else _openai(reply):
                if piece is CUT:
                    return False
                if isinstance(piece, float):
                    await _wait(piece, reader)
                else:
                    writer.write(b"%x\r\n%b\r\n" % (len(piece), piece))
                    await writer.drain()
                if _gone(reader):
                    self.hung_up.set()
                    return False
                await asyncio.sleep(0)
            writer.write(b"0\r\n\r\n")
            await writer.drain()
            return True
        except ConnectionError:
            self.hung_up.set()
            return False


@asynccontextmanager
async def serving(
    *replies: Reply | Callable[[Seen], Reply], tls: ssl.SSLContext | None = None
) -> AsyncIterator[ScriptedServer]:
    server = ScriptedServer(list(replies))
    tasks: set[asyncio.Task[None]] = set()

    def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.add(asyncio.ensure_future(server._client(reader, writer)))

    listening = await asyncio.start_server(client, "127.0.0.1", 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)


# --- the protocols --------------------------------------------------------------------------------


def _openai(steps: Sequence[Step]) -> list[Any]:
    out: list[Any] = []

    def event(delta: dict[str, Any], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        chunk = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "scripted"}
        return f"data: {json.dumps(chunk | {'choices': [choice]})}\n\n".encode()

    calls = 0
    out.append(event({"role": "assistant", "content": ""}))
    for step in steps:
        if isinstance(step, str):
            out.append(event({"content": step}))
        elif step is THINKING:
            out.append(event({"reasoning_content": "I am thinking of the sea."}))
        elif isinstance(step, ToolCall):
            function = {"name": step.name, "arguments": _arguments(step)}
            call = {"index": calls, "id": f"call{calls}", "type": "function", "function": function}
            out.append(event({"tool_calls": [call]}))
            calls += 1
        else:
            out.append(step)
    out += [event({}, "tool_calls" if calls else "stop"), b"data: [DONE]\n\n"]
    return out


def _anthropic(steps: Sequence[Step]) -> list[Any]:
    out: list[Any] = []
    index, used = 0, False

    def event(kind: str, **fields: Any) -> None:
        data = json.dumps({"type": kind, **fields})
        out.append(f"event: {kind}\ndata: {data}\n\n".encode())

    def block(start: dict[str, Any], delta: dict[str, Any]) -> None:
        nonlocal index
        event("content_block_start", index=index, content_block=start)
        event("content_block_delta", index=index, delta=delta)
        event("content_block_stop", index=index)
        index += 1

    message = {"id": "m", "type": "message", "role": "assistant", "model": "scripted"}
    usage = {"input_tokens": 1, "output_tokens": 1}
    event(
        "message_start",
        message=message
        | {"content": [], "stop_reason": None, "stop_sequence": None, "usage": usage},
    )
    for step in steps:
        if isinstance(step, str):
            block({"type": "text", "text": ""}, {"type": "text_delta", "text": step})
        elif step is THINKING:
            thought = "I am thinking of the sea."
            start = {"type": "thinking", "thinking": "", "signature": ""}
            block(start, {"type": "thinking_delta", "thinking": thought})
        elif isinstance(step, ToolCall):
            used = True
            start = {"type": "tool_use", "id": f"call{index}", "name": step.name, "input": {}}
            block(start, {"type": "input_json_delta", "partial_json": _arguments(step)})
        else:
            out.append(step)
    reason = "tool_use" if used else "end_turn"
    event(
        "message_delta",
        delta={"stop_reason": reason, "stop_sequence": None},
        usage={"output_tokens": 9},
    )
    event("message_stop")
    return out


def _arguments(call: ToolCall) -> str:
    """``{"raw": "…"}`` stands for arguments that are sent as they are written."""
    raw = call.arguments.get("raw")
    return raw if isinstance(raw, str) else json.dumps(dict(call.arguments))


# --- HTTP -----------------------------------------------------------------------------------------


async def _request(reader: asyncio.StreamReader) -> Seen | None:
    line = (await reader.readline()).decode()
    if not line:
        return None
    method, path, _ = line.split(" ")
    headers: dict[str, str] = {}
    while (header := (await reader.readline()).decode().strip()) != "":
        name, _, value = header.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Seen(method, path, headers, body, asyncio.get_running_loop().time())


def _head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = [
        f"HTTP/1.1 {status} Scripted",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _gone(reader: asyncio.StreamReader) -> bool:
    return reader.at_eof() or reader.exception() is not None


async def _wait(seconds: float, reader: asyncio.StreamReader) -> None:
    """Wait, but not for somebody who has gone."""
    end = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < end and not _gone(reader):
        await asyncio.sleep(0.005)


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value
