"""What we add before a request leaves for a brain behind an API.

    python -m bench.remote [--samples 300] [--json]

From the call until the server has all of the request, in another process, on loopback, which
answers at once: once for ``brain.answer`` alone, and once for the whole turn, with understanding,
care, recall and the append to a real vault. Beside them, the vendor's own client with the same
messages, by turns in the same run. "Added" is the difference of the two percentiles; the prompt,
the tools, the agent and the ledger's line are in ours.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from bench.figures import Figure, percentile, run
from samantha.domain.affect import Mood
from samantha.domain.care import Concern
from samantha.domain.events import Left
from samantha.domain.memory import Moment, Recalled
from samantha.domain.prompt import Prompt, render
from samantha.domain.state import State
from samantha.domain.thought import Thought, ToolCall, ToolSpec
from samantha.domain.turn import Exchange, Heard, Meaning
from samantha.engines.brain_llm import brain
from samantha.engines.clock_system import SystemClock
from samantha.engines.egress_http import EgressHttp
from samantha.engines.scripted import ScriptedVoice
from samantha.settings import Settings
from samantha.wiring import House, open_house

SERVE = "--serve"
LIMITS = {50: 15.0, 99: 40.0}
WARM_UP = 20
Ask = Callable[[Thought], Awaitable[float]]
"""Asks, and returns when the server had all of the request."""


class AtOnce(BaseHTTPRequestHandler):
    """Answers each request with the moment at which all of it was here."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        moment = str(time.perf_counter())
        anthropic = self.path.endswith("/messages")
        body = b"".join(_anthropic(moment) if anthropic else _openai(moment))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def _openai(text: str) -> list[bytes]:
    base = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "bench"}
    deltas: tuple[tuple[dict[str, str], str | None], ...] = (
        ({"role": "assistant", "content": text}, None),
        ({}, "stop"),
    )
    chunks = [
        base | {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
        for delta, finish in deltas
    ]
    return [*(f"data: {json.dumps(chunk)}\n\n".encode() for chunk in chunks), b"data: [DONE]\n\n"]


def _anthropic(text: str) -> list[bytes]:
    usage = {"input_tokens": 1, "output_tokens": 1}
    message = {"id": "m", "type": "message", "role": "assistant", "model": "bench", "content": []}
    ends: dict[str, object] = {"stop_reason": None, "stop_sequence": None}
    events: list[dict[str, object]] = [
        {"type": "message_start", "message": message | ends | {"usage": usage}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "text_delta", "text": text},
        },
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": ends | {"stop_reason": "end_turn"}, "usage": usage},
        {"type": "message_stop"},
    ]
    return [f"event: {e['type']}\ndata: {json.dumps(e)}\n\n".encode() for e in events]


def a_thought(turn: int) -> Thought:
    """A turn in the middle of a conversation: twelve exchanges, five memories, four tools."""
    now = datetime(2030, 3, 5, 21, tzinfo=UTC) + timedelta(minutes=turn)
    recent = tuple(
        Exchange(f"Something that he said, number {n}, about his day.", "And then?", now)
        for n in range(12)
    )
    moments = tuple(Moment(n, f"Something from long ago, number {n}.", now) for n in range(5))
    return Thought(
        heard=Heard(f"And this is turn {turn}, about the lamp on the stairs.", now),
        meaning=Meaning(),
        concern=Concern(),
        recalled=Recalled((), moments),
        mood=Mood(0.1, 0.1, now),
        state=State(turns=40, recent=recent),
        tools=TOOLS,
    )


TOOLS = tuple(
    ToolSpec(
        f"tool_{n}",
        "Does one of the things that she can do.",
        {"type": "object", "properties": {"what": {"type": "string"}}, "required": ["what"]},
    )
    for n in range(4)
)


async def _use(call: ToolCall) -> str:
    return ""


async def ours(spec: str) -> Ask:
    async def record(left: Left) -> None:
        pass

    egress = EgressHttp(record=record, allowed=lambda where: None, clock=SystemClock())
    mind = brain(spec, secrets={}, egress=egress)
    await mind.warm()

    async def ask(thought: Thought) -> float:
        return float("".join([word async for word in mind.answer(thought, _use)]))

    return ask


