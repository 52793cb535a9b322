"""llama.cpp, for real: in this process, and behind its own server by two protocols. The weights
follow a script; all else is as it would be with any other."""

import asyncio
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xllamacpp
from tests.brains import scripted_gguf
from tests.brains.thoughts import CLOCK, REMIND, Hands, at_ten_to_three, thought

from samantha.domain.errors import BrainRefused, BrainUnavailable, MisconfiguredError
from samantha.domain.events import Left
from samantha.domain.models import CATALOGUE, brain_spec
from samantha.domain.prompt import render
from samantha.domain.thought import ToolCall
from samantha.engines import brain_llamacpp, brain_llm
from samantha.engines.brain_llamacpp import LlamaCppBrain
from samantha.engines.egress_http import EgressHttp
from samantha.engines.scripted import ScriptedClock
from samantha.ports import Brain

ANSWER = "It says ten past two, and I believe it."
KEY = "a key of the test"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def model(folder: Path) -> Path:
    return scripted_gguf.write(
        folder / "scripted.gguf", answer=ANSWER, tool=CLOCK.name, preface="Let me look."
    )


@pytest.fixture(scope="session")
def server(model: Path) -> Iterator[Any]:
    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.n_ctx = 8192
    params.n_parallel = 1
    params.verbosity = -1
    params.ui = params.endpoint_slots = False
    params.api_keys = [KEY]
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    yield xllamacpp.Server(params)


def here(path: Path, **limits: Any) -> LlamaCppBrain:
    return brain_llamacpp.brain(f"gguf:{path}", models=path.parent, threads=1, **limits)


async def said(brain: Brain, hands: Hands, text: str = "What time is it?") -> str:
    return "".join([word async for word in brain.answer(thought(text, CLOCK, REMIND), hands)])


# --- by its server --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["openai:scripted@{}/v1", "anthropic:scripted@{}"])
async def test_she_talks_and_uses_a_tool_through_the_real_server(server: Any, kind: str) -> None:
    ledger: list[Left] = []

    async def record(left: Left) -> None:
        ledger.append(left)

    egress = EgressHttp(record=record, allowed=lambda where: None, clock=ScriptedClock())
    spec = kind.format(server.listening_address)
    brain = brain_llm.brain(spec, secrets={brain_spec(spec).secret: KEY}, egress=egress)
    hands = Hands()
    assert await said(brain, hands) == f"Let me look. {ANSWER}"
    assert hands.calls == [ToolCall(CLOCK.name, {})]
    assert [left.outcome for left in ledger] == ["200", "200"]

    words = "".join([word async for word in brain.answer(at_ten_to_three(), hands)])
    assert words.endswith(ANSWER)
    stranger = brain_llm.brain(spec, secrets={}, egress=egress)
    with pytest.raises(BrainRefused, match="401"):
        await said(stranger, hands)
    await egress.aclose()


# --- in this process ------------------------------------------------------------------------------


async def test_she_talks_and_uses_a_tool_in_this_process(model: Path) -> None:
    brain, hands = here(model), Hands()
    assert brain.destination == ""
    assert await said(brain, hands) == f"Let me look. {ANSWER}"
    assert hands.calls == [ToolCall(CLOCK.name, {})]
    assert "in this process" in await brain.check()


async def test_she_answers_where_there_are_no_tools(folder: Path) -> None:
    plain = scripted_gguf.write(folder / "plain.gguf", answer="Blue, and a little sad about it.")
    brain = here(plain)
    words = [word async for word in brain.answer(thought("Which colour?"), Hands())]
    assert "".join(words) == "Blue, and a little sad about it."
    assert len(words) > 1


async def test_a_tool_gets_its_arguments_from_the_model(folder: Path) -> None:
    arguments = {"what": "the oven", "minutes": 20}
    path = scripted_gguf.write(
        folder / "oven.gguf", answer="I'll call you.", tool="remind", arguments=arguments
    )
    hands = Hands("set for 15:10")
    assert await said(here(path), hands) == "I'll call you."
    assert hands.calls == [ToolCall("remind", arguments)]


