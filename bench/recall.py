"""Whether the lines that hold an answer are among what comes to mind, on conversations of LoCoMo.

    python -m bench.recall [--data FILE] [--json] [--limit N]

FILE is LoCoMo's (Maharana et al., 2024): conversations of two people over months, with questions
and the lines that hold the answers. Each conversation is moved into a vault of its own, one side as
his and the other as someone's whom he talked with, and is asked through the product's own recall.
Shares are in per cent; all but ``adversarial_r@10`` over the categories 1 to 4.

Beside it, on the same lines in the same run: BM25 of SQLite's FTS5, cosine of the sentence model,
and both of them by reciprocal rank; and mem0, where it can be imported (``bench.recall_beside``).
"""

import argparse
import asyncio
import json
import math
import re
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.figures import percentile
from bench.recall_beside import by_mem0, is_there
from samantha.domain.events import Overheard
from samantha.domain.recall_question import read_question
from samantha.domain.recall_told import told
from samantha.domain.turn import Heard, Origin
from samantha.engines.embed_minilm import MiniLm
from samantha.storage.memories import match_any, telling
from samantha.storage.vault import Vault, open_vault

CATEGORIES = {
    1: "multi-hop",
    2: "temporal",
    3: "open-domain",
    4: "single-hop",
    5: "adversarial",
}
DEEP = 100
"""Lines that are asked for, of which the first 5, 10, 20 and 50 are looked at."""
PACE = timedelta(seconds=30)
"""Between two lines of a session, of which the data tell the beginning only."""


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    speaker: str
    text: str
    session: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    question: str
    category: int
    evidence: frozenset[str]


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation and what is asked about it. The first of ``speakers`` is he."""

    speakers: tuple[str, str]
    lines: Sequence[Line]
    asked: Sequence[Asked]


@dataclass(frozen=True, slots=True)
class Answered:
    """What one question brought up, the best first, by the lines' own names."""

    asked: Asked
    order: Sequence[str]
    sessions: Mapping[str, int]
    told: float = 0.0
    ms: float = 0.0


def read(path: Path) -> list[Talk]:
    """The conversations in ``path``; questions without evidence in them are left out."""
    return [_talk(one) for one in json.loads(path.read_text(encoding="utf-8"))]


def _talk(one: Mapping[str, Any]) -> Talk:
    talk = one["conversation"]
    numbers = sorted(int(key[8:]) for key in talk if re.fullmatch(r"session_\d+", key))
    lines = []
    for number in numbers:
        began = datetime.strptime(talk[f"session_{number}_date_time"], "%I:%M %p on %d %B, %Y")
        for place, said in enumerate(talk[f"session_{number}"]):
            shown = said.get("blip_caption")
            text = said["text"] + (f" [shares photo: {shown}]" if shown else "")
            at = began.replace(tzinfo=UTC) + place * PACE
            lines.append(Line(said["dia_id"], said["speaker"], text, number, at))
    known = {line.id for line in lines}
    asked = []
    for question in one["qa"]:
        named = re.findall(r"D:?(\d+):0*(\d+)", " ".join(map(str, question.get("evidence", []))))
        evidence = frozenset(f"D{session}:{line}" for session, line in named) & known
        if evidence:
            asked.append(Asked(question["question"], question["category"], evidence))
    return Talk((talk["speaker_a"], talk["speaker_b"]), lines, asked)


# --- the product's own way -----------------------------------------------------------------------


async def move_in(vault: Vault, talk: Talk) -> dict[int, str]:
    """Bring ``talk`` into ``vault``; which line each event is."""
    first = await vault.journal.append(
        *(
            Heard(line.text, line.at, door="import", origin=Origin("LoCoMo", line.speaker))
            if line.speaker == talk.speakers[0]
            else Overheard(line.text, line.at, Origin("LoCoMo", line.speaker))
            for line in talk.lines
        )
    )
    await vault.memories.warm()
    return {first + place: line.id for place, line in enumerate(talk.lines)}


async def ask_all(talk: Talk, embedder: MiniLm) -> list[Answered]:
    sessions = {line.id: line.session for line in talk.lines}
    now = talk.lines[-1].at + timedelta(days=1)
    answered = []
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        vault = await open_vault(
            Path(folder, "home"), holder="bench", now=now, use_keyring=False, embedder=embedder
        )
        try:
            names = await move_in(vault, talk)
            for asked in talk.asked:
                began = time.perf_counter()
                found = await vault.memories.search(
                    asked.question, limit=DEEP, now=now, called=talk.speakers[:1], everyone=True
                )
                question = read_question(
                    asked.question, called=talk.speakers[:1], others=talk.speakers[1:]
                )
                took = (time.perf_counter() - began) * 1e3
                order = [names[moment.turn] for moment in found]
                answered.append(Answered(asked, order, sessions, told(question, found), took))
        finally:
            await vault.close()
    return answered


# --- beside it -----------------------------------------------------------------------------------


