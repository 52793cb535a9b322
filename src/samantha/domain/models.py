"""Which brains there are to choose from: how one is named, and which of them fit this machine.

A brain is named like this::

    builtin                          the mind that comes with her
    openai:MODEL[@URL]               OpenAI, or whatever speaks its chat protocol at URL
    anthropic:MODEL[@URL]            Anthropic, or whatever speaks its messages protocol at URL
    openrouter:MODEL                 OpenRouter
    ollama:MODEL[@URL]               Ollama, on this machine unless URL says otherwise
    gguf:NAME                        a model of the catalogue, or a .gguf file, in this process

MODEL may hold "/" and ":"; URL begins with http:// or https:// and holds no name, password, query
or fragment. A spec never holds a secret.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from samantha.domain.egress import destination, is_inside
from samantha.domain.errors import MisconfiguredError

# --- names ----------------------------------------------------------------------------------------

Kind = Literal["builtin", "openai", "anthropic", "openrouter", "ollama", "gguf"]

_SPEC = re.compile(r"(?P<kind>[a-z]+)(?::(?P<model>\S+?)(?:@(?P<url>https?://\S*))?)?")
_HOMES = {
    "openai": "https://api.openai.com/v1",
    "anthropic": "https://api.anthropic.com",
    "openrouter": "https://openrouter.ai/api/v1",
    "ollama": "http://127.0.0.1:11434/v1",
}
_HOW = (
    "a brain is named openai:MODEL@URL, anthropic:MODEL, openrouter:MODEL, ollama:MODEL, "
    "gguf:NAME or builtin"
)


@dataclass(frozen=True, slots=True)
class BrainSpec:
    """The name of a brain, taken apart."""

    kind: Kind
    model: str = ""
    url: str = ""
    """Where its server answers, without a slash at the end; "" for one in this process."""

    @property
    def destination(self) -> str:
        """ "scheme://host:port"; "" for one in this process."""
        return destination(self.url) if self.url else ""

    @property
    def name(self) -> str:
        """Short, for the ladder and for ``samantha why``."""
        return f"{self.kind}:{self.model}" if self.model else self.kind

    @property
    def secret(self) -> str:
        """The name under which his key for it is kept; "" where there is none to keep.

        A key belongs to a destination, so that no other server is ever shown it.
        """
        return f"key for {self.destination}" if self.url else ""

    @property
    def needs_key(self) -> bool:
        """Whether it is known to turn everybody away who has no key."""
        return bool(self.url) and self.url == _HOMES.get(self.kind) and not is_inside(self.url)

    def __str__(self) -> str:
        return self.name if self.url in ("", _HOMES.get(self.kind)) else f"{self.name}@{self.url}"


def brain_spec(text: str) -> BrainSpec:
    """``text`` taken apart; ``str`` of the result is the same brain, written as shortly as can be.

    Raises:
        MisconfiguredError: by whoever wrote it; its message says how a brain is named.
    """
    match = _SPEC.fullmatch(text.strip())
    kind = match["kind"] if match else ""
    if match is None or (kind not in _HOMES and kind not in {"gguf", "builtin"}):
        raise MisconfiguredError(_HOW, spoken=f"I don't know that kind of brain: {_HOW}.")
    model, url = match["model"] or "", (match["url"] or "").rstrip("/")
    if (kind == "builtin") == bool(model) or (url and kind in {"builtin", "gguf", "openrouter"}):
        raise MisconfiguredError(_HOW, spoken=f"That isn't quite a brain's name: {_HOW}.")
    if url:
        if "?" in url or "#" in url:
            raise MisconfiguredError("the address of a brain holds no query or fragment")
        destination(url)
        if kind == "ollama" and not url.endswith("/v1"):
            url += "/v1"
        if kind == "anthropic":
            url = url.removesuffix("/v1")
    return BrainSpec(cast(Kind, kind), model, url or _HOMES.get(kind, ""))


# --- local models ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LocalModel:
    """A model that can be fetched and run in this process."""

    name: str
    title: str
    url: str
    """At one revision of its repository, so that it is the same file for everybody."""
    bytes: int
    sha256: str
    licence: str
    read_bytes: int
    """About how much of it is read for each token; less than all of it where parts lie idle."""

    @property
    def file(self) -> str:
        return self.url.rsplit("/", 1)[-1]

    @property
    def memory_bytes(self) -> int:
        """What it takes while it runs: itself, the conversation at hand, room to reckon in."""
        return self.bytes + self.bytes // 10 + 700_000_000


def _hub(repository: str, revision: str, file: str) -> str:
    return f"https://huggingface.co/{repository}/resolve/{revision}/{file}"


CATALOGUE: tuple[LocalModel, ...] = (
    LocalModel(
        "qwen3.5-2b",
        "Qwen 3.5, 2 billion: for small machines; plain talk",
        _hub(
            "unsloth/Qwen3.5-2B-GGUF",
            "f6d5376be1edb4d416d56da11e5397a961aca8ae",
            "Qwen3.5-2B-Q4_K_M.gguf",
        ),
        1_280_835_840,
        "aaf42c8b7c3cab2bf3d69c355048d4a0ee9973d48f16c731c0520ee914699223",
        "Apache-2.0",
        1_280_000_000,
    ),
    LocalModel(
        "qwen3.5-4b",
        "Qwen 3.5, 4 billion: good talk on an ordinary laptop",
        _hub(
            "unsloth/Qwen3.5-4B-GGUF",
            "e87f176479d0855a907a41277aca2f8ee7a09523",
            "Qwen3.5-4B-Q4_K_M.gguf",
        ),
        2_740_937_888,
        "00fe7986ff5f6b463e62455821146049db6f9313603938a70800d1fb69ef11a4",
        "Apache-2.0",
        2_740_000_000,
    ),
    LocalModel(
        "gemma-4-e4b",
        "Gemma 4 E4B: warm and quick for its size",
        _hub(
            "google/gemma-4-E4B-it-qat-q4_0-gguf",
            "4b4a2c1d584be7264f87aac328a1bc739ce81b6c",
            "gemma-4-E4B_q4_0-it.gguf",
        ),
        5_154_941_280,
        "676c35070db6dbe52f93e9c864ee0fba4eddea94b9c875d9cb10daff453fbaee",
        "Apache-2.0",
        2_800_000_000,  # of its eight billion weights, four are looked up, not multiplied
    ),
    LocalModel(
        "qwen3.5-9b",
        "Qwen 3.5, 9 billion: thoughtful, where there is memory for it",
        _hub(
            "unsloth/Qwen3.5-9B-GGUF",
            "3885219b6810b007914f3a7950a8d1b469d598a5",
            "Qwen3.5-9B-Q4_K_M.gguf",
        ),
        5_680_522_464,
        "03b74727a860a56338e042c4420bb3f04b2fec5734175f4cb9fa853daf52b7e8",
        "Apache-2.0",
        5_680_000_000,
    ),
    LocalModel(
        "gemma-4-12b",
        "Gemma 4, 12 billion: the best talk that a strong machine holds",
        _hub(
            "google/gemma-4-12B-it-qat-q4_0-gguf",
            "29d097773436b69ff9feafd636ab4cf873786537",
            "gemma-4-12b-it-qat-q4_0.gguf",
        ),
        6_975_879_296,
        "93567e57a8fe10b23569b9d9ec38cd005deedf71e29477c421a4b83f418a538b",
        "Apache-2.0",
        6_975_000_000,
    ),
)
"""Worst to best. Digests are those of the files' entries in the hub's large-file store."""


def local_model(name: str) -> LocalModel:
    """The model of the catalogue that is called ``name``.

    Raises:
        MisconfiguredError: by whoever asked; there is none.
    """
    for model in CATALOGUE:
        if model.name == name.casefold():
            return model
    names = ", ".join(model.name for model in CATALOGUE)
    raise MisconfiguredError(
        f"the catalogue holds {names}", spoken=f"I don't know that model. I know {names}."
    )


# --- what fits ------------------------------------------------------------------------------------

SPEECH_PACE = 4.0
"""Tokens a second at which people talk; slower than that and she stops in mid-sentence."""
EASY_PACE = 7.0
"""Tokens a second with something over for reading what he said and for the rest of the machine."""
_REAL = 0.4
"""How much of the measured memory speed a model makes use of: 0.28 to 0.49 were found with half a
gigabyte of random four-bit weights on one and two cores of a shared machine."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What was measured of this machine."""

    free_bytes: int
    """Memory that is free for a model."""
    bytes_per_second: float
    """How quickly its cores together move memory: what decides the speed of a model without a
    graphics card."""
    cores: int


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model would do on a machine."""

    model: LocalModel
    fits: bool
    """Whether there is memory for it."""
    tokens_per_second: float
    """An estimate of how fast it would write, from memory speed alone."""

    @property
    def verdict(self) -> Literal["too big", "too slow", "slow", "good"]:
        if not self.fits:
            return "too big"
        if self.tokens_per_second < SPEECH_PACE:
            return "too slow"
        return "slow" if self.tokens_per_second < EASY_PACE else "good"


def fit(model: LocalModel, machine: Machine) -> Fit:
    """How ``model`` would do on ``machine``."""
    return Fit(
        model,
        model.memory_bytes <= machine.free_bytes,
        _REAL * machine.bytes_per_second / model.read_bytes,
    )


def best_fit(machine: Machine, models: Sequence[LocalModel] = CATALOGUE) -> LocalModel | None:
    """The best model that runs well on ``machine``; else the best that keeps up with speech."""
    fits = [fit(model, machine) for model in models]
    for verdict in ("good", "slow"):
        if fitting := [one.model for one in fits if one.verdict == verdict]:
            return fitting[-1]
    return None
