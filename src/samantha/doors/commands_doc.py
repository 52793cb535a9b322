"""docs/commands.md, made from the real ``--help`` of every command.

python -m samantha.doors.commands_doc           writes it to the standard output
python -m samantha.doors.commands_doc FILE      writes it there
python -m samantha.doors.commands_doc --check FILE   exits with 1 if FILE is another
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from samantha.doors.cli import samantha

_HEAD = """\
# Commands

Made from the commands' own `--help` by `python -m samantha.doors.commands_doc docs/commands.md`;
a test checks that it is current. `--home` and `--passphrase-file` may stand before the command or
after it.

Exit codes: 0 all is well; 1 something went wrong that is told in a sentence; 2 the command was
written wrongly; 70 a crash (what broke, without a word of what was said, is in `log/` of the home);
130 stopped by Ctrl-C.
"""
_WIDTH = 100


def commands_doc() -> str:
    """The page, in Markdown."""
    return "\n".join([_HEAD, *_sections(samantha, None)])


def _sections(command: click.Command, above: click.Context | None) -> Iterator[str]:
    name = "samantha" if above is None else command.name
    with click.Context(
        command, info_name=name, parent=above, terminal_width=_WIDTH, max_content_width=_WIDTH,
        help_option_names=["-h", "--help"],
    ) as context:  # fmt: skip
        depth = 2 if above is None or above.parent is None else 3
        yield f"{'#' * depth} {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                found = command.get_command(context, inner)
                if found is not None and not found.hidden:
                    yield from _sections(found, context)


def main(arguments: list[str]) -> int:
    """0: all is well; 1: a checked page is another; 2: nobody knows what is meant."""
    match arguments:
        case []:
            sys.stdout.write(commands_doc())
        case ["--check", file]:
            if Path(file).read_text(encoding="utf-8") != commands_doc():
                sys.stderr.write(f"{file} is not what the commands say; write it anew.\n")
                return 1
        case [file] if not file.startswith("-"):
            Path(file).write_text(commands_doc(), encoding="utf-8")
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
