"""A conversation through pipes: every line is something said, every reply a block of text, an empty
line between two of them.

Nothing but her words is written to the output, clause by clause as they come. The next line is said
when she has finished with the one before; so a script of lines is a conversation and not a string
of interruptions.
"""

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import BinaryIO, Protocol, TextIO

from samantha.doors.glyphs import shown
from samantha.doors.session import Clause, Notice, Trouble, TurnEnded

DOOR = "terminal"


class Talks(Protocol):
    """What a pipe needs of a conversation."""

    async def say(self, text: str, door: str) -> None: ...


async def lines(source: BinaryIO) -> AsyncIterator[str]:
    """The lines of ``source`` as they come, without their ends; bytes that are not UTF-8 become
    U+FFFD. A first byte order mark is left out.

    Read in a thread of its own, since neither a file nor a Windows pipe can be waited for.
    """
    loop = asyncio.get_running_loop()
    asked = threading.Semaphore(0)
    come: asyncio.Queue[bytes] = asyncio.Queue()

    def read() -> None:
        while asked.acquire():
            line = source.readline()
            try:
                loop.call_soon_threadsafe(come.put_nowait, line)
            except RuntimeError:  # the loop is gone, and nobody waits any more
                return
            if not line:
                return

    # A daemon: a person who never types another line must not keep the program from ending.
    threading.Thread(target=read, name="standard input", daemon=True).start()
    first = True
    while True:
        asked.release()
        if not (line := await come.get()):
            return
        text = line.decode("utf-8-sig" if first else "utf-8", "replace")
        first = False
        yield text.rstrip("\r\n")


async def converse(
    session: Talks,
    notices: AsyncIterator[Notice],
    *,
    source: BinaryIO,
    sink: TextIO,
    encoding: str,
    greeted: bool,
) -> None:
    """Say each line of ``source`` and write her replies to ``sink``; return at the end of both.

    ``greeted``: she speaks first, and that is waited for.

    Raises:
        BrokenPipeError: nobody reads ``sink`` any more.
    """
    blocks = 0

    async def block() -> None:
        nonlocal blocks
        began = False
        async for notice in notices:
            match notice:
                case Clause(text=words) | Trouble(spoken=words):
                    before = " " if began else "\n" if blocks else ""
                    sink.write(before + shown(words, encoding))
                    sink.flush()
                    began = True
                case TurnEnded():
                    break
                case _:
                    pass
        if began:
            sink.write("\n")
            sink.flush()
            blocks += 1

    if greeted:
        await block()
    async for line in lines(source):
        if said := line.strip():
            await session.say(said, DOOR)
            await block()
