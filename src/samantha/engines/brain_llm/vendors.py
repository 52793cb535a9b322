"""The vendors' models, with a transport under them that has no socket of its own.

Imported by the first answer and not before: pydantic-ai and a vendor's library take seconds.
"""

import gc
import logging
from collections.abc import AsyncIterator
from functools import cache

import httpx2
from pydantic_ai.models import Model

from samantha.domain.egress import is_inside
from samantha.domain.errors import EngineUnavailable
from samantha.domain.models import BrainSpec
from samantha.ports import Egress, Request

_NO_KEY = "put in on the way out"
_HEADERS = frozenset({"accept", "content-type", "anthropic-version", "anthropic-beta"})
"""What the protocols need. The rest tells of this machine: its system, its Python, its clients."""
MOST_BYTES = 8_000_000
"""Bytes of one answer that are read: far more than the longest one has, wrapped as it comes. A
server that goes on for ever must not fill the memory."""


def model(
    spec: BrainSpec, key: str, egress: Egress, silence_seconds: float, purpose: str = "brain"
) -> Model:
    """The model of ``spec``. Imports no vendor's library but the one that it needs. ``purpose`` is
    what the ledger says of it."""
    client = httpx2.AsyncClient(
        transport=_Transport(egress, spec, key, silence_seconds, purpose),
        trust_env=False,
        timeout=None,
    )
    built = (_anthropic if spec.kind == "anthropic" else _openai)(spec, client)
    for name in ("openai", "anthropic", "httpx2", "httpcore2", "pydantic_ai", "genai_prices"):
        # They log addresses always, and whole conversations when the environment asks them to.
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
    _settle()
    return built


@cache
def _settle() -> None:
    """Tell the garbage collector, once, to leave alone what the libraries brought: half a million
    objects that stay for good, and that it would else walk through in the middle of a turn."""
    gc.collect()
    gc.freeze()


def _anthropic(spec: BrainSpec, client: httpx2.AsyncClient) -> Model:
    from anthropic import AsyncAnthropic
    from pydantic_ai.models.anthropic import AnthropicModel
    from pydantic_ai.providers.anthropic import AnthropicProvider

    speaker = AsyncAnthropic(
        api_key=_NO_KEY,
        base_url=spec.url,
        http_client=client,
        max_retries=0,
        open_telemetry=False,
    )
    return AnthropicModel(spec.model, provider=AnthropicProvider(anthropic_client=speaker))


def _openai(spec: BrainSpec, client: httpx2.AsyncClient) -> Model:
    from openai import AsyncOpenAI
    from pydantic_ai.models.openai import OpenAIChatModel, OpenAIChatModelSettings
    from pydantic_ai.profiles.openai import OpenAIModelProfile
    from pydantic_ai.providers import Provider
    from pydantic_ai.providers.ollama import OllamaProvider
    from pydantic_ai.providers.openai import OpenAIProvider
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider
    from pydantic_ai.providers.openrouter import OpenRouterProvider

    speaker = AsyncOpenAI(api_key=_NO_KEY, base_url=spec.url, http_client=client, max_retries=0)
    provider: Provider[AsyncOpenAI]
    settings = OpenAIChatModelSettings()
    if spec.kind == "openrouter":
        provider = OpenRouterProvider(openai_client=speaker)
        # Only to those behind it who promise to keep nothing and to train on nothing.
        settings["extra_body"] = {"provider": {"data_collection": "deny"}}
        return OpenAIChatModel(spec.model, provider=provider, settings=settings)
    if spec.needs_key:
        provider = OpenAIProvider(openai_client=speaker)
        settings["openai_store"] = False
        return OpenAIChatModel(spec.model, provider=provider, settings=settings)
    if spec.kind == "ollama":
        provider = OllamaProvider(openai_client=speaker)
        settings["extra_body"] = {"reasoning_effort": "none"}
    else:
        provider = OpenAICompatibleProvider("compatible", openai_client=speaker)
        if is_inside(spec.destination):  # llama.cpp and vLLM; a stranger might refuse the field
            settings["extra_body"] = {"chat_template_kwargs": {"enable_thinking": False}}
    older_field = OpenAIModelProfile(openai_chat_supports_max_completion_tokens=False)
    return OpenAIChatModel(spec.model, provider=provider, profile=older_field, settings=settings)


class _Body(httpx2.AsyncByteStream):
    """An answer, on its way from ``Egress`` to a vendor's library."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Raises ``EngineUnavailable`` where the answer has no end."""
        left = MOST_BYTES
        async for piece in self._pieces:
            left -= len(piece)
            if left < 0:
                raise EngineUnavailable("an answer without an end")
            yield piece

    async def aclose(self) -> None:
        if close := getattr(self._pieces, "aclose", None):
            await close()


class _Transport(httpx2.AsyncBaseTransport):
    """Hands every request to ``Egress``, with his key put in."""

    def __init__(
        self, egress: Egress, spec: BrainSpec, key: str, silence: float, purpose: str
    ) -> None:
        self._egress, self._silence, self._purpose = egress, silence, purpose
        self._key: dict[str, str] = {}
        if key and spec.kind == "anthropic":
            self._key = {"x-api-key": key}
        elif key:
            self._key = {"authorization": f"Bearer {key}"}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        headers = {
            name.lower(): value
            for name, value in request.headers.items()
            if name.lower() in _HEADERS
        }
        response = await self._egress.send(
            Request(
                method=request.method,
                url=str(request.url),
                purpose=self._purpose,
                headers=headers | self._key,
                body=await request.aread(),
                timeout_seconds=self._silence,
            )
        )
        body = _Body(response.body)
        if response.status == 200 and "html" in response.headers.get("content-type", ""):
            await body.aclose()
            raise EngineUnavailable("a web page in place of an answer")
        if response.headers.get("content-encoding", "identity") not in ("", "identity"):
            # Nobody asked for it, and a small one unpacks to more than any memory holds.
            await body.aclose()
            raise EngineUnavailable("a packed answer in place of a plain one")
        return httpx2.Response(response.status, headers=dict(response.headers), stream=body)
