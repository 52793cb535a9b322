"""Her with a real language-model server behind her, from the command line to the ledger.

llama.cpp and its own server are real, and so are both protocols; the weights follow a script that
calls one of her tools and then answers.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xllamacpp
from tests.brains import scripted_gguf

ANSWER = "I looked at the clock, and it is later than either of us thought."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scripted_gguf.write(
        tmp_path_factory.mktemp("models") / "scripted.gguf",
        answer=ANSWER,
        tool="what_time_is_it",
        preface="Let me look.",
    )


@pytest.fixture(scope="module")
def server(model: Path) -> Iterator[Any]:
    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.n_ctx = 16384
    params.n_parallel = 1
    params.verbosity = -1
    params.ui = params.endpoint_slots = False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    yield xllamacpp.Server(params)


def samantha(home: Path, *words: str, said: str = "") -> str:
    """One run of the command, as a person would start it; what it wrote."""
    ran = subprocess.run(
        [sys.executable, "-m", "samantha", "--home", home, *words],
        input=said,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.parametrize("protocol", ["openai", "anthropic", "in process"])
def test_she_uses_her_tools_in_a_conversation(protocol, server, model, tmp_path):
    spec = {
        "openai": f"openai:scripted@{server.listening_address}/v1",
        "anthropic": f"anthropic:scripted@{server.listening_address}",
        "in process": f"gguf:{model}",
    }[protocol]
    home = tmp_path / "home"
    samantha(home, "brain", "use", spec)
    said = "I've been up all night with the baby again and the kettle is broken\n"
    heard = samantha(home, said=said)
    assert ANSWER in heard
    why = samantha(home, "why")
    assert spec.split("@")[0].split(":")[0] in why
    ledger = samantha(home, "ledger")
    if protocol == "in process":
        assert "127.0.0.1" not in ledger
    else:
        assert server.listening_address in ledger
        assert "kettle" not in ledger


def test_when_the_server_goes_away_between_two_visits_she_says_so_once_and_goes_on(tmp_path):
    home = tmp_path / "home"
    samantha(home, "brain", "use", "openai:gone@http://127.0.0.1:9/v1")
    said = "the kettle is broken\nand the baby has a cold\nit never rains but it pours\n"
    lines = samantha(home, said=said)
    assert sum("brain" in line for line in lines.splitlines()) == 1
