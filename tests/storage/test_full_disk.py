"""The disk is full: she says so, loses nothing, and goes on once there is room."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IN_A_ROOM_OF_ITS_OWN = ("unshare", "--mount", "--map-root-user")


def can_mount() -> bool:
    """Whether this machine lets us have a small file system of our own."""
    try:
        tried = subprocess.run(
            [*IN_A_ROOM_OF_ITS_OWN, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True
        )
    except FileNotFoundError:
        return False
    return tried.returncode == 0


@pytest.mark.parametrize("kind", ["quota", *(["device"] if can_mount() else [])])
def test_a_full_disk_costs_only_what_she_says_it_costs(tmp_path, kind):
    small = tmp_path / "small"
    small.mkdir()
    run = [sys.executable, "-m", "tests.storage.full_disk", str(small / "home"), kind]
    if kind == "device":
        mount = 'mount -t tmpfs -o size=4m tmpfs "$1" && shift && exec "$@"'
        run = [*IN_A_ROOM_OF_ITS_OWN, "sh", "-c", mount, "sh", str(small), *run]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "isn't written" in told.pop("spoken")
    assert "isn't" not in told.pop("made full")
    assert "Nothing is lost" in told.pop("opened full")
    assert told == {
        "quotes him": False,
        "state moved": False,
        "still finds": 1,
        "still reads": True,
        "goes on at": 1,
        "same": True,
        "same after all": True,
        "another": 1,
    }
