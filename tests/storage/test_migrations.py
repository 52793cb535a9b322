"""She is never lost in an update: every vault that any version wrote still opens."""

import json
from pathlib import Path

import pytest
from tests.storage.lives import awake, heard, opening
from tests.storage.make_vault import KEPT, VAULTS, answers, live

from samantha.domain.errors import VaultTooNew
from samantha.storage.database import connect
from samantha.storage.keys import Key
from samantha.storage.migrations import LATEST, STEPS, Step, migrate
from samantha.storage.ring import NoRing
from samantha.storage.slots import open_slots
from samantha.storage.vault import Vault, status


def moved_in(version: int, home: Path) -> Path:
    """A copy of the vault that version ``version`` of the tables left us."""
    home.mkdir(mode=0o700)
    for name in KEPT:
        (home / name).write_bytes((VAULTS / f"v{version}" / name).read_bytes())
        (home / name).chmod(0o600)  # Which git does not keep.
    return home


def version_of(home: Path) -> int:
    connection = connect(home / "vault.db", open_slots(home, Key(), NoRing()))
    try:
        return connection.execute("PRAGMA user_version").fetchone()[0]
    finally:
        connection.close()


RELEASED = sorted(int(folder.name[1:]) for folder in VAULTS.iterdir())
"""Versions of the tables that anybody's vault can have."""


@pytest.mark.parametrize("version", RELEASED)
async def test_a_vault_of_an_earlier_version_opens_and_answers_as_ever(home, version):
    moved_in(version, home)
    told = json.loads((VAULTS / f"v{version}" / "answers.json").read_text())
    words = told.pop("words")

    async def still(vault: Vault) -> dict[str, object]:
        """What was asked of that version; later ones can be asked more."""
        return {what: one for what, one in (await answers(vault)).items() if what in told}

    async with awake(home) as vault:
        assert await still(vault) == told
        assert (await vault.rebuild()).same
        assert await still(vault) == told
        await vault.journal.append(heard("And I go on"))
    assert status(home).schema == version_of(home) == LATEST
    async with awake(home, key=Key(words=words)) as vault:
        assert vault.journal.state.seq == told["state"][0] + 1


async def test_the_newest_vault_kept_is_one_of_this_version(home):
    """If this fails, the tables or the life changed: see make_vault."""
    async with awake(home) as vault:
        await live(vault)
        told = await answers(vault)
    kept = json.loads((VAULTS / f"v{LATEST}" / "answers.json").read_text())
    del kept["words"]
    assert told == kept


async def test_a_vault_of_a_newer_version_is_left_alone(home):
    async with awake(home):
        pass
    connection = connect(home / "vault.db", open_slots(home, Key(), NoRing()))
    connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()
    before = (home / "vault.db").read_bytes()
    with pytest.raises(VaultTooNew):
        await opening(home)
    assert (home / "vault.db").read_bytes() == before


async def test_a_step_is_taken_once_and_whole(home):
    async with awake(home) as vault:
        await live(vault)
        told = await answers(vault)
    broken = (*STEPS, Step(("CREATE TABLE half (a)", "CREATE TABLE half (a)")))
    sound = (*STEPS, Step(("CREATE TABLE other (a)", "DELETE FROM turn"), rebuilds=True))
    connection = connect(home / "vault.db", open_slots(home, Key(), NoRing()))
    with pytest.raises(Exception, match="half already exists"):
        migrate(connection, broken)
    assert connection.execute("SELECT * FROM sqlite_master WHERE name = 'half'").fetchall() == []
    migrate(connection, sound)
    migrate(connection, sound)
    assert connection.execute("PRAGMA user_version").fetchone() == (LATEST + 1,)
    # What the step dropped is made anew by whoever opens it next.
    connection.execute(f"PRAGMA user_version = {LATEST}")
    connection.close()
    async with awake(home) as vault:
        assert await answers(vault) == told


async def test_a_first_run_that_was_cut_short_is_begun_again(home):
    home.mkdir(mode=0o700)
    connect(home / "vault.db.new", bytes(32)).close()
    (home / "slots.json").write_bytes(b"{")
    async with awake(home) as vault:
        assert await vault.journal.append(heard("Hello")) == 1
    assert not (home / "vault.db.new").exists()


async def test_the_journal_only_grows(home):
    async with awake(home) as vault:
        await live(vault)
    connection = connect(home / "vault.db", open_slots(home, Key(), NoRing()))
    for forbidden in (
        "DELETE FROM event WHERE seq = 1",
        "UPDATE event SET payload = '{}' WHERE seq = 1",
        "UPDATE event SET seq = 900 WHERE seq = 1",
        "INSERT INTO event VALUES (900, '', 'Heard', 1, '{}')",
    ):
        with pytest.raises(Exception, match=r"journal only grows|payload is|no gaps"):
            connection.execute(forbidden)
    connection.close()
