"""Whether her words hold a piece of his, so that they go when his are forgotten."""

from samantha.domain.patterns import Pattern

RUN = 4
"""So many words of his in a row are a quote."""
_TELLING = 2
"""So many telling words (names, numbers, rare ones) are as good as one."""

_WORD = Pattern(r"[^\W_][\w'-]*")
_PLAIN = 9
"""From this many letters on, a word tells something though it is no name."""


def quotes(hers: str, his: str) -> bool:
    """Whether ``hers`` takes up ``his``: four words in a row, or two telling ones: a name, a
    number, a long word."""
    mine, theirs = _words(hers), _words(his)
    runs = {tuple(theirs[at : at + RUN]) for at in range(len(theirs) - RUN + 1)}
    if any(tuple(mine[at : at + RUN]) in runs for at in range(len(mine) - RUN + 1)):
        return True
    shared = _telling(his) & frozenset(mine)
    return len(shared) >= _TELLING or (len(shared) == 1 and len(theirs) < RUN)


def _words(text: str) -> list[str]:
    return [w.casefold().removesuffix("'s") for w in _WORD.findall(text.replace("’", "'"))]


def _telling(text: str) -> frozenset[str]:
    found = set()
    for match in _WORD.finditer(text.replace("’", "'")):
        word = match.group().removesuffix("'s")
        starts = (
            not text[: match.start()].rstrip(" \"'“‘").strip()
            or text[: match.start()].rstrip(" \"'“‘\n")[-1:] in ".!?…"
        )
        named = word[:1].isupper() and len(word) > 2 and not starts
        if named or len(word) >= _PLAIN or (word.isdigit() and len(word) > 2):
            found.add(word.casefold())
    return frozenset(found)
