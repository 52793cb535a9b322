"""Is `.venv` ready? The stamps in it say what it was made from.

Standard library only and few imports: each `make run` waits for this.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
INSIDE = VENV / "bin" / "python"
UNFINISHED = VENV / "unfinished"
"""Stands while `.venv` is being changed; what is found with it was cut short."""

LOCKS = {
    # What can be made ready, and from which locked file of requirements/.
    "run": "run.txt",
    "local": "local.txt",
    "test": "test.txt",
}
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def ready(kind: str, version: tuple[int, int]) -> bool:
    """Whether `.venv`, a Python ``version``, needs nothing more for ``kind`` (of ``LOCKS``)."""
    try:
        made_from = stamp(kind).read_text()
    except OSError:
        return False
    return (
        made_from == digest(kind, version)
        and not UNFINISHED.exists()
        and not (kind == "test" and missing_programs())
    )


def stamp(kind: str) -> Path:
    """Where it is written what `.venv` was made from."""
    return VENV / f"ready-{kind}"


def digest(kind: str, version: tuple[int, int]) -> str:
    """What `.venv` has to be made from: these files, in this place, by this Python."""
    seen = hashlib.sha256(f"{ROOT} {version[0]}.{version[1]}".encode())
    for name in ("pyproject.toml", "requirements/setup.txt", f"requirements/{LOCKS[kind]}"):
        seen.update(hashlib.sha256((ROOT / name).read_bytes()).digest())
    return seen.hexdigest()


def missing_programs() -> list[str]:
    """Debian's names of the programs that the tests drive and that are not here."""
    missing = []
    if not any(shutil.which(name) for name in BROWSERS):
        missing.append("chromium")
    if sys.platform.startswith("linux") and not shutil.which("strace"):
        missing.append("strace")
    return missing
