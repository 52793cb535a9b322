from pathlib import Path

import pytest
from tests.web.conftest import browser

__all__ = ["browser", "home"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where she may live: not there yet."""
    return tmp_path / "home"