async def beside(talk: Talk, embedder: MiniLm) -> dict[str, list[Answered]]:
    """The same questions by simpler means."""
    import numpy as np

    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE word USING fts5 (text, tokenize='porter unicode61')")
    whole = [f"{line.speaker}: {line.text}" for line in talk.lines]
    index.executemany("INSERT INTO word (rowid, text) VALUES (?, ?)", enumerate(whole))
    lines = np.stack([np.frombuffer(v, np.int8) for v in await embedder.embed(whole)])
    lines = lines.astype(np.float32)
    sessions = {line.id: line.session for line in talk.lines}
    found: dict[str, list[Answered]] = {"FTS5 BM25": [], "MiniLM cosine": [], "RRF of both": []}
    for asked in talk.asked:
        rows = index.execute(
            "SELECT rowid FROM word WHERE word MATCH ? ORDER BY rank LIMIT 400",
            (match_any(telling(asked.question)),),
        ).fetchall()
        by_words = [row[0] for row in rows]
        [meaning] = await embedder.embed([asked.question])
        near = lines @ np.frombuffer(meaning, np.int8).astype(np.float32)
        by_meaning = [int(row) for row in np.argsort(-near, kind="stable")]
        together: dict[int, float] = {}
        for order in (by_words, by_meaning):
            for rank, row in enumerate(order, start=1):
                together[row] = together.get(row, 0.0) + 1 / (60 + rank)
        by_both = sorted(together, key=lambda row: -together[row])
        for name, order in zip(found, (by_words, by_meaning, by_both), strict=True):
            ids = [talk.lines[row].id for row in order[:DEEP]]
            found[name].append(Answered(asked, ids, sessions))
    index.close()
    if is_there():
        spoken = [(line.speaker, line.text) for line in talk.lines]
        order = await by_mem0(spoken, [one.question for one in talk.asked], embedder, DEEP)
        found["mem0"] = [
            Answered(asked, [talk.lines[row].id for row in rows], sessions, ms=ms)
            for asked, (rows, ms) in zip(talk.asked, order, strict=True)
        ]
    return found


# --- figures -------------------------------------------------------------------------------------


def share_in(answered: Answered, first: int) -> float:
    evidence = answered.asked.evidence
    return len(evidence & set(answered.order[:first])) / len(evidence)


def reciprocal(answered: Answered) -> float:
    """One over the rank of the first line that holds the answer."""
    ranks = (n for n, one in enumerate(answered.order, 1) if one in answered.asked.evidence)
    return 1 / next(ranks, math.inf)


def gain(answered: Answered, first: int) -> float:
    """nDCG: lines that hold the answer count less the later they come."""
    evidence = answered.asked.evidence
    got = sum(
        1 / math.log2(n + 1) for n, one in enumerate(answered.order[:first], 1) if one in evidence
    )
    return got / sum(1 / math.log2(n + 1) for n in range(1, min(first, len(evidence)) + 1))


def sessions_in(answered: Answered, first: int) -> float:
    wanted = {answered.sessions[one] for one in answered.asked.evidence}
    found = list(dict.fromkeys(answered.sessions[one] for one in answered.order))
    return len(wanted & set(found[:first])) / len(wanted)


def figures(answered: Sequence[Answered]) -> dict[str, Any]:
    sound = [one for one in answered if one.asked.category != 5]
    trap = [one for one in answered if one.asked.category == 5]
    times = [one.ms for one in answered]
    return {
        **{f"r@{k}": mean([share_in(one, k) for one in sound]) for k in (5, 10, 20, 50)},
        "mrr": mean([reciprocal(one) for one in sound]),
        "ndcg@10": mean([gain(one, 10) for one in sound]),
        "session_r@10": mean([sessions_in(one, 10) for one in sound]),
        "adversarial_r@10": mean([share_in(one, 10) for one in trap]),
        "by_category": {
            name: {
                "n": len(part),
                "r@10": mean([share_in(one, 10) for one in part]),
                "mrr": mean([reciprocal(one) for one in part]),
            }
            for number, name in CATEGORIES.items()
            if (part := [one for one in answered if one.asked.category == number])
        },
        "ms_p50": round(percentile(times, 50), 2) if len(times) > 1 else 0.0,
        "ms_p95": round(percentile(times, 95), 2) if len(times) > 1 else 0.0,
    }


def mean(shares: Sequence[float]) -> float:
    """In per cent."""
    return round(100 * statistics.fmean(shares), 2) if shares else 0.0


def auroc(answered: Sequence[Answered]) -> float:
    """How often a question that can be answered seems so more than one that cannot; in [0, 1]."""
    can = [one.told for one in answered if one.asked.category != 5]
    cannot = [one.told for one in answered if one.asked.category == 5]
    wins = sum((a > b) + 0.5 * (a == b) for a in can for b in cannot)
    return wins / (len(can) * len(cannot)) if can and cannot else math.nan


async def measure(talks: Sequence[Talk], with_others: bool) -> dict[str, list[Answered]]:
    embedder = MiniLm()
    found: dict[str, list[Answered]] = {"hers": []}
    for talk in talks:
        found["hers"] += await ask_all(talk, embedder)
        if with_others:
            for name, answered in (await beside(talk, embedder)).items():
                found.setdefault(name, []).extend(answered)
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--json", action="store_true", help="only her figures, as JSON")
    chosen = options.parse_args()
    found = asyncio.run(measure(read(chosen.data), with_others=not chosen.json))
    if chosen.json:
        print(json.dumps({**figures(found["hers"]), "auroc": round(auroc(found["hers"]), 4)}))
        return 0
    keys = ("r@5", "r@10", "r@20", "r@50", "mrr", "ndcg@10", "session_r@10", "adversarial_r@10")
    print(" " * 15 + "".join(f"{key:>18}" for key in keys))
    for name, answered in found.items():
        measured = figures(answered)
        print(f"{name:15}" + "".join(f"{measured[key]:>18.1f}" for key in keys))
    hers = figures(found["hers"])
    for category, part in hers["by_category"].items():
        print(f"{category:15} n {part['n']:4}  r@10 {part['r@10']:5.1f}  mrr {part['mrr']:5.1f}")
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"answerable or never said, AUROC {auroc(found['hers']):.3f}")
    print(f"{hers['ms_p50']:.1f} ms p50, {hers['ms_p95']:.1f} ms p95; {rss:.0f} MB at most")
    return 0


if __name__ == "__main__":
    sys.exit(main())
