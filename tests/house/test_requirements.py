"""What is installed is what was locked: exact, hashed, and without a trace of where it was made."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("setup.txt", "run.txt", "local.txt", "test.txt")
REQUIREMENT = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z0-9,-]+\])?==([^\s;]+)(?: ; (.+?))? \\$")


def locked(file: str) -> dict[tuple[str, str], str]:
    """(name, marker) to version, of one file."""
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    found = (REQUIREMENT.match(line) for line in text.splitlines())
    return {(match[1], match[3] or ""): match[2] for match in found if match}


@pytest.mark.parametrize("file", LOCKS)
def test_each_locked_package_carries_its_hashes(file: str) -> None:
    lines = (ROOT / "requirements" / file).read_text(encoding="utf-8").splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("    --hash=sha256:"):
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line)
        else:
            assert REQUIREMENT.match(line), line
            assert following.startswith("    --hash=sha256:"), line


@pytest.mark.parametrize("file", [*LOCKS, "setup.in"])
def test_a_lock_names_no_place_to_fetch_from(file: str) -> None:
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host| @ ", text)


def test_the_locks_agree_with_each_other() -> None:
    everything = locked("test.txt")
    for file in ("run.txt", "local.txt"):
        assert locked(file).items() <= everything.items(), file
    versions = {name: version for (name, _), version in everything.items()}
    for (name, _), version in locked("setup.txt").items():
        assert versions.get(name, version) == version, name
    assert locked("run.txt").items() <= locked("local.txt").items()


def test_what_she_needs_to_run_is_locked_for_running() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {name for name, _ in locked("run.txt")}
    for needed in project["dependencies"]:
        assert re.split(r"[\[<>=!~; ]", needed)[0].lower().replace("_", "-") in names, needed
