"""mem0 on the same lines as she, where that package is there: as it is without a language model.

It keeps every line as it stands (``infer=False``) in a store of its own on this disk, with the same
sentence model as hers, and is asked in the same words. What it does with words beside meaning, it
does if its own extras are installed. It is no dependency of ours: put it on the path to compare.
"""

import importlib
import importlib.util
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from samantha.engines.embed_minilm import MiniLm
from samantha.storage.lines import SIZE

NAME = "mem0"


def is_there() -> bool:
    return importlib.util.find_spec(NAME) is not None


class Vectors:
    """The sentence model in the shape that mem0 asks for: made beforehand, handed out by text."""

    def __init__(self, config: Any) -> None:
        self.config = config
        self.known: dict[str, list[float]] = {}

    async def make(self, model: MiniLm, texts: Sequence[str]) -> None:
        for text, vector in zip(texts, await model.embed(texts), strict=True):
            # It takes off what is around a question before it asks for its vector.
            self.known[text.strip()] = (np.frombuffer(vector, np.int8).astype(float) / 127).tolist()

    def embed(self, text: str, memory_action: str | None = None) -> list[float]:
        return self.known[text.strip()]

    def embed_batch(self, texts: Sequence[str], memory_action: str = "add") -> list[list[float]]:
        return [self.known[text.strip()] for text in texts]


async def by_mem0(
    lines: Sequence[tuple[str, str]], questions: Sequence[str], model: MiniLm, deep: int
) -> list[tuple[list[int], float]]:
    """For each of ``questions`` the places of the ``deep`` nearest of ``lines`` (speaker, text),
    the nearest first, and the milliseconds that it took, its vector not counted."""
    with tempfile.TemporaryDirectory(prefix="samantha-bench-") as folder:
        # Read when it is imported; it would send figures about its use otherwise.
        os.environ["MEM0_TELEMETRY"] = "False"
        os.environ["MEM0_DIR"] = folder
        memory = importlib.import_module(NAME).Memory.from_config(
            {
                "vector_store": {
                    "provider": "qdrant",
                    "config": {"path": str(Path(folder, "store")), "embedding_model_dims": SIZE},
                },
                # Neither is ever asked: both want a key to be made at all.
                "embedder": {"provider": "openai", "config": {"api_key": "none"}},
                "llm": {"provider": "openai", "config": {"api_key": "none"}},
                "history_db_path": str(Path(folder, "history.db")),
            }
        )
        vectors = Vectors(memory.embedding_model.config)
        memory.embedding_model = vectors
        whole = [f"{speaker}: {text}" for speaker, text in lines]
        await vectors.make(model, [*whole, *questions])
        for place, text in enumerate(whole):
            said = [{"role": "user", "content": text}]
            memory.add(said, user_id="he", infer=False, metadata={"place": place})
        found = []
        for question in questions:
            began = time.perf_counter()
            answer = memory.search(question, filters={"user_id": "he"}, top_k=deep, threshold=0.0)
            took = (time.perf_counter() - began) * 1e3
            found.append(([one["metadata"]["place"] for one in answer["results"]], took))
        memory.vector_store.client.close()
    return found
