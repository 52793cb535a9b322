"""Conversations through pipes, and what a process tells another: real processes, a real vault."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.doors.household import ENVIRON, TALK, heard, kept, said_by_her, samantha

from samantha.domain.events import Said
from samantha.domain.turn import Ending


def talk(home, said, script=("I hear you.",), **environ):
    """Pipe ``said`` (text or bytes) through a scripted conversation."""
    command = [sys.executable, str(TALK), str(home), json.dumps(list(script))]
    given = said if isinstance(said, bytes) else said.encode()
    return subprocess.run(
        command, input=given, capture_output=True, env={**ENVIRON, **environ}, timeout=60
    )


def blocks(output: bytes) -> list[str]:
    return output.decode().rstrip("\n").split("\n\n")


async def test_every_line_is_something_said_and_every_reply_a_block(met):
    done = talk(met, "The tide was out\n\n   \nAll afternoon\n", ["Was it? Far?", "Go on."])
    assert (done.returncode, done.stderr) == (0, b"")
    assert blocks(done.stdout)[-2:] == ["Was it? Far?", "Go on."]
    assert await heard(met) == ["The tide was out", "All afternoon"]


async def test_the_first_meeting_begins_in_a_pipe_too(tmp_path):
    done = samantha(tmp_path / "home", said=b"")
    assert (done.returncode, done.stderr) == (0, b"")
    (greeting,) = blocks(done.stdout)
    assert greeting
    (said,) = [e for e in await kept(tmp_path / "home") if isinstance(e, Said)]
    assert (said.turn, said.ending) == (0, Ending.FINISHED)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_were_closed_on_her_are_empty_ones(met, closed):
    command = f'"$0" -m samantha --home "$1" {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(met)],
        stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRON, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (met / "log").exists()


async def test_a_last_line_without_an_end_is_heard(met):
    assert talk(met, "Hello").returncode == 0
    assert await heard(met) == ["Hello"]


async def test_bytes_that_are_no_text_are_no_crash(met):
    done = talk(met, b"\xef\xbb\xbfcaf\xe9\r\n\xff\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert await heard(met) == ["caf\ufffd", "\ufffd"]


async def test_emoji_right_to_left_and_a_hundred_kilobytes_are_heard_whole(met):
    long = "שלום 🙂 " * 12_000
    done = talk(met, long + "\n", ["“Yes” 🙂 שלום."])
    assert blocks(done.stdout)[-1] == "“Yes” 🙂 שלום."
    assert await heard(met) == [long.strip()]


def test_a_pipe_of_plain_letters_gets_plain_letters(met):
    done = talk(met, "Hello\n", ["“It’s you” 🙂."], PYTHONIOENCODING="ascii", LANG="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert blocks(done.stdout)[-1] == '"It\'s you" (slightly smiling face).'


def test_a_reader_that_has_gone_is_no_trouble(met):
    command = [sys.executable, str(TALK), str(met), json.dumps(["Mm."])]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRON
    )
    assert process.stdout and process.stdin and process.stderr
    process.stdout.close()
    process.stdin.write(b"one\ntwo\n")
    process.stdin.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 0
    process.stderr.close()


class Holding:
    """She is awake in a pipe that stays open."""

    def __init__(self, home: Path, script: list[object]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(TALK), str(home), json.dumps(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=ENVIRON,
        )

    def says(self, line: str) -> str:
        """Say ``line``, and wait for the first words of what she answers."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()
        answer = b""
        while not answer.strip():
            answer += os.read(self.process.stdout.fileno(), 4096)
        return answer.decode().strip()

    def __enter__(self) -> "Holding":
        assert self.process.stdout
        self.process.stdout.readline()  # her greeting: she is awake
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def test_who_comes_while_she_is_awake_elsewhere_is_told_where(met):
    with Holding(met, ["Mm."]) as holding:
        done = samantha(met, said=b"Hello\n")
        assert done.returncode == 1
        assert done.stdout == b""
        assert f"process {holding.process.pid}".encode() in done.stderr
        assert b"samantha talk" in done.stderr
        assert b"Traceback" not in done.stderr
        status = samantha(met, "status")
        assert f"process {holding.process.pid}".encode() in status.stdout
        assert samantha(met, "doctor").returncode == 0


async def test_a_polite_kill_in_the_middle_leaves_a_whole_record(met):
    with Holding(met, [["First.", 30, "Never."]]) as holding:
        assert holding.says("Tell me") == "First."
        holding.process.send_signal(signal.SIGTERM)
        assert holding.process.wait(20) == 130
    (said,) = await said_by_her(met)
    assert (said.text, said.ending) == ("First.", Ending.INTERRUPTED)


# --- locked --------------------------------------------------------------------------------------


@pytest.fixture
def locked(met, tmp_path):
    phrase = tmp_path / "phrase"
    phrase.write_text("correct horse\n")
    done = samantha(met, "passphrase", "--new-passphrase-file", str(phrase))
    assert done.returncode == 0, done.stderr
    return met, phrase


def test_locked_and_piped_she_says_so_and_asks_nobody(locked):
    home, _ = locked
    done = samantha(home, said=b"Hello\n")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"passphrase" in done.stderr
    assert b"--passphrase-file" in done.stderr


def test_a_passphrase_file_opens_her_before_or_after_the_command(locked):
    home, phrase = locked
    assert samantha(home, "--passphrase-file", str(phrase), said=b"Hello\n").returncode == 0
    assert samantha(home, "why", "--passphrase-file", str(phrase)).returncode == 0


def test_a_passphrase_may_come_through_a_file_descriptor(locked):
    home, phrase = locked
    with phrase.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "samantha", "--home", str(home), "why", "--passphrase-file",
             f"/dev/fd/{file.fileno()}"],
            env=ENVIRON, pass_fds=[file.fileno()], capture_output=True, timeout=60,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_wrong_passphrase_is_told_kindly_and_shows_no_phrase(locked, tmp_path):
    home, _ = locked
    wrong = tmp_path / "wrong"
    wrong.write_text("kumquat-7391\n")
    done = samantha(home, "--passphrase-file", str(wrong), said=b"Hello\n")
    assert done.returncode == 1
    assert b"That isn't the phrase that opens me." in done.stderr
    assert b"kumquat" not in done.stderr


def test_a_passphrase_in_the_environment_opens_nothing(locked):
    home, _ = locked
    done = samantha(home, said=b"Hello\n", SAMANTHA_PASSPHRASE="correct horse")
    assert done.returncode == 1


def test_she_can_be_locked_unlocked_and_brought_back_by_her_words(locked, tmp_path):
    home, phrase = locked
    assert samantha(home, "unlock", "--passphrase-file", str(phrase)).returncode == 0
    made = samantha(home, "recover", "--new-words")
    rows = [line.split() for line in made.stdout.decode().split("\n\n")[0].splitlines()]
    words = {int(row[n]): row[n + 1] for row in rows for n in range(0, len(row), 2)}
    assert sorted(words) == list(range(1, 25))
    assert samantha(home, "lock").returncode == 0
    assert samantha(home, "why").returncode == 1
    paper = tmp_path / "paper"
    paper.write_text(" ".join(words[n] for n in range(1, 25)))
    assert samantha(home, "recover", "--words-file", str(paper)).returncode == 0
    assert samantha(home, "why").returncode == 0


def test_she_cannot_be_locked_while_nothing_would_open_her(met):
    done = samantha(met, "lock")
    assert done.returncode == 1
    assert b"You can put this right" in done.stderr
