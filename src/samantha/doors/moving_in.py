"""`samantha import`: bringing along what was said elsewhere."""

import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from click.termui import progressbar

from samantha.domain.errors import MalformedInput
from samantha.domain.moving_in import kinds
from samantha.domain.moving_in.card import LARGEST, Card, card_in_picture, card_of
from samantha.domain.moving_in.elements import elements
from samantha.domain.moving_in.luggage import Unpacking, likely_me, named
from samantha.domain.moving_in.messages import Context, Flaw, Open, Survey, survey
from samantha.domain.moving_in.text import characters
from samantha.doors.doorstep import Doorstep, at_home, run
from samantha.doors.glyphs import shown

if TYPE_CHECKING:
    from samantha.mind.move_in import Summary
    from samantha.wiring import House

_PIECE = 262_144
LARGEST_UNPACKED = 8_000_000_000
"""Bytes that a zip may hold, unpacked."""
LARGEST_RATIO = 200
"""How many times smaller a text may have been packed; beyond that it is no text but a trap."""
MOST_MEMBERS = 20_000


@click.command("import", short_help="Bring along what you said elsewhere.")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...",
    type=click.Path(path_type=Path, dir_okay=False, exists=True, readable=True),
)  # fmt: skip
@click.option(
    "--me", "me", multiple=True, metavar="NAME",
    help="Which speaker you are, where the file cannot tell; 'me' for what you wrote yourself.",
)  # fmt: skip
@click.option(
    "--zone", metavar="ZONE", default="",
    help="Where you were then (Europe/Vienna), for files that give times without an offset.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only say what is in the files; keep nothing.")
