"""Saying it in his own words: which of the sentences that bear on a question, and how she leads in.

At most two sentences of his, each with its day. A quote is his, letter by letter.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from samantha.domain.asking import Asked, Seeks
from samantha.domain.evidence import MISTOLD, Line
from samantha.domain.fitting import fits
from samantha.domain.known import capital
from samantha.domain.patterns import Pattern
from samantha.domain.spoken import day_aloud
from samantha.domain.timeline import days_in
from samantha.domain.wordings import best_near, plainly

_SHORT = 7
"""Words. A fragment says little without what stands beside it."""
_LONG = 34
"""Words of his that she says in one answer, unless a single sentence has more."""
_LEANS = Pattern(
    r"(?i)^(?:and |but |so |then |or )?(?:it|it's|that|that's|he|he's|she|she's|they|they're|this|not|no|which|her|his|told him|told her)\b"
)
_POINTS = Pattern(
    r"(?i)\b(?:make|do|did|mend|fix|have|play|drink|eat|it's|about|with|of|for) (?:it|that|them|him|her)\b"
)
_DENIES = Pattern(
    r"(?i)\b(?:not|no longer|never|none|nobody|can't|cannot|without|any ?more|n't)\b|n['’]t\b|\b(?:dont|didnt|isnt|wont|cant|havent|hasnt|never)\b|\bno (?:more|meat|milk|sugar)\b|\bgone off\b|\bsold\b"
)
_CORRECTS = Pattern(r"(?i)^(?:no,? |it's not|it isn't|it's |it was |not |actually)")
_WHETHER = Pattern(r"(?i)^(?:am|is|are|do|does|did|have|has|can|could|will|would|was|were)\b")
_DID = Pattern(r"(?i)^(?:did|have|had|has) (?:i|he|she|they|we|\w+)\b")
_ANNOUNCED = Pattern(r"(?i)\b(?:going to|gonna|will|'ll|want to|might|plan|planning|hope)\b")


def quoted(sought: Asked, strong: Sequence[Line], all_lines: Sequence[Line], today: date) -> str:
    """What ``strong``, the sentences that bear on the question, strongest first, let her say.
    ``all_lines`` are those from which they were chosen."""
    if not strong:
        return ""
    best = strong[0]
    lines = _chosen(sought, strong, all_lines)
    if not sought.earlier and not sought.guess:
        lines = [replace(line, text=_set_right(line.text)) for line in lines]
    said = _said(lines, today)
    if sought.still and (sought.seeks is Seeks.YES_NO or _WHETHER.match(sought.text)):
        return _still(sought, strong, today)
    if sought.seeks is Seeks.YES_NO:
        if _DENIES.search(best.text):
            return f"No, not from what you've told me. {said}"
        if best.covered > 0.7 and not _ANNOUNCED.search(best.text):
            return f"{'You did, I think.' if _DID.match(sought.text) else 'I think so.'} {said}"
        return said
    if sought.seeks in (Seeks.WHEN, Seeks.WEEKDAY):
        return f"{said}{_day_meant(lines[0], sought)}"
    return said


_NOT_THAT = Pattern(
    r"(?i)^(?P<so>(?:.*\b(?:is|it's|its|was|on|for|at|are) .*?\S|[\w' ]*s \d+)),? not (?:the |in |on |at |a )?[\w'£]+(?:,? (?:like|btw|i mis\w+|sorry|my mistake)\b.*)?\W*$"
)


def _set_right(text: str) -> str:
    """ "The rent is 900" of "the rent is 900 not 950": what is wrong need not be heard again."""
    match = _NOT_THAT.match(text)
    return match["so"] if match and len(match["so"].split()) >= 2 else text


def both(pair: Sequence[Line], all_lines: Sequence[Line], today: date) -> str:
    """Two sentences of his that answer together; one that leans on the sentence before it ("It's
    hidden there") comes with it."""
    said = []
    room = _LONG - sum(len(line.text.split()) for line in pair)
    for line in pair:
        lead = [
            o for o in all_lines if o.turn == line.turn and line.place - 2 <= o.place < line.place
        ]
        if _LEANS.match(line.text) and not any(o.asks for o in lead):
            lead.sort(key=lambda o: o.place)
            line = replace(line, text=" ".join([*(o.text for o in lead), line.text]))
            if sum(len(o.text.split()) for o in lead) > room:
                line = replace(
                    line, text=f"{lead[-1].text} {line.text.rsplit(lead[-1].text, 1)[-1].strip()}"
                )
        said.append(line)
    return _said(said, today)


def _chosen(sought: Asked, strong: Sequence[Line], all_lines: Sequence[Line]) -> list[Line]:
    """One sentence, or two where the question asks two things or one alone says too little."""
    best = strong[0]
    room = _LONG - len(best.text.split())
    near = [
        line
        for line in all_lines
        if line.turn == best.turn
        and abs(line.place - best.place) == 1
        and not line.asks
        and not MISTOLD.search(line.text)
        and len(line.text.split()) <= room
    ]
    leaning = _LEANS.match(plainly(best.text))
    leans = leaning or _POINTS.search(best.text) or len(best.text.split()) <= _SHORT
    denial = sought.seeks is Seeks.YES_NO and _DENIES.search(best.text)
    settled = _CORRECTS.match(best.text) or (
        sought.seeks is Seeks.YES_NO and (denial or best.covered > 0.7)
    )
    second = None if settled else _complement(sought, best, strong)
    if _CORRECTS.match(best.text):
        near = [line for line in near if line.place > best.place]
    if second is None and best.fits < 1 and sought.seeks in (Seeks.WHEN, Seeks.NUMBER, Seeks.PLAN):
        second = next(
            (o for o in strong if o.turn == best.turn and o.fits >= 1 and o.place != best.place),
            None,
        )
    if second is None and best.place == 0 and leaning:
        second = _just_before(best, sought, all_lines)
    if second is None and len(best.text.split()) <= _FEW:
        second = _just_after(best, all_lines)
    if sought.seeks is Seeks.FEELING:
        near = [line for line in near if line.fits or fits(line.text, line.at, sought)] or near
    if second is None and near:
        before = next((line for line in near if line.place < best.place), None)
        after = next((line for line in near if line.place > best.place), None)
        second = (before if leans and before and not denial else None) or after or before
    return [best] if second is None else [best, second]


_FEW = 4
"""Words. So little says nothing without what he said next."""


def _just_after(best: Line, all_lines: Sequence[Line]) -> Line | None:
    """What he went on to say at once, where ``best`` is but the beginning."""
    later = [
        line
        for line in all_lines
        if line.turn > best.turn and line.at - best.at < _AT_ONCE and not line.asks
    ]
    return min(later, key=lambda line: (line.turn, line.place), default=None)


_AT_ONCE = timedelta(minutes=5)
_SAME_BREATH = timedelta(minutes=20)


def _just_before(best: Line, sought: Asked, all_lines: Sequence[Line]) -> Line | None:
    """Whom or what he had spoken of a moment earlier, where ``best`` goes on from it."""
    earlier = [
        line
        for line in all_lines
        if line.turn < best.turn and best.at - line.at < _SAME_BREATH and not line.asks
    ]
    someone = replace(sought, seeks=Seeks.WHO, kind="", names=frozenset())
    return max(
        earlier,
        key=lambda line: (line.turn, fits(line.text, line.at, someone), line.place),
        default=None,
    )


def _complement(sought: Asked, best: Line, strong: Sequence[Line]) -> Line | None:
    """Another sentence that holds what of the question ``best`` does not."""
    missing = [w for w in sought.words if best_near(w, best.words) < 0.7]
    if not missing or not (sought.twofold or len(missing) * 2 >= len(sought.words)):
        return None

    def gain(line: Line) -> float:
        return sum(best_near(w, line.words) for w in missing) / len(missing)

    others = [line for line in strong if (line.turn, line.place) != (best.turn, best.place)]
    if sought.names:
        others = [line for line in others if line.score >= 0.75 * best.score]
    found = max(others, key=lambda line: (gain(line), line.score), default=None)
    return found if found is not None and gain(found) >= 0.5 else None


def _said(lines: Sequence[Line], today: date) -> str:
    """ "On Tuesday you said: “…” And on Friday: “…”" """
    ordered = sorted(lines, key=lambda line: (line.at, line.turn, line.place))
    first = ordered[0]
    day = capital(day_aloud(first.at.date(), today))
    if len(ordered) == 1:
        return f"{day} you said: “{first.text}”"
    second = ordered[1]
    if first.turn == second.turn:
        joined = " " if second.place == first.place + 1 else " … "
        return f"{day} you said: “{first.text}{joined}{second.text}”"
    other = day_aloud(second.at.date(), today)
    if other == day_aloud(first.at.date(), today):
        return f"{day} you said: “{first.text}” And then: “{second.text}”"
    return f"{day} you said: “{first.text}” And {other}: “{second.text}”"


def _day_meant(line: Line, sought: Asked) -> str:
    """The day that his words mean, where they alone do not tell it."""
    named = days_in(line.text, line.at.date())
    if named and not named[0].relative and sought.seeks is not Seeks.WEEKDAY:
        return ""
    day = named[0].day if named else line.at.date()
    return f" That's {figures(day)}." if named else f" So that was {figures(day)}."


def figures(day: date) -> str:
    """ "Thursday the 22nd of May": for a date that she works out and he may want to write down."""
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%A} the {day.day}{ending} of {day:%B}"


def _still(sought: Asked, strong: Sequence[Line], today: date) -> str:
    """Whether something holds that may have changed: the newest that he said of it, and no more
    certainty than that."""
    best = strong[0]
    newest = max(strong, key=lambda line: (line.at, line.score))
    lines = [best] if newest.turn == best.turn else [best, newest]
    if newest.turn == best.turn and _DENIES.search(best.text):
        return f"Not any more, from what you've told me. {_said(lines, today)}"
    return f"I'm not sure that it still holds. {_said(lines, today)}"
