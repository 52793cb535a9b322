"""How many: counted from what he told, not guessed.

He often keeps count himself ("second time", "that's two", "fourth and last"); what came after his
last count is added. Where he kept none, the messages that tell of it are counted, each once.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Sequence
from dataclasses import dataclass

from samantha.domain.evidence import Line
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import NUMBER_WORDS, ORDINALS, plainly

_ORDINAL = r"(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|\d{1,2}th)"
_CARDINAL = r"(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_KEPT = (
    Pattern(rf"(?i)\b(?:that's|that is|that makes|makes (?:it|that)|now|so far|up to|number|attempt|no\.|time) (?:it )?(?:number )?{_CARDINAL}\b(?! (?:days?|years?|weeks?|months?|hours?|minutes?|quid|pounds?|o'clock|past))"),
    Pattern(rf"(?i)\b{_CARDINAL} (?:so far|in all|all told|in total|altogether|times (?:now|already))\b"),
    Pattern(rf"(?i)\b(?:the |my |a )?{_ORDINAL} (?!of\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|hand\b|class\b|prize\b|place in\b|date\b|name\b)"),
    Pattern(rf"(?i)\b(?:number|no|nr) {_CARDINAL}(?=[.!,]|$)"),
    Pattern(rf"(?i)(?:^|[.!?] )[a-z]+ {_CARDINAL}(?=[.!,]|$)"),
    Pattern(rf"(?i)(?:^|, |and ){_ORDINAL}(?: and last)?(?=[.,!]|$)"),
)  # fmt: skip
_NOT_COUNTED = Pattern(
    r"(?i)\b(?:if|would have|might|going to|gonna|will|tomorrow|want to|should|not|never|didn't|haven't|no)\b"
)

_ONE_MORE = Pattern(r"(?i)\b(?:again|another|one more|yet more|and another)\b")


@dataclass(frozen=True, slots=True)
class Counted:
    number: int
    lines: tuple[Line, ...]
    """The messages that were counted or in which he kept the count, oldest first."""


def kept_count(text: str) -> int:
    """The count that he keeps himself in ``text``; 0 where he keeps none."""
    plain = plainly(text)
    found = 0
    for pattern in _KEPT:
        for match in pattern.finditer(plain):
            groups = match.groupdict()
            word = (groups.get("nth") or groups.get("n") or "").casefold()
            number = ORDINALS.get(word) or NUMBER_WORDS.get(word) or _digits(word)
            found = max(found, number if number <= 30 else 0)
    return found


def _digits(word: str) -> int:
    plain = "".join(c for c in word if c.isdigit())
    return int(plain) if plain else 0


def count(lines: Sequence[Line]) -> Counted | None:
    """How many of what ``lines`` tell of, each of them strong evidence; None where they are none."""
    by_turn: dict[int, list[Line]] = {}
    for line in sorted(lines, key=lambda line: (line.at, line.turn, line.place)):
        by_turn.setdefault(line.turn, []).append(line)
    if not by_turn:
        return None
    number, counted, kept_any = 0, [], False
    for some in by_turn.values():
        kept = max(kept_count(line.text) for line in some)
        plain = min(some, key=lambda line: -line.covered)
        if kept > number:
            number = kept
        elif kept == 0 and _NOT_COUNTED.search(plain.text):
            continue
        elif kept == 0 and (not kept_any or _ONE_MORE.search(plain.text)):
            number += 1
        elif kept == 0:
            continue
        kept_any = kept_any or kept > 0
        counted.append(plain)
    return Counted(number, tuple(counted)) if number else None
