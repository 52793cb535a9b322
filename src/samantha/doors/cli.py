"""The `samantha` command. Each command lives in its own file, which is read when it is called."""

import importlib
import logging
import os
import sys
import threading
from pathlib import Path

import click

from samantha import __version__
from samantha.doors.doorstep import Doorstep

COMMANDS = {
    # In the order in which a person may come to need them.
    "talk": "talk",
    "serve": "talk",
    "status": "look_inside",
    "doctor": "look_inside",
    "why": "look_inside",
    "ledger": "look_inside",
    "brain": "brains",
    "models": "brains",
    "lock": "keys",
    "unlock": "keys",
    "passphrase": "keys",
    "recover": "keys",
    "export": "keeping",
    "restore": "keeping",
    "rebuild": "keeping",
    "erase": "keeping",
    "replay": "replay",
    "understand": "understand",
}
"""Command to the module of this room that has it, under the same name."""


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"samantha.doors.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Everything that she keeps lies in one folder on this computer, locked.",
)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder where she keeps everything (else SAMANTHA_HOME, or the usual place).",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Read the passphrase from the first line of this file (/dev/fd/3 is one, too).",
)
@click.option("--debug", is_flag=True, help="After a crash, show where in the code it happened.")
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def samantha(
    ctx: click.Context, home: Path | None, passphrase_file: Path | None, debug: bool
) -> None:
    """Samantha: a private companion who listens, remembers, and keeps your secrets.

    Without a command she talks with you right here.

    \b
    Examples:
      samantha                           talk, here and in the page
      samantha why                       what was behind her last reply
      samantha brain use ollama:qwen3    give her a bigger mind
      echo "Hello" | samantha            one line in, her reply out
    """
    # The one place where the environment is taken up; settings.py reads it.
    ctx.obj = Doorstep(os.environ, home, passphrase_file, debug)  # noqa: TID251
    if ctx.invoked_subcommand is None:
        talk = ctx.command.get_command(ctx, "talk") if isinstance(ctx.command, Lazy) else None
        assert talk is not None
        ctx.invoke(talk)


def main() -> None:
    """Run the command line and end the process.

    Exit codes: 0 all is well; 1 something that ``domain/errors.py`` knows; 2 a command that was
    written wrongly; 70 a crash; 130 stopped by Ctrl-C, a hang-up or a kill.
    """
    _hush()
    try:
        code = samantha.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        # Whoever read us has gone: there is nobody to tell, and the flush at exit must not try.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


def _hush() -> None:
    """No library may print by itself: a warning of theirs may quote what was said."""
    logging.raiseExceptions = False
    logging.getLogger().addHandler(logging.NullHandler())
    sys.unraisablehook = lambda unraisable: None
    threading.excepthook = lambda args: None
