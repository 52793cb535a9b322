"""What he asked of her for good, and that she keeps to it whoever speaks for her."""
# ruff: noqa: E501 (her sentences, one a line)

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.forgetting.house import talking

from samantha.domain.bound import Turn, asks, bound, sentence_end, short
from samantha.domain.events import Learned
from samantha.domain.manners import Bar, Rule, asked, lifts, standing
from samantha.domain.memory import Claim, Span
from samantha.domain.occasion import ALWAYS
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


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    return MONDAY.replace(day=day, hour=hour, minute=minute)


class Talk:
    """With a brain that says what the test scripts, whatever it was asked."""

    def __init__(self, *replies: str) -> None:
        self.journal = ScriptedJournal()
        self.brain = ScriptedBrain(list(replies) or ["I'm here."])
        self.clock = ScriptedClock(MONDAY)
        memories = ScriptedMemories(self.journal)
        understanding = UnderstandGrammar(())
        world = World(self.clock, understanding, self.journal, memories, [self.brain])
        self.companion = Companion(world)

    async def say(self, text: str, when: datetime | None = None) -> str:
        self.clock.at = when or self.clock.at + timedelta(minutes=3)
        heard = Heard(text, self.clock.at)
        return (await self.companion.turn(heard, ScriptedVoice())).text

    async def told(self, text: str, answer: str, when: datetime | None = None) -> str:
        """What he receives of ``answer``, her brain's, when he says ``text``."""
        self.brain.replies = [answer]
        return await self.say(text, when)


# --- what is read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bar", "of"),
    [
        ("never call me Tobias", Bar.NAME, "Tobias"),
        ("pls dont ever call me mate", Bar.NAME, "mate"),
        ("I'd rather you didn't call me hun", Bar.NAME, "hun"),
        ("could you stop calling me buddy", Bar.NAME, "buddy"),
        ("Dad calls me champ and I hate it. Don't you start.", Bar.NAME, "champ"),
        ("stop saying 'I see'", Bar.WORD, "I see"),
        ("Never use the word moist.", Bar.WORD, "moist"),
        ("please stop saying no worries", Bar.WORD, "no worries"),
        ("Don't give me advice about my brother.", Bar.ADVICE, "my brother"),
        ("when i moan abt my weight dont give me tips. ever.", Bar.ADVICE, "my weight"),
        ("I don't want advice about Leila, ever, unless I ask.", Bar.ADVICE, "Leila"),
        ("No advice. Ever.", Bar.ADVICE, ""),
        ("don't ask me questions before coffee", Bar.QUESTIONS, ""),
        ("No questions before nine, please.", Bar.QUESTIONS, ""),
        ("no jokes when I'm working", Bar.JOKES, ""),
        ("always answer in one sentence", Bar.LENGTH, ""),
        ("Do me a favour and keep it brief after eleven at night.", Bar.LENGTH, ""),
        ("On Sundays, don't ask me about work", Bar.SUBJECT, "work"),
        ("never bring up the wedding", Bar.SUBJECT, "the wedding"),
        ("wake me gently", Bar.OTHER, ""),
        ("explain things without jargon please", Bar.OTHER, ""),
        ("if my mum is on the phone, no jokes", Bar.OTHER, ""),
    ],
)
def test_what_he_asks_for_good_is_read_however_he_puts_it(text, bar, of):
    (rule,) = asked(text)
    assert (rule.bars, rule.of, rule.lasting) == (bar, of, True)
    assert text[rule.start : rule.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "She said don't call me mate",
        "My boss says no jokes at work",
        "Don't mention it.",
        "He never asked me any questions",
        "There were no questions from the board",
        "I keep things short at work",
        "wake me at seven",
        "Don't say that",
        "stop it",
        "never mind",
        "Don't tell anyone about the baby",
        "I called him mate and he never called me back",
        "We don't talk about that, do we?",
    ],
)
def test_not_every_dont_is_for_her(text):
    assert asked(text) == ()


@pytest.mark.parametrize(
    "text", ["keep it short", "no questions today please", "no advice tonight"]
)
def test_what_is_meant_for_now_is_not_for_good(text):
    (rule,) = asked(text)
    assert not rule.lasting


@pytest.mark.parametrize(
    ("text", "words", "sentences"),
    [
        ("keep it short after ten", 20, 0),
        ("Keep it short when it's late. Two lines, no more.", 0, 2),
        ("from now on answer in no more than ten words", 10, 0),
        ("always answer in one sentence", 0, 1),
    ],
)
def test_how_short_is_as_he_said(text, words, sentences):
    (rule,) = asked(text)
    assert (rule.words, rule.sentences) == (words, sentences)


