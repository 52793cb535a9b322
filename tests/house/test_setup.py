"""`make run` on a machine where nothing was set up, and on one where all of it was."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mirror
import ready
import setup
from setup import Interpreter

ROOT = Path(__file__).resolve().parents[2]

# --- a Python to build on -------------------------------------------------------------------------

versions = st.tuples(st.just(3), st.integers(8, 20))
machines = st.lists(st.builds(Interpreter, st.text(min_size=1), versions, st.booleans()))


@given(machines)
def test_she_is_built_on_a_python_that_she_was_tried_with_if_there_is_one(
    found: list[Interpreter],
) -> None:
    chosen = setup.choose(found)
    tried = [one for one in found if (3, 11) <= one.version <= (3, 13)]
    newer = [one for one in found if one.version > (3, 13)]
    if tried:
        assert chosen in tried
    elif newer:
        assert chosen in newer
    else:
        assert chosen is None


@given(machines)
def test_a_python_that_needs_no_help_goes_first(found: list[Interpreter]) -> None:
    chosen = setup.choose(found)
    tried = [one for one in found if (3, 11) <= one.version <= (3, 13)]
    if any(one.can_make_venv for one in tried):
        assert chosen is not None
        assert chosen.can_make_venv


def test_the_first_name_decides_between_equals() -> None:
    new, old = Interpreter("a", (3, 13), True), Interpreter("b", (3, 11), True)
    assert setup.choose([new, old]) is new
    assert setup.choose([old, new]) is old


def test_without_a_fitting_python_he_is_told_how_to_get_one() -> None:
    words = setup.no_python([Interpreter("python3", (3, 9), True)])
    assert "3.9" in words
    assert "apt-get install python3" in words
    assert "brew install" in words


def test_something_that_is_no_python_is_not_taken_for_one(tmp_path: Path) -> None:
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\necho 'python3.13: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    assert setup.probe(str(shim)) is None
    assert setup.probe(str(tmp_path / "gone")) is None


def test_this_python_is_one_to_build_on() -> None:
    here = setup.probe(sys.executable)
    assert here is not None
    assert here.version == sys.version_info[:2]


# --- his mirror -----------------------------------------------------------------------------------


def told(listing: str, **environ: str) -> dict[str, str]:
    return mirror.uv_environment(mirror.pip_settings(listing), environ)


def test_uv_goes_where_his_pip_goes() -> None:
    environ = told(
        "global.index-url='https://me:secret@mirror.example/simple'\n"
        "global.find-links='/wheels /more'\n"
        "global.cert='/etc/ca.pem'\n"
        "global.proxy='http://proxy.example:3128'\n"
        "global.timeout='90'\n"
    )
    assert environ["UV_DEFAULT_INDEX"] == "https://me:secret@mirror.example/simple"
    assert environ["UV_FIND_LINKS"] == "/wheels,/more"
    assert environ["SSL_CERT_FILE"] == "/etc/ca.pem"
    assert environ["HTTPS_PROXY"] == "http://proxy.example:3128"
    assert environ["UV_HTTP_TIMEOUT"] == "90"


def test_a_second_index_is_asked_as_pip_asks_it() -> None:
    environ = told("global.extra-index-url='\\nhttps://a.example/s\\nhttps://b.example/s'\n")
    assert environ["UV_INDEX"] == "https://a.example/s https://b.example/s"
    assert environ["UV_INDEX_STRATEGY"] == "unsafe-best-match"


def test_what_is_nearer_wins_in_pips_own_order() -> None:
    listing = (
        ":env:.index-url='https://env.example'\n"
        "global.index-url='https://global.example'\n"
        "install.index-url='https://install.example'\n"
    )
    assert told(listing)["UV_DEFAULT_INDEX"] == "https://env.example"
    assert told(listing.split("\n", 1)[1])["UV_DEFAULT_INDEX"] == "https://install.example"


def test_what_he_set_for_uv_itself_stays() -> None:
    listing = "global.index-url='https://pip.example'"
    assert told(listing, UV_DEFAULT_INDEX="https://uv.example")["UV_DEFAULT_INDEX"] == (
        "https://uv.example"
    )


def test_pip_settings_about_other_things_are_left_alone() -> None:
    environ = told("list.format='columns'\nfreeze.user='true'\n", PATH="/bin")
    assert environ == {"PATH": "/bin", "UV_PYTHON_DOWNLOADS": "never"}


def test_no_index_means_no_index() -> None:
    assert mirror.uv_options({"no-index": "true"}) == ["--no-index"]
    assert mirror.uv_options({"no-index": "0"}) == mirror.uv_options({}) == []


# --- the stamp ------------------------------------------------------------------------------------


def test_another_python_or_another_lock_is_another_house() -> None:
    digests = {
        ready.digest(kind, version) for kind in ready.LOCKS for version in ((3, 11), (3, 12))
    }
    assert len(digests) == 2 * len(ready.LOCKS)


def test_the_second_start_looks_at_the_stamp_and_at_nothing_else() -> None:
    program = [sys.executable, "-ES", "scripts/start.py", "run"]
    best = min(_seconds(program) for _ in range(5))
    assert best < 0.2


def _seconds(program: list[str]) -> float:
    begun = time.perf_counter()
    code = subprocess.run(program, cwd=ROOT, stdin=subprocess.DEVNULL).returncode
    assert code in (0, 75)
    return time.perf_counter() - begun


# --- the terminal is hers -------------------------------------------------------------------------

HER = """
import os, signal, sys
def stopped(*_): os.write(1, b"stopped in mid-sentence\\n")
signal.signal(signal.SIGINT, stopped)
print("ready", flush=True)
print("heard", sys.stdin.readline().strip(), flush=True)
sys.exit(int(sys.argv[1]))
"""


IN_THIS_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""


@pytest.mark.parametrize("code", [0, 3])
def test_ctrl_c_stops_her_sentence_and_not_the_make_that_started_her(
    tmp_path: Path, code: int
) -> None:
    (tmp_path / "her.py").write_text(HER)
    hers = f"[{sys.executable!r}, 'her.py', '{code}']"
    start = f"import start, sys; sys.exit(start.in_foreground({hers}))"
    (tmp_path / "Makefile").write_text(f'run:\n\t@{sys.executable} -c "{start}"\n')
    terminal, far_end = os.openpty()
    make = subprocess.Popen(
        [sys.executable, "-c", IN_THIS_TERMINAL, "make", "run"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        stdin=far_end,
        stdout=far_end,
        stderr=far_end,
        start_new_session=True,
    )
    os.close(far_end)
    seen = _until(terminal, b"ready")
    os.write(terminal, b"\x03")
    seen += _until(terminal, b"stopped in mid-sentence")
    os.write(terminal, b"good night\n")
    seen += _until(terminal, None)
    os.close(terminal)
    assert b"heard good night" in seen
    # make: 0 where the recipe ended with 0, 2 where it did not; a signal would be negative
    assert make.wait(20) == (0 if code == 0 else 2)


def _until(terminal: int, awaited: bytes | None) -> bytes:
    """What comes from ``terminal`` up to ``awaited`` (None: up to its end), within 20 seconds."""
    seen, deadline = b"", time.monotonic() + 20
    while awaited is None or awaited not in seen:
        assert select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0], seen
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux: the other end is closed
            piece = b""
        if not piece:
            assert awaited is None, seen
            break
        seen += piece
    return seen


def test_through_a_pipe_nothing_stands_between_her_and_the_reader(tmp_path: Path) -> None:
    start = f"import start; start.in_foreground([{sys.executable!r}, '-c', 'print(input())'])"
    done = subprocess.run(
        [sys.executable, "-c", start],
        input=b"hello\n",
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"hello\n", b"")
