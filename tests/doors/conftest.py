import pytest

from samantha.domain import meeting
from samantha.domain.events import Settled
from samantha.engines.scripted import NOON
from samantha.storage.vault import open_vault


@pytest.fixture
async def met(tmp_path):
    """A home where the first meeting is behind them."""
    home = tmp_path / "home"
    vault = await open_vault(home, holder="test", now=NOON, use_keyring=False)
    await vault.journal.append(*(Settled(question, "", 0) for question in meeting.QUESTIONS))
    await vault.close()
    return home
