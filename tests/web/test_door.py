"""The page's server: who is let in, what every answer carries, and what a page may send."""

import asyncio
import json
import logging
import socket
import threading

import httpx2
import pytest
from tests.web.house import ScriptedCompanion
from websockets.exceptions import ConnectionClosed, InvalidStatus

from samantha.domain.errors import DiskFull, MisconfiguredError, SamanthaError
from samantha.doors import pages, web
from samantha.doors.session import Session
from samantha.engines.scripted import ScriptedClock

FILES = ["/", "/app.js", "/style.css", "/fonts/newsreader-latin-wght-normal.woff2", "/icon.svg"]


async def get(address: str, path: str = "/", **headers: str) -> httpx2.Response:
    async with httpx2.AsyncClient() as visitor:
        return await visitor.get(address.rstrip("/") + path, headers=headers)


# --- what every answer carries ---------------------------------------------------------------


async def test_every_answer_forbids_foreign_code_frames_referrers_and_keeping(house):
    async with house() as home:
        answers = [await get(home.address, path) for path in [*FILES, "/nothing-here", "/enter"]]
        answers.append(await home.enter())
    for answer in answers:
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "style-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers
        assert "access-control-allow-origin" not in answer.headers


async def test_the_files_are_what_they_say_they_are(house):
    async with house() as home:
        kinds = {path: (await get(home.address, path)).headers["content-type"] for path in FILES}
    assert kinds["/"].startswith("text/html")
    assert kinds["/app.js"].startswith("text/javascript")
    assert kinds["/style.css"].startswith("text/css")
    assert kinds["/fonts/newsreader-latin-wght-normal.woff2"] == "font/woff2"


async def raw(home, *lines: str) -> str:
    """The first line of the answer to a request that no well-meaning client would send."""
    name, port = home.host.split(":")
    reader, writer = await asyncio.open_connection(name, int(port))
    writer.write("\r\n".join([*lines, "", ""]).encode())
    answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answer.decode()


@pytest.mark.parametrize(
    "path", ["/../web.py", "/%2e%2e/web.py", "/..%2fweb.py", "/fonts/../../web.py", "//web.py"]
)
async def test_nothing_but_the_page_is_served(house, path):
    async with house() as home:
        assert " 404 " in await raw(home, f"GET {path} HTTP/1.1", f"Host: {home.host}")


# --- who is let in ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example", "", "localhost@evil"]
)
async def test_a_foreign_name_that_points_here_is_turned_away(house, host):
    async with house() as home:
        host = host.format(port=home.host.split(":")[1])
        answer = await get(home.address, "/", host=host)
    assert answer.status_code in (400, 421)
    assert b"<script" not in answer.content
    assert "evil" not in str(answer.headers)


async def test_every_name_of_this_machine_is_let_in(house):
    async with house() as home:
        port = home.host.split(":")[1]
        for host in (f"localhost:{port}", f"127.0.0.1:{port}", "LOCALHOST", f"[::1]:{port}"):
            assert (await get(home.address, "/", host=host)).status_code == 200, host


async def test_a_socket_from_another_site_is_turned_away(house):
    foreign = [
        None,
        "null",
        "http://evil.example",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "file://",
    ]
    async with house() as home, home.page() as page:
        for origin in foreign:
            with pytest.raises(InvalidStatus) as refused:
                async with home.knock(cookie=page.cookie, origin=origin):
                    pass
            assert refused.value.response.status_code == 403, origin


