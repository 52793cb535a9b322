"""Chats exported from WhatsApp, from phones of many countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.moving_in.exports import flaws, messages, said, vienna

BOAT = vienna(2023, 12, 31, 21, 41)

STYLES = {
    "Android, UK": "31/12/2023, 21:41 - {}",
    "Android, US": "12/31/23, 9:41 PM - {}",
    "Android, US, narrow space": "12/31/23, 9:41\u202fPM - {}",
    "Android, Germany": "31.12.23, 21:41 - {}",
    "Android, Spain": "31/12/23, 9:41 p. m. - {}",
    "Android, France": "31/12/2023 à 21:41 - {}",
    "Android, Brazil": "31/12/2023 21:41 - {}",
    "Android, Netherlands": "31-12-2023 21:41 - {}",
    "Android, Sweden": "2023-12-31 21:41 - {}",
    "Android, Finland": "31.12.2023 klo 21.41 - {}",
    "Android, Japan": "2023/12/31 21:41 - {}",
    "Android, China": "2023/12/31 下午9:41 - {}",
    "Android, Korea": "2023. 12. 31. 오후 9:41, {}",
    "Android, Hungary": "2023. 12. 31. 21:41 - {}",
    "iPhone, UK": "[31/12/2023, 21:41:00] {}",
    "iPhone, US": "[12/31/23, 9:41:00 PM] {}",
    "iPhone, Germany": "[31.12.23, 21:41:00] {}",
    "iPhone, with marks": "\u200e[31/12/2023, 21:41:00] {}",
    "copied from the window, US": "[9:41 PM, 12/31/2023] {}",
    "copied from the window, Germany": "[21:41, 31.12.2023] {}",
    "iPhone, Egypt's digits": "[٣١/١٢/٢٠٢٣, ٢١:٤١:٠٠] {}",
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_chat_is_read_wherever_the_phone_came_from(style):
    content = "\n".join(
        style.format(line) for line in ("Anna: The boat leaks", "Tobias B: Again?", "Anna: Again")
    )
    read = messages(content, "WhatsApp Chat with Anna")
    assert [(m.speaker, m.text) for m in read] == [
        ("Anna", "The boat leaks"), ("Tobias B", "Again?"), ("Anna", "Again"),
    ]  # fmt: skip
    assert {m.at for m in read} == {BOAT}
    assert {m.conversation for m in read} == {"Anna"}
    assert all(m.is_him is None for m in read)


@given(st.dates(vienna(2015, 1, 1).date(), vienna(2026, 11, 1).date()), st.booleans())
def test_day_and_month_are_told_apart_by_the_rest_of_the_chat(day, month_first):
    """One date alone may be either; a year of them is not."""
    days = [day.replace(day=n, month=m) for m in range(1, 13) for n in (2, 13)]
    days = [d for d in days if d <= vienna(2026, 11, 23).date()]
    written = "%m/%d/%y" if month_first else "%d/%m/%y"
    content = "\n".join(f"{d.strftime(written)}, 21:41 - Anna: hello" for d in days)
    assert [m.at.date() for m in messages(content) if m.at] == days


def test_where_every_day_could_be_a_month_time_runs_forward():
    content = "".join(f"0{m}/0{d}/24, 10:00 - Anna: x\n" for m, d in ((1, 2), (1, 3), (2, 1)))
    assert [m.at for m in messages(content)] == [
        vienna(2024, 1, 2, 10), vienna(2024, 1, 3, 10), vienna(2024, 2, 1, 10),
    ]  # fmt: skip


def test_what_would_lie_ahead_is_the_other_order():
    content = "10/11/26, 10:00 - Anna: x\n11/12/26, 10:00 - Anna: y\n"
    assert [m.at for m in messages(content)] == [
        vienna(2026, 10, 11, 10), vienna(2026, 11, 12, 10),
    ]  # fmt: skip


def test_midnight_and_noon_of_twelve_hours():
    content = "12/31/23, 12:05 AM - Anna: a\n12/31/23, 12:05 PM - Anna: b\n"
    assert [m.at for m in messages(content)] == [
        vienna(2023, 12, 31, 0, 5), vienna(2023, 12, 31, 12, 5),
    ]  # fmt: skip


CHAT = """\
31/12/2023, 21:40 - Messages and calls are end-to-end encrypted. No one outside of this chat can \
read them.
31/12/2023, 21:40 - Anna changed the subject from "Boat: old" to "Boat: new"
31/12/2023, 21:41 - Anna: The boat leaks: again.

And the pump is 10/12 years old
31/12/2023, 21:41 - Tobias B: <Media omitted>
31/12/2023, 21:42 - Tobias B: IMG-20231231-WA0001.jpg (file attached)
the hole
31/12/2023, 21:42 - Anna: This message was deleted
31/12/2023, 21:43 - Anna: Oh no <This message was edited>
31/12/2023, 21:44 - Tobias B: null
31/12/2023, 21:45 - Tobias B:
31/12/2023, 21:46 - Tobias B: see <b>this</b>: https://example.org
"""


def test_pictures_deletions_and_what_the_app_says_are_nobodys_words():
    assert said(CHAT) == [
        ("Anna", "The boat leaks: again.\n\nAnd the pump is 10/12 years old"),
        ("Tobias B", "the hole"),
        ("Anna", "Oh no"),
        ("Tobias B", "see <b>this</b>: https://example.org"),
    ]
    assert not flaws(CHAT)


def test_an_iphones_own_lines_are_nobodys_words():
    content = (
        "[31.12.23, 21:41:05] Boat: \u200eAnna hat die Gruppe erstellt.\n"
        "\u200e[31.12.23, 21:41:06] Anna: \u200eBild weggelassen\n"
        "[31.12.23, 21:41:07] ~\u202fAnna: ja\r\n"
    )
    assert said(content) == [("Anna", "ja")]


def test_a_line_before_the_first_and_a_day_that_is_none_are_named():
    content = "half a line\n31/12/2023, 21:41 - Anna: x\n45/13/2023, 21:41 - Anna: y\nmore of y\n"
    assert [(f.place, f.why) for f in flaws(content)] == [
        ("line 1", "it belongs to no message"), ("line 3", "there is no such day or time"),
    ]  # fmt: skip
    assert said(content) == [("Anna", "x")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_umlauts_come_through_however_they_were_written(encoding):
    content = "31.12.23, 21:41 - Jürgen: Grüße\n31.12.23, 21:42 - Anna: schön\n"
    assert said(content.encode(encoding)) == [("Jürgen", "Grüße"), ("Anna", "schön")]
