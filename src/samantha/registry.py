"""Names to files: the naming rule is the whole registry.

``skills/`` is read whole: adding a skill is adding a file. A skill in a package of its own is found
by its entry point in the group ``samantha.skills``.
"""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from samantha import skills as room
from samantha.ports import Clock, Journal, Memories, Skill


def skills(clock: Clock, memories: Memories, journal: Journal) -> tuple[Skill, ...]:
    """Every skill that is installed, by name."""
    found = [module.skill(clock, memories, journal) for module in _modules()]
    return tuple(sorted(found, key=lambda skill: skill.name))


def _modules() -> Iterator[Any]:
    for info in pkgutil.iter_modules(room.__path__):
        yield import_module(f"{room.__name__}.{info.name}")
    for entry in entry_points(group="samantha.skills"):
        yield entry.load()
