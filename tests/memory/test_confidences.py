"""What is between the two of them: said back to him alone, and by nobody to anybody else."""
# ruff: noqa: E501 (her sentences, one a line)

from datetime import datetime, timedelta, timezone

import pytest
from tests.forgetting.house import talking

from samantha.domain.confidence import confides, unsealed
from samantha.domain.sealed import candidates, sealed, seals, tells
from samantha.domain.turn import Heard
from samantha.engines.scripted import (
    ScriptedBrain,
    ScriptedClock,
    ScriptedJournal,
    ScriptedMemories,
    ScriptedVoice,
)
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.mind.companion import Companion
from samantha.ports import World

MONDAY = datetime(2027, 3, 1, 12, 0, tzinfo=timezone(timedelta(hours=1)))
PREGNANT = "Strictly between us, Ilse is pregnant. She's due in October and hasn't told her mother."
CANOE = "Don't tell Jonas, but I've bought him a canoe. It's under a tarpaulin at Priya's."


class Talk:
    """With a brain that says what the test scripts, and keeps what it was shown."""

    def __init__(self) -> None:
        self.journal = ScriptedJournal()
        self.brain = ScriptedBrain(["I'm here."])
        self.clock = ScriptedClock(MONDAY)
        world = World(
            self.clock, UnderstandGrammar(()), self.journal, ScriptedMemories(self.journal), [self.brain]
        )  # fmt: skip
        self.companion = Companion(world)

    async def say(self, text: str, answer: str = "I'm here.") -> str:
        """What her brain is shown when he says ``text``, beside that."""
        self.clock.passes(timedelta(minutes=20))
        self.brain.replies = [answer]
        await self.companion.turn(Heard(text, self.clock.now()), ScriptedVoice())
        thought = self.brain.thoughts[-1]
        return repr((thought.state.recent, thought.recalled, thought.core))


# --- she does not leak what she has just said herself --------------------------------------------


async def test_what_she_told_him_alone_is_out_of_every_prompt_once_somebody_is_there():
    talk = Talk()
    await talk.say(CANOE)
    asked = "What did I pick for the big day?"
    assert "canoe" in await talk.say(asked, answer="A canoe. It is under the tarpaulin.")
    assert "canoe" in await talk.say("Ha, yes.")
    assert "canoe" not in (shown := await talk.say("Jonas is here with me now"))
    assert "tarpaulin" not in shown
    assert "canoe" not in await talk.say("He wants to know what the boat thing is")
    assert "canoe" in await talk.say("He's gone. It's just you and me again, what was the canoe")


async def test_what_she_said_is_kept_quiet_though_a_greeting_came_in_between():
    talk = Talk()
    await talk.say(CANOE)
    await talk.say("What did I pick?", answer="The canoe at Priya's.")
    talk.clock.passes(timedelta(hours=9))
    await talk.companion.arrive("a test", ScriptedVoice())
    assert "canoe" not in await talk.say("Jonas is here with me now")


async def test_his_own_plain_words_about_it_are_kept_quiet_too():
    talk = Talk()
    await talk.say(CANOE)
    await talk.say("Picked up paddles for the canoe, they're gorgeous")
    await talk.say("The weather is vile")
    shown = await talk.say("Jonas is here with me now, he says hi, about those paddles")
    assert "canoe" not in shown
    assert "weather" in shown


async def test_one_mark_never_makes_another():
    talk = Talk()
    await talk.say(PREGNANT)
    await talk.say("Ilse pregnant, and she still wants to plant runner beans with me")
    kept = talk.companion.state.confided
    await talk.say("The runner beans came up")
    assert talk.companion.state.confided == kept


async def test_a_secret_that_is_out_takes_what_touched_it_along():
    talk = Talk()
    await talk.say(CANOE)
    await talk.say("Picked up paddles for the canoe")
    assert len(talk.companion.state.confided) == 2
    await talk.say("Jonas found it, so the canoe's no secret any more")
    assert talk.companion.state.confided == ()


async def test_off_the_record_nothing_of_a_secret_is_written():
    talk = Talk()
    await talk.say("I like herons")
    await talk.say("off the record")
    await talk.say(PREGNANT)
    await talk.say("Ilse pregnant, imagine")
    assert "Ilse" not in repr(talk.journal.events)