def whole_turn(house: House) -> Ask:
    """From his line to the server, through all of her."""

    async def ask(thought: Thought) -> float:
        voice = ScriptedVoice()
        await house.companion.turn(thought.heard, voice)
        return float(voice.heard[0].split()[0])  # a question of hers may follow

    return ask


def openai_client(url: str) -> Ask:
    from openai import AsyncOpenAI

    client = AsyncOpenAI(api_key="x", base_url=f"{url}/v1", max_retries=0)

    async def ask(thought: Thought) -> float:
        prompt = PROMPTS[thought.heard.text]
        stream = await client.chat.completions.create(
            model="bench",
            stream=True,
            messages=[{"role": "system", "content": prompt.system}, *_said(prompt)],
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": tool.name,
                        "description": tool.description,
                        "parameters": dict(tool.parameters),
                    },
                }
                for tool in TOOLS
            ],
        )
        text = ""
        async for chunk in stream:
            text += chunk.choices[0].delta.content or ""
        return float(text)

    return ask


def anthropic_client(url: str) -> Ask:
    from anthropic import AsyncAnthropic

    client = AsyncAnthropic(api_key="x", base_url=url, max_retries=0)

    async def ask(thought: Thought) -> float:
        prompt = PROMPTS[thought.heard.text]
        text = ""
        async with client.messages.stream(
            model="bench",
            max_tokens=100,
            system=prompt.system,
            messages=_said(prompt),
            tools=[
                {
                    "name": tool.name,
                    "description": tool.description,
                    "input_schema": dict(tool.parameters),
                }
                for tool in TOOLS
            ],
        ) as stream:
            async for piece in stream.text_stream:
                text += piece
        return float(text)

    return ask


def _said(prompt: Prompt) -> list[Any]:
    """The conversation, as both protocols write it."""
    pairs = [
        {"role": role, "content": text}
        for pair in prompt.history
        for role, text in zip(("user", "assistant"), pair, strict=True)
    ]
    return [*pairs, {"role": "user", "content": prompt.message}]


PROMPTS: dict[str, Prompt] = {}
"""For the plain clients, who get theirs for nothing."""


async def compare(what: str, mine: Ask, plain: Ask, samples: int) -> list[Figure]:
    """Ask both by turns; milliseconds from the call to the server having it."""
    taken: dict[Ask, list[float]] = {mine: [], plain: []}
    for turn in range(samples + WARM_UP):
        thought = a_thought(turn)
        PROMPTS[thought.heard.text] = render(thought)
        for ask in (mine, plain) if turn % 2 else (plain, mine):
            began = time.perf_counter()
            taken[ask].append(1000 * (await ask(thought) - began))
    mines, plains = taken[mine][WARM_UP:], taken[plain][WARM_UP:]
    figures = []
    for percent, limit in LIMITS.items():
        us, them = percentile(mines, percent), percentile(plains, percent)
        figures += [
            Figure(f"{what}: until the server has it, p{percent}", us, them),
            Figure(f"{what}: added, p{percent}", us - them, None, limit),
        ]
    return figures


async def measure(samples: int) -> list[Figure]:
    server = subprocess.Popen(
        [sys.executable, "-m", "bench.remote", SERVE], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    folder = tempfile.TemporaryDirectory(prefix="samantha-bench-")
    house = None
    try:
        url = f"http://127.0.0.1:{int(server.stdout.readline())}"
        spec = f"openai:bench@{url}/v1"
        settings = Settings(home=Path(folder.name) / "home", keyring=False)
        house = await open_house(settings, holder="bench", brain=spec)
        await house.warm()
        return [
            *await compare("whole turn", whole_turn(house), openai_client(url), samples),
            *await compare("openai", await ours(spec), openai_client(url), samples),
            *await compare(
                "anthropic", await ours(f"anthropic:bench@{url}"), anthropic_client(url), samples
            ),
        ]
    finally:
        if house is not None:
            await house.close()
        folder.cleanup()
        server.kill()
        server.wait()


def serve() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), AtOnce)
    print(server.server_port, flush=True)
    server.serve_forever()


def main(samples: int) -> list[Figure]:
    return asyncio.run(measure(samples))


if __name__ == "__main__":
    if SERVE in sys.argv:
        serve()
    else:
        run(__doc__, main, samples=300)
