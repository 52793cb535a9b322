"""Her mood: how it moves with what happens and how it fades. One mood drives words, voice, timing.

Pleasure and arousal after Russell (1980), "A circumplex model of affect". Nothing but an event
moves it; time alone only fades it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from samantha.domain.turn import Meaning

HALF_LIFE = timedelta(minutes=20)

_COLOUR = {
    # What his feeling does to hers: (pleasure, arousal). She is moved, not a mirror.
    "joy": (0.7, 0.5),
    "pride": (0.6, 0.4),
    "gratitude": (0.5, 0.1),
    "love": (0.6, 0.2),
    "sadness": (-0.4, -0.2),
    "grief": (-0.6, -0.2),
    "fear": (-0.3, 0.4),
    "anger": (-0.3, 0.3),
    "shame": (-0.3, -0.1),
    "loneliness": (-0.3, -0.2),
    "tiredness": (-0.1, -0.4),
    "surprise": (0.1, 0.6),
}


@dataclass(frozen=True, slots=True)
class Mood:
    """Pleasure and arousal, each in [-1, 1], as they stood at ``at``."""

    pleasure: float
    arousal: float
    at: datetime

    def faded(self, now: datetime) -> "Mood":
        """The same mood after time alone: half as strong every ``HALF_LIFE``.

        A clock that was set back fades nothing.
        """
        left = 0.5 ** (max(now - self.at, timedelta()) / HALF_LIFE)
        return Mood(self.pleasure * left, self.arousal * left, now)


def feel(mood: Mood, meaning: Meaning, now: datetime) -> Mood:
    """Her mood after hearing something that meant ``meaning``."""
    faded = mood.faded(now)
    pleasure, arousal = _COLOUR.get(meaning.feeling.name, (0.1, 0.0))
    pull = 0.3 * max(meaning.feeling.strength, 0.3)
    return Mood(
        faded.pleasure + pull * (pleasure - faded.pleasure),
        faded.arousal + pull * (arousal - faded.arousal),
        now,
    )
