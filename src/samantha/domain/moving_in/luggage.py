"""From what was found to what is kept: events, and the few claims that his own imported words
support.

The rules:

- His words become ``Heard`` with an origin, everybody else's ``Overheard``: nothing that another
  person or a former companion said is ever evidence about him.
- Claims come by the rules that hold for what he tells her, and only where he meant it of himself:
  not from a role, a paste, a wish to a machine, nor from a state of years ago (plans, feelings).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from samantha.domain.care import Risk
from samantha.domain.danger import read_risk
from samantha.domain.events import Learned, Overheard
from samantha.domain.learning import EXTRACTOR, find_claims
from samantha.domain.memory import Claim, Kind, Span
from samantha.domain.moving_in.marks import Kept, is_lasting
from samantha.domain.moving_in.messages import LONGEST, Message
from samantha.domain.moving_in.text import sound
from samantha.domain.turn import Heard, Origin

DOOR = "import"


@dataclass(slots=True)
class Unpacking:
    """Turns the messages of one file into events, in order. Holds what it takes to number equal
    ones: those of the minute at hand, and one small number for each message that has no time."""

    source: str
    me: frozenset[str] | None
    """The speakers whom he says to be; None where the source knows."""
    zone: str
    now: datetime
    _at: datetime | None = None
    _alike: Counter[int] = field(default_factory=Counter)
    _undated: Counter[int] = field(default_factory=Counter)

    def event(self, message: Message) -> Kept:
        """``message`` as it will be kept."""
        text = sound(message.text)[:LONGEST]
        speaker, conversation = sound(message.speaker)[:200], sound(message.conversation)[:200]
        id = sound(message.id)[:200]
        if not is_lasting(id):
            id = self._number(message, (speaker, text))
        origin = Origin(
            self.source, speaker, conversation, id, message.at is not None, message.imagined
        )
        at = message.at or self.now
        if self.is_his(message):
            return Heard(text, at, self.zone, DOOR, origin)
        return Overheard(text, at, origin, self.zone)

    def is_his(self, message: Message) -> bool:
        if self.me is not None:
            return message.speaker in self.me
        return message.is_him is True

    def _number(self, message: Message, words: tuple[str, str]) -> str:
        """Which of the equal messages this is: "" for the first, "2" for the second…"""
        if message.at is None:
            count, key = self._undated, hash((message.conversation, *words))
        else:
            if message.at != self._at:
                self._at = message.at
                self._alike.clear()
            count, key = self._alike, hash(words)
        count[key] += 1
        return "" if count[key] == 1 else str(count[key])


_LONGEST_TOLD = 1_000
"""Code points; whoever writes more in one go to a program mostly pastes."""
_LASTING = frozenset({Kind.FACT, Kind.PREFERENCE})
"""What may still hold. What he planned or felt then stays in his words, with its day; what he asked
of another was not asked of her."""
_NOT_FROM_THERE = frozenset(
    {"name", "calls her", "zone", "country", "adult", "may remember", "asked of her", "told"}
)
"""Settled between the two of them, and nowhere else."""
_NOT_FOR_A_CARD_INDEX = frozenset({Risk.ASK, Risk.EMERGENCY})


def claims_from(heard: Heard, turn: int) -> tuple[Learned, ...]:
    """What ``heard``, number ``turn`` and brought along, tells about him. Each rests on its words.
    Never raises."""
    text = heard.text
    origin = heard.origin
    if origin is None or origin.imagined or not origin.dated or len(text) > _LONGEST_TOLD:
        return ()
    if "```" in text or any(line.startswith(">") for line in text.splitlines()):
        return ()
    found = [
        one
        for one in find_claims(text)
        if one.kind in _LASTING and one.predicate not in _NOT_FROM_THERE
    ]
    if not found or read_risk(text) in _NOT_FOR_A_CARD_INDEX:
        return ()
    claims = [
        Claim(
            subject=one.subject,
            predicate=one.predicate,
            object=one.object,
            span=Span(turn, one.start, one.end, text[one.start : one.end]),
            at=heard.at,
            kind=one.kind,
            positive=one.positive,
            extractor=EXTRACTOR,
        )
        for one in found
    ]
    return tuple(Learned(claim) for claim in claims if claim.span.within(text))


def likely_me(speakers: Mapping[str, int], his_name: str, title: str) -> str | None:
    """The speaker that he probably is, for asking; None where nothing tells.

    ``title``: the file's. Of two who write, the one whose name it bears is the other.
    """
    if his_name:
        his = [name for name in speakers if _first(name) == _first(his_name)]
        if len(his) == 1:
            return his[0]
    names = list(speakers)
    if len(names) == 2:
        other = [name for name in names if name and name.casefold() in title.casefold()]
        if len(other) == 1:
            return names[1 - names.index(other[0])]
    return None


def named(said: Iterable[str], speakers: Mapping[str, int]) -> frozenset[str]:
    """The speakers that ``said`` names, however they are written; empty where none is."""
    wanted = {name.strip().casefold() for name in said}
    return frozenset(name for name in speakers if name.strip().casefold() in wanted)


def _first(name: str) -> str:
    return (name.split() or [""])[0].casefold()
