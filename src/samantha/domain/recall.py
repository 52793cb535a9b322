"""Which of the things that were said answer a question: pure ranking over what was found nearby.

The evidence for one line is weighed with that for the lines around it: people answer a question in
the line after it, and what a conversation was about is said all over it. Steps, each measured alone
on conversations (``bench.recall``):

    words and meaning, on one scale each and added    neither finds all that the other does
    + the lines before and after, the whole talk      an answer seldom repeats its question
    + who was asked about, and around when
    + a line that only asks is no answer; one that holds a time answers "when"
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log1p

from samantha.domain.memory import Moment
from samantha.domain.recall_question import Question
from samantha.domain.recall_weights import NAMES, RULES

_MEANING = 1.5
"""Weight of meaning where words weigh 1."""
_PLENTY = 3
"""Lines of a talk that say what it was about."""
_CLOSELY = 150
"""Candidates that are looked at closely."""
_READ = 2_000
"""Characters of a line that are read for the kind of answer it holds."""
_AFTERWARDS = 10
"""Days after which people rarely tell of a day any more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may answer, with what was measured of it."""

    turn: int
    """Sequence number of its event."""
    place: int
    """Which line it is of all that was said, counted from 0: neighbours differ by 1."""
    talk: int
    """Which stretch without a pause it belongs to."""
    text: str
    at: datetime
    speaker: str = ""
    near: float = 0.0
    """Cosine of its meaning and the question's."""
    words: frozenset[int] = frozenset()
    """Which of the question's telling words it holds."""
    eligible: bool = True
    """False: it is here only as a neighbour and may not be recalled itself."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What was found nearby for a question, and what it is measured by."""

    question: Question
    candidates: tuple[Candidate, ...] = ()
    rarity: tuple[float, ...] = ()
    """How much each of the question's words tells: its inverse document frequency."""
    far: float = 0.0
    """Cosine of a line that has nothing to do with the question."""


def rank(pool: Pool, limit: int, weights: Mapping[str, float] = RULES) -> list[Moment]:
    """The ``limit`` likeliest answers of ``pool`` as moments, the best first."""
    used = [(place, weights[name]) for place, name in enumerate(NAMES) if weights.get(name)]
    scored = [
        (sum(weight * row[place] for place, weight in used), one)
        for one, row in weighed(pool)
        if one.eligible
    ]
    # The newer of two that are alike.
    scored.sort(key=lambda pair: (-pair[0], -pair[1].turn))
    question, total = pool.question, sum(pool.rarity) or 1.0
    return [
        Moment(
            turn=one.turn,
            text=one.text,
            at=one.at,
            score=score,
            speaker=one.speaker,
            near=one.near,
            covered=sum(pool.rarity[word] for word in one.words) / total,
            asked_of=not question.asked_of or one.speaker in question.asked_of,
        )
        for score, one in scored[:limit]
    ]


def weighed(pool: Pool) -> list[tuple[Candidate, tuple[float, ...]]]:
    """The most promising candidates, each with what speaks for and against it: in the order of
    ``NAMES``, mostly in [0, 1]."""
    candidates, rarity, question = pool.candidates, pool.rarity, pool.question
    if not candidates:
        return []
    total = sum(rarity) or 1.0
    lengths = [1 + one.text.count(" ") for one in candidates]
    usual = sum(lengths) / len(lengths)
    covered = [sum([rarity[word] for word in one.words]) / total for one in candidates]
    # BM25 with k1 = 1.2, b = 0.4: in talk hardly a word comes twice in a line.
    words = _scaled(
        [c * 2.2 / (1.72 + 0.48 * n / usual) for c, n in zip(covered, lengths, strict=True)]
    )
    meaning = _scaled([max(0.0, one.near - pool.far) for one in candidates])
    base = _scaled([w + _MEANING * m for w, m in zip(words, meaning, strict=True)])
    beside = _Beside(candidates)
    talks: dict[int, list[int]] = {}
    for row, one in enumerate(candidates):
        talks.setdefault(one.talk, []).append(row)
    talk_base = {
        talk: sum(sorted([base[row] for row in rows], reverse=True)[:_PLENTY]) / _PLENTY
        for talk, rows in talks.items()
    }
    best_talk = max(talk_base.values()) or 1.0
    talk_words = {
        talk: sum(rarity[w] for w in frozenset().union(*(candidates[row].words for row in rows)))
        for talk, rows in talks.items()
    }
    smooth = [
        value + 0.3 * max(_of(base, beside(row, -1)), _of(base, beside(row, 1)))
        for row, value in enumerate(base)
    ]
    order = sorted(range(len(base)), key=lambda row: -smooth[row])
    found: list[tuple[Candidate, tuple[float, ...]]] = []
    for place, row in enumerate(order[:_CLOSELY]):
        one = candidates[row]
        before, after = beside(row, -1), beside(row, 1)
        around = one.words.union(
            *(candidates[other].words for other in (before, after) if other is not None)
        )
        by_asked = _by_asked(question, one)
        tells = float(question.tells(one.text[:_READ]))
        evidence = (
            words[row],
            covered[row],
            meaning[row],
            one.near,
            base[row],
            _of(base, before),
            _of(base, after),
            _of(base, beside(row, -2)),
            _of(base, beside(row, 2)),
            _of(base, before) * float(before is not None and _asks(candidates[before].text)),
            talk_base[one.talk] / best_talk,
            talk_words[one.talk] / total,
            sum(rarity[word] for word in around) / total,
            by_asked,
            by_asked * base[row],
            _around_then(question, one.at),
            float(_asks(one.text)),
            float(_only_asks(one.text)),
            tells,
            tells * base[row],
            log1p(lengths[row]) / 4,
            float(lengths[row] < 5),
            (1 + place) ** -0.5,
        )
        found.append((one, evidence))
    return found


class _Beside:
    """Finds what was said before and after a candidate, within its talk."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._candidates = candidates
        self._row = {one.place: row for row, one in enumerate(candidates)}

    def __call__(self, row: int, step: int) -> int | None:
        one = self._candidates[row]
        other = self._row.get(one.place + step)
        return other if other is not None and self._candidates[other].talk == one.talk else None


def _scaled(values: Sequence[float]) -> list[float]:
    """``values``, none below 0, with their greatest at 1."""
    high = max(values)
    return [value / high if high > 0 else 0.0 for value in values]


def _of(values: Sequence[float], row: int | None) -> float:
    return 0.0 if row is None else values[row]


def _by_asked(question: Question, one: Candidate) -> float:
    """1 where it was said by whom the question is about, 0 where not, 0.5 where nobody knows."""
    if len(question.asked_of) != 1:
        return 0.5
    return float(one.speaker in question.asked_of)


def _around_then(question: Question, at: datetime) -> float:
    """How well ``at`` goes with the days that the question names: something is told while it
    happens or in the days after it. Less, the longer the stretch: a year says little."""
    day, best = at.date(), 0.0
    for days in question.days:
        late = days.apart(day)
        if -1 <= late <= _AFTERWARDS:
            sharp = 1.0 if days.length <= 3 else 0.6 if days.length <= 31 else 0.2
            best = max(best, sharp * (1 - max(late, 0) / (_AFTERWARDS + 4)))
    return best


def _only_asks(text: str) -> bool:
    """Whether it is one question and nothing else."""
    bare = text.strip()
    return bare.endswith("?") and not any(end in bare[:-1] for end in ".!?…")


def _asks(text: str) -> bool:
    """Whether it ends in a question: then it rather asks than tells."""
    return "?" in text.rstrip()[-3:]
