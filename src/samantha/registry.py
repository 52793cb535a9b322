"""Names to files: the naming rule is the whole registry.

``skills/`` is read whole: adding a skill is adding a file. A skill in a package of its own is found
by its entry point in the group ``samantha.skills``.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from samantha import skills as room
from samantha.domain import phrases
from samantha.domain.phrases import Situation
from samantha.ports import Clock, Journal, Memories, Skill

LANGUAGE = Path(__file__).parent / "language"
"""What she says, as data."""
VECTORS = LANGUAGE / "situations.vectors"


def skills(clock: Clock, memories: Memories, journal: Journal) -> tuple[Skill, ...]:
    """Every skill that is installed, by name."""
    found = [module.skill(clock, memories, journal, *_words(module)) for module in _modules()]
    return tuple(sorted(found, key=lambda skill: skill.name))


def situations() -> tuple[Situation, ...]:
    """Her words for what people tell, as they lie in ``language/situations``.

    Raises:
        ValueError: a file of them is not in the form of ``domain.phrases``.
    """
    files = sorted((LANGUAGE / "situations").glob("*.toml"))
    return tuple(one for file in files for one in phrases.situations(file.read_text("utf-8")))


def words(folder: str) -> Mapping[str, str]:
    """The files of ``language/FOLDER`` as they are written, by their names without ending."""
    files = sorted((LANGUAGE / folder).glob("*.toml"))
    return {file.stem: file.read_text("utf-8") for file in files}


def _words(module: Any) -> tuple[Any, ...]:
    """What lets a skill that names a folder of words read it, when it first needs to."""
    folder = getattr(module, "WORDS", "")
    return (partial(words, folder),) if folder else ()


def _modules() -> Iterator[Any]:
    for info in pkgutil.iter_modules(room.__path__):
        yield import_module(f"{room.__name__}.{info.name}")
    for entry in entry_points(group="samantha.skills"):
        yield entry.load()
