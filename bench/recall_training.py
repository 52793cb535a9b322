"""Learns how much each piece of evidence counts in recall, and how sure she may be.

    python -m bench.recall_training [--invented 4] [--hold 4]

Prints the tables of ``domain/recall_weights.py`` and ``domain/recall_told.py``, and how well they
do on conversations that were held back: each written one in its turn, and some invented ones. It
learns from ``bench.dialogues`` and from nothing else, starting from the rules that were set by hand
and leaving them only as far as it has reason to.
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

from bench.dialogues import Conversation, conversation, written
from samantha.domain.events import Overheard
from samantha.domain.recall import Pool, rank, weighed
from samantha.domain.recall_told import EVIDENCE, TOLD, evidence_of
from samantha.domain.recall_weights import NAMES, RULES
from samantha.domain.turn import Heard, Origin
from samantha.engines.embed_minilm import MiniLm
from samantha.storage.vault import open_vault

STEPS = 150
SHARP = 8.0
"""How much likelier a line is for each point of its score, at first."""
TRAP_WEIGHT = 1.0
"""How much a question counts that is asked of the one who did not say it."""
STAY = 0.1
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
    home = np.array([RULES.get(name, 0.0) for name in NAMES])
    groups = [group for one in known if (group := _group(one)) is not None]
    # All pieces of evidence on one scale, so that the pull is the same for each.
    spread = np.concatenate([rows for rows, _, _ in groups]).std(axis=0) + 1e-9
    total = sum(weight for _, _, weight in groups)
    rows = np.concatenate([rows / spread for rows, _, _ in groups])
    share = np.concatenate([answers * weight / total for _, answers, weight in groups])
    sizes = [len(answers) for _, answers, _ in groups]
    starts, whose = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    each = np.array([weight / total for _, _, weight in groups])[whose]
    home = home * spread * SHARP
    weights, slow, size = home.copy(), np.zeros(len(NAMES)), np.zeros(len(NAMES))
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        likely = np.exp(scores - np.maximum.reduceat(scores, starts)[whose])
        likely *= each / np.add.reduceat(likely, starts)[whose]
        slope = (likely - share) @ rows + stay * (weights - home)
        # Adam: some of the evidence is there once in a hundred questions.
        slow, size = 0.9 * slow + 0.1 * slope, 0.99 * size + 0.01 * slope**2
        pace = 0.05 if step < 0.7 * STEPS else 0.01
        weights = weights - pace * (slow / (1 - 0.9**step)) / (
            np.sqrt(size / (1 - 0.99**step)) + 1e-8
        )
    return {
        name: round(float(w), 3) for name, w in zip(NAMES, weights / spread / SHARP, strict=True)
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


def quality(known: Sequence[Example], weights: Mapping[str, float]) -> dict[str, float]:
    """Shares of the answers among the first, and the mean of one over the first one's place."""
    shares: dict[str, list[float]] = {"R@5": [], "R@10": [], "R@20": [], "MRR": []}
    for one in known:
        if one.trap:
            continue
        order = [moment.turn for moment in rank(one.pool, 100, weights)]
        for first in (5, 10, 20):
            got = len(one.answers & set(order[:first])) / len(one.answers)
            shares[f"R@{first}"].append(got)
        places = [place for place, turn in enumerate(order, start=1) if turn in one.answers]
        shares["MRR"].append(1 / places[0] if places else 0.0)
    return {key: sum(values) / len(values) for key, values in shares.items()}


def auroc(scores: Matrix, said: Matrix) -> float:
    can, cannot = scores[said > 0][:, None], scores[said == 0][None, :]
    return float(((can > cannot) + 0.5 * (can == cannot)).mean())


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--invented", type=int, default=4)
    options.add_argument("--stay", type=float, default=STAY)
    options.add_argument("--hold", type=int, default=4)
    chosen = options.parse_args()
    embedder = MiniLm()
    texts = [await examples(talk, embedder) for talk in written()]
    made = [
        await examples(conversation(seed), embedder)
        for seed in range(chosen.invented + chosen.hold)
    ]
    always = [one for talk in made[: chosen.invented] for one in talk]
    unseen = [one for talk in made[chosen.invented :] for one in talk]
    held: dict[str, list[dict[str, float]]] = {"rules": [], "learned": []}
    rows, said, sure_of = [], [], []
    for place, talk in enumerate(texts):
        known = [*always, *(one for other in texts[:place] + texts[place + 1 :] for one in other)]
        weights = learn(known, chosen.stay)
        held["rules"].append(quality(talk, RULES))
        held["learned"].append(quality(talk, weights))
        sure = learn_told(known, weights)
        these, answered = _told_rows(talk, weights)
        rows.append(these)
        said.append(answered)
        sure_of.append(these @ np.array([sure[name] for name in EVIDENCE]) + sure[""])
    for name, measured in held.items():
        shares = ", ".join(
            f"{key} {np.mean([m[key] for m in measured]):.3f}" for key in measured[0]
        )
        print(f"# {name:8} each written one held back: {shares}")
    every = [*always, *(one for talk in texts for one in talk)]
    weights = learn(every, chosen.stay)
    for name, by in (("rules", RULES), ("learned", weights)):
        shares = ", ".join(f"{key} {value:.3f}" for key, value in quality(unseen, by).items())
        print(f"# {name:8} invented ones held back: {shares}")
    by_hand = np.concatenate(rows) @ np.array([TOLD.get(name, 0.0) for name in EVIDENCE])
    print(f"# told, by hand: AUROC {auroc(by_hand, np.concatenate(said)):.3f}")
    print(f"# told, learned: AUROC {auroc(np.concatenate(sure_of), np.concatenate(said)):.3f}")
    print("LEARNED =", weights)
    print("TOLD =", learn_told(every, weights))


if __name__ == "__main__":
    asyncio.run(main())
