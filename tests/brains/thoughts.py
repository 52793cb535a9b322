"""Thoughts to give to a brain in a test."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from samantha.domain.affect import Mood
from samantha.domain.care import Concern
from samantha.domain.memory import Claim, KnownClaim, Moment, Recalled, Span
from samantha.domain.state import State
from samantha.domain.thought import Thought, ToolCall, ToolSpec
from samantha.domain.turn import Ending, Exchange, Feeling, Heard, Meaning
from samantha.engines.scripted import NOON

LATE = datetime(2030, 3, 5, 2, 50, tzinfo=UTC)
CLOCK = ToolSpec(
    "what_time_is_it",
    "Tells the time where he is.",
    {"type": "object", "properties": {}, "additionalProperties": False},
)
REMIND = ToolSpec(
    "remind",
    "Sets a reminder.",
    {
        "type": "object",
        "properties": {"what": {"type": "string"}, "minutes": {"type": "integer"}},
        "required": ["what", "minutes"],
    },
)


def thought(text: str = "What time is it?", *tools: ToolSpec, **changes: object) -> Thought:
    """A thought about nothing but ``text``; ``changes`` replace what it holds."""
    plain = Thought(
        heard=Heard(text, NOON),
        meaning=Meaning(),
        concern=Concern(),
        recalled=Recalled(),
        mood=Mood(0.0, 0.0, NOON),
        state=State(turns=1),
        tools=tools,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def at_ten_to_three() -> Thought:
    """A thought with something of everything in it."""
    state = State(
        her_name="Samantha",
        his_name="Theo",
        turns=3,
        recent=(
            Exchange("Hello.", "Hi. You sound like stairs.", LATE - timedelta(minutes=6)),
            Exchange(
                "Four floors. The lift is broken again.",
                "Again? What did you carry",
                LATE - timedelta(minutes=4),
                Ending.INTERRUPTED,
            ),
        ),
    )
    return Thought(
        heard=Heard("My sister rang about the kitchen.", LATE, "Europe/Lisbon"),
        meaning=Meaning(feeling=Feeling("sadness", 0.6), people=("Nora",)),
        concern=Concern(),
        recalled=Recalled(
            (KnownClaim(4, claim("sister", "Nora")), KnownClaim(9, claim("allergic to", "figs"))),
            (Moment(3, "Nora chose the tiles and I paid for them.", LATE - timedelta(days=400)),),
        ),
        mood=Mood(-0.2, -0.3, LATE),
        state=state,
        moves=("reflect", "ask"),
        tools=(CLOCK,),
    )


def claim(predicate: str, object_: str, subject: str = "he") -> Claim:
    return Claim(subject, predicate, object_, Span(1, 0, 1, "x"), LATE - timedelta(days=40))


class Hands:
    """Uses tools by telling each time what was scripted; keeps the calls."""

    def __init__(self, result: str = "ten past two") -> None:
        self.result = result
        self.calls: list[ToolCall] = []

    async def __call__(self, call: ToolCall) -> str:
        self.calls.append(call)
        return self.result
