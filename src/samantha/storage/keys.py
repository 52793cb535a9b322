"""From what a person has (a key file, a passphrase, twenty-four words) to the one data key.

The data key is 32 random bytes and never changes. A slot holds it wrapped by AES-256-GCM (NIST SP
800-38D) under a key of its own, bound to its vault and its kind, so that no slot can be passed off
as another.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from samantha.domain.errors import MalformedInput, VaultDamaged, WrongPassphrase

if TYPE_CHECKING:
    from mnemonic import Mnemonic

KEY_BYTES = 32
_NONCE_BYTES = 12

MEMORY_KIB = 64 * 1024
PASSES = 3
"""Argon2id as RFC 9106 recommends where memory is short: 64 MiB, three passes."""
MOST_MEMORY_KIB = 4 * 1024 * 1024
MOST_PASSES = 100
"""What no slot of ours has. A file that asks for more would hold the machine up for hours."""


@dataclass(frozen=True, slots=True)
class Key:
    """How to unlock. Nothing at all means the key file or the platform's key store."""

    passphrase: str = ""
    words: str = ""
    """The twenty-four words of the recovery phrase."""

    def __repr__(self) -> str:
        return "Key(…)"


WITHOUT_ASKING = Key()


class Kind(StrEnum):
    """What a slot opens with."""

    FILE = "key file"
    KEYRING = "key store"
    PASSPHRASE = "passphrase"  # noqa: S105 - what it opens with, not one
    RECOVERY = "recovery phrase"


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped. Worthless without what opens it."""

    kind: Kind
    wrapped: bytes
    """Nonce, then ciphertext and tag."""
    salt: bytes = b""
    memory_kib: int = 0
    passes: int = 0


class WrongKey(Exception):
    """The key does not open this slot. Stays in this room: it becomes an error that can say why."""


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def wrap(data_key: bytes, kind: Kind, vault: str, wrapping_key: bytes) -> Slot:
    """A slot of ``vault`` that ``wrapping_key`` (32 bytes) opens."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(wrapping_key).encrypt(nonce, data_key, _bound(kind, vault))
    return Slot(kind, nonce + sealed)


def unwrap(slot: Slot, vault: str, wrapping_key: bytes) -> bytes:
    """The data key.

    Raises:
        WrongKey: this is not the key of this slot, or the slot is not this vault's.
    """
    nonce, sealed = slot.wrapped[:_NONCE_BYTES], slot.wrapped[_NONCE_BYTES:]
    try:
        return AESGCM(wrapping_key).decrypt(nonce, sealed, _bound(slot.kind, vault))
    except (InvalidTag, ValueError):
        raise WrongKey from None


def wrap_with_passphrase(data_key: bytes, vault: str, passphrase: str) -> Slot:
    """A slot that ``passphrase`` opens. Takes some 200 ms and 64 MiB.

    Raises:
        MalformedInput: the passphrase is empty.
    """
    if not passphrase:
        raise MalformedInput("empty passphrase", spoken="An empty passphrase protects nothing.")
    salt = secrets.token_bytes(16)
    slot = wrap(data_key, Kind.PASSPHRASE, vault, _argon2(passphrase, salt, MEMORY_KIB, PASSES))
    return Slot(slot.kind, slot.wrapped, salt, MEMORY_KIB, PASSES)


def unwrap_with_passphrase(slot: Slot, vault: str, passphrase: str) -> bytes:
    """The data key.

    Raises:
        WrongKey: this is not the passphrase.
        VaultDamaged: the slot says of itself what cannot be.
    """
    return unwrap(slot, vault, _argon2(passphrase, slot.salt, slot.memory_kib, slot.passes))


def new_words() -> str:
    """Twenty-four fresh words of BIP 39 (256 bits and a checksum), separated by spaces."""
    return _word_list().generate(256)


def wrap_with_words(data_key: bytes, vault: str, words: str) -> Slot:
    return wrap(data_key, Kind.RECOVERY, vault, _words_to_key(words))


def unwrap_with_words(slot: Slot, vault: str, words: str) -> bytes:
    """The data key.

    Raises:
        WrongPassphrase: a word is misspelled, missing or out of place.
        WrongKey: a good phrase, of another vault or an older one of this.
    """
    return unwrap(slot, vault, _words_to_key(words))


def _bound(kind: Kind, vault: str) -> bytes:
    return f"samantha/slot/1/{kind.name}/{vault}".encode()


def _argon2(passphrase: str, salt: bytes, memory_kib: int, passes: int) -> bytes:
    # 20 ms to import, and most starts need no passphrase.
    from argon2.exceptions import HashingError  # noqa: PLC0415
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    if not (0 < memory_kib <= MOST_MEMORY_KIB and 0 < passes <= MOST_PASSES):
        raise VaultDamaged("a passphrase slot with a cost that none of ours has")
    try:
        return hash_secret_raw(
            # The same letters typed on another keyboard may arrive composed differently.
            unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"),
            salt,
            time_cost=passes,
            memory_cost=memory_kib,
            parallelism=1,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError:
        raise VaultDamaged("a passphrase slot that Argon2 does not take") from None


def _words_to_key(words: str) -> bytes:
    tidy = unicodedata.normalize("NFKD", words).lower().split()
    known = set(_word_list().wordlist)
    strangers = [place for place, word in enumerate(tidy, 1) if word not in known]
    if len(tidy) != 24:
        raise WrongPassphrase(
            f"recovery phrase of {len(tidy)} words",
            spoken=f"It should be twenty-four words; I count {len(tidy)}.",
        )
    if strangers:
        places = ", ".join(map(str, strangers))
        raise WrongPassphrase(
            f"unknown words in a recovery phrase, at {places}",
            spoken=f"I don't know the word at place {places}. Could it be spelled another way?",
        )
    if not _word_list().check(" ".join(tidy)):
        raise WrongPassphrase(
            "the recovery phrase's checksum does not fit",
            spoken="One of those words isn't the one I gave you, or two have changed places.",
        )
    entropy = bytes(_word_list().to_entropy(tidy))
    return HKDF(SHA256(), KEY_BYTES, None, b"samantha/recovery/1").derive(entropy)


@cache
def _word_list() -> "Mnemonic":
    # Needed once in a vault's life, if ever.
    from mnemonic import Mnemonic  # noqa: PLC0415

    return Mnemonic("english")
