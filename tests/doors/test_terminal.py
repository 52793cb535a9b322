"""She and a person at a real pseudo-terminal, in real processes, with a real vault."""

import json
import re
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import Request, urlopen

import pytest
from tests.doors.household import ENVIRON, TALK, heard, said_by_her, samantha
from tests.doors.sitting import Person
from websockets import Origin
from websockets.sync.client import ClientConnection, connect

from samantha.domain.turn import Ending

SLOW = [["First I say this.", 1.0, "Then this,", 30, "and never this."]]


def sit(home, script=("I hear you.",), *options, environ=None, **terminal):
    command = [sys.executable, str(TALK), str(home), json.dumps(list(script)), *options]
    return Person(command, {**ENVIRON, **(environ or {})}, **terminal)


async def test_he_types_a_line_and_she_answers_and_ctrl_d_leaves(met):
    with sit(met, ["I hear you. Go on."], "--no-page") as person:
        person.sees("›")
        person.types("Hello you\r")
        person.sees("I hear you. Go on.")
        person.types("\x04")
        assert person.waits_for_end() == 0
        assert not person.screen.unknown
    assert await heard(met) == ["Hello you"]
    assert [s.ending for s in await said_by_her(met)] == [Ending.FINISHED]


async def test_she_greets_first_and_says_a_goodbye_last(met):
    with sit(met, ["Mm."], "--no-page") as person:
        person.sees("›")
        before = person.sees(".")
        person.types("\x04")
        person.waits_for_end()
        after = person.screen.shown()
        assert any(line.startswith("  ") for line in before.splitlines())
        last = after.splitlines()[-1]
        assert last.startswith("  ")
        assert "?" not in last


async def test_ctrl_c_stops_her_and_only_what_he_received_is_kept(met):
    with sit(met, SLOW, "--no-page") as person:
        person.sees("›")
        person.types("Tell me a story\r")
        person.sees("First I say this.")
        person.types("\x03")
        person.types("Thank you\r")
        person.sees("First I say this.", times=2)
        person.types("\x03")
        person.types("\x04")
        assert person.waits_for_end() == 0
    said = await said_by_her(met)
    assert [(s.text, s.ending) for s in said] == [
        ("First I say this.", Ending.INTERRUPTED),
        ("First I say this.", Ending.INTERRUPTED),
    ]


async def test_a_new_line_of_his_interrupts_her(met):
    with sit(met, [*SLOW, "Yes?"], "--no-page") as person:
        person.sees("›")
        person.types("Tell me a story\r")
        person.sees("First I say this.")
        person.types("The one about the fox\r")
        person.sees("Yes?")
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert [s.ending for s in await said_by_her(met)] == [Ending.INTERRUPTED, Ending.FINISHED]


async def test_her_words_do_not_break_the_line_that_he_is_typing(met):
    script = [["One.", 0.4, "Two.", 0.4, "Three."]]
    with sit(met, script, "--no-page") as person:
        person.sees("›")
        person.types("go\r")
        person.types("I am still ")
        person.sees("One.")
        person.types("typing ")
        person.sees("One. Two.")
        person.types("this")
        person.sees("One. Two. Three.")
        person.sees("› I am still typing this")
        shown = person.screen.shown()
        assert shown.count("One.") == 1
        assert shown.count("I am still") == 1
        assert shown.splitlines()[-1] == "› I am still typing this"


async def test_long_words_of_hers_fit_the_window_and_come_once(met):
    words = " ".join(f"word{n}" for n in range(120)) + "."
    with sit(met, [words], "--no-page", columns=40, rows=10) as person:
        person.sees("›")
        person.types("go\r")
        person.sees("word119.")
        shown = person.screen.shown()
    lines = [line for line in shown.splitlines() if "word" in line]
    assert all(len(line) <= 38 for line in lines)
    assert " ".join(" ".join(lines).split()) == words


async def test_ctrl_c_while_she_is_silent_clears_the_line_and_then_says_how_to_leave(met):
    with sit(met, ["Mm."], "--no-page") as person:
        person.sees("›")
        person.types("never mind this")
        person.sees("never mind this")
        person.types("\x03")
        person.types("ok")
        person.sees("› ok")
        assert "never mind" not in person.screen.shown()
        person.types("\x03\x03")
        person.sees("(Ctrl-D when you want to go.)")
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert await heard(met) == []


async def test_alt_enter_begins_a_new_line_and_pasted_lines_stay_together(met):
    with sit(met, ["Mm."], "--no-page") as person:
        person.sees("›")
        person.types("first\x1b\rsecond\r")
        person.sees("Mm.")
        person.types("\x1b[200~three\nfour\x1b[201~\r")
        person.sees("Mm.", times=2)
        person.types("\x04")
        person.waits_for_end()
    assert await heard(met) == ["first\nsecond", "three\nfour"]


async def test_the_last_line_comes_back_with_the_up_arrow(met):
    with sit(met, ["Mm."], "--no-page") as person:
        person.sees("›")
        person.types("I went for a walk\r")
        person.sees("Mm.")
        person.types("\x1b[A\r")
        person.sees("Mm.", times=2)
    assert not list(met.glob("*history*"))