@at_home
def import_(
    step: Doorstep, files: tuple[Path, ...], me: tuple[str, ...], zone: str, dry_run: bool
) -> None:
    """Keep what you said elsewhere as yours, with its own dates: conversations of ChatGPT
    (conversations.json or the whole zip), Claude, SillyTavern, Character.AI or Replika, WhatsApp
    chats, Markdown and plain text. What others said is kept beside it, and never taken for yours.

    A file that was brought before adds nothing; a longer one adds what is new; one that was cut
    short can be brought again.

    \b
    Examples:
      samantha import ~/Downloads/chatgpt-export.zip
      samantha import "WhatsApp Chat with Anna.txt" --me "Tobias B"
      samantha import diary/*.md --me me
    """
    run(_import(step, files, me, zone, dry_run))


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to read: a file, or a member of a zip."""

    name: str
    """Without its ending."""
    size: int
    """Bytes, for the progress bar."""
    open: Open


async def _import(
    step: Doorstep, files: tuple[Path, ...], me: tuple[str, ...], zone: str, dry_run: bool
) -> None:
    async with await step.open_house(brain="builtin") as house:
        from samantha.mind.move_in import may_move_in

        may_move_in(house.companion.state)
        now = house.world.clock.now()
        where = _zone(zone or house.companion.state.zone or house.world.clock.zone())
        refused: list[tuple[str, MalformedInput]] = []
        brought = 0
        for file in files:
            try:
                for piece in _pieces(file):
                    try:
                        context = Context(where, now, piece.name)
                        await _bring(step, house, piece, me, context, dry_run)
                        brought += 1
                    except MalformedInput as error:
                        refused.append((piece.name, error))
            except MalformedInput as error:
                refused.append((file.stem, error))
    for name, trouble in refused if brought else refused[:-1]:
        click.echo(_line(step, f"{name}: {trouble.spoken} ({trouble})"), err=True)
    if refused and not brought:
        raise refused[-1][1]


async def _bring(
    step: Doorstep, house: "House", piece: Piece, me: tuple[str, ...], context: Context, dry: bool
) -> None:
    from samantha.mind.move_in import move_in

    kind = kinds.kind_of(piece.open)
    if kind.read is None:
        _tell_card(step, _card(piece, kind))
        return
    read = kind.read
    with _bar(step, piece, "Looking through") as watched:
        seen = survey(read(watched, context))
    _tell_survey(step, piece, kind, seen)
    if dry or not seen.messages:
        _tell_flaws(step, seen.flaws, seen.named)
        return
    his = _who_is_he(step, seen, me, piece, house.companion.state.his_name)
    unpacking = Unpacking(kind.source, his, str(context.zone), context.now)
    with _bar(step, piece, "Unpacking") as watched:
        came = await move_in(
            read(watched, context), unpacking, house.vault.journal, house.vault.luggage
        )
    _tell_summary(step, came)


# --- reading -------------------------------------------------------------------------------------


def _pieces(file: Path) -> Iterator[Piece]:
    """
    Raises:
        MalformedInput: it cannot be read, or is a zip that is none, or more than a zip.
    """
    try:
        with file.open("rb") as source:
            packed = source.read(4) == kinds.ZIP
        size = file.stat().st_size
    except OSError as error:
        raise MalformedInput(f"the file: {error.strerror}") from None
    if packed:
        yield from _members(file)
    else:
        yield Piece(file.stem, size, lambda: _read(lambda: file.open("rb")))


def _members(file: Path) -> Iterator[Piece]:
    try:
        with zipfile.ZipFile(file) as zipped:
            members = zipped.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        raise MalformedInput("a zip that cannot be opened") from None
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > LARGEST_UNPACKED:
        raise MalformedInput("a zip that would unpack to more than anybody has said")
    wanted = [m for m in members if _is_told(m.filename)]
    for member in wanted:
        if member.file_size > max(1, member.compress_size) * LARGEST_RATIO + 1_000_000:
            raise MalformedInput("a zip that would unpack to far more than it is")
        if member.flag_bits & 1:
            raise MalformedInput("a zip under a password", spoken="That one is locked.")
        yield Piece(Path(member.filename).stem, member.file_size, _opener(file, member))
    if not wanted:
        raise MalformedInput("a zip without conversations.json, chats or texts in it")


def _is_told(name: str) -> bool:
    """Whether a member of that name may be a conversation. ChatGPT's zip has many other things."""
    base = name.rsplit("/", 1)[-1].casefold()
    if name.startswith("__MACOSX/") or base.startswith("."):
        return False
    if base.endswith(".json"):
        return base != "shared_conversations.json" and ("conversation" in base or "chat" in base)
    return base.endswith((".jsonl", ".txt", ".md", ".csv"))


def _opener(file: Path, member: zipfile.ZipInfo) -> Open:
    return lambda: _read(lambda: _opened(file, member), member.file_size)


def _opened(file: Path, member: zipfile.ZipInfo) -> IO[bytes]:
    return zipfile.ZipFile(file).open(member)


