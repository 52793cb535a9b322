"""Which of his own sentences bears on a question, and how strongly.

A sentence counts by the question's words that it holds (those of its neighbours in the same message
count less, rare ones more), by holding what the question seeks (a name for who, a figure for how
many), and by how near its message came to mind. What he asked is no evidence for what is so.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import log

from samantha.domain.asking import Asked, Seeks, is_question, sentences
from samantha.domain.memory import Moment
from samantha.domain.patterns import Pattern
from samantha.domain.timeline import days_in, span_in
from samantha.domain.wordings import (
    FEELINGS,
    KINDS,
    LIGHT,
    NUMBER_WORDS,
    ORDINALS,
    best_near,
    content,
    plainly,
    stem,
    words_of,
)

_NEIGHBOUR = 0.7
"""What a question's word counts that stands in another sentence of the same message."""
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
    fits: float = 0.0
    """Whether it holds what is sought, in [0, 1]."""


def lines_of(moments: Sequence[Moment]) -> list[Line]:
    """Every sentence of ``moments``, those that ask marked."""
    found: list[Line] = []
    for rank, moment in enumerate(moments):
        pieces = sentences(moment.text[:_LONGEST])
        asking = [is_question(piece) for piece in pieces]
        words = [content(piece) for piece in pieces]
        for place, piece in enumerate(pieces):
            told = (w for at, w in enumerate(words) if at != place and not asking[at])
            found.append(
                Line(
                    piece, moment.turn, moment.at, rank, place, words[place],
                    frozenset().union(*told), moment.near, asking[place] or _tail_of_question(asking, place, piece),
                )
            )  # fmt: skip
    return found


def _tail_of_question(asking: Sequence[bool], place: int, piece: str) -> bool:
    """ "Just the date.", after a question: it is part of it."""
    return place > 0 and asking[place - 1] and len(piece.split()) <= 4


# --- what is sought ----------------------------------------------------------------------------------

_PLACE = Pattern(
    r"\b(?:in|at|to|from|near|up|down|over|on|by|outside|round) (?:in |at |to |the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|New Year|Christmas)[A-Z][a-z]+|\b[A-Z]\w+ (?:Park|Street|Road|Hill|Lane|Square)\b|^[A-Z][a-z]+, [A-Z]|(?-i:^[^A-Z]*\b(?:in|at|from|near) [a-z]{4,}[^A-Z]*$)"
)
_A_NAME = Pattern(
    r"(?<![.!?…] )(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]+|\b(?:called|named|name's|names|name is)\b"
)
_RELATED = Pattern(
    r"(?i)\b(?:my|our|his|her|their|'s|s) (?:\w+ ){0,2}(?:sister|brother|m[uo]m|mother|dad|father|wife|husband|son|daughter|nephew|niece|cousin|aunt|uncle|partner|boyfriend|girlfriend|ex|friend|mate|boss|manager|teacher|neighbour|landlord|landlady|lodger|colleague|grandson|granddaughter|nan|gran|flatmate|lad|bloke|fella)\b|\b(?:friend|mate|sister|brother|mother|husband|wife) of\b|\bis (?:a|my|the|our|his|her)\b"
)
_OFTEN = Pattern(
    r"(?i)\b(?:every|each|once|twice|(?:\w+ )?times a|weekly|daily|monthly|fortnight\w*|most (?:days|mornings|evenings|nights|weeks)|always|never|rarely|other (?:week|weekend|day)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|a (?:day|week|month))\b"
)
_WISHED = Pattern(
    r"(?i)\b(?:(?:don't|dont|do not|never|stop|always|please|pls|promise me|ask me|tell me|keep it|remind me|nag me|call me|wake me|just (?:listen|let)|i (?:don't |dont )?want (?:you|advice|any)|do me a favour|one rule|unless i ask|i need you to|you will|u will|you're not to|no (?:advice|tips|jokes))\b)"
)
_ANNOUNCED = Pattern(
    r"(?i)\b(?:going to|gonna|i'll|i will|ill|i'd|id|promise[d]?|said i|told (?:\w+) i|plan(?:ning)?|i want to|my one resolution)\b"
)
_SMALL = ("one", "once", "zero")
_OF_MONEY = Pattern(
    r"(?i)\b(?:pay|paying|paid|cost|costs|price|rent|charge[ds]?|owe|salary|wage|deposit|how much (?:is|was|are|did))\b"
)
_THEIRS = Pattern(
    r"(?i)^(?:he|she|they)(?:'s| is| was|'d| had| were)?\b(?!.*\bI (?:felt|feel|was|am|cried)\b)"
)
_NEVER = Pattern(r"(?i)\b(?:never|not going to|won't|don't)\b")
_UNREAL = Pattern(
    r"(?i)\b(?:if (?:i|he|she|they|we|you|it)(?:'d| had| were| was| won)|suppose|supposing|imagine|would(?:'ve| have)|in a novel|a book|reading (?:a|this)|novel|film|dreamt)\b"
)
_SWAPPED = Pattern(
    r"(?i)\b(?:it's not|it isn't|not .{1,30}, it's|no,? (?:i said|wait|sorry)|i meant|got .{0,30} wrong|wrong|corrected|put back|moved|pushing|pushed|changed|now|any more|anymore|no longer|gone off|gone over|off the|instead|from now on|as of (?:today|now)|stopped|quit|sold|gave up|given up|swapped)\b"
)