async def test_emoji_and_right_to_left_text_arrive_as_they_were_typed(met):
    with sit(met, ["Yes 🙂 — “שלום”."], "--no-page") as person:
        person.sees("›")
        person.types("מה שלומך 👩‍👩‍👧‍👦 é\r")
        person.sees("“שלום”.")
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert await heard(met) == ["מה שלומך 👩‍👩‍👧‍👦 é"]


async def test_a_line_of_a_hundred_thousand_letters_is_heard_whole(met):
    words = "word " * 20_000 + "end"
    with sit(met, ["All of it."], "--no-page") as person:
        person.sees("›")
        person.types("\x1b[200~" + words + "\x1b[201~")
        person.sees("end", 40)
        person.types("\r")
        person.sees("All of it.", 40)
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert await heard(met) == [words]


async def test_bytes_that_are_no_text_are_no_crash(met):
    with sit(met, ["Mm."], "--no-page") as person:
        person.sees("›")
        person.types(b"caf\xe9\r")
        person.sees("Mm.")
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert await heard(met) == ["caf\ufffd"]


@pytest.mark.parametrize(
    "locale", [{"LANG": "C"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii", "LANG": "C"}]
)
async def test_a_terminal_without_utf8_gets_plain_letters_and_no_traceback(met, locale):
    environ = {"LANG": "", **locale}
    with sit(met, ["“It’s you” — 🙂 naïve…"], "--no-page", environ=environ) as person:
        person.sees(">")
        person.types("hello\r")
        person.sees('"It\'s you" -- (slightly smiling face) naive...')
        person.types("\x04")
        assert person.waits_for_end() == 0
        assert person.raw.isascii()


async def test_no_color_means_no_colour(met):
    for environ, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        with sit(met, ["Mm."], "--no-page", environ=environ) as person:
            person.sees("›")
            person.types("hello\r")
            person.sees("Mm.")
            person.types("\x04")
            person.waits_for_end()
            assert (b"38;5;" in person.raw) is coloured


async def test_a_terminal_that_is_closed_leaves_a_whole_record(met):
    with sit(met, SLOW, "--no-page") as person:
        person.sees("›")
        person.types("Tell me a story\r")
        person.sees("First I say this.")
        person.process.send_signal(signal.SIGHUP)
        person.waits_for_end()
    (said,) = await said_by_her(met)
    assert (said.text, said.ending) == ("First I say this.", Ending.INTERRUPTED)


async def test_what_he_said_before_a_restart_is_there_after_it(met):
    for words in ("My sister is called Anna", "Hello again"):
        with sit(met, ["Mm."], "--no-page") as person:
            person.sees("›")
            person.types(f"{words}\r")
            person.sees("Mm.")
            person.types("\x04")
            assert person.waits_for_end() == 0
    assert await heard(met) == ["My sister is called Anna", "Hello again"]


async def test_the_page_is_served_beside_the_terminal_and_its_address_is_told_once(met):
    with sit(met, ["Mm."], "--port", "0") as person:
        person.sees("http://127.0.0.1:")
        person.types("hello\r")
        person.sees("Mm.")
        assert person.screen.shown().count("http://127.0.0.1:") == 1
        person.types("\x04")
        assert person.waits_for_end() == 0


@contextmanager
def enters(link: str) -> Iterator[ClientConnection]:
    """Open the page's socket as a browser would that followed ``link``."""
    address, ticket = link.split("/#")
    origin = {"Origin": address, "Content-Type": "application/json"}
    asked = Request(f"{address}/enter", json.dumps({"ticket": ticket}).encode(), origin)
    with urlopen(asked) as answer:
        seal = json.load(answer)["seal"]
        cookie = answer.headers["Set-Cookie"].split(";")[0]
    with connect(
        f"{address.replace('http', 'ws')}/talk",
        origin=Origin(address),
        additional_headers={"Cookie": cookie},
        proxy=None,
    ) as page:
        page.send(json.dumps({"kind": "hello", "seal": seal, "fresh": True}))
        yield page


def told(page: ClientConnection, kind: str, words: str) -> None:
    """Wait until the page is told ``words``."""
    message: dict[str, str] = {}
    while (message.get("kind"), message.get("text")) != (kind, words):
        message = json.loads(page.recv(timeout=20))


async def test_two_pages_and_a_terminal_are_one_conversation(met):
    with sit(met, ["From the page. I heard.", "From here. I heard."], "--port", "0") as person:
        person.sees("http://127.0.0.1:")
        (first,) = re.findall(r"http://\S+", person.screen.shown())
        person.types("\x1bOQ")  # F2
        person.sees("http://127.0.0.1:", times=2)
        second = re.findall(r"http://\S+", person.screen.shown())[-1]
        with enters(first) as one, enters(second) as other:
            person.types("half a li")
            one.send(json.dumps({"kind": "say", "id": "1", "text": "Hello from the sofa"}))
            person.sees("› Hello from the sofa")
            person.sees("From the page. I heard.")
            person.sees("› half a li")
            told(other, "heard", "Hello from the sofa")
            told(other, "clause", "From the page.")
            person.types("ne\r")
            person.sees("From here. I heard.")
            for page in (one, other):
                told(page, "heard", "half a line")
                told(page, "clause", "From here.")
        person.types("\x04")
        assert person.waits_for_end() == 0
    assert await heard(met) == ["Hello from the sofa", "half a line"]


# --- locked --------------------------------------------------------------------------------------


async def test_locked_she_asks_for_the_passphrase_and_shows_none_of_it(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met)]
    with Person([*command, "passphrase"], ENVIRON) as person:
        person.sees("New passphrase:")
        person.types("correct horse\r")
        person.sees("Repeat")
        person.types("correct horse\r")
        person.sees("That phrase opens me now.")
        assert person.waits_for_end() == 0
    with Person([*command, "talk", "--no-page"], ENVIRON) as person:
        person.sees("Your passphrase:")
        person.types("wrong horse\r")
        person.sees("That isn't the phrase that opens me.")
        person.types("correct horse\r")
        person.sees("›")
        person.types("\x04")
        assert person.waits_for_end() == 0
        assert "horse" not in person.screen.shown()


async def test_after_three_wrong_phrases_she_stays_shut(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met)]
    with Person([*command, "passphrase"], ENVIRON) as person:
        for question in ("New passphrase:", "Repeat"):
            person.sees(question)
            person.types("correct horse\r")
        person.waits_for_end()
    with Person([*command, "talk"], ENVIRON) as person:
        for times in (1, 2, 3):
            person.sees("Your passphrase:", times=times)
            person.types("wrong horse\r")
        assert person.waits_for_end() == 1


