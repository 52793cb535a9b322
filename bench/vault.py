"""How quick the vault is with a life in it, beside plain SQLite, which one would pick instead.

    python bench/vault.py [--turns 100000] [--json]

Both keep the same turns in the same run on the same disk, with ``synchronous=FULL`` and a word
index. Plain SQLite keeps them readable to anyone who has the file, and folds no state.
"""

import argparse
import asyncio
import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from samantha.domain.affect import Mood
from samantha.domain.events import Event, Learned, MoodMoved, Said
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Ending, Heard, Meaning
from samantha.storage.memories import match_any, telling
from samantha.storage.vault import open_vault

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
BATCH_TURNS = 1000
SAMPLES = 400


@dataclass(frozen=True, slots=True)
class Figure:
    what: str
    ours: float
    plain: float | None
    """The same by plain SQLite; None where it does no such thing."""
    limit: float | None = None
    """What we promised ourselves."""
    unit: str = "ms"


class Talk:
    """An endless conversation over a vocabulary with the word frequencies of a natural one."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = [f"{a}{b}{c}" for a in "bdfgklmn" for b in _SYLLABLES for c in _SYLLABLES]
        # Zipf's law: the word of rank r comes up in proportion to 1/r.
        self._weights = [1 / rank for rank in range(1, len(self._words) + 1)]

    def sentences(self, count: int, words: int = 14) -> list[str]:
        flat = self._chance.choices(self._words, self._weights, k=count * words)
        return [" ".join(flat[n * words : (n + 1) * words]) for n in range(count)]


_SYLLABLES = [f"{a}{b}" for a in "aeiou" for b in ("", "n", "r", "st", "lk", "m")]


def events_of(first: int, texts: list[str]) -> list[Event]:
    """Each turn: heard, said, how her mood moved; in every tenth she learns something."""
    events: list[Event] = []
    for n, text in enumerate(texts):
        seq = first + len(events)
        at = START + timedelta(minutes=2 * (seq // 3))
        events += [
            Heard(text, at, "Europe/Berlin"),
            Said(seq, f"{text[::-1]}?", Ending.FINISHED, at, Meaning(), timings={"brain": 3.1}),
            MoodMoved(Mood(0.2, 0.1, at), seq),
        ]
        if n % 10 == 0:
            word = text.split()[0]
            span = Span(seq, 0, len(word), word)
            events.append(Learned(Claim(f"friend {n % 40}", f"likes {seq % 97}", word, span, at)))
    return events


async def measure(folder: Path, turns: int) -> list[Figure]:
    home = folder / "home"
    talk = Talk(7)
    vault = await open_vault(home, holder="bench", now=START, use_keyring=False)
    plain = plain_sqlite(folder / "plain.db")
    began = time.perf_counter()
    for _ in range(0, turns, BATCH_TURNS):
        texts = talk.sentences(BATCH_TURNS)
        await vault.journal.append(*events_of(vault.journal.state.seq + 1, texts))
    filled = time.perf_counter() - began
    began = time.perf_counter()
    chance = Talk(7)
    for _ in range(0, turns, BATCH_TURNS):
        with plain:
            plain.execute("begin immediate")
            for text in chance.sentences(BATCH_TURNS):
                keep_plainly(plain, text, f"{text[::-1]}?")
    filled_plainly = time.perf_counter() - began
    plain.close()
    await vault.close()

    async def open_ours() -> None:
        nonlocal vault
        vault = await open_vault(home, holder="bench", now=START, use_keyring=False)

    opened, opened_plainly = [], []
    for _ in range(15):
        opened.append(await timed(open_ours))
        await vault.close()
        began = time.perf_counter()
        again = plain_sqlite(folder / "plain.db")
        again.execute("select * from message order by id desc limit 24").fetchall()
        opened_plainly.append((time.perf_counter() - began) * 1e3)
        again.close()

    await open_ours()
    plain = plain_sqlite(folder / "plain.db")
    appended, appended_plainly = [], []
    for text in talk.sentences(SAMPLES):
        seq = vault.journal.state.seq + 1
        events = events_of(seq, [text])[:3]
        appended.append(await timed(lambda events=events: vault.journal.append(*events)))  # type: ignore[misc]
        began = time.perf_counter()
        plain.execute("begin immediate")
        keep_plainly(plain, text, f"{text[::-1]}?")
        plain.execute("commit")
        appended_plainly.append((time.perf_counter() - began) * 1e3)

    found, found_plainly = [], []
    for text in talk.sentences(SAMPLES // 2, words=8):
        found.append(await timed(lambda text=text: vault.memories.search(text, limit=10)))  # type: ignore[misc]
        began = time.perf_counter()
        plain.execute(
            "select message.* from word join message on message.id = word.rowid"
            " where word match ? order by rank limit 10",
            (match_any(telling(text)),),
        ).fetchall()
        found_plainly.append((time.perf_counter() - began) * 1e3)
    rebuilt = await vault.rebuild()
    assert rebuilt.same, "what was rebuilt is not what was there"
    size = sum(file.stat().st_size for file in home.iterdir()) / 1e6
    size_plainly = sum(file.stat().st_size for file in folder.glob("plain.db*")) / 1e6
    began = time.perf_counter()
    await vault.forget([1])
    forgot = (time.perf_counter() - began) * 1e3
    await vault.close()
    plain.close()
    return [
        *spread("open", opened, opened_plainly, limit_p50=300),
        *spread("append a turn, FULL", appended, appended_plainly, limit_p50=2),
        *spread("search, 8 words", found, found_plainly),
        Figure("fill in batches", filled, filled_plainly, unit="s"),
        Figure("rebuild", rebuilt.seconds, None, unit="s"),
        Figure("forget a turn", forgot / 1e3, None, unit="s"),
        Figure("on disk", size, size_plainly, unit="MB"),
    ]


async def timed(work: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds that ``work`` takes."""
    began = time.perf_counter()
    await work()
    return (time.perf_counter() - began) * 1e3


