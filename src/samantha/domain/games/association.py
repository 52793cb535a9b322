"""Word association: a word for a word, none of them twice. State: marks of the words so far.

Marks, and not the words: his words are his to have forgotten.
"""
# ruff: noqa: SIM905 (lists of words read better as words)

import re
import tomllib
from collections.abc import Mapping
from zlib import crc32

from samantha.domain.games import hearing
from samantha.domain.games.game import Move, Turn
from samantha.domain.lines import pick
from samantha.domain.spoken import small

MOST = 400
"""Words that are remembered in one game."""
LONGEST = 4
"""Words in one answer; in more he tells something."""
_BEGIN = ("I'll start. {word}.", "First word, then. {word}.", "Off we go. {word}.")
_TWICE = (
    "We've had that one. Another?",
    "That's been. I was listening, see. Another?",
    "Twice is cheating. Give me a new one.",
)
_LEAP = (
    "{word}. Don't ask me how I got there.",
    "{word}. There was a path, I promise.",
    "{word}. I took the long way round.",
)
_STOPPED = "All right. {count} words, and we never once said anything. I liked it."
_STOPPED_SOON = "All right, that was a short walk."
_WEAK = frozenset("a an the my your um uh er like and of to in on is it's i you".split())

Words = Mapping[str, tuple[str, ...]]


def read(source: str) -> dict[str, tuple[str, ...]]:
    """A file ``language/games/words*.toml``: a word to what it brings to mind, nearest first."""
    table = tomllib.loads(source)["words"]
    return {word: tuple(near.split()) for word, near in table.items()}


def start(book: Words, turn: Turn) -> Move:
    """A word of hers to begin with."""
    word = pick(tuple(book), turn.seed * 37, turn.already)
    line = pick(_BEGIN, turn.seed, turn.already)
    return Move(line.format(word=hearing.capital(word)), (_mark(word),))


def move(book: Words, state: tuple[str, ...], turn: Turn) -> Move | None:
    """Her word for his; None where he did not give one."""
    said = [word for word in re.findall(r"[\w'-]+", hearing.plain(turn.text)) if word]
    if (
        not said
        or len(said) > LONGEST
        or hearing.is_question(turn.text)
        or hearing.tells(turn.text)
    ):
        return None
    telling = [word for word in said if word not in _WEAK]
    if not telling:
        return None
    his = next((w for w in reversed(telling) if _known(book, w)), telling[-1])
    one = len(said) <= 2
    if _mark(his) in state:
        return Move(pick(_TWICE, turn.seed, turn.already), state, sure=one)
    had = {*state, _mark(his)}
    word, leapt = _answer(book, his, had, turn.seed)
    after = (*state, _mark(his), _mark(word))[-MOST:]
    line = pick(_LEAP, turn.seed, turn.already) if leapt else "{word}."
    return Move(line.format(word=hearing.capital(word)), after, sure=one)


def stop(state: tuple[str, ...]) -> str:
    return (
        _STOPPED.format(count=hearing.capital(small(len(state))))
        if len(state) > 4
        else _STOPPED_SOON
    )


def _answer(book: Words, his: str, had: set[str], seed: int) -> tuple[str, bool]:
    """Her word, new in this game, and whether nothing in her table led to it."""
    key = _known(book, his)
    near = list(book.get(key, ())) if key else []
    # What brings his word to mind is brought to mind by it.
    near += [word for word, others in book.items() if (key or his) in others]
    if free := [word for word in near if _mark(word) not in had and word != key]:
        return free[seed % min(len(free), 4)], False
    rest = [word for word in book if _mark(word) not in had] or list(book)
    same_letter = [word for word in rest if word[0] == his[0]]
    return pick(same_letter or rest, seed * 37), True


def _known(book: Words, word: str) -> str:
    """``word`` as it stands in the table, be it a plural; "" where it does not."""
    forms = (word, word.removesuffix("s"), word.removesuffix("es"), f"{word}s")
    return next((form for form in forms if form in book), "")


def _mark(word: str) -> str:
    return f"{crc32(_singular(word).encode('utf-8', 'replace')):x}"


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word
