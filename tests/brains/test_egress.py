"""What leaves the house, and what never does."""

import asyncio
import logging
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from tests.brains.scripted_server import CUT, HANG, Plain, serving

from samantha.domain.egress import destination, is_inside, is_private
from samantha.domain.errors import (
    ConsentRefused,
    DiskFull,
    EngineUnavailable,
    MisconfiguredError,
)
from samantha.domain.events import Left
from samantha.engines.egress_http import EgressHttp
from samantha.engines.scripted import NOON, ScriptedClock
from samantha.ports import Request, Response

FAR = "http://brain.example:80"


class Door:
    """An egress with its ledger in a list, and his answers in a mapping."""

    def __init__(
        self,
        consents: Mapping[str, bool] | None = None,
        connect_to: Mapping[str, tuple[str, int]] | None = None,
    ) -> None:
        self.ledger: list[Left] = []
        self.egress = EgressHttp(
            record=self._record,
            allowed=lambda where: (consents or {}).get(where),
            clock=ScriptedClock(),
            connect_to=connect_to,
        )

    async def _record(self, left: Left) -> None:
        self.ledger.append(left)

    async def __aenter__(self) -> "Door":
        return self

    async def __aexit__(self, *trouble: object) -> None:
        await self.egress.aclose()

    @property
    def outcomes(self) -> list[str]:
        return [left.outcome for left in self.ledger]


async def whole(response: Response) -> bytes:
    return b"".join([piece async for piece in response.body])


async def test_what_he_has_not_allowed_is_not_even_looked_up() -> None:
    async with Door({"http://no.example:80": False}) as door:
        for url in ("http://never-asked.example/x", "http://no.example/x", "https://no.example/"):
            with pytest.raises(ConsentRefused) as refused:
                await door.egress.send(Request("GET", url, "test"))
            assert refused.value.destination == destination(url)
    assert door.ledger == []


async def test_what_he_has_allowed_goes_and_leaves_one_line() -> None:
    async with (
        serving(Plain(200, b"hello")) as server,
        Door({FAR: True}, {FAR: ("127.0.0.1", server.port)}) as door,
    ):
        request = Request("POST", "http://brain.example/v1/chat?q=1", "brain", {}, b"twelve bytes")
        response = await door.egress.send(request)
        assert door.ledger == []  # not over yet
        assert await whole(response) == b"hello"
    assert door.ledger == [Left(NOON, FAR, "brain", 12, 5, "200", inside=False)]
    assert server.seen[0].headers["host"] == "brain.example"
    assert server.seen[0].body == b"twelve bytes"


async def test_this_machine_needs_no_consent_and_is_marked() -> None:
    async with serving(Plain(200, b"hi")) as server, Door() as door:
        await whole(await door.egress.send(Request("GET", server.url, "brain")))
        await whole(
            await door.egress.send(Request("GET", f"http://localhost:{server.port}/", "brain"))
        )
    assert [left.inside for left in door.ledger] == [True, True]


async def test_a_connection_is_used_again() -> None:
    async with serving(Plain(200, b"hi")) as server, Door() as door:
        for _ in range(3):
            await whole(await door.egress.send(Request("GET", server.url, "brain")))
    assert server.connections == 1


async def test_nothing_of_this_machine_is_told_but_what_was_asked_for() -> None:
    async with serving(Plain(200, b"hi")) as server, Door() as door:
        await whole(await door.egress.send(Request("GET", server.url, "brain", {"X-One": "1"})))
    assert set(server.seen[0].headers) == {"host", "accept-encoding", "user-agent", "x-one"}
    assert server.seen[0].headers["user-agent"] == "samantha"


@pytest.mark.parametrize(
    ("reply", "outcome", "raises"),
    [
        (Plain(500, b"oh"), "500", False),
        (["a", CUT], "cut off", True),
        (Plain(200, b"half", declared=8), "cut off", True),
        (["a", HANG], "stalled", True),
    ],
)
async def test_each_way_it_can_end_has_its_word_in_the_ledger(
    reply: object, outcome: str, raises: bool
) -> None:
    async with serving(reply) as server, Door() as door:  # type: ignore[arg-type]
        request = Request("GET", server.url, "brain", timeout_seconds=0.2)
        response = await door.egress.send(request)
        if raises:
            with pytest.raises(EngineUnavailable):
                await whole(response)
        else:
            await whole(response)
    assert door.outcomes == [outcome]


async def test_nobody_at_home_is_a_line_with_nothing_sent() -> None:
    async with serving(Plain()) as server:
        url = server.url
    async with Door() as door:
        with pytest.raises(EngineUnavailable):
            await door.egress.send(Request("POST", url, "brain", {}, b"unsaid"))
    assert [(left.sent, left.outcome) for left in door.ledger] == [(0, "no connection")]


