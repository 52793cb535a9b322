"""How she knows: "how do you know that?" is answered with the day and his own words, or with the
truth that she does not."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain import lines
from samantha.domain.confidence import hidden, telling_words
from samantha.domain.events import Said
from samantha.domain.spoken import day_aloud
from samantha.domain.telling import tell
from samantha.domain.thought import Thought
from samantha.domain.turn import Act, Heard
from samantha.ports import Clock, Journal, Memories, Skill

LONGEST = 240
"""Characters of his that she quotes; of a longer message, the sentence that matters."""


def skill(clock: Clock, memories: Memories, journal: Journal) -> Skill:
    async def how(act: Act, thought: Thought) -> str:
        hers = next((one.hers for one in reversed(thought.state.recent) if one.hers), "")
        if not hers:
            return "I haven't said anything yet that I'd have to know."
        # Where she quoted him, it is his words within the marks that are asked about.
        said = telling_words(hers.replace("“", " ").replace("”", " "))
        today = thought.heard.at.date()
        best: tuple[int, int, int, int] | None = None
        for known in await memories.claims():
            told = telling_words(known.claim.object)
            shared = len(told & said)
            if told and told <= said | telling_words(tell(known.claim)) and shared:
                span = known.claim.span
                best = max(best or (0, 0, 0, 0), (shared, span.turn, span.start, span.end))
        if best is not None:
            heard = await _heard(best[1], journal)
            if heard is not None:
                return _quoted(heard, best[2], best[3], day_aloud(heard.at.date(), today))
        near = await memories.search(hers, limit=5, before=thought.state.last_turn)
        for turn in (*await _in_mind(thought, journal), *(moment.turn for moment in near)):
            heard = None if hidden(thought.state, turn) else await _heard(turn, journal)
            if heard is not None and len(telling_words(heard.text) & said) >= 2:
                start = _nearest(heard.text, said)
                return _quoted(heard, start, start + 1, day_aloud(heard.at.date(), today))
        return lines.pick(
            (
                "I don't, not from you. I was only saying.",
                "You haven't told me; that was me thinking aloud.",
            ),
            thought.state.turns,
        )

    return Skill(
        name="provenance",
        sentences={
            "memory.source": (
                "how (do|did|would|come) you know [that|this|about that|all that]",
                "[and] (who|when) (told you|did i tell you|did i say|said) (that|this|so)",
                "(did i|have i) [ever|really|actually] (tell|told|say|said|mention|mentioned) [you] (that|this)",
                "(where|how) (did|do|have) you (get|got|have|hear|learn|pick) (that|this|it) [up] [from]",
                "where is that from",
                "(what makes you|why do you) (think|say|believe) (that|so|this)",
                "says who",
                "are you sure [about that|of that]",
            )
        },
        answers={"memory.source": how},
    )  # fmt: skip


async def _heard(turn: int, journal: Journal) -> Heard | None:
    async for recorded in journal.read(turn - 1):
        event = recorded.event
        return event if recorded.seq == turn and isinstance(event, Heard) else None
    return None


async def _in_mind(thought: Thought, journal: Journal) -> tuple[int, ...]:
    """What she had in mind in her last answer."""
    turn = next((one.turn for one in reversed(thought.state.recent) if one.hers), 0)
    async for recorded in journal.read(turn):
        if isinstance(recorded.event, Said) and recorded.event.turn == turn:
            return recorded.event.recalled
    return ()


def _quoted(heard: Heard, start: int, end: int, day: str) -> str:
    text = heard.text
    if len(text) > LONGEST:
        first = max((text.rfind(stop, 0, start) for stop in ".!?…\n"), default=-1) + 1
        ends = [at for stop in ".!?…\n" if (at := text.find(stop, end - 1)) >= 0]
        text = text[first : min(ends, default=len(text)) + 1]
    return f"You told me {day}: “{' '.join(text.split())}”"


def _nearest(text: str, said: frozenset[str]) -> int:
    """Where the word stands that she took up."""
    plain = text.casefold()
    return min((at for word in said if (at := plain.find(word)) >= 0), default=0)
