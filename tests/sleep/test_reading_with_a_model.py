"""A language model reads what he told her: over the real protocol, in a house with a real vault."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from tests.brains.scripted_server import CUT, HANG, THINKING, Plain, serving
from tests.forgetting.house import Talk
from tests.storage.conftest import home as home  # the fixture

from samantha.domain.episodes import Line
from samantha.domain.errors import BrainRefused, BrainUnavailable
from samantha.domain.events import Confided, ConsentGiven, EpisodeRead
from samantha.domain.models import brain_spec
from samantha.domain.turn import Heard, Origin
from samantha.engines.brain_llm.reader import INSTRUCTIONS, ROOM, Patience, reader
from samantha.engines.egress_http import EgressHttp
from samantha.engines.scripted import NOON, ScriptedClock, ScriptedJournal
from samantha.settings import Settings
from samantha.wiring import open_house

KINDS = ("openai:m@{}/v1", "anthropic:m@{}", "ollama:qwen3.5:4b@{}")
every = pytest.mark.parametrize("spec", KINDS)
AWAY = "https://brain.example:443"
LEEKS = "The foxes dug up my grandmother's leeks again."
SHORT = Patience(first_seconds=0.5, between_seconds=0.3, whole_seconds=2.0)


def find(line, words, predicate="told", subject="he", **more):
    return {"line": line, "words": words, "subject": subject, "predicate": predicate,
            "object": words, "positive": True, **more}  # fmt: skip


def page(*finds):
    return json.dumps({"finds": list(finds)})


def is_reading(seen):
    return "numbered line for each time" in seen.body.decode()


def shown(server):
    """What each request to read has shown."""
    return [seen.body.decode() for seen in server.seen if is_reading(seen)]


class House:
    """She answers with a brain behind an API; her words have something of their own in them."""

    def __init__(self, talk, server):
        self.talk = talk
        self.server = server

    async def night(self):
        self.talk.clock.passes(timedelta(hours=9))
        return await self.talk.house.companion.sleep(self.talk.clock.now())

    async def told(self):
        found = await self.talk.house.vault.memories.claims(predicate="told")
        return [one.claim for one in found if one.claim.extractor.endswith("/1")]

    async def read(self):
        journal = self.talk.house.vault.journal
        return [r.event.by async for r in journal.read() if isinstance(r.event, EpisodeRead)]


@asynccontextmanager
async def living(home, spec, *pages):
    waiting = list(pages)

    def reply(seen):
        if not is_reading(seen):
            return ["I keep bees on the roof, did you know?"]
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    clock = ScriptedClock(NOON, "Europe/Berlin")
    async with serving(reply) as server:
        settings = Settings(home=home, keyring=False)
        house = await open_house(
            settings, holder="a test", clock=clock, brain=spec.format(server.url)
        )
        async with house:
            yield House(Talk(house, clock), server)


def only(claims, extractor):
    return [one for one in claims if one.extractor == extractor]


@every
async def test_what_a_model_finds_is_there_with_his_words_and_their_turn(home, spec):
    words = "my grandmother's leeks"
    async with living(home, spec, [THINKING, page(find(1, words))]) as house:
        await house.talk.say(LEEKS)
        turn = house.talk.state.last_turn
        assert (await house.night()).learned == 1
        by = f"{brain_spec(spec.format(house.server.url)).name}/1"
        (claim,) = only(await house.told(), by)
        assert (claim.span.turn, claim.span.words) == (turn, words)
        assert claim.span.within(LEEKS)
        ledger = await house.talk.house.vault.ledger()
        assert [left.purpose for left in ledger] == ["brain", "reading"]
        assert len(shown(house.server)) == 1
        await house.night()
        assert len(shown(house.server)) == 1  # no episode is read twice


async def test_a_quote_that_he_never_said_is_refused_and_so_are_her_own_words(home):
    lies = page(find(1, "a castle in Spain"), find(1, "bees on the roof"), find(9, LEEKS))
    async with living(home, KINDS[0], [lies]) as house:
        await house.talk.say(LEEKS)
        assert (await house.night()).learned == 0
        assert await house.read() == ["openai:m/1"]
        assert "bees on the roof" not in shown(house.server)[0]


async def test_what_steers_her_is_not_for_a_model_to_say(home):
    steering = [
        find(1, "I live in Graz", one)
        for one in ("may remember", "asked of her", "wants from her", "name", "lives in", "adult")
    ]
    async with living(home, KINDS[0], [page(*steering)]) as house:
        await house.talk.say("I live in Graz, and the foxes are back.")
        assert (await house.night()).learned == 0
        assert house.talk.state.may_remember


@pytest.mark.parametrize(
    "trouble",
    [
        Plain(500),
        Plain(429),
        Plain(401),
        ["I would rather talk about the sea."],
        ["{", CUT],
        Plain(200, b"<html>", {"content-type": "text/html"}),
    ],
    ids=["500", "429", "401", "prose", "cut off", "a page"],
)
async def test_a_server_in_trouble_costs_nothing_the_episode_is_offered_again(home, trouble):
    good = [page(find(1, "my grandmother's leeks"))]
    replies = [trouble]
    async with living(home, KINDS[0], replies[0]) as house:
        await house.talk.say(LEEKS)
        slept = await house.night()
        assert (slept.closed, slept.learned, slept.more) == (1, 0, False)
        assert await house.read() == []
    async with living(home, KINDS[0], good) as house:
        house.talk.clock.passes(timedelta(days=3))
        assert (await house.night()).learned == 1


async def test_a_server_that_is_gone_costs_nothing(home):
    async with living(home, KINDS[0], [page()]) as house:
        await house.talk.say(LEEKS)
    settings = Settings(home=home, keyring=False)
    clock = ScriptedClock(NOON + timedelta(days=3), "Europe/Berlin")
    dead = "openai:m@http://127.0.0.1:9/v1"
    async with await open_house(settings, holder="a test", clock=clock, brain=dead) as house:
        slept = await house.companion.sleep(clock.now())
        assert (slept.closed, slept.learned) == (1, 0)
        assert len(await house.vault.nights.episodes(limit=9, unread=True)) == 1


async def test_a_server_that_keeps_no_schema_is_asked_in_words(home):
    def reply(seen):
        if "response_format" in seen.json and seen.json["response_format"]["type"] != "text":
            kind = seen.json["response_format"]["type"]
            return Plain(400) if kind == "json_schema" else [f"```json\n{page(leeks)}\n```"]
        return [f"```json\n{page(leeks)}\n```"]

    leeks = find(1, "my grandmother's leeks")
    clock, journal = ScriptedClock(), ScriptedJournal()
    async with serving(reply) as server:
        egress = EgressHttp(record=journal.append, allowed=lambda where: None, clock=clock)
        mine = reader(KINDS[0].format(server.url), secrets={}, egress=egress, journal=journal)
        finds = await mine.read([Line(3, LEEKS, NOON)])
        await egress.aclose()
    assert [(one.turn, one.words) for one in finds] == [(3, "my grandmother's leeks")]


async def test_what_is_between_them_stays_there(home):
    async with living(home, KINDS[0], [page()]) as house:
        secret = await house.talk.number("I never told anyone about the boathouse.")
        await house.talk.house.vault.journal.append(Confided(secret))
        await house.talk.say(LEEKS)
        await house.night()
        (body,) = shown(house.server)
        assert "leeks" in body
        assert "boathouse" not in body


# --- the reader alone -----------------------------------------------------------------------------


@asynccontextmanager
async def away(*replies, journal=None, patience=SHORT):
    """A reader whose brain is on another machine, as far as it knows, and that machine."""
    journal = journal or ScriptedJournal()
    async with serving(*replies) as server:
        egress = EgressHttp(
            record=journal.append,
            allowed=lambda where: journal.state.consents.get(where),
            clock=ScriptedClock(),
            connect_to={AWAY: ("127.0.0.1", server.port)},
        )
        spec = f"openai:m@{AWAY.removesuffix(':443')}/v1"
        yield reader(spec, secrets={}, egress=egress, journal=journal, patience=patience), server
        await egress.aclose()


async def test_nothing_is_sent_where_he_has_not_said_yes():
    async with away([page()]) as (mine, server):
        with pytest.raises(BrainRefused):
            await mine.read([Line(3, LEEKS, NOON)])
        assert server.connections == 0


async def test_only_what_he_said_since_he_said_yes_goes_to_another_machine():
    journal = ScriptedJournal()
    await journal.append(Heard("Before.", NOON), ConsentGiven(AWAY, True), Heard("After.", NOON))
    async with away([page()], journal=journal) as (mine, server):
        before, brought = Line(1, "Before.", NOON), Line(9, "Hi!", NOON, origin="WhatsApp Anna")
        assert await mine.read([before, brought]) == ()
        assert server.connections == 0
        permission = mine._permission
        assert await permission.since() == 2
        assert permission.covers(Line(3, "After.", NOON), 2)
        await journal.append(ConsentGiven(AWAY, False))
        assert await permission.since() is None
        await journal.append(ConsentGiven(AWAY, True))
        assert await permission.since() == 5


async def read_here(reply, lines, spec=KINDS[0], patience=SHORT):
    journal = ScriptedJournal()
    async with serving(reply) as server:
        egress = EgressHttp(
            record=journal.append, allowed=lambda where: None, clock=ScriptedClock()
        )
        mine = reader(
            spec.format(server.url), secrets={}, egress=egress, journal=journal, patience=patience
        )
        try:
            return await mine.read(lines), server
        finally:
            await egress.aclose()


async def test_however_much_he_said_what_is_shown_is_bounded_and_all_of_it_is_looked_at():
    lines = [Line(n, f"{n} is the day. " + "word " * 400, NOON) for n in range(1, 201)]
    _, server = await read_here([page()], lines)
    body = server.seen[0].json
    text = "".join(str(message["content"]) for message in body["messages"])
    assert len(text) < ROOM + 10 * len(lines) + len(INSTRUCTIONS) + 2_000
    assert all(f"{n} is the day." in text for n in range(1, 201))
    assert body["max_tokens"] <= 4_000


async def test_a_quote_is_found_across_a_line_break_and_whatever_the_marks():
    line = Line(4, "My brother’s boat\nsank in May.", NOON)
    finds, _ = await read_here([page(find(1, "My brother's boat sank in May"))], [line])
    assert [one.words for one in finds] == ["My brother’s boat\nsank in May"]


async def test_a_server_that_stalls_is_given_up():
    with pytest.raises(BrainUnavailable):
        await read_here([HANG], [Line(1, LEEKS, NOON)])


async def test_his_first_word_breaks_the_reading_off():
    journal = ScriptedJournal()
    async with serving([HANG]) as server:
        egress = EgressHttp(
            record=journal.append, allowed=lambda where: None, clock=ScriptedClock()
        )
        spec = KINDS[0].format(server.url)
        mine = reader(spec, secrets={}, egress=egress, journal=journal)
        reading = asyncio.create_task(mine.read([Line(1, LEEKS, NOON)]))
        async with asyncio.timeout(20):
            while not server.seen:
                await asyncio.sleep(0.01)
            reading.cancel()
            await asyncio.wait({reading})
            await server.hung_up.wait()
        await egress.aclose()
    assert reading.cancelled()


async def test_what_he_brought_along_may_be_read_on_his_own_machine():
    line = Line(7, LEEKS, NOON, origin=f"{Origin('WhatsApp', 'Anna').source} Anna")
    finds, _ = await read_here([page(find(1, "my grandmother's leeks"))], [line])
    assert [one.turn for one in finds] == [7]