async def test_breaking_off_closes_the_connection_and_writes_the_line() -> None:
    async with serving(["a", HANG]) as server, Door() as door:
        response = await door.egress.send(Request("GET", server.url, "brain"))
        await anext(response.body)
        await response.body.aclose()  # type: ignore[attr-defined]
        await asyncio.wait_for(server.hung_up.wait(), 2)
    assert door.outcomes == ["stopped"]


async def test_a_cancelled_reader_writes_the_line_too() -> None:
    async with serving(["a", HANG]) as server, Door() as door:
        response = await door.egress.send(Request("GET", server.url, "brain"))
        task = asyncio.ensure_future(whole(response))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(server.hung_up.wait(), 2)
    assert door.outcomes == ["stopped"]


async def test_an_answer_that_nobody_read_still_has_its_line() -> None:
    async with serving(["a", HANG]) as server, Door() as door:
        await door.egress.send(Request("GET", server.url, "brain"))
    assert door.outcomes == ["stopped"]


async def test_a_ledger_that_cannot_be_written_is_not_passed_over() -> None:
    async def full(left: Left) -> None:
        raise DiskFull

    egress = EgressHttp(record=full, allowed=lambda where: None, clock=ScriptedClock())
    async with serving(Plain(200, b"hi")) as server:
        response = await egress.send(Request("GET", server.url, "brain"))
        with pytest.raises(EngineUnavailable, match="ledger"):
            await whole(response)
        await egress.aclose()


async def test_a_server_that_cannot_show_who_it_is_hears_nothing(tmp_path: Path) -> None:
    far = "https://brain.example:443"
    async with (
        serving(Plain(200, b"hi"), tls=_self_signed("brain.example", tmp_path)) as server,
        Door({far: True}, {far: ("127.0.0.1", server.port)}) as door,
    ):
        with pytest.raises(EngineUnavailable, match="no trusted certificate"):
            await door.egress.send(Request("POST", "https://brain.example/", "brain", {}, b"x"))
    assert server.seen == []
    assert [(left.sent, left.outcome) for left in door.ledger] == [(0, "no trusted certificate")]


def _self_signed(name: str, folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2090, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "pem")
    return context


async def test_a_proxy_is_used_if_he_named_one_and_never_for_this_machine() -> None:
    ledger: list[Left] = []

    async def record(left: Left) -> None:
        ledger.append(left)

    async with serving(Plain(200, b"via")) as proxy, serving(Plain(200, b"direct")) as inside:
        egress = EgressHttp(
            record=record, allowed=lambda where: True, clock=ScriptedClock(), proxy=proxy.url
        )
        far = await whole(await egress.send(Request("GET", "http://brain.example/x", "test")))
        near = await whole(await egress.send(Request("GET", inside.url, "test")))
        await egress.aclose()
    assert (far, near) == (b"via", b"direct")
    assert [seen.path for seen in proxy.seen] == ["http://brain.example/x"]
    assert [left.destination for left in ledger] == [FAR, inside.url]


# --- redirects ------------------------------------------------------------------------------------


def _to(location: str, status: int = 302) -> Plain:
    return Plain(status, b"", {"location": location})


async def test_a_redirect_to_where_he_said_yes_is_followed_with_a_line_of_its_own() -> None:
    cdn = "http://cdn.example:80"
    async with (
        serving(_to("http://cdn.example/file?x=1")) as hub,
        serving(Plain(200, b"file")) as store,
        Door(
            {FAR: True, cdn: True},
            {FAR: ("127.0.0.1", hub.port), cdn: ("127.0.0.1", store.port)},
        ) as door,
    ):
        request = Request(
            "GET", "http://brain.example/file", "test", {"Authorization": "Bearer s3cret"}
        )
        assert await whole(await door.egress.send(request)) == b"file"
    assert [(left.destination, left.outcome) for left in door.ledger] == [
        (FAR, "302"),
        (cdn, "200"),
    ]
    assert hub.seen[0].headers["authorization"] == "Bearer s3cret"
    assert "authorization" not in store.seen[0].headers


async def test_a_redirect_to_elsewhere_asks_him_first() -> None:
    async with (
        serving(_to("https://cdn.example/file")) as hub,
        Door({FAR: True}, {FAR: ("127.0.0.1", hub.port)}) as door,
    ):
        with pytest.raises(ConsentRefused) as refused:
            await door.egress.send(Request("GET", "http://brain.example/", "test"))
    assert refused.value.destination == "https://cdn.example:443"
    assert door.outcomes == ["302"]


async def test_a_stranger_cannot_send_her_knocking_on_doors_inside_the_house() -> None:
    async with serving(Plain(200, b"private")) as inside:
        hop = _to(inside.url)
        async with (
            serving(hop) as hub,
            Door({FAR: True}, {FAR: ("127.0.0.1", hub.port)}) as door,
        ):
            with pytest.raises(EngineUnavailable, match="into this machine"):
                await door.egress.send(Request("GET", "http://brain.example/", "test"))
        assert inside.seen == []