async def test_the_model_cannot_call_what_is_not_on_offer(folder: Path) -> None:
    """llama.cpp lets it write no name but those of the tools."""
    path = scripted_gguf.write(folder / "wrong.gguf", answer="Never mind.", tool="launch_missiles")
    hands = Hands()
    assert await said(here(path), hands) == "Never mind."
    assert {call.name for call in hands.calls} <= {CLOCK.name, REMIND.name}


async def test_a_tool_that_says_too_much_does_not_make_her_begin_again(model: Path) -> None:
    brain, heard = here(model), ""
    with pytest.raises(BrainUnavailable, match="does not fit"):
        async for word in brain.answer(thought("Time?", CLOCK), Hands("x" * 50_000)):
            heard += word
    assert heard.strip() == "Let me look."


async def test_stopping_her_stops_the_model(folder: Path) -> None:
    path = scripted_gguf.write(
        folder / "endless.gguf", answer="And then again, la la,", endless=True
    )
    brain = here(path)
    words = brain.answer(thought("Sing."), Hands())
    for _ in range(5):
        await anext(words)
    await asyncio.wait_for(words.aclose(), 0.2)
    # There is one seat in the model: it answers again only if the first song has ended.
    assert "s to speak" in await asyncio.wait_for(brain.check(), 2)


async def test_what_does_not_fit_is_said_in_fewer_words(model: Path) -> None:
    brain = here(model)
    for text in ("ж" * 30_000, "x " * 50_000):
        assert (await said(brain, Hands(), text)).endswith(ANSWER)


async def test_a_model_with_too_small_a_context_is_no_brain(model: Path) -> None:
    brain = here(model, context_tokens=512)
    with pytest.raises(BrainUnavailable, match="does not fit"):
        await said(brain, Hands())


async def test_a_file_that_is_no_model_is_no_brain(folder: Path) -> None:
    broken = folder / "broken.gguf"
    broken.write_bytes(b"GGUF but not really")
    with pytest.raises(BrainUnavailable, match="cannot load"):
        await said(here(broken), Hands())


def test_a_model_that_is_not_here_says_how_to_get_it(tmp_path: Path) -> None:
    name = CATALOGUE[0].name
    with pytest.raises(MisconfiguredError) as missing:
        brain_llamacpp.brain(f"gguf:{name}", models=tmp_path)
    assert f"samantha models get {name}" in missing.value.spoken
    with pytest.raises(MisconfiguredError) as lost:
        brain_llamacpp.brain(f"gguf:{tmp_path}/gone.gguf", models=tmp_path)
    assert str(tmp_path) not in str(lost.value)


def test_without_the_extra_she_says_the_one_command_to_install_it(tmp_path: Path) -> None:
    program = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "xllamacpp":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
from pathlib import Path
from samantha.engines.brain_llamacpp import brain
from samantha.domain.errors import MisconfiguredError
try:
    brain("gguf:qwen3.5-2b", models=Path("."))
except MisconfiguredError as error:
    print(error.spoken)
"""
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "pip install 'samantha[local]'" in result.stdout


async def test_nothing_that_was_said_reaches_a_log_or_the_terminal(
    model: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    canary = "Zitronenfalter"
    with caplog.at_level(logging.DEBUG):
        brain = here(model)
        await said(brain, Hands(canary), f"I love the {canary}.")
        small = here(model, context_tokens=512)
        with pytest.raises(BrainUnavailable) as trouble:
            await said(small, Hands(), canary * 4000)
    out = capfd.readouterr()
    assert canary not in caplog.text + out.out + out.err + str(trouble.value)


def test_who_she_is_need_be_read_only_once(server: Any) -> None:
    """What does not change comes first, so llama.cpp finds it in its cache."""
    timings: list[dict[str, int]] = []

    def received(part: Any) -> bool:
        timings.extend([part["timings"]] if "timings" in part else [])
        return False

    for text in ("One thing.", "And another."):
        prompt = render(thought(text))
        messages = [
            {"role": "system", "content": prompt.system},
            {"role": "user", "content": prompt.message},
        ]
        server.handle_chat_completions({"messages": messages, "max_tokens": 1}, received)
    assert timings[-1]["cache_n"] > len(prompt.system)
    assert timings[-1]["prompt_n"] < 100
