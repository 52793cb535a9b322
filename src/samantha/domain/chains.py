"""What two of his sentences tell together: how something is since it changed, how it was before, and
who is meant where he names somebody by what he said of them.

since     the sentence that has taken the place of another: "Arran fell through. We've got Mull."
before    the sentence whose place was taken
bridged   two sentences that share a name or a thing: "the woman with the gin" is Mrs Tate, and ...
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping, Sequence
from functools import cache

from samantha.domain.asking import Asked, Seeks
from samantha.domain.evidence import Line, weights
from samantha.domain.fitting import fits
from samantha.domain.lexicon_plain import PLAIN_WORDS
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import LIGHT, best_near, content, stem

CHANGES = Pattern(
    r"(?i)\b(?:now|instead|any ?more|no longer|from now on|these days|moved|moving|swapped|switched|changed|corrected|cancelled|called off|postponed|put back|brought forward|fell through|fallen through|"
    r"stopped|quit|given up|gave up|packed in|jacked in|gone off|went off|sold|off the|turns out|turned out|in the end|actually|wrong|not \w+,? (?:it's|but)|it's not|isn't|n?ot the \w+|is \w+ not|after all|agreed to|no more|new|misheard|as of (?:today|now)|\w+ not \d+)\b"
)
"""Words with which he tells that something is no longer as it was."""
_CORRECTS = Pattern(
    r"(?i)\b(?:no,? wait|i (?:said|told|keep)\b|wrong|corrected|turns out|turned out|in the end|n?ot the \w+|is \w+ not|not \w+,? (?:it's|but)|it's not|actually|meant|misheard|misread|\w+ not \d+)\b"
)
_LASTING = Pattern(
    r"(?i)^(?:\w+ )?\w+(?:'s|'re|s)? ?(?:\w+ )?(?:is|are|am|do|does|'s|'re|will|can|going|have|has)\b|\bnow\b|\bthese days\b|(?:^|, )(?:what|where|when|who|how)'s\b"
)
"""Of a question about how things are or will be."""
_RARE = 4
"""In no more messages than this a word says which thing is meant."""
_UNION = 0.62
"""Share of the question that two sentences must hold together."""
_DESCRIBES = Pattern(
    r"(?i)\bwhose\b|\b(?:the|that|a) (?:\w+ )?(?:woman|man|person|people|lady|fella|bloke|guy|chap|girl|boy|lad|one|friend|customer|client|patient|teacher|neighbour|boxer|thing|dog|cat|place|house|shop|town|city)\b|"
    r"\bwhich (?:customer|client|friend|relative|relation|one|person|brother|sister|colleague|neighbour|patient|of my|\w+ of mine)\b|\brelation\b|\b(?:my|our) (?:\w+ )?\w+(?:'s|s) \w+|\bsame \w+ as\b|\bthe \w+ (?:i|he|she|we|they|who|that|with)\b|\b(?:my|our) (?:business|oldest|best|other)\b"
)
_ROLES = frozenset(
    map(stem, str.split("woman man person people lady fella bloke guy chap girl one friend thing place mine relative relation which whose"))
)  # fmt: skip


def since(best: Line, lines: Sequence[Line], sought: Asked) -> Line | None:
    """The newer sentence of ``lines`` that says how what ``best`` tells has changed, and that holds
    the kind of thing that was asked for; None where ``best`` still holds."""
    # What was is only set right, never replaced by what came after.
    changes = CHANGES if _LASTING.search(sought.text) else _CORRECTS
    rare = _rare(best, lines)
    least = 2 if CHANGES.search(best.text) else 1
    found = [
        line
        for line in lines
        if line.at > best.at
        and line.turn != best.turn
        and not line.asks
        and _changed(line, lines, changes)
        and _fit(line, sought) >= 0.8
        and _common(line, rare, sought) >= least
    ]
    return max(found, key=lambda line: (_common(line, rare, sought), line.at, _fit(line, sought)), default=None)  # fmt: skip


def parted(name: str, best: Line, lines: Sequence[Line]) -> Line | None:
    """The newest sentence after ``best`` that tells of an end between him and ``name``."""
    spoken = Pattern(rf"(?i)\b{re.escape(name)}\b")
    ends = [
        line
        for line in lines
        if line.at > best.at and _PARTS & line.words and spoken.search(line.text)
    ]
    return max(ends, key=lambda line: (line.at, line.place), default=None)


_PARTS = frozenset(map(stem, ["breakup", "split", "dump", "divorce", "separate", "ex"]))


def before(hint: str, strong: Sequence[Line], lines: Sequence[Line], sought: Asked) -> Line | None:
    """The sentence that tells how it was until what ``hint`` names ("the pipe burst") or until the
    newest of ``strong``; None where none does."""
    turning = _turning(hint, lines) or max(
        (line for line in strong if _changed(line, lines)),
        key=lambda line: line.score,
        default=None,
    )
    if turning is None:
        return None
    rare = _rare(turning, lines)
    older = [
        line
        for line in lines
        if line.at < turning.at and line.turn != turning.turn and not line.asks
        and _fit(line, sought) >= 0.8 and _common(line, rare, sought) > 0
    ]  # fmt: skip
    if older and _AT_FIRST.search(sought.text):
        most = max(_common(line, rare, sought) for line in older)
        return min(
            (line for line in older if _common(line, rare, sought) >= 0.6 * most),
            key=lambda line: (line.at, line.place),
        )
    return max(
        older, key=lambda line: (_common(line, rare, sought), line.score, line.at), default=None
    )


_AT_FIRST = Pattern(
    r"(?i)\bvery first\b|\bat first\b|\boriginal(?:ly)?\b|\bto (?:begin|start) with\b|\bin the beginning\b|\binitially\b"
)


def _turning(hint: str, lines: Sequence[Line]) -> Line | None:
    """The sentence that tells of ``hint``."""
    words = content(hint) - LIGHT
    if not words:
        return None
    near = [
        (sum(best_near(w, line.words) for w in words) / len(words), line)
        for line in lines
        if not line.asks
    ]
    share, line = max(near, key=lambda one: (one[0], one[1].at), default=(0.0, None))
    return line if share >= 0.5 else None


def _fit(line: Line, sought: Asked) -> float:
    return fits(line.text, line.at, sought)


def _changed(line: Line, lines: Sequence[Line], changes: Pattern = CHANGES) -> bool:
    """Whether ``line`` or a sentence beside it in its message speaks of a change."""
    return any(
        changes.search(other.text) is not None
        for other in lines
        if other.turn == line.turn and abs(other.place - line.place) <= 1
    )


def _rare(line: Line, lines: Sequence[Line]) -> Mapping[str, int]:
    """The telling words of ``line``'s message, with the number of messages that hold each."""
    turns: dict[int, frozenset[str]] = {}
    for one in lines:
        if not one.asks:
            turns[one.turn] = turns.get(one.turn, frozenset()) | one.words
    counts = {
        word: sum(word in said for said in turns.values())
        for word in (line.words | line.around) - LIGHT - _PLAIN
        if not word[0].isdigit()
    }
    return {word: count for word, count in counts.items() if count <= _RARE}


