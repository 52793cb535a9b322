"""What is read from his words: what to forget, what to keep between them, who is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.company import arrived, gone
from samantha.domain.confidence import Confidence, confides, releases
from samantha.domain.forgetting import Wanted, agrees, choose, refuses, wants
from samantha.domain.memory import Moment
from samantha.domain.quotes import quotes
from samantha.domain.record import wish
from samantha.engines.scripted import NOON


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Actually, forget what I said about Dad and the money. Wipe it.", "Dad and the money"),
        ("Oh and forget all that about Carys, will you. It was the shandy.", "Carys"),
        ("can u forget what i told u about the loan pls", "the loan"),
        ("I'd rather you didn't remember the thing about the car", "the car"),
        ("Don't keep what I said about Mum's drinking", "Mum's drinking"),
        ("pretend I never told you about Marek", "Marek"),
        ("you can forget what I told you yesterday about Ben's operation", "Ben's operation"),
    ],
)
def test_what_he_wants_forgotten_is_read_however_he_puts_it(text, what):
    assert wants(text) == Wanted("about", what)


@pytest.mark.parametrize(
    "text", ["forget that", "Forget that please.", "wipe that", "pretend I never said that"]
)
def test_that_is_the_last_thing_he_said(text):
    assert wants(text) == Wanted("last")


@pytest.mark.parametrize(
    "text",
    [
        "Forget it.",
        "don't forget to remind me",
        "I can't forget what he said about me",
        "I want to forget about him",
        "She told me to forget about it",
        "i always forget what she said about the bins",
        "Let's forget about dinner",
        "Scratch that, it was Tuesday",
        'He said "forget what I told you about the car"',
    ],
)
def test_not_every_forget_is_a_request(text):
    assert wants(text) is None


@pytest.mark.parametrize("text", ["yes", "ok do it", "Thank you.", "yes please, wipe it", "ye"])
def test_a_yes_is_a_yes(text):
    assert agrees(text)


@pytest.mark.parametrize("text", ["no", "no, keep it", "wait", "not that one", "I made soup", ""])
def test_nothing_else_is(text):
    assert not agrees(text)


def test_a_no_is_a_no():
    assert refuses("No, keep it")
    assert not refuses("now I'm cooking")


def test_where_no_word_fits_it_is_of_the_same_person_and_the_same_kind():
    debt = Moment(1, "Dad owes nine thousand pounds to a man called Vernon", NOON)
    fish = Moment(2, "Dad caught a fish", NOON)
    mine = Moment(3, "I owe the bank money", NOON)
    assert choose("Dad and the money", [debt, fish, mine]) == (debt,)
    assert choose("Dad", [debt, fish, mine]) == (debt, fish)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Right. Off the record for a minute, please.", "off"),
        ("off the record, I lied and i dont know what to do", "off"),
        ("ok off teh record for a sec", "off"),
        ("dont write this down: i lied", "off"),
        ("stop taking notes for a bit", "off"),
        ("OK, back on the record.", "on"),
        ("you can keep notes again", "on"),
        ("He told me off the record that they're closing", None),
        ("Are we off the record?", None),
        ("for the record, I hate it", None),
        ("don't remember where I put it", None),
    ],
)
def test_whether_it_is_on_the_record(text, read):
    assert wish(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Just between us, this goes nowhere. I've bought Nell a telescope.", Confidence("this")),
        ("don't tell Leila but I've resigned and I am scared", Confidence("this", ("Leila",))),
        ("pls don't tell mum i failed the exam again", Confidence("this", ("mum",))),
        ("Can I tell you something, just between us?", Confidence("next")),
        ("keep that to yourself", Confidence("before")),
        ("Between you and me, what's he waiting for?", None),
        ("don't tell me what to do", None),
        ("It's no secret that I like him", None),
        ("She said don't tell anyone", None),
    ],
)
def test_what_is_between_them(text, read):
    assert confides(text) == read


def test_a_secret_that_is_out():
    assert releases("He's told her himself, so that's not a secret any more either")
    assert not releases("Is it still a secret?")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nell's here with me now, say hi.", ("Nell",)),
        ("leilas here w me", ("leila",)),
        ("my sister just walked in", ("sister",)),
        ("Gethin and Rhian have driven over!", ("Gethin", "Rhian")),
        ("I've got Dave with me", ("Dave",)),
        ("you're on speaker", ("someone",)),
        ("She says: is there anything hidden?", ("someone",)),
        ("Nell's here tomorrow", ()),
        ("Mum says I should call her, should I?", ()),
        ("Summer is here.", ()),
        ("I wish Anna was here with me", ()),
    ],
)
def test_who_is_there(text, who):
    assert arrived(text) == who


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Right, she's gone to find her shoes. Out of earshot.", ("Rhian",)),
        ("They've gone. It's just me and the bones.", ("Rhian",)),
        ("ok shes left", ("Rhian",)),
        ("Right, on my own again.", ("Rhian",)),
        ("She hasn't gone yet", ()),
        ("when she's gone i'll tell you", ()),
        ("Just me with a bucket", ()),
        ("Marcus has left his job", ()),
    ],
)
def test_who_has_gone(text, left):
    assert gone(text, ("Rhian",)) == left


def test_nobody_can_leave_an_empty_room():
    assert gone("She's gone.", ()) == ()


def test_her_words_go_with_his_where_they_hold_a_piece_of_them():
    his = "Dad owes four thousand pounds to a man called Vernon"
    assert quotes("You told me: “Dad owes four thousand pounds…”", his)
    assert not quotes("That's a lot to carry. How is he?", his)


@given(st.text(max_size=400))
def test_no_text_breaks_the_readers(text):
    wants(text)
    wish(text)
    confides(text)
    releases(text)
    arrived(text)
    gone(text, ("Nell",))
    agrees(text)
    quotes(text, text)
