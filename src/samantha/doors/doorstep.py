"""What every command needs before it can do anything: which home, which key, and a way to run."""

import asyncio
import functools
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from samantha.domain.errors import MalformedInput, SamanthaError, VaultLocked
from samantha.doors import trouble
from samantha.doors.face import Face, face
from samantha.ports import Clock

if TYPE_CHECKING:
    from samantha.settings import Settings
    from samantha.storage.vault import Key
    from samantha.wiring import House

T = TypeVar("T")

TRIES = 3
"""How often he may type his passphrase."""

TROUBLE, CRASH = 1, 70
"""Exit codes: something that ``domain/errors.py`` knows; something that nobody foresaw."""


@dataclass(frozen=True, slots=True)
class Doorstep:
    """Where she lives and how she is opened, as the command line and the environment say."""

    environ: Mapping[str, str]
    home: Path | None = None
    passphrase_file: Path | None = None
    debug: bool = False
    command: str = "samantha"

    @property
    def settings(self) -> "Settings":
        """
        Raises:
            MisconfiguredError: a variable holds what it cannot hold.
        """
        from samantha import settings

        return settings.read(self.environ, home=self.home)

    @property
    def face(self) -> Face:
        return face(
            self.environ,
            encoding=sys.stdout.encoding,
            reads_tty=sys.stdin is not None and sys.stdin.isatty(),
            writes_tty=sys.stdout.isatty(),
        )

    def key(self) -> "Key":
        """The key that was given: the passphrase of ``--passphrase-file``, else none (which means
        the key beside the vault).

        Raises:
            MalformedInput: the file cannot be read, or holds nothing.
        """
        from samantha.storage.vault import Key

        return (
            Key(passphrase=read_passphrase(self.passphrase_file)) if self.passphrase_file else Key()
        )

    async def open_house(
        self, *, brain: str | None = None, clock: Clock | None = None, create: bool = True
    ) -> "House":
        """Her, awake in this process. Asks for the passphrase where she is locked and a person
        sits at the terminal; three tries.

        Raises:
            VaultLocked: she is, and there is nobody to ask.
            VaultError: anything else that keeps her from opening.
        """
        from samantha import wiring

        async def opened(key: "Key") -> "House":
            return await wiring.open_house(
                self.settings,
                key=key,
                holder=self.command,
                brain=brain,
                clock=clock,
                create=create,
            )

        return await self.unlocking(opened)

    async def unlocking(self, work: "Callable[[Key], Coroutine[Any, Any, T]]") -> T:
        """``work`` with the key that opens her. The passphrase is asked for if it is needed."""
        from samantha.domain.errors import WrongPassphrase
        from samantha.storage.vault import Key

        key = self.key()
        for asked in range(TRIES + 1):
            try:
                return await work(key)
            except VaultLocked:
                if self.passphrase_file or not self.can_ask:
                    raise VaultLocked(
                        "give it by --passphrase-file, or start me in a terminal"
                    ) from None
            except WrongPassphrase as wrong:
                if self.passphrase_file or not self.can_ask or asked == TRIES:
                    raise
                click.echo(wrong.spoken, err=True)
            key = Key(passphrase=ask_hidden("Your passphrase"))
        return await work(key)

    @property
    def can_ask(self) -> bool:
        """Whether a person can be asked something: there is a terminal to ask on."""
        return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def read_passphrase(file: Path) -> str:
    """The first line of ``file`` ("-" is standard input), without its end.

    Raises:
        MalformedInput: there is no such file, it is not text, or the line is empty.
    """
    try:
        if str(file) == "-":
            line = sys.stdin.buffer.readline()
        else:
            with file.open("rb") as source:
                line = source.readline()
        phrase = line.decode("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise MalformedInput(f"the passphrase file: {type(error).__name__}") from None
    if not phrase:
        raise MalformedInput("the passphrase file has an empty first line")
    return phrase


def ask_hidden(question: str, *, twice: bool = False) -> str:
    """What he types without its being shown. Ctrl-C is ``click.Abort``.

    The question goes to the error stream, so that an output that is kept holds answers only.
    """
    with _asking():
        answer: str = click.prompt(question, hide_input=True, confirmation_prompt=twice, err=True)
    return answer


def ask_yes(question: str) -> bool:
    """His yes or no. Ctrl-C is ``click.Abort``."""
    with _asking():
        return click.confirm(question, err=True)


@contextmanager
def _asking() -> Iterator[None]:
    """While he is asked something, Ctrl-C ends the question at once. A running loop would take note
    of it, and go on waiting for his answer."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def at_home(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``--home`` and ``--passphrase-file`` (which may also stand before its name),
    call it with the ``Doorstep`` they make, and tell the person what went wrong if something
    does."""

    @click.option("--home", type=click.Path(path_type=Path, file_okay=False), hidden=True)
    @click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
        hidden=True,
    )
    @click.pass_context
    @functools.wraps(command)
    def inner(
        ctx: click.Context, /, home: Path | None, passphrase_file: Path | None, **rest: Any
    ) -> None:
        step: Doorstep = ctx.find_root().obj
        step = replace(
            step,
            home=home or step.home,
            passphrase_file=passphrase_file or step.passphrase_file,
            command=ctx.command_path,
        )
        try:
            command(step, **rest)
        except SamanthaError as error:
            trouble.tell(trouble.explained(error))
            ctx.exit(TROUBLE)
        except BrokenPipeError:
            # Whoever read us has gone: there is nobody to tell, and the flush at exit must not try.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:
            _crashed(step, error)
            ctx.exit(CRASH)

    return inner


def _crashed(step: Doorstep, error: Exception) -> None:
    kept: Path | None = None
    with suppress(Exception):  # whatever broke may have broken the settings or the clock
        from samantha.engines.clock_system import SystemClock

        kept = trouble.keep_crash(
            error, step.settings.log.parent, SystemClock().now(), step.command
        )
    trouble.tell(trouble.sorry(kept))
    if step.debug:
        trouble.tell(trouble.anatomy(error))


def run(work: Coroutine[Any, Any, T]) -> T:
    """``work`` to its end, in a loop of its own.

    A hang-up or a polite kill cancels it, so that a turn which is cut short is recorded as such.
    What a forgotten task raises is not printed, since it may quote what was said.
    """

    async def whole() -> T:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: None)
        task = asyncio.ensure_future(work)
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(NotImplementedError, AttributeError):
                loop.add_signal_handler(getattr(signal, name), task.cancel)
        return await task

    try:
        return asyncio.run(whole())
    except asyncio.CancelledError:
        raise click.Abort from None
