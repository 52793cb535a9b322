"""The conversation through the page's socket: what a page hears, and what it may send."""

import asyncio
import json
import logging
import threading

import pytest
from tests.web.house import get
from websockets.exceptions import ConnectionClosed

from samantha.domain import lines
from samantha.domain.errors import DiskFull, SamanthaError
from samantha.doors import pages, web

# --- the conversation ------------------------------------------------------------------------


async def test_what_is_said_in_one_page_is_seen_in_both(house):
    async with house(["Hello.", "You came."]) as home, home.page() as one, home.page() as two:
        await one.tell(kind="say", id="1", text="I'm home")
        for page in (one, two):
            assert (await page.hears("heard"))["text"] == "I'm home"
            assert await page.reply() == ["Hello.", "You came."]


async def test_a_reply_does_not_wait_for_an_acknowledgement(house):
    loop, took = asyncio.get_running_loop(), []
    async with house(["Hello."]) as home, home.page() as page:
        for number in range(10):
            began = loop.time()
            await page.tell(kind="say", id=str(number), text="hi")
            await page.hears("clause")
            took.append(loop.time() - began)
            await page.hears("ended")
    # The quickest, so that a busy machine does not count; with delayed packets it is 0.04.
    assert min(took) < 0.02


async def test_what_is_said_in_the_terminal_is_seen_in_the_page(house):
    async with house(["Hello."]) as home, home.page() as page:
        await home.session.say("from the terminal", "terminal")
        assert (await page.hears("heard"))["text"] == "from the terminal"
        assert await page.reply() == ["Hello."]


async def test_a_page_that_opens_late_shows_what_was_said(house):
    async with house(["Well.", 60.0]) as home, home.page() as one:
        await one.tell(kind="say", id="1", text="so")
        await one.hears("clause")
        async with home.page() as late:
            (turn,) = late.scene["turns"]
            assert (turn["his"], turn["hers"], turn["ending"]) == ("so", ["Well."], "")
            assert late.scene["pose"] == "speaking"


async def test_the_page_shows_what_was_said_before_it_was_served(house):
    async with house(["One."], ["Two."]) as home:
        await home.session.say("first", "terminal")
        await home.session.settled()
        async with web.serve(home.session, token=home.token) as door:
            home.door = door
            async with home.page() as page:
                assert [turn["his"] for turn in page.scene["turns"]] == ["first"]


async def test_a_page_served_while_she_speaks_shows_the_whole_turn_in_the_end(house):
    async with house(["One.", 0.2, "Two."]) as home:
        await home.session.say("go on", "terminal")
        async with web.serve(home.session, token=home.token) as door:
            home.door = door
            async with home.page() as page:
                scene = await page.hears("scene")
    assert [turn["his"] for turn in scene["turns"]] == ["go on"]
    assert scene["turns"][0]["hers"] == ["One. Two."]


async def test_a_page_that_stops_her_stops_her(house):
    async with house(["Once upon a time.", 60.0, "The end."]) as home, home.page() as page:
        await page.tell(kind="say", id="1", text="a story")
        await page.hears("clause")
        await page.tell(kind="stop")
        assert (await page.hears("ended"))["ending"] == "interrupted"


async def test_a_message_that_is_sent_again_after_a_drop_is_heard_once(house):
    async with house() as home:
        async with home.page() as page:
            await page.tell(kind="say", id="same", text="only once")
            assert not (await page.hears("accepted"))["again"]
        async with home.page() as page:
            await page.tell(kind="say", id="same", text="only once")
            assert (await page.hears("accepted"))["again"]
            await home.session.settled()
    assert home.her.heard == ["only once"]


async def test_what_he_said_counts_even_if_the_page_closes_that_instant(house):
    async with house() as home:
        async with home.page() as page:
            await page.tell(kind="say", id="1", text="bye")
        async with asyncio.timeout(5):
            while not home.her.heard:
                await asyncio.sleep(0.01)
    assert home.her.heard == ["bye"]


async def test_a_new_page_brings_a_greeting_and_one_that_comes_back_does_not(house):
    async with house(greeting="Hello, I'm Samantha.") as home:
        async with home.page(fresh=True) as page:
            assert await page.reply() == ["Hello, I'm Samantha."]
        async with home.page():
            pass
        assert home.her.arrivals == 1


async def test_trouble_reaches_the_page_in_her_words(house):
    async with house([DiskFull("no room")]) as home, home.page() as page:
        await page.tell(kind="say", id="1", text="keep this")
        assert (await page.hears("trouble"))["spoken"] == DiskFull.spoken
        assert (await page.hears("ended"))["ending"] == "failed"


async def test_the_page_is_let_go_when_the_house_closes(house):
    async with house() as home, home.page() as page:
        await home.session.close()
        with pytest.raises(ConnectionClosed) as closed:
            await page.socket.recv()
        assert closed.value.rcvd.code in (1001, 1012)


# --- what a page may send ----------------------------------------------------------------------


