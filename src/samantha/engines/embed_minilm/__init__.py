"""Sentences to vectors by MiniLM: implements ``ports.Embedder``. The model lies beside this file.

all-MiniLM-L6-v2, quantised to 8 bits, 23 MB: about 2 ms a sentence, in this process, with nothing
fetched and nothing sent. PROVENANCE.md says where it is from.
"""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samantha.domain.errors import EngineUnavailable

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

FOLDER = Path(__file__).parent
NAME = "all-MiniLM-L6-v2/int8/1"
SIZE = 384
"""Components of a vector, one signed byte each: 127 is 1."""
TOKENS = 256
"""Of a long text, as much as this is looked at: about a page."""
LETTERS = 4_000
"""More than ``TOKENS`` ever need; the rest of a long paste is not even cut into tokens."""
BATCH = 16
THREADS = 2


class MiniLm:
    """Holds the model, from its first use on, and the one thread that it works on."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="embed")

    @property
    def name(self) -> str:
        return NAME

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        """One unit vector a text, ``SIZE`` signed bytes.

        Raises:
            EngineUnavailable: the model's files are not what was shipped, or it would not run.
        """
        wanted = list(texts)
        if not wanted:
            return ()
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._embed, wanted)

    def _embed(self, texts: list[str]) -> Sequence[bytes]:
        import numpy as np

        try:
            tokens = self._tokenizer.encode_batch([_sound(text) for text in texts])
            # By length, so that little of a batch is padding.
            order = sorted(range(len(tokens)), key=lambda place: len(tokens[place].ids))
            vectors: list[bytes] = [b""] * len(texts)
            for start in range(0, len(order), BATCH):
                places = order[start : start + BATCH]
                longest = max(len(tokens[place].ids) for place in places)
                ids = np.zeros((len(places), longest), np.int64)
                mask = np.zeros_like(ids)
                for row, place in enumerate(places):
                    own = tokens[place].ids
                    ids[row, : len(own)], mask[row, : len(own)] = own, 1
                found: Any = self._session.run(
                    ["emb"],
                    {"input_ids": ids, "attention_mask": mask, "token_type_ids": ids * 0},
                )[0]
                for place, row in zip(places, np.rint(found * 127).astype(np.int8), strict=True):
                    vectors[place] = row.tobytes()
            return vectors
        except EngineUnavailable:
            raise
        except Exception as error:
            # What the runtime says may quote what it was given.
            raise EngineUnavailable(f"the sentence model: {type(error).__name__}") from None

    def lower(self, text: str) -> tuple[Any, Sequence[tuple[int, int]]]:
        """The hidden states of ``text`` after the lower layers, float32 of shape (1, tokens,
        ``SIZE``), and the code points [start, end) of each token.

        Raises:
            EngineUnavailable: as ``embed``.
        """
        import numpy as np

        try:
            tokens = self._tokenizer.encode(_sound(text))
            ids = np.array([tokens.ids], np.int64)
            given = {"input_ids": ids, "attention_mask": ids * 0 + 1, "token_type_ids": ids * 0}
            return self._session.run(["lower"], given)[0], tokens.offsets
        except Exception as error:
            raise EngineUnavailable(f"the sentence model: {type(error).__name__}") from None

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
        tokenizer.enable_truncation(TOKENS)
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _session(self) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
        # A thread that waits by spinning takes the core that her voice needs.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False  # It would keep the largest batch's memory for ever.
        options.log_severity_level = 4
        return InferenceSession(
            str(FOLDER / "model_int8.onnx"), options, providers=["CPUExecutionProvider"]
        )


def _sound(text: str) -> str:
    """The beginning of ``text``, without halves of characters."""
    return text[:LETTERS].encode("utf-8", "replace").decode()
