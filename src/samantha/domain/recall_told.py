"""How sure it is that what he asks for was ever said, from what came to mind.

Something always comes to mind; that is no reason to believe that it answers. What tells them apart:
how near the nearest is, whether it stands out, and whether the one who is asked about said it.
"""

from collections.abc import Mapping, Sequence
from math import exp

from samantha.domain.memory import Moment
from samantha.domain.recall_question import Question

EVIDENCE = (
    "nearest",
    "near",
    "covered best",
    "covered first",
    "first by asked",
    "three by asked",
    "five by asked",
    "nearest by asked",
    "lead of asked",
    "covered by asked",
    "stands out",
    "tells",
    "weight of asked",
)

_SHARP = 6.0
"""How much more a line weighs for each point of its score."""
_WEIGHED = 20
"""Lines that are weighed by who said them."""

TOLD: Mapping[str, float] = {
    # What tells most, in the conversations that were written to learn from: of what comes to mind,
    # how much the one said who is asked about. Against nearness about what logistic regression
    # finds there.
    "weight of asked": 6.6,
    # Set by hand: there, what nobody said is always something that the other one did say, so that
    # nearness tells nothing; in life it does.
    "nearest": 2.2,
    "stands out": 0.4,
    "covered best": 0.2,
    # So that with nobody else in it, about two thirds are reached at a nearness of 0.65.
    "": -7.5,
}


def told(question: Question, moments: Sequence[Moment]) -> float:
    """In [0, 1]; more is surer. Not a probability: nothing was fitted on enough talk for that."""
    if not moments:
        return 0.0
    evidence = evidence_of(question, moments)
    total = TOLD[""] + sum(
        TOLD.get(name, 0.0) * value for name, value in zip(EVIDENCE, evidence, strict=True)
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def evidence_of(question: Question, moments: Sequence[Moment]) -> tuple[float, ...]:
    """What tells an answer from what merely resembles one, in the order of ``EVIDENCE``."""
    if not moments:
        return (0.0,) * len(EVIDENCE)
    best = moments[:10]
    theirs = [one for one in best if one.asked_of]
    others = [one for one in best if not one.asked_of]
    near = max(one.near for one in best)
    near_theirs = max((one.near for one in theirs), default=0.0)
    near_others = max((one.near for one in others), default=0.0)
    covered_theirs = max((one.covered for one in theirs), default=0.0)
    covered_others = max((one.covered for one in others), default=0.0)
    return (
        near,
        sum(one.near for one in best[:5]) / len(best[:5]),
        max(one.covered for one in best),
        best[0].covered,
        float(best[0].asked_of),
        sum(one.asked_of for one in best[:3]) / len(best[:3]),
        sum(one.asked_of for one in best[:5]) / len(best[:5]),
        near_theirs,
        near_theirs - near_others if others and theirs else 0.0,
        covered_theirs - covered_others if others and theirs else 0.0,
        best[0].score - best[len(best) // 2].score,
        float(any(question.tells(one.text) for one in theirs[:3])),
        _weight_of_asked(moments[:_WEIGHED]),
    )


def _weight_of_asked(moments: Sequence[Moment]) -> float:
    """Of what comes to mind, the likelier weighing more, the share that was said by whom the
    question is about; in [0, 1]."""
    best = max(one.score for one in moments)
    weights = [exp(_SHARP * (one.score - best)) for one in moments]
    theirs = [w for w, one in zip(weights, moments, strict=True) if one.asked_of]
    return sum(theirs) / sum(weights)
