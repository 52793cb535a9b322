"""The command line as a whole: its help, its errors, its pages."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.doors.household import ENVIRON, samantha

from samantha.domain.errors import MalformedInput
from samantha.doors.cli import COMMANDS
from samantha.doors.cli import samantha as command_line
from samantha.doors.commands_doc import commands_doc
from samantha.doors.doorstep import Doorstep, at_home

SECRET = "kumquat-7391"
PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


@click.command()
@at_home
def breaks(step: Doorstep) -> None:
    raise RuntimeError(SECRET)


@click.command()
@at_home
def troubled(step: Doorstep) -> None:
    raise MalformedInput("line 3 is not JSON")


def call(command, home, *options):
    @click.group()
    @click.pass_context
    def above(ctx):
        ctx.obj = Doorstep({"SAMANTHA_HOME": str(home)}, debug="--debug" in options)

    above.add_command(command, "command")
    return CliRunner().invoke(above, ["command"])


def test_a_crash_shows_no_traceback_and_no_word_of_what_was_said(tmp_path):
    for options in ((), ("--debug",)):
        done = call(breaks, tmp_path / "home", *options)
        assert done.exit_code == 70
        assert "Something broke in me" in done.stderr
        assert SECRET not in done.output
        assert "Traceback" not in done.output
        assert ("RuntimeError" in done.stderr) is bool(options)
    logs = list((tmp_path / "home" / "log").iterdir())
    assert logs
    for log in logs:
        assert "RuntimeError" in log.read_text()
        assert SECRET not in log.read_text()


def test_a_trouble_is_her_sentence_and_a_line_of_who_can_act(tmp_path):
    done = call(troubled, tmp_path / "home")
    assert done.exit_code == 1
    assert done.stderr == "I couldn't read that.\n(You can put this right: line 3 is not JSON.)\n"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_says_what_it_is_for_in_one_line_and_shows_an_example(name):
    names = command_line.context_settings["help_option_names"]
    with click.Context(command_line, help_option_names=names) as above:
        command = command_line.get_command(above, name)
        assert command is not None
        assert command.name == name
        assert 10 < len(command.get_short_help_str(200)) < 80
        inner = command.commands.values() if isinstance(command, click.Group) else [command]
        for one in inner:
            shown = one.get_help(click.Context(one, info_name=one.name, parent=above))
            assert "Examples:" in shown


def test_the_page_of_commands_is_what_the_commands_say():
    assert PAGE.read_text(encoding="utf-8") == commands_doc(), (
        "run: python -m samantha.doors.commands_doc docs/commands.md"
    )


def test_an_unknown_command_is_a_usage_error():
    done = samantha(Path("unused"), "tlak")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_version_and_help_need_no_home(tmp_path):
    assert samantha(tmp_path / "home", "--version").returncode == 0
    assert samantha(tmp_path / "home", "talk", "--help").returncode == 0
    assert not (tmp_path / "home").exists()


def test_the_prompt_does_not_wait_for_what_it_does_not_need():
    """What a start must not import: heavy engines that another command or a choice needs."""
    watched = (
        "import sys; from samantha.doors import talk, terminal, cli; from samantha import wiring;"
        "print([m for m in ('pydantic_ai','openai','anthropic','hassil','argon2','keyring',"
        "'babel','uvicorn','starlette','pyrage','mnemonic','psutil','cryptography.x509')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", watched], capture_output=True, env=ENVIRON, timeout=60
    )
    assert done.stdout.decode().strip() == "[]", done.stderr


def test_a_port_that_is_no_number_is_told_and_no_crash(tmp_path):
    done = samantha(tmp_path / "home", said=b"", SAMANTHA_PORT="many")
    assert done.returncode == 1
    assert b"SAMANTHA_PORT" in done.stderr


# --- looking inside ------------------------------------------------------------------------------


def test_status_of_a_home_that_is_not_there_makes_none(tmp_path):
    done = samantha(tmp_path / "home", "status")
    assert done.returncode == 0
    assert b"none yet" in done.stdout
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("name", ["why", "ledger", "rebuild"])
def test_looking_inside_nobody_makes_nobody(tmp_path, name):
    done = samantha(tmp_path / "home", name)
    assert done.returncode == 1
    assert not (tmp_path / "home" / "vault.db").exists()


def test_why_tells_what_was_behind_her_last_reply(met):
    samantha(met, said=b"My sister Anna planted a quince tree\nThe quince tree of my sister\n")
    told = samantha(met, "why").stdout.decode()
    assert "The quince tree of my sister" in told
    for part in ("she said", "she took it as", "brain", "time", " ms"):
        assert part in told


def test_why_before_anything_was_said_says_so(met):
    assert "hasn't answered" in samantha(met, "why").stdout.decode()


def test_the_ledger_of_a_house_that_nothing_left_says_so(met):
    assert samantha(met, "ledger").stdout == b"Nothing has left this computer.\n"


def test_the_doctor_finds_her_well(met):
    done = samantha(met, "doctor")
    assert done.returncode == 0, done.stdout
    for port in ("clock", "journal", "memories", "understanding", "egress", "brain", "page"):
        assert f"ok  {port}".encode() in done.stdout


def test_the_doctor_says_what_to_do_about_a_key_that_others_can_read(met):
    (met / "key").chmod(0o644)
    done = samantha(met, "doctor")
    assert done.returncode == 1
    assert b"!!  vault" in done.stdout
    assert b"You can put this right" in done.stdout


def test_rebuilding_proves_that_nothing_changed(met):
    samantha(met, said=b"My sister is called Anna\n")
    done = samantha(met, "rebuild")
    assert done.returncode == 0, done.stderr
    assert b"the same as before" in done.stdout
    assert b"NOT" not in done.stdout


# --- taking out, bringing back, ending -----------------------------------------------------------


def test_what_she_keeps_can_be_taken_out_and_brought_back(met, tmp_path):
    samantha(met, said=b"The quince tree bore fruit\n")
    phrase = tmp_path / "phrase"
    phrase.write_text("of the archive\n")
    archive, folder = tmp_path / "her.age", tmp_path / "readable"
    given = ("--archive-passphrase-file", str(phrase))
    assert samantha(met, "export", "--archive", str(archive), *given).returncode == 0
    assert samantha(met, "export", str(folder)).returncode == 0
    assert any("quince" in p.read_text() for p in folder.rglob("*.md"))
    assert b"quince" not in archive.read_bytes()
    again = tmp_path / "again"
    assert samantha(again, "restore", str(archive), *given).returncode == 0
    assert b"quince" in samantha(again, "why").stdout
    assert samantha(again, "restore", str(archive), *given).returncode == 1


def test_erasing_asks_twice_and_leaves_nothing(met):
    assert samantha(met, "erase", said=b"n\n").returncode != 0
    assert samantha(met, "erase", said=b"y\nno\n").returncode != 0
    assert (met / "vault.db").exists()
    done = samantha(met, "erase", said=b"y\nerase\n")
    assert done.returncode == 0, done.stderr
    assert not met.exists() or not list(met.iterdir())
    assert b"backup" in done.stdout.lower()


# --- brains --------------------------------------------------------------------------------------


def test_a_brain_that_is_named_wrongly_is_told_how_they_are_named(met):
    done = samantha(met, "brain", "use", "chatbot")
    assert done.returncode == 1
    assert b"openai:MODEL" in done.stderr


def test_the_brain_she_came_with_answers_its_test(met):
    done = samantha(met, "brain", "test")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"builtin: ")


def test_the_brain_in_use_is_shown(met):
    assert b"In use: builtin" in samantha(met, "brain", "list").stdout
    used = samantha(met, "brain", "use", "ollama:qwen3@http://127.0.0.1:9")
    assert used.returncode == 0, used.stderr
    assert b"In use: ollama:qwen3" in samantha(met, "brain", "list").stdout
    assert samantha(met, "brain", "use", "builtin").returncode == 0
    assert b"In use: builtin" in samantha(met, "brain", "list").stdout


def test_the_doctor_tells_of_a_brain_that_does_not_answer_and_what_to_do(met):
    samantha(met, "brain", "use", "ollama:qwen3@http://127.0.0.1:9")
    done = samantha(met, "doctor")
    assert done.returncode == 1
    assert b"!!  brain" in done.stdout
    assert b"ok  brain          builtin" in done.stdout


def test_a_model_is_not_fetched_before_somebody_said_yes(met):
    done = samantha(met, "models", "get", "qwen3.5-2b", SAMANTHA_MODELS=str(met / "models"))
    assert done.returncode == 2
    assert b"1.3 GB, Apache-2.0, from https://huggingface.co:443" in done.stdout
    assert not (met / "models").exists()
    assert b"I know qwen3.5-2b" in samantha(met, "models", "get", "hal-9000").stderr


def test_what_fits_this_machine_is_measured_and_nothing_is_fetched(met):
    done = samantha(met, "models", "list", SAMANTHA_MODELS=str(met / "models"))
    assert done.returncode == 0
    assert done.stdout.count(b"tokens/s") == 5
    assert not (met / "models").exists()


# --- understanding -------------------------------------------------------------------------------


def test_understanding_needs_no_home_and_reads_lines(tmp_path):
    lines = [
        {"id": "1", "text": "what time is it", "now": "2027-03-10T08:15:00+01:00"},
        {"id": "2", "text": "no", "now": "2027-03-10T08:15:00+01:00", "history": ["Hello"]},
        {"id": "3", "text": "The sea was grey", "history": [{"say": "Hi", "reply": "Hello."}]},
    ]
    given = "".join(json.dumps(line) + "\n" for line in lines).encode()
    done = samantha(tmp_path / "home", "understand", said=given)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["1", "2", "3"]
    assert [set(row) for row in rows] == [{"id", "skill", "slots", "feeling", "risk", "people"}] * 3
    assert rows[0]["skill"] == "time"
    assert rows[2]["risk"] == "normal"
    assert not (tmp_path / "home").exists()


def test_a_line_that_cannot_be_understood_is_named_by_its_number(tmp_path):
    done = samantha(tmp_path / "home", "understand", said=b'{"id": "1", "text": "hi"}\n{"id": 2}\n')
    assert done.returncode == 1
    assert b"line 2" in done.stderr