def _read(opened: Callable[[], IO[bytes]], limit: int | None = None) -> Iterator[bytes]:
    """Pieces of what ``opened`` opens, never more than ``limit`` bytes, whatever its head says."""
    try:
        with opened() as source:
            left = limit if limit is not None else -1
            while piece := source.read(_PIECE if left < 0 else min(_PIECE, left)):
                yield piece
                if left >= 0:
                    left -= len(piece)
    except (OSError, zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise MalformedInput(f"the file could not be read: {type(error).__name__}") from None


def _card(piece: Piece, kind: kinds.Kind) -> Card:
    if kind is kinds.PICTURE:
        picture = bytearray()
        for part in piece.open():
            picture += part
            if len(picture) > LARGEST:
                break
        return card_in_picture(bytes(picture))
    return card_of(next(iter(elements(characters(piece.open()))), None))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise MalformedInput("no such zone; it is written like Europe/Vienna") from None


_MYSELF = frozenset({"me", "i", "myself"})

# --- asking and telling --------------------------------------------------------------------------


def _who_is_he(
    step: Doorstep, seen: Survey, me: tuple[str, ...], piece: Piece, his_name: str
) -> frozenset[str] | None:
    """The speakers that he is; None where the file itself knows.

    Raises:
        MalformedInput: nobody can be asked, and ``--me`` names none of them.
    """
    if chosen := named(me, seen.speakers):
        return chosen
    if seen.knows_him:
        return None
    speakers = [name for name in seen.speakers if name]
    if not speakers:
        # Nobody is named: it is his if he says so.
        said_so = any(name.strip().casefold() in _MYSELF for name in me)
        if said_so or (step.can_ask and click.confirm("Did you write that yourself?", err=True)):
            return frozenset(seen.speakers)
        if step.can_ask:
            return frozenset()
        raise MalformedInput(
            "nobody is named in it; with '--me me' you say that you wrote it",
            spoken="I can't tell whose words those are.",
        )
    if not step.can_ask:
        raise MalformedInput(
            "say with --me NAME which speaker you are (the names are above)",
            spoken="I can't tell which of them is you.",
        )
    likely = likely_me(seen.speakers, his_name, piece.name)
    answer: str = click.prompt("Which of them are you?", default=likely, err=True)
    chosen = named([answer], seen.speakers)
    if not chosen:
        raise MalformedInput("no speaker of that name", spoken="Nobody in there is called that.")
    return chosen


def _watched(piece: Piece, moved: Callable[[int], None]) -> Open:
    """``piece`` that tells how far it was read. A reader may begin anew; progress does not."""
    furthest = 0

    def opened() -> Iterator[bytes]:
        nonlocal furthest
        read = 0
        for part in piece.open():
            yield part
            read += len(part)
            if read > furthest:
                moved(read - furthest)
                furthest = read

    return opened


@contextmanager
def _bar(step: Doorstep, piece: Piece, doing: str) -> Iterator[Open]:
    """``piece``, with a progress bar on the error stream where a person sees it."""
    if not step.can_ask or piece.size <= _PIECE:
        yield piece.open
        return
    with progressbar(length=piece.size, label=doing, file=sys.stderr) as bar:
        yield _watched(piece, bar.update)


def _tell_survey(step: Doorstep, piece: Piece, kind: kinds.Kind, seen: Survey) -> None:
    days = ""
    if seen.first is not None and seen.last is not None:
        days = f", {seen.first:%Y-%m-%d} to {seen.last:%Y-%m-%d}"
    click.echo(_line(step, f"{piece.name}: {kind.source}, {seen.messages:,} messages{days}"))
    for name, count in list(seen.speakers.items())[:12]:
        click.echo(_line(step, f"  {name or '(nobody is named)'}: {count:,}"))


def _tell_summary(step: Doorstep, came: "Summary") -> None:
    click.echo(_line(step, (
        f"  {came.his:,} of yours are new, {came.others:,} of others; {came.known:,} I had already;"
        f" {came.claims:,} things learned"
    )))  # fmt: skip
    _tell_flaws(step, came.flaws, came.named)


def _tell_flaws(step: Doorstep, count: int, flaws: Iterable[Flaw]) -> None:
    if not count:
        return
    click.echo(f"  {count:,} {'place' if count == 1 else 'places'} I couldn't read:")
    told = 0
    for flaw in flaws:
        click.echo(_line(step, f"    {flaw.place}: {flaw.why}"))
        told += 1
    if count > told:
        click.echo(f"    and {count - told:,} more")


def _tell_card(step: Doorstep, card: Card) -> None:
    click.echo(_line(step, f"{card.name}: a character card (version {card.version})"))
    for what, text in (
        ("description", card.description), ("personality", card.personality),
        ("scenario", card.scenario), ("greeting", card.greeting),
    ):  # fmt: skip
        if text:
            click.echo(f"  {what}: {len(text):,} characters")
    if card.lore:
        click.echo(f"  a book of {card.lore:,} entries")
    click.echo("  I've read who that is. I don't become someone else, so I've kept nothing of it.")


def _line(step: Doorstep, text: str) -> str:
    return shown(" ".join(text.split("\n")), step.face.encoding)