def defines(name: str, text: str) -> bool:
    """Whether ``text`` says who ``name`` is."""
    name = re.escape(name)
    return bool(
        re.search(  # not kept as a ``Pattern``: there is no end of names
            rf"(?i)\b{name}(?:'s| is|s)? (?:(?:my|our|the|his|her|an?)\b|(?-i:[A-Z]\w+)'s|(?-i:[A-Z]\w+), by) ?(?!way|car|house|flat)"
            rf"|\b{name} is (?-i:[A-Z])|\b{name}, (?:my|our|his|her|\w+'s|a|the)\b|\b(?:my|our|\w+'?s) (?:\w+ )?{_KIN} (?:is )?(?:called |named )?{name}\b"
            rf"|\b{_KIN},? {name}\b|\bcalled {name}\b|\b{name} (?:on|from|at|in) the\b|^{name}\.|\bthat's \w+'s \w+",
            plainly(text).replace("my name", ""),
        )
    )


def _like(guess: str, word: str) -> bool:
    """Whether ``word`` might be what ``guess`` is a slip for, or is another of its kind."""
    root = stem(word)
    if root == guess:
        return False
    if len(guess) >= 5 and len(root) >= 5 and root[:4] == guess[:4]:
        return True
    return any(
        guess in {stem(one) for one in kinds} and word in kinds
        for name, kinds in KINDS.items()
        if name not in _VAGUE
    )


_VAGUE = ("relation", "relative", "day", "weekday", "subject")
_KIN = r"(?:sister|brother|m[uo]m|mother|dad|father|wife|husband|son|daughter|nephew|niece|cousin|aunt|auntie|uncle|partner|boyfriend|girlfriend|ex|friend|mate|boss|manager|teacher|neighbour|landlord|landlady|lodger|colleague|grandson|granddaughter|nan|gran|flatmate|lad|bloke|fella|dog|cat)"


