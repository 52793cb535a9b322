"""What opens her, what doesn't, and how that is changed."""

import json
import shutil
import stat
from pathlib import Path

import pytest
from tests.storage.lives import NOON, awake, heard, opening

from samantha.domain.errors import (
    KeyExposed,
    KeyMissing,
    MalformedInput,
    VaultDamaged,
    VaultLocked,
    VaultMissing,
    VaultTooNew,
    WouldLockOut,
    WrongPassphrase,
)
from samantha.storage.keys import new_words
from samantha.storage.vault import (
    Key,
    Kind,
    lock,
    new_recovery_words,
    open_vault,
    recover,
    set_passphrase,
    status,
    unlock,
)

QUIETLY = Key()


@pytest.fixture
async def lived_in(home: Path) -> Path:
    """A home where something has been said; it opens by its key file."""
    async with awake(home) as vault:
        await vault.journal.append(heard("Remember the heron"))
    return home


async def opens(home: Path, key: Key = QUIETLY) -> bool:
    """Whether ``key`` opens ``home`` with what was said in it."""
    async with awake(home, key=key) as vault:
        return vault.journal.state.turns == 1


async def test_the_first_run_asks_nothing_and_leaves_nothing_readable_by_others(home):
    async with awake(home):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}
    assert {"vault.db", "slots.json", "key", "lock", "holder.json"} <= set(modes)
    assert status(home).slots == (Kind.FILE,)


async def test_a_vault_that_a_crash_has_emptied_is_not_taken_for_a_new_one(lived_in):
    (lived_in / "vault.db").write_bytes(b"")
    with pytest.raises(VaultDamaged) as refused:
        await opening(lived_in)
    assert "backup" in refused.value.spoken
    assert (lived_in / "vault.db").read_bytes() == b""


@pytest.mark.parametrize(
    "changes",
    [{"memory_kib": 0}, {"memory_kib": 2**31}, {"passes": 0}, {"passes": -1}, {"passes": 10**9},
     {"salt": "AA=="}, {"salt": ""}],
)  # fmt: skip
async def test_a_passphrase_slot_that_cannot_be_is_told_as_damage(lived_in, changes):
    set_passphrase(lived_in, QUIETLY, "sesame", use_keyring=False)
    file = lived_in / "slots.json"
    written = json.loads(file.read_bytes())
    written["slots"][0] |= changes
    file.write_text(json.dumps(written))
    with pytest.raises(VaultDamaged):
        await opening(lived_in, key=Key(passphrase="sesame"))


async def test_without_a_vault_there_is_none_to_open(home):
    with pytest.raises(VaultMissing):
        await opening(home, create=False)
    assert not home.exists()


async def test_a_key_file_that_others_can_read_is_not_used(lived_in):
    (lived_in / "key").chmod(0o640)
    with pytest.raises(KeyExposed) as refused:
        await opening(lived_in)
    assert "chmod 600" in refused.value.spoken
    (lived_in / "key").chmod(0o600)
    assert await opens(lived_in)


@pytest.mark.parametrize("name", ["slots.json", "key"])
async def test_without_its_key_she_says_so_and_makes_no_new_vault(lived_in, name):
    before = (lived_in / "vault.db").read_bytes()
    (lived_in / name).unlink()
    with pytest.raises(KeyMissing) as missing:
        await opening(lived_in)
    assert "twenty-four words" in missing.value.spoken
    assert (lived_in / "vault.db").read_bytes() == before


@pytest.mark.parametrize("name", ["slots.json", "key"])
async def test_the_words_bring_her_back_when_the_key_is_gone(lived_in, name):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    (lived_in / name).unlink()
    recover(lived_in, words, use_keyring=False)
    assert await opens(lived_in)


async def test_a_vault_that_vanished_is_damage_and_not_a_first_run(lived_in):
    (lived_in / "vault.db").unlink()
    with pytest.raises(VaultDamaged):
        await opening(lived_in)


async def test_another_vaults_key_does_not_open_her(lived_in, tmp_path):
    other = tmp_path / "other"
    async with awake(other):
        pass
    shutil.copy(other / "key", lived_in / "key")
    with pytest.raises(KeyMissing):
        await opening(lived_in)
    shutil.copy(other / "slots.json", lived_in / "slots.json")
    with pytest.raises(VaultDamaged):
        await opening(lived_in)


async def test_a_passphrase_is_then_the_only_way_in(lived_in):
    set_passphrase(lived_in, QUIETLY, "under the stairs", use_keyring=False)
    assert not (lived_in / "key").exists()
    assert status(lived_in).slots == (Kind.PASSPHRASE,)
    assert status(lived_in).locked
    with pytest.raises(VaultLocked):
        await opening(lived_in)
    with pytest.raises(WrongPassphrase):
        await opening(lived_in, key=Key(passphrase="under the stars"))
    assert await opens(lived_in, Key(passphrase="under the stairs"))


async def test_a_new_passphrase_encrypts_nothing_anew(lived_in):
    set_passphrase(lived_in, QUIETLY, "first", use_keyring=False)
    sealed = (lived_in / "vault.db").read_bytes()
    set_passphrase(lived_in, Key(passphrase="first"), "second", use_keyring=False)
    assert (lived_in / "vault.db").read_bytes() == sealed
    with pytest.raises(WrongPassphrase):
        await opening(lived_in, key=Key(passphrase="first"))
    assert await opens(lived_in, Key(passphrase="second"))


