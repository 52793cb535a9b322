"""Asked about what he told her, she answers in his words with their day, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.memory.told import TODAY, claim, recalled

from samantha.domain.answering import answer, is_of_memory, may_be_of_memory

TODAYS = TODAY.date()


def asks(question: str, *told: tuple[int, str]) -> str:
    return answer(question, recalled(*told), TODAYS)


def test_she_quotes_the_sentence_that_holds_the_answer_and_not_the_whole_message() -> None:
    said = asks(
        "What's the boat called?",
        (
            3,
            "Long day, and the wind was against us all the way from the lock to the old bridge and "
            "then some more of it. The boat is called Marigold. I slept for eleven hours after "
            "that and woke up with a rope burn on my hand and no idea how I came by it.",
        ),
    )
    assert "Marigold" in said
    assert said.startswith("On the third of May you said: “")
    assert "rope burn" not in said


@pytest.mark.parametrize(
    ("question", "told", "word"),
    [
        ("Which wood is the table?", "The table is walnut, by the look of it.", "walnut"),
        ("What instrument does Ines play?", "Ines is learning the trombone. Loudly.", "trombone"),
        ("whats my favourite biscuit", "custard creams, my favourite biscuit", "custard"),
        ("How much is my rent?", "They put my rent up again, 640 a month now.", "640"),
        ("Where does my dad live?", "Rang Dad. He's up in Ripon, talking to his beans.", "Ripon"),
        ("Who's Pia?", "My neighbour Pia brought soup.", "neighbour"),
        ("Do I eat meat?", "I don't eat meat, not since school.", "don't"),
        ("How did I feel after the exam?", "Did the exam. Came out shaking.", "shaking"),
        ("What must you never call me?", "Please don't call me champ, ever.", "champ"),
        ("what did i say id make for lena", "told lena id make her a shelf by june", "shelf"),
    ],
)  # fmt: skip
def test_she_finds_what_he_asks_for(question: str, told: str, word: str) -> None:
    others = (
        (5, "The bus was late and it rained on my sandwich."),
        (6, "Nothing much to say today."),
    )
    assert word in asks(question, (4, told), *others)


@pytest.mark.parametrize(
    "question",
    [
        "What's my shoe size?",
        "whats my blood type",
        "Which poem did I have read at my wedding?",
        "Which school did I go to?",
        "Do I prefer the sea or the mountains?",
    ],
)
def test_what_he_never_told_she_does_not_make_up(question: str) -> None:
    told = (
        (2, "Nell's school is on Corporation Road."),
        (3, "He's frightened of the sea, which I find I like about him."),
        (4, "A loaf the size of a toddler arrived."),
        (5, "What would you choose, the sea or the mountains?"),
        (6, "In a novel I read once the man marries his lathe."),
    )
    assert asks(question, *told) == ""


def test_what_he_asked_is_no_evidence_for_what_is_so() -> None:
    assert asks("Do I like the cello?", (3, "Would you pick the cello or the piano?")) == ""


def test_what_someone_else_owns_is_not_taken_for_his() -> None:
    assert asks("Which school did I go to?", (3, "Ana's school is by the river.")) == ""


def test_a_correction_is_said_without_what_it_corrects() -> None:
    said = asks(
        "What did the plumber charge?",
        (9, "No wait, I told you the plumber charged 140. It was 160, I found the invoice."),
    )
    assert "160" in said
    assert "140" not in said


def test_of_two_dates_the_newer_one_holds_and_the_older_one_is_what_it_was_before() -> None:
    told = (
        (10, "So the exam has been moved, it's Friday the 24th now."),
        (3, "Booked the exam, it's on the 20th."),
    )
    assert "24th" in asks("When is my exam now?", *told)
    assert "20th" in asks("When was the exam originally?", *told)


def test_asked_whether_something_still_holds_she_does_not_assume_it() -> None:
    said = asks(
        "Do I still run along the canal?",
        (2, "I run along the canal every morning."),
        (20, "The physio says no more running, it's the knee."),
    )
    assert "not" in said.casefold()
    assert not said.startswith("Yes")


def test_two_people_of_one_name_are_told_apart() -> None:
    said = asks(
        "How many Annas do I know, and who are they?",
        (2, "Anna did the cake. That's Anna, my sister."),
        (9, "Mrs Bell's piano came in today. First name's Anna, so there are two of them now."),
    )
    assert said.startswith("Two")
    assert "sister" in said
    assert "Mrs Bell" in said


def test_a_claim_comes_first_and_carries_its_day() -> None:
    known = recalled((1, "I'm a nurse."), claims=(claim("he", "job", "a nurse"),))
    said = answer("What do I do for a living?", known, TODAYS)
    assert said == "You told me on the first of May that you're a nurse."


@pytest.mark.parametrize(
    "question", ["What's a dovetail for?", "What's the difference between a veneer and an inlay?"]
)
def test_a_question_about_the_world_is_left_alone(question: str) -> None:
    assert not is_of_memory(question)
    assert not may_be_of_memory(question)


@pytest.mark.parametrize(
    ("question", "told", "word"),
    [
        ("How old is my aunt?", "Aunt Bea rang. She's eighty-two and still drives.", "eighty-two"),
        ("how old is wojtek", "wojteks 34 today n sulking about it", "34"),
        ("What did the sofa cost me?", "The sofa came. 600 quid, and it squeaks.", "600 quid"),
        ("how much do i pay for parking", "parking is 12 quid a day here, robbery", "12"),
        ("What food can't I stand?", "I can't bear beetroot, it bleeds on everything.", "beetroot"),
        ("whats the one vegetable i wont eat", "i hate celery. tastes of wet string", "celery"),
        ("What's my favourite cheese?", "Stilton, my favourite by a mile, and port.", "Stilton"),
        ("How do I get to work?", "I take the tram in, it's twenty minutes with a book.", "tram"),
        ("What does Lena do for a living?", "Lena's a midwife, so she's never at home.", "midwife"),
        ("what did my grandad do", "grandad worked on the docks all his life", "docks"),
        ("What's the name of my dentist?", "My dentist, Mr Osei, hums while he drills.", "Osei"),
        ("whats my sister called", "my sister jo is back from spain", "jo"),
        ("What kind of car do I drive?", "The car's in again. It's a Volvo.", "Volvo"),
        ("How did I feel when Sam left?", "Sam left this morning. I cried all day.", "cried"),
    ],
)  # fmt: skip
def test_she_knows_what_kind_of_thing_would_answer(question: str, told: str, word: str) -> None:
    others = (
        (5, "Eleven days of rain and 40 pages of a book about owls."),
        (6, "The man at number 9 has bought a drone."),
    )
    assert word in asks(question, (4, told), *others)


def test_what_fell_through_is_not_told_as_if_it_held() -> None:
    told = (
        (3, "We've booked a cabin in Norway for June."),
        (12, "The cabin in Norway fell through. We've got a boat in Kent instead."),
    )
    assert "Kent" in asks("Where are we going in June?", *told)
    assert "Norway for June" in asks("Where were we going, before the cabin fell through?", *told)


def test_a_wrong_figure_is_not_said_again_with_the_right_one() -> None:
    said = asks(
        "How much is the rent going to be?",
        (3, "They want to put the rent up to 700."),
        (9, "The rent is 650 not 700."),
    )
    assert "650" in said
    assert "700" not in said


def test_someone_meant_by_what_he_said_of_them_is_found_in_two_sentences() -> None:
    said = asks(
        "What instrument does the woman with the greenhouse play?",
        (3, "Mrs Quill has a greenhouse full of lemons."),
        (9, "Mrs Quill plays the harp, badly, at dusk."),
        (10, "The bus was late."),
    )
    assert "harp" in said


@pytest.mark.parametrize(
    "question",
    [
        "What's Tom's mum called?",
        "What was the name of my first pet?",
        "What's my favourite book?",
        "What time do I get up?",
        "How much do I earn?",
        "Where did Tom and I get married?",
        "What colour are my eyes?",
        "whats my phone bill",
    ],
)
def test_the_right_kind_about_something_else_is_no_answer(question: str) -> None:
    told = (
        (2, "Tom lives in Hull with a cat called Gus."),
        (3, "Mum is Irene, by the way."),
        (4, "Booked the train, 62 quid, it's on the 9th."),
        (5, "He wants the gate green."),
        (6, "Tom's been asked to teach in Leeds."),
    )
    assert asks(question, *told) == ""


@given(st.text(max_size=80), st.lists(st.text(max_size=60), max_size=4))
def test_whatever_is_asked_a_quote_is_his_letter_by_letter(question: str, told: list[str]) -> None:
    said = answer(question, recalled(*((3, text) for text in told)), TODAYS)
    for quote in said.split("“")[1:]:
        words = quote.split("”")[0]
        assert all(piece.strip() in " ".join(told) or piece in "…" for piece in words.split(" "))