def spread(
    what: str, ours: list[float], plain: list[float], limit_p50: float | None = None
) -> list[Figure]:
    return [
        Figure(f"{what}, p50", statistics.median(ours), statistics.median(plain), limit_p50),
        Figure(f"{what}, p95", p95(ours), p95(plain)),
    ]


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def plain_sqlite(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("create table if not exists message (id integer primary key, at, who, text)")
    connection.execute(
        "create virtual table if not exists word using fts5"
        " (text, content='message', content_rowid='id', tokenize='porter unicode61')"
    )
    return connection


def keep_plainly(connection: sqlite3.Connection, his: str, hers: str) -> None:
    row = connection.execute("insert into message (at, who, text) values (?, 'he', ?)", (0, his))
    connection.execute("insert into word (rowid, text) values (?, ?)", (row.lastrowid, his))
    connection.execute("insert into message (at, who, text) values (?, 'she', ?)", (0, hers))


def table(figures: list[Figure]) -> str:
    lines = [f"{'':28}{'ours':>13}{'plain':>10}{'ratio':>8}   promised"]
    for figure in figures:
        plain = f"{figure.plain:10.2f}" if figure.plain is not None else f"{'—':>10}"
        ratio = f"{figure.ours / figure.plain:8.2f}" if figure.plain else f"{'':8}"
        promised = f"   ≤ {figure.limit:g} {figure.unit}" if figure.limit is not None else ""
        unit = figure.unit
        lines.append(f"{figure.what:28}{figure.ours:10.2f} {unit:2}{plain}{ratio}{promised}")
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--turns", type=int, default=100_000)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        figures = asyncio.run(measure(Path(folder), chosen.turns))
    if chosen.json:
        print(json.dumps({"turns": chosen.turns, "figures": [asdict(f) for f in figures]}))
    else:
        print(f"{chosen.turns} turns\n{table(figures)}")


if __name__ == "__main__":
    main()