def fits(text: str, at: datetime, asked: Asked) -> float:
    """How far ``text`` holds what ``asked`` seeks, in [0, 1]."""
    said = words_of(plainly(text))
    if asked.guess and any(_like(guess, word) for guess in asked.guess for word in said):
        return 1.0
    if asked.kind and asked.seeks is not Seeks.NAME:
        kinds = KINDS[asked.kind]
        if any(word in kinds or word.removesuffix("s") in kinds for word in said):
            return 1.0
    new = [w for w in said if stem(w) not in asked.words]
    match asked.seeks:
        case Seeks.WHO | Seeks.NAME:
            if any(defines(name, text) for name in asked.names):
                return 1.3
            return 0.4 * bool(_A_NAME.search(text)) + 0.4 * bool(_RELATED.search(text))
        case Seeks.WHERE:
            return float(bool(_PLACE.search(text)))
        case Seeks.WHEN | Seeks.WEEKDAY:
            return 1.0 if days_in(text, at.date()) else 0.2
        case Seeks.NUMBER:
            figures = [w for w in new if w[0].isdigit() or (w in NUMBER_WORDS and w not in _SMALL)]
            return (
                float(bool(figures))
                if not _OF_MONEY.search(asked.text)
                else (
                    float(
                        any(
                            (w.rstrip("k").isdigit() and len(w) > 1)
                            or w in ("hundred", "thousand", "quid")
                            for w in new
                        )
                    )
                )
            )
        case Seeks.COUNT:
            return float(any(w in NUMBER_WORDS or w in ORDINALS or w[0].isdigit() for w in new))
        case Seeks.OFTEN:
            return float(bool(_OFTEN.search(text)))
        case Seeks.PLAN:
            return float(bool(_ANNOUNCED.search(text)) and not _NEVER.search(text))
        case Seeks.FEELING:
            return float(any(word in FEELINGS for word in said) and not _THEIRS.search(text))
        case Seeks.WISH:
            return float(bool(_WISHED.search(text)))
        case _:
            return 0.0 if asked.kind else 0.4


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
    head = _head(asked)
    introduces = asked.seeks is Seeks.WHO and asked.words <= frozenset(map(stem, asked.names))
    found = []
    for line in lines:
        if line.asks:
            continue
        neighbour = 1.0 if asked.seeks is Seeks.FEELING else _NEIGHBOUR
        holds = sum(v * _held(word, line, aliases, neighbour) for word, v in value.items())
        covered = holds / whole
        fit = fits(line.text, line.at, asked)
        age = (ages.index(line.at) + 1) / len(ages)
        # Who somebody is he says when he first speaks of them.
        newness = 1 - age if asked.earlier or introduces else age
        missing = sum(not _held(word, line, aliases) for word in heavy)
        if head and not _held(head, line, aliases):
            covered *= 0.7
        score = covered + 0.35 * fit + 0.2 / (1 + 0.2 * line.rank) + 0.1 * newness
        if asked.earlier and _SWAPPED.search(line.text):
            score -= 0.1
        elif not asked.earlier and asked.seeks is not Seeks.FEELING and _SWAPPED.search(line.text):
            score += 0.08
        if _UNREAL.search(line.text):
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
            score -= 0.9
        if asked.seeks in _TYPED and not fit:
            score -= 0.25
        if _TAKEN_BACK.search(line.text):
            score -= 0.5
        if asked.guess and best_near(next(iter(asked.guess)), line.words) >= 0.8:
            score -= 0.15 if not _SWAPPED.search(line.text) else 0.0
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
            )
        )
    return sorted(found, key=lambda line: (-line.score, line.rank, line.place))


_TYPED = (Seeks.NAME, Seeks.WHERE, Seeks.NUMBER, Seeks.OFTEN, Seeks.FEELING)
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
    return max(own, neighbour * around)


def _missing(line: Line, asked: Asked, aliases: Mapping[str, frozenset[str]]) -> float:
    """Share of the people that the question names and that its message does not."""
    if not asked.names:
        return 0.0
    near = line.words | line.around
    gone = [n for n in asked.names if not _named(stem(n), near, aliases)]
    return len(gone) / len(asked.names)


def _named(name: str, near: frozenset[str], aliases: Mapping[str, frozenset[str]]) -> bool:
    return any(best_near(one, near) >= 0.7 for one in (name, *aliases.get(name, ())))


MISTOLD = Pattern(
    r"(?i)\bI (?:told|said)(?: to)? (?:you|u)\b.*\b(?:was|were|is|charged|cost|had)\b|\bI've been (?:getting|calling|saying)\b.*\bwrong\b(?!.*\bit's\b)"
)
_OTHERS_SAY = Pattern(
    r"\b(?:[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+|\w+)(?:'s)? (?:always |once |used to )?(?:say|says|said|reckons|reckoned|thinks|thought|claims|told me|wants me|is telling|telling everyone)\b"
)
_TAKEN_BACK = Pattern(
    r"(?i)\bforget (?:what|all|that|about|everything|it)\b|\b(?:wipe|strike|scrub|delete) (?:it|that)\b|\boff the record\b"
)
_HIM = Pattern(r"(?i)\b(?:i|i'm|i've|i'd|i'll|im|ive|me|my|mine|we|our|us|myself)\b")
_THIRD = Pattern(
    r"^(?:He|She|They|he|she|they)\b|^(?:He|She|They|he|she|they)'s\b|^(?!I\b)[A-Z][a-z]+(?:'s)? (?:says|thinks|reckons|likes|wants|has|is|was)\b"
)
_OWNED = Pattern(r"\b(?:([A-Z][a-z]+)'s|(?:her|his|their)) ([a-z]+)")


def _of_another(line: Line, asked: Asked) -> bool:
    """Whether the thing asked about is, in ``line``, somebody else's: "Nell's school"."""
    if asked.names or not _HIM.search(asked.text):
        return False
    if _THIRD.search(line.text) and (_TASTE.search(asked.text) or not _HIM.search(line.text)):
        return True
    owned = {stem(match[2]) for match in _OWNED.finditer(line.text)}
    return bool(owned & asked.words)
