"""`samantha replay`: a script through the real turn, on a clock that follows it."""

import contextlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from samantha.domain.affect import Mood
from samantha.domain.care import Risk
from samantha.domain.errors import MalformedInput
from samantha.domain.events import Learned, Recorded, Said
from samantha.domain.turn import Heard
from samantha.doors.doorstep import Doorstep, at_home, run
from samantha.doors.script import Step, line_of, steps

if TYPE_CHECKING:
    from samantha.wiring import House

DOOR = "replay"


@click.command(short_help="Run a script of a conversation through her, as if it were lived.")
@click.argument("script", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option("--brain", metavar="SPEC", default="builtin", show_default=True, help="Who answers.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the lines to this file instead of the standard output.",
)
@at_home
def replay(step: Doorstep, script: Path, brain: str, out: Path | None) -> None:
    """Run SCRIPT, lines of JSON, through the real turn in the home of --home, which it changes.

    A line has "at" (a time with offset) and one of: "id" and "say" or "probe" (something said),
    "sleep", "restart" (she is closed and opened again), "away" (seconds). For everything said there
    is a line out: id, reply, skill, slots, feeling, risk, recalled (the script's own ids), learned,
    mood, ms.

    \b
    Examples:
      samantha replay month.jsonl --home /tmp/month
      samantha replay month.jsonl --home /tmp/month --out replies.jsonl
    """
    if step.home is None:
        # Never by accident into the home that he lives in.
        raise click.UsageError("Say which home to play it in: --home DIR.")
    with contextlib.ExitStack() as open_files:
        try:
            source: IO[bytes] = (
                sys.stdin.buffer
                if str(script) == "-"
                else open_files.enter_context(script.open("rb"))
            )
            sink: IO[bytes] = (
                sys.stdout.buffer if out is None else open_files.enter_context(out.open("wb"))
            )
        except OSError as error:
            raise MalformedInput(f"{error.filename}: {error.strerror}") from None
        run(_replay(step, steps(source), sink, brain))


@dataclass
class FollowingClock:
    """Says the time of the script. Between two lines of it time stands still."""

    at: datetime

    def now(self) -> datetime:
        return self.at

    def zone(self) -> str:
        return zone_of(self.at)


def zone_of(at: datetime) -> str:
    """An IANA zone with the offset of ``at``; "UTC" where no zone of whole hours has it."""
    hours, rest = divmod(at.utcoffset() or timedelta(), timedelta(hours=1))
    # POSIX signs: Etc/GMT-1 is an hour *ahead* of Greenwich.
    return f"Etc/GMT{-hours:+d}" if hours and not rest and -12 <= hours <= 14 else "UTC"


@dataclass
class _Played:
    """Which line of the script each turn was. Holds it over restarts."""

    turns: dict[int, Mapping[str, str]] = field(default_factory=dict)

    def heard(self, turn: int, name: str, heard: Heard) -> None:
        self.turns[turn] = {"id": name, "text": heard.text, "at": heard.at.isoformat()}


async def _replay(step: Doorstep, script: Iterator[Step], sink: IO[bytes], brain: str) -> None:
    line = next(script, None)
    if line is None:
        return
    clock = FollowingClock(line.at)
    played = _Played()
    house = await step.open_house(brain=brain, clock=clock)
    try:
        async for recorded in house.vault.journal.read():
            if isinstance(recorded.event, Heard):
                played.heard(recorded.seq, f"#{recorded.seq}", recorded.event)
        while line is not None:
            clock.at = line.at
            match line.kind:
                case "say":
                    sink.write(line_of(await _say(house, line, played)))
                    sink.flush()
                case "restart":
                    await house.close()
                    house = await step.open_house(brain=brain, clock=clock)
                case "away":
                    clock.at += timedelta(seconds=line.seconds)
                case "sleep":
                    while (await house.companion.sleep(clock.now())).more:
                        pass
            line = next(script, None)
    finally:
        await house.close()


async def _say(house: "House", line: Step, played: _Played) -> dict[str, Any]:
    """Say it, and return the line that tells what came of it."""
    from samantha.mind.care import care

    heard = Heard(line.text, line.at, zone_of(line.at), DOOR)
    before, written = house.companion.state, house.vault.journal.state.seq
    said = await house.companion.turn(heard, _Ear())
    played.heard(said.turn, line.id, heard)
    learned = [r async for r in house.vault.journal.read(written) if isinstance(r.event, Learned)]
    assert said.meaning is not None
    return row(line.id, said, care(heard, said.meaning, before).risk, learned,
               house.companion.state.mood, played.turns)  # fmt: skip


def row(
    name: str,
    said: Said,
    risk: Risk,
    learned: list[Recorded],
    mood: Mood,
    turns: Mapping[int, Mapping[str, str]],
) -> dict[str, Any]:
    """The line of output for one thing said. ``turns``: turn number to id, text and time."""
    assert said.meaning is not None
    return {
        "id": name,
        "reply": said.text,
        "skill": said.meaning.first.skill,
        "slots": dict(said.meaning.first.slots),
        "feeling": said.meaning.feeling.name,
        "risk": risk.value,
        "recalled": [dict(turns[turn]) for turn in said.recalled if turn in turns],
        "learned": [_claim(recorded) for recorded in learned],
        "mood": {"pleasure": round(mood.pleasure, 4), "arousal": round(mood.arousal, 4)},
        "ms": {step: said.timings.get(step) for step in ("first_word", "total")},
    }


def _claim(recorded: Recorded) -> dict[str, Any]:
    assert isinstance(recorded.event, Learned)
    claim = recorded.event.claim
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "positive": claim.positive,
        "kind": claim.kind.value,
        "words": claim.span.words,
    }


class _Ear:
    """A voice whose listener receives everything at once."""

    async def say(self, clause: str, mood: Mood) -> None:
        return None
