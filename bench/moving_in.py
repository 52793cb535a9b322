"""How long it takes to move in with years of conversations, and how much memory.

    python -m bench.moving_in [--samples 200000] [--json]

A made-up export of ChatGPT of as many messages, by the real command in a process of its own: once,
and once more, when there is nothing new in it. Beside it, what reading alone takes: the whole file
by the standard decoder at once.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import Figure, run

MESSAGES = 200_000
LIMIT_SECONDS = 300.0
LIMIT_MB = 200.0

_TURNS = 20
"""Messages of a conversation."""
_TOLD = (
    "I live in Graz with my sister Anna.",
    "What should I cook with leeks?",
    "The boat leaks again and I'm tired of it.",
    "I love herons, they look so offended.",
    "Can you make this shorter for me, please?",
)
_WORDS = [
    "river",
    "tin",
    "boat",
    "morning",
    "lamp",
    "glass",
    "otter",
    "cloud",
    "paper",
    "station",
    "bread",
    "wire",
    "winter",
]


def export(path: Path, messages: int, seed: int = 7) -> None:
    """Write ``messages`` in conversations, newest conversation first, as the real thing has it."""
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8") as file:
        for number in reversed(range(messages // _TURNS)):
            file.write("[" if number == messages // _TURNS - 1 else ",\n")
            json.dump(_conversation(number, chance), file)
        file.write("]\n")


def _conversation(number: int, chance: random.Random) -> dict[str, object]:
    began = 1_500_000_000 + number * 3_000
    nodes: dict[str, object] = {}
    above: str | None = None
    for place, (role, text) in enumerate(_talk(chance)):
        node = f"{number:08x}-{place:04}-4000-8000-000000000000"
        nodes[node] = {
            "id": node,
            "parent": above,
            "message": {
                "id": node,
                "author": {"role": role},
                "create_time": began + 97.25 * place,
                "content": {"content_type": "text", "parts": [text]},
                "recipient": "all",
            },
        }
        above = node
    return {"title": f"Talk {number}", "create_time": began, "mapping": nodes,
            "current_node": above}  # fmt: skip


def _talk(chance: random.Random) -> Iterator[tuple[str, str]]:
    for _ in range(_TURNS // 2):
        yield "user", f"{chance.choice(_TOLD)} {' '.join(chance.choices(_WORDS, k=12))}."
        yield "assistant", " ".join(chance.choices(_WORDS, k=120))


def measure(messages: int) -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        path, home = Path(folder, "conversations.json"), Path(folder, "home")
        export(path, messages)
        first, second = _imported(path, home), _imported(path, home)
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        began = time.perf_counter()
        json.loads(path.read_bytes())
        at_once = time.perf_counter() - began
        size = path.stat().st_size / 1e6
    return [
        Figure("the export", size, unit="MB"),
        Figure("moving in", first, at_once, LIMIT_SECONDS, "s"),
        Figure("the same again", second, None, LIMIT_SECONDS, "s"),
        Figure("memory at most", most, None, LIMIT_MB, "MB"),
    ]


def _imported(path: Path, home: Path) -> float:
    command = [sys.executable, "-m", "samantha", "--home", str(home), "import", str(path)]
    began = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SAMANTHA_KEYRING": "0"},
    )
    return time.perf_counter() - began


if __name__ == "__main__":
    run(__doc__, measure, MESSAGES)
