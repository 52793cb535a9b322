"""Words of everyday English: said by themselves they are no name. Plain data, lower case.

From SCOWL 2020.12.07, sizes 10 and 20 (Copyright 2000-2018 Kevin Atkinson; use, copying,
modification and sale are granted for any purpose, see http://wordlist.aspell.net/scowl-readme),
without inflections, without words that are also given to people as names, and with some of ours.
"""

from functools import cache

from samantha.domain.meeting.common_words_a_to_l import WORDS as A_TO_L
from samantha.domain.meeting.common_words_m_to_z import WORDS as M_TO_Z

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ily", "y"), ("ing", ""), ("ing", "e"), ("ed", ""),
            ("ed", "e"), ("es", ""), ("ly", ""), ("ness", ""), ("less", ""), ("ful", ""),
            ("s", ""))  # fmt: skip
_GIVEN = frozenset(
    """
    april avery banks brooks carly hayes jobs july keely miles mills rivers wells woods ming ling
    ping ned ted fred jed books bridges james browning harding manning channing darling sterling
    waters julies charles giles
    """.split()  # noqa: SIM905
)
"""Look like an inflected word and are given as names."""


@cache
def _common() -> frozenset[str]:
    return frozenset(_WORDS.split())


def is_common(word: str) -> bool:
    """Whether ``word``, in lower case, is an everyday word or a form of one."""
    if word in _GIVEN:
        return False
    known = _common()
    if word in known:
        return True
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        sounds = stem[-1:] in "sxzh" if ending == "es" else ending != "s" or stem[-1:] != "s"
        if stem != word and len(stem) >= 3 and sounds:
            if stem + instead in known:
                return True
            if ending in ("ing", "ed") and stem[-1] == stem[-2] and stem[:-1] in known:
                return True
    return False


_WORDS = f"{A_TO_L} {M_TO_Z}"
