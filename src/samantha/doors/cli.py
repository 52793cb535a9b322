"""The `samantha` command. Each command lives in its own file, which is read when it is called."""

import importlib
import keyword
import logging
import os
import sys
import threading
import warnings
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from samantha import __version__
from samantha.doors import trouble
from samantha.doors.doorstep import CRASH, Doorstep

COMMANDS = {
    # In the order in which a person may come to need them.
    "talk": "talk",
    "serve": "talk",
    "status": "look_inside",
    "doctor": "doctor",
    "memory": "memory",
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
    "import": "moving_in",
    "rebuild": "keeping",
    "erase": "keeping",
    "replay": "replay",
    "understand": "understand",
}
"""Command to the module of this room that has it, under the same name; ``import_``, where
Python keeps the word for itself."""


_PR_SET_DUMPABLE = 4
"""prctl(2)."""


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"samantha.doors.{COMMANDS[cmd_name]}")
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(module, name)
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
    ctx.obj = replace(ctx.obj, home=home, passphrase_file=passphrase_file, debug=debug)
    if ctx.invoked_subcommand is None:
        talk = ctx.command.get_command(ctx, "talk") if isinstance(ctx.command, Lazy) else None
        assert talk is not None
        ctx.invoke(talk)


def main(arguments: Sequence[str] | None = None, *, step: Doorstep | None = None) -> None:
    """Run the command line (``arguments``, else the process's own) and end the process.

    Exit codes: 0 all is well; 1 something that ``domain/errors.py`` knows; 2 a command that was
    written wrongly; 70 a crash; 130 stopped by Ctrl-C, a hang-up or a kill.
    """
    _hush()
    _stand_in()
    try:
        # The one place where the environment is taken up; settings.py reads it.
        step = step or Doorstep(os.environ)  # noqa: TID251
        code = samantha.main(arguments, "samantha", standalone_mode=False, obj=step) or 0
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except Exception as error:
        # Before a command began: the command line itself is broken.
        trouble.tell(f"{trouble.sorry(None)}\n{trouble.anatomy(error)}")
        code = CRASH
    sys.exit(code)


def _stand_in() -> None:
    """Streams that were closed before we began (a service, a terminal that is gone) are empty ones:
    else the first file that is opened would take their number, and what is printed."""
    nothing = Path(os.devnull)
    sys.stdin = sys.stdin or nothing.open(encoding="utf-8")
    sys.stdout = sys.stdout or nothing.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nothing.open("w", encoding="utf-8")


def _hush() -> None:
    """Nothing may write by itself: a library's warning may quote what was said, and so does the
    memory that the system would dump if native code crashed."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.raiseExceptions = False
    logging.getLogger().addHandler(logging.NullHandler())
    sys.unraisablehook = lambda unraisable: None
    threading.excepthook = lambda args: None
    with suppress(ImportError, ValueError, OSError):  # Windows keeps no such dumps by default
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        # A dump that is piped to a crash reporter takes no notice of that limit (core(5)). Nor may
        # his other programs read this memory any more.
        with suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
