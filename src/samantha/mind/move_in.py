"""Moving in: what he brings along becomes part of what she knows, and nothing else of her.

No turn happens: nothing here answers, feels, worries or acts. Batches are written whole, each in
one transaction, and what is known already is passed over; so an import that was cut short is simply
begun again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from samantha.domain.errors import ConsentRefused
from samantha.domain.events import Event, MovedIn
from samantha.domain.moving_in.luggage import Unpacking, claims_from
from samantha.domain.moving_in.marks import Kept, mark_of
from samantha.domain.moving_in.messages import NAMED_FLAWS, Flaw, Found
from samantha.domain.state import State
from samantha.domain.turn import Heard
from samantha.ports import Journal, Luggage

BATCH = 500
"""Messages in a transaction: what a power cut can cost at most."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of one file."""

    source: str
    his: int = 0
    """New messages of his."""
    others: int = 0
    known: int = 0
    """Messages that she had already, or that he had her forget."""
    claims: int = 0
    flaws: int = 0
    named: tuple[Flaw, ...] = ()
    """The first of the places that could not be read."""

    @property
    def new(self) -> int:
        return self.his + self.others


def may_move_in(state: State) -> None:
    """
    Raises:
        ConsentRefused: he said that nothing is to be kept, for now or at all.
    """
    if state.off_record or not state.may_remember:
        raise ConsentRefused(
            "nothing may be kept: he is off the record, or said so in the first meeting",
            spoken="You asked me not to keep things, so I won't unpack these. "
            "Tell me 'back on the record' first.",
        )


async def move_in(
    found: Iterable[Found],
    unpacking: Unpacking,
    journal: Journal,
    luggage: Luggage,
    progress: Callable[[Summary], None] = lambda so_far: None,
) -> Summary:
    """Keep what is new of ``found``; ``progress`` is called after every batch.

    Nothing else may write to ``journal`` meanwhile. Raises what ``may_move_in``, ``journal.append``
    and the iteration of ``found`` raise; what was written before stays, and another try goes on
    from there.
    """
    may_move_in(journal.state)
    summary = Summary(unpacking.source)
    source = iter(found)
    while batch := list(islice(source, BATCH)):
        flaws = [one for one in batch if isinstance(one, Flaw)]
        kept = [unpacking.event(one) for one in batch if not isinstance(one, Flaw)]
        new = await _new(kept, luggage)
        events = list(_events(new, journal.state.seq + 1))
        if events:
            await journal.append(*events)
        his = sum(isinstance(event, Heard) for event in new)
        summary = replace(
            summary,
            his=summary.his + his,
            others=summary.others + len(new) - his,
            known=summary.known + len(kept) - len(new),
            claims=summary.claims + len(events) - len(new),
            flaws=summary.flaws + len(flaws),
            named=(*summary.named, *flaws)[:NAMED_FLAWS],
        )
        progress(summary)
    if summary.new:
        await journal.append(
            MovedIn(unpacking.source, unpacking.now, summary.his, summary.others, summary.flaws)
        )
    return summary


async def _new(kept: Sequence[Kept], luggage: Luggage) -> list[Kept]:
    """Those of ``kept`` that are not known, each once."""
    marked: dict[bytes, Kept] = {}
    for event in kept:
        marked.setdefault(mark_of(event), event)
    known = await luggage.known(list(marked))
    return [event for mark, event in marked.items() if mark not in known]


def _events(kept: Sequence[Kept], first: int) -> Iterator[Event]:
    """``kept``, the first of which will have the number ``first``, and what they tell."""
    yield from kept
    for number, event in enumerate(kept, start=first):
        if isinstance(event, Heard):
            yield from claims_from(event, number)
