"""Stretches of talk: where one ends and the next begins, and what one was about.

- A pause ends a stretch; so do a conversation that he brought along from elsewhere, and, within a
  long one, a change of subject (after Hearst, "TextTiling", 1997: where the words before and after
  have least in common).
- What a stretch was about is said in his own most telling sentence: found, never made up.
- Everything here is read from his turns and from nothing else, so that forgetting a turn takes all
  of it along: what is left is read again.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from samantha.domain.care import Risk
from samantha.domain.events import CareMoved, Event, Said
from samantha.domain.memory import Claim, Kind, Span
from samantha.domain.patterns import Pattern
from samantha.domain.turn import Feeling, Heard

GAP = timedelta(minutes=40)
"""A pause that ends a stretch of talk."""
LONGEST = 400
"""Turns without a pause after which a stretch is looked at as if there had been one."""
HALF_LIFE = timedelta(days=45)
"""In which what he does not come back to has lost half of its weight."""

_SHIFTING = 12
"""Turns that a stretch must have before a change of subject is looked for in it."""
_WINDOW = 4
"""Turns that are compared on either side."""
_SHORTEST = 4
"""Turns of the shortest piece that a change of subject makes."""
_APART = 0.04
"""Likeness (cosine of the words, in [0, 1]) up to which two sides speak of different things."""
_READ = 4_000
"""Characters of one message that are looked at: nobody pastes the gist on page nine."""
_SECRET = frozenset({"memory.confide"})
"""Acts with which he confides something."""
_DANGER = (Risk.ASK, Risk.EMERGENCY)


NOTHING_SHOWS = Feeling()


@dataclass(frozen=True, slots=True)
class Line:
    """One turn of his, as much as an episode takes of it."""

    turn: int
    """Sequence number of its ``Heard``."""
    text: str
    at: datetime
    feeling: Feeling = NOTHING_SHOWS
    private: bool = False
    """Confided, said in danger or in a role: part of it, and never what it is called by."""
    origin: str = ""
    """Which conversation he brought it from; "" where he said it to her."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A stretch of talk, as she keeps it."""

    id: int
    """Number of its ``EpisodeClosed``."""
    turns: tuple[int, ...]
    """Those that are still there, in order; never empty."""
    began: datetime
    ended: datetime
    gist: Span | None
    """His own most telling sentence; None where nothing he said may stand for it."""
    feeling: Feeling
    """The strongest that showed."""
    salience: float
    """In [0, 1]: how much it mattered when it was closed."""
    recalled: int = 0
    """How often something of it has come back to mind since."""
    recalled_at: datetime | None = None
    read_by: str = ""
    """The brain that has read it; "" while none has."""

    def weight(self, now: datetime) -> float:
        """``salience`` as it has faded by ``now``, in [0, 1].

        Half is lost every ``HALF_LIFE`` since it was last in mind, and the slower the more often it
        came back. Nothing is ever deleted for having faded.
        """
        since = max(now - max(self.ended, self.recalled_at or self.ended), timedelta())
        left: float = 0.5 ** (since / (HALF_LIFE * (1 + math.log1p(self.recalled))))
        return self.salience * left


@dataclass(frozen=True, slots=True)
class Found:
    """What a brain says he told in an episode. Not believed before it is ``checked``."""

    turn: int
    words: str
    """His, letter by letter."""
    subject: str
    predicate: str
    object: str
    kind: Kind = Kind.FACT
    positive: bool = True
    confidence: float = 0.8
    """In [0, 1]."""


def checked(finds: Iterable[Found], lines: Iterable[Line], by: str) -> list[Claim]:
    """``finds`` as claims. Refused: whose words are not in that turn, whose object is nothing, and
    what rests on what is private."""
    said = {line.turn: line for line in lines if not line.private}
    claims = []
    for found in finds:
        line = said.get(found.turn)
        start = line.text.find(found.words) if line is not None and found.words.strip() else -1
        if line is None or start < 0 or not (found.subject and found.predicate and found.object):
            continue
        span = Span(found.turn, start, start + len(found.words), found.words)
        sure = min(max(found.confidence, 0.0), 1.0)
        claims.append(
            Claim(found.subject, found.predicate, found.object, span, line.at, found.kind,
                  found.positive, sure, by)
        )  # fmt: skip
    return claims


