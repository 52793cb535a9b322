"""What she has beside a question that she cannot answer: the nearest of his own words.

Said after she has said that she does not know, never instead of it.
"""

from collections.abc import Sequence
from datetime import date

from samantha.domain.answering import content
from samantha.domain.lines import pick
from samantha.domain.memory import Moment, Recalled
from samantha.domain.question_shape import is_question, sentences
from samantha.domain.spoken import day_aloud

NEAR = 0.6
"""How sure it must be that what he asks for was told (``Recalled.told``)."""
SHORT, LONG = 26, 40
"""Words of a message that is said whole; and of all that is said."""

_LEADS = (
    "The nearest I have is from {day}: {words}",
    "What I do have, from {day}: {words}",
    "The closest you've come, {day}: {words}",
    "There is this, from {day}: {words}",
    "All I can find beside it is from {day}: {words}",
    "This may be near it, from {day}: {words}",
)


def beside(question: str, recalled: Recalled, today: date, seed: int, already: str = "") -> str:
    """The nearest of what he said to ``question``, quoted with its day; "" where little is near."""
    told = [one for one in recalled.moments if not one.speaker and not is_question(one.text)]
    if recalled.told < NEAR or not told:
        return ""
    words, chosen, room = content(question), "", LONG
    for moment in told[:2]:
        quote = _quote(moment, words)
        length = len(quote.split())
        if not chosen:
            day = day_aloud(moment.at.date(), today).removeprefix("on ")
            chosen = pick(_LEADS, seed, already).format(day=day, words=f"“{quote}”")
        elif length <= room:
            other = day_aloud(moment.at.date(), today)
            chosen += f" And {other}: “{quote}”"
        room -= length
    return chosen


def _quote(moment: Moment, words: frozenset[str]) -> str:
    """The whole of a short message; of a long one, the sentence nearest to ``words``, and more."""
    if len(moment.text.split()) <= SHORT:
        return moment.text.strip()
    told = sentences(moment.text)
    best = max(range(len(told)), key=lambda place: (len(content(told[place]) & words), -place))
    return " ".join(_upto(told[best : best + 2]))


def _upto(told: Sequence[str]) -> Sequence[str]:
    """The first of ``told``, and the second where both are not long."""
    return told if sum(len(one.split()) for one in told) <= SHORT else told[:1]
