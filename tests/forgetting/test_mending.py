"""Forgetting mends what lies beside the journal, and comes out where making it anew would."""

from datetime import timedelta

from tests.storage.lives import NOON, awake, heard, said, tell

from samantha.domain.events import Confided, EpisodeClosed, Said, SetAside
from samantha.domain.turn import Ending


async def test_an_episode_that_a_forgotten_turn_was_in_is_as_if_it_never_had_been(home):
    async with awake(home) as vault:
        first = await vault.journal.append(heard("I went to the harbour with Marek"))
        await vault.journal.append(said(first, "Mm."))
        second = await vault.journal.append(heard("The herons were there, all nine of them"))
        await vault.journal.append(said(second, "Nine?"))
        await vault.journal.append(EpisodeClosed(first, second, NOON + timedelta(hours=3)))
        later = await vault.journal.append(heard("What did I say?"))
        answer = Said(later, "Herons.", Ending.FINISHED, NOON, recalled=(first, second))
        await vault.journal.append(answer, Confided(second))
        await vault.forget([first, later])
        assert (await vault.rebuild()).same


async def test_her_words_go_where_they_quote_what_is_forgotten_however_late(home):
    async with awake(home) as vault:
        turn = await vault.journal.append(heard("Marek owes nine thousand to a bookmaker"))
        await vault.journal.append(said(turn, "Oh."))
        for n in range(40):
            other = await vault.journal.append(heard(f"number {n}"))
            await vault.journal.append(said(other, "Mm."))
        asked = await vault.journal.append(heard("How is he?"))
        quote = "Poor Marek: nine thousand to a bookmaker."
        await vault.journal.append(Said(asked, quote, Ending.FINISHED, NOON, recalled=(turn,)))
        assert await vault.forget([turn]) == 3
        kept = await vault.turns(limit=99)
        assert not [t for t in kept if t.said and "bookmaker" in t.said.text]
        # His own question stays: only her answer held it.
        assert kept[-1].heard is not None
        assert (await vault.rebuild()).same


async def test_forgetting_his_name_takes_it_out_of_the_state(home):
    async with awake(home) as vault:
        await tell(vault, "I'm Tobias", "Tobias", "name")
        turn = await tell(vault, "call me Bubbles", "Bubbles", "name")
        await vault.forget([turn])
        assert vault.journal.state.his_name == "Tobias"
        assert (await vault.rebuild()).same


async def test_what_was_set_aside_is_so_no_longer_once_it_is_gone(home):
    async with awake(home) as vault:
        turn = await vault.journal.append(heard("I kissed Marek"))
        await vault.journal.append(said(turn, "Oh."), SetAside((turn,)), Confided(turn))
        await vault.forget([turn])
        state = vault.journal.state
        assert (state.set_aside, state.confided) == ((), ())
        assert (await vault.rebuild()).same
