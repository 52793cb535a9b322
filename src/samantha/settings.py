"""Every setting, read once, at the door. Nothing below here looks at the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from samantha.domain.errors import MisconfiguredError

PORT = 8765


@dataclass(frozen=True, slots=True)
class Settings:
    home: Path
    """One directory, one person."""
    host: str = "127.0.0.1"
    """Where the page is served. Loopback: nobody else on the network can reach it."""
    port: int = PORT
    """The page's port; 0 or a taken one means any that is free."""
    keyring: bool = True
    """Whether the platform's key store may hold the key; else a file that only he can read."""
    models: Path = Path()
    """Where downloaded models lie. They hold nothing of his and are shared by all homes."""

    @property
    def log(self) -> Path:
        """What went wrong, exactly, and never what was said."""
        return self.home / "log" / "samantha.log"


def read(environ: Mapping[str, str], *, home: Path | None = None) -> Settings:
    """Settings from ``environ``, and ``home`` from the command line if it was given there.

    ``SAMANTHA_HOME``, ``SAMANTHA_PORT``, ``SAMANTHA_MODELS``, ``SAMANTHA_KEYRING`` (0 to leave the
    platform's key store alone).

    Raises:
        MisconfiguredError: the port is none.
    """
    where = home or Path(environ.get("SAMANTHA_HOME") or platformdirs.user_data_path("samantha"))
    models = environ.get("SAMANTHA_MODELS")
    return Settings(
        home=where.expanduser().absolute(),
        port=_port(environ.get("SAMANTHA_PORT") or str(PORT)),
        keyring=environ.get("SAMANTHA_KEYRING", "1") != "0",
        models=Path(models) if models else platformdirs.user_cache_path("samantha") / "models",
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 2**16:
        return int(text)
    raise MisconfiguredError("SAMANTHA_PORT is not a port: a number from 0 to 65535")
