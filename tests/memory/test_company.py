"""Who else is in the room, by what he says: and that talk of people brings nobody in."""
# ruff: noqa: E501 (his sentences, one a line)

import pytest

from samantha.domain.company import SOMEONE, arrived, gone

HERE = [
    ("Nadia is here with me now", "Nadia"),
    ("Jonas is here.", "Jonas"),
    ("my mum's here so mind your language", "mum"),
    ("mums sat right here", "mum"),
    ("got my sister here with me", "sister"),
    ("Say hello to Priya!", "Priya"),
    ("Priya wants to say hi", "Priya"),
    ("Samantha, meet Tomasz. Tomasz, say hello.", "Tomasz"),
    ("I've got Ilse on the sofa next to me", "Ilse"),
    ("Ilse just walked in", "Ilse"),
    ("the kids are home", "kids"),
    ("hang on, my flatmate just came in", "flatmate"),
    ("My boss has just sat down next to me", "boss"),
    ("Tomasz and Priya are in the room", "Tomasz"),
    ("youre on speaker btw", SOMEONE),
    ("Heads up, you're on loudspeaker.", SOMEONE),
    ("someone's listening in", SOMEONE),
    ("I'm not alone right now", SOMEONE),
    ("we've got company", SOMEONE),
    ("My wife can hear you", "wife"),
    ("my daughter is reading over my shoulder", "daughter"),
    ("im in the car with dave", "dave"),
    ("I'm in bed and Lotte's lying next to me", "Lotte"),
    ("Lotte asks: what's your favourite colour?", "Lotte"),
    ("dad's just arrived", "dad"),
    ("Gran has come round for tea", "Gran"),
    ("the plumber's here", "plumber"),
    ("leila is here w me rn", "leila"),
    ("He's back. He's right beside me.", SOMEONE),
    ("there are people around", SOMEONE),
]
NOBODY = [
    "Anna is here in my heart",
    "she was here yesterday",
    "there's nobody here like you",
    "Nell's here tomorrow till Sunday",
    "I wish Jonas were here with me",
    "My mum is always with me, wherever I go",
    "Dad's been with me in spirit all week",
    "I dreamt that Ilse was here with me",
    "Spring is here at last",
    "Christmas is here again",
    "My parcel is here",
    "The weekend is nearly here",
    "Is Priya here yet?",
    "When Tomasz is here I can't think",
    "If my boss is here by nine I'll scream",
    "I came home alone",
    "Priya wants to move in with me",
    "Tomasz is with me on this one",
    "My sister's with her boyfriend",
    "Jonas said hello to the postman",
    "I used to say hello to Mr Baines",
    "Lotte asked me what I wanted",
    "Dad came home late every night when I was small",
    "You're the only one here",
    "It's just you and me here",
    "Are you here with me?",
    "I'm here with you now",
    "Ilse says she's tired of London",
    "My boss got in a mood",
    "Everyone is here for themselves these days",
]


@pytest.mark.parametrize(("text", "who"), HERE)
def test_she_hears_that_somebody_is_there(text, who):
    assert who.casefold() in {one.casefold() for one in arrived(text)}


@pytest.mark.parametrize("text", NOBODY)
def test_talk_of_people_brings_nobody_in(text):
    assert arrived(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Jonas has gone", "he's off home now", "ok he left", "jonas just popped out", "It's just me again", "alone at last", "you're off speaker", "he's asleep"],
)  # fmt: skip
def test_she_hears_that_he_is_alone_again(text):
    assert gone(text, ("Jonas",)) == ("Jonas",)


@pytest.mark.parametrize(
    "text",
    ["Jonas hasn't gone yet", "when he's gone I'll tell you", "Priya left her husband", "he's going in a minute", "I left the milk out", "is he gone?"],
)  # fmt: skip
def test_until_he_has_gone_he_is_there(text):
    assert gone(text, ("Jonas",)) == ()
