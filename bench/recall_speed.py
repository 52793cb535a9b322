"""How quickly she recalls with a life in the vault: 100,000 lines, through the product's own way.

    python -m bench.recall_speed [--lines 100000] [--samples 200] [--json]

The lines are invented ones of ``bench.dialogues``, again and again with other words in them; their
vectors are made for a part of them and varied for the rest, since no search depends on whether they
are true. Beside it, FTS5 alone on the same lines.
"""

import argparse
import asyncio
import json
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]

from bench.dialogues import BEGIN, conversation
from bench.figures import Figure, spread, table
from samantha.domain.turn import Heard
from samantha.engines.embed_minilm import MiniLm
from samantha.storage.memories import match_any, telling
from samantha.storage.vault import open_vault

MADE = 2_000
"""Vectors that the model really makes."""
BATCH = 2_000


class VariedEmbedder:
    """Vectors of a life without the half hour that making them would take: real for a question,
    real ones with some noise for all lines."""

    def __init__(self, model: MiniLm, real: Sequence[bytes], seed: int) -> None:
        self._model, self._real = model, np.stack([np.frombuffer(v, np.int8) for v in real])
        self._chance = np.random.default_rng(seed)

    @property
    def name(self) -> str:
        return self._model.name

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        if len(texts) < 12:
            return await self._model.embed(texts)
        rows = self._chance.integers(0, len(self._real), len(texts))
        noise = self._chance.normal(0, 3, (len(texts), self._real.shape[1]))
        varied = self._real[rows] + noise
        unit = varied / np.linalg.norm(varied, axis=1, keepdims=True)
        return [row.tobytes() for row in np.rint(unit * 127).astype(np.int8)]


def talk(count: int, seed: int) -> tuple[list[str], list[str]]:
    """``count`` lines, and questions about them."""
    chance = random.Random(seed)
    lines: list[str] = []
    questions: list[str] = []
    words = [f"{a}{b}{c}" for a in "bdfgklmn" for b in ("ar", "en", "ol", "ist") for c in "aeiou"]
    written = [conversation(n) for n in range(40)]
    while len(lines) < count:
        one = chance.choice(written)
        extra = " ".join(chance.choices(words, k=3))
        lines += [f"{line.text} {extra} {chance.randrange(5000)}" for line in one.lines]
        questions += [f"{asked.text} {chance.choice(words)}" for asked in one.questions[:5]]
    chance.shuffle(questions)
    return lines[:count], questions


async def measure(count: int, samples: int) -> list[Figure]:
    lines, questions = talk(count, 11)
    model = MiniLm()
    embedder = VariedEmbedder(model, await model.embed(lines[:MADE]), 11)
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE VIRTUAL TABLE word USING fts5 (text, tokenize='porter unicode61')")
    plain.executemany("INSERT INTO word (text) VALUES (?)", [(line,) for line in lines])
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        home = Path(folder, "home")
        vault = await open_vault(
            home, holder="bench", now=BEGIN, use_keyring=False, embedder=embedder
        )
        at = BEGIN
        for start in range(0, count, BATCH):
            heard = []
            for place, line in enumerate(lines[start : start + BATCH]):
                at += timedelta(hours=9) if place % 25 == 0 else timedelta(seconds=40)
                heard.append(Heard(line, at))
            await vault.journal.append(*heard)
        await vault.memories.warm()
        await vault.close()
        vault = await open_vault(home, holder="bench", now=at, use_keyring=False, embedder=model)
        began = time.perf_counter()
        await vault.memories.warm()
        loaded = (time.perf_counter() - began) * 1e3
        took, took_plainly, written = [], [], []
        for question in questions[:samples]:
            began = time.perf_counter()
            await vault.memories.search(question, limit=30, now=at)
            took.append((time.perf_counter() - began) * 1e3)
            began = time.perf_counter()
            plain.execute(
                "SELECT rowid FROM word WHERE word MATCH ? ORDER BY rank LIMIT 30",
                (match_any(telling(question)),),
            ).fetchall()
            took_plainly.append((time.perf_counter() - began) * 1e3)
        for line in lines[: samples // 2]:
            began = time.perf_counter()
            await vault.journal.append(Heard(line, at))
            await vault.memories.catch_up()
            written.append((time.perf_counter() - began) * 1e3)
        await vault.close()
        alone = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.recall_speed", "--alone", str(home)),
            stdout=asyncio.subprocess.PIPE,
        )
        megabytes = float((await alone.communicate())[0])
    plain.close()
    return [
        *spread(f"recall among {count} lines", took, took_plainly, {95: 60}),
        *spread("write: turn, words, vector", written, limits={95: 30}),
        Figure("load lines and model", loaded),
        Figure("memory of a process that only recalls", megabytes, limit=300, unit="MB"),
    ]


async def recall_alone(home: Path) -> float:
    """Megabytes of this process, if all that it has done is to recall from ``home``. Not the most
    that the system has counted: that begins with what its parent had."""
    vault = await open_vault(home, holder="bench", now=BEGIN, use_keyring=False, embedder=MiniLm())
    for question in ("Where did we walk the dog?", "When did I move?", "Who plays the trumpet?"):
        await vault.memories.search(question, limit=30, now=BEGIN)
    taken = float(psutil.Process().memory_info().rss) / 2**20
    await vault.close()
    return taken


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lines", type=int, default=100_000)
    options.add_argument("--samples", type=int, default=200)
    options.add_argument("--json", action="store_true")
    options.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.alone:
        print(asyncio.run(recall_alone(chosen.alone)))
        return 0
    found = asyncio.run(measure(chosen.lines, chosen.samples))
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # With the invented lines and the index beside it, which are of this bench and not of hers.
    found.append(Figure("memory of this process at most", rss, unit="MB"))
    if chosen.json:
        print(json.dumps({"lines": chosen.lines, "figures": [asdict(one) for one in found]}))
    else:
        print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
