"""`samantha import`, as a person types it."""

import base64
import json
import signal
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.doors.household import ENVIRON, heard, kept, samantha
from tests.doors.sitting import PYTHON, Person
from tests.moving_in.exports import LEEKS, chatgpt, conversation

from samantha.domain.errors import MalformedInput
from samantha.domain.events import MovedIn, Overheard
from samantha.domain.moving_in.card import card_in_picture
from samantha.domain.turn import Heard

CHAT = (
    "31/12/2023, 21:41 - Anna: The boat leaks\n"
    "31/12/2023, 21:42 - Tobias B: I love that boat\n"
    "99/99/2023, 21:43 - Anna: no such day\n"
)


@pytest.fixture
def chat(tmp_path: Path) -> Path:
    path = tmp_path / "WhatsApp Chat with Anna.txt"
    path.write_text(CHAT)
    return path


async def test_a_chat_moves_in_and_a_summary_says_what_came_of_it(home, chat):
    done = samantha(home, "import", str(chat), "--me", "tobias b")
    told = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "WhatsApp, 2 messages, 2023-12-31 to 2023-12-31" in told
    assert "1 of yours are new, 1 of others; 0 I had already" in told
    assert "line 3: there is no such day or time" in told
    assert "no such day\n" not in told.replace("there is no such day or time", "")
    assert await heard(home) == ["I love that boat"]
    again = samantha(home, "import", str(chat), "--me", "Tobias B").stdout.decode()
    assert "0 of yours are new, 0 of others; 2 I had already" in again


async def test_where_nobody_can_be_asked_she_does_not_guess_who_he_is(home, chat):
    done = samantha(home, "import", str(chat))
    assert done.returncode == 1
    assert b"Tobias B: 1" in done.stdout
    assert b"--me" in done.stderr
    assert await kept(home) == []
    wrong = samantha(home, "import", str(chat), "--me", "Catherine")
    assert wrong.returncode == 1


async def test_a_dry_run_keeps_nothing(home, chat):
    done = samantha(home, "import", str(chat), "--dry-run")
    assert done.returncode == 0
    assert b"Anna: 1" in done.stdout
    assert await kept(home) == []


def packed(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


async def test_the_zip_as_it_was_downloaded_is_read(home, tmp_path):
    path = packed(
        tmp_path / "export.bin",
        {
            "user.json": "{}",
            "chat.html": "<html>",
            "message_feedback.json": "[]",
            "conversations.json": chatgpt([LEEKS]),
            "file-1.png": b"\x89PNG",
        },
    )
    done = samantha(home, "import", str(path))
    assert done.returncode == 0, done.stderr
    assert len(await heard(home)) == 2
    assert len([e for e in await kept(home) if isinstance(e, Overheard)]) == 1


def test_a_zip_that_is_a_trap_is_refused(home, tmp_path):
    bomb = packed(tmp_path / "bomb.zip", {"conversations.json": b" " * 30_000_000})
    done = samantha(home, "import", str(bomb))
    assert done.returncode == 1
    assert b"far more than it is" in done.stderr


async def test_a_zip_that_lies_about_its_size_is_cut_at_what_it_said(home, tmp_path):
    path = packed(tmp_path / "lies.zip", {"conversations.json": chatgpt([LEEKS] * 3)})
    raw = bytearray(path.read_bytes())
    at = raw.rindex(b"PK\x01\x02") + 24  # Size when unpacked, in the directory.
    size = int.from_bytes(raw[at : at + 4], "little")
    raw[at : at + 4] = (size // 2).to_bytes(4, "little")
    path.write_bytes(raw)
    done = samantha(home, "import", str(path))
    assert done.returncode in (0, 1)
    assert b"broke" not in done.stderr


def test_a_zip_without_conversations_and_a_broken_one_say_so(home, tmp_path):
    empty = packed(tmp_path / "a.zip", {"user.json": "{}"})
    assert b"without conversations" in samantha(home, "import", str(empty)).stderr
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04" + b"x" * 99)
    assert b"cannot be opened" in samantha(home, "import", str(tmp_path / "b.zip")).stderr


async def test_of_several_files_one_that_cannot_be_read_does_not_stop_the_others(home, tmp_path):
    (tmp_path / "odd").write_bytes(bytes(range(32)) * 9)
    (tmp_path / "good").write_text(chatgpt([LEEKS]))
    done = samantha(home, "import", str(tmp_path / "odd"), str(tmp_path / "good"))
    assert done.returncode == 0
    assert b"odd:" in done.stderr
    assert len(await heard(home)) == 2


async def test_in_a_zip_one_text_of_nobodys_does_not_stop_the_chat(home, tmp_path):
    path = packed(tmp_path / "a.zip", {"a_note.txt": "Read me first.\n", "_chat.txt": CHAT})
    done = samantha(home, "import", str(path), "--me", "Tobias B")
    assert done.returncode == 0, done.stderr
    assert b"a_note: I can't tell whose words those are." in done.stderr
    assert await heard(home) == ["I love that boat"]


async def test_a_diary_is_his_where_he_says_so(home, tmp_path):
    path = tmp_path / "diary.md"
    path.write_text("# 3 March 2024\n\nThe boat leaks.\n")
    assert samantha(home, "import", str(path)).returncode == 1
    assert samantha(home, "import", str(path), "--me", "me").returncode == 0
    (event,) = [e for e in await kept(home) if isinstance(e, Heard)]
    assert (event.text, event.at.year) == ("The boat leaks.", 2024)


async def test_killed_half_way_and_run_again_there_are_no_doubles_and_nothing_is_lost(
    home, tmp_path
):
    path = tmp_path / "conversations.json"
    turns = [("user", f"The boat has {n} holes") for n in range(12_000)]
    path.write_text(chatgpt([conversation("Boat", turns)]))
    command = [sys.executable, "-m", "samantha", "--home", str(home), "import", str(path)]
    running = subprocess.Popen(command, env=ENVIRON, stdout=subprocess.DEVNULL)
    log = home / "vault.db-wal"
    while running.poll() is None and not (log.exists() and log.stat().st_size > 2_000_000):
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    there = len(await heard(home))
    assert 0 < there < 12_000
    assert there % 500 == 0
    done = samantha(home, "import", str(path))
    assert f"{there:,} I had already" in done.stdout.decode()
    assert await heard(home) == [text for _, text in turns]
    assert [type(e) for e in await kept(home)].count(MovedIn) == 1


def test_nothing_that_he_said_is_in_what_goes_wrong(home, tmp_path):
    path = tmp_path / "chat.jsonl"
    path.write_text('{"name": "Me", "is_user": true, "mes": "kumquat"}\n{"name": "kumquat\n')
    done = samantha(home, "import", str(path))
    assert done.returncode == 0
    assert b"entry 2: no JSON" in done.stdout
    assert b"kumquat" not in done.stdout + done.stderr


# --- cards ---------------------------------------------------------------------------------------

SERAPHINA = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "data": {
        "name": "Seraphina", "description": "A guardian", "first_mes": "Hello",
        "character_book": {"entries": [{}, {}]}, "tags": ["kind", 3],
    },
}  # fmt: skip


def chunk(kind: bytes, data: bytes) -> bytes:
    sum = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + sum


def picture(**cards: object) -> bytes:
    texts = b"".join(
        chunk(b"tEXt", name.encode() + b"\0" + base64.b64encode(json.dumps(card).encode()))
        for name, card in cards.items()
    )
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 13) + texts + chunk(b"IEND", b"")


