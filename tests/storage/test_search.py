"""Finding what he said again, whatever he types."""

from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2
from tests.storage.lives import awake, heard

from samantha.storage.memories import match_any, telling


async def test_what_has_more_to_do_with_it_comes_first(home):
    async with awake(home) as vault:
        await vault.journal.append(
            heard("My sister lives in Graz"),
            heard("The weather is nice"),
            heard("Graz has a clock tower and my sister hates the clock"),
        )
        found = await vault.memories.search("What did my sister say about the clock?", limit=2)
        assert [moment.turn for moment in found] == [3, 1]
        assert found[0].score > found[1].score > 0
        assert found[0].text.startswith("Graz has")


async def test_a_question_does_not_find_itself(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("Marcus irons his jeans"))
        question = await vault.journal.append(heard("Who was Marcus?"))
        found = await vault.memories.search("Who was Marcus?", limit=5, before=question)
        assert [moment.turn for moment in found] == [1]


async def test_a_word_is_found_in_another_form(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("We moved house. The café closed."))
        assert await vault.memories.search("moving", limit=1)
        assert await vault.memories.search("cafe", limit=1)


async def test_nothing_finds_nothing(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"))
        for nothing in ("", "   ", "?!…", "\0", "\udcff", '"', "zebra"):
            assert list(await vault.memories.search(nothing, limit=5)) == []


async def test_a_word_that_is_everywhere_does_not_drown_one_that_is_not(home):
    async with awake(home) as vault:
        await vault.journal.append(*(heard(f"hum number {n}") for n in range(4100)))
        rare = await vault.journal.append(heard("the heron did hum"))
        assert [m.turn for m in await vault.memories.search("hum heron", limit=2)] == [rare]
        assert len(await vault.memories.search("hum?", limit=2)) == 2


async def test_only_everyday_words_still_find_themselves(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("what is it"))
        assert await vault.memories.search("what is it", limit=1)


async def test_a_hundred_thousand_letters_are_a_question_like_any_other(home):
    async with awake(home) as vault:
        long = "the quick brown fox " * 5000
        await vault.journal.append(heard("A fox in the garden"), heard(long))
        assert len(await vault.memories.search(long, limit=5)) == 2


_TRICKY = st.text(st.sampled_from("abAND OR NOT NEAR()\"*^:-+{}'\0\u0301é漢_\u200d\n"), max_size=40)
_INDEX = dbapi2.connect(":memory:")
_INDEX.execute("CREATE VIRTUAL TABLE word USING fts5 (text, tokenize='porter unicode61')")


@given(st.text() | _TRICKY)
def test_no_text_is_ever_taken_for_an_operator(text):
    question = match_any(telling(text))
    if question:
        _INDEX.execute("SELECT rowid FROM word WHERE word MATCH ?", (question,)).fetchall()
