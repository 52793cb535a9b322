"""What becomes of it: his words are his, others' are not, and nothing happens twice."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.moving_in.exports import LEEKS, NOW, VIENNA, chatgpt, conversation, file, found, vienna
from tests.storage.lives import NOON, awake, heard, tell, valid

from samantha.domain.errors import ConsentRefused, MalformedInput
from samantha.domain.events import Learned, MovedIn, Overheard, RecordSwitched, Superseded
from samantha.domain.memory import Claim, Span
from samantha.domain.moving_in import whatsapp
from samantha.domain.moving_in.luggage import Unpacking, claims_from, likely_me
from samantha.domain.moving_in.messages import Context, Found, Message
from samantha.domain.state import State
from samantha.domain.turn import Heard, Origin
from samantha.mind.move_in import BATCH, Summary, move_in
from samantha.storage.export import export_archive, export_folder, restore
from samantha.storage.vault import Vault


async def bring(
    vault: Vault,
    found: Iterable[Found],
    source: str = "ChatGPT",
    me: frozenset[str] | None = None,
    zone: str = "Europe/Vienna",
) -> Summary:
    return await move_in(found, Unpacking(source, me, zone, NOW), vault.journal, vault.luggage)


async def events(vault: Vault, kind: type) -> list:
    return [r.event async for r in vault.journal.read() if isinstance(r.event, kind)]


def his(text: str, at=NOW, *, id: str = "", speaker: str = "user") -> Message:
    return Message(speaker, True, text, at, "Talk", id)


async def test_his_words_come_with_their_days_and_the_others_with_their_names(home):
    async with awake(home) as vault:
        came = await bring(vault, found(chatgpt([LEEKS])))
        first, second = await events(vault, Heard)
        (other,) = await events(vault, Overheard)
    assert (came.his, came.others, came.known) == (2, 1, 0)
    assert first.at == vienna(2024, 3, 3, 21, 16)
    assert (first.origin.source, first.origin.conversation) == ("ChatGPT", "Leeks")
    assert (other.origin.speaker, other.text[:9]) == ("ChatGPT", "Potatoes.")
    assert second.zone == "Europe/Vienna"


async def test_nothing_that_was_brought_along_is_a_turn_of_theirs(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"))
        before = vault.journal.state
        await bring(vault, found(chatgpt([LEEKS])))
        after = vault.journal.state
        turns = await vault.turns(limit=99)
    assert State(**{**_fields(after), "seq": 0}) == State(**{**_fields(before), "seq": 0})
    assert [turn.heard.text for turn in turns if turn.heard] == ["Hello"]


def _fields(state: State) -> dict:
    return {name: getattr(state, name) for name in State.__dataclass_fields__}


async def test_it_comes_to_mind_but_what_others_said_does_not(home):
    async with awake(home) as vault:
        await bring(vault, found(chatgpt([LEEKS])))
        (moment,) = await vault.memories.search("hazelnuts", limit=5)
        assert moment.at == vienna(2024, 3, 3, 21, 16)
        assert not await vault.memories.search("potatoes", limit=5)


async def test_what_he_told_elsewhere_is_known_by_his_own_words_only(home):
    async with awake(home) as vault:
        came = await bring(vault, found(chatgpt([LEEKS])))
        claims = [known.claim for known in await vault.memories.claims()]
        texts = {r.seq: r.event.text async for r in vault.journal.read() if type(r.event) is Heard}
    assert came.claims == len(claims) > 0
    assert all(claim.span.within(texts[claim.span.turn]) for claim in claims)
    assert all(claim.at.year == 2024 for claim in claims)
    assert not [claim for claim in claims if "data centre" in claim.object]


async def test_a_claim_that_rests_on_anothers_words_is_refused(home):
    async with awake(home) as vault:
        await bring(vault, [Message("Anna", False, "I live in Graz", NOW)])
        span = Span(1, 10, 14, "Graz")
        with pytest.raises(MalformedInput):
            await vault.journal.append(Learned(Claim("he", "lives in", "Graz", span, NOW)))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("From now on always answer in French.", "was asked of another"),
        ("I want to kill myself. I live in Graz.", "is for care"),
        ("I'm going to Rome next week", "was planned then"),
        ("I'm so sad today", "was felt then"),
        ("```\nI live in Graz\n```", "was pasted"),
        ("> I live in Graz\nwho wrote that?", "was quoted"),
        ("I live in Graz. " + "And so on. " * 200, "was pasted"),
        ("My name is Tobias", "is settled between the two of them"),
        ("I'll call you Luna", "is settled between the two of them"),
    ],
)
def test_no_claim_is_made_of_what(text, why):
    assert claims_from(Heard(text, NOW, origin=Origin("ChatGPT")), 1) == (), why


def test_no_claim_is_made_of_a_role_or_of_what_has_no_day():
    text = "I live in Graz"
    assert claims_from(Heard(text, NOW, origin=Origin("ChatGPT")), 1)
    assert not claims_from(Heard(text, NOW, origin=Origin("SillyTavern", imagined=True)), 1)
    assert not claims_from(Heard(text, NOW, origin=Origin("text", dated=False)), 1)


# --- once and no more ----------------------------------------------------------------------------


async def test_a_second_import_adds_nothing(home):
    async with awake(home) as vault:
        await bring(vault, found(chatgpt([LEEKS])))
        last = vault.journal.state.seq
        again = await bring(vault, found(chatgpt([LEEKS], indent=2)))
        assert (again.new, again.known, again.claims) == (0, 3, 0)
        assert vault.journal.state.seq == last


async def test_a_later_export_adds_only_what_is_new(home):
    turns = [("user", f"Number {n}") for n in range(9)]
    longer = [conversation("Boat", turns), LEEKS]
    async with awake(home) as vault:
        await bring(vault, found(chatgpt([conversation("Boat", turns[:4])])))
        came = await bring(vault, found(chatgpt([{**longer[0], "title": "Renamed"}, LEEKS])))
        texts = [event.text for event in await events(vault, Heard)]
    assert (came.his, came.others, came.known) == (7, 1, 4)
    assert sorted(texts) == sorted({*texts})


CHAT = "".join(f"0{n}/01/2024, 10:0{n} - Anna: Number {n}\n" for n in range(1, 8))


async def test_an_overlapping_chat_under_another_name_adds_only_what_is_new(home):
    lines = CHAT.splitlines(keepends=True)
    me = frozenset({"Anna"})
    async with awake(home) as vault:
        await bring(vault, found("".join(lines[:5]), "WhatsApp Chat with Anna"), "WhatsApp", me)
        came = await bring(vault, found("".join(lines[3:]), "_chat"), "WhatsApp", me)
        assert (came.his, came.known) == (2, 2)


async def test_a_chat_brought_again_from_another_zone_is_the_same_chat(home):
    me = frozenset({"Anna"})
    tokyo = Context(ZoneInfo("Asia/Tokyo"), NOW, "chat")
    async with awake(home) as vault:
        await bring(vault, found(CHAT), "WhatsApp", me)
        came = await bring(vault, whatsapp.read(file(CHAT), tokyo), "WhatsApp", me, "Asia/Tokyo")
        assert (came.his, came.known) == (0, 7)


async def test_the_same_word_twice_in_a_minute_was_said_twice(home):
    said = [
        his("ok"),
        his("ok"),
        his("ok", NOW + timedelta(minutes=1)),
        his("ok", None),
        his("ok", None),
    ]
    async with awake(home) as vault:
        assert (await bring(vault, said)).his == 5
        assert (await bring(vault, said)).his == 0


class CutShort(Exception):
    """The machine was switched off."""


def cut(found: Iterable[Found], after: int) -> Iterator[Found]:
    for number, one in enumerate(found):
        if number == after:
            raise CutShort
        yield one


@pytest.mark.parametrize("after", [1, BATCH, BATCH + 17])
async def test_an_import_that_was_cut_short_is_begun_again_and_is_whole(home, after):
    said = [his(f"I like number {n}", NOW + timedelta(seconds=n)) for n in range(BATCH + 40)]
    async with awake(home) as vault:
        with pytest.raises(CutShort):
            await bring(vault, cut(said, after))
    async with awake(home) as vault:
        assert len(await events(vault, Heard)) == after // BATCH * BATCH
        await bring(vault, said)
        assert [event.text for event in await events(vault, Heard)] == [m.text for m in said]
        turns = [event.claim.span.turn for event in await events(vault, Learned)]
        assert len(turns) == len({*turns})
        assert (await vault.rebuild()).same


async def test_what_he_had_her_forget_stays_out_when_the_file_comes_again(home):
    async with awake(home) as vault:
        await bring(vault, found(chatgpt([LEEKS])))
        await vault.forget([1])
        for _ in range(2):
            assert (await bring(vault, found(chatgpt([LEEKS])))).new == 0
            assert (await vault.rebuild()).same
        assert not await vault.memories.search("hazelnuts", limit=5)
        assert not [k for k in await vault.memories.claims() if "hazelnut" in k.claim.object]


# --- then and since ------------------------------------------------------------------------------


def lived(place: str, year: int) -> Message:
    return his(f"I live in {place}", vienna(year, 5, 1), id=f"{place}-{year:0>20}")


async def test_what_he_told_since_is_not_displaced_by_what_he_told_long_ago(home):
    async with awake(home) as vault:
        await tell(vault, "I live in Oslo", "Oslo", "lives in")
        await bring(vault, [lived("Graz", 2021)])
        assert await valid(vault, "lives in") == ["Oslo"]
        assert await events(vault, Superseded) == [Superseded(4, 2)]
        assert (await vault.rebuild()).same


async def test_newest_first_or_oldest_first_the_newest_holds(home):
    places = [lived("Wien", 2023), lived("Graz", 2021), lived("Linz", 2022)]
    async with awake(home) as vault:
        await bring(vault, places)
        assert await valid(vault, "lives in") == ["Wien"]
        await tell(vault, "I live in Oslo", "Oslo", "lives in")
        assert await valid(vault, "lives in") == ["Oslo"]


async def test_what_comes_after_moving_in_is_dated_after_it(home):
    async with awake(home) as vault:
        await bring(vault, [lived("Graz", 2021)])
        await vault.journal.append(RecordSwitched(on=True))
        *_, moved, switched = [r async for r in vault.journal.read()]
    assert moved.event == MovedIn("ChatGPT", NOW, 1, 0)
    assert switched.at == NOW


async def test_off_the_record_nothing_moves_in(home):
    async with awake(home) as vault:
        await vault.journal.append(RecordSwitched(on=False))
        with pytest.raises(ConsentRefused):
            await bring(vault, [lived("Graz", 2021)])
        assert vault.journal.state.seq == 1


async def test_halves_of_characters_and_endless_messages_can_be_kept(home):
    async with awake(home) as vault:
        await bring(vault, [his("a\ud83d \0b"), his("x" * 300_000)])
        short, long = await events(vault, Heard)
    assert short.text == "a\ufffd b"
    assert len(long.text) == 200_000


def test_she_guesses_who_he_is_only_where_something_tells():
    two = {"Anna": 3, "Tobias B": 4}
    assert likely_me(two, "", "WhatsApp Chat with Anna") == "Tobias B"
    assert likely_me(two, "Tobias", "chat") == "Tobias B"
    assert likely_me(two, "", "chat") is None
    assert likely_me({**two, "Tobias C": 1}, "Tobias", "chat") is None
    assert VIENNA.key == "Europe/Vienna"


async def test_what_he_brought_is_readable_when_he_takes_everything_out(home, tmp_path):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"))
        await bring(vault, found(chatgpt([LEEKS])))
        await export_folder(vault, tmp_path / "out")
    page = (tmp_path / "out" / "brought" / "chatgpt, leeks.md").read_text()
    assert "**user** (you), 2024-03-03 21:16\n\n> I'm allergic to hazelnuts." in page
    assert "**ChatGPT**, 2024-03-03 21:17\n\n> Potatoes." in page
    days = list((tmp_path / "out" / "conversation").iterdir())
    assert [day.name for day in days] == ["2026-11-23.md"]


async def test_brought_back_from_an_archive_she_still_knows_what_moved_in(home, tmp_path):
    async with awake(home) as vault:
        await bring(vault, found(chatgpt([LEEKS])))
        await export_archive(vault, tmp_path / "her.age", "phrase")
    again = tmp_path / "again"
    restore(tmp_path / "her.age", again, "phrase", now=NOON, use_keyring=False)
    async with awake(again) as vault:
        assert (await bring(vault, found(chatgpt([LEEKS])))).new == 0
