"""Games by voice, played whole, through the real turn."""

from datetime import timedelta

import pytest
from tests.games.room import Room

from samantha.domain.events import GameMoved
from samantha.domain.games import association, rather, riddles, story, twenty
from samantha.engines.scripted import ScriptedBrain
from samantha.registry import words

FILES = words("games")
RIDDLES = riddles.read(FILES["riddles"])
DILEMMAS = rather.read(FILES["rather"])
TABLE = twenty.read(FILES["twenty"])


def riddle_in(room):
    return RIDDLES[int(room.game.state[0])]


# --- riddles -------------------------------------------------------------------------------------


async def test_a_riddle_that_is_answered_rightly_is_over_and_another_may_follow():
    room = Room()
    first = await room.say("tell me a riddle")
    riddle = riddle_in(room)
    assert riddle.ask in first
    assert riddle.answer.casefold() in (await room.say(f"is it {riddle.answer}?")).casefold()
    second = await room.say("another one")
    assert riddle_in(room) != riddle
    assert riddle_in(room).ask in second


async def test_a_wrong_answer_is_met_warmly_and_gives_nothing_away():
    room = Room()
    await room.say("Give me a riddle.")
    riddle = riddle_in(room)
    for guess in ("a wardrobe", "Is it Belgium?", "I think it's a wardrobe full of jam"):
        words_ = await room.say(guess)
        assert words_
        assert not any(answer in words_.casefold().split() for answer in riddle.answers)
    assert "hint" in words_
    assert riddle.hint in await room.say("yes please")
    assert riddle.answer.casefold() in (await room.say("I give up")).casefold()


async def test_the_riddle_of_a_day_is_the_same_whenever_that_day_he_asks_first():
    morning, evening = Room(), Room()
    await morning.say("give me a riddle")
    await evening.say("tell me a riddle", later=timedelta(hours=3))
    assert riddle_in(morning) == riddle_in(evening)
    tomorrow = Room()
    await tomorrow.say("give me a riddle", later=timedelta(hours=20))
    assert riddle_in(tomorrow) != riddle_in(morning)


@pytest.mark.parametrize("riddle", RIDDLES, ids=lambda one: one.answer)
def test_every_riddle_takes_its_answers_and_its_hint_tells_none(riddle):
    turn = riddles.Turn
    for answer in riddle.answers:
        made = riddles.move((riddle,), ("0", "0", ""), turn(f"I think it's {answer}", 3, 1))
        assert made is not None
        assert made.sure
    assert riddle.answer.casefold() not in riddle.hint.casefold().split()


async def test_a_letter_off_is_still_the_answer():
    made = riddles.move(RIDDLES, ("3", "0", ""), riddles.Turn("a botle", 1, 1))
    assert made is not None
    assert made.sure


# --- would you rather ----------------------------------------------------------------------------


async def test_she_says_which_she_would_rather_and_why():
    room = Room()
    asked = await room.say("let's play would you rather")
    one = DILEMMAS[int(room.game.state[0])]
    assert one.a in asked
    assert one.b in asked
    other = one.b if one.hers == "a" else one.a
    assert one.why in await room.say(f"I'd {other}, I think.")
    assert "Would you rather" in await room.say("another")
    assert DILEMMAS[int(room.game.state[0])] != one


@pytest.mark.parametrize("one", DILEMMAS, ids=lambda one: one.a)
def test_either_side_of_a_dilemma_can_be_chosen_in_its_own_words(one):
    assert rather.chosen(one, f"I'd {one.a}.") == "a"
    assert rather.chosen(one, f"{one.b}, easily") == "b"
    assert rather.chosen(one, "the second") == "b"


# --- word association ----------------------------------------------------------------------------


async def test_no_word_of_hers_comes_twice():
    room = Room()
    hers = [await room.say("let's play word association")]
    for his in ("ocean", "cheese", "moon", "moons", "a cat", "xylophone", "brumble", "tea", "tree"):
        hers += [await room.say(his)]
    said = [
        words_.split(".")[0] for words_ in hers[1:] if "?" not in words_ and "new" not in words_
    ]
    assert len(said) >= 7
    assert len(set(said)) == len(said)
    assert "we never once said anything" in await room.say("that's enough")
    assert room.game is None