async def test_ctrl_c_at_the_passphrase_leaves_quietly(met, tmp_path):
    phrase = tmp_path / "phrase"
    phrase.write_text("correct horse\n")
    samantha(met, "passphrase", "--new-passphrase-file", str(phrase))
    with Person([sys.executable, "-m", "samantha", "--home", str(met)], ENVIRON) as person:
        person.sees("Your passphrase:")
        person.types("\x03")
        assert person.waits_for_end() == 130
        assert "Traceback" not in person.screen.shown()


async def test_the_twenty_four_words_are_wiped_from_the_screen_and_bring_her_back(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met), "recover"]
    with Person([*command, "--new-words"], ENVIRON) as person:
        person.sees("Enter wipes them")
        words = dict(re.findall(r"\b(\d+) ([a-z]+)\b", person.screen.shown()))
        person.types("\r")
        assert person.waits_for_end() == 0
        assert b"\x1b[2J" in person.raw
    (met / "key").unlink()
    with Person(command, ENVIRON, columns=200) as person:
        person.sees("twenty-four words")
        person.types(" ".join(words[str(n)] for n in range(1, 25)) + "\r")
        person.sees("new passphrase?")
        person.types("n\r")
        person.sees("I'm back.")
        assert person.waits_for_end() == 0


# --- other commands ------------------------------------------------------------------------------


async def test_a_brains_key_is_asked_for_unseen_and_what_would_leave_is_said_first(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met), "brain"]
    with Person([*command, "use", "openai:gpt-5"], ENVIRON) as person:
        person.sees("Your key for https://api.openai.com:443:")
        person.types("sk-kumquat-7391\r")
        person.sees("https://api.openai.com:443")
        person.sees("Is that all right? [y/N]:")
        person.types("n\r")
        assert person.waits_for_end() == 0
        assert "kumquat" not in person.screen.shown()
    assert not [path for path in met.iterdir() if b"kumquat" in path.read_bytes()]
    assert b"In use: openai:gpt-5" in samantha(met, "brain", "list").stdout
    assert samantha(met, "ledger").stdout == b"Nothing has left this computer.\n"


async def test_ctrl_c_at_a_question_changes_nothing(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met), "brain"]
    with Person([*command, "use", "openai:gpt-5"], ENVIRON) as person:
        person.sees("Your key for")
        person.types("\x03")
        assert person.waits_for_end() == 130
    assert b"In use: builtin" in samantha(met, "brain", "list").stdout


async def test_the_page_alone_is_served_until_ctrl_c(met):
    command = [sys.executable, "-m", "samantha", "--home", str(met), "serve", "--port", "0"]
    with Person(command, ENVIRON, columns=120) as person:
        person.sees("Ctrl-C closes me.")
        (link,) = re.findall(r"http://\S+", person.screen.shown())
        with enters(link) as page:
            page.send(json.dumps({"kind": "say", "id": "1", "text": "Hello from the sofa"}))
            told(page, "heard", "Hello from the sofa")
        person.types("\x03")
        assert person.waits_for_end() == 0
    assert await heard(met) == ["Hello from the sofa"]


async def test_a_port_that_is_taken_is_told_where_it_was_asked_for(met):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = samantha(met, "serve", "--port", str(port))
        assert done.returncode == 1
        assert b"already at that port" in done.stderr
        with sit(met, ["Mm."], environ={"SAMANTHA_PORT": str(port)}) as person:
            person.sees("http://127.0.0.1:")
            assert f":{port}/" not in person.screen.shown()