async def test_a_socket_by_a_foreign_name_is_turned_away(house):
    async with house() as home, home.page() as page:
        answer = await raw(
            home,
            "GET /talk HTTP/1.1",
            "Host: evil.example",
            "Origin: http://evil.example",
            f"Cookie: {page.cookie}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        )
    assert " 421 " in answer


@pytest.mark.parametrize("missing", ["cookie", "seal", "both", "right hello"])
async def test_a_page_without_both_keys_hears_nothing(house, missing):
    async with house() as home, home.page() as page:
        cookie = None if missing in ("cookie", "both") else page.cookie
        seal = "0" * 64 if missing in ("seal", "both") else page.seal
        async with home.knock(cookie=cookie) as stranger:
            await stranger.tell(kind="stop" if missing == "right hello" else "hello", seal=seal)
            with pytest.raises(ConnectionClosed) as refused:
                await stranger.socket.recv()
    assert refused.value.rcvd.code == pages.UNSEALED


async def test_a_link_lets_in_once(house):
    async with house() as home:
        link = home.door.invite()
        assert link.startswith(f"{home.address}#")  # a fragment: sent to no server, in no referrer
        ticket = link.split("#")[1]
        first, second = await home.enter(ticket), await home.enter(ticket)
        another = await home.enter()
    assert (first.status_code, second.status_code, another.status_code) == (200, 403, 200)
    assert "one use" in second.json()["spoken"]
    assert "set-cookie" not in second.headers
    assert home.token not in first.text + str(first.headers)


async def test_the_cookie_is_for_this_page_and_no_script(house):
    async with house() as home:
        cookie = (await home.enter()).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "domain" not in cookie
    assert home.host.split(":")[1] in cookie.split("=")[0]


@pytest.mark.parametrize("origin", ["http://evil.example", "null"])
async def test_another_site_cannot_trade_a_ticket(house, origin):
    async with house() as home:
        ticket = home.door.invite().split("#")[1]
        stolen = await home.enter(ticket, origin=origin)
        assert stolen.status_code == 403
        assert (await home.enter(ticket)).status_code == 200


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"ticket": 3}', b"x" * 5_000_000])
async def test_a_ticket_that_makes_no_sense_is_answered(house, body):
    async with house() as home, httpx2.AsyncClient() as visitor:
        answer = await visitor.post(
            f"{home.address}enter", content=body, headers={"origin": home.origin}
        )
    assert answer.status_code == 400


async def test_keys_outlive_a_restart_and_another_installations_do_not_fit(house):
    async with house() as home, home.page() as page:
        cookie, seal = page.cookie, page.seal
        port = int(home.host.split(":")[1])
    async with house(port=port) as home, home.knock(cookie=cookie) as again:
        await again.tell(kind="hello", seal=seal)
        assert (await again.hears("scene"))["name"] == "Samantha"
    async with (
        house(port=port, token="quite another token of another home") as home,
        home.knock(cookie=cookie) as again,
    ):
        await again.tell(kind="hello", seal=seal)
        with pytest.raises(ConnectionClosed):
            await again.socket.recv()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "somewhere"])
async def test_the_page_is_served_on_loopback_only(host):
    with pytest.raises(MisconfiguredError):
        session = Session(ScriptedCompanion([["x"]]), ScriptedClock())
        async with web.serve(session, token="t" * 32, host=host):
            pass


async def test_a_port_that_is_taken_is_told_in_her_words(house):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(MisconfiguredError) as taken:
            async with house(port=port):
                pass
    assert taken.value.spoken == web.PORT_TAKEN


# --- the conversation ------------------------------------------------------------------------


async def test_what_is_said_in_one_page_is_seen_in_both(house):
    async with house(["Hello.", "You came."]) as home, home.page() as one, home.page() as two:
        await one.tell(kind="say", id="1", text="I'm home")
        for page in (one, two):
            assert (await page.hears("heard"))["text"] == "I'm home"
            assert await page.reply() == ["Hello.", "You came."]


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
        assert (await page.hears("refused"))["spoken"] == pages.TOO_LONG
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


def test_a_token_that_could_be_guessed_is_refused():
    with pytest.raises(ValueError, match="too short"):
        web.Keys("short")


async def test_the_visitors_wire_is_plain_json(house):
    async with house() as home, home.page() as page:
        await page.tell(kind="say", id="1", text="שלום 🌿")
        assert json.loads(json.dumps(await page.hears("heard")))["text"] == "שלום 🌿"
