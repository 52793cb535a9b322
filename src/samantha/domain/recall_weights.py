"""How much each piece of evidence counts when she looks for what was said."""

from collections.abc import Mapping

NAMES = (
    "words",
    "covered",
    "meaning",
    "near",
    "base",
    "before",
    "after",
    "two before",
    "two after",
    "answers before",
    "talk",
    "talk words",
    "around words",
    "by asked",
    "by asked, base",
    "around then",
    "asks",
    "only asks",
    "tells",
    "tells, base",
    "length",
    "short",
    "rank",
)

RULES: Mapping[str, float] = {
    "base": 1.0,
    "before": 0.2,
    "after": 0.2,
    "two before": 0.08,
    "two after": 0.08,
    "answers before": 0.15,
    "talk": 0.3,
    "by asked": 0.25,
    "around then": 0.35,
    "asks": -0.15,
    "only asks": -0.5,
    "tells": 0.1,
    "tells, base": 0.15,
}
"""Set by hand. ``bench.recall_training`` learns others from conversations that were invented for
it; on conversations of real length and wording those find less, so these stand."""
