"""Several things in one breath: "thanks, and remind me at six to call Mum".

Only where to cut. Whether the pieces mean anything is for whoever reads them.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.patterns import Pattern

SHORTEST = 2
"""Words that a piece must have, but for a bare "stop"."""
_JOINTS = Pattern(
    r"(?i)(?<=[.!?;])\s+|,?\s+and (?:then|also|please|could you|can you|would you|will you)\s+|,\s*(?:and|then|also|oh and|plus)\s+|"
    r"\s+(?:and then|then|also|plus)\s+|\s+and\s+(?=(?:add|put|tell|send|remind|set|play|read|call|cancel|move|delete|forget|remember|check|find|"
    r"turn|stop|start|what|when|who|how|is|are|has|have|do|did|book|write|reply|give|show|look|make|skip|text|email|wake|note)\b)"
)  # fmt: skip


def cuts(text: str) -> list[tuple[str, str]]:
    """The ways to cut ``text`` in two, from its beginning on."""
    found = []
    for joint in _JOINTS.finditer(text):
        one, other = text[: joint.start()].strip(" ,"), text[joint.end() :].strip(" ,")
        if _words(one) and _words(other) and (_words(one) + _words(other)) > SHORTEST:
            found.append((one, other))
    return found


def sentences(text: str) -> list[str]:
    return [one.strip() for one in re.findall(r"[^.!?…\n]+[.!?…]*", text) if one.strip()]


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))
