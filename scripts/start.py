"""`make` starts programs through this: `start.py KIND PROGRAM ARGUMENTS…`.

Leaves with 75 (EX_TEMPFAIL) where `.venv` has first to be set up for KIND. Otherwise PROGRAM gets
the terminal for itself, as a shell would give it: Ctrl-C stops her in mid-sentence and must not
reach `make`, which would report a conversation that ended well as an error.

Run by the Python inside `.venv`: where that does not start, `.venv` has to be made again, too.
"""

from __future__ import annotations

import os
import signal
import sys

from ready import ready

NOT_READY = 75


def in_foreground(command: list[str]) -> int:
    """Run ``command`` with the terminal as its own and return its exit code (128 + signal)."""
    terminal = _terminal()
    if terminal is None:
        os.execv(command[0], command)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # taking the terminal back must not stop us
    ours = os.getpgrp()
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(terminal, os.getpgrp())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(command[0], command)
    while True:
        _, status = os.waitpid(child, os.WUNTRACED)
        os.tcsetpgrp(terminal, ours)
        if not os.WIFSTOPPED(status):
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else 128 - code
        os.kill(0, signal.SIGSTOP)  # Ctrl-Z: `make` and we stop with her, and go on with her
        os.tcsetpgrp(terminal, child)
        os.killpg(child, signal.SIGCONT)


def _terminal() -> int | None:
    """The terminal that we are in the foreground of; None where there is none to hand over."""
    try:
        return 0 if os.isatty(0) and os.tcgetpgrp(0) == os.getpgrp() else None
    except OSError:
        return None


if __name__ == "__main__":
    if not ready(sys.argv[1], sys.version_info[:2]):
        sys.exit(NOT_READY)
    if sys.argv[2:]:
        sys.exit(in_foreground(sys.argv[2:]))
