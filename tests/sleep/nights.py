"""What the tests of her sleep share: a month told in a few lines, and a night over it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from tests.storage.lives import NOON, heard, said

from samantha.domain.events import Event, Learned
from samantha.domain.learning import find_claims
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Heard
from samantha.engines.scripted import (
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedNights,
    ScriptedUnderstanding,
)
from samantha.mind.sleep import Slept, sleep
from samantha.ports import World
from samantha.storage.vault import Vault

LATER = NOON + timedelta(days=400)


def claim(
    turn: int, text: str, words: str, predicate: str, *, at: datetime = NOON, **more: Any
) -> Claim:
    """He said ``text`` in ``turn``, and of it ``words`` tell his ``predicate``."""
    start = text.index(words)
    span = Span(turn, start, start + len(words), words)
    return Claim(more.pop("subject", "he"), predicate, words, span, at, **more)


def learned_from(turn: int, one: Heard) -> list[Event]:
    """What the rules find in what he said."""
    return [
        Learned(
            Claim(
                found.subject,
                found.predicate,
                found.object,
                Span(turn, found.start, found.end, one.text[found.start : found.end]),
                one.at,
                found.kind,
                found.positive,
            )
        )
        for found in find_claims(one.text)
    ]


async def live(vault: Vault, life: Sequence[tuple[float, str]]) -> datetime:
    """He says each line so many minutes after the one before; when he said the last."""
    at = NOON
    for minutes, text in life:
        at += timedelta(minutes=minutes)
        one = heard(text, at)
        turn = await vault.journal.append(one)
        await vault.journal.append(said(turn, "Mm.", at), *learned_from(turn, one))
    return at


def world(vault: Vault, **more: Any) -> World:
    return World(
        clock=ScriptedClock(),
        understanding=ScriptedUnderstanding(),
        journal=more.pop("journal", vault.journal),
        memories=vault.memories,
        brains=(),
        nights=vault.nights,
        **more,
    )


def scripted_world(journal: ScriptedJournal, **more: Any) -> World:
    return World(
        clock=ScriptedClock(),
        understanding=ScriptedUnderstanding(),
        journal=journal,
        memories=ScriptedMemories(journal),
        brains=more.pop("brains", ()),
        nights=ScriptedNights(journal),
        **more,
    )


async def a_night(vault: Vault, now: datetime = LATER, **more: Any) -> Slept:
    return await sleep(world(vault, **more), now=now)
