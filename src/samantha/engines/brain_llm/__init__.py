"""A language model behind somebody's API, by pydantic-ai: OpenAI's protocol, Anthropic's, Ollama.

- Every byte goes through ``ports.Egress``: the vendors' libraries get a transport that has no
  socket of its own, and only the headers that the protocol needs get past it.
- His key is put in by that transport, for the one destination that it was built for; the libraries
  never see it, nor do they find one in the environment.
- pydantic-ai takes a second to import: that waits for the first answer, or for ``warm``.
  ``vendors`` imports it at once, and is imported then.
"""

import asyncio
from collections.abc import (
    AsyncGenerator,
    Awaitable,
    Callable,
    Mapping,
)
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samantha.domain.errors import (
    BrainUnavailable,
    MisconfiguredError,
    SamanthaError,
)
from samantha.domain.models import BrainSpec, brain_spec
from samantha.domain.prompt import ROOM_CHARACTERS, Prompt, render
from samantha.domain.thought import Thought, ToolCall, ToolSpec
from samantha.engines.brain_llm.trouble import Clumsy, trouble
from samantha.ports import Egress, Use

if TYPE_CHECKING:
    from pydantic_ai import Agent, RunContext
    from pydantic_ai.messages import ModelMessage
    from pydantic_ai.models import Model

MOST_NEW_TOKENS = 1024
"""She speaks in a few sentences; a letter or a recipe fits too."""
MOST_CHARACTERS = 20_000
"""Of one answer. Servers that take no notice of ``MOST_NEW_TOKENS`` are hung up on."""
MOST_ROUNDS = 5
"""Requests in one turn: tool calls, and then words."""
_OLLAMA_ROOM = 6000
"""Ollama reads 4,096 tokens unless its owner said otherwise, and drops the rest without a word."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long she waits before she takes a brain for stuck."""

    first_seconds: float = 20.0
    """From the request to the first piece of its answer."""
    between_seconds: float = 8.0
    """Between two pieces; what is thought and not said counts as a piece."""


def brain(
    spec: str,
    *,
    secrets: Mapping[str, str],
    egress: Egress,
    patience: Patience | None = None,
) -> "LanguageModelBrain":
    """The brain that ``spec`` names, in the grammar of ``domain/models.py``. Imports nothing heavy.

    ``secrets`` holds his key under ``BrainSpec.secret``.

    Raises:
        MisconfiguredError: the spec is no such brain, or its server needs a key that is not there.
    """
    wanted = brain_spec(spec)
    if wanted.kind in {"builtin", "gguf"}:
        raise MisconfiguredError(f"{wanted.kind} is not a brain behind an API")
    key = secrets.get(wanted.secret, "")
    if wanted.needs_key and not key:
        raise MisconfiguredError(
            f"no key for {wanted.destination}",
            spoken=f"I need a key before I can think with {wanted.name}.",
        )
    return LanguageModelBrain(wanted, key, egress, patience or Patience())