async def test_a_hundred_kilobytes_are_listened_to(house):
    async with house() as home, home.page() as page:
        long = "word " * 20_000 + "💛"
        await page.tell(kind="say", id="1", text=long)
        assert (await page.hears("heard"))["text"] == long
    assert home.her.heard == [long]


async def test_ten_megabytes_are_kindly_refused_and_the_page_lives_on(house):
    async with house() as home, home.page() as page:
        await page.tell(kind="say", id="1", text="x" * 10_000_000)
        assert (await page.hears("refused"))["spoken"] == lines.TOO_LONG
        await page.tell(kind="say", id="2", text="shorter")
        assert await page.reply() == ["I'm here."]
    assert home.her.heard == ["shorter"]


async def test_a_frame_that_is_never_read_ends_its_own_socket_only(house):
    async with house() as home, home.page() as other, home.page() as page:
        with pytest.raises(ConnectionClosed) as closed:
            await page.socket.send("x" * (web.FRAME + 1))
            await page.socket.recv()
        assert closed.value.rcvd.code == 1009
        await other.tell(kind="say", id="1", text="still here?")
        assert await other.reply() == ["I'm here."]


NONSENSE = [
    "",
    "not json",
    "[]",
    "null",
    "{}",
    '{"kind":"shout"}',
    '{"kind":"say"}',
    '{"kind":"say","id":1,"text":"x"}',
    '{"kind":"say","id":"' + "x" * 65 + '","text":"x"}',
    '{"kind":"say","id":"1","text":"\\ud800"}',
    '{"kind":"hello","seal":"again"}',
    "[" * 100_000,
    b"\xff\xfe",
    b"\x00" * 1000,
]


async def test_a_frame_that_makes_no_sense_is_answered_and_the_page_lives_on(house):
    async with house() as home, home.page() as page:
        for frame in NONSENSE:
            await page.socket.send(frame)
            assert (await page.hears("unread"))["spoken"] == "I couldn't read that."
        await page.tell(kind="say", id="2", text="hello")
        assert await page.reply() == ["I'm here."]
    assert home.her.heard == ["hello"]


async def test_nothing_is_said_by_an_empty_message(house):
    async with house() as home, home.page() as page:
        await page.tell(kind="say", id="1", text=" \n\t ")
        await page.hears("accepted")
    assert home.her.heard == []


async def test_a_page_that_stopped_reading_is_let_go_and_holds_up_nobody(house):
    clause = "x" * 20_000
    async with house([clause, 0.0] * 1500) as home, home.page() as alive, home.page() as stuck:
        stuck.socket.transport.pause_reading()
        drained = asyncio.create_task(alive.reply())
        await alive.tell(kind="say", id="1", text="talk a lot")
        async with asyncio.timeout(30):
            await home.session.settled()
        assert len(await drained) == 1500
        stuck.socket.transport.abort()
        async with home.page() as again:
            assert len(again.scene["turns"][-1]["hers"]) == 1500


async def test_a_socket_that_says_nothing_is_let_go(house):
    async with house() as home, home.page() as page, home.knock(cookie=page.cookie) as silent:
        with pytest.raises(ConnectionClosed) as closed:
            async with asyncio.timeout(pages.GREETING_SECONDS + 5):
                await silent.socket.recv()
    assert closed.value.rcvd.code == pages.UNSEALED


# --- what is kept ------------------------------------------------------------------------------


async def test_no_word_of_his_or_hers_is_ever_in_the_log(house, caplog):
    canary, hers = "canary-9f31c his", "canary-9f31c hers"

    class Faulty(SamanthaError):
        pass

    with caplog.at_level(logging.DEBUG):
        logging.getLogger("websockets").setLevel(logging.INFO)  # the visitors' own end
        async with house([hers, Faulty("broke")]) as home, home.page() as page:
            await page.tell(kind="say", id=canary[:20], text=canary)
            await page.hears("ended")
            await page.socket.send(canary)
            await page.hears("unread")
            await page.socket.send(canary.encode() + b"\xff")
            await page.hears("unread")
            await get(home.address, "/")
    server = [record for record in caplog.records if not record.name.startswith("websockets")]
    assert not [record for record in server if "canary" in record.getMessage() + str(record.args)]
    assert "canary" not in caplog.text


async def test_the_door_leaves_no_task_or_thread_behind(house):
    before, threads = len(asyncio.all_tasks()), threading.active_count()
    async with house() as home, home.page() as page:
        await page.tell(kind="say", id="1", text="hello")
        await page.reply()
    await asyncio.sleep(0.05)
    assert len(asyncio.all_tasks()) == before
    assert threading.active_count() == threads


async def test_the_visitors_wire_is_plain_json(house):
    async with house() as home, home.page() as page:
        await page.tell(kind="say", id="1", text="שלום 🌿")
        assert json.loads(json.dumps(await page.hears("heard")))["text"] == "שלום 🌿"