async def test_a_passphrase_may_be_typed_on_another_keyboard(lived_in):
    set_passphrase(lived_in, QUIETLY, "caf\u00e9", use_keyring=False)
    assert await opens(lived_in, Key(passphrase="cafe\u0301"))


async def test_a_new_vault_can_begin_with_a_passphrase(home):
    async with awake(home, key=Key(passphrase="from the start")) as vault:
        await vault.journal.append(heard("Hello"))
    assert status(home).slots == (Kind.PASSPHRASE,)
    assert await opens(home, Key(passphrase="from the start"))


async def test_an_empty_passphrase_protects_nothing_and_is_refused(lived_in):
    with pytest.raises(MalformedInput):
        set_passphrase(lived_in, QUIETLY, "", use_keyring=False)
    assert await opens(lived_in)


async def test_she_does_not_lock_herself_out(lived_in):
    with pytest.raises(WouldLockOut):
        lock(lived_in, use_keyring=False)
    assert await opens(lived_in)


async def test_locked_she_opens_by_the_words_and_unlocked_by_herself(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    lock(lived_in, use_keyring=False)
    assert status(lived_in).slots == (Kind.RECOVERY,)
    with pytest.raises(VaultLocked, match="recovery"):
        await opening(lived_in)
    unlock(lived_in, Key(words=words), use_keyring=False)
    assert await opens(lived_in)


async def test_unlocking_what_is_open_changes_nothing(lived_in):
    before = (lived_in / "key").read_bytes()
    unlock(lived_in, QUIETLY, use_keyring=False)
    assert (lived_in / "key").read_bytes() == before


async def test_words_are_read_in_any_case_and_spacing(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    assert len(words.split()) == 24
    assert await opens(lived_in, Key(words="\n" + words.upper().replace(" ", "  ")))


async def test_a_slip_in_the_words_is_told_from_a_wrong_phrase(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False).split()
    slips = {
        "I count 23": words[:-1],
        "place 3": [*words[:2], "heronn", *words[3:]],
        "changed places": ["zoo"] * 24,
        "not mine": new_words().split(),
    }
    for hint, slip in slips.items():
        with pytest.raises(WrongPassphrase) as refused:
            await opening(lived_in, key=Key(words=" ".join(slip)))
        assert hint in refused.value.spoken
        assert "heronn" not in str(refused.value)


async def test_new_words_replace_the_old_ones(lived_in):
    old = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    new = new_recovery_words(lived_in, Key(words=old), use_keyring=False)
    with pytest.raises(WrongPassphrase):
        await opening(lived_in, key=Key(words=old))
    assert await opens(lived_in, Key(words=new))


async def test_a_forgotten_passphrase_is_replaced_by_the_words(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    set_passphrase(lived_in, QUIETLY, "forgotten", use_keyring=False)
    recover(lived_in, words, "remembered", use_keyring=False)
    with pytest.raises(WrongPassphrase):
        await opening(lived_in, key=Key(passphrase="forgotten"))
    assert await opens(lived_in, Key(passphrase="remembered"))


async def test_slots_change_while_she_is_awake(lived_in):
    async with awake(lived_in) as vault:
        set_passphrase(lived_in, QUIETLY, "meanwhile", use_keyring=False)
        await vault.journal.append(heard("still here"))
    assert status(lived_in).slots == (Kind.PASSPHRASE,)


async def test_slots_of_a_newer_version_are_left_alone(lived_in):
    newer = (lived_in / "slots.json").read_text().replace('"version":1', '"version":2')
    (lived_in / "slots.json").write_text(newer)
    with pytest.raises(VaultTooNew):
        await opening(lived_in)
    assert (lived_in / "slots.json").read_text() == newer


async def test_slots_that_are_no_slots_are_damage_and_the_words_mend_it(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    (lived_in / "slots.json").write_bytes(b"\xff\x00 nonsense")
    with pytest.raises(VaultDamaged):
        await opening(lived_in)
    recover(lived_in, words, use_keyring=False)
    assert await opens(lived_in)


async def test_no_key_is_ever_shown(lived_in):
    words = new_recovery_words(lived_in, QUIETLY, use_keyring=False)
    assert "stairs" not in repr(Key(passphrase="stairs", words=words))
    for path in lived_in.iterdir():
        assert words.encode() not in path.read_bytes()


# --- the platform's key store --------------------------------------------------------------------


async def with_key_store(home: Path):
    return await open_vault(home, holder="a test", now=NOON)


async def test_a_key_store_is_preferred_to_a_key_file(home, chest):
    await (await with_key_store(home)).close()
    assert not (home / "key").exists()
    assert len(chest.kept) == 1
    assert status(home).slots == (Kind.KEYRING,)
    await (await with_key_store(home)).close()


async def test_a_locked_key_store_is_as_good_as_none(home, chest):
    chest.locked = True
    await (await with_key_store(home)).close()
    assert status(home).slots == (Kind.FILE,)


async def test_a_key_store_that_lost_her_key_is_a_missing_key(home, chest):
    await (await with_key_store(home)).close()
    chest.kept.clear()
    with pytest.raises(KeyMissing, match="key store"):
        await with_key_store(home)


async def test_a_passphrase_empties_the_key_store(home, chest):
    await (await with_key_store(home)).close()
    set_passphrase(home, QUIETLY, "now only this")
    assert chest.kept == {}
    with pytest.raises(VaultLocked):
        await with_key_store(home)
