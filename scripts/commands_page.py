"""docs/commands.md from the real ``--help`` of every command; ``--check`` only compares."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from samantha.doors.cli import samantha

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
COLUMNS = 96
TOP = """\
# Every command

This page is what `--help` says; `make docs` writes it.
"""


def helps(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    """A section for ``command`` and one for each below it, in the order that --help shows them."""
    settings = {
        **command.context_settings,
        "terminal_width": COLUMNS,
        "max_content_width": COLUMNS,
    }
    context = click.Context(command, parent=parent, info_name=name, **settings)
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## `{context.command_path}`\n\n```text\n" + "\n".join(lines).strip() + "\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            sub = command.get_command(context, below)
            if sub is not None and not sub.hidden:
                yield from helps(sub, context, below)


def page() -> str:
    return "\n".join([TOP, *helps(samantha, None, "samantha")])


if __name__ == "__main__":
    new = page()
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != new:
        sys.exit("docs/commands.md is not what --help says; `make docs` writes it anew.")
