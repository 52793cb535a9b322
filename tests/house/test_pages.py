"""What the pages tell a person to type really works.

In the pages a ``console`` block is a script of one stranger: its lines are run in order, in an
empty home. An ``sh`` block is only shown, since it clones, asks or takes long: its commands have
to exist.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"\bsamantha ((?:brain|models) [a-z]+|[a-z]+)")
TARGET = re.compile(r"\bmake ([a-z]+)\b")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def blocks(page: Path, kind: str) -> list[str]:
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [text for language, text in found if language == kind]


def a_strangers(home: Path) -> dict[str, str]:
    """The environment of someone who has just set her up, with ``home`` as all that is theirs."""
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(home),
        "SAMANTHA_HOME": str(home / "samantha"),
        "SAMANTHA_KEYRING": "0",
        "SAMANTHA_PORT": "0",
        "LANG": "C.UTF-8",
    }


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "console")], ids=name)
def test_what_a_page_shows_can_be_typed(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "console"):
        for line in block.splitlines():
            if not line.startswith("$ "):
                continue
            done = subprocess.run(
                ["bash", "-c", "set -o pipefail; " + line[2:]],
                cwd=tmp_path,
                env=a_strangers(tmp_path),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=60,
            )
            assert done.returncode == 0, (line, done.stderr)
            assert done.stdout.strip(), line


def test_the_commands_that_pages_name_are_commands() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    shown = re.findall(r"^    (.*\bsamantha .*)$", commands, re.MULTILINE)  # examples of --help
    for page in PAGES:
        shown += re.findall(r"`(samantha [^`\n]*)`", page.read_text(encoding="utf-8"))
        shown += blocks(page, "sh") + blocks(page, "console")
    mentioned = {
        command
        for text in shown
        for command in COMMAND.findall(re.sub(r"#.*|\| samantha$", "", text, flags=re.MULTILINE))
    }
    listed = set(re.findall(r"^##+ samantha ([a-z ]+)$", commands, re.MULTILINE))
    assert mentioned
    assert mentioned <= listed


def test_the_make_targets_that_pages_name_are_targets() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {
        target
        for page in PAGES
        for text in re.findall(r"`(make [^`\n]*)`", page.read_text(encoding="utf-8"))
        + blocks(page, "sh")
        for target in TARGET.findall(text)
    }
    assert {"run", "test", "check", "bench"} <= named <= targets


def test_every_target_says_what_it_is_for() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):(.*)$", makefile, re.MULTILINE)
    assert not [target for target, rest in targets if " ## " not in rest]


def test_make_alone_says_what_there_is() -> None:
    done = subprocess.run(
        ["make"], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    assert "make run" in done.stdout
    assert "make test" in done.stdout
