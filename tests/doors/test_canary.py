"""Nothing that was said lies readable anywhere: a canary through every door, every byte searched.

Everything that the processes may write is within one folder: home, the person's own folder and the
folder for temporary files. It is searched while she is awake and after, and so is what the system
tells others about a process: its arguments and its environment.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.doors.household import ENVIRON, TALK
from tests.doors.sitting import Person

CANARY = "kumquat-7391-wren"
FORMS = [form for encoding in ("utf-8", "utf-16-le", "utf-16-be") for form in [
    CANARY.encode(encoding), CANARY.upper().encode(encoding), CANARY[::-1].encode(encoding)
]]  # fmt: skip


@pytest.fixture
def world(tmp_path):
    """All that the processes can write to, by the variables that lead there."""
    folders = {name: tmp_path / "world" / name for name in ("person", "tmp", "run")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    return {
        **ENVIRON,
        "HOME": str(folders["person"]),
        "TMPDIR": str(folders["tmp"]),
        "XDG_RUNTIME_DIR": str(folders["run"]),
        "SAMANTHA_HOME": str(tmp_path / "world" / "her"),
    }


def everywhere(world) -> Path:
    return Path(world["SAMANTHA_HOME"]).parent


def readable(path: Path) -> bytes:
    """What ``path`` shows; of a process that keeps itself to itself, that may be nothing."""
    try:
        return path.read_bytes()
    except PermissionError:
        if path.parts[1] != "proc":
            raise
        return b""


def found(world, pid: int | None = None) -> list[str]:
    """Where the canary can be read."""
    files = [path for path in everywhere(world).rglob("*") if path.is_file()]
    if pid is not None:
        files += [Path(f"/proc/{pid}/{name}") for name in ("cmdline", "environ", "comm")]
    assert files
    return [
        str(path)
        for path in files
        if path.exists() and any(form in readable(path) for form in FORMS)
    ] + [str(path) for path in everywhere(world).rglob("*") if CANARY in path.name]


def run(world, *arguments: str, said: str = "") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "samantha", *arguments],
        input=said.encode(), capture_output=True, env=world, cwd=everywhere(world), timeout=60,
    )  # fmt: skip


def sit(world, *options: str) -> Person:
    home = world["SAMANTHA_HOME"]
    # Escaped: what our own test passes as an argument must not look like a leak of hers.
    script = json.dumps([[f"You said {CANARY}.", 30, "Never."]]).replace("k", "\\u006b")
    return Person([sys.executable, str(TALK), home, script, *options], world, cwd=everywhere(world))


def test_the_search_itself_finds_a_canary_that_is_there(world):
    (everywhere(world) / "leak").write_text(f"x{CANARY.upper()}x")
    assert found(world)


def test_nothing_typed_in_the_terminal_can_be_read_anywhere(met, world):
    world = {**world, "SAMANTHA_HOME": str(met.rename(Path(world["SAMANTHA_HOME"])))}
    with sit(world, "--port", "0") as person:
        person.sees("http://127.0.0.1:")
        person.types(f"The {CANARY} sang\r")
        person.sees(f"You said {CANARY}.")
        person.types(f"and the {CANARY} is not sent")  # and never will be
        person.sees("is not sent")
        assert not found(world, person.process.pid)
        person.types("\x03")
        person.types("\x18\x05")  # emacs' "edit this line in an editor", which would be a file
        person.types("\x1b[A")
        person.looks(0.3)
        assert not found(world, person.process.pid)
        person.types("\x03\x04")
        person.waits_for_end()
    assert not found(world)


def test_nothing_typed_is_left_behind_when_she_is_killed(met, world):
    world = {**world, "SAMANTHA_HOME": str(met.rename(Path(world["SAMANTHA_HOME"])))}
    for kind in (signal.SIGKILL, signal.SIGHUP, signal.SIGTERM, signal.SIGSEGV):
        with sit(world, "--no-page") as person:
            person.sees("›")
            person.types(f"The {CANARY} sang\r")
            person.sees(f"You said {CANARY}.")
            person.process.send_signal(kind)
            person.waits_for_end()
        assert not found(world)


def test_no_crash_reporter_and_no_other_program_gets_at_her_memory(world):
    dumpable = "CDLL(None).prctl(3)" if sys.platform == "linux" else "0"
    program = f"""
import resource
from ctypes import CDLL
from samantha.doors.cli import main
try:
    main(["--version"])
except SystemExit:
    print({dumpable}, resource.getrlimit(resource.RLIMIT_CORE)[0])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, env=world)
    assert done.stdout.splitlines()[-1] == b"0 0", done.stderr


def test_nothing_said_through_a_pipe_can_be_read_anywhere(world):
    process = subprocess.Popen(
        [sys.executable, "-m", "samantha"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=world, cwd=everywhere(world),
    )  # fmt: skip
    assert process.stdin and process.stdout
    process.stdin.write(f"Call me {CANARY}\nMy sister is called {CANARY}\n".encode())
    process.stdin.flush()
    answers = 0
    while answers < 3:  # her greeting, and one for each line
        answers += bool(process.stdout.readline().strip())
    assert not found(world, process.pid)
    _, errors = process.communicate()
    assert process.returncode == 0, errors
    assert CANARY.encode() not in errors
    assert not found(world)


def test_no_command_leaves_what_was_said_lying_about(world, tmp_path):
    for path, text in (
        ("phrase", f"{CANARY}\n"),
        ("script", json.dumps(
            {"id": CANARY, "at": "2025-05-01T09:00:00+01:00", "say": f"I am {CANARY}"}
        ) + "\n" + f'{{"id": "{CANARY}", "at"'),
    ):  # fmt: skip
        (tmp_path / path).write_text(text)
    phrase = ("--archive-passphrase-file", str(tmp_path / "phrase"))
    archive = everywhere(world) / "her.age"
    line = json.dumps({"id": CANARY, "text": f"remind me to see {CANARY}"})
    for arguments, said in (
        ((), f"My name is {CANARY}\n"),
        (("replay", str(tmp_path / "script"), "--home", world["SAMANTHA_HOME"]), ""),
        (("understand",), f'{line}\n{{"{CANARY}'),
        (("why",), ""),
        (("doctor",), ""),
        (("status",), ""),
        (("rebuild",), ""),
        (("export", "--archive", str(archive), *phrase), ""),
        (("passphrase", "--new-passphrase-file", str(tmp_path / "phrase")), ""),
        (("unlock", "--passphrase-file", str(tmp_path / "phrase")), ""),
        (("brain", "use", "ollama:nothing@http://127.0.0.1:9"), ""),
        (("brain", "test"), ""),
        (("--debug",), f"{CANARY} is what I said to a brain that is not there\n"),
        (("ledger",), ""),
    ):
        done = run(world, *arguments, said=said)
        assert done.returncode in (0, 1), (arguments, done.stderr)
        assert CANARY.encode() not in done.stderr
        assert not found(world), arguments
    assert archive.exists()
    assert (everywhere(world) / "her").exists()
    assert not list(Path(world["TMPDIR"]).iterdir())
