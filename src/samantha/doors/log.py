"""The log of one home: what went wrong and where, and never what was said.

What reaches it are the lines that this code writes itself (logger "samantha"); tracebacks and the
lines of libraries are left out, since either may quote him.
"""

import logging
import os
from datetime import UTC, datetime
from pathlib import Path

LARGEST_BYTES = 512 * 1024
"""Then the log becomes ``….old`` and a new one begins."""


class QuietFile(logging.Handler):
    """Writes records to a file that only he can read. Holds nothing open between two of them."""

    def __init__(self, path: Path) -> None:
        super().__init__(logging.INFO)
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        line = f"{at} {record.levelname.lower()} {record.getMessage()}\n".encode("utf-8", "replace")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > LARGEST_BYTES:
                self._path.replace(self._path.with_suffix(".old"))
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError:
            return  # a log that cannot be written must not stop a conversation
        with os.fdopen(file, "ab") as log:
            log.write(line)


def keep_log(path: Path) -> None:
    """Let the logger "samantha" write to ``path`` from now on, and nowhere else."""
    logger = logging.getLogger("samantha")
    logger.propagate = False
    logger.setLevel(logging.INFO)
    logger.handlers = [QuietFile(path)]
