"""A measured figure beside its reference and its promise, and a table of them."""

import argparse
import json
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    what: str
    ours: float
    plain: float | None = None
    """The same by something simpler, in the same run; None where nothing simpler does it."""
    limit: float | None = None
    """What we promised: at most this."""
    unit: str = "ms"

    @property
    def kept(self) -> bool:
        return self.limit is None or self.ours <= self.limit


def spread(
    what: str,
    samples: Sequence[float],
    plain: Sequence[float] = (),
    limits: Mapping[int, float] | None = None,
    percents: Sequence[int] = (50, 95),
) -> list[Figure]:
    """``samples`` (at least two, in milliseconds) by percentile, and the promises about them."""
    limits = limits or {}
    return [
        Figure(
            f"{what}, p{percent}",
            percentile(samples, percent),
            percentile(plain, percent) if plain else None,
            limits.get(percent),
        )
        for percent in percents
    ]


def percentile(samples: Sequence[float], percent: int) -> float:
    return statistics.quantiles(samples, n=100, method="inclusive")[percent - 1]


def table(figures: Sequence[Figure]) -> str:
    width = max(len(figure.what) for figure in figures) + 2
    lines = [f"{'':{width}}{'ours':>12}{'plain':>12}   promised"]
    for figure in figures:
        ours = f"{figure.ours:.2f} {figure.unit}"
        plain = "—" if figure.plain is None else f"{figure.plain:.2f} {figure.unit}"
        promise = "" if figure.limit is None else f"   ≤ {figure.limit:g} {figure.unit}"
        verdict = "" if figure.limit is None else (", kept" if figure.kept else ", MISSED")
        lines.append(f"{figure.what:{width}}{ours:>12}{plain:>12}{promise}{verdict}")
    return "\n".join(lines)


def run(about: str | None, measure: Callable[[int], Sequence[Figure]], samples: int) -> None:
    """The program around ``measure``, which is given how many samples to take."""
    options = argparse.ArgumentParser(description=about)
    options.add_argument("--samples", type=int, default=samples)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    figures = measure(chosen.samples)
    if chosen.json:
        print(json.dumps({"samples": chosen.samples, "figures": [asdict(f) for f in figures]}))
    else:
        print(f"{chosen.samples} samples\n{table(figures)}")
