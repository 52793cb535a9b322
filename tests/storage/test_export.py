"""Everything can be taken out, brought back, and ended."""

import asyncio
import io
import json
import resource
import signal
import stat
import tarfile
from pathlib import Path

import keyring
import pytest
from tests.storage.lives import NOON, awake, heard, opening
from tests.storage.make_vault import answers, live

from samantha.domain.errors import (
    MalformedInput,
    VaultExists,
    VaultInUse,
    VaultLocked,
    VaultMissing,
    WrongPassphrase,
)
from samantha.storage.archive import EVENTS, json_line, pack, unpack
from samantha.storage.export import erase, export_archive, export_folder, remains, restore
from samantha.storage.journal import Line
from samantha.storage.vault import Key, Kind, open_vault, set_passphrase, status

PASSPHRASE = "three herons"


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """What ``live`` leaves, sealed. Made once: age takes its time over every passphrase."""
    folder = tmp_path_factory.mktemp("away")

    async def make() -> None:
        async with awake(folder / "home") as vault:
            await live(vault)
            await export_archive(vault, folder / "samantha.tar.gz.age", PASSPHRASE)

    asyncio.run(make())
    return folder / "samantha.tar.gz.age"


async def test_the_folder_reads_as_the_conversation_went(home, tmp_path):
    target = tmp_path / "export"
    async with awake(home) as vault:
        await live(vault)
        await export_folder(vault, target)
    page = (target / "conversation" / "2026-11-23.md").read_text()
    assert page.startswith("# Monday, 23 November 2026")
    assert page.index("What shall I call you?") < page.index("I'm Tobias, from Graz")
    assert "**Samantha**, 12:00" in page
    claims = (target / "claims.md").read_text()
    assert "name: Tobias (“Tobias”, 2026-11-23)" in claims
    assert "~~lives in: Graz~~" in claims
    assert json.loads((target / "claims.json").read_text())[0]["claim"]["object"] == "Tobias"
    assert json.loads((target / "ledger.json").read_text())[0]["sent"] == 812
    events = [json.loads(line) for line in (target / "events.jsonl").read_text().splitlines()]
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    assert stat.S_IMODE(target.stat().st_mode) == 0o700
    assert {stat.S_IMODE(f.stat().st_mode) for f in target.rglob("*.*")} == {0o600}


async def test_the_folder_holds_no_keys_and_nothing_forgotten(home, tmp_path):
    async with awake(home) as vault:
        await live(vault)
        await export_folder(vault, tmp_path / "export")
    everything = b"".join(f.read_bytes() for f in (tmp_path / "export").rglob("*.*"))
    assert b"sk-not-a-secret" not in everything
    assert b"cellar" not in everything


async def test_an_export_writes_over_nothing(home, tmp_path):
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "mine.txt").write_text("mine")
    async with awake(home) as vault:
        with pytest.raises(VaultExists):
            await export_folder(vault, tmp_path / "export")
        with pytest.raises(VaultExists):
            await export_archive(vault, tmp_path / "export" / "mine.txt", PASSPHRASE)
        with pytest.raises(MalformedInput):
            await export_archive(vault, tmp_path / "new.age", "")
    assert (tmp_path / "export" / "mine.txt").read_text() == "mine"
    assert [file.name for file in (tmp_path / "export").iterdir()] == ["mine.txt"]


async def test_the_archive_brings_all_of_her_back(archive, home, tmp_path):
    there = tmp_path / "there"
    async with awake(there) as vault:
        await live(vault)
        told, lines = await answers(vault), await vault.journal.lines()
    # A power cut ended a first attempt half way.
    home.mkdir(mode=0o700)
    (home / "vault.db.new").write_bytes(b"half")
    (home / "slots.json").write_bytes(b"{")
    here = {"now": NOON, "new_passphrase": "at home", "use_keyring": False}
    assert restore(archive, home, PASSPHRASE, **here) == len(lines)
    assert status(home).slots == (Kind.PASSPHRASE,)
    with pytest.raises(VaultLocked):
        await opening(home)
    async with awake(home, key=Key(passphrase="at home")) as vault:
        assert await answers(vault) == told
        assert (await vault.rebuild()).same
        assert await vault.journal.append(heard("I'm back")) == len(lines) + 1


async def test_the_archive_is_sealed(archive):
    sealed = archive.read_bytes()
    assert sealed.startswith(b"age-encryption.org/v1\n")
    assert b"Tobias" not in sealed
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600


