from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where she may live: not there yet."""
    return tmp_path / "home"
