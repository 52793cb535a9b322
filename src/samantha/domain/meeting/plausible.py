"""Whether a word may be a name at all. Who doubts takes none: a wrong name is her worst error."""

import re

from samantha.domain.lexicon import OCCUPATIONS, TRAITS
from samantha.domain.meeting.common_words import is_common
from samantha.domain.meeting.name_words import GIVEN_PLACES, NOT_NAMES
from samantha.domain.meeting.words import plain
from samantha.domain.places import places

_CONSONANTS = frozenset(
    {"hm", "kk", "lol", "pls", "plz", "thx", "brb", "tbh", "np", "nm", "ngl", "smh"}
)
"""Noises of the keyboard; "TJ" and "Ng" are names."""


def everyday(name: str) -> bool:
    """Whether ``name`` is made of everyday words, and so is none unless it is introduced."""
    words = plain(name).split()
    return all(is_common(w) or w in TRAITS or w in OCCUPATIONS for w in words)


def a_fancy(name: str) -> bool:
    """Whether an everyday word may be a name for her, as "Pebble" is and "k" or "Leeds" are not."""
    return len(name) > 1 and not places(name, whole=True)


def doubtful(name: str) -> bool:
    """Whether ``name``, said by itself, is more likely something else: a word, a place, a "k"."""
    key = plain(name)
    if not name.isascii():
        return False
    return (
        everyday(name)
        or key in ("k", "y", "n")
        or (len(key) == 1 and name.islower())
        or (key not in GIVEN_PLACES and bool(places(name, whole=True)))
    )


_ENDINGS = ("ing", "tion", "ness", "ment", "ful", "less")


_DRAWN_OUT = re.compile(r"(.)\1{2,}")


def no_name(key: str, *, after_title: bool = False) -> bool:
    """Whether ``key``, in lower case, is never a name: not even after "my name is"."""
    if _DRAWN_OUT.search(key):
        key = _DRAWN_OUT.sub(r"\1", key)  # "pleeease"
    if key.isascii() and len(key) < 5 and not re.search(r"[aeiouy]", key):
        return key in NOT_NAMES or key in _CONSONANTS or len(key) > 3
    if key in NOT_NAMES or key.removesuffix("'s") in NOT_NAMES:
        return True
    if re.search(r"(?:n't|'ll|'re|'ve|'m|'d)$", key):
        return True
    return not after_title and len(key) > 5 and key.endswith(_ENDINGS)


def ends_a_name(key: str) -> bool:
    """In text without capitals a second name is only taken if it looks like nothing else."""
    return is_common(key) or bool(places(key.capitalize())) or key.endswith(("ed", "ing", "ly"))
