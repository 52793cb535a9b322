"""Sentences from which a careless reader takes what was never claimed: quotes, dreams, novels,
sarcasm, other people's words, what is only with him for a while.

Beside each stands all that may be taken from it; mostly that is nothing.
"""
# ruff: noqa: E501 (his sentences, one a line)

from datetime import date

import pytest

from samantha.domain.learning import find_claims

SAID = date(2030, 11, 20)

TRAPS = (
    # What others think, say and write of him or of themselves.
    ("orig from dundee, been here 2 yrs. folk here think im irish", ()),
    ("driving lesson b4 work. instructor is malcolm, hes about 100, says \"im retiring to tauranga in jan\" every single lesson", ()),
    ("he said \"im quitting the kombucha\" and then bottled 6 litres", ()),
    ("will text: \"kirst im moving to perth in jan. got the job at the yard. u could come if u want. anyway need milk\"", ()),
    ("told mum n she said oh perth thats only half an hour from here lovely. no mum. perth AUSTRALIA. not perth scotland", ()),
    ("uncle = barry. he says \"ill never sell it\" n then gave me a price", ()),
    ("mr pretorius texted. \"friend, rent will be 265 from december.\" friend my arse", ()),
    ("My boss told me I'm on the train to Bristol tomorrow.", ()),
    ("She texted me: I'm pregnant and I live with Marco now", ()),
    ("He's always going on: I hate cats, I hate dogs, I hate everyone.", ()),
    ("Someone on the radio: I was born in 1920 and I live in Fife.", ()),
    ("My horoscope says I'm moving to Berlin in July.", ()),
    ("According to the app I'm 63.", ()),
    ("call me Ishmael, as they say", ()),
    ("Would you believe it, the form had me down as Mr Bell, aged 94.", ()),
    # What they are, have and do.
    ("shes allergic to cats. works at a vets. i know", ()),
    ("hannah at work (not flat hannah, theres 2, this ones on reception) says chew fennel seeds. she gave up smoking that way", (("Hannah from work", "known from", "work"),)),
    ("shes getting her new hip on the 18th, ninewells. she says if she dies i get the thimbles. cheers nana", ()),
    ("properly scared about it tbh. she raised us half the time", ()),
    ("viewer no 2. nice but owns a snake and noodle is basically a snake so", ()),
    ("last lesson. malcolm says im ready, also says he once drove a bus into a lake so", ()),
    ("lost one. 8 month old lab pup, rat bait, owners a wee boy and his dad. did evrything right", ()),
    ("The tattoo on his arm says \"my sister Joan\".", ()),
    # With him for a while, or not at all.
    ("so i have a dog. FOSTER. three legs, greyhound, called noodle", ()),
    ("I'm looking after a dog for my neighbour, so I have a dog till Sunday.", ()),
    ("We're minding my sister's cat, so I've got a cat now.", ()),
    ("I borrowed a van so I have a van this week.", ()),
    ("I have a dog in this fight", ()),
    ("hannah from works uncle is selling a honda jazz, mint green, 2800 bucks.", ()),
    ("had one puff of hannahs vape. ONE. back on the fennel tmrw", ()),
    ("bought the car!! its called olive. yes i know. ngaire named it. its GREEN", ()),
    ("hiya. ok so. 28, vet nurse, wellington NZ not wellington boots", ()),
    # Dreams, stories, games and jokes.
    ("weird sleep btw, dreamt all my teeth were keys and none of them opened the flat", ()),
    ("listenign to this audiobook, moira burns down her own bakery for the insurance n runs off to norway. me if the autoclave breaks again", ()),
    ("I dreamt I lived in Venice and worked as a gondolier.", ()),
    ("In the novel my heroine lives in Lisbon. I am a spy, she says, I have a twin sister called Ada.", ()),
    ("My character's a plumber, I'm from Hull, I have three kids, that's the part.", ()),
    ("Suppose I'm a doctor and you're the patient. I work at St Mary's.", ()),
    ("Picture this: I'm a lighthouse keeper. I live in Orkney.", ()),
    ("Tell me a joke about a nurse. I'm a nurse and I walk into a bar.", ()),
    ("Pretend I'm a pirate. I live on a ship called Nancy.", ()),
    ("We read a poem: I was born in the dark, I live in the sea.", ()),
    # Hypotheticals, wishes, sarcasm, figures of speech.
    ("ive said ill do the speech. in doric which i do not speak", ()),
    ("oh yeah 6 hours of cat pee, truly living the dream, might just marry the autoclave n be done", ()),
    ("if i won lotto id buy the clinic n fire the printer. then id buy fiji", ()),
    ("If I lived in Cornwall I'd have a boat.", ()),
    ("I wish I had a dog called Biscuit.", ()),
    ("Oh brilliant, I love being stuck behind a tractor.", ()),
    ("yes because I love doing my taxes", ()),
    ("Sometimes I think I'm allergic to people.", ()),
    ("I work for peanuts.", ()),
    ("It was just my dad, Femke, and her belly.", ()),
    ("I had the scan on Tuesday and they took a bit away.", ()),
    ("The funeral on Friday was awful.", ()),
    ("Take the train in the morning, it's quicker.", ()),
    ("I've found somebody to take over my flat in Aarhus from July.", ()),
    ("I'm so sorry to hear about Max.", ()),
    ("It's been tough since I lost my job.", ()),
    ("I'm obsessed with those, where do you buy them", ()),
    ("I might be moving to Leeds on Friday, or I might not.", ()),
)  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), TRAPS)
def test_nothing_is_claimed_that_he_did_not_say_of_himself_or_his(
    text: str, meant: tuple[tuple[str, str, str], ...]
) -> None:
    found = find_claims(text, SAID)
    assert {(one.subject, one.predicate, one.object) for one in found} <= set(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I have a dog. He's called Rex.", ("he", "has", "a dog")),
        ("Here's the thing: I live in Leeds.", ("he", "lives in", "Leeds")),
        ("I'm allergic to peanuts.", ("he", "allergic to", "peanuts")),
        ("I work for Peabody.", ("he", "works at", "for Peabody")),
        ("I can't bear aubergine.", ("he", "likes", "aubergine")),
    ],
)
def test_what_only_looks_like_a_trap_is_learned(text: str, meant: tuple[str, str, str]) -> None:
    assert meant in {(one.subject, one.predicate, one.object) for one in find_claims(text, SAID)}


def test_what_he_cannot_bear_is_no_liking() -> None:
    assert [one.positive for one in find_claims("I can't bear aubergine.", SAID)] == [False]
