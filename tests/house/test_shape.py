"""The repository keeps the shape that its pages promise."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "samantha"
SOURCES = sorted(PACKAGE.rglob("*.py"))
OWN = sorted(p for top in ("src", "bench", "scripts", "tests") for p in (ROOT / top).rglob("*.py"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#[^)\s]*)?\)")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_a_file_of_hers_can_be_read_in_one_sitting() -> None:
    lines = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert not {path: count for path, count in lines.items() if count > 400}


def test_every_module_says_what_it_is() -> None:
    tests = ROOT / "tests"  # whose names are sentences already
    silent = [
        name(path)
        for path in OWN
        if tests not in path.parents
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_there_is_no_drawer_for_what_has_no_name() -> None:
    drawers = re.compile(r"^(utils?|helpers?|misc|common|shared|managers?|data|stuff)$")
    assert not [name(path) for path in OWN if drawers.match(path.stem)]


def test_nothing_is_put_off_in_a_comment() -> None:
    later = re.compile(r"#.*\b(TO" + r"DO|FIX" + r"ME|X" + r"XX|HA" + r"CK)\b")
    assert not [name(path) for path in OWN if later.search(path.read_text(encoding="utf-8"))]


def test_her_tests_pretend_nothing() -> None:
    tests = [path for path in OWN if ROOT / "tests" in path.parents]
    found = {name(path): sorted(set(names)) for path in tests if (names := list(_fakery(path)))}
    assert not found


def _fakery(path: Path) -> Iterator[str]:
    """What of mocking and patching ``path`` uses."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names) if any("mock" in alias.name for alias in names):
                yield "import of a mock"
            case ast.ImportFrom(module=str(module)) if "mock" in module:
                yield "import of a mock"
            case ast.Attribute(value=ast.Name(id="monkeypatch"), attr="setattr" | "setitem"):
                yield "monkeypatch"
            case ast.arg(arg="mocker"):
                yield "mocker"


def test_the_map_shows_every_room() -> None:
    map_ = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in PACKAGE.iterdir()
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py")
    ]
    assert not [room for room in rooms if f"| `{room}` |" not in map_]


def test_the_files_that_her_pages_name_are_there() -> None:
    pattern = "PORT_NAME.py"
    missing = [
        (name(path), quoted)
        for path in PAGES
        for quoted in re.findall(r"`([\w./-]+\.py)`", path.read_text(encoding="utf-8"))
        if quoted != pattern and not (ROOT / quoted).exists() and not list(PACKAGE.rglob(quoted))
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert not [link for link in links if link and not (page.parent / link).exists()]


def test_every_decision_is_in_the_list_of_decisions() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    numbered = sorted(folder.glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in numbered] == list(range(1, len(numbered) + 1))
    assert not [path.name for path in numbered if f"({path.name})" not in listed]
