"""How a brain is named, and which models there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.errors import MisconfiguredError
from samantha.domain.models import (
    CATALOGUE,
    SPEECH_PACE,
    BrainSpec,
    Machine,
    best_fit,
    brain_spec,
    fit,
    local_model,
)
from samantha.engines.models_machine import measure

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("text", "spec", "destination"),
    [
        ("builtin", BrainSpec("builtin"), ""),
        ("openai:gpt-5.2", BrainSpec("openai", "gpt-5.2", "https://api.openai.com/v1"),
         "https://api.openai.com:443"),
        ("openai:Qwen/Qwen3.5-4B@http://127.0.0.1:8000/v1/",
         BrainSpec("openai", "Qwen/Qwen3.5-4B", "http://127.0.0.1:8000/v1"),
         "http://127.0.0.1:8000"),
        ("anthropic:claude-x", BrainSpec("anthropic", "claude-x", "https://api.anthropic.com"),
         "https://api.anthropic.com:443"),
        ("anthropic:m@http://127.0.0.1:8080/v1",
         BrainSpec("anthropic", "m", "http://127.0.0.1:8080"), "http://127.0.0.1:8080"),
        ("ollama:qwen3.5:4b", BrainSpec("ollama", "qwen3.5:4b", "http://127.0.0.1:11434/v1"),
         "http://127.0.0.1:11434"),
        ("ollama:qwen3.5:4b@http://nas:11434",
         BrainSpec("ollama", "qwen3.5:4b", "http://nas:11434/v1"), "http://nas:11434"),
        ("openrouter:qwen/qwen3.5-9b:free",
         BrainSpec("openrouter", "qwen/qwen3.5-9b:free", "https://openrouter.ai/api/v1"),
         "https://openrouter.ai:443"),
        ("gguf:qwen3.5-4b", BrainSpec("gguf", "qwen3.5-4b"), ""),
    ],
)  # fmt: skip
def test_a_brain_is_known_by_its_name(text: str, spec: BrainSpec, destination: str) -> None:
    assert brain_spec(text) == spec
    assert spec.destination == destination
    assert brain_spec(str(spec)) == spec


@pytest.mark.parametrize(
    "text",
    [
        "", "gpt-5", "openai", "openai:", "builtin:x", "telepathy:m", "openai:m@https://",
        "openai:m@https://me:pw@x/v1", "openai:m@https://x/v1?key=s", "openrouter:m@https://x",
        "gguf:m@https://x", "openai:two words",
    ],
)  # fmt: skip
def test_what_is_no_brain_is_said_so_with_how_it_is_done(text: str) -> None:
    with pytest.raises(MisconfiguredError) as error:
        brain_spec(text)
    assert "pw" not in str(error.value)


@given(st.text(max_size=60))
def test_any_text_is_a_brain_or_is_not(text: str) -> None:
    try:
        spec = brain_spec(text)
    except MisconfiguredError:
        return
    assert brain_spec(str(spec)) == spec


def test_a_key_is_kept_for_one_destination() -> None:
    here, there = brain_spec("openai:m"), brain_spec("openai:m@https://else.example/v1")
    assert here.secret != there.secret
    assert here.secret == brain_spec("openai:other").secret
    assert brain_spec("builtin").secret == brain_spec("gguf:m").secret == ""


def test_only_the_services_that_are_known_to_want_a_key_ask_for_one() -> None:
    assert brain_spec("openai:m").needs_key
    assert brain_spec("anthropic:m").needs_key
    assert brain_spec("openrouter:m").needs_key
    assert not brain_spec("openai:m@http://127.0.0.1:8000/v1").needs_key
    assert not brain_spec("ollama:m").needs_key


# --- the catalogue --------------------------------------------------------------------------------


def test_every_model_of_the_catalogue_can_be_checked_and_may_be_used() -> None:
    for model in CATALOGUE:
        assert len(bytes.fromhex(model.sha256)) == 32
        assert model.licence == "Apache-2.0"
        assert model.url.startswith("https://huggingface.co/")
        assert "/resolve/main/" not in model.url  # one revision, for good
        assert model.file.endswith(".gguf")
        assert model.read_bytes <= model.bytes < model.memory_bytes
        assert local_model(model.name.upper()) == model
    assert [model.bytes for model in CATALOGUE] == sorted(model.bytes for model in CATALOGUE)


def test_a_model_that_nobody_knows_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(MisconfiguredError) as error:
        local_model("gpt-5")
    assert CATALOGUE[0].name in error.value.spoken


# --- what fits ------------------------------------------------------------------------------------


def test_memory_alone_does_not_make_a_model_fit() -> None:
    roomy_and_slow = Machine(free_bytes=64 * GB, bytes_per_second=6 * GB, cores=4)
    assert [fit(model, roomy_and_slow).verdict for model in CATALOGUE] == ["too slow"] * 5
    assert best_fit(roomy_and_slow) is None


def test_an_ordinary_laptop_gets_an_ordinary_model() -> None:
    laptop = Machine(free_bytes=8 * GB, bytes_per_second=50 * GB, cores=8)
    best = best_fit(laptop)
    assert best is not None
    assert best.name == "gemma-4-e4b"


def test_a_strong_machine_gets_the_best_one() -> None:
    strong = Machine(free_bytes=30 * GB, bytes_per_second=200 * GB, cores=16)
    assert best_fit(strong) == CATALOGUE[-1]


machines = st.builds(Machine, st.integers(0, 128 * GB), st.floats(1e8, 1e12), st.integers(1, 128))


@given(machines, st.integers(0, 64 * GB), st.floats(1.0, 10.0))
def test_a_better_machine_never_gets_a_worse_model(
    machine: Machine, more: int, faster: float
) -> None:
    better = Machine(machine.free_bytes + more, machine.bytes_per_second * faster, machine.cores)
    got, gets = best_fit(machine), best_fit(better)
    if got is not None:
        assert gets is not None
        was, now = fit(got, machine), fit(gets, better)
        assert now.fits
        assert now.tokens_per_second >= SPEECH_PACE
        assert was.verdict == "slow" or CATALOGUE.index(gets) >= CATALOGUE.index(got)


def test_this_machine_can_be_measured() -> None:
    machine = measure(rounds=1)
    assert machine.free_bytes > 0
    assert machine.bytes_per_second > 10_000_000
    assert machine.cores >= 1
