"""The journal: what is written stays, in order, and nothing that is not true gets in."""

import asyncio
import traceback
from datetime import datetime, timedelta

import pytest
from tests.storage.lives import NOON, awake, heard, learned, opening, said, tell, valid

from samantha.domain.errors import MalformedInput, VaultError
from samantha.domain.events import (
    Asked,
    BrainChosen,
    Learned,
    Left,
    Recorded,
    RecordSwitched,
    Retracted,
    Superseded,
)
from samantha.domain.memory import Claim, Span
from samantha.domain.turn import Act, Heard, Meaning


async def everything(vault) -> list[Recorded]:
    return [recorded async for recorded in vault.journal.read()]


async def test_numbers_run_from_one_without_gaps(home):
    async with awake(home) as vault:
        assert await vault.journal.append(heard("Hello"), said(1, "Hi")) == 1
        assert await vault.journal.append(BrainChosen("builtin")) == 3
        assert [recorded.seq for recorded in await everything(vault)] == [1, 2, 3]


async def test_a_week_later_she_stands_where_she_stood(home):
    async with awake(home) as vault:
        await tell(vault, "I'm Tobias", "Tobias", "name")
        await vault.journal.append(Asked("where", NOON))
        before = vault.journal.state
    async with awake(home) as vault:
        assert vault.journal.state == before
        assert vault.journal.state.his_name == "Tobias"


async def test_reading_can_start_in_the_middle_and_crosses_pages(home):
    async with awake(home) as vault:
        await vault.journal.append(*(heard(f"number {n}") for n in range(1200)))
        rest = [recorded.seq async for recorded in vault.journal.read(after=700)]
        assert rest == list(range(701, 1201))


async def test_an_event_that_says_no_time_has_that_of_the_one_before(home):
    async with awake(home) as vault:
        await vault.journal.append(BrainChosen("builtin"))
        await vault.journal.append(heard("Hello", NOON + timedelta(hours=3)))
        await vault.journal.append(RecordSwitched(on=True))
        times = [recorded.at for recorded in await everything(vault)]
    assert times == [NOON, NOON + timedelta(hours=3), NOON + timedelta(hours=3)]


async def test_a_clock_that_was_set_back_changes_no_order(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("later", NOON))
        await vault.journal.append(heard("earlier", NOON - timedelta(days=400)))
    async with awake(home) as vault:
        texts = [recorded.event.text for recorded in await everything(vault)]
        assert texts == ["later", "earlier"]
        assert vault.journal.state.open == heard("earlier", NOON - timedelta(days=400))


async def test_she_learns_nothing_that_he_did_not_say(home):
    async with awake(home) as vault:
        turn = await vault.journal.append(heard("I live in Berlin"))
        for span in (
            Span(turn, 10, 16, "Munich"),
            Span(turn, 0, 6, "Berlin"),
            Span(turn, 3, 3, ""),
        ):
            with pytest.raises(MalformedInput):
                await vault.journal.append(
                    heard("and this must not be written either"),
                    Learned(Claim("he", "lives in", span.words, span, NOON)),
                )
        assert len(await everything(vault)) == 1
        assert await vault.memories.claims() == []