def lines_of(numbered: Iterable[tuple[int, Event]]) -> Iterator[Line]:
    """His turns among events with their numbers, in order, with what she understood of them."""
    heard: dict[int, Heard] = {}
    felt: dict[int, Feeling] = {}
    private: set[int] = set()
    for seq, event in numbered:
        match event:
            case Heard():
                heard[seq] = event
            case Said(turn=turn, meaning=meaning) if meaning is not None:
                felt[turn] = meaning.feeling
                if any(act.skill in _SECRET for act in meaning.acts):
                    private.add(turn)
            case CareMoved(turn=turn, risk=risk) if risk in _DANGER:
                private.add(turn)
            case _:
                pass
    for turn, one in heard.items():
        origin = "" if one.origin is None else f"{one.origin.source} {one.origin.conversation}"
        feels = felt.get(turn, NOTHING_SHOWS)
        imagined = one.origin is not None and one.origin.imagined
        yield Line(turn, one.text, one.at, feels, imagined or turn in private, origin)


def parted(before: Line, after: Line) -> bool:
    """Whether the pause between two turns in a row ends a stretch. A clock that leaps back, also
    where he brings along what is older, is a pause as well."""
    return before.origin != after.origin or abs(after.at - before.at) >= GAP


def pieces(stretch: Sequence[Line]) -> list[Sequence[Line]]:
    """``stretch``, turns without a pause among them, cut where the subject changes. In order; all
    of it; no piece is empty."""
    if len(stretch) < _SHIFTING:
        return [stretch] if stretch else []
    words = [Counter(telling_words(line.text)) for line in stretch]
    likeness = {
        cut: _cosine(words[max(cut - _WINDOW, 0) : cut], words[cut : cut + _WINDOW])
        for cut in range(_SHORTEST, len(stretch) - _SHORTEST + 1)
    }
    cuts: list[int] = []
    for cut in sorted(likeness, key=lambda cut: (likeness[cut], cut)):
        if likeness[cut] > _APART:
            break
        if all(abs(cut - other) >= _SHORTEST for other in cuts):
            cuts.append(cut)
    edges = [0, *sorted(cuts), len(stretch)]
    return [stretch[a:b] for a, b in pairwise(edges)]


def _cosine(before: Sequence[Counter[str]], after: Sequence[Counter[str]]) -> float:
    """In [0, 1]; 1 where one side has no telling word, so that nothing is cut for silence."""
    one: Counter[str] = sum(before, Counter())
    other: Counter[str] = sum(after, Counter())
    if not one or not other:
        return 1.0
    shared = sum(count * other[word] for word, count in one.items())
    norms = math.sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return shared / norms


# --- what it was about ----------------------------------------------------------------------------


def gist(lines: Sequence[Line]) -> Span | None:
    """The sentence of his that tells most of what ``lines`` were about, as a span of its turn.

    None where there is only what is private, questions, or next to nothing.
    """
    telling = [telling_words(line.text) for line in lines]
    often = Counter(word for words in telling for word in set(words))
    best, found = 0.0, None
    for line, every in zip(lines, telling, strict=True):
        if line.private:
            continue
        spans = sentences(line.text)
        for start, end in spans:
            words = line.text[start:end]
            own = every if len(spans) == 1 else telling_words(words)
            score = _tells(words, own, often) * (1 + line.feeling.strength / 2)
            if score > best:
                best, found = score, Span(line.turn, start, end, words)
    return found


