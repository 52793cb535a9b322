"""`samantha talk` and `samantha serve`: a conversation in the terminal, a pipe, the page."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from samantha.domain import lines
from samantha.doors.doorstep import Doorstep, at_home, run
from samantha.doors.glyphs import shown
from samantha.doors.session import Session

if TYPE_CHECKING:
    from samantha.doors.face import Face
    from samantha.settings import Settings
    from samantha.wiring import House

_PORT = click.option(
    "--port", type=click.IntRange(0, 65535), help="The page's port (0: any that is free)."
)
_BRAIN = click.option("--brain", metavar="SPEC", help="Answer with this brain, this time only.")


@click.command(short_help="Talk with her, here and in the page.")
@click.option("--page/--no-page", default=True, show_default=True, help="Serve the page, too.")
@_PORT
@_BRAIN
@at_home
def talk(step: Doorstep, page: bool, port: int | None, brain: str | None) -> None:
    """Talk with her in this terminal, and in the page that it serves on this computer only.

    Enter says it; Alt+Enter starts a new line; Ctrl-C stops her when she is speaking; Ctrl-D says
    goodbye. In a pipe every line is something said, and her replies are all that is written.

    \b
    Examples:
      samantha talk
      samantha talk --no-page
      printf 'Hello\\nWhat time is it?\\n' | samantha talk
    """
    face = step.face
    run(_live(step, port, brain, page, face) if face.lively else _piped(step, brain, face))


@click.command(short_help="Serve the page alone, without a terminal.")
@_PORT
@_BRAIN
@at_home
def serve(step: Doorstep, port: int | None, brain: str | None) -> None:
    """Serve the page alone, on this computer only, until Ctrl-C.

    \b
    Examples:
      samantha serve
      samantha serve --port 0
    """
    run(_serve(step, port, brain))


async def _live(step: Doorstep, port: int | None, brain: str | None, page: bool, face: "Face") -> None:
    from samantha.doors import terminal

    async with _talking(step, brain) as (house, session):
        screen = terminal.Terminal(session, face)
        async with session.attach(terminal.DOOR) as seat:
            await session.arrive(terminal.DOOR)
            served = asyncio.create_task(_show_page(session, house.settings, port, screen))
            if not page:
                served.cancel()
            try:
                await terminal.converse(screen, session, aiter(seat))
            finally:
                served.cancel()
                await asyncio.gather(served, return_exceptions=True)
        await session.close()
        state = house.companion.state
        screen.parting(lines.goodbye(state.his_name, house.world.clock.now(), False, state.seq))


async def _piped(step: Doorstep, brain: str | None, face: "Face") -> None:
    from samantha.doors import piped

    async with _talking(step, brain) as (_, session), session.attach(piped.DOOR) as seat:
        await session.arrive(piped.DOOR)
        await piped.converse(
            session,
            aiter(seat),
            source=sys.stdin.buffer,
            sink=sys.stdout,
            encoding=face.encoding,
            greeted=True,
        )


async def _serve(step: Doorstep, port: int | None, brain: str | None) -> None:
    face = step.face
    async with _talking(step, brain) as (house, session):
        async with _page(session, house.settings, port) as address:
            click.echo(shown(f"I'm at {address}\n(Ctrl-C closes the page.)", face.encoding))
            await asyncio.Event().wait()


@asynccontextmanager
async def _talking(step: Doorstep, brain: str | None) -> "AsyncIterator[tuple[House, Session]]":
    """The house open, and the one conversation in it."""
    async with await step.open_house(brain=brain) as house:
        step.keep_log()
        session = Session(house.companion, house.world.clock)
        try:
            yield house, session
        finally:
            await session.close()
