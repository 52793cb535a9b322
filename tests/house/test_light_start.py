"""Her first word does not wait for what the built-in mind never uses."""

import subprocess
import sys

HEAVY = (
    "anthropic", "numpy", "onnxruntime", "openai", "pydantic", "pydantic_ai", "tokenizers",
    "torch", "xllamacpp",
)  # fmt: skip


def loaded_by(program: str) -> set[str]:
    """Top-level modules in memory after ``program``."""
    ask = f"{program}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-I", "-c", ask], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_putting_her_together_loads_no_model_library() -> None:
    program = "import samantha.doors.cli, samantha.doors.talk, samantha.wiring"
    assert not loaded_by(program) & set(HEAVY)


def test_the_first_prompt_waits_for_no_web_server() -> None:
    program = "import samantha.doors.cli, samantha.doors.terminal, samantha.wiring"
    assert not loaded_by(program) & {"starlette", "uvicorn", "websockets"}


def test_asking_for_help_opens_no_vault() -> None:
    program = "import samantha.doors.cli"
    assert not loaded_by(program) & {*HEAVY, "sqlcipher3", "cryptography", "hassil", "httpx2"}
