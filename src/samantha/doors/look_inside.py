"""`samantha status`, `why` and `ledger`: for those who look inside."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from samantha.domain.events import Left, Recorded, Said
from samantha.domain.turn import Heard
from samantha.doors.doorstep import Doorstep, at_home, run
from samantha.doors.glyphs import shown

if TYPE_CHECKING:
    from samantha.storage.vault import Holder
    from samantha.wiring import House

LOOKED_BACK = 300
"""Events among which the last reply is looked for; a turn makes a handful."""


# --- status --------------------------------------------------------------------------------------


@click.command(short_help="Where she lives, whether she is locked, who has her open.")
@at_home
def status(step: Doorstep) -> None:
    """Show where she lives, what opens her, whether she is awake somewhere, and how much room she
    takes. Needs no key.

    \b
    Examples:
      samantha status
    """
    from samantha.storage import vault

    settings = step.settings
    found = vault.status(settings.home)
    rows = [("home", str(settings.home))]
    if not found.exists:
        rows.append(("vault", "none yet; `samantha` makes one"))
    else:
        rows += [
            ("opens by", ", ".join(found.slots) or "nothing: 'samantha recover' may help"),
            ("locked", "yes, she asks for it" if found.locked else "no, she opens by herself"),
            ("awake", _holder(found.holder)),
            ("on disk", f"{found.bytes_on_disk / 1e6:.1f} MB, schema {found.schema or 'unknown'}"),
        ]
    rows += [
        ("page", f"http://{settings.host}:{settings.port}/ while she is awake"),
        ("models", str(settings.models)),
        ("log", str(settings.log)),
    ]
    _table(step, rows)


def _holder(holder: "Holder | None") -> str:
    if holder is None:
        return "no"
    return f"yes: {holder.command}, process {holder.pid}, since {holder.since:%d %B %H:%M}"


def _table(step: Doorstep, rows: Sequence[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in rows)
    for name, what in rows:
        first, *rest = what.split("\n")
        click.echo(shown(f"{name:<{width}}  {first}".rstrip(), step.face.encoding))
        for line in rest:
            click.echo(shown(f"{'':<{width}}  {line}", step.face.encoding))


# --- why -----------------------------------------------------------------------------------------


@click.command(short_help="What was behind her last reply.")
@at_home
def why(step: Doorstep) -> None:
    """Show for her last reply what she understood, what she had in mind, which brain answered,
    and what it cost in time.

    \b
    Examples:
      samantha why
    """

    async def look() -> list[tuple[str, str]]:
        async with await step.open_house(brain="builtin", create=False) as house:
            return await _reasons(house)

    _table(step, run(look()))


async def _reasons(house: "House") -> list[tuple[str, str]]:
    journal = house.vault.journal
    after = max(journal.state.seq - LOOKED_BACK, 0)
    recent = {recorded.seq: recorded async for recorded in journal.read(after)}
    answers = [r.event for r in recent.values() if isinstance(r.event, Said) and r.event.turn]
    if not answers:
        return [("why", "She hasn't answered anything yet.")]
    said = answers[-1]
    moments = {turn: await _heard(house, turn) for turn in (said.turn, *said.recalled)}
    return reasons(said, moments)


async def _heard(house: "House", turn: int) -> Heard | None:
    """The one thing that he said then; None where it was forgotten."""
    async for recorded in house.vault.journal.read(turn - 1):
        found: Recorded = recorded
        return found.event if found.seq == turn and isinstance(found.event, Heard) else None
    return None


def reasons(said: Said, moments: Mapping[int, Heard | None]) -> list[tuple[str, str]]:
    """Rows (name, what) about ``said``. ``moments``: turn number to what he said then."""
    heard = moments.get(said.turn)
    rows = [
        ("you said", f"{heard.text}\n({_when(heard)}, {heard.door})" if heard else "(forgotten)"),
        ("she said", said.text or "(nothing)"),
        ("it ended", said.ending.value),
    ]
    if said.meaning is not None:
        acts = [
            f"{act.skill} ({act.sure:.0%} sure)"
            + "".join(f"\n  {name}: {value}" for name, value in act.slots.items())
            for act in said.meaning.acts
        ]
        rows.append(("she took it as", "\n".join(acts)))
        feeling = said.meaning.feeling
        if feeling.name != "none":
            rows.append(("you seemed to feel", f"{feeling.name} ({feeling.strength:.0%})"))
        if said.meaning.people:
            rows.append(("about", ", ".join(said.meaning.people)))
    recalled = [moments.get(turn) for turn in said.recalled]
    rows.append(
        ("she had in mind", "\n".join(f"{h.text} ({_when(h)})" for h in recalled if h) or "nothing")
    )
    rows.append(("brain", said.brain))
    rows.append(
        ("time", ", ".join(f"{name} {ms:.1f} ms" for name, ms in said.timings.items()) or "unknown")
    )
    return rows


def _when(heard: Heard) -> str:
    return f"{heard.at:%A} {heard.at.day} {heard.at:%B %Y, %H:%M}"


# --- ledger --------------------------------------------------------------------------------------


@click.command(short_help="What left this computer: when, where to, why, how many bytes.")
@click.option(
    "--limit", type=click.IntRange(1), default=100, show_default=True, help="Newest lines."
)
@at_home
def ledger(step: Doorstep, limit: int) -> None:
    """List what left: when, where to, why, how many bytes out and in, and how it went. Never the
    content. What went to a server on this very computer is marked "inside".

    \b
    Examples:
      samantha ledger
      samantha ledger --limit 10
    """

    async def read() -> Sequence[Left]:
        async with await step.open_house(brain="builtin", create=False) as house:
            found: Sequence[Left] = await house.vault.ledger(limit=limit)
            return found

    for line in ledger_lines(run(read())):
        click.echo(shown(line, step.face.encoding))


def ledger_lines(left: Sequence[Left]) -> list[str]:
    """The ledger as lines of text, oldest first, with a sum at the end."""
    if not left:
        return ["Nothing has left this computer."]
    where = max(len(line.destination) for line in left)
    why = max(len(line.purpose) for line in left)
    lines = [
        f"{line.at:%Y-%m-%d %H:%M:%S}  {line.destination:<{where}}  {line.purpose:<{why}}  "
        f"{line.sent:>9,} B out  {line.received:>11,} B in  {line.outcome}"
        f"{'  (inside)' if line.inside else ''}"
        for line in left
    ]
    outside = [line for line in left if not line.inside]
    if not outside:
        return [*lines, "None of it left this computer."]
    sent, received = sum(o.sent for o in outside), sum(o.received for o in outside)
    return [*lines, f"{len(outside)} left this computer: {sent:,} B out, {received:,} B in."]
