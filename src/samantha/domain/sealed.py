"""What gives a secret away: the words of it that tell, whoever says them, and however.

    seals    of what is confided, that which he confided himself
    sealed   a secret, as its telling words
    tells    whether a text lets it out

A word tells by itself where he never used it before he confided it ("telescope"). Words that he
uses anyway, names and figures tell together: "Gethin" and "29th". Pure; it errs towards keeping
quiet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samantha.domain.confidence import confides, goes_on, telling_words, without_seals
from samantha.domain.meeting.common_words import is_common
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import EMPTY, LIGHT, content, stem

ENOUGH = 2.5
"""Weight of the words that a text must share with a secret to tell it."""
_NEW, _RARE, _PLAIN, _FIGURE, _NAME, _MORE_NAMES = 2.5, 1.5, 1.0, 1.0, 1.5, 0.5
_LONGEST = 4000
"""Code points of a text that are read."""
_LONG = 5
"""Letters from which an everyday noun may tell by itself."""
_ASIDE = frozenset(
    map(
        stem,
        """
        day today tonight yesterday tomorrow morning afternoon evening night week month year time
        hour minute birthday christmas weekend home house room place flat street town people person
        man woman friend mate mother father mum dad sister brother son daughter wife husband kid
        child family walk talk speak hear listen secret private confide trust promise swear
        someone everyone nobody anyone thing stuff word story lot money job work school phone
        little small great whole really quite maybe course please sorry thank love hate hope
        monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december strictly between behind under above
        below beside inside outside against toward towards beyond among upon without during
        """.split(),  # noqa: SIM905
    )
)
"""Stems of what is said of everything."""
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)?")
_BEFORE_A_NAME = Pattern(r"(?:^|[.!?…:\n\"“])\W*$")
_DONE = ("ed", "ing")


@dataclass(frozen=True, slots=True)
class Sealed:
    """A secret, as what gives it away."""

    turn: int
    names: frozenset[str]
    """Stems of whom and where it names: these alone tell nothing."""
    weights: tuple[tuple[str, float], ...]
    """Stems of its other telling words, and how much each of them tells."""


def seals(confided: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Of ``confided`` (turn, what he said) what he sealed himself: not what is kept quiet only
    because it touches a secret. So one mark never makes another."""
    ordered = sorted(confided)
    found: list[tuple[int, str]] = []
    for at, (turn, text) in enumerate(ordered):
        before = confides(ordered[at - 1][1]) if at else None
        after = confides(ordered[at + 1][1]) if at + 1 < len(ordered) else None
        runs_on = bool(found) and at > 0 and found[-1] == ordered[at - 1] and goes_on(text)
        announced = before is not None and before.covers == "next"
        sealed_after = after is not None and after.covers == "before"
        if confides(text) is not None or announced or sealed_after or runs_on:
            found.append((turn, text))
    return tuple(found)


def candidates(text: str) -> tuple[str, ...]:
    """Words of ``text``, as he said them, that would tell if he never said them before."""
    return tuple(dict.fromkeys(word for word, _, name in _told(text) if not name))


def sealed(turn: int, text: str, before: Iterable[str]) -> Sealed:
    """The secret of ``turn``. ``before`` is what he had said openly by then, as far as it holds
    any of its ``candidates``."""
    used = frozenset[str]().union(*map(content, before))
    names = frozenset(root for _, root, name in _told(text) if name)
    weights: dict[str, float] = {}
    for word, root, name in _told(text):
        if not name and root not in names:
            weights[root] = max(weights.get(root, 0.0), _weight(word, root, used))
    return Sealed(turn, names, tuple(sorted(weights.items())))


def tells(text: str, secret: Sealed) -> bool:
    """Whether whoever hears ``text`` learns something of ``secret``."""
    names = len(content(text) & secret.names)
    shared = weight(text, secret)
    return bool(shared) and shared + _NAME * bool(names) + _MORE_NAMES * max(0, names - 1) >= ENOUGH


def weight(text: str, secret: Sealed) -> float:
    """How much of ``secret`` stands in ``text``, names aside."""
    said = content(text)
    return sum(weight for root, weight in secret.weights if root in said)


def _weight(word: str, root: str, used: frozenset[str]) -> float:
    if word[0].isdigit():
        return _FIGURE
    common = is_common(word) or is_common(root) or word.endswith(_DONE)
    verb = word.endswith(_DONE) or root != word.removesuffix("s")
    noun = len(word) >= _LONG and not verb
    if root not in used and (noun or not common):
        return _NEW
    return _PLAIN if common else _RARE


def _told(text: str) -> list[tuple[str, str, bool]]:
    """The telling words of ``text`` in lower case, their stems, and whether each is a name."""
    plain = text[:_LONGEST].replace("’", "'")
    kept = {match.casefold() for match in _WORD.findall(without_seals(plain))}
    telling = telling_words(plain)
    found = []
    for match in _WORD.finditer(plain):
        as_said = match.group().removesuffix("'s")
        word = as_said.casefold()
        root = stem(word)
        first = bool(_BEFORE_A_NAME.search(plain[: match.start()]))
        name = as_said[0].isupper() and not (first and is_common(word))
        # Whom it is to be kept from is named in the seal.
        sealing = match.group().casefold() not in kept and not name
        light = word not in telling or word in EMPTY or root in LIGHT or root in _ASIDE
        if not (sealing or light or "'" in word):
            found.append((word, root, name))
    return found


def touched(text: str, secrets: Sequence[Sealed]) -> bool:
    """Whether ``text`` tells any of ``secrets``."""
    return any(tells(text, secret) for secret in secrets)
