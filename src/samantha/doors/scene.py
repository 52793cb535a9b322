"""The conversation as a page sees it, folded from what the session tells.

A page that opens late, or comes back after its socket dropped, is given the whole scene; one that
is there is given each notice. Both say the same, so nothing is missed and nothing comes twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from samantha.domain.turn import Ending, Exchange
from samantha.doors.session import (
    Clause,
    Forgotten,
    HeardNow,
    Notice,
    Renamed,
    Thinking,
    Trouble,
    TurnEnded,
)

KEPT = 60
"""Turns that a page shows; older ones are in her memory, not on the wall."""

Pose = Literal["quiet", "thinking", "speaking"]


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """One turn on the page."""

    key: str
    """Unlike that of every other turn while this process lives."""
    his: str = ""
    """Empty where she spoke first."""
    hers: tuple[str, ...] = ()
    """Her clauses so far, in order."""
    ending: Ending | None = None
    """None while it goes on."""
    trouble: str = ""
    """Her own words about what broke, if something did."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page shows: who she is, what she is doing, and the turns, oldest first."""

    her_name: str
    pose: Pose = "quiet"
    turns: tuple[ShownTurn, ...] = ()

    def after(self, notice: Notice) -> "Scene":
        """This scene once ``notice`` has come.

        A notice about a turn whose beginning was missed opens it; one about a turn that has ended
        changes nothing but the pose.
        """
        match notice:
            case HeardNow():
                return self._with(replace(self._turn(notice.turn), his=notice.text))
            case Thinking():
                return replace(self, pose="thinking")
            case Clause():
                turn = self._turn(notice.turn)
                spoken = self._with(replace(turn, hers=(*turn.hers, notice.text)))
                return replace(spoken, pose="speaking")
            case Trouble():
                return self._with(replace(self._turn(notice.turn), trouble=notice.spoken))
            case TurnEnded():
                return replace(self._ended(str(notice.turn), notice.ending), pose="quiet")
            case Renamed():
                return replace(self, her_name=notice.her_name)
            case Forgotten():
                return self  # whoever shows it looks again, and has a new scene

    def _turn(self, number: int) -> ShownTurn:
        key = str(number)
        return next((turn for turn in self.turns if turn.key == key), ShownTurn(key))

    def _with(self, turn: ShownTurn) -> "Scene":
        """This scene with ``turn`` in its place, or at the end if it is new."""
        if all(known.key != turn.key for known in self.turns):
            return replace(self, turns=(*self.turns, turn)[-KEPT:])
        return replace(
            self, turns=tuple(turn if known.key == turn.key else known for known in self.turns)
        )

    def _ended(self, key: str, ending: Ending) -> "Scene":
        turns = tuple(
            replace(turn, ending=ending) if turn.key == key else turn for turn in self.turns
        )
        return replace(self, turns=turns)


def opening(her_name: str, pose: Pose, recent: Sequence[Exchange]) -> Scene:
    """The scene before anything was told: what was said when nobody watched."""
    turns = tuple(
        ShownTurn(f"before-{place}", exchange.his, (exchange.hers,) * bool(exchange.hers),
                  exchange.ending)
        for place, exchange in enumerate(recent)
    )  # fmt: skip
    return Scene(her_name, pose, turns[-KEPT:])


def whole(scene: Scene, run: str) -> dict[str, Any]:
    """``scene`` for a page. ``run`` names this process, since turns are numbered anew in each."""
    return {
        "kind": "scene",
        "run": run,
        "name": scene.her_name,
        "pose": scene.pose,
        "turns": [
            {
                "key": turn.key,
                "his": turn.his,
                "hers": list(turn.hers),
                "ending": turn.ending or "",
                "trouble": turn.trouble,
            }
            for turn in scene.turns
        ],
    }


def change(notice: Notice) -> dict[str, Any]:
    """``notice`` for a page that has seen everything before it."""
    match notice:
        case HeardNow():
            return {"kind": "heard", "key": str(notice.turn), "text": notice.text}
        case Thinking():
            return {"kind": "thinking", "key": str(notice.turn)}
        case Clause():
            return {
                "kind": "clause",
                "key": str(notice.turn),
                "text": notice.text,
                "pleasure": round(notice.mood.pleasure, 3),
                "arousal": round(notice.mood.arousal, 3),
            }
        case Trouble():
            return {"kind": "trouble", "key": str(notice.turn), "spoken": notice.spoken}
        case TurnEnded():
            return {"kind": "ended", "key": str(notice.turn), "ending": notice.ending}
        case Renamed():
            return {"kind": "renamed", "name": notice.her_name}
        case Forgotten():
            return {"kind": "forgotten"}
