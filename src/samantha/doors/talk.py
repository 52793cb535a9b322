"""`samantha talk` and `samantha serve`: a conversation in the terminal, a pipe, the page."""

import asyncio
import logging
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING

import click

from samantha.domain import lines
from samantha.domain.errors import MisconfiguredError, SamanthaError
from samantha.domain.events import SecretKept
from samantha.doors import trouble
from samantha.doors.doorstep import Doorstep, at_home, run
from samantha.doors.face import Face
from samantha.doors.glyphs import shown
from samantha.doors.log import keep_log

if TYPE_CHECKING:
    from samantha.doors.session import Session
    from samantha.doors.terminal import Terminal
    from samantha.doors.web import Door
    from samantha.wiring import House

_log = logging.getLogger("samantha")

_PAGE_SECRET = "page"  # noqa: S105  the name of one
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
    with suppress(KeyboardInterrupt):  # here it is how one leaves
        run(_serve(step, port, brain))


async def _live(
    step: Doorstep, port: int | None, brain: str | None, page: bool, face: Face
) -> None:
    # Imported while the vault is opening, which is mostly waiting for the disk.
    loading = asyncio.create_task(asyncio.to_thread(import_module, "samantha.doors.terminal"))
    async with _talking(step, brain) as (house, session):
        await loading
        from samantha.doors import terminal

        screen = terminal.Terminal(session, face)
        async with session.attach(terminal.DOOR) as seat:
            await session.arrive(terminal.DOOR)
            later = [asyncio.create_task(_warm(house, screen))]
            if page:
                later.append(asyncio.create_task(_show_page(house, session, port, screen)))
            try:
                await terminal.converse(screen, session, aiter(seat))
            finally:
                for task in later:
                    task.cancel()
                await asyncio.gather(*later, return_exceptions=True)
        await session.close()
        state = house.companion.state
        screen.parting(lines.goodbye(state.his_name, house.world.clock.now(), False, state.seq))


async def _warm(house: "House", screen: "Terminal") -> None:
    """Load, while he looks at the prompt, what her first answer would have to wait for."""
    await screen.ready.wait()
    try:
        await house.warm()
    except Exception as error:
        # What cannot be loaded now will be missed, and told, when it is needed.
        _log.error("could not warm up:\n%s", trouble.anatomy(error))


async def _show_page(
    house: "House", session: "Session", port: int | None, screen: "Terminal"
) -> None:
    """Serve the page until cancelled, and say where it is. If it cannot be, the terminal stays."""
    await screen.ready.wait()
    try:
        async with _page(house, session, port) as door:
            screen.links(door.invite)
            await asyncio.Event().wait()
    except SamanthaError as error:
        screen.aside(trouble.explained(error))
    except Exception as error:
        # A fault of ours in the page must not end the conversation here.
        _log.error("the page did not open:\n%s", trouble.anatomy(error))
        screen.aside(f"The page broke. Why is in {house.settings.log}.")


async def _piped(step: Doorstep, brain: str | None, face: Face) -> None:
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
    async with _talking(step, brain) as (house, session), _page(house, session, port) as door:
        link = f"Open me at {door.invite()}\n(The link is good for one browser. Ctrl-C closes me.)"
        click.echo(shown(link, face.encoding))
        await asyncio.Event().wait()


@asynccontextmanager
async def _page(house: "House", session: "Session", port: int | None) -> "AsyncIterator[Door]":
    """The page, served. The usual port may be taken; then it is any that is free.

    Raises:
        MisconfiguredError: the port that was asked for is taken.
    """
    # It takes a while to import, and the line should not wait for it.
    web = await asyncio.to_thread(import_module, "samantha.doors.web")
    wanted = house.settings.port if port is None else port
    memory_room = await asyncio.to_thread(import_module, "samantha.doors.memory_room")
    async with AsyncExitStack() as served:
        token = await _token(house)
        # The vault's own memories: what she keeps to herself in company, he may always see.
        memory = memory_room.MemoryRoom(
            house.companion.journal, house.vault.memories, house.world.clock
        )
        try:
            door = await served.enter_async_context(
                web.serve(
                    session, token=token, host=house.settings.host, port=wanted, memory=memory
                )
            )
        except MisconfiguredError:
            if port is not None:
                raise
            door = await served.enter_async_context(
                web.serve(session, token=token, host=house.settings.host, port=0, memory=memory)
            )
        yield door


async def _token(house: "House") -> str:
    """What the page proves itself with: made once for this home, kept in the vault only."""
    known = house.companion.state.secrets.get(_PAGE_SECRET)
    if known is None:
        known = secrets.token_urlsafe(32)
        await house.companion.note(SecretKept(_PAGE_SECRET, known))
    return known


@asynccontextmanager
async def _talking(step: Doorstep, brain: str | None) -> "AsyncIterator[tuple[House, Session]]":
    """The house open, and the one conversation in it."""
    from samantha.doors.session import Session

    async with await step.open_house(brain=brain) as house:
        keep_log(house.settings.log)
        session = Session(house.companion, house.world.clock)
        try:
            yield house, session
        finally:
            await session.close()
