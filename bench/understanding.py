"""What she understands of strangers' requests, with no model, and how quickly.

    python -m bench.understanding [--data FILE.jsonl] [--mistakes] [--json]

The lines are those of ``tests/understanding/utterances_dev.jsonl``, none of which she was taught
on. A skill is right if it is that skill; slots are right if all are, names and lists but for case
and article, times by instant, paraphrases by half of their words. Beside it, nearest neighbour of
the same sentence model over the same lines that she was taught on.
"""

import argparse
import asyncio
import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from bench.figures import Figure, spread, table
from samantha.domain.said import sayings
from samantha.domain.slots_by_shape import SLOTS
from samantha.domain.state import State
from samantha.domain.turn import Heard
from samantha.engines.clock_system import SystemClock
from samantha.engines.embed_minilm import MiniLm
from samantha.wiring import understanding

HERE = Path(__file__).parents[1]
DATA = HERE / "tests/understanding/utterances_dev.jsonl"
SAID = HERE / "src/samantha/skills/said"
ZONE = "Europe/Berlin"
PARAPHRASES = frozenset({"fact", "question", "body", "about", "what", "text"})


@dataclass(frozen=True, slots=True)
class Mistake:
    text: str
    wanted: tuple[str, Mapping[str, Any]]
    got: tuple[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Read:
    """How a file of requests was read."""

    skills: float
    """Shares, in [0, 1]."""
    slots: float
    """Of requests that have slots."""
    talk_taken_for_more: float
    milliseconds: Sequence[float]
    mistakes: Sequence[Mistake]


def read(rows: Sequence[Mapping[str, Any]]) -> Read:
    """``rows`` as ``talk/FORMAT.md`` has them."""
    reader, right, slots_right, with_slots, taken, talk = (
        understanding(SystemClock()),
        0,
        0,
        0,
        0,
        0,
    )
    times, mistakes = [], []
    reader.read(Heard("warm", SystemClock().now()), State())
    for row in rows:
        heard = Heard(row["text"], datetime.fromisoformat(row["now"]), ZONE)
        began = time.perf_counter()
        act = reader.read(heard, State()).first
        times.append((time.perf_counter() - began) * 1000)
        same = act.skill == row["skill"]
        own = {name: value for name, value in act.slots.items() if name in SLOTS.get(act.skill, ())}
        filled = same and fills(row["slots"], own)
        right += same
        if row["skill"] == "talk":
            talk, taken = talk + 1, taken + (not same)
        elif row["slots"]:
            with_slots, slots_right = with_slots + 1, slots_right + filled
        if not (filled if row["skill"] != "talk" else same):
            mistakes.append(
                Mistake(row["text"], (row["skill"], row["slots"]), (act.skill, act.slots))
            )
    return Read(
        right / len(rows), slots_right / max(with_slots, 1), taken / max(talk, 1), times, mistakes
    )


def fills(wanted: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
    """Whether ``got`` has all slots of ``wanted``, and none beside."""
    return set(wanted) >= set(got) and all(
        _same(name, value, got.get(name)) for name, value in wanted.items()
    )


def _same(name: str, wanted: Any, got: Any) -> bool:
    if name == "when":
        likeliest = (wanted.get("ambiguous") or [None])[0]
        keys = ("iso", "rrule", "ambiguous")
        return got is not None and (
            [wanted.get(key) for key in keys] == [got.get(key) for key in keys]
            or (likeliest is not None and got.get("iso") == likeliest)
        )
    if name in PARAPHRASES:
        words, own = _words(wanted), _words(got)
        return len(words & own) >= 0.5 * min(len(words), len(own) or 99)
    if isinstance(wanted, list):
        return isinstance(got, list) and [_plain(one) for one in wanted] == [
            _plain(one) for one in got
        ]
    return bool(_plain(wanted) == _plain(got))


def _plain(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return re.sub(r"^(?:the|my|an?) ", "", value.casefold().strip(" .?!"))


def _words(value: Any) -> set[str]:
    return set(re.findall(r"\w+", value.casefold())) if isinstance(value, str) else set()


async def nearest(rows: Sequence[Mapping[str, Any]]) -> float:
    """Share of right skills by the nearest of the lines that she was taught on."""
    lines = [one for file in sorted(SAID.glob("*.txt")) for one in sayings(file.read_text("utf-8"))]
    model = MiniLm()

    async def vectors(texts: list[str]) -> Any:
        made = b"".join(await model.embed(texts))
        return np.frombuffer(made, np.int8).reshape(len(texts), -1).astype(np.float32)

    known = await vectors([one.text for one in lines])
    asked = await vectors([str(row["text"]) for row in rows])
    best = [int(place) for place in (asked @ known.T).argmax(1)]
    right = sum(lines[place].skill == row["skill"] for place, row in zip(best, rows, strict=True))
    return float(right) / len(rows)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=DATA)
    options.add_argument("--mistakes", action="store_true")
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    rows = [json.loads(line) for line in chosen.data.read_text("utf-8").splitlines()]
    found = read(rows)
    if chosen.mistakes:
        for mistake in found.mistakes:
            print(mistake.text, mistake.wanted, mistake.got, sep="\n    ")
    beside = asyncio.run(nearest(rows))
    figures = [
        Figure("skill wrong", 100 * (1 - found.skills), 100 * (1 - beside), 10, "%"),
        Figure("some slot wrong", 100 * (1 - found.slots), None, 20, "%"),
        Figure("talk taken for a request", 100 * found.talk_taken_for_more, None, 1, "%"),
        *spread("understanding", found.milliseconds, limits={50: 8, 95: 20}),
    ]
    if chosen.json:
        print(json.dumps({"samples": len(rows), "figures": [asdict(one) for one in figures]}))
    else:
        print(f"{len(rows)} requests\n{table(figures)}")


if __name__ == "__main__":
    main()
