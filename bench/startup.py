"""From the command to her prompt, warm, in a real terminal, beside Python's own prompt.

    python -m bench.startup [--samples 15] [--json]

The home is not new: they have met. The clock runs from the start of the process to the first mark
of the line in which he types.
"""

import fcntl
import os
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.figures import Figure, run, spread

HERE = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parent.parent
PROMPT = "›".encode()
PATIENCE_SECONDS = 30

_TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""


def to_prompt(command: Sequence[str], prompt: bytes, environ: Mapping[str, str]) -> float:
    """Milliseconds from the start of ``command`` to ``prompt`` on its terminal; then Ctrl-D.

    Raises:
        TimeoutError: there was no prompt, or it did not leave.
    """
    ours, its = os.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(
        list(command), stdin=its, stdout=its, stderr=its, env=dict(environ), start_new_session=True
    )
    os.close(its)
    try:
        _read(ours, prompt)
        took = (time.perf_counter() - began) * 1e3
        os.write(ours, b"\x04")
        _read(ours, None)
        process.wait(PATIENCE_SECONDS)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return took


def _read(terminal: int, awaited: bytes | None) -> None:
    """Read up to ``awaited``; None: up to the end."""
    seen, deadline = b"", time.monotonic() + PATIENCE_SECONDS
    while awaited is None or awaited not in seen:
        left = max(0.0, deadline - time.monotonic())
        if not select.select([terminal], [], [], left)[0]:
            raise TimeoutError(f"waited {PATIENCE_SECONDS} s for {awaited!r}")
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux: the other end has gone
            piece = b""
        if not piece:
            if awaited is not None:
                raise TimeoutError(f"it left before it showed {awaited!r}")
            return
        seen += piece


def to_end(command: Sequence[str]) -> float:
    """Milliseconds that ``command`` runs."""
    began = time.perf_counter()
    subprocess.run(list(command), check=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1e3


def measure(samples: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as home:
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": home,
            "SAMANTHA_HOME": f"{home}/samantha",
            "SAMANTHA_KEYRING": "0",
            "SAMANTHA_PORT": "0",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }
        her = [str(HERE / "samantha")]
        made = [sys.executable, "-c", _TAKE_TERMINAL, "make", "-C", str(ROOT), "run"]
        prompt = [sys.executable, "-I", "-m", "code", "-q"]
        subprocess.run(
            [*her, "talk"],
            input=b"Hello\nI am Tobias\n",
            stdout=subprocess.DEVNULL,
            env=environ,
            check=True,
        )
        to_prompt(her, PROMPT, environ)
        hers, pythons, bare, by_make = [], [], [], []
        for _ in range(samples):
            hers.append(to_prompt(her, PROMPT, environ))
            pythons.append(to_prompt(prompt, b">>> ", environ))
            bare.append(to_end([sys.executable, "-c", "pass"]))
            by_make.append(to_prompt(made, PROMPT, environ))
    return [
        *spread("samantha to the prompt", hers, pythons, {50: 700}),
        *spread("make run to the prompt", by_make),
        *spread("python -c pass", bare),
    ]


if __name__ == "__main__":
    run(__doc__, measure, 15)
