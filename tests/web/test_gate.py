"""Who is let in by the page's server, and what every answer of it carries."""

import asyncio
import socket

import httpx2
import pytest
from tests.web.house import ScriptedCompanion, get
from websockets.exceptions import ConnectionClosed, InvalidStatus

from samantha.domain.errors import MisconfiguredError
from samantha.doors import pages, web
from samantha.doors.session import Session
from samantha.engines.scripted import ScriptedClock

FILES = ["/", "/app.js", "/style.css", "/fonts/newsreader-latin-wght-normal.woff2", "/icon.svg"]


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
        link = home.invite()
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
        ticket = home.invite().split("#")[1]
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


def test_a_token_that_could_be_guessed_is_refused():
    with pytest.raises(ValueError, match="too short"):
        web.Keys("short")
