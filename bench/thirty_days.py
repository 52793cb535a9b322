"""Thirty days of one person through the real turn, with no model, and how she answers the probes.

    python -m bench.thirty_days [--data FILE] [--json] [--replies] [--failures]

A probe is right if its answer holds what FORMAT.md of the data asks for and nothing that it
forbids. Beside that: whether the lines that hold the answer were among what came to mind (what any
brain would have been given), and, for what was forgotten or off the record, that they were not.
"""

import argparse
import asyncio
import json
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.figures import Figure, table
from samantha.domain.affect import Mood
from samantha.domain.turn import Heard
from samantha.doors.replay import FollowingClock, zone_of
from samantha.settings import Settings
from samantha.wiring import open_house

DATA = Path(__file__).resolve().parent.parent / "tests" / "memory" / "second_person.jsonl"

NEVER_RECALLED = ("forget", "off_record")


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe, and what came of it."""

    id: str
    kind: str
    question: str
    reply: str
    right: bool
    evidence: int
    """How many lines hold the answer."""
    recalled: int
    """How many of them came to mind."""


class Ear:
    """A voice whose listener receives everything at once."""

    async def say(self, clause: str, mood: Mood) -> None:
        return None


def right(answer: str, expect: Mapping[str, Any]) -> bool:
    """Whether ``answer`` is as FORMAT.md asks: every list of ``any`` met, nothing of ``none``."""
    plain = " ".join(answer.casefold().replace("’", "'").split())
    if not plain:
        return False
    plain += " "
    if "max_words" in expect and len(plain.split()) > expect["max_words"]:
        return False
    if any(word.casefold() in plain for word in expect["none"]):
        return False
    return all(any(word.casefold() in plain for word in words) for words in expect["any"])


async def live(rows: Sequence[Mapping[str, Any]], home: Path) -> list[Probe]:
    """Play ``rows`` in a fresh home; its probes, in order."""
    clock = FollowingClock(datetime.fromisoformat(rows[0]["at"]))
    settings = Settings(home=home, keyring=False)
    house = await open_house(settings, holder="bench", clock=clock, brain="builtin")
    names: dict[int, str] = {}
    probes: list[Probe] = []
    try:
        for row in rows:
            clock.at = datetime.fromisoformat(row["at"])
            if row.get("restart"):
                await house.close()
                house = await open_house(settings, holder="bench", clock=clock, brain="builtin")
            if row.get("sleep"):
                await house.companion.sleep(clock.at)
            text = row.get("say", row.get("probe"))
            if text is None:
                continue
            said = await house.companion.turn(Heard(text, clock.at, zone_of(clock.at)), Ear())
            # What he says off the record has no number of its own for long.
            if not house.companion.state.off_record:
                names[said.turn] = row["id"]
            if "probe" in row:
                came = {names[turn] for turn in said.recalled if turn in names}
                probes.append(
                    Probe(
                        row["id"], row["kind"], text, said.text, right(said.text, row["expect"]),
                        len(row["evidence"]), len(came & set(row["evidence"])),
                    )
                )  # fmt: skip
    finally:
        await house.close()
    return probes


def play(data: Path) -> list[Probe]:
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines() if line]
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        return asyncio.run(live(rows, Path(folder) / "home"))


def figures(probes: Sequence[Probe]) -> list[Figure]:
    """Shares of wrong answers by kind, in per cent; then of evidence that did not come to mind."""
    kinds: dict[str, list[Probe]] = defaultdict(list)
    for probe in probes:
        kinds[probe.kind].append(probe)
    most = {
        "all": 40, "fact": 25, "preference": 25, "people": 25, "plan_promise": 25, "absence": 15,
        "forget": 0, "off_record": 0,
    }  # fmt: skip
    found = [_wrong("all", probes, most)]
    found += [_wrong(kind, some, most) for kind, some in sorted(kinds.items())]
    with_evidence = [p for p in probes if p.evidence and p.kind not in NEVER_RECALLED]
    missed = [p for p in with_evidence if p.recalled < p.evidence]
    found.append(_share("evidence not all recalled", missed, with_evidence, 10))
    gone = [p for p in probes if p.kind in NEVER_RECALLED]
    kept = [p for p in gone if p.recalled and p.kind == "off_record"]
    found.append(_share("forgotten or off the record, yet recalled", kept, gone, 0))
    return found


def _wrong(kind: str, probes: Sequence[Probe], most: Mapping[str, float]) -> Figure:
    wrong = [probe for probe in probes if not probe.right]
    return _share(f"wrong, {kind} ({len(probes)})", wrong, probes, most.get(kind))


def _share(what: str, some: Sequence[Probe], whole: Sequence[Probe], limit: float | None) -> Figure:
    return Figure(what, 100 * len(some) / max(len(whole), 1), limit=limit, unit="%")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=DATA)
    options.add_argument("--json", action="store_true")
    options.add_argument("--replies", action="store_true", help="print every answer")
    options.add_argument("--failures", action="store_true", help="print the wrong answers")
    chosen = options.parse_args()
    probes = play(chosen.data)
    found = figures(probes)
    if chosen.json:
        plain = {"samples": len(probes), "figures": [asdict(figure) for figure in found]}
        print(json.dumps(plain | {"probes": [asdict(p) for p in probes]}))
        return
    for probe in probes:
        if chosen.replies or (chosen.failures and not probe.right):
            mark = "right" if probe.right else "WRONG"
            print(f"{mark} {probe.id} {probe.kind} {probe.recalled}/{probe.evidence}")
            print(f"   {probe.question}\n   -> {probe.reply}")
    print(f"{len(probes)} probes\n{table(found)}")


if __name__ == "__main__":
    main()
