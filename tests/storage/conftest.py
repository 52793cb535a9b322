from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where she may live: not there yet."""
    return tmp_path / "home"


class Chest(KeyringBackend):
    """A key store that keeps what it is given while it lives."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.keeps = False
        """Whether it refuses to let anything go."""

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.locked or self.keeps:
            raise KeyringLocked
        del self.kept[service, username]


@pytest.fixture
def chest() -> Iterator[Chest]:
    """The platform's key store, for one test."""
    before = keyring.get_keyring()
    chest = Chest()
    keyring.set_keyring(chest)
    yield chest
    keyring.set_keyring(before)