def test_a_word_is_answered_by_one_that_has_to_do_with_it():
    book = association.read(FILES["words"]) | association.read(FILES["words_more"])
    for his in ("kettle", "Pirates", "the moon"):
        made = association.move(book, (), association.Turn(his, 5, 1))
        assert made is not None
        key = his.casefold().removeprefix("the ").rstrip("s")
        word = made.words.rstrip(".").casefold()
        assert word in book[key] or key in book[word]


# --- a story by turns ----------------------------------------------------------------------------


async def test_she_takes_up_the_last_thing_that_he_named_until_the_story_ends():
    room = Room()
    await room.say("let's make up a story together")
    assert (
        "the broken lantern"
        in (await room.say("An old man came in with a broken lantern")).casefold()
    )
    assert "the soup" in (await room.say("He put it down and sniffed at the soup")).casefold()
    assert room.game is not None
    told = [await room.say("and then they carried the bathtub upstairs") for _ in range(6)]
    assert len(set(told)) == len(told)
    assert any("The end." in words_ for words_ in told)


async def test_a_story_ends_when_he_says_so():
    room = Room()
    await room.say("let's tell a story by turns")
    assert (await room.say("And they lived happily ever after.")).endswith("The end.")


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("The bishop opened the biscuit tin", "biscuit tin"),
        ("she whispered to her horse and left", "horse"),
        ("Rain fell.", ""),
        ("and there stood three enormous geese waiting for us", "enormous geese"),
    ],
)
def test_the_last_thing_that_a_sentence_names(sentence, noun):
    assert story.last_noun(sentence) == noun


# --- twenty questions ----------------------------------------------------------------------------


async def test_she_answers_truly_about_the_thing_she_thinks_of():
    room = Room()
    await room.say("let's play twenty questions")
    thing = TABLE.thing(room.game.state[1])
    for question, name in (("Is it alive?", "living"), ("can you eat it", "food")):
        words_ = await room.say(question)
        assert (
            words_.split(".")[0].split(",")[0]
            in {
                "yes": ("Yes", "It is", "Mm"),
                "no": ("No", "Nope", "Mm"),
                "sort of": ("Sort of", "A bit of both"),
            }[thing.holds(name)]
        )
    assert int(room.game.state[2]) == 2
    assert "3 questions" in await room.say(f"is it {thing.name}?")


async def test_after_twenty_questions_she_tells():
    room = Room()
    await room.say("let's play a game of twenty questions")
    thing = TABLE.thing(room.game.state[1])
    for _ in range(19):
        assert thing.name not in await room.say("does it have wheels?")
    assert thing.name in await room.say("is it made of glass?")


async def test_a_question_she_cannot_read_is_not_counted():
    room = Room()
    await room.say("let's play twenty questions")
    await room.say("does it remind you of Portugal?")
    assert room.game.state[2] == "0"


@pytest.mark.parametrize("thing", TABLE.things, ids=lambda one: one.name)
async def test_she_guesses_whatever_he_thinks_of_in_her_table(thing):
    room = Room()
    said = await room.say("guess what I'm thinking of")
    for _ in range(20):
        pending = room.game.state[-1]
        assert said.endswith("?")
        if pending == f"?={thing.name}":
            await room.say("Yes!")
            assert room.game.state == ("done",)
            return
        holds = "no" if pending.startswith("?=") else thing.holds(pending[1:])
        said = await room.say({"yes": "yes", "no": "no, it isn't", "sort of": "sort of"}[holds])
    pytest.fail(f"she never came to {thing.name}")


async def test_beaten_she_asks_what_it_was():
    room = Room()
    await room.say("I'm thinking of something")
    for _ in range(20):
        said = await room.say("no")
    assert "What was it?" in said
    assert await room.say("a left-handed trombone")
    assert room.game.state == ("done",)


