"""Learns how much each piece of evidence counts in recall, and how sure she may be.

    python -m bench.recall_training [--conversations 24] [--hold 6]

Prints the tables of ``domain/recall_weights.py`` and ``domain/recall_told.py``, and how well they
do on conversations that were held back. It learns from ``bench.dialogues`` and from nothing else,
starting from the rules that were set by hand and leaving them only as far as it has reason to.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.dialogues import Conversation, conversation
from samantha.domain.events import Overheard
from samantha.domain.recall import Pool, rank, weighed
from samantha.domain.recall_told import EVIDENCE, evidence_of
from samantha.domain.recall_weights import NAMES, RULES
from samantha.domain.turn import Heard, Origin
from samantha.engines.embed_minilm import MiniLm
from samantha.storage.vault import open_vault

STEPS = 600
TRAP_WEIGHT = 0.5
"""How much a question counts that is asked of the one who did not say it."""
STAY = 0.02
"""How dear it is to leave the rules."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A question, what was found for it, and which turns answer it."""

    text: str
    pool: Pool
    answers: frozenset[int]
    trap: bool


async def examples(talk: Conversation, embedder: MiniLm) -> list[Example]:
    now = talk.lines[-1].at + timedelta(days=1)
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        vault = await open_vault(
            Path(folder, "home"), holder="bench", now=now, use_keyring=False, embedder=embedder
        )
        try:
            first = await vault.journal.append(
                *(
                    Heard(line.text, line.at, origin=Origin("invented", line.speaker))
                    if line.speaker == talk.names[0]
                    else Overheard(line.text, line.at, Origin("invented", line.speaker))
                    for line in talk.lines
                )
            )
            await vault.memories.warm()
            return [
                Example(
                    asked.text,
                    await vault.memories.pool(
                        asked.text, now=now, called=talk.names[:1], everyone=True
                    ),
                    frozenset(first + place for place in asked.evidence),
                    asked.trap,
                )
                for asked in talk.questions
            ]
        finally:
            await vault.close()


# --- ranking -------------------------------------------------------------------------------------


def learn(known: Sequence[Example], stay: float) -> dict[str, float]:
    """Weights under which the lines that answer come before the others: a softmax over the lines
    of each question, and a pull towards the rules."""
    start = np.array([RULES.get(name, 0.0) for name in NAMES])
    groups = [group for one in known if (group := _group(one)) is not None]
    # All pieces of evidence on one scale, so that the pull is the same for each.
    spread = np.concatenate([rows for rows, _, _ in groups]).std(axis=0) + 1e-9
    sharp = 8.0
    weights, speed = start * spread * sharp, np.zeros(len(NAMES))
    home, total = weights.copy(), sum(weight for _, _, weight in groups)
    for _ in range(STEPS):
        slope = stay * (weights - home)
        for rows, answers, weight in groups:
            scores = rows / spread @ weights
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            slope += weight / total * ((likely - answers) @ (rows / spread))
        speed = 0.9 * speed - 0.05 * slope
        weights = weights + speed
    return {
        name: round(float(w), 3) for name, w in zip(NAMES, weights / spread / sharp, strict=True)
    }


def _group(one: Example) -> tuple[Matrix, Matrix, float] | None:
    close = [(c, row) for c, row in weighed(one.pool) if c.eligible]
    answers = np.array([c.turn in one.answers for c, _ in close], float)
    if not answers.sum():
        return None
    rows = np.array([row for _, row in close])
    return rows, answers / answers.sum(), TRAP_WEIGHT if one.trap else 1.0


# --- being sure ----------------------------------------------------------------------------------


def learn_told(known: Sequence[Example], weights: Mapping[str, float]) -> dict[str, float]:
    """Logistic regression: was it ever said by the one who is asked about?"""
    rows, said = _told_rows(known, weights)
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = (rows - middle) / spread
    # As many questions that have an answer as questions that have none.
    each = np.where(said > 0, 0.5 / said.sum(), 0.5 / (1 - said).sum())
    slopes, base = np.zeros(rows.shape[1]), 0.0
    for _ in range(4000):
        miss = (1 / (1 + np.exp(-(scaled @ slopes + base))) - said) * each
        slopes -= 0.5 * (miss @ scaled + 0.01 * slopes)
        base -= 0.5 * float(miss.sum())
    slopes = slopes / spread
    found = {name: round(float(s), 3) for name, s in zip(EVIDENCE, slopes, strict=True)}
    return {**found, "": round(base - float(slopes @ middle), 3)}


def _told_rows(known: Sequence[Example], weights: Mapping[str, float]) -> tuple[Matrix, Matrix]:
    rows = [evidence_of(one.pool.question, rank(one.pool, 10, weights)) for one in known]
    return np.array(rows), np.array([not one.trap for one in known], float)


# --- how well it does ----------------------------------------------------------------------------


def recall_at(known: Sequence[Example], first: int, weights: Mapping[str, float]) -> float:
    shares = [
        len(one.answers & {m.turn for m in rank(one.pool, first, weights)}) / len(one.answers)
        for one in known
        if not one.trap
    ]
    return sum(shares) / len(shares)


def auroc(scores: Matrix, said: Matrix) -> float:
    can, cannot = scores[said > 0][:, None], scores[said == 0][None, :]
    return float(((can > cannot) + 0.5 * (can == cannot)).mean())


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--conversations", type=int, default=24)
    options.add_argument("--stay", type=float, default=STAY)
    options.add_argument("--hold", type=int, default=6)
    chosen = options.parse_args()
    embedder = MiniLm()
    every = [
        await examples(conversation(seed), embedder)
        for seed in range(chosen.conversations + chosen.hold)
    ]
    known = [one for talk in every[: chosen.conversations] for one in talk]
    held = [one for talk in every[chosen.conversations :] for one in talk]
    weights = learn(known, chosen.stay)
    for name, by in (("rules", RULES), ("learned", weights)):
        shares = ", ".join(f"R@{k} {recall_at(held, k, by):.3f}" for k in (1, 5, 10))
        print(f"# {name:8} held back: {shares}")
    sure = learn_told(known, weights)
    rows, said = _told_rows(held, weights)
    scores = rows @ np.array([sure[name] for name in EVIDENCE])
    print(f"# told, held back: AUROC {auroc(scores, said):.3f}")
    print("LEARNED =", weights)
    print("TOLD =", sure)


if __name__ == "__main__":
    asyncio.run(main())
