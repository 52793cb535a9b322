"""`samantha export`, `restore`, `rebuild` and `erase`: taking what she keeps elsewhere, and ending
it."""

from pathlib import Path

import click

from samantha.domain.errors import VaultLocked
from samantha.doors.doorstep import Doorstep, ask_hidden, at_home, read_passphrase, run
from samantha.doors.glyphs import shown

ERASE_WORD = "erase"

_ARCHIVE_PHRASE = click.option(
    "--archive-passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Read the archive's passphrase from the first line of this file instead of asking.",
)


@click.command(short_help="Take out what she keeps: a readable folder, or a locked archive.")
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--archive", is_flag=True, help="Write one encrypted file that `restore` reads.")
@click.option("--confidences", is_flag=True, help="Also what you told just between you two.")
@_ARCHIVE_PHRASE
@at_home
def export(
    step: Doorstep,
    target: Path,
    archive: bool,
    confidences: bool,
    archive_passphrase_file: Path | None,
) -> None:
    """Write all that she keeps to TARGET: a folder of Markdown and JSON that anybody can read; or,
    with --archive, one file under a passphrase of its own (age format), which holds everything.

    What you told her in confidence stays out of the folder unless you ask for it.

    \b
    Examples:
      samantha export ~/samantha-readable
      samantha export --archive ~/samantha.age
    """
    from samantha.storage import export as taking_out

    phrase = _phrase(step, archive_passphrase_file, "Passphrase for the archive") if archive else ""

    async def write() -> None:
        async with await step.open_house(brain="builtin", create=False) as house:
            if archive:
                await taking_out.export_archive(house.vault, target, phrase)
            else:
                await taking_out.export_folder(house.vault, target, confidences=confidences)

    run(write())
    click.echo(f"It's all in {target}.")
    if not archive:
        click.echo("Anybody who can open that folder can read it. I can't lock what is outside me.")


@click.command(short_help="Bring her back from an archive.")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False))
@_ARCHIVE_PHRASE
@at_home
def restore(step: Doorstep, archive: Path, archive_passphrase_file: Path | None) -> None:
    """Make a new home from ARCHIVE, which `samantha export --archive` wrote. A home that is there
    already is never written over.

    \b
    Examples:
      samantha restore ~/samantha.age
    """
    from samantha.engines.clock_system import SystemClock
    from samantha.storage import export as taking_out

    phrase = _phrase(step, archive_passphrase_file, "The archive's passphrase", twice=False)
    settings = step.settings

    taking_out.restore(
        archive, settings.home, phrase, now=SystemClock().now(), use_keyring=settings.keyring
    )
    click.echo("I'm back, and it's all here.")


@click.command(short_help="Make everything anew from the journal, and prove that it is the same.")
@at_home
def rebuild(step: Doorstep) -> None:
    """Throw away all that was worked out from the journal and make it again, then compare.

    \b
    Examples:
      samantha rebuild
    """

    async def anew() -> str:
        async with await step.open_house(brain="builtin", create=False) as house:
            made = await house.vault.rebuild()
            same = "the same as before" if made.same else "NOT the same as before"
            return f"{made.events:,} events in {made.seconds:.2f} s: {same} ({made.after[:16]})"

    click.echo(run(anew()))


@click.command(short_help="End it: destroy the keys, then everything. Asks twice.")
@at_home
def erase(step: Doorstep) -> None:
    """Destroy the keys, then every file that she keeps. It cannot be undone, and nobody can bring
    it back. It says what it cannot reach: snapshots, backups, exports that you made.

    \b
    Examples:
      samantha erase
    """
    from samantha.storage import export as taking_out

    settings = step.settings
    home = settings.home
    if not taking_out.remains(home):
        click.echo(f"There is nothing of mine in {home}.")
        return
    click.echo(f"This destroys everything I know of you, in {home}, for good.", err=True)
    click.confirm("Do you want that?", abort=True, err=True)
    word: str = click.prompt(
        f"Then type the word {ERASE_WORD}", default="", show_default=False, err=True
    )
    if word.strip().casefold() != ERASE_WORD:
        click.echo("I've left everything as it is.", err=True)
        raise click.Abort

    # The log holds nothing that was said, but it is hers, and it goes too.
    log = settings.log.parent
    unreached = taking_out.erase(home, use_keyring=settings.keyring, also=log)
    click.echo("It's gone. Thank you for everything you told me.")
    for sentence in unreached:
        click.echo(shown(f"  {sentence}", step.face.encoding))


def _phrase(step: Doorstep, file: Path | None, question: str, *, twice: bool = True) -> str:
    if file is not None:
        return read_passphrase(file)
    if not step.can_ask:
        raise VaultLocked("give the archive's passphrase by --archive-passphrase-file")
    return ask_hidden(question, twice=twice)
