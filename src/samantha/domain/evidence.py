"""Which of his own sentences bears on a question, and how strongly.

A sentence counts by the question's words that it holds (those of its neighbours in the same message
count less, rare ones more), by holding what the question seeks (a name for who, a figure for how
many), and by how near its message came to mind. What he asked is no evidence for what is so.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from math import log

from samantha.domain.asking import Asked, Seeks
from samantha.domain.fitting import SWAPPED, UNREAL, fits
from samantha.domain.memory import Moment
from samantha.domain.patterns import Pattern
from samantha.domain.question_shape import is_question, sentences
from samantha.domain.timeline import span_in
from samantha.domain.wordings import (
    LIGHT,
    best_near,
    content,
    stem,
)

_NEIGHBOUR = 0.7
"""What a question's word counts that stands in another sentence of the same message."""
_BESIDE = 0.5
"""What it counts where it stands in the message just before or after, in the same talk."""
_SAME_TALK = timedelta(minutes=150)
"""Between two messages of one talk."""
_ONE_BREATH = 25
"""Words. So short a message is one thing said, however he cut it: "rent day. 240 a week"."""
_OF_THE_DAY = 0.6
"""What it counts that he felt something on the very day that the question names."""
_LONGEST = 4000
"""Code points of one message that are read for sentences."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of his, in its place."""

    text: str
    turn: int
    at: datetime
    rank: int
    """Of its message among those that came to mind; 0 is the nearest."""
    place: int
    """Which sentence of its message it is."""
    words: frozenset[str]
    around: frozenset[str]
    """Words of the other sentences of its message."""
    beside: frozenset[str] = frozenset()
    """Words of the messages just before and after it, where they belong to the same talk."""
    near: float = 0.0
    """How near the meaning of its message is to the question's; 0 where nobody knows."""
    asks: bool = False
    score: float = 0.0
    strength: float = 0.0
    """The score without what its meaning's nearness added: what it takes to be an answer."""
    missing: float = 0.0
    """Share of the question's telling words that its whole message has not."""
    covered: float = 0.0
    """Share of what the question names that this sentence and its neighbours hold, in [0, 1]."""
    key: float = 1.0
    """How well it holds the best of the question's telling words that are no names, in [0, 1]."""
    fits: float = 0.0
    """Whether it holds what is sought, in [0, 1]."""


def lines_of(moments: Sequence[Moment], *, apart: bool = False) -> list[Line]:
    """Every sentence of ``moments``, those that ask marked. A short message is one line, unless
    they shall stand ``apart``."""
    found: list[Line] = []
    beside = _beside(moments)
    for rank, moment in enumerate(moments):
        pieces = sentences(moment.text[:_LONGEST])
        if not apart and _one_breath(moment.text, pieces):
            pieces = [" ".join(pieces)]
        asking = [is_question(piece) for piece in pieces]
        words = [content(piece) for piece in pieces]
        for place, piece in enumerate(pieces):
            told = (w for at, w in enumerate(words) if at != place and not asking[at])
            found.append(
                Line(
                    piece, moment.turn, moment.at, rank, place, words[place],
                    frozenset().union(*told), beside.get(moment.turn, frozenset()), moment.near, asking[place] or _tail_of_question(asking, place, piece),
                )
            )  # fmt: skip
    return found


def _one_breath(text: str, pieces: Sequence[str]) -> bool:
    """Whether a message is so short that what it says is one thing, of which nothing is taken back."""
    return len(text.split()) <= _ONE_BREATH and not any(
        is_question(piece) or MISTOLD.search(piece) for piece in pieces
    )


def _beside(moments: Sequence[Moment]) -> Mapping[int, frozenset[str]]:
    """To each turn the words of its neighbours in the same talk."""
    ordered = sorted(moments, key=lambda moment: moment.turn)
    found: dict[int, frozenset[str]] = {}
    for one, other in pairwise(ordered):
        if other.at - one.at <= _SAME_TALK:
            for here, there in ((one, other), (other, one)):
                pieces = sentences(there.text[:_LONGEST])
                said = content(" ".join(one for one in pieces if not is_question(one)))
                found[here.turn] = found.get(here.turn, frozenset()) | said
    return found


def _tail_of_question(asking: Sequence[bool], place: int, piece: str) -> bool:
    """ "Just the date.", after a question: it is part of it."""
    return place > 0 and asking[place - 1] and len(piece.split()) <= 4


# --- how strongly --------------------------------------------------------------------------------