async def test_his_words_are_not_carried_along_by_a_plain_redirect() -> None:
    async with serving(_to("/elsewhere", 302)) as server, Door() as door:
        with pytest.raises(EngineUnavailable, match="redirect"):
            await door.egress.send(Request("POST", server.url, "brain", {}, b"words"))
    assert len(server.seen) == 1


async def test_a_host_that_can_be_read_in_two_ways_is_neither() -> None:
    async with serving(_to("http://fa\u00df.example/")) as server:
        here = ("127.0.0.1", server.port)
        yes = {"http://fass.example:80": True}
        async with Door(yes, dict.fromkeys(yes, here)) as door:
            for url in ("http://fa\u00df.example/", "http://fass.example/"):
                with pytest.raises(EngineUnavailable, match="two ways"):
                    await door.egress.send(Request("GET", url, "test"))
            assert [seen.path for seen in server.seen] == ["/"]
            assert door.outcomes == ["302"]


async def test_a_redirect_that_no_address_can_be_made_of_is_trouble_of_the_server() -> None:
    nowhere = _to("http://127.0.0.1:1/\x7f"), _to("http://[::1/")
    async with serving(*nowhere) as server, Door() as door:
        for _ in nowhere:
            with pytest.raises(EngineUnavailable):
                await door.egress.send(Request("GET", server.url, "test"))


@pytest.mark.parametrize("value", ["k\u00e9y", "key\r\nx-evil: 1", "key\0"])
async def test_a_key_that_cannot_be_sent_is_not_sent_and_not_quoted(value: str) -> None:
    async with serving(Plain()) as server, Door() as door:
        with pytest.raises(MisconfiguredError) as refused:
            await door.egress.send(
                Request("GET", server.url, "test", {"Authorization": f"Bearer {value}"})
            )
        assert str(refused.value) == "a header that cannot be sent: authorization"
        assert server.seen == []


async def test_redirects_do_not_go_round_for_ever() -> None:
    async with serving(_to("/again")) as server, Door() as door:
        with pytest.raises(EngineUnavailable, match="redirects"):
            await door.egress.send(Request("GET", server.url, "test"))
    assert len(server.seen) == 6


# --- silence --------------------------------------------------------------------------------------


async def test_no_log_holds_an_address_or_a_word(caplog: pytest.LogCaptureFixture) -> None:
    canary = "Zitronenfalter"
    with caplog.at_level(logging.DEBUG):
        async with (
            serving(Plain(200, canary.encode()), ["x", CUT]) as server,
            Door() as door,
        ):
            url = f"{server.url}/{canary}?q={canary}"
            request = Request("POST", url, "brain", {"x-word": canary}, canary.encode())
            await whole(await door.egress.send(request))
            with pytest.raises(EngineUnavailable) as trouble:
                await whole(await door.egress.send(request))
            with pytest.raises(ConsentRefused) as refused:
                await door.egress.send(Request("GET", f"http://a.example/{canary}", "brain"))
    assert canary not in caplog.text + str(trouble.value) + str(refused.value)
    assert canary not in repr(request)
    assert not [record for record in caplog.records if record.name.startswith("http")]


# --- destinations ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "where"),
    [
        ("https://API.Example.com/v1?x#y", "https://api.example.com:443"),
        ("http://example.com.", "http://example.com:80"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
        ("http://bücher.example", "http://xn--bcher-kva.example:80"),
    ],
)
def test_a_destination_is_scheme_host_and_port(url: str, where: str) -> None:
    assert destination(url) == where


@pytest.mark.parametrize(
    "url",
    ["", "example.com", "ftp://x", "file:///etc/passwd", "http://", "http://me:pw@x", "http://x:y"],
)
def test_an_address_that_makes_no_sense_is_refused_without_being_quoted(url: str) -> None:
    with pytest.raises(MisconfiguredError) as refused:
        destination(url)
    assert not url.strip("htp:/") or url not in str(refused.value)


@pytest.mark.parametrize(
    ("where", "inside"),
    [
        ("http://localhost:1", True),
        ("http://127.8.9.1:1", True),
        ("http://[::1]:1", True),
        ("http://192.168.1.4:1", False),
        ("http://127.0.0.1.example.com:1", False),
        ("http://localhost.example.com:1", False),
        ("http://0.0.0.0:1", False),
    ],
)
def test_only_what_is_written_as_loopback_is_inside(where: str, inside: bool) -> None:
    assert is_inside(where) is inside
    assert is_private(where) is inside


@given(st.text(max_size=60))
def test_reading_an_address_either_works_or_says_so(url: str) -> None:
    try:
        where = destination(url)
    except MisconfiguredError:
        return
    assert destination(where) == where
