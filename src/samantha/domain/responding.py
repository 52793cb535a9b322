"""Which of a situation's lines fits now, and the parts that it leaves open."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping

from samantha.domain.affect import Mood
from samantha.domain.already import Already
from samantha.domain.lexicon import NOT_NAMES, OCCUPATIONS, RELATIONS
from samantha.domain.listening import his_word
from samantha.domain.patterns import Pattern
from samantha.domain.phrases import Line, Situation, Tone
from samantha.domain.turn import Feeling

HEAVY = frozenset({"grief", "sadness", "fear", "shame", "loneliness"})
"""What he feels when nothing of hers is funny, unless he was first."""
MOST_QUESTIONS = 2
"""Of her last three turns; after that she asks nothing for a while."""

_RELATED = Pattern(
    r"(?i)\bmy (?P<who>(?:(?:older|younger|big|little|best|eldest|youngest|late|ex|dear|old|new) )?(?:"
    + "|".join(sorted(map(re.escape, RELATIONS), key=len, reverse=True))
    + r"))\b(?!['’]s)"
)
_NAMED = Pattern(r"(?<![.!?…]\s)(?<!^)(?<![\"“])\b(?P<who>[A-ZÀ-Þ][a-zà-ÿ]+)\b(?!['’]s)")
_WORKER = Pattern(
    r"(?i)\b(?:the|a|an|some|this|that) (?P<who>(?:[a-z]+ )?(?:"
    + "|".join(sorted(map(re.escape, OCCUPATIONS), key=len, reverse=True))
    + r"|driver|neighbour|neighbor|stranger|landlord|landlady|cashier|receptionist|postman|conductor))\b(?!['’]s)"
)
_LAUGHS = Pattern(r"(?i)\b(?:ha(?:ha)+|lol|lmao|hilarious|funny|laugh(?:ed|ing)?|joke|giggl\w+)\b")


def parts(text: str, his_name: str) -> Mapping[str, str]:
    """What a line may take up of ``text``: whom he spoke of, a telling word of his; his name."""
    plain = text.replace("’", "'")
    return {"who": _who(plain), "word": his_word(plain), "name": his_name}


def _who(text: str) -> str:
    if related := _RELATED.search(text):
        return f"your {related['who'].casefold()}"
    for named in _NAMED.finditer(text):
        if named["who"].casefold() not in NOT_NAMES:
            return named["who"]
    if worker := _WORKER.search(text):
        return f"the {worker['who'].casefold()}"
    return ""


def respond(
    situation: Situation,
    text: str,
    *,
    feeling: Feeling,
    mood: Mood,
    already: Already,
    asked: int,
    staying: bool,
    his_name: str = "",
    seed: int = 0,
) -> str:
    """A line of ``situation`` for ``text``; "" where none is left that fits.

    ``asked``: in how many of her last three turns she asked something. ``staying``: whether her
    last turn was about the same situation.
    """
    filled = parts(text, his_name)
    best, chosen = 0.0, ""
    count = len(situation.say)
    for place in range(count):
        line = situation.say[(place + seed) % count]
        words = line.filled(filled)
        if not words or words in already or (line.later and not staying):
            continue
        fit = _fit(line, text, feeling, mood, asked, staying) - 0.01 * place
        if fit > best:
            best, chosen = fit, words
    return chosen


def _fit(line: Line, text: str, feeling: Feeling, mood: Mood, asked: int, staying: bool) -> float:
    """How well ``line`` suits, from 0 (not at all)."""
    if line.ask and asked >= MOST_QUESTIONS:
        return 0.0
    heavy = feeling.name in HEAVY and feeling.strength >= 0.35
    laughs = _LAUGHS.search(text) is not None or text.rstrip().endswith("!")
    fit = 1.0
    if line.tone is Tone.PLAYFUL:
        if heavy and not laughs:
            return 0.0
        fit += 0.3 * laughs + 1.2 * mood.pleasure
    elif line.tone is Tone.TENDER:
        fit += 0.4 * heavy - 0.2 * laughs - 0.8 * mood.pleasure
    elif line.tone is Tone.QUIET:
        fit += 0.3 * heavy - 1.2 * mood.arousal - 0.2 * laughs
    if line.ask:
        fit += 0.05 + 0.6 * mood.arousal - 0.35 * asked - 0.15 * heavy
    if line.later:
        fit += 0.2
    if line.needs:
        fit += 0.15  # His own words in hers.
    return max(fit, 0.05)
