"""Her first word by the built-in mind after the line is sent, with a real vault on a real disk.

    python -m bench.first_reply [--samples 300] [--json]

What he said is in the journal, synced, before that word (the promise counts it in). Beside it, that
append alone: the least that any answer has to wait for.
"""

import asyncio
import tempfile
import time
from pathlib import Path

from bench.figures import Figure, run, spread
from samantha.domain.affect import Mood
from samantha.domain.turn import Heard
from samantha.settings import Settings
from samantha.wiring import House, open_house

LINES = (
    "Hello, it's me again",
    "I slept badly, and the dog next door did not sleep at all.",
    "What time is it?",
    "My sister Ana is coming on Friday, and I haven't told Marcus.",
    "Who is Ana?",
    "I feel a bit lonely tonight",
    "Do you ever get bored?",
    "He waited for me. He saw me running and he just waited!",
    "What did I tell you about Marcus?",
    "I'm thinking of giving up the piano",
    "No, really. I've had it since I was nine and I play it twice a year, at Christmas and when "
    "someone has died, and the tuner costs more than the piano did.",
    "lol",
    "What's on your mind?",
    "I quit my job today.",
    "Tell me something",
    "ok",
)


class Ear:
    """A voice that notes when the first clause of a turn came."""

    def __init__(self) -> None:
        self.first: float | None = None

    async def say(self, clause: str, mood: Mood) -> None:
        if self.first is None:
            self.first = time.perf_counter()


async def turns(house: House, samples: int) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds to the first clause, to the end of the turn, and of a bare append."""
    clock, firsts, wholes, appends = house.world.clock, [], [], []
    for number in range(samples):
        heard = Heard(LINES[number % len(LINES)], clock.now(), clock.zone())
        ear = Ear()
        began = time.perf_counter()
        await house.companion.turn(heard, ear)
        wholes.append((time.perf_counter() - began) * 1e3)
        # A turn may be answered by silence; then its end is when he knows.
        firsts.append(((ear.first or time.perf_counter()) - began) * 1e3)
    for number in range(samples):
        heard = Heard(LINES[number % len(LINES)], clock.now(), clock.zone())
        began = time.perf_counter()
        await house.world.journal.append(heard)
        appends.append((time.perf_counter() - began) * 1e3)
    return firsts, wholes, appends


async def live(samples: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        settings = Settings(home=Path(folder) / "home", keyring=False)
        async with await open_house(settings, holder="bench") as house:
            await house.companion.arrive("bench", Ear())
            await turns(house, len(LINES))
            firsts, wholes, appends = await turns(house, samples)
    return [
        *spread("first word", firsts, appends, {50: 50}, (50, 95, 99)),
        *spread("whole turn", wholes),
    ]


def measure(samples: int) -> list[Figure]:
    return asyncio.run(live(samples))


if __name__ == "__main__":
    run(__doc__, measure, 300)