@pytest.mark.parametrize(
    ("text", "holds", "does_not"),
    [
        ("keep it short after ten", [at(22), at(23, 59), at(2)], [at(21, 59), at(9), at(10, 30)]),
        ("keep it short when it's past half nine at night", [at(21, 30)], [at(21, 29), at(8)]),
        ("no questions before nine", [at(6), at(8, 59)], [at(9), at(20)]),
        ("no questions in the morning", [at(7)], [at(12)]),
        ("keep it short at night", [at(23), at(4)], [at(12)]),
        ("no jokes on Mondays", [at(12), at(12, day=8)], [at(12, day=2)]),
        ("no questions at weekends", [at(12, day=6), at(12, day=7)], [at(12, day=5)]),
        ("no questions between nine and five", [at(9), at(16, 59)], [at(17), at(8)]),
    ],
)
def test_it_holds_when_he_said_and_not_else(text, holds, does_not):
    (rule,) = asked(text)
    assert all(rule.when.holds(now, []) for now in holds)
    assert not any(rule.when.holds(now, []) for now in does_not)


def test_before_coffee_ends_with_the_coffee():
    (rule,) = asked("don't ask me questions before I've had my coffee")
    now = at(7)
    assert rule.when.holds(now, [(now, "morning"), (now, "haven't had my coffee yet")])
    assert not rule.when.holds(now, [(now, "ok, coffee in hand")])


def test_while_he_works_is_from_when_he_says_so_until_he_says_that_he_is_done():
    (rule,) = asked("no jokes when I'm working")
    now = at(10)
    assert not rule.when.holds(now, [])
    began = (at(9), "I'm at work")
    assert rule.when.holds(now, [began])
    assert not rule.when.holds(now, [began, (at(9, 50), "finished for the day")])
    assert not rule.when.holds(at(20), [began])


def test_the_newest_wins_and_what_he_takes_back_is_gone():
    one, two = asked("always answer in one sentence"), asked("always answer in two sentences")
    assert standing([*one, *two]) == two
    name = asked("never call me Tobias")
    assert standing([*name, *lifts("you can call me Tobias again")]) == ()
    assert standing([*name, *lifts("you can call me Toby")]) == name
    assert standing([*one, *name, *lifts("forget the short thing")]) == name
    assert standing([*lifts("you can ask me questions again"), *one]) == one


# --- what goes out -------------------------------------------------------------------------------


def said(answer: str, rules: tuple[Rule, ...], his: str = "well") -> list[str]:
    out: list[str] = []
    while end := sentence_end(answer, last=True):
        sentence, answer = answer[:end], answer[end:]
        kept = bound(sentence, rules, Turn(his))
        if kept and (fits := short(kept, out, rules)):
            out.append(fits)
    return out


SENTENCES = st.lists(
    st.sampled_from(
        [
            "How did you sleep?", "Morning, Tobias.", "I see.", "You should call him.", "It rained.",
            "On Tuesday you said: “never call me Tobias? Or else. I see.”", "Ha.", "He waited… and waited!",
            "Dr. Reed has a boat, a very long and lovely one, and she keeps it on the river all the summer long.",
        ]
    ),
    max_size=8,
)  # fmt: skip


@given(SENTENCES, st.booleans())
def test_with_no_questions_none_goes_out_and_nothing_else_is_touched(parts, more):
    answer = " ".join(parts)
    rules = (Rule(Bar.QUESTIONS),) + ((Rule(Bar.JOKES),) if more else ())
    out = said(answer, rules)
    assert not any(asks(one) for one in out)
    assert all(one in answer for one in out)
    if not more:
        assert [p for p in parts if not asks(p)] == out


@given(SENTENCES, st.integers(1, 4))
def test_no_more_sentences_go_out_than_he_asked_for(parts, most):
    out = said(" ".join(parts), (Rule(Bar.LENGTH, sentences=most),))
    assert len([one for one in out if len(one.split()) > 2]) <= most


@given(SENTENCES, st.integers(3, 25))
def test_no_more_words_go_out_than_he_allowed_and_something_does(parts, most):
    out = said(" ".join(parts), (Rule(Bar.LENGTH, words=most),))
    allowed = 30 if most == 20 else most
    assert sum(len(one.split()) for one in out) <= allowed
    assert bool(out) == bool(parts)


@given(st.text(max_size=300))
def test_no_text_breaks_the_readers(text):
    for rule in asked(text):
        assert 0 <= rule.start < rule.end <= len(text)
    lifts(text)
    for bar in Bar:
        bound(text, (Rule(bar, of="x"),), Turn(text))


@given(st.text(max_size=300))
def test_without_rules_her_words_are_as_they_were(text):
    assert bound(text, (), Turn("")) == text.strip()


