"""What the meeting makes of one thing that was said."""

from dataclasses import dataclass

from samantha.domain.events import Asked, RecordSwitched, Settled
from samantha.domain.learning import Found
from samantha.domain.memory import Kind


def of_him(predicate: str, thing: str, start: int, end: int, kind: Kind = Kind.FACT) -> Found:
    """Something that he told about himself in ``text[start:end]``."""
    return Found("he", predicate, thing, start, end, kind)


@dataclass(frozen=True, slots=True)
class Reply:
    """Her words, and what becomes true by them."""

    words: str = ""
    """Ends in the next question if there is one. "" where something was learned by the way and the
    turn itself is about something else: then an ordinary answer is still owed."""
    events: tuple[Asked | Settled | RecordSwitched, ...] = ()
    """``Asked`` holds only if he received the question."""
    claims: tuple[Found, ...] = ()
    forget: tuple[str, ...] = ()
    """Predicates about him whose claims he wants destroyed ("forget my name")."""


__all__ = ["Found", "Reply", "of_him"]