def weights(lines: Sequence[Line], words: frozenset[str]) -> Mapping[str, float]:
    """What each of ``words`` counts: one that is in many of the messages tells little."""
    turns: dict[int, frozenset[str]] = {}
    for line in lines:
        if not line.asks:
            turns[line.turn] = turns.get(line.turn, frozenset()) | line.words
    total = len(turns) + 1
    counts = {w: sum(best_near(w, said) >= 0.8 for said in turns.values()) for w in words}
    return {
        w: (0.35 + log(total / (1 + count)) / log(total + 1)) * (0.4 if w in LIGHT else 1.0)
        for w, count in counts.items()
    }


def weighed(
    lines: Sequence[Line],
    asked: Asked,
    aliases: Mapping[str, frozenset[str]] | None = None,
    today: date | None = None,
) -> list[Line]:
    """``lines`` that tell something, with their scores, strongest first."""
    span = span_in(asked.text, today) if today is not None else None
    aliases = aliases or {}
    value = weights(lines, asked.words)
    whole = sum(value.values()) or 1.0
    ages = sorted({line.at for line in lines})
    # One word of his own thing ("my school") is found in many a sentence about another's.
    heavy = asked.words - LIGHT
    unowned = (
        len(heavy) == 1
        and not asked.names
        and bool(_HIM.search(asked.text))
        and (asked.seeks in (Seeks.WHAT, Seeks.WHERE, Seeks.NAME, Seeks.WHO, Seeks.YES_NO))
    )
    people = frozenset(map(stem, asked.names))
    head = _head(asked)
    introduces = asked.seeks is Seeks.WHO and asked.words <= frozenset(map(stem, asked.names))
    days: dict[date, frozenset[str]] = {}
    for line in lines:
        if not line.asks:
            days[line.at.date()] = days.get(line.at.date(), frozenset()) | line.words
    found = []
    for line in lines:
        if line.asks:
            continue
        neighbour = 1.0 if asked.seeks is Seeks.FEELING else _NEIGHBOUR
        if asked.seeks is Seeks.FEELING:
            # What he felt he often tells hours after the thing itself, and does not name it again.
            line = replace(line, beside=line.beside | days[line.at.date()])
        holds = sum(v * _held(word, line, aliases, neighbour) for word, v in value.items())
        fit = fits(line.text, line.at, asked)
        if asked.kind and fit >= 1 and (named := stem(asked.kind)) in value:
            # Walnut is a wood: the word itself is not needed.
            holds += value[named] * (1 - _held(named, line, aliases, neighbour))
        covered = holds / whole
        if asked.frame is not None and not value:
            covered = float(not _of_another(line, asked))
        age = (ages.index(line.at) + 1) / len(ages)
        # Who somebody is he says when he first speaks of them.
        newness = 1 - age if asked.earlier else 3 * (1 - age) if introduces else age
        if introduces and not value and fit > 1:
            covered = 1.0  # "will" is a word that finds nothing, and a name
        if span is not None and asked.seeks is Seeks.FEELING and fit >= 1:
            covered = max(covered, _OF_THE_DAY * (span[0] <= line.at.date() <= span[1]))
        missing = sum(not _held(word, line, aliases) for word in heavy)
        if head and not _held(head, line, aliases):
            covered *= 0.7
        telling = heavy - people - ({stem(asked.kind)} if fit >= 1 else set())
        key = max((_held(w, line, aliases) for w in telling), default=1.0)
        score = (
            covered
            + (0.6 if asked.seeks in (Seeks.FEELING, Seeks.PLAN) else 0.35) * fit
            + 0.2 / (1 + 0.2 * line.rank)
            + 0.1 * newness
        )
        if asked.earlier and SWAPPED.search(line.text):
            score -= 0.1
        elif not asked.earlier and asked.seeks is not Seeks.FEELING and SWAPPED.search(line.text):
            score += 0.08
        if UNREAL.search(line.text):
            score -= 0.2
        score -= 0.45 * _missing(line, asked, aliases) * max(0.2, 1.15 - covered)
        if MISTOLD.search(line.text):
            score -= 0.45
        if _OTHERS_SAY.search(line.text) and asked.seeks in (
            Seeks.YES_NO,
            Seeks.PLAN,
            Seeks.FEELING,
        ):
            score -= 0.2
        if _of_another(line, asked):
            score -= 0.6 if unowned else 0.25
        if unowned and not _HIM.search(line.text):
            score -= 0.35
        if asked.seeks in _TYPED and not fit:
            score -= 0.25
        if _TAKEN_BACK.search(line.text):
            score -= 0.5
        if asked.guess and best_near(next(iter(asked.guess)), line.words) >= 0.8:
            score -= 0.15 if not SWAPPED.search(line.text) else 0.0
        if asked.extra:
            score += 0.15 * sum(_held(w, line, aliases) for w in asked.extra) / len(asked.extra)
        if span is not None:
            score += 0.15 * (span[0] <= line.at.date() <= span[1])
        found.append(
            replace(
                line,
                score=score + 0.3 * line.near,
                strength=score,
                covered=covered,
                fits=fit,
                missing=missing / max(len(heavy), 1),
                key=key,
            )
        )
    return sorted(found, key=lambda line: (-line.score, line.rank, line.place))