@pytest.mark.parametrize(
    ("name", "hers", "out"),
    [
        ("Tobias", "Morning, Tobias.", "Morning."),
        ("Tobias", "Tobias, listen to this.", "Listen to this."),
        ("Tobias", "Tobias Smith painted it.", "Tobias Smith painted it."),
        ("Tobias", "You said: “never call me Tobias”.", "You said: “never call me Tobias”."),
        ("sunshine", "Good morning sunshine!", "Good morning!"),
        ("sunshine", "There was sunshine on the wall.", "There was sunshine on the wall."),
        ("hun", "You did well hun.", "You did well."),
        ("mate", "No, mate, it was Tuesday.", "No, it was Tuesday."),
    ],
)
def test_a_name_that_he_cannot_bear_is_left_out_and_others_of_that_name_are_not(name, hers, out):
    assert bound(hers, (Rule(Bar.NAME, of=name),), Turn("")) == out


# --- in the turn ---------------------------------------------------------------------------------

LONG = "It's a joint for drawers. It holds by its shape and needs hardly any glue at all, ever. People have cut it for thousands of years."


async def test_after_ten_she_is_short_and_at_noon_she_is_not():
    talk = Talk()
    await talk.say("keep it short after ten. One sentence, no more.")
    assert await talk.told("So what's a dovetail for?", LONG, at(22, 30)) == LONG[:25]
    assert await talk.told("So what's a dovetail for?", LONG, at(12, 30, day=2)) == LONG


async def test_a_name_that_he_forbade_is_not_said_until_he_allows_it():
    talk = Talk()
    await talk.say("dont ever call me mate")
    for hour in (13, 14):
        assert (
            await talk.told("hello there", "Hello, mate. It rained.", at(hour))
            == "Hello. It rained."
        )
    answer = await talk.say("ok you can call me mate again")
    assert "mate" not in answer
    assert answer
    assert await talk.told("hello there", "Hello, mate. It rained.") == "Hello, mate. It rained."


async def test_she_gives_no_advice_on_what_he_wants_none_on_unless_he_asks_for_it():
    talk = Talk()
    await talk.say("don't give me advice about my brother")
    answer = "That's hard. You should call him. He sounds tired."
    assert await talk.told("my brother shouted at me", answer) == "That's hard. He sounds tired."
    assert await talk.told("what should I do about my brother?", answer) == answer
    cold = "Then you should wear a coat."
    assert await talk.told("it's freezing", cold, at(18)) == cold


async def test_if_nothing_of_it_may_be_said_she_is_there_all_the_same():
    talk = Talk()
    await talk.say("never ask me any questions")
    answer = await talk.told("I got up late", "How did you sleep?")
    assert answer
    assert "?" not in answer


async def test_words_of_care_are_neither_shortened_nor_dropped():
    talk = Talk()
    await talk.say("always answer in three words")
    await talk.say("never ask me any questions")
    answer = await talk.say("I want to kill myself")
    assert "?" in answer
    assert len(answer.split()) > 3
    again = await talk.say("I don't know. everything")
    assert "?" in again
    assert len(again.split()) > 3


async def test_what_he_asks_in_the_same_breath_binds_that_very_answer():
    talk = Talk()
    answer = await talk.told("No questions today, please. I'm whacked.", "Poor you. Why?")
    assert answer == "Poor you."
    assert await talk.told("so tired", "Rest then. Shall I wait?") == "Rest then."


async def test_a_model_reads_his_rule_in_his_own_words():
    talk = Talk()
    await talk.say("wake me gently")
    await talk.say("if my mum is on the phone, no jokes")
    await talk.say("hello there")
    known = " ".join(talk.brain.thoughts[-1].core)
    assert "wake me gently" in known
    assert "no jokes" in known


async def test_the_mind_that_she_came_with_keeps_to_it_too_and_after_a_restart(tmp_path):
    async with talking(tmp_path / "home") as talk:
        await talk.say("My name is Tobias")
        await talk.say("never call me Tobias")
        await talk.say("and don't ask me questions in the evening")
    async with talking(tmp_path / "home") as talk:
        for text in ("good evening", "hello", "I saw a heron by the weir", "night then"):
            answer = await talk.say(text)
            assert "Tobias" not in answer
            assert "?" not in answer
            assert answer


def test_a_rule_without_an_occasion_holds_always():
    (rule,) = asked("never call me Tobias")
    assert rule.when == ALWAYS


async def test_her_greeting_does_not_say_a_name_that_he_cannot_bear():
    talk = Talk()
    await talk.journal.append(Learned(_his_name("Tobias", talk)))
    await talk.say("Never call me Tobias")
    for hours in (9, 30, 200):
        talk.clock.passes(timedelta(hours=hours))
        voice = ScriptedVoice()
        await talk.companion.arrive("a test", voice)
        assert voice.heard
        assert "Tobias" not in " ".join(voice.heard)


def _his_name(name: str, talk: Talk) -> Claim:
    return Claim("he", "name", name, Span(0, 0, len(name), name), talk.clock.at)