def _tells(sentence: str, words: Sequence[str], often: Mapping[str, int]) -> float:
    """How much ``sentence``, whose telling ``words`` these are, says of a talk in which words come
    up in so many turns; 0 where it may not stand for it."""
    if sentence.rstrip("\"'”’)* ").endswith("?") or _TO_HER.search(sentence):
        return 0.0
    count = len(_WORD.findall(sentence))
    if len(words) < 2 or count < 4:
        return 0.0
    # A word that comes back in other turns is what the talk was about; a name, whom.
    central = sum(1 + math.log(max(often.get(word, 1), 1)) for word in set(words))
    names = len(set(_NAME.findall(sentence)))
    told = 1.25 if _OF_HIMSELF.search(sentence) else 1.0
    # Up to some twenty words a sentence says more the longer it is; beyond that it rambles.
    return told * (central + names / 2) / math.sqrt(max(count, 8) + max(count - 22, 0) * 2)


def feeling(lines: Sequence[Line]) -> Feeling:
    """The strongest that showed; the earlier of two that are alike."""
    return max((line.feeling for line in lines), key=lambda one: one.strength, default=Feeling())


def salience(lines: Sequence[Line], learned: int) -> float:
    """How much ``lines`` mattered, in [0, 1]: what he felt, what she ``learned`` (claims), and how
    long they talked."""
    felt = max((line.feeling.strength for line in lines), default=0.0)
    told = 1 - 0.7**learned
    long = 1 - 0.9 ** len(lines)
    return round(min(0.5 * felt + 0.3 * told + 0.2 * long, 1.0), 4)


# --- words ----------------------------------------------------------------------------------------

_WORD = Pattern(r"[^\W\d_][\w'’-]*")
_NAME = Pattern(r"(?<=[a-z,;] )[A-Z][a-z]+")
"""A capital within a sentence."""
_OF_HIMSELF = Pattern(r"(?i)\b(?:i|i'm|i’m|i've|i’ve|i'd|i’d|we|we're|we’re|me|my|our|us)\b")
_TO_HER = Pattern(
    r"(?i)^\W*(?:(?:please|ok|okay|hey|so|and|right|now) ,?)*(?:remind|tell me|remember|forget|"
    r"don't you|can you|could you|would you|will you|let's|shall|never mind|off the record|"
    r"back on the record|between (?:us|you and me)|good ?(?:night|bye|morning)|samantha)\b"
)
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"'”’)]*(?=\s|$)|[.!?…]+(?=\S)[^.!?…\n]*)*[.!?…\"”]*")
_EMPTY = frozenset(
    str.split(
        """
    a about actually after again ago all almost also always am an and another any anyone anything
    are as at away back be because been before being better bit both but by came can come could
    day did do does doing done down each either else enough even ever every few for from get gets
    getting give go goes going gone good got had half has have having he her here hers him his how
    i if in into is it its just keep kind know last later less like little long look lot made make
    many maybe me mean mine minute more morning most much my myself need never new next night no
    none not nothing now of off oh ok okay on once one only or other our out over own people place
    please put quite rather really right said same saw say see she should since so some somebody
    someone something sort still such sure take tell than that the their them then there these they
    thing things think this those though thought time to today told tomorrow tonight too took turn
    two under until up upon us use very wait want was way we week well went were what when where
    which while who whole why will with without would yeah year yes yesterday yet you your
    """
    )
)


def telling_words(text: str) -> list[str]:
    """The words of ``text`` that carry meaning, in small letters, plain plurals cut."""
    found = []
    for word in _WORD.findall(text[:_READ]):
        plain = word.casefold().replace("’", "'").split("'")[0].strip("-")
        if len(plain) > 2 and plain not in _EMPTY:
            found.append(plain.removesuffix("s") if len(plain) > 4 else plain)
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of ``text`` begin and end, in code points, white space left out."""
    found = []
    for match in _SENTENCE.finditer(text[:_READ]):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        end = match.end() - (len(words) - len(words.rstrip()))
        if end > start:
            found.append((start, end))
    return found
