"""A small terminal: enough of ECMA-48 to see what a person would see, and a person to sit at it."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from types import TracebackType
from unicodedata import combining, east_asian_width

_CONTROL = re.compile(r"\x1b\[([?>]?)([0-9;]*)([@-~])|\x1b[=>()][0B]?|\x1b\][^\x07]*\x07|\x1b(.)")


@dataclass
class Screen:
    """What stands on a terminal of ``rows`` by ``columns``, and what has scrolled off its top."""

    columns: int = 80
    rows: int = 24
    lines: list[list[str]] = field(default_factory=lambda: [[]])
    scrolled: list[str] = field(default_factory=list)
    x: int = 0
    y: int = 0
    unknown: list[str] = field(default_factory=list)
    """Sequences that we don't know: a test may insist that there are none."""

    def feed(self, text: str) -> None:
        place = 0
        while place < len(text):
            match = _CONTROL.match(text, place)
            if match:
                self._obey(match)
                place = match.end()
                continue
            self._put(text[place])
            place += 1

    def shown(self) -> str:
        """Everything, scrolled off or not, without trailing blanks."""
        standing = ["".join(line).rstrip() for line in self.lines]
        return "\n".join([*self.scrolled, *standing]).rstrip()

    def _put(self, character: str) -> None:
        match character:
            case "\r":
                self.x = 0
            case "\n":
                self._down()
            case "\b":
                self.x = max(self.x - 1, 0)
            case "\a":
                pass
            case _:
                if combining(character):
                    return
                wide = 2 if east_asian_width(character) in "WF" else 1
                if self.x + wide > self.columns:
                    self.x = 0
                    self._down()
                line = self.lines[self.y]
                line.extend(" " * (self.x + wide - len(line)))
                line[self.x : self.x + wide] = [character] + [""] * (wide - 1)
                self.x += wide

    def _down(self) -> None:
        self.y += 1
        while len(self.lines) <= self.y:
            self.lines.append([])
        if len(self.lines) > self.rows:
            self.scrolled.append("".join(self.lines.pop(0)).rstrip())
            self.y -= 1

    def _obey(self, match: re.Match[str]) -> None:
        private, given, final = match[1], match[2], match[3]
        count = int((given or "0").split(";")[0] or 0)
        if final is None or private:
            return
        match final:
            case "A":
                self.y = max(self.y - (count or 1), 0)
            case "B":
                for _ in range(count or 1):
                    self._down()
            case "C":
                self.x = min(self.x + (count or 1), self.columns - 1)
            case "D":
                self.x = max(self.x - (count or 1), 0)
            case "J" if count == 0:
                del self.lines[self.y + 1 :]
                del self.lines[self.y][self.x :]
            case "K" if count == 0:
                del self.lines[self.y][self.x :]
            case "m":
                pass
            case _:
                self.unknown.append(match[0])


class Person:
    """Somebody who sits at a terminal in which ``command`` runs."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        *,
        cwd: Path | None = None,
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        self.screen = Screen(columns, rows)
        self.raw = b""
        ours, theirs = pty.openpty()
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._terminal = ours

        def sit_down() -> None:
            os.setsid()
            ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=dict(environ),
            cwd=cwd,
            preexec_fn=sit_down,
            close_fds=True,
        )
        os.close(theirs)

    def types(self, text: str | bytes) -> None:
        data = text.encode() if isinstance(text, str) else text
        while data:
            # A terminal takes a few kilobytes at a time, and answers meanwhile.
            _, writable, _ = select.select([], [self._terminal], [], 0.05)
            if writable:
                sent = os.write(self._terminal, data[:1024])
                data = data[sent:]
            self.looks(0)

    def looks(self, seconds: float) -> None:
        """Watch the screen for that long."""
        until = time.monotonic() + seconds
        while True:
            left = max(until - time.monotonic(), 0)
            readable, _, _ = select.select([self._terminal], [], [], left)
            if not readable:
                return
            try:
                data = os.read(self._terminal, 65536)
            except OSError:  # the other end is closed
                return
            if not data:
                return
            self.raw += data
            self.screen.feed(data.decode("utf-8", "replace"))

    def sees(self, text: str, seconds: float = 15.0, *, times: int = 1) -> str:
        """Wait until ``text`` stands there ``times`` times, line breaks and indents aside."""
        until = time.monotonic() + seconds
        wanted = " ".join(text.split())
        while " ".join(self.screen.shown().split()).count(wanted) < times:
            if time.monotonic() > until:
                raise AssertionError(f"{text!r} did not appear in:\n{self.screen.shown()}")
            self.looks(0.05)
        return self.screen.shown()

    def waits_for_end(self, seconds: float = 15.0) -> int:
        """The exit code of the command, once it has ended."""
        until = time.monotonic() + seconds
        while self.process.poll() is None:
            if time.monotonic() > until:
                raise AssertionError(f"still running:\n{self.screen.shown()}")
            self.looks(0.05)
        self.looks(0)
        return self.process.returncode

    def __enter__(self) -> "Person":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self._terminal)


PYTHON = sys.executable