_PLAIN = frozenset(
    map(
        stem,
        str.split(
            "quid pound month week year hour minute morning night evening today tomorrow monday tuesday "
            "wednesday thursday friday saturday sunday january february march april may june july "
            "august september october november december everyone someone everybody tell fine good "
            "nice little lot first second third last next one two three four five six seven eight "
            "nine ten hundred thousand half actually honestly course sure"
        ),
    )
)
"""Words that say nothing of which thing is meant."""


def _common(line: Line, rare: Mapping[str, int], sought: Asked) -> float:
    """How far ``line``'s message is about the thing of which ``rare`` are the words."""
    said = line.words | line.around
    shared = sum(word in said for word in rare)
    asked_for = sum(best_near(word, said) >= 0.7 for word in sought.words - LIGHT)
    # What the question itself names may be in many a message, and is its thing all the same.
    telling = sought.words - LIGHT - _OF_ORDER - {stem(name) for name in sought.names}
    plain = {word for word in telling if word in _plain_stems()} or telling
    same = bool(plain) and all(best_near(word, said) >= 0.7 for word in plain)
    return shared + asked_for if shared else 2.0 * same


_OF_ORDER = frozenset(["first", "very", "original", "last", "new"])


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in PLAIN_WORDS)


# --- by way of another ---------------------------------------------------------------------------


