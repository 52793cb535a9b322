"""`samantha doctor`: each port, which engine stands behind it, whether it answers, and what to do
if not."""

import asyncio
import shutil
import socket
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from samantha.domain.egress import is_inside
from samantha.domain.errors import BrainRefused, SamanthaError, VaultInUse
from samantha.domain.state import State
from samantha.domain.turn import Heard
from samantha.doors.doorstep import TROUBLE, Doorstep, at_home, run
from samantha.doors.glyphs import shown
from samantha.doors.trouble import explained

if TYPE_CHECKING:
    from samantha.ports import Brain
    from samantha.settings import Settings
    from samantha.wiring import House

BRAIN_SECONDS = 20.0
STANDS_IN = "Is its server running? Until it answers, the mind she came with stands in."
NEEDS_YOU = "A new key may help (samantha brain use SPEC --new-key), or another brain."
ROOM_BYTES = 200_000_000
"""Less room than this on the disk is worth a word."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found behind one port."""

    port: str
    engine: str
    well: bool
    what: str
    """How it is, in a few words."""
    remedy: str = ""
    """What to do about it, where there is something to do."""


@click.command(short_help="Is everything well? What stands behind each port, and does it answer?")
@at_home
def doctor(step: Doorstep) -> None:
    """Look at each part of her: which engine it is, whether it answers, and what to do if not.

    Nothing leaves this computer but one short exchange with a brain that you allowed. Exits with 1
    if something isn't well.

    \b
    Examples:
      samantha doctor
    """
    findings = run(_examine(step))
    width = max(len(finding.port) for finding in findings)
    for finding in findings:
        mark = "ok" if finding.well else "!!"
        row = f"{mark}  {finding.port:<{width}}  {finding.engine}: {finding.what}"
        click.echo(shown(row, step.face.encoding))
        if finding.remedy:
            click.echo(shown(f"    {'':<{width}}  {finding.remedy}", step.face.encoding))
    if not all(finding.well for finding in findings):
        raise click.exceptions.Exit(TROUBLE)


async def _examine(step: Doorstep) -> list[Finding]:
    settings = step.settings
    findings = [_clock(), _disk(settings.home), _page(settings), _terminal(step)]
    try:
        house = await step.open_house(brain="builtin", create=False)
    except VaultInUse as busy:
        # She is awake and well in another window; from here, that is all that can be seen.
        return [*findings, Finding("vault", "sqlcipher", True, f"open elsewhere ({busy})")]
    except SamanthaError as error:
        spoken, who = explained(error).split("\n", 1)
        return [*findings, Finding("vault", "sqlcipher", False, spoken, who)]
    async with house:
        findings += [
            await _timed("journal", "sqlcipher", lambda: _journal(house)),
            await _timed("memories", type(house.world.memories).__name__, lambda: _memories(house)),
            await _timed(
                "understanding", type(house.world.understanding).__name__, lambda: _reads(house)
            ),
            Finding("skills", "registry", bool(house.world.skills), _names(house)),
            _egress(house),
            *await _brains(house),
        ]
    return findings


async def _timed(port: str, engine: str, ask: Callable[[], Awaitable[str]]) -> Finding:
    began = time.perf_counter()
    try:
        what = await ask()
    except SamanthaError as error:
        spoken, who = explained(error).split("\n", 1)
        return Finding(port, engine, False, spoken, who)
    return Finding(port, engine, True, f"{what}, {(time.perf_counter() - began) * 1000:.1f} ms")


async def _journal(house: "House") -> str:
    state = house.vault.journal.state
    return f"{state.seq:,} events, {state.turns:,} turns"


async def _memories(house: "House") -> str:
    found = await house.world.memories.search("a cup of tea", limit=3)
    claims = await house.world.memories.claims()
    return f"answers ({len(found)} found), {len(claims):,} things that he told her hold"


async def _reads(house: "House") -> str:
    clock = house.world.clock
    heard = Heard("what time is it", clock.now(), clock.zone(), "doctor")
    return f'takes "{heard.text}" for {house.world.understanding.read(heard, State()).first.skill}'


def _names(house: "House") -> str:
    return ", ".join(skill.name for skill in house.world.skills) or "none"


def _egress(house: "House") -> Finding:
    consents = house.companion.state.consents
    allowed = [where for where, yes in consents.items() if yes]
    what = f"may send to {', '.join(allowed)}" if allowed else "nothing may leave this computer"
    return Finding("egress", type(house.egress).__name__, True, what)


async def _brains(house: "House") -> list[Finding]:
    """The ladder that he chose. A brain that cannot even be made is a finding, too."""
    from samantha import wiring

    state = house.companion.state
    try:
        ladder = wiring.ladder(state.brain, state.secrets, house.egress, house.settings)
    except SamanthaError as error:
        spoken, who = explained(error).split("\n", 1)
        broken = Finding("brain", state.brain, False, spoken, who)
        return [broken, *[await _brain(house, brain) for brain in house.world.brains]]
    return [await _brain(house, brain) for brain in ladder]


async def _brain(house: "House", brain: "Brain") -> Finding:
    where = brain.destination
    if where and not is_inside(where) and not house.companion.state.consents.get(where):
        return Finding(
            "brain", brain.name, True, f"not asked, since nothing may go to {where} yet",
            "She asks before the first word leaves; or: samantha brain test",
        )  # fmt: skip
    try:
        async with asyncio.timeout(BRAIN_SECONDS):
            return Finding("brain", brain.name, True, await brain.check())
    except TimeoutError:
        return Finding("brain", brain.name, False, f"no answer in {BRAIN_SECONDS:.0f} s", STANDS_IN)
    except BrainRefused as error:
        return Finding("brain", brain.name, False, str(error), NEEDS_YOU)
    except SamanthaError as error:
        return Finding("brain", brain.name, False, str(error), STANDS_IN)


def _clock() -> Finding:
    from samantha.engines.clock_system import SystemClock

    clock = SystemClock()
    now = clock.now()
    known = clock.zone() != "UTC" or now.utcoffset() == timedelta()
    return Finding("clock", "system", known, f"{now:%A %H:%M}, zone {clock.zone()}")


def _disk(home: Path) -> Finding:
    nearest: Sequence[Path] = [folder for folder in (home, *home.parents) if folder.exists()]
    free = shutil.disk_usage(nearest[0]).free
    well = free > ROOM_BYTES
    remedy = "" if well else "Make some room, or she can't write down what you say."
    return Finding("disk", str(home), well, f"{free / 1e9:.1f} GB free", remedy)


def _page(settings: "Settings") -> Finding:
    where = f"{settings.host}:{settings.port}"
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        taken = probe.connect_ex((settings.host, settings.port)) == 0
    what = f"{where} is in use; then she takes another port" if taken else f"{where} is free"
    return Finding("page", "uvicorn", True, what)


def _terminal(step: Doorstep) -> Finding:
    face = step.face
    colour = "colour" if face.colour else "no colour"
    kind = "a conversation" if face.lively else "plain lines"
    return Finding("terminal", face.encoding, True, f"{kind}, {colour}")
