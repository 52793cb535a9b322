"""The upper layers of the shipped sentence model as torch modules, and back into its graph.

The int8 weights are taken apart into floats, taught, and put back at 8 bits into the same graph,
cut off below the layer where the teaching begins. The layers underneath stay as they are shipped
and are shared with recall.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn
from torch.nn import functional

LOWER = 2
"""Layers that stay as shipped."""
LAYERS, WIDTH, HEADS = 6, 384, 12
_OUT = "/m/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"
BELOW = _OUT.format(LOWER - 1)
TOP = _OUT.format(LAYERS - 1)
_FED = {
    BELOW: "hidden",
    "/m/embeddings/LayerNorm/LayerNormalization_output_0": "hidden",
    "input_ids": "attention_mask",
}
"""What the graph is fed instead; of the last two, only their shape was still needed."""
_MATRICES = {
    "query": "attention/self/query", "key": "attention/self/key", "value": "attention/self/value",
    "out": "attention/output/dense", "wide": "intermediate/dense", "narrow": "output/dense",
}  # fmt: skip
_NORMS = {"first": "attention/output/LayerNorm", "second": "output/LayerNorm"}


class Weights:
    """The shipped graph and its numbers."""

    def __init__(self, file: Path) -> None:
        self.model = onnx.load(str(file))
        self.numbers = {one.name: one for one in self.model.graph.initializer}
        self._of = {
            node.name: node.input[1].removesuffix("_quantized")
            for node in self.model.graph.node
            if node.op_type == "MatMulInteger"
        }

    def array(self, name: str) -> Any:
        return numpy_helper.to_array(self.numbers[name])

    def base(self, layer: int, where: str) -> str:
        """What the matrix at ``where`` is called in the graph."""
        return next(
            base for name, base in self._of.items() if f"layer.{layer}/{where}/MatMul" in name
        )

    def matrix(self, base: str) -> Any:
        quantized = self.array(f"{base}_quantized").astype(np.float32)
        zero = self.array(f"{base}_zero_point").astype(np.float32)
        return (quantized - zero) * self.array(f"{base}_scale").astype(np.float32)

    def put(self, name: str, value: Any) -> None:
        self.numbers[name].CopyFrom(numpy_helper.from_array(value, name))

    def put_matrix(self, base: str, value: Any) -> None:
        """``value`` at 8 bits, a scale for each of its columns, zero at zero."""
        scale = (np.abs(value).max(0) / 127).astype(np.float32)
        self.put(f"{base}_quantized", np.rint(value / scale).clip(-127, 127).astype(np.int8))
        self.put(f"{base}_scale", scale)
        self.put(f"{base}_zero_point", np.zeros(scale.shape, np.int8))


class Layer(nn.Module):
    """One transformer layer, begun as it was shipped."""

    def __init__(self, weights: Weights, number: int) -> None:
        super().__init__()
        self.number = number
        for name, where in _MATRICES.items():
            matrix = weights.matrix(weights.base(number, where))
            linear = nn.Linear(*matrix.shape)
            linear.weight.data = torch.tensor(matrix.T.copy())
            linear.bias.data = torch.tensor(weights.array(_path(number, where, "bias")).copy())
            setattr(self, name, linear)
        for name, where in _NORMS.items():
            norm = nn.LayerNorm(WIDTH, eps=1e-12)
            norm.weight.data = torch.tensor(weights.array(_path(number, where, "weight")).copy())
            norm.bias.data = torch.tensor(weights.array(_path(number, where, "bias")).copy())
            setattr(self, name, norm)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden: Any, mask: Any) -> Any:
        batch, tokens, _ = hidden.shape

        def heads(x: Any) -> Any:
            return x.view(batch, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)

        mixed = functional.scaled_dot_product_attention(
            *(heads(one(hidden)) for one in (self.query, self.key, self.value)), attn_mask=mask
        )  # fmt: skip
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, tokens, WIDTH))
        hidden = self.first(hidden + self.dropout(mixed))
        return self.second(hidden + self.dropout(self.narrow(functional.gelu(self.wide(hidden)))))

    def back_into(self, weights: Weights) -> None:
        for name, where in _MATRICES.items():
            linear = getattr(self, name)
            weights.put_matrix(weights.base(self.number, where), linear.weight.detach().numpy().T)
            weights.put(_path(self.number, where, "bias"), linear.bias.detach().numpy())
        for name, where in _NORMS.items():
            norm = getattr(self, name)
            weights.put(_path(self.number, where, "weight"), norm.weight.detach().numpy())
            weights.put(_path(self.number, where, "bias"), norm.bias.detach().numpy())


def _path(layer: int, where: str, kind: str) -> str:
    return f"m.encoder.layer.{layer}.{where.replace('/', '.')}.{kind}"


class Taught(nn.Module):
    """Hidden states of the lower layers to skills and to tags."""

    def __init__(self, weights: Weights, kinds: int, tags: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(weights, number) for number in range(LOWER, LAYERS))
        self.kind, self.tag = nn.Linear(WIDTH, kinds), nn.Linear(WIDTH, tags)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden: Any, mask: Any) -> tuple[Any, Any]:
        """(batch, tokens, 384), and bool of (batch, tokens), to kinds and to tags of each token."""
        unseen = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, unseen)
        weight = mask[..., None].float()
        mean = (hidden * weight).sum(1) / weight.sum(1)
        return self.kind(self.dropout(mean)), self.tag(self.dropout(hidden))


def write(taught: Taught, weights: Weights, file: Path) -> None:
    """``taught`` as a graph: "hidden" and "attention_mask" in, kinds and tags out."""
    for layer in taught.layers:
        assert isinstance(layer, Layer)
        layer.back_into(weights)
    model = weights.model
    numbers: Mapping[str, Any] = {
        "kind.weight": taught.kind.weight.detach().numpy().T,
        "kind.bias": taught.kind.bias.detach().numpy(),
        "tag.weight": taught.tag.weight.detach().numpy().T,
        "tag.bias": taught.tag.bias.detach().numpy(),
    }
    for name, value in numbers.items():
        model.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
    mean = "/Div_output_0"  # the mean over the sentence, as the sentence model takes it
    for out, put_in in (("kind", mean), ("tag", TOP)):
        model.graph.node.append(
            helper.make_node("MatMul", [put_in, f"{out}.weight"], [f"{out}.raw"])
        )
        model.graph.node.append(helper.make_node("Add", [f"{out}.raw", f"{out}.bias"], [f"{out}s"]))
    for node in model.graph.node:
        node.input[:] = [_FED.get(name, name) for name in node.input]
    float32, int64 = TensorProto.FLOAT, TensorProto.INT64
    ends = ("kinds", ["b", taught.kind.out_features]), ("tags", ["b", "s", taught.tag.out_features])
    graph = helper.make_graph(
        _needed(model.graph.node, {name for name, _ in ends}),
        "meaning",
        [
            helper.make_tensor_value_info("hidden", float32, ["b", "s", WIDTH]),
            helper.make_tensor_value_info("attention_mask", int64, ["b", "s"]),
        ],
        [helper.make_tensor_value_info(name, float32, shape) for name, shape in ends],
    )
    used = {name for node in graph.node for name in node.input}
    graph.initializer.extend(one for one in model.graph.initializer if one.name in used)
    made = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    onnx.checker.check_model(made)
    onnx.save(made, str(file))


def _needed(nodes: Any, wanted: set[str]) -> list[Any]:
    """The nodes that lead to ``wanted``, in their order."""
    keep = []
    for node in reversed(nodes):
        if wanted & set(node.output):
            keep.append(node)
            wanted |= set(node.input)
    return list(reversed(keep))