class LanguageModelBrain:
    """Holds, as long as the process lives, the connection to its server and the agent for the
    tools that were last on offer; of a conversation it holds nothing."""

    def __init__(self, spec: BrainSpec, key: str, egress: Egress, patience: Patience) -> None:
        self.name = spec.name
        self.destination = spec.destination
        self._spec = spec
        self._patience = patience
        self._key = key
        self._egress = egress
        self._building = asyncio.Lock()
        self._model: Model | None = None
        self._agent: tuple[tuple[ToolSpec, ...], Agent[_Timed, str]] | None = None

    async def warm(self) -> None:
        """Import pydantic-ai and build its model, in a thread: a second of work that then need not
        wait for the first thing he says."""
        async with self._building:
            if self._model is None:
                self._model = await asyncio.to_thread(self._build)

    def _build(self) -> "Model":
        from samantha.engines.brain_llm.vendors import model

        # The egress's own patience is the longer one: ours says what happened.
        silence = self._patience.first_seconds + self._patience.between_seconds
        return model(self._spec, self._key, self._egress, silence)

    async def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        """See ``ports.Brain``. Closing it breaks off the request."""
        room = _OLLAMA_ROOM if self._spec.kind == "ollama" else ROOM_CHARACTERS
        prompt = render(thought, room=room)
        async with aclosing(self._words(prompt, thought.tools, use)) as words:
            async for word in words:
                yield word

    async def check(self) -> str:
        """See ``ports.Brain``."""
        clock = asyncio.get_running_loop().time
        await self.warm()
        began = clock()
        prompt = Prompt(system="Answer in one word.", history=(), message="Say hello.")
        async with aclosing(self._words(prompt, (), _no_tools)) as words:
            async for word in words:
                if word.strip():
                    return f"{self.name} at {self.destination}, {clock() - began:.2f} s to speak"
        raise BrainUnavailable(f"{self.name}: an empty answer")

    async def _words(
        self, prompt: Prompt, tools: tuple[ToolSpec, ...], use: Use
    ) -> AsyncGenerator[str, None]:
        """The words of a run that lives in a task of its own: whoever reads them may stop from any
        task, and at once."""
        await self.warm()
        words: asyncio.Queue[str | None] = asyncio.Queue()
        run = asyncio.create_task(self._run(prompt, tools, use, words))
        run.add_done_callback(lambda _: words.put_nowait(None))
        left = MOST_CHARACTERS
        try:
            while (word := await words.get()) is not None:
                yield word[:left]
                left -= len(word)
                if left <= 0:
                    return
            await run
        finally:
            run.cancel()
            await asyncio.wait({run})

    async def _run(
        self,
        prompt: Prompt,
        tools: tuple[ToolSpec, ...],
        use: Use,
        words: "asyncio.Queue[str | None]",
    ) -> None:
        said = _Said(words.put_nowait)
        wrong = await self._attempt(prompt, tools, use, said)
        if isinstance(wrong, Clumsy) and not said.anything:
            # It said nothing, or cannot handle the tools; it may still be able to talk.
            wrong = await self._attempt(prompt, (), use, said)
        if isinstance(wrong, Clumsy) or (wrong is None and not said.anything):
            wrong = BrainUnavailable(f"{self.name} at {self.destination}: an empty answer")
        if wrong is not None:
            raise wrong

    async def _attempt(
        self, prompt: Prompt, tools: tuple[ToolSpec, ...], use: Use, said: "_Said"
    ) -> BrainUnavailable | None:
        """What went wrong, or None. It is returned and not raised from the library's own error,
        which may quote what was said."""
        mishaps: list[Exception] = []
        try:
            async with asyncio.timeout(None) as limit:
                timed = _Timed(use, limit, self._patience, mishaps)
                await self._converse(prompt, tools, timed, said)
            return None
        except TimeoutError:
            return BrainUnavailable(f"{self.name} at {self.destination}: stalled")
        except Exception as error:
            # Nonsense from a server may come out of a vendor's parser as any error there is.
            if not mishaps:
                return trouble(error, self.name, self.destination)
        raise mishaps[0]  # ours, out of a tool: not for the library to dress up

    async def _converse(
        self, prompt: Prompt, tools: tuple[ToolSpec, ...], use: "_Timed", said: "_Said"
    ) -> None:
        """One run of the agent: requests, tool calls, and words as they come."""
        from pydantic_ai import Agent
        from pydantic_ai.usage import UsageLimits

        agent = self._agent_for(tools)
        async with agent.iter(
            prompt.message,
            instructions=prompt.system,
            message_history=_history(prompt),
            deps=use,
            usage_limits=UsageLimits(request_limit=MOST_ROUNDS),
            infer_name=False,
        ) as run:
            async for node in run:
                if Agent.is_model_request_node(node):
                    use.wait(self._patience.first_seconds)
                    said.pause()
                    async with node.stream(run.ctx) as events:
                        async for event in events:
                            use.wait(self._patience.between_seconds)
                            said(_spoken(event))

    def _agent_for(self, tools: tuple[ToolSpec, ...]) -> "Agent[_Timed, str]":
        """Building one takes longer than asking it, and the tools seldom change."""
        if self._agent is None or self._agent[0] != tools:
            from pydantic_ai import Agent, Tool

            agent = Agent(
                self._model,
                deps_type=_Timed,
                name="samantha",
                tools=[
                    Tool.from_schema(
                        _caller(tool.name),
                        name=tool.name,
                        description=tool.description,
                        json_schema=dict(tool.parameters),
                        takes_ctx=True,
                        sequential=True,
                    )
                    for tool in tools
                ],
                retries={"tools": 1, "output": 0},
                model_settings={"max_tokens": MOST_NEW_TOKENS, "thinking": False},
            )
            self._agent = (tools, agent)
        return self._agent[1]


class _Timed:
    """Runs tools, and holds the deadline of one run: it stands still while a tool is at work."""

    def __init__(
        self, use: Use, limit: asyncio.Timeout, patience: Patience, mishaps: list[Exception]
    ) -> None:
        self._use = use
        self._limit = limit
        self._patience = patience
        self._mishaps = mishaps

    def wait(self, seconds: float) -> None:
        """Give the brain ``seconds`` from now."""
        self._limit.reschedule(asyncio.get_running_loop().time() + seconds)

    async def __call__(self, call: ToolCall) -> str:
        self._limit.reschedule(None)
        try:
            return await self._use(call)
        except SamanthaError as error:
            return f"That did not work: {error}"
        except Exception as error:
            self._mishaps.append(error)
            raise
        finally:
            self.wait(self._patience.first_seconds)


class _Said:
    """Passes words on. Holds whether anything was said in this turn, and how it ended."""

    def __init__(self, put: Callable[[str], None]) -> None:
        self._put = put
        self._last = ""

    @property
    def anything(self) -> bool:
        return bool(self._last)

    def __call__(self, words: str) -> None:
        # JSON may hold half a character, which can neither be sent nor written down.
        words = words.encode("utf-8", "replace").decode("utf-8")
        words = words if self._last else words.lstrip()
        if words:
            self._last = words[-1]
            self._put(words)

    def pause(self) -> None:
        """What was said before a tool call, and what is said after it, are two sentences."""
        if self._last and not self._last.isspace():
            self(" ")


# --- between pydantic-ai and us -------------------------------------------------------------------


def _spoken(event: object) -> str:
    """The words in ``event``; what it thinks to itself is none of them."""
    from pydantic_ai.messages import PartDeltaEvent, PartStartEvent, TextPart, TextPartDelta

    match event:
        case PartStartEvent(part=TextPart(content=words)):
            return words
        case PartDeltaEvent(delta=TextPartDelta(content_delta=words)):
            return words
        case _:
            return ""


def _history(prompt: Prompt) -> "list[ModelMessage]":
    from pydantic_ai.messages import ModelRequest, ModelResponse, TextPart, UserPromptPart

    messages: list[ModelMessage] = []
    for his, hers in prompt.history:
        messages.append(ModelRequest(parts=[UserPromptPart(content=his)]))
        messages.append(ModelResponse(parts=[TextPart(content=hers)]))
    return messages


def _caller(name: str) -> Callable[..., Awaitable[str]]:
    async def call(context: "RunContext[_Timed]", **arguments: object) -> str:
        return await context.deps(ToolCall(name, arguments))

    return call


async def _no_tools(call: ToolCall) -> str:
    return "There are no tools."
