"""How long she sleeps: thirty days of talk, and the first night over a whole life that moved in.

    python -m bench.sleep [--samples TURNS] [--json]

A night has a budget of events. What it leaves is for the next one, so that the first night over
years of talk is as bounded as any; and he never waits longer than one step of it takes.
"""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bench.figures import Figure, run, spread
from bench.vault import START, Talk
from samantha.domain.affect import Mood
from samantha.domain.events import Event, Learned, MoodMoved, Said
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Ending, Feeling, Heard, Meaning
from samantha.engines.scripted import ScriptedClock, ScriptedUnderstanding
from samantha.mind.sleep import Budget, sleep
from samantha.ports import World
from samantha.storage.vault import Vault, open_vault

MONTH = 30 * 40
"""Turns of a month in which they talk every day."""
EVENING = 8
"""Turns in one stretch of talk."""


def day(first: int, texts: Sequence[str], began: int) -> list[Event]:
    """Turns in stretches of ``EVENING``, four hours apart; in every tenth she learns something."""
    events: list[Event] = []
    for n, text in enumerate(texts, began):
        seq = first + len(events)
        at = START + timedelta(hours=4 * (n // EVENING), minutes=2 * (n % EVENING))
        feels = Meaning(feeling=Feeling("joy", 0.4)) if n % 7 == 0 else Meaning()
        events += [
            Heard(f"I {text}.", at, "Europe/Berlin"),
            Said(seq, "Mm.", Ending.FINISHED, at, feels),
            MoodMoved(Mood(0.2, 0.1, at), seq),
        ]
        if n % 10 == 0:
            word = text.split()[0]
            span = Span(seq, 2, 2 + len(word), word)
            events.append(Learned(Claim("he", f"likes {n % 97}", word, span, at)))
    return events


async def lived(vault: Vault, turns: int) -> None:
    talk = Talk(11)
    for began in range(0, turns, 1000):
        texts = talk.sentences(min(1000, turns - began))
        await vault.journal.append(*day(vault.journal.state.seq + 1, texts, began))


class Watched:
    """The vault's journal; keeps how long each thing that her sleep wrote has taken, in ms."""

    def __init__(self, vault: Vault) -> None:
        self._journal = vault.journal
        self.read = vault.journal.read
        self.forget = vault.journal.forget
        self.took: list[float] = []

    @property
    def state(self):  # type: ignore[no-untyped-def]
        return self._journal.state

    async def append(self, *events: Event) -> int:
        began = time.perf_counter()
        first = await self._journal.append(*events)
        self.took.append((time.perf_counter() - began) * 1e3)
        return first


async def nights(folder: Path, turns: int) -> tuple[list[float], list[float], int, float]:
    """Milliseconds of each night until nothing is left, and of each step; episodes; seconds in
    which all of it is made again from the journal."""
    vault = await open_vault(folder, holder="bench", now=START, use_keyring=False)
    await lived(vault, turns)
    journal = Watched(vault)
    world = World(
        clock=ScriptedClock(),
        understanding=ScriptedUnderstanding(),
        journal=journal,
        memories=vault.memories,
        brains=(),
        nights=vault.nights,
    )
    now = START + timedelta(days=40_000)
    took, closed, more = [], 0, True
    while more:
        began = time.perf_counter()
        slept = await sleep(world, now=now, budget=Budget())
        took.append((time.perf_counter() - began) * 1e3)
        closed, more = closed + slept.closed, slept.more
    again = time.perf_counter()
    await sleep(world, now=now)
    took.append((time.perf_counter() - again) * 1e3)
    rebuilt = await vault.rebuild()
    assert rebuilt.same, "what was rebuilt is not what was there"
    await vault.close()
    return took, journal.took, closed, rebuilt.seconds


def measure(samples: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        month, _, episodes, _ = asyncio.run(nights(Path(folder, "month"), MONTH))
        life, steps, every, rebuilt = asyncio.run(nights(Path(folder, "life"), samples))
    return [
        Figure("thirty days, first night", month[0], limit=1_000),
        Figure("thirty days, a night with nothing new", month[-1], limit=100),
        Figure("thirty days, episodes", episodes, unit=""),
        Figure("a life, first night", life[0], limit=10_000),
        Figure("a life, longest night", max(life), limit=10_000),
        Figure("a life, nights until nothing is left", len(life) - 1, unit=""),
        Figure("a life, a night with nothing new", life[-1], limit=1_000),
        Figure("a life, episodes", every, unit=""),
        Figure("a life, rebuilt with its episodes", rebuilt, limit=60, unit="s"),
        *spread("a life, one step (what he may wait for)", steps, limits={95: 20}),
    ]


if __name__ == "__main__":
    run(__doc__, measure, samples=100_000)