_TYPED = (Seeks.NAME, Seeks.WHERE, Seeks.NUMBER, Seeks.OFTEN, Seeks.FEELING, Seeks.PLAN)
_TASTE = Pattern(r"(?i)\b(?:prefer|like|love|hate|favou?rite|rather)\b")
_HEAD = Pattern(
    r"(?i)\b(?:which|what) (?P<noun>[a-z]+)\b(?! (?:is|was|did|do|does|have|am|are|will|can|should|had)\b.*\bwhich\b)"
)


def _head(asked: Asked) -> str:
    """ "poem" in "Which poem…": without one of these a sentence is hardly an answer."""
    match = _HEAD.search(asked.text)
    root = stem(match["noun"].casefold()) if match else ""
    return root if root in asked.words and root not in LIGHT and not asked.kind else ""


def _held(
    word: str, line: Line, aliases: Mapping[str, frozenset[str]], neighbour: float = _NEIGHBOUR
) -> float:
    own = best_near(word, line.words)
    if own < 1 and (others := aliases.get(word)):
        own = max(own, 0.9 * max((best_near(o, line.words) for o in others), default=0.0))
    around = best_near(word, line.around)
    if around < 1 and (others := aliases.get(word)):
        around = max(around, 0.9 * max((best_near(o, line.around) for o in others), default=0.0))
    if own >= neighbour or around >= 1 or not line.beside:
        return max(own, neighbour * around)
    return max(own, neighbour * around, _BESIDE * best_near(word, line.beside))


def _missing(line: Line, asked: Asked, aliases: Mapping[str, frozenset[str]]) -> float:
    """Share of the people that the question names and that its message does not."""
    if not asked.names:
        return 0.0
    near = line.words | line.around | line.beside
    gone = [n for n in asked.names if not _named(stem(n), near, aliases)]
    return len(gone) / len(asked.names)


def _named(name: str, near: frozenset[str], aliases: Mapping[str, frozenset[str]]) -> bool:
    return any(best_near(one, near) >= 0.7 for one in (name, *aliases.get(name, ())))


MISTOLD = Pattern(
    r"(?i)\bI (?:told|said)(?: to)? (?:you|u)\b.*\b(?:was|were|is|charged|cost|had)\b|^(?:No,? )?I said (?:that )?(?:it|the|she|he|my|we|our|they)\b.*\b(?:was|were|is|cost|would)\b|\bI've been (?:getting|calling|saying)\b.*\bwrong\b(?!.*\bit's\b)"
)
_OTHERS_SAY = Pattern(
    r"\b(?:[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+|\w+)(?:'s)? (?:always |once |used to )?(?:say|says|said|reckons|reckoned|thinks|thought|claims|told me|wants me|is telling|telling everyone)\b"
)
_TAKEN_BACK = Pattern(
    r"(?i)\bforget (?:what|all|that|about|everything|it)\b|\b(?:wipe|strike|scrub|delete) (?:it|that)\b|\boff the record\b"
)
_HIM = Pattern(r"(?i)\b(?:i|i'm|i've|i'd|i'll|im|ive|me|my|mine|we|our|us|myself)\b")
_I = Pattern(r"(?i)\b(?:i|i'm|i've|i'd|i'll|im|ive|me|we|us)\b")
_THIRD = Pattern(
    r"^(?!me\b|i\b|my\b|it\b)[a-z]+ = |^(?:He|She|They|he|she|they)\b|^(?:He|She|They|he|she|they)'s\b|^(?!I\b)[A-Z][a-z]+(?:'s)? (?:says|thinks|reckons|likes|wants|has|is|was)\b"
)
_OWNED = Pattern(r"\b(?:([A-Z][a-z]+)'s|(?:her|his|their)) ([a-z]+)")


def _of_another(line: Line, asked: Asked) -> bool:
    """Whether the thing asked about is, in ``line``, somebody else's: "Nell's school"."""
    if asked.names or not _HIM.search(asked.text):
        return False
    if _THIRD.search(line.text) and (_TASTE.search(asked.text) or not _I.search(line.text)):
        return True
    owned = {stem(match[2]) for match in _OWNED.finditer(line.text)}
    return bool(owned & asked.words)
