"""A language model in this process: llama.cpp, by ``xllamacpp`` (extra ``local``).

Nothing leaves the process. llama.cpp's server cannot be had without its port, so that is bound to
loopback, has a key that nobody knows, no page and no view of what is being said.
"""

import asyncio
import json
import logging
import os
import secrets
import threading
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from samantha.domain.errors import BrainUnavailable, MisconfiguredError, SamanthaError
from samantha.domain.models import brain_spec, local_model
from samantha.domain.prompt import CHARACTERS_PER_TOKEN, MOST_TOKENS, Prompt, render
from samantha.domain.thought import Thought, ToolCall, ToolSpec
from samantha.ports import Use

log = logging.getLogger(__name__)

CONTEXT_TOKENS = 8192
MOST_NEW_TOKENS = 700
MOST_ROUNDS = 4
"""Requests in one turn: tool calls, and then words."""
INSTALL = "pip install 'samantha[local]'"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long she waits before she takes the model for stuck. Reading a prompt takes a slow
    machine a good while, so the first piece may be late."""

    first_seconds: float = 90.0
    between_seconds: float = 15.0


def brain(
    spec: str,
    *,
    models: Path,
    threads: int | None = None,
    context_tokens: int = CONTEXT_TOKENS,
    patience: Patience | None = None,
) -> "LlamaCppBrain":
    """The brain of ``spec`` ("gguf:NAME"), not yet loaded. ``models`` is where downloads lie.

    Raises:
        MisconfiguredError: the extra is not installed, or the model is not here.
    """
    wanted = brain_spec(spec)
    if wanted.kind != "gguf":
        raise MisconfiguredError("not a brain for this process")
    if not _installed():
        raise MisconfiguredError(
            f"gguf: needs the extra `local`: {INSTALL}",
            spoken=f"To think on this machine I need one more part. This brings it: {INSTALL}",
        )
    if wanted.model.endswith(".gguf"):
        path = Path(wanted.model).expanduser()
        fetch = "I can't find that model file."
    else:
        model = local_model(wanted.model)
        path = models / model.file
        fetch = f"I don't have that model yet. This fetches it: samantha models get {model.name}"
    if not path.is_file():
        raise MisconfiguredError("the model file is not there", spoken=fetch)
    return LlamaCppBrain(
        path,
        name=f"gguf:{Path(wanted.model).name}",
        # One core stays free: two threads that wait for each other starve everything else.
        threads=threads or max((os.cpu_count() or 2) - 1, 1),
        context_tokens=context_tokens,
        patience=patience or Patience(),
    )


class LlamaCppBrain:
    """A brain that holds a loaded model from the first answer to the end of the process."""

    destination = ""

    def __init__(
        self, path: Path, *, name: str, threads: int, context_tokens: int, patience: Patience
    ) -> None:
        self.name = name
        self._path = path
        self._threads = threads
        self._context_tokens = context_tokens
        self._patience = patience
        self._loading = asyncio.Lock()
        self._server: Any = None

    async def warm(self) -> None:
        """Load the model, in a thread: seconds, and gigabytes.

        Raises:
            BrainUnavailable: llama.cpp cannot load it.
        """
        async with self._loading:
            if self._server is None:
                self._server = await asyncio.to_thread(self._load)

    async def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        """See ``ports.Brain``. Closing it stops the model at its next token."""
        await self.warm()
        room = int((self._context_tokens - MOST_TOKENS - MOST_NEW_TOKENS) * CHARACTERS_PER_TOKEN)
        began = False
        for part in (1, 2, 4, 8):  # some scripts take many tokens: then less of what was said
            prompt = render(thought, room=room // part)
            try:
                async with aclosing(self._converse(prompt, thought.tools, use)) as words:
                    async for word in words:
                        began = True
                        yield word
                return
            except _TooLong:
                if began:  # what a tool brought is too much: she does not begin anew
                    break
        raise BrainUnavailable(f"{self.name}: the conversation does not fit in its context")

    async def check(self) -> str:
        """See ``ports.Brain``."""
        clock = asyncio.get_running_loop().time
        await self.warm()
        began = clock()
        async with aclosing(self._request([_message("user", "Say hello.")], ())) as pieces:
            async for piece in pieces:
                if isinstance(piece, str):
                    return f"{self._path.name} in this process, {clock() - began:.2f} s to speak"
        raise BrainUnavailable(f"{self.name}: an empty answer")

    async def _converse(
        self, prompt: Prompt, tools: Sequence[ToolSpec], use: Use
    ) -> AsyncGenerator[str, None]:
        messages = [_message("system", prompt.system)]
        for his, hers in prompt.history:
            messages += [_message("user", his), _message("assistant", hers)]
        messages.append(_message("user", prompt.message))
        spoke = False
        for round_ in range(MOST_ROUNDS):
            # In its last round it has no tools left to play with.
            offered = tools if round_ < MOST_ROUNDS - 1 else ()
            words, calls = "", list[_Call]()
            async with aclosing(self._request(messages, offered)) as pieces:
                async for piece in pieces:
                    if isinstance(piece, str):
                        words += piece
                        spoke = spoke or bool(piece.strip())
                        yield piece
                    else:
                        calls.append(piece)
            if not calls:
                break
            if words and not words[-1].isspace():
                yield " "
            messages.append(
                _message("assistant", words) | {"tool_calls": [call.written for call in calls]}
            )
            for call in calls:
                result = await _used(call, tools, use)
                messages.append(_message("tool", result) | {"tool_call_id": call.id})
        if not spoke:
            raise BrainUnavailable(f"{self.name}: an empty answer")

    async def _request(
        self, messages: list[dict[str, Any]], tools: Sequence[ToolSpec]
    ) -> AsyncGenerator["str | _Call", None]:
        """Words as they come, and then whole tool calls."""
        body = {
            "messages": messages,
            "stream": True,
            "max_tokens": MOST_NEW_TOKENS,
            "cache_prompt": True,
            "chat_template_kwargs": {"enable_thinking": False},
        }
        if tools:
            body["tools"] = [_offered(tool) for tool in tools]
        calls: dict[int, _Call] = {}
        async with aclosing(self._chunks(body)) as chunks:
            async for chunk in chunks:
                if error := chunk.get("error"):
                    if error.get("type") == "exceed_context_size_error":
                        raise _TooLong
                    raise BrainUnavailable(f"{self.name}: error {error.get('code')}")
                for choice in chunk.get("choices") or ():
                    delta = choice.get("delta") or {}
                    if words := delta.get("content"):
                        yield words
                    for part in delta.get("tool_calls") or ():
                        call = calls.setdefault(part["index"], _Call())
                        call.add(part)
        for call in calls.values():
            yield call

    async def _chunks(self, body: dict[str, Any]) -> AsyncGenerator[dict[str, Any], None]:
        """What llama.cpp sends, from its own thread."""
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[dict[str, Any] | Exception | None] = asyncio.Queue()
        stop = threading.Event()

        def put(item: dict[str, Any] | Exception | None) -> None:
            if not stop.is_set() and not loop.is_closed():
                loop.call_soon_threadsafe(queue.put_nowait, item)

        def received(chunk: Any) -> bool:
            for one in chunk if isinstance(chunk, list) else [chunk]:
                put(one)
            return stop.is_set()  # True ends the generation

        def work() -> None:
            try:
                self._server.handle_chat_completions(body, received)
            except (RuntimeError, ValueError, TypeError) as error:
                # Its message may quote what was said: only its kind goes on.
                put(BrainUnavailable(f"{self.name}: {type(error).__name__}"))
            put(None)

        threading.Thread(target=work, name="llama.cpp", daemon=True).start()
        patience = self._patience.first_seconds
        try:
            while True:
                try:
                    item = await asyncio.wait_for(queue.get(), patience)
                except TimeoutError:
                    raise BrainUnavailable(f"{self.name}: stalled for {patience} s") from None
                if item is None:
                    return
                if isinstance(item, Exception):
                    raise item
                yield item
                patience = self._patience.between_seconds
        finally:
            stop.set()

    def _load(self) -> Any:
        # Before the library is loaded: threads that wait by spinning take ten times as long.
        os.putenv("OMP_WAIT_POLICY", "passive")
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path = str(self._path)
        params.n_ctx = self._context_tokens
        params.n_parallel = 1
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = self._threads
        params.verbosity = -1
        params.hostnames = ["127.0.0.1"]
        params.api_keys = [secrets.token_urlsafe()]
        params.ui = params.endpoint_slots = params.endpoint_props = params.endpoint_metrics = False
        params.cache_ram_mib = 0  # there is one conversation, and its slot remembers it
        try:
            return xllamacpp.Server(params)
        except (RuntimeError, ValueError) as error:
            log.error("llama.cpp cannot load %s: %s", self._path.name, type(error).__name__)
            raise BrainUnavailable(f"{self.name}: llama.cpp cannot load it") from None


class _TooLong(Exception):
    """The prompt has more tokens than the context holds."""


@dataclass
class _Call:
    """A tool call that is still coming in, part by part."""

    id: str = ""
    name: str = ""
    arguments: str = ""

    def add(self, part: dict[str, Any]) -> None:
        function = part.get("function") or {}
        self.id = self.id or part.get("id") or "call"
        self.name += function.get("name") or ""
        self.arguments += function.get("arguments") or ""

    @property
    def written(self) -> dict[str, Any]:
        """As the protocol has it; arguments that were no JSON are left out."""
        arguments = self.arguments if _object(self.arguments) is not None else "{}"
        function = {"name": self.name, "arguments": arguments}
        return {"id": self.id, "type": "function", "function": function}


async def _used(call: _Call, tools: Sequence[ToolSpec], use: Use) -> str:
    """What ``call`` gave, or what was wrong with it, for the model to read."""
    if call.name not in {tool.name for tool in tools}:
        return f"There is no such tool. There are: {', '.join(tool.name for tool in tools)}."
    if (arguments := _object(call.arguments)) is None:
        return "The arguments were not a JSON object. Try once more, or answer without the tool."
    try:
        return await use(ToolCall(call.name, arguments))
    except SamanthaError as error:
        return f"That did not work: {error}"


def _object(text: str) -> dict[str, object] | None:
    try:
        value = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _message(role: str, content: str) -> dict[str, Any]:
    return {"role": role, "content": content}


def _offered(tool: ToolSpec) -> dict[str, Any]:
    function = {
        "name": tool.name,
        "description": tool.description,
        "parameters": dict(tool.parameters),
    }
    return {"type": "function", "function": function}


def _installed() -> bool:
    try:
        return find_spec("xllamacpp") is not None
    except (ImportError, ValueError):
        return False


__all__ = ["INSTALL", "LlamaCppBrain", "Patience", "brain"]