# --- what gives it away --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The canoe is here", True),
        ("He'd look so good in a canoe", True),
        ("There's a tarpaulin on the lawn", True),
        ("Jonas came round for supper", False),
        ("Priya and Jonas are coming on Friday", False),
        ("I bought bread", False),
        ("Don't tell him I was late", False),
    ],
)
def test_a_word_he_never_used_before_tells_and_a_name_alone_does_not(text, told):
    assert tells(text, sealed(1, CANOE, ())) is told


def test_a_word_that_he_uses_anyway_tells_only_with_whom_it_is_about():
    boat = sealed(9, "Between us, Jonas has sold the canoe.", ["We took the canoe out again"])
    assert not tells("The canoe leaks", boat)
    assert tells("Jonas was odd about the canoe", boat)


def test_what_seals_is_no_part_of_what_is_sealed():
    assert candidates("Keep this strictly between you and me.") == ()
    assert confides("Keep this strictly between you and me.") is not None


def test_what_touches_a_secret_is_none_itself():
    kept = [
        (1, CANOE),
        (5, "Picked up paddles for the canoe"),
        (9, "I failed"),
        (11, "that stays between us"),
    ]
    assert [turn for turn, _ in seals(kept)] == [1, 9, 11]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Just between us, I'm leaving the bank.", "I'm leaving the bank."),
        ("I'm leaving the bank, and that stays between you and me.", "I'm leaving the bank"),
        ("Don't tell Rhian but he’s got a stent booked.", "he’s got a stent booked."),
        ("I like herons.", "I like herons."),
        ("This goes no further.", ""),
    ],
)
def test_a_sentence_is_quoted_without_its_seal_letter_by_letter(sentence, left):
    assert unsealed(sentence) == left
    assert left in sentence


# --- and to him she says it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "asks", "word"),
    [
        (CANOE, "What did I get Jonas?", "canoe"),
        (CANOE, "remind me what i bought for jonas", "canoe"),
        (CANOE, "Just us now. Where did I hide Jonas's present, between you and me?", "tarpaulin"),
        (PREGNANT, "Between you and me, what's going on with Ilse?", "pregnant"),
        (PREGNANT, "What was Ilse's secret again?", "pregnant"),
        ("Nobody else must know: Tomasz has been sacked from the foundry.", "between us, what happened to Tomasz?", "sacked"),
        ("I'm selling the boat, keep that to yourself.", "What am I selling?", "boat"),
    ],
)  # fmt: skip
async def test_alone_she_says_it_back_without_its_seal(tmp_path, told, asks, word):
    async with talking(tmp_path / "home") as talk:
        await talk.say("Jonas and Ilse came for lunch. Tomasz made us all laugh")
        await talk.say(told, later=timedelta(hours=5))
        await talk.say("It rained all day", later=timedelta(hours=20))
        answer = await talk.say(asks)
        assert word in answer
        assert confides(answer) is None or "between us: " in answer
        quote = answer[answer.index("“") + 1 : answer.rindex("”")]
        assert quote in told
        assert confides(quote) is None


@pytest.mark.parametrize(
    "asks",
    [
        "What did I get Jonas?",
        "Between you and me, what's under the tarpaulin?",
        "He's asking what the canoe is for",
        "What did I say about Priya's and Jonas?",
        "tell him what i bought him",
    ],
)
async def test_with_somebody_there_she_says_it_in_no_wording(tmp_path, asks):
    async with talking(tmp_path / "home") as talk:
        await talk.say(CANOE)
        await talk.say("The canoe's name will be Heron II", later=timedelta(hours=3))
        assert "canoe" in await talk.say("What did I get Jonas?")
        await talk.say("Jonas is here with me now")
        answer = await talk.say(asks)
        told = [word for word in ("canoe", "tarpaulin", "Heron") if word in answer]
        assert [word for word in told if word not in asks] == []
        assert "“" not in answer or "canoe" not in answer
        await talk.say("ok he's gone home")
        assert "canoe" in await talk.say("What did I get Jonas?")


@pytest.mark.parametrize(
    "asks",
    [
        "Between you and me, what do you think of Jonas?",
        "What should I get Jonas?",
        "Between us, are you happy?",
    ],
)
async def test_what_asks_for_her_view_gets_no_secret(tmp_path, asks):
    async with talking(tmp_path / "home") as talk:
        await talk.say(CANOE)
        await talk.say("It rained all day", later=timedelta(hours=20))
        assert "canoe" not in await talk.say(asks)
