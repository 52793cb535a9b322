"""The meaning of each line is kept beside it, sealed, and goes with it."""

import hashlib
import re

import pytest
from tests.recall.talks import awake, brought, found, he, model

from samantha.engines.embed_minilm import FOLDER, SIZE
from samantha.storage.database import connect
from samantha.storage.keys import Key
from samantha.storage.ring import NoRing
from samantha.storage.slots import open_slots


def kept(home):
    """Numbers of the lines whose meaning is in the vault's file."""
    connection = connect(home / "vault.db", open_slots(home, Key(), NoRing()))
    try:
        return [row[0] for row in connection.execute("SELECT seq FROM vector ORDER BY seq")]
    finally:
        connection.close()


async def test_what_is_forgotten_is_found_no_more_and_its_meaning_is_gone(tmp_path):
    home = tmp_path / "home"
    async with awake(home) as vault:
        regretted = await vault.journal.append(he("There is a body in the cellar"))
        await vault.journal.append(he("I bought a green bicycle", 1))
        await vault.memories.warm()
        assert await found(vault, "What lies in my cellar?")
        await vault.forget([regretted])
        assert "There is a body in the cellar" not in await found(vault, "What lies in my cellar?")
        assert await found(vault, "What did I buy?") == ["I bought a green bicycle"]
    assert regretted not in kept(home)


async def test_what_others_said_is_forgotten_as_well(tmp_path):
    home = tmp_path / "home"
    async with awake(home) as vault:
        regretted = await vault.journal.append(brought("Nobody may know about the cellar"))
        await vault.memories.warm()
        await vault.forget([regretted])
        assert await found(vault, "cellar", everyone=True) == []
    assert kept(home) == []


async def test_a_rebuild_keeps_the_meanings_that_took_long_to_make(tmp_path):
    home = tmp_path / "home"
    async with awake(home) as vault:
        await vault.journal.append(he("A heron stood in the river"), he("It rained", 1))
        await vault.memories.warm()
        assert (await vault.rebuild()).same
        assert await found(vault, "Which bird?", limit=1) == ["A heron stood in the river"]
    assert kept(home) == [1, 2]


async def test_meanings_that_are_missing_are_made_in_the_background(tmp_path):
    home = tmp_path / "home"
    async with awake(home) as vault:
        await vault.journal.append(*(he(f"Line number {n} of many", n) for n in range(150)))
        assert await vault.memories.catch_up() == 64
        await vault.memories.warm()
    assert len(kept(home)) == 150


async def test_meanings_of_another_model_are_made_anew(tmp_path):
    class Other:
        name = "another/1"

        async def embed(self, texts):
            return [bytes(SIZE)] * len(texts)

    home = tmp_path / "home"
    async with awake(home, Other()) as vault:
        await vault.journal.append(he("A heron stood in the river"))
        await vault.memories.warm()
    async with awake(home) as vault:
        assert await found(vault, "Which bird?") == ["A heron stood in the river"]


async def test_a_vector_has_the_length_of_one():
    for vector in await model().embed(
        ["", "Hello.", "word " * 5000, "half \ud800 a letter", "漢字"]
    ):
        assert len(vector) == SIZE
        length = sum(int.from_bytes([b], signed=True) ** 2 for b in vector) ** 0.5 / 127
        assert length == pytest.approx(1, abs=0.03)


def test_the_model_is_the_one_whose_origin_is_told():
    page = (FOLDER / "PROVENANCE.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"`(\S+)`\*\*: SHA-256 `([0-9a-f]{64})`", page))
    assert set(told) == {"model_int8.onnx", "tokenizer.json"}
    for name, digest in told.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest
    assert "Apache License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