async def test_her_own_words_are_no_evidence_about_him(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"), said(1, "You live in Berlin"))
        with pytest.raises(MalformedInput):
            await vault.journal.append(learned(2, "You live in Berlin", "Berlin", "lives in"))


async def test_a_new_home_takes_the_place_of_the_old_one(home):
    async with awake(home) as vault:
        await tell(vault, "I live in Berlin", "Berlin", "lives in")
        await tell(vault, "I moved to Graz", "Graz", "lives in")
        assert await valid(vault, "lives in") == ["Graz"]
        events = [recorded.event for recorded in await everything(vault)]
        assert events[-1] == Superseded(claim=2, by=4)
        old, new = await vault.memories.claims(predicate="lives in", valid_only=False)
        assert (old.superseded_by, new.superseded_by) == (new.id, None)


async def test_what_the_caller_supersedes_is_not_superseded_twice(home):
    async with awake(home) as vault:
        await tell(vault, "I live in Berlin", "Berlin", "lives in")
        turn = await vault.journal.append(heard("I moved to Graz"))
        await vault.journal.append(
            learned(turn, "I moved to Graz", "Graz", "lives in"), Superseded(claim=2, by=4)
        )
        events = [recorded.event for recorded in await everything(vault)]
        assert events.count(Superseded(claim=2, by=4)) == 1


async def test_saying_it_again_is_a_proof_and_not_another_claim(home):
    async with awake(home) as vault:
        await tell(vault, "I like jazz", "jazz", "likes")
        await tell(vault, "I said I like jazz", "jazz", "likes")
        (claim,) = await vault.memories.claims(predicate="likes", valid_only=False)
        assert (claim.id, claim.proofs) == (2, 2)
        # Whichever proof is taken back, it is the claim that goes.
        await vault.journal.append(Retracted(claim=4))
        assert await vault.memories.claims() == []


async def test_moving_away_and_back_leaves_one_home(home):
    async with awake(home) as vault:
        for town in ("Berlin", "Graz", "Berlin"):
            await tell(vault, f"I live in {town}", town, "lives in")
        assert await valid(vault, "lives in") == ["Berlin"]
        assert len(await vault.memories.claims(valid_only=False)) == 3


async def test_what_he_denies_no_longer_holds(home):
    async with awake(home) as vault:
        await tell(vault, "I eat meat", "meat", "eats")
        await tell(vault, "I don't eat meat any more", "meat", "eats", positive=False)
        (claim,) = await vault.memories.claims(predicate="eats")
        assert not claim.claim.positive


async def test_two_likes_live_side_by_side(home):
    async with awake(home) as vault:
        await tell(vault, "I like jazz", "jazz", "likes")
        await tell(vault, "I like tea", "tea", "likes")
        assert await valid(vault, "likes") == ["jazz", "tea"]


async def test_what_cannot_be_written_is_refused_without_quoting_it(home):
    secret = "the cellar"
    async with awake(home) as vault:
        unwritable = (
            heard(f"{secret} \udcff"),
            heard(secret, datetime(2026, 1, 1)),
            said(0, secret).__class__(
                0, secret, "finished", NOON, Meaning((Act("talk", {"what": {1, object()}}),))
            ),
        )
        for event in unwritable:
            with pytest.raises(MalformedInput) as refused:
                await vault.journal.append(heard("fine"), event)
            told = "".join(traceback.format_exception(refused.value)).replace(__file__, "")
            assert secret not in told + refused.value.spoken
        assert vault.journal.state.seq == 0
        assert await vault.journal.append(heard("still here")) == 1


async def test_any_text_comes_back_as_it_was(home):
    texts = ["", " ", "\0", "שלום עולם", "👩‍👩‍👧 e\u0301", "a\u2028b\r\n", "x" * 100_000]
    async with awake(home) as vault:
        await vault.journal.append(*map(heard, texts))
    async with awake(home) as vault:
        assert [recorded.event.text for recorded in await everything(vault)] == texts


async def test_an_append_that_is_cancelled_is_written_whole_or_not_at_all(home):
    async with awake(home) as vault:
        for _ in range(30):
            before = vault.journal.state.seq
            task = asyncio.create_task(vault.journal.append(heard("a"), said(1, "b"), heard("c")))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await vault.turns(limit=1)  # Whatever was begun is done once this is.
            assert vault.journal.state.seq in (before, before + 3)
        assert [r.seq for r in await everything(vault)] == list(
            range(1, vault.journal.state.seq + 1)
        )


async def test_many_at_once_are_written_one_after_another(home):
    async with awake(home) as vault:
        firsts = await asyncio.gather(
            *(vault.journal.append(heard(f"{n}"), heard(f"{n}")) for n in range(50))
        )
        assert sorted(firsts) == list(range(1, 101, 2))
        texts = [recorded.event.text for recorded in await everything(vault)]
        assert texts[::2] == texts[1::2]


async def test_closing_waits_for_what_is_being_written(home):
    vault = await opening(home)
    writing = [asyncio.create_task(vault.journal.append(heard(f"{n}"))) for n in range(20)]
    await asyncio.sleep(0)
    await vault.close()
    assert sorted(await asyncio.gather(*writing)) == list(range(1, 21))


async def test_a_closed_vault_refuses_and_closes_twice(home):
    vault = await opening(home)
    await vault.close()
    await vault.close()
    with pytest.raises(VaultError, match="closed"):
        await vault.journal.append(heard("anyone?"))


async def test_the_ledger_has_what_left_newest_last(home):
    async with awake(home) as vault:
        for n in range(5):
            await vault.journal.append(
                heard("so"), Left(NOON, f"https://example.org:{n}", "brain", n, 9, "200")
            )
        assert [left.sent for left in await vault.ledger(limit=3)] == [2, 3, 4]


async def test_turns_pair_what_he_said_with_what_she_answered(home):
    async with awake(home) as vault:
        await vault.journal.append(said(0, "Good morning"))
        turn = await vault.journal.append(heard("Morning"))
        answer = await vault.journal.append(said(turn, "Coffee?"))
        await vault.journal.append(heard("Yes"))
        first, second, third = await vault.turns(limit=10)
        assert (first.heard, first.said.text) == (None, "Good morning")
        assert (second.seq, second.said_seq) == (turn, answer)
        assert isinstance(second.heard, Heard)
        assert second.said.text == "Coffee?"
        assert (third.heard.text, third.said) == ("Yes", None)
        assert await vault.turns(limit=1, before=third.seq) == [second]