async def test_what_cannot_be_unsealed_leaves_no_vault(archive, home, tmp_path):
    with pytest.raises(WrongPassphrase):
        restore(archive, home, "two herons", now=NOON, use_keyring=False)
    other = tmp_path / "other.age"
    for content, refusal in (
        (archive.read_bytes()[:80], WrongPassphrase),
        (b"%PDF-1.7", MalformedInput),
    ):
        other.write_bytes(content)
        with pytest.raises(refusal):
            restore(other, home, PASSPHRASE, now=NOON, use_keyring=False)
    assert not home.exists()


def test_what_is_no_export_of_hers_is_told_from_one():
    event = json_line(Line(1, NOON.isoformat(), "RecordSwitched", 1, '{"on":true}'))
    good = pack({EVENTS: event.encode(), "conversation/day.md": b"# A day"})
    assert [line.payload for line in unpack(good)] == ['{"on":true}']
    with tarfile.open(fileobj=io.BytesIO(good)) as tar:
        assert "samantha/conversation/day.md" in tar.getnames()
    for bad in (b"", b"no tar at all", good[:-30], pack({EVENTS: b"{}\n"})):
        with pytest.raises(MalformedInput):
            unpack(bad)


def test_an_export_that_is_not_there_is_not_her_trouble(home, tmp_path):
    for nowhere in (tmp_path / "nowhere.age", tmp_path):
        with pytest.raises(MalformedInput) as refused:
            restore(nowhere, home, PASSPHRASE, now=NOON, use_keyring=False)
        assert "that file" in refused.value.spoken
    assert not home.exists()


async def test_restoring_never_replaces_a_vault(home, tmp_path):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"))
    with pytest.raises(VaultExists):
        restore(tmp_path / "any.age", home, PASSPHRASE, now=NOON, use_keyring=False)
    async with awake(home) as vault:
        assert vault.journal.state.turns == 1


async def test_erased_she_is_gone_and_says_what_she_cannot_reach(home):
    async with awake(home) as vault:
        await live(vault)
    set_passphrase(home, Key(), "gone soon", use_keyring=False)
    beyond = erase(home, use_keyring=False)
    assert not home.exists()
    assert any("snapshots" in sentence for sentence in beyond)
    with pytest.raises(VaultMissing):
        erase(home, use_keyring=False)


@pytest.mark.parametrize("broken", ["{", '{"version":9}', "[]", ""])
async def test_what_is_broken_can_be_erased_too(home, broken):
    async with awake(home):
        pass
    (home / "slots.json").write_text(broken)
    erase(home, use_keyring=False)
    assert not home.exists()


async def test_a_disk_without_room_does_not_keep_him_from_erasing(home):
    async with awake(home):
        pass
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heeded = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))  # as of a quota that is used up
    try:
        erase(home, use_keyring=False)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heeded)
    assert not home.exists()


async def test_a_key_whose_vault_is_gone_is_erased_too(home):
    async with awake(home):
        pass
    (home / "vault.db").unlink()
    assert remains(home)
    erase(home, use_keyring=False)
    assert not remains(home)


async def test_her_log_goes_with_her_and_not_before(home):
    log = home / "log"
    async with awake(home):
        log.mkdir()
        (log / "samantha.log").write_text("all is well")
        with pytest.raises(VaultInUse):
            erase(home, use_keyring=False, also=log)
        assert (log / "samantha.log").exists()
    erase(home, use_keyring=False, also=log)
    assert not home.exists()


async def test_what_is_not_hers_stays_and_is_mentioned(home):
    async with awake(home):
        pass
    (home / "poem.txt").write_text("mine")
    beyond = erase(home, use_keyring=False)
    assert [file.name for file in home.iterdir()] == ["poem.txt"]
    assert any("I left them" in sentence for sentence in beyond)


async def test_while_she_is_awake_somewhere_nothing_is_erased(home):
    async with awake(home) as vault:
        with pytest.raises(VaultInUse):
            erase(home, use_keyring=False)
        await vault.journal.append(heard("I'm still here"))
    async with awake(home) as vault:
        assert vault.journal.state.turns == 1


async def test_a_vault_cut_off_from_its_files_cannot_be_read_by_its_old_slots(home):
    async with awake(home) as vault:
        await vault.journal.append(heard("Hello"))
    sealed = (home / "vault.db").read_bytes()
    erase(home, use_keyring=False)
    async with awake(home):
        pass
    (home / "vault.db").write_bytes(sealed)
    with pytest.raises(Exception, match="not what was written"):
        await opening(home)


async def test_erasing_empties_the_key_store_or_says_that_it_did_not(home, chest):
    await (await open_vault(home, holder="a test", now=NOON)).close()
    erase(home)
    assert chest.kept == {}
    await (await open_vault(home, holder="a test", now=NOON)).close()
    chest.keeps = True
    beyond = erase(home)
    assert "key store did not let go" in beyond[0]
    assert keyring.get_keyring() is chest
