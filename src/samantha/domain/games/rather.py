"""Would you rather: he says which, and then she says hers and why. State: which dilemma."""
# ruff: noqa: E501, SIM905 (patterns, and lists of words as words)

import tomllib
from dataclasses import dataclass

from samantha.domain.games import hearing
from samantha.domain.games.game import DONE, Move, Turn
from samantha.domain.lines import pick

_ASK = "Would you rather {a}, or {b}?"
_SAME = ("Same.", "Me too.", "Snap.", "Then we'd be there together.")
_OTHER = (
    "See, I'd go the other way.",
    "Not me.",
    "Huh. I'd have taken the other.",
    "We part ways there.",
)
_NEITHER = ("That's cheating, and I like it.", "Slippery.", "You can't, and you have.")
_UNSURE = ("I'll let you off choosing.", "Fair. It's a mean one.")
_HEARD = ("I see.", "Noted, with interest.")
_STOPPED = ("All right, no more impossible choices.", "Enough of that. You're free of it.")
LONGEST_CHOICE = 25
"""Words; in more he tells something, and has not chosen."""
_FIRST = frozenset({"first", "former", "one"})
_SECOND = frozenset({"second", "latter", "last", "other", "two"})
_NOT_TELLING = frozenset(
    "a an and the to of in on at for with be have never always every only your you would rather "
    "i'd but that who it is can could any all one or not no so than from by as my me her his".split()
)


@dataclass(frozen=True, slots=True)
class Dilemma:
    a: str
    b: str
    hers: str
    """"a" or "b"."""
    why: str


def read(source: str) -> tuple[Dilemma, ...]:
    """The dilemmas of ``language/games/rather.toml``."""
    return tuple(
        Dilemma(one["a"], one["b"], one["hers"], one["why"])
        for one in tomllib.loads(source)["dilemma"]
    )


def start(book: tuple[Dilemma, ...], turn: Turn) -> Move:
    """A dilemma that she has not put to him lately."""
    asked = [_ASK.format(a=one.a, b=one.b) for one in book]
    words = pick(asked, turn.seed * 11, turn.already)
    return Move(words, (str(asked.index(words)),))


def move(book: tuple[Dilemma, ...], state: tuple[str, ...], turn: Turn) -> Move | None:
    """Hers and why, once he has chosen; None if he spoke of something else."""
    one = book[int(state[0]) % len(book)]
    plain = hearing.plain(turn.text)
    said = plain.split()
    if not said or len(said) > LONGEST_CHOICE:
        return None
    hers = f"{hearing.capital(one.a if one.hers == 'a' else one.b)}. {one.why}"
    choice = chosen(one, turn.text)
    if choice:
        lead = pick(_SAME if choice == one.hers else _OTHER, turn.seed, turn.already)
        return Move(f"{lead} {one.why if choice == one.hers else hers}", DONE, sure=True)
    if {"neither", "both"} & set(said) or "none of" in plain:
        return Move(f"{pick(_NEITHER, turn.seed, turn.already)} {hers}", DONE, sure=True)
    if _asks_back(plain):
        return Move(hers, DONE, sure=True)
    if hearing.gives_up(turn.text) or "can't choose" in plain or "can't decide" in plain:
        return Move(f"{pick(_UNSURE, turn.seed, turn.already)} {hers}", DONE)
    if hearing.is_question(turn.text) or len(said) > 5 or turn.text.rstrip().endswith("?"):
        return None
    return Move(f"{pick(_HEARD, turn.seed, turn.already)} {hers}", DONE)


def chosen(one: Dilemma, text: str) -> str:
    """ "a" or "b", by whose words he used; "" where it is not clear."""
    spoken = _words(text)
    said = set(spoken)
    a, b = _telling(one.a), _telling(one.b)
    for_a, for_b = len(said & (a - b)), len(said & (b - a))
    if for_a != for_b:
        return "a" if for_a > for_b else "b"
    if for_a or a == b:
        # "Hands for feet" and "feet for hands": the order tells.
        order = [word for word in spoken if word in a & b]
        sides = [name for name, side in (("a", one.a), ("b", one.b)) if _telling_in(side) == order]
        if len(sides) == 1:
            return sides[0]
    return _by_number(said)


def _telling_in(option: str) -> list[str]:
    return [word for word in _words(option) if word not in _NOT_TELLING]


def _words(text: str) -> list[str]:
    return hearing.plain(text).replace(",", " ").split()


def _by_number(said: set[str]) -> str:
    if len(said) > 6:
        return ""
    if said & _SECOND:
        return "b"
    return "a" if said & _FIRST else ""


def stop(turn: Turn) -> str:
    return pick(_STOPPED, turn.seed, turn.already)


def _telling(option: str) -> frozenset[str]:
    return frozenset(_telling_in(option))


def _asks_back(plain: str) -> bool:
    back = ("what about you", "how about you", "which would you", "what would you", "and you")
    return plain == "you" or any(one in plain for one in back)
