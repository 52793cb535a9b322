"""A story by turns: she takes up the last thing that he named. State: which of her turns are used.

Nothing of what he told is kept in it; each turn of hers hangs on his last sentence alone.
"""
# ruff: noqa: E501, SIM905 (patterns, and lists of words as words)

import re
import tomllib
from dataclasses import dataclass

from samantha.domain.games import hearing
from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.lines import pick

LENGTH = 8
"""Turns of hers after which the story comes to its end by itself."""
FEWEST_WORDS = 3
_DETERMINERS = (
    "a|an|the|this|that|these|those|his|her|their|its|my|our|your|another|every|each|some|"
    "one|two|three|four|five|six|seven|several|many"
)
_BEFORE_A_NOUN = frozenset(_DETERMINERS.split("|"))
_PHRASE = re.compile(rf"\b(?:{_DETERMINERS})\s+(?=((?:[a-z'-]+[ ]?){{1,3}}))")
_NO_NOUN = frozenset(
    """and or but so then that which who whom whose when where while because if as than of in on at
    to into onto from with without by for over under behind beside between through across about
    after before until up down out off away back again is was were are be been has had have did do
    does would could should will can might must said says asked saw took gave went came ran fell
    got made knew told left found lost began sang ate stood sat lay flew grew heard felt held kept
    met put read rose spoke swam threw woke wore wrote he she it they we i you him them me us very
    too really just there here now only not all both own other same first last next more most
    upstairs downstairs inside outside home together tonight today yesterday tomorrow everywhere""".split()
)
_SOFT = frozenset(
    "big small little old new young tall red blue green black white long great tiny".split()
)
_THE_END = re.compile(
    r"^(?:and )?(?:they (?:all )?lived happily ever after|the end|that's the end|end of (?:the )?story|finish (?:it|the story)|you (?:finish|end) it)\b"
)


@dataclass(frozen=True, slots=True)
class Plot:
    openings: tuple[str, ...]
    turns: tuple[str, ...]
    """``{it}`` is what he named last, with "the" before it."""
    plain: tuple[str, ...]
    """For where he named nothing."""
    endings: tuple[str, ...]


def read(source: str) -> Plot:
    """``language/games/story.toml``."""
    table = tomllib.loads(source)
    return Plot(*(tuple(table[part]) for part in ("openings", "turns", "plain", "endings")))


def start(book: Plot, turn: Turn) -> Move:
    """The first sentence, hers."""
    opening = pick(book.openings, turn.seed * 5, turn.already)
    return Move(f"I'll begin. {opening} Now you.", ("0",))


def move(book: Plot, state: tuple[str, ...], turn: Turn) -> Move | None:
    """Her next sentence; None where he told nothing."""
    plain = hearing.plain(turn.text)
    told = int(state[0])
    noun = last_noun(turn.text)
    if _THE_END.search(plain):
        return Move(_ending(book, noun, turn), DONE, sure=True)
    if hearing.is_question(turn.text) or turn.text.rstrip().endswith("?"):
        return None
    if len(plain.split()) < FEWEST_WORDS:
        return None
    if told + 1 >= LENGTH:
        return Move(_ending(book, noun, turn), DONE)
    lines = [("t", i, line) for i, line in enumerate(book.turns)] if noun else []
    lines = lines or [("p", i, line) for i, line in enumerate(book.plain)]
    free = [one for one in lines if f"{one[0]}{one[1]}" not in state] or lines
    kind, at, line = free[(turn.seed * 13) % len(free)]
    after = (str(told + 1), *state[1:], f"{kind}{at}")
    return Move(_filled(line, noun), after)


def stop(book: Plot, turn: Turn) -> str:
    return f"We'll close the book there. {_ending(book, '', turn)}"


def last_noun(text: str) -> str:
    """The thing that ``text`` named last, with its adjectives; "" where it named none."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    found = ""
    for match in _PHRASE.finditer(plain):
        words: list[str] = []
        for word in match[1].split():
            if word in _NO_NOUN or word in _BEFORE_A_NOUN:
                break
            if words and word.endswith(("ed", "ly", "ing")):
                break
            words.append(word)
        while words and words[-1] in _SOFT:
            words.pop()
        if words:
            found = " ".join(words[-2:]).strip("'-")
    return found


def _ending(book: Plot, noun: str, turn: Turn) -> str:
    fits = [line for line in book.endings if noun or "{it}" not in line]
    return _filled(pick(fits, turn.seed * 5, turn.already), noun)


def _filled(line: str, noun: str) -> str:
    return hearing.capital(line.replace("{it}", f"the {noun}").replace("{It}", f"The {noun}"))
