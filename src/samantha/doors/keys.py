"""`samantha lock`, `unlock`, `passphrase` and `recover`: what opens her.

No phrase is ever taken from an argument or the environment, where other programs could read it:
it is typed, or comes from a file that he names.
"""

from pathlib import Path

import click

from samantha.domain.errors import VaultLocked
from samantha.doors.doorstep import Doorstep, ask_hidden, ask_yes, at_home, read_passphrase, run

_NEW = click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Read the new passphrase from the first line of this file instead of asking.",
)


@click.command(short_help="From now on she opens by passphrase or words only.")
@at_home
def lock(step: Doorstep) -> None:
    """Take away the key beside the vault, so that she opens by your passphrase or words only.

    Refused while there is neither, since then nothing would open her.

    \b
    Examples:
      samantha passphrase && samantha lock
    """
    from samantha.storage import vault

    vault.lock(step.settings.home, use_keyring=step.settings.keyring)
    click.echo("I'm locked. From now on I open by your passphrase or your words, and nothing else.")


@click.command(short_help="From now on she opens without being asked.")
@at_home
def unlock(step: Doorstep) -> None:
    """Keep a key beside the vault again (in this computer's key store, or a file that only you
    can read), so that she opens without asking you anything.

    \b
    Examples:
      samantha unlock
    """
    from samantha.storage import vault

    async def work(key: vault.Key) -> None:
        vault.unlock(step.settings.home, key, use_keyring=step.settings.keyring)

    run(step.unlocking(work))
    click.echo("I open by myself now. Your passphrase or words, if you have them, stay good.")


@click.command(short_help="Set or change the passphrase.")
@_NEW
@at_home
def passphrase(step: Doorstep, new_passphrase_file: Path | None) -> None:
    """Set or change the passphrase that opens her. Nothing is re-encrypted, so it takes a second.

    The key beside the vault goes: while it lay there, a passphrase would protect nothing. If you
    forget it, only the twenty-four words help: samantha recover --new-words makes them.

    \b
    Examples:
      samantha passphrase
    """
    from samantha.storage import vault

    new = ""

    async def work(key: vault.Key) -> None:
        nonlocal new
        home = step.settings.home
        if not key.passphrase and vault.status(home).locked:
            raise VaultLocked  # the old one is asked for before the new one
        new = new or _new_phrase(step, new_passphrase_file)
        vault.set_passphrase(home, key, new, use_keyring=step.settings.keyring)

    run(step.unlocking(work))
    click.echo("Done. That phrase opens me now. I don't keep it, so don't lose it.")


@click.command(short_help="The twenty-four words: make them, or come back by them.")
@click.option("--new-words", is_flag=True, help="Make new words and show them, once.")
@click.option(
    "--words-file",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Read the words from the first line of this file instead of asking.",
)
@_NEW
@at_home
def recover(
    step: Doorstep, new_words: bool, words_file: Path | None, new_passphrase_file: Path | None
) -> None:
    """Come back by the twenty-four words when the key or the passphrase is lost; or, with
    --new-words, make them. They are shown once and kept nowhere; older ones are void.

    \b
    Examples:
      samantha recover --new-words
      samantha recover
    """
    if new_words:
        _make_words(step)
        return
    from samantha.storage import vault

    if words_file is not None:
        words = read_passphrase(words_file)
    elif step.can_ask:
        words = click.prompt("Your twenty-four words, with spaces between", err=True)
    else:
        raise VaultLocked("give the words by --words-file, or start me in a terminal")
    new = ""
    if new_passphrase_file is not None:
        new = read_passphrase(new_passphrase_file)
    elif step.can_ask and ask_yes("Would you like a new passphrase?"):
        new = ask_hidden("New passphrase", twice=True)
    vault.recover(step.settings.home, words, new, use_keyring=step.settings.keyring)
    click.echo("I'm back. Everything is here.")


def _make_words(step: Doorstep) -> None:
    from samantha.storage import vault

    async def work(key: vault.Key) -> str:
        return vault.new_recovery_words(step.settings.home, key, use_keyring=step.settings.keyring)

    words = run(step.unlocking(work)).split()
    rows = [
        "  ".join(f"{place:2} {words[place - 1]:<10}" for place in range(row, 25, 6)).rstrip()
        for row in range(1, 7)
    ]
    click.echo("\n".join(rows))
    click.echo(
        "\nWrite them down, on paper, in this order (down each column). I keep them nowhere, and "
        "whoever has them can open me."
    )
    if step.face.lively:
        click.prompt(
            "Enter wipes them from this screen", default="", show_default=False, hide_input=True
        )
        click.clear()


def _new_phrase(step: Doorstep, file: Path | None) -> str:
    if file is not None:
        return read_passphrase(file)
    if not step.can_ask:
        raise VaultLocked("give the new passphrase by --new-passphrase-file")
    return ask_hidden("New passphrase", twice=True)
