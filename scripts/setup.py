"""Make `.venv` ready: `python3 scripts/setup.py run|local|test`, or lock anew: `… lock`.

Rules of this file:
- standard library only, and in a syntax that a Python 3.8 reads far enough to be told it is old;
- all it says goes to stderr: stdout is hers;
- it only adds, so that the tests can be set up after she was;
- where it was cut short, the next time starts afresh.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TextIO

from mirror import pip_settings, uv_environment, uv_options
from ready import INSIDE, LOCKS, ROOT, UNFINISHED, VENV, digest, missing_programs, ready, stamp

OLDEST = (3, 11)
NEWEST_TRIED = (3, 13)
NAMES = ("python3.13", "python3.12", "python3.11", "python3", "python")


class Cannot(Exception):
    """Something that only the person at this machine can mend; the message says how."""


# --- a Python to build on -------------------------------------------------------------------------


class Interpreter(NamedTuple):
    path: str
    version: tuple[int, int]
    can_make_venv: bool


def choose(found: Sequence[Interpreter]) -> Interpreter | None:
    """The one to build on: rather one that she was tried with, rather one that needs no help."""
    fitting = [one for one in found if one.version >= OLDEST]
    return max(
        fitting,
        key=lambda one: (one.version <= NEWEST_TRIED, one.can_make_venv, -fitting.index(one)),
        default=None,
    )


def interpreters() -> list[Interpreter]:
    """What can be started here: the one that he names, the usual names, the one that runs this."""
    names = [os.environ.get("PYTHON", ""), *NAMES, sys.executable]
    paths = dict.fromkeys(shutil.which(name) for name in names if name)
    return [one for one in (probe(path) for path in paths if path) if one is not None]


def probe(path: str) -> Interpreter | None:
    """The interpreter at ``path``; None where it is none, or a shim with nothing behind it."""
    ask = (
        "import sys, importlib.util as u;"
        "print(*sys.version_info[:2], int(bool(u.find_spec('venv') and u.find_spec('ensurepip'))))"
    )
    try:
        answer = subprocess.run(
            [path, "-I", "-c", ask], stdin=subprocess.DEVNULL, capture_output=True, check=True
        )
        major, minor, can_make_venv = answer.stdout.decode().split()
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Interpreter(path, (int(major), int(minor)), can_make_venv == "1")


def no_python(found: Sequence[Interpreter]) -> str:
    """What to tell him when no interpreter fits."""
    here = ", ".join(sorted({"{}.{}".format(*one.version) for one in found})) or "none"
    return (
        f"I need Python 3.11, 3.12 or 3.13; found here: {here}.\n"
        "  Debian, Ubuntu:  sudo apt-get install python3 python3-venv\n"
        "  macOS:           brew install python@3.13, or the installer from python.org\n"
        "Then run the same command again."
    )


def make_venv() -> tuple[int, int]:
    """Make sure that `.venv` holds a Python with pip, and return its version."""
    if (here := usable_venv()) is not None:
        return here
    found = interpreters()
    chosen = choose(found)
    if chosen is None:
        raise Cannot(no_python(found))
    name = "Python {}.{}".format(*chosen.version)
    if not chosen.can_make_venv:
        if not shutil.which("apt-get"):
            raise Cannot(f"{name} here cannot make virtual environments (no venv or ensurepip).")
        install_debian(["python{}.{}-venv".format(*chosen.version)])
    if chosen.version > NEWEST_TRIED:
        say(f"  ({name} is newer than what she was tried with, 3.11 to 3.13)")
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    step(f"making .venv with {name}", [chosen.path, "-I", "-m", "venv", "--clear", str(VENV)])
    return chosen.version


def usable_venv() -> tuple[int, int] | None:
    """The version of the Python in `.venv`; None where it has to be made (again).

    That is so where it was cut short, its Python has gone, or the whole folder was moved: the
    commands in it name the place where they were made.
    """
    if UNFINISHED.exists() or not INSIDE.exists():
        return None
    try:
        moved = os.fsencode(VENV) not in (VENV / "bin" / "pip").read_bytes()
    except OSError:
        return None
    inside = probe(str(INSIDE))
    return None if moved or inside is None or inside.version < OLDEST else inside.version


# --- what is said, and what is run ----------------------------------------------------------------


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def step(what: str, command: Sequence[str], environ: Mapping[str, str] | None = None) -> None:
    """Run ``command``, saying ``what`` and how long it took; its own words only if it fails.

    Raises:
        Cannot: it failed.
    """
    live = sys.stderr.isatty()
    begun = told = time.monotonic()
    print(f"  {what} …", end="" if live else "\n", file=sys.stderr, flush=True)
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(
            list(command),
            cwd=ROOT,
            env=None if environ is None else dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
        )
        try:
            while process.poll() is None:
                time.sleep(0.05)
                now = time.monotonic()
                if now - told >= (1 if live else 10):
                    told = now
                    progress = f"{what} … {now - begun:.0f} s"
                    print(
                        f"\r  {progress}" if live else f"    … {now - begun:.0f} s",
                        end="" if live else "\n",
                        file=sys.stderr,
                        flush=True,
                    )
        except BaseException:
            process.kill()
            process.wait()
            raise
        took = f"{time.monotonic() - begun:.1f} s"
        say(f"\r  {what}: {took}   " if live else f"    {took}")
        if process.returncode != 0:
            words.seek(0)
            tail = words.read()[-4000:].decode(errors="replace").rstrip()
            raise Cannot(f"{what}: failed with code {process.returncode}.\n{tail}")


def install_debian(packages: Sequence[str]) -> None:
    """Install Debian packages, as root; anyone else is told the command.

    Raises:
        Cannot: he is not root, or apt-get failed.
    """
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0:
        raise Cannot(f"I need {', '.join(packages)}. Please run\n  sudo {line}")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    step("asking Debian what it has", ["apt-get", "update", "-qq"], environ)
    step("installing " + ", ".join(packages), line.split(), environ)


# --- the work -------------------------------------------------------------------------------------


def set_up(kind: str) -> None:
    """Bring `.venv` to what ``kind`` needs.

    Raises:
        Cannot: with what he can do about it.
    """
    begun = time.monotonic()
    say("Setting up the tests:" if kind == "test" else "Setting her up (this happens once):")
    if kind == "test" and (missing := missing_programs()):
        if not shutil.which("apt-get"):
            raise Cannot(f"The tests drive {' and '.join(missing)}: please install that first.")
        # Noto, for the right-to-left and far-eastern lines in the page's pictures.
        install_debian([*missing, "fonts-noto-core"])
    version = make_venv()
    UNFINISHED.touch()
    _fetch(f"requirements/{LOCKS[kind]}")
    stamp(kind).write_text(digest(kind, version))
    UNFINISHED.unlink()
    say(f"Ready in {time.monotonic() - begun:.0f} s.")


def _fetch(lock: str) -> None:
    """Bring in what ``lock`` lists, and link the project to it."""
    pip = [str(INSIDE), "-I", "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    try:
        step("fetching uv", [*pip, "--require-hashes", "-r", "requirements/setup.txt"])
        settings = _pip()
        environ = uv_environment(settings, os.environ)
        install = [*_uv("pip", "install"), *uv_options(settings), "--python", str(INSIDE)]
        count = sum(line[:1].isalnum() for line in (ROOT / lock).read_text().splitlines())
        step(
            f"fetching {count} packages, each checked against its hash",
            [*install, "--require-hashes", "-r", lock],
            environ,
        )
    except Cannot as cannot:
        hint = "Is this machine online? A mirror or a proxy is taken from pip's own settings."
        raise Cannot(f"{cannot}\n{hint}") from None
    step("linking her in", [*install, "--no-deps", "--no-build-isolation", "-e", "."], environ)


def lock(upgrade: bool) -> None:
    """Write requirements/*.txt from pyproject.toml: versions and hashes, no address of an index.

    Asks his main index alone: a folder of wheels or a second index knows the files for one machine,
    and the lock has to name those for all.

    Raises:
        Cannot: with what uv had to say.
    """
    partial = ("find-links", "extra-index-url", "no-index")
    settings = {key: value for key, value in _pip().items() if key not in partial}
    environ = uv_environment(settings, os.environ)
    compiling = [
        *_uv("pip", "compile"),
        *("--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate"),
        *(["--upgrade"] if upgrade else []),
    ]
    everything = "requirements/test.txt"
    step(
        f"locking {everything}",
        [*compiling, "--all-extras", "--group", "dev", "pyproject.toml", "-o", everything],
        environ,
    )
    for name, source in (
        ("run.txt", ["pyproject.toml"]),
        ("local.txt", ["--extra", "local", "pyproject.toml"]),
        ("setup.txt", ["requirements/setup.in"]),
    ):
        out = f"requirements/{name}"
        step(f"locking {out}", [*compiling, "-c", everything, *source, "-o", out], environ)


def _pip() -> dict[str, str]:
    """His pip's settings."""
    listing = subprocess.run(
        [str(INSIDE), "-I", "-m", "pip", "config", "list"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return pip_settings(listing.stdout.decode())


def _uv(*arguments: str) -> list[str]:
    return [str(VENV / "bin" / "uv"), "--quiet", *arguments]


def _wait_for_our_turn(held: TextIO) -> None:
    """Hold a lock while ``held`` is open: two terminals must not build one `.venv` at once."""
    import fcntl  # not on Windows, where there is no `make run` either

    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        say("Another terminal is at it; waiting.")
        fcntl.flock(held, fcntl.LOCK_EX)


def main(arguments: Sequence[str]) -> int:
    """0 once it is done; 1 if not, and he was told why."""
    task = arguments[0]
    try:
        with (ROOT / "pyproject.toml").open() as held:
            _wait_for_our_turn(held)
            if task == "lock":
                lock(upgrade="--upgrade" in arguments)
            else:
                version = usable_venv()
                if version is None or not ready(task, version):
                    set_up(task)
    except Cannot as cannot:
        say(f"\n{cannot}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped half way; the next time starts afresh.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
