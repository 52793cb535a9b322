"""The platform's own key store (Keychain, Credential Manager, Secret Service), where it has one."""

from typing import Protocol

_SERVICE = "samantha"


class Ring(Protocol):
    """Keeps one short secret per vault."""

    def get(self, vault: str) -> str | None:
        """None where there is none, or where the store does not answer."""

    def put(self, vault: str, secret: str) -> bool:
        """Whether the store really keeps it now."""

    def drop(self, vault: str) -> bool:
        """Whether it is gone: also True where it never was."""


class PlatformRing:
    """Asks the ``keyring`` library. A store that refuses is a store that is not there."""

    def get(self, vault: str) -> str | None:
        import keyring  # noqa: PLC0415 - 100 ms that nobody with a key file should wait for
        from keyring.errors import KeyringError  # noqa: PLC0415

        try:
            return keyring.get_password(_SERVICE, vault)
        except KeyringError:
            return None

    def put(self, vault: str, secret: str) -> bool:
        import keyring  # noqa: PLC0415
        from keyring.errors import KeyringError  # noqa: PLC0415

        # Below 1 are the stores that keep nothing, and those that keep it readable in a file.
        if keyring.get_keyring().priority < 1:
            return False
        try:
            keyring.set_password(_SERVICE, vault, secret)
        except KeyringError:
            return False
        return self.get(vault) == secret

    def drop(self, vault: str) -> bool:
        import keyring  # noqa: PLC0415
        from keyring.errors import KeyringError  # noqa: PLC0415

        if self.get(vault) is None:
            return True
        try:
            keyring.delete_password(_SERVICE, vault)
        except KeyringError:
            return False
        return True


class NoRing:
    """Where no key store is wanted."""

    def get(self, vault: str) -> str | None:
        return None

    def put(self, vault: str, secret: str) -> bool:
        return False

    def drop(self, vault: str) -> bool:
        return True
