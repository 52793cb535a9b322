"""A conversation in a terminal: his line at the bottom, her words above it as they come.

Her full lines scroll away and are never touched again; the one that she is in the middle of stands
above his line and is redrawn with it. So neither breaks the other, whoever writes first, and what
is said in the page appears here between the two. What he types is kept in memory only: no history
file, no editor, no temporary file.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from typing import Protocol

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.shortcuts.prompt import PromptSession
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from samantha.doors.face import Face
from samantha.doors.flow import Flow
from samantha.doors.glyphs import shown
from samantha.doors.session import (
    Clause,
    Forgotten,
    HeardNow,
    Notice,
    Renamed,
    Thinking,
    Trouble,
    TurnEnded,
)

DOOR = "terminal"
PAGE_COLUMNS = 84
"""A line longer than this tires the eye, however wide the window."""

_LOOK = Style.from_dict({"mark": "#c8553d bold", "hers": "", "his": "#888888", "aside": "#888888"})
HOW_TO_LEAVE = "(Ctrl-D when you want to go.)"


class Talks(Protocol):
    """What the terminal needs of a conversation."""

    async def say(self, text: str, door: str) -> None: ...

    async def interrupt(self) -> None: ...


class Terminal:
    """The screen and the line. Holds what is on its bottom lines until they scroll away."""

    def __init__(self, session: Talks, face: Face) -> None:
        self._session = session
        self._face = face
        self._depth = ColorDepth.DEPTH_8_BIT if face.colour else ColorDepth.DEPTH_1_BIT
        self._out = _output()
        self._flow = Flow()
        self._speaking = False
        self._thinking = False
        self._invite: Callable[[], str] | None = None
        self.ready = asyncio.Event()
        """Set once his line stands there; what can wait, waits for it."""
        self._stopping: set[asyncio.Task[None]] = set()
        self._line: PromptSession[str] = PromptSession(
            message=self._message,
            multiline=True,
            prompt_continuation="  ",
            key_bindings=self._keys(),
            style=_LOOK,
            color_depth=self._depth,
            output=self._out,
            enable_open_in_editor=False,  # it would write his words to a temporary file
            reserve_space_for_menu=0,
        )
        self._line.app.after_render += lambda app: self.ready.set()

    async def read(self) -> str:
        """The next thing he says; "" for an empty line.

        Raises:
            EOFError: he pressed Ctrl-D on an empty line, or the terminal is gone.
        """
        text = await self._line.prompt_async(handle_sigint=False)
        self._flow = Flow()  # what stood above his line has scrolled away with it
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def show(self, notice: Notice) -> None:
        """Put ``notice`` on the screen."""
        match notice:
            case HeardNow(text=text, door=door) if door != DOOR:
                self._above([("class:mark", self._fits("› ")), ("class:his", self._fits(text))])
            case Thinking():
                self._thinking = True
            case Clause(text=text):
                self._clause(text)
            case TurnEnded():
                self._ended()
            case Trouble(spoken=spoken):
                self._ended()
                self._clause(spoken)
                self._ended()
            case HeardNow() | Renamed() | Forgotten():
                pass
        self._line.app.invalidate()

    def aside(self, text: str) -> None:
        """A line that is not hers: an address, how to leave."""
        self._above([("class:aside", self._fits(text))])

    def links(self, invite: Callable[[], str]) -> None:
        """The page is open: say where, now and whenever he asks (F2). A link lets in once."""
        self._invite = invite
        self.aside(f"I'm also in the page (one browser per link; F2 for another):\n{invite()}")

    def parting(self, words: str) -> None:
        """Her last words, after his line has gone for good."""
        self._clause(words)
        self._ended()

    # --- her words -------------------------------------------------------------------------------

    def _clause(self, text: str) -> None:
        if not self._speaking:
            self._above([])
        self._speaking, self._thinking = True, False
        columns = min(self._out.get_size().columns - 4, PAGE_COLUMNS)
        self._flow, full = self._flow.add(self._fits(text), max(columns, 2), get_cwidth)
        for line in full:
            self._above([("class:hers", f"  {line}")])

    def _ended(self) -> None:
        if self._flow.open:
            self._above([("class:hers", f"  {self._flow.open}")])
        if self._speaking:
            self._above([])
        self._flow = Flow()
        self._speaking = self._thinking = False

    def _fits(self, text: str) -> str:
        return shown(text, self._face.encoding)

    def _message(self) -> FormattedText:
        """What stands above his line, and its mark."""
        parts: list[tuple[str, str]] = []
        if self._flow.open:
            parts.append(("class:hers", f"  {self._flow.open}\n\n"))
        elif self._thinking and not self._line.app.is_done:
            parts.append(("class:aside", self._fits("  …\n\n")))
        return FormattedText([*parts, ("class:mark", self._fits("› "))])

    def _above(self, parts: Sequence[tuple[str, str]]) -> None:
        """Write a line for good, above his."""
        app = self._line.app
        if app.is_running:
            app.renderer.erase()
        print_formatted_text(
            self._out, FormattedText([*parts, ("", "\n")]), _LOOK, color_depth=self._depth
        )
        if app.is_running:
            app.renderer.reset()
            app.invalidate()

    # --- his keys --------------------------------------------------------------------------------

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        empty = Condition(lambda: not self._line.default_buffer.text)

        @keys.add("enter")
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.validate_and_handle()

        @keys.add("escape", "enter")
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text("\n")

        @keys.add("c-c")
        def _(event: KeyPressEvent) -> None:
            self.stop()

        @keys.add("f2")
        def _(event: KeyPressEvent) -> None:
            if self._invite is not None:
                self.links(self._invite)

        @keys.add("c-d", filter=empty)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(exception=EOFError)

        return keys

    def stop(self) -> None:
        """Ctrl-C: stops her; while she is quiet clears his line; on an empty one says how to
        leave."""
        if self._speaking or self._thinking:
            task = asyncio.ensure_future(self._session.interrupt())
            self._stopping.add(task)
            task.add_done_callback(self._stopping.discard)
        elif self._line.default_buffer.text:
            self._line.default_buffer.reset()
        else:
            self.aside(HOW_TO_LEAVE)


def _output() -> Output:
    """Standard output, never asked where its cursor is: a slow line would put the answer among
    what he types."""
    out = create_output(sys.stdout)
    if isinstance(out, Vt100_Output):
        out.enable_cpr = False
    return out


async def converse(terminal: Terminal, session: Talks, notices: AsyncIterator[Notice]) -> None:
    """Talk until he leaves: by Ctrl-D, or because the terminal is gone.

    Raises what the session raises.
    """
    said: asyncio.Queue[str] = asyncio.Queue()

    async def listen() -> None:
        async for notice in notices:
            terminal.show(notice)

    async def pass_on() -> None:
        while True:
            await session.say(await said.get(), DOOR)

    async def read() -> None:
        with suppress(EOFError):
            while True:
                if text := (await terminal.read()).strip():
                    said.put_nowait(text)

    tasks = [asyncio.ensure_future(work()) for work in (read, listen, pass_on)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
