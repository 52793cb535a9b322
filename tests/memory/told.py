"""What he said, as it comes to mind; for tests about what she makes of it."""

from datetime import datetime, timedelta, timezone

from samantha.domain.memory import Claim, KnownClaim, Moment, Recalled, Span

SUMMER_TIME = timezone(timedelta(hours=1))
TODAY = datetime(2030, 5, 30, 18, 0, tzinfo=SUMMER_TIME)
"""A Thursday."""


def day(number: int, hour: int = 12) -> datetime:
    """That day of May 2030; the first is a Wednesday."""
    return datetime(2030, 5, number, hour, tzinfo=SUMMER_TIME)


def moments(*told: tuple[int, str]) -> tuple[Moment, ...]:
    """Pairs of a day in May and what he said on it; the first is the nearest."""
    return tuple(
        Moment(turn, text, day(number) + timedelta(minutes=turn))
        for turn, (number, text) in enumerate(told, 1)
    )


def recalled(*told: tuple[int, str], claims: tuple[KnownClaim, ...] = ()) -> Recalled:
    return Recalled(claims, moments(*told))


def claim(subject: str, predicate: str, thing: str, number: int = 1) -> KnownClaim:
    words = Span(number, 0, len(thing), thing)
    return KnownClaim(number, Claim(subject, predicate, thing, words, day(number)))
