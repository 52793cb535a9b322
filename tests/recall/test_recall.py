"""She finds what he told her, by whatever words he asks for it."""

from datetime import timedelta

from tests.recall.talks import MONDAY, NoModel, awake, brought, found, he

from samantha.domain.recall_question import read_question
from samantha.domain.recall_told import told


async def test_what_he_meant_is_found_although_he_asks_in_other_words(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(
            he("The traffic was mad today"),
            he("We brought home a greyhound from the shelter", 1),
            he("Lentils again for supper", 2),
        )
        assert (await found(vault, "Which animal did I adopt?"))[0].startswith("We brought")


async def test_a_line_that_asks_is_no_answer(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(
            he("Did I ever tell you where my brother moved?"),
            he("My brother moved to Norway in March", 4),
            he("Where did my brother move to, again?", 8),
        )
        assert (await found(vault, "Where did my brother move to?"))[0].endswith("in March")


async def test_what_was_said_on_that_day_comes_before_what_was_said_on_another(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(
            he("I ran along the river and felt strong", -40),
            he("I ran along the river and felt weak", 3),
        )
        now = MONDAY + timedelta(days=8)
        assert (await found(vault, "How was my run last Thursday?", now=now))[0].endswith("weak")
        assert (await found(vault, "How was my run in January?", now=now))[0].endswith("strong")


async def test_what_others_said_is_never_taken_for_his(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(
            brought("I am terribly afraid of spiders"), he("I am fond of spiders, really", 0.001)
        )
        assert await found(vault, "Am I afraid of spiders?") == ["I am fond of spiders, really"]
        everyone = await vault.memories.search(
            "Is Nina afraid of spiders?", limit=2, everyone=True, called=["Tobias"]
        )
        assert [one.speaker for one in everyone] == ["Nina", ""]
        assert [one.asked_of for one in everyone] == [True, False]


async def test_a_question_does_not_find_itself_by_its_meaning_either(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(he("Marcus irons his jeans"))
        asked = await vault.journal.append(he("Who presses his trousers?", 1))
        assert await found(vault, "Who presses his trousers?", before=asked) == [
            "Marcus irons his jeans"
        ]


async def test_without_the_model_she_finds_by_words(tmp_path):
    async with awake(tmp_path / "home", NoModel()) as vault:
        await vault.memories.warm()
        await vault.journal.append(he("Marcus irons his jeans"), he("It rains", 1))
        assert await found(vault, "Which jeans?") == ["Marcus irons his jeans"]
        assert await found(vault, "Which trousers?") == []


async def test_nothing_is_recalled_where_nothing_is_near(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(he("Hello"))
        assert await found(vault, "zebra crossing tax return") == []
        assert await found(vault, "   ?!") == []


async def test_what_was_said_a_moment_ago_can_be_found_at_once(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.memories.warm()
        for number in range(20):
            await vault.journal.append(he(f"Nothing much today, number {number}", number))
        await vault.journal.append(he("My knee hurts since the match", 21))
        assert (await found(vault, "Which joint is sore?"))[0].startswith("My knee")


async def test_she_is_surer_of_what_was_said_than_of_what_was_not(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(
            he("My daughter Nell is nine and plays the trumpet"),
            he("The boiler broke again, six hundred euros", 1),
            he("I mend old furniture in a railway arch", 2),
        )

        async def sure(question: str) -> float:
            moments = await vault.memories.search(question, limit=10)
            return told(read_question(question), moments)

        assert await sure("What instrument does my daughter play?") > await sure(
            "What is the name of my dentist?"
        )
        assert 0 <= await sure("Who won the election?") < 1
    assert told(read_question("Who?"), ()) == 0


async def test_a_page_long_paste_is_a_question_like_any_other(tmp_path):
    async with awake(tmp_path / "home") as vault:
        await vault.journal.append(he("A fox in the garden"))
        assert await found(vault, "the quick brown fox jumps over the lazy dog " * 2500)