async def test_a_card_is_read_and_nothing_of_it_is_kept(home, tmp_path):
    for name, content in (
        ("card.png", picture(chara=SERAPHINA)),
        ("card.json", json.dumps(SERAPHINA).encode()),
        ("old.json", json.dumps({"name": "Seraphina", "first_mes": "Hello"}).encode()),
    ):
        (tmp_path / name).write_bytes(content)
        done = samantha(home, "import", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        assert b"Seraphina: a character card" in done.stdout
    assert await kept(home) == []


def test_the_newer_card_in_a_picture_counts():
    newer = {**SERAPHINA, "spec": "chara_card_v3", "spec_version": "3.0"}
    card = card_in_picture(picture(chara=SERAPHINA, ccv3=newer))
    assert (card.version, card.lore, card.tags) == ("3.0", 2, ("kind",))


@pytest.mark.parametrize(
    "broken",
    [
        picture(),
        picture(chara="no object"),
        picture(chara=SERAPHINA)[:80],
        picture(chara={**SERAPHINA, "data": {}}),
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 40,
        b"GIF89a",
    ],
)
def test_a_picture_without_a_whole_card_says_so(broken):
    with pytest.raises(MalformedInput):
        card_in_picture(broken)


# --- at a terminal -------------------------------------------------------------------------------


def at_a_terminal(home: Path, *arguments: str) -> Person:
    command = [PYTHON, "-m", "samantha", "--home", str(home), "import", *arguments]
    return Person(command, ENVIRON, columns=100)


async def test_at_a_terminal_she_asks_who_he_is_and_proposes_where_something_tells(home, chat):
    with at_a_terminal(home, str(chat)) as he:
        he.sees("Which of them are you? [Tobias B]:")
        he.types("\n")
        he.sees("1 of yours are new, 1 of others")
        assert he.waits_for_end() == 0
    assert await heard(home) == ["I love that boat"]


async def test_at_a_terminal_a_long_file_has_a_progress_bar(home, tmp_path):
    path = tmp_path / "conversations.json"
    turns = [("user", f"The boat has {n} holes. " + "Tin. " * 40) for n in range(1_500)]
    path.write_text(chatgpt([conversation("Boat", turns)]))
    with at_a_terminal(home, str(path)) as he:
        he.sees("Unpacking")
        he.sees("1,500 of yours are new")
        assert he.waits_for_end() == 0
        assert b"100%" in he.raw
        assert not he.screen.unknown


async def test_words_that_nobody_is_named_for_are_his_only_if_he_wrote_them(home, tmp_path):
    path = tmp_path / "novel.md"
    path.write_text("I was born in a castle.\n")
    with at_a_terminal(home, str(path)) as he:
        he.sees("Did you write that yourself?")
        he.types("n\n")
        assert he.waits_for_end() == 0
    (event, _) = await kept(home)
    assert isinstance(event, Overheard)