def describes(sought: Asked) -> bool:
    """Whether the question names somebody or something by what is said of them elsewhere."""
    return _DESCRIBES.search(sought.text) is not None


def bridged(
    sought: Asked, lines: Sequence[Line], also: Mapping[str, frozenset[str]]
) -> tuple[Line, Line] | None:
    """Two sentences from different messages that hold the question together, each a part that the
    other has not, joined by a name or a rare word; None where no two do."""
    words = frozenset(w for w in sought.words if w not in _ROLES)
    value = weights(lines, words)
    whole = sum(value.values())
    telling = [line for line in lines if not line.asks]
    if len(words - LIGHT) < 2 or whole == 0:
        return None
    held = {id(line): _holds(line, words, also) for line in telling}
    touching = [line for line in telling if sum(held[id(line)].values()) > 0]
    touching.sort(key=lambda line: -sum(value[w] * h for w, h in held[id(line)].items()))
    touching = touching[:30]
    seeks_kind = sought.frame is not None or sought.seeks in (Seeks.WHERE, Seeks.NUMBER, Seeks.WHEN)
    best: tuple[float, Line, Line] | None = None
    spread = _spread(telling)
    for at, one in enumerate(touching):
        for other in touching[at + 1 :]:
            if one.turn == other.turn:
                continue
            first, second = held[id(one)], held[id(other)]
            gain = sum(value[w] * (max(first[w], second[w]) - first[w]) for w in words)
            back = sum(value[w] * (max(first[w], second[w]) - second[w]) for w in words)
            union = sum(value[w] * max(first[w], second[w]) for w in words) / whole
            bridge = _bridge(one, other, sought, spread)
            if union < _UNION or min(gain, back) / whole < 0.12 or bridge == 0:
                continue
            fit = max(_fit(one, sought), _fit(other, sought))
            if seeks_kind and fit < 0.8:
                continue
            score = union + 0.25 * fit + 0.2 * bridge - 0.004 * (one.rank + other.rank)
            score -= 0.004 * (len(one.text.split()) + len(other.text.split()))
            if best is None or score > best[0]:
                best = (score, one, other)
    return None if best is None else best[1:]


def _holds(
    line: Line, words: frozenset[str], also: Mapping[str, frozenset[str]]
) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for word in words:
        own = max(
            [best_near(word, line.words)]
            + [0.9 * best_near(o, line.words) for o in also.get(word, ())]
        )
        around = 0.7 * max(
            [best_near(word, line.around)]
            + [0.9 * best_near(o, line.around) for o in also.get(word, ())]
        )
        found[word] = max(own, around)
    return found  # fmt: skip


def _spread(lines: Sequence[Line]) -> Mapping[str, int]:
    """To each word the number of messages that hold it."""
    seen: dict[str, set[int]] = {}
    for line in lines:
        for word in line.words:
            seen.setdefault(word, set()).add(line.turn)
    return {word: len(turns) for word, turns in seen.items()}


def _bridge(one: Line, other: Line, sought: Asked, spread: Mapping[str, int]) -> float:
    """How well a word that both messages hold joins them, in [0, 1]; rare ones better."""
    shared = ((one.words | one.around) & (other.words | other.around)) - LIGHT
    return max((min(1.0, 2 / spread.get(word, 9)) for word in shared), default=0.0)
