"""``python -m bench.understanding_training``: see the package's own words."""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer
from torch.nn import functional

from bench.understanding_training.examples import lines, varied, words_of
from bench.understanding_training.layers import Taught, Weights, write
from samantha.domain.said import Saying, Slot
from samantha.engines.embed_minilm import FOLDER as SHIPPED
from samantha.engines.understand_local.meaning import FOLDER

BATCH, TOKENS, LR, HEADS_LR = 32, 64, 1e-4, 1e-3
TAGS_COUNT = 2.0
"""How much the slots count beside the skill."""
_NOT_TAUGHT = -100
_OFTEN = 150
"""Lines of a skill from which on each counts less."""


class Lower:
    """The shipped layers under those that are taught."""

    def __init__(self) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = 2
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = InferenceSession(str(SHIPPED / "model_int8.onnx"), options)
        self.tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(TOKENS)

    def hidden(self, rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        longest = max(map(len, rows))
        ids = np.zeros((len(rows), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, own in enumerate(rows):
            ids[row, : len(own)], mask[row, : len(own)] = own, 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": ids * 0}
        (found,) = self._session.run(["lower"], given)
        return torch.tensor(found), torch.tensor(mask.astype(bool))


def tagged(
    lower: Lower, text: str, slots: Sequence[Slot], tags: Mapping[str, int]
) -> tuple[Any, Any]:
    """Token numbers of ``text``, and the tag of each."""
    encoded = lower.tokenizer.encode(text)
    found = []
    for start, end in encoded.offsets:
        own = next((s.name for s in slots if start >= s.start and end <= s.end), "O")
        found.append(_NOT_TAUGHT if start == end else tags.get(own, 0))
    return encoded.ids, found


def teach(
    data: list[Saying],
    lower: Lower,
    taught: Taught,
    kinds: list[str],
    tags: Mapping[str, int],
    epochs: int,
    chance: random.Random,
    after: Any,
) -> None:
    """Teach ``taught`` for ``epochs`` rounds; ``after`` is called when each is over."""
    heads = [*taught.kind.parameters(), *taught.tag.parameters()]
    rest = list(taught.layers.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": rest, "lr": LR}, {"params": heads, "lr": HEADS_LR}], weight_decay=0.01
    )
    steps, step = epochs * math.ceil(len(data) / BATCH), 0
    counts, words = Counter(one.skill for one in data), words_of(data)
    weight = torch.tensor([min(1.0, (_OFTEN / counts[kind]) ** 0.5) for kind in kinds])
    for epoch in range(epochs):
        taught.train()
        rows = [(one, *varied(one, words, chance)) for one in data]
        rows.sort(key=lambda row: len(row[1]) + chance.random() * 12)
        batches = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
        chance.shuffle(batches)
        total = 0.0
        for batch in batches:
            pairs = [tagged(lower, text, slots, tags) for _, text, slots in batch]
            hidden, mask = lower.hidden([ids for ids, _ in pairs])
            right = torch.tensor([kinds.index(one.skill) for one, _, _ in batch])
            right_tags = torch.full(mask.shape, _NOT_TAUGHT)
            for row, (_, own) in enumerate(pairs):
                right_tags[row, : len(own)] = torch.tensor(own)
            kind, tag = taught(hidden, mask)
            loss = functional.cross_entropy(kind, right, weight=weight, label_smoothing=0.05)
            loss = loss + TAGS_COUNT * functional.cross_entropy(
                tag.reshape(-1, len(tags)), right_tags.reshape(-1), ignore_index=_NOT_TAUGHT
            )
            rate = min(1.0, step / (0.1 * steps)) * (steps - step) / steps
            for group, full in zip(optimizer.param_groups, (LR, HEADS_LR), strict=True):
                group["lr"] = full * rate
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(taught.parameters(), 1.0)
            optimizer.step()
            total, step = total + float(loss.detach()), step + 1
        print(f"{epoch + 1}: {total / len(batches):.3f} {after()}", flush=True)


def read(lower: Lower, taught: Taught, texts: Sequence[str]) -> Any:
    """Logits of kinds, float32 of shape (texts, kinds)."""
    taught.eval()
    found = []
    with torch.no_grad():
        for at in range(0, len(texts), BATCH):
            rows = [lower.tokenizer.encode(text).ids for text in texts[at : at + BATCH]]
            found.append(taught(*lower.hidden(rows))[0])
    return torch.cat(found)


def right(logits: Any, kinds: list[str], wanted: Sequence[str]) -> str:
    got = [kinds[int(place)] for place in logits.argmax(-1)]
    share = sum(one == other for one, other in zip(got, wanted, strict=True)) / len(wanted)
    talk = [one for one, other in zip(got, wanted, strict=True) if other == "talk"]
    return f"{share:.1%} ({len(wanted)}), talk {sum(one == 'talk' for one in talk)}/{len(talk)}"


def sharpness(logits: Any, kinds: list[str], wanted: Sequence[str]) -> float:
    """What the logits are multiplied with so that a probability means what it says."""
    places = torch.tensor([kinds.index(one) for one in wanted])
    tried = [step / 20 for step in range(10, 61)]
    return min(tried, key=lambda by: float(functional.cross_entropy(logits * by, places)))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--hold", type=float, default=0.08)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--check", type=Path)
    options.add_argument("--write", action="store_true")
    options.add_argument("--keep", type=Path, default=Path("understanding.pt"))
    options.add_argument("--again", action="store_true", help="write what --keep holds")
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(2)
    chance = random.Random(chosen.seed)
    data = lines()
    chance.shuffle(data)
    held = data[: int(len(data) * chosen.hold)]
    data = data[len(held) :]
    kinds = sorted({one.skill for one in data})
    held = [one for one in held if one.skill in kinds]
    slots = {
        kind: sorted({s.name for one in data if one.skill == kind for s in one.slots})
        for kind in kinds
    }
    names = sorted({s.name for one in data for s in one.slots if s.end > s.start})
    tags = {name: place for place, name in enumerate(["O", *names])}
    print(f"{len(data)} lines, {len(kinds)} skills, {len(names)} slots; {len(held)} held back")
    lower, weights = Lower(), Weights(SHIPPED / "model_int8.onnx")
    taught = Taught(weights, len(kinds), len(tags))
    asked = [json.loads(line) for line in chosen.check.open()] if chosen.check else []
    asked = [row for row in asked if row["skill"] in kinds]

    def after() -> str:
        said = "held " + right(
            read(lower, taught, [o.text for o in held]), kinds, [o.skill for o in held]
        )
        if asked:
            logits = read(lower, taught, [row["text"] for row in asked])
            said += "; check " + right(logits, kinds, [row["skill"] for row in asked])
        return said

    if chosen.again:
        taught.load_state_dict(torch.load(chosen.keep))
        print(after())
    else:
        teach(data, lower, taught, kinds, tags, chosen.epochs, chance, after)
    by = sharpness(read(lower, taught, [o.text for o in held]), kinds, [o.skill for o in held])
    print(f"sharpness {by}")
    if chosen.write:
        torch.save(taught.state_dict(), chosen.keep)
        write(taught, weights, FOLDER / "meaning_int8.onnx")
        labels = {
            "kinds": kinds,
            "tags": list(tags),
            "slots": slots,
            "sharpness": by,
            "lines": len(data),
        }
        (FOLDER / "meaning.json").write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    for row, logit in zip(
        asked, read(lower, taught, [r["text"] for r in asked]) if asked else [], strict=True
    ):
        if kinds[int(logit.argmax())] != row["skill"]:
            print(f"{row['skill']} -> {kinds[int(logit.argmax())]}: {row['text']}")


if __name__ == "__main__":
    main()
