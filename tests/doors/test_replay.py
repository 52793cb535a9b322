"""`samantha replay`: the real command on scripts of a life."""

import json

import pytest
from tests.doors.household import heard, kept, samantha

from samantha.domain.turn import Heard

KEYS = {"id", "reply", "skill", "slots", "feeling", "risk", "recalled", "learned", "mood", "ms"}


def lines(*rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def day(day, hour=9):
    return f"2025-05-{day:02}T{hour:02}:00:00+01:00"


@pytest.fixture
def play(tmp_path):
    home = tmp_path / "home"

    def run(*rows):
        done = samantha(home, "replay", "-", said=lines(*rows))
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    run.home = home
    return run


def test_everything_said_has_a_line_out(play):
    rows = play(
        {"id": "a1", "at": day(1), "say": "The tide was out all afternoon."},
        {"id": "a2", "at": day(1, 10), "probe": "What time is it?", "expect": {}, "kind": "fact"},
        {"id": "a3", "at": day(1, 23), "sleep": True},
        {"id": "a4", "at": day(2), "away": 60},
    )
    assert [row["id"] for row in rows] == ["a1", "a2"]
    for row in rows:
        assert set(row) == KEYS
        assert row["reply"]
        assert set(row["ms"]) == {"first_word", "total"}
        assert 0 < row["ms"]["first_word"] <= row["ms"]["total"]
        assert set(row["mood"]) == {"pleasure", "arousal"}
        assert row["risk"] == "normal"


async def test_a_restart_keeps_what_he_said_and_what_she_recalls_has_the_scripts_ids(play):
    rows = play(
        {"id": "quince", "at": day(1), "say": "My sister Anna planted a quince tree."},
        {"at": day(2), "restart": True},
        {"id": "asked", "at": day(3), "probe": "What did Anna plant?"},
    )
    (recalled,) = [one for one in rows[1]["recalled"] if one["id"] == "quince"]
    assert recalled["text"] == "My sister Anna planted a quince tree."
    assert recalled["at"] == "2025-05-01T09:00:00+01:00"
    assert await heard(play.home) == [
        "My sister Anna planted a quince tree.",
        "What did Anna plant?",
    ]


async def test_the_clock_follows_the_script(play):
    play({"id": "a1", "at": day(7), "say": "Hello, you."})
    (said,) = [event for event in await kept(play.home) if isinstance(event, Heard)]
    assert said.at.isoformat() == "2025-05-07T09:00:00+01:00"


def test_a_clock_that_is_set_back_is_no_trouble(play):
    rows = play(
        {"id": "a1", "at": day(20), "say": "I'm so happy today."},
        {"id": "a2", "at": day(2), "say": "And now it is earlier."},
        {"at": "1969-12-31T23:00:00+00:00", "restart": True},
        {"id": "a3", "at": "1969-12-31T23:00:00+00:00", "say": "Much earlier."},
        {"id": "a4", "at": "9999-12-30T23:00:00+14:00", "say": "And late."},
    )
    assert [row["id"] for row in rows] == ["a1", "a2", "a3", "a4"]


def test_a_second_script_goes_on_where_the_first_one_ended(play):
    play({"id": "a1", "at": day(1), "say": "My sister Anna planted a quince tree."})
    (row,) = play({"id": "b1", "at": day(2), "probe": "What did Anna plant?"})
    assert any("quince" in one["text"] for one in row["recalled"])
    assert all(one["id"].startswith("#") for one in row["recalled"])


def test_what_she_learned_rests_on_his_words(play):
    (row,) = play({"id": "a1", "at": day(1), "say": "My sister Anna lives in Leeds."})
    for claim in row["learned"]:
        assert claim["words"] in "My sister Anna lives in Leeds."
        assert set(claim) == {"subject", "predicate", "object", "positive", "kind", "words"}


def test_a_broken_line_is_named_and_what_came_before_it_is_written(tmp_path):
    script = lines({"id": "a1", "at": day(1), "say": "Hello."}) + b'{"id": "kumquat"\n'
    done = samantha(tmp_path / "home", "replay", "-", said=script)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert b"line 2 is not JSON" in done.stderr
    assert b"You can put this right" in done.stderr
    assert b"kumquat" not in done.stderr


def test_a_script_that_is_not_there_is_no_crash(tmp_path):
    done = samantha(tmp_path / "home", "replay", str(tmp_path / "nothing.jsonl"))
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_out_takes_the_lines(tmp_path):
    out = tmp_path / "out.jsonl"
    done = samantha(
        tmp_path / "home", "replay", "-", "--out", str(out),
        said=lines({"id": "a1", "at": day(1), "say": "“Zoë” 🙂"}),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads(out.read_text(encoding="utf-8"))["id"] == "a1"


def test_the_home_he_lives_in_is_never_played_into_by_accident(tmp_path):
    import subprocess
    import sys

    from tests.doors.household import ENVIRON

    done = subprocess.run(
        [sys.executable, "-m", "samantha", "replay", "-"],
        input=b"", capture_output=True, timeout=60,
        env={**ENVIRON, "SAMANTHA_HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert done.returncode == 2
    assert not (tmp_path / "home").exists()
