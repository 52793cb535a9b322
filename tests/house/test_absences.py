"""The walls that are absences, where no import contract can see them. See ARCHITECTURE.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "samantha"


def uses(path: Path) -> Iterator[str]:
    """Dotted names that ``path`` reads or calls: "os.environ", "datetime.now", "print"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=attribute):
                yield f"{owner}.{attribute}"
            case ast.Attribute(value=ast.Attribute(attr=owner), attr=attribute):
                yield f"{owner}.{attribute}"
            case ast.Call(func=ast.Name(id=called)):
                yield called
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.Import(names=names):
                yield from (alias.name for alias in names)


def users(*names: str, under: str = "") -> set[str]:
    """Files of the package that use any of ``names``."""
    return {
        str(path.relative_to(PACKAGE))
        for path in (PACKAGE / under).rglob("*.py")
        if set(names) & set(uses(path))
    }


def test_the_environment_is_taken_up_in_one_place() -> None:
    assert users("os.environ", "os.environb", "os.getenv") <= {"doors/cli.py"}


def test_there_is_one_clock() -> None:
    reading = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time")
    assert users(*reading) <= {"engines/clock_system.py"}


def test_no_chance_decides_for_her() -> None:
    for room in ("domain", "mind", "skills"):
        assert not users("random", "secrets", under=room), room


def test_the_rooms_where_his_words_are_handled_neither_print_nor_log() -> None:
    for room in ("domain", "mind", "skills"):
        assert not users("print", "logging", "warnings", "traceback", under=room), room


def test_only_one_engine_opens_a_connection_outward() -> None:
    """Doors listen, and storage stays on this disk. Elsewhere a library's client is allowed only
    with a transport of ours, which has no socket."""
    connecting = {
        *("asyncio.open_connection", "loop.create_connection", "asyncio.open_unix_connection"),
        *(
            "socket.create_connection",
            "socket.getaddrinfo",
            "loop.getaddrinfo",
            "websockets.connect",
        ),
        *("urllib.request", "http.client", "smtplib", "imaplib", "ftplib", "requests", "aiohttp"),
        *("httpx2.AsyncHTTPTransport", "httpx2.HTTPTransport", "httpx2.get", "httpx2.post"),
    }
    assert users(*connecting) <= {"engines/egress_http.py"}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="httpx2"), attr=made)) if (
                    made in ("AsyncClient", "Client")
                ):
                    assert "transport" in {given.arg for given in node.keywords}, path.name