# --- jokes ---------------------------------------------------------------------------------------


async def test_sixty_jokes_are_sixty_different_ones():
    room = Room()
    jokes = [await room.say("tell me a joke")]
    jokes += [await room.say("another one") for _ in range(59)]
    assert len(set(jokes)) == 60


# --- around the games ----------------------------------------------------------------------------


async def test_she_offers_what_she_can_and_begins_what_he_picks():
    room = Room()
    assert "iddle" in await room.say("fancy a game?")
    assert room.game is None
    await room.say("a riddle then")
    assert room.game.name == "riddles"


async def test_a_game_that_she_does_not_know_is_not_begun():
    room = Room()
    assert "riddle" in await room.say("let's play chess")
    assert room.game is None


@pytest.mark.parametrize(
    "stop", ["stop", "That's enough.", "let's stop", "I don't want to play any more"]
)
@pytest.mark.parametrize(
    "begin",
    [
        "tell me a riddle",
        "let's play would you rather",
        "let's play word association",
        "let's tell a story together",
        "let's play twenty questions",
        "I'm thinking of something",
    ],
)
async def test_he_can_stop_in_the_middle_and_it_is_over(begin, stop):
    room = Room()
    await room.say(begin)
    assert await room.say(stop)
    assert room.game is None


async def test_danger_in_the_middle_of_a_game_is_answered_by_care_and_ends_it():
    room = Room()
    await room.say("tell me a riddle")
    assert "killing yourself" in await room.say("I want to kill myself")
    await room.say("No, I'm not going to.")
    await room.say("hint")
    assert room.game is None


async def test_a_question_of_memory_in_the_middle_is_answered_and_the_game_goes_on():
    room = Room()
    await room.say("My sister is called Leila.")
    await room.say("tell me a riddle")
    riddle = riddle_in(room)
    assert "Leila" in await room.say("What's my sister called?")
    assert riddle.answer.casefold() in (await room.say(f"is it {riddle.answer}")).casefold()


@pytest.mark.parametrize(
    "told", ["Work was awful.", "I'm tired", "my boss is away", "we got the flat"]
)
@pytest.mark.parametrize("begin", ["tell me a riddle", "let's play word association"])
async def test_what_he_tells_in_the_middle_is_no_guess(begin, told):
    room = Room(ScriptedBrain(["Tell me."]))
    await room.say(begin)
    before = room.game.state
    assert await room.say(told) == "Tell me."
    assert room.game.state == before


async def test_a_strong_feeling_goes_before_the_game():
    room = Room(ScriptedBrain(["Tell me."]))
    await room.say("tell me a riddle")
    assert "Tell me." in await room.say("I'm so scared, I feel terrible")
    assert room.game is not None


async def test_a_game_that_lies_for_ten_minutes_is_over():
    room = Room()
    await room.say("tell me a riddle")
    assert "cold" in await room.say("hint", later=timedelta(minutes=11))
    assert room.game is None


async def test_her_words_are_the_same_under_every_brain():
    turns = ("tell me a riddle", "a wardrobe", "hint", "I give up", "another", "stop")
    builtin, other = Room(), Room(ScriptedBrain(["Something else entirely."]))
    for text in turns:
        assert await builtin.say(text) == await other.say(text)


async def test_say_that_again_gets_the_riddle_again():
    room = Room()
    riddle = await room.say("tell me a riddle")
    assert await room.say("say that again") == riddle


async def test_off_the_record_she_plays_and_nothing_of_it_is_written():
    room = Room()
    await room.say("off the record")
    await room.say("let's play word association")
    assert room.game is not None
    await room.say("ocean")
    assert room.of(GameMoved) == []


async def test_what_a_game_keeps_holds_no_word_of_his():
    room = Room()
    await room.say("let's play word association")
    await room.say("hippopotamus")
    await room.say("let's tell a story together")
    await room.say("My uncle Ferdinand lost the trombone")
    kept = " ".join(part for event in room.of(GameMoved) for part in event.state)
    assert "hippopotamus" not in kept
    assert "trombone" not in kept
