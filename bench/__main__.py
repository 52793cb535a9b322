"""Every bench, one after the other, each in a process of its own; ``python -m bench startup`` one.

Prints the tables and keeps what they hold in bench/results/NAME.json.
"""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

from bench.figures import Figure, table

FOLDER = Path(__file__).resolve().parent
RESULTS = FOLDER / "results"
NOT_A_BENCH = {"__init__", "__main__", "figures", "recall", "recall_training"}


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in NOT_A_BENCH)


def machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load before": round(os.getloadavg()[0], 2),
    }


def main(wanted: list[str]) -> int:
    """0: all was measured, whether or not the promises were kept. 1: a bench broke."""
    RESULTS.mkdir(exist_ok=True)
    broken = 0
    for name in wanted or names():
        print(f"== {name}", flush=True)
        before = machine()
        done = subprocess.run(
            [sys.executable, "-m", f"bench.{name}", "--json"],
            cwd=FOLDER.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        if done.returncode != 0:
            print(f"broke with {done.returncode}\n")
            broken = 1
            continue
        found = json.loads(done.stdout)
        result = json.dumps({"machine": before, **found}, indent=1, ensure_ascii=False)
        (RESULTS / f"{name}.json").write_text(result + "\n", encoding="utf-8")
        print(table([Figure(**figure) for figure in found["figures"]]), end="\n\n", flush=True)
    return broken


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
