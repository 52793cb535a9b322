"""A language model that follows a script: two megabytes, no training, any llama.cpp runs it.

Each token knows only its successor: the embedding is the identity, and the output matrix holds a
path from one token of the script to the next. So the real tokenizer, chat template, sampler,
tool-call parser and protocols run, and what comes out is known beforehand.

It calls the scripted tool if tools are on offer and the last message is not a tool's result, and
says the answer otherwise.
"""

import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import gguf
import numpy as np

# The format that Qwen and Hermes models use, which llama.cpp knows how to parse.
TEMPLATE = """\
{%- if messages[0].role == 'system' %}{%- set system = messages[0].content %}\
{%- else %}{%- set system = '' %}{%- endif %}
{{- '<|im_start|>system\\n' + system }}
{%- if tools %}
{{- '\\n\\n# Tools\\n\\nYou may call one or more functions.\\n<tools>' }}
{%- for tool in tools %}{{- '\\n' }}{{- tool | tojson }}{%- endfor %}
{{- '\\n</tools>\\n\\nFor each function call, return a json object with function name and ' }}
{{- 'arguments within <tool_call></tool_call> XML tags:\\n<tool_call>\\n' }}
{{- '{"name": <function-name>, "arguments": <args-json-object>}\\n</tool_call>' }}
{%- endif %}
{{- '<|im_end|>\\n' }}
{%- for message in messages %}
{%- if message.role == 'user' %}
{{- '<|im_start|>user\\n' + message.content + '<|im_end|>\\n' }}
{%- elif message.role == 'assistant' %}
{{- '<|im_start|>assistant\\n' }}{%- if message.content %}{{- message.content }}{%- endif %}
{%- if message.tool_calls %}{%- for call in message.tool_calls %}
{%- if call.function %}{%- set call = call.function %}{%- endif %}
{{- '\\n<tool_call>\\n{"name": "' + call.name + '", "arguments": ' }}
{{- call.arguments | tojson }}{{- '}\\n</tool_call>' }}
{%- endfor %}{%- endif %}{{- '<|im_end|>\\n' }}
{%- elif message.role == 'tool' %}
{{- '<|im_start|>user\\n<tool_response>\\n' + message.content }}
{{- '\\n</tool_response><|im_end|>\\n' }}
{%- endif %}{%- endfor %}
{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}\
{%- if messages[-1].role == 'tool' or not tools %}{{- '\\t' }}{%- endif %}{%- endif %}"""


def write(
    path: Path,
    *,
    answer: str,
    tool: str = "",
    arguments: Mapping[str, object] | None = None,
    preface: str = "",
    endless: bool = False,
    context: int = 8192,
) -> Path:
    """Write a model to ``path`` that calls ``tool`` with ``arguments`` and then says ``answer``.

    ``preface`` is said before the call. Without ``tool`` it only answers. ``endless`` makes it
    begin the answer again and again, until somebody stops it.
    """
    tokens = [_BYTES[byte] for byte in range(256)]
    kinds = [gguf.TokenType.NORMAL] * 256

    def add(token: str, kind: gguf.TokenType = gguf.TokenType.NORMAL) -> int:
        tokens.append(token)
        kinds.append(kind)
        return len(tokens) - 1

    add("Ġt")
    start = add("<|im_start|>", gguf.TokenType.CONTROL)
    end = add("<|im_end|>", gguf.TokenType.CONTROL)
    calling = add("<tool_call>", gguf.TokenType.USER_DEFINED)
    called = add("</tool_call>", gguf.TokenType.USER_DEFINED)

    def path_of(text: str) -> list[int]:
        return [add(piece) for piece in _unique(text, tokens)]

    newline, tab = tokens.index(_written("\n")), tokens.index(_written("\t"))
    said = path_of(answer)
    paths: list[Sequence[int]] = [[tab, *said, said[0] if endless else end]]
    if tool:
        call = json.dumps({"name": tool, "arguments": dict(arguments or {})})
        words = path_of(preface) if preface else []
        paths.append([newline, *words, calling, *path_of(f"\n{call}\n"), called, end])
    else:
        paths.append([newline, said[0]])
    _save(path, tokens, kinds, paths, start=start, end=end, context=context)
    return path


def _save(
    path: Path,
    tokens: list[str],
    kinds: list[gguf.TokenType],
    paths: list[Sequence[int]],
    *,
    start: int,
    end: int,
    context: int,
) -> None:
    vocabulary = len(tokens)
    width, inner = (vocabulary + 31) // 32 * 32, 32
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("scripted")
    writer.add_context_length(context)
    writer.add_embedding_length(width)
    writer.add_block_count(1)
    writer.add_feed_forward_length(inner)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_rope_dimension_count(width // 2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(vocabulary)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(["Ġ t"])
    writer.add_bos_token_id(start)
    writer.add_eos_token_id(end)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)

    embedding = np.zeros((vocabulary, width), np.float32)
    embedding[np.arange(vocabulary), np.arange(vocabulary)] = 1
    output = np.zeros((vocabulary, width), np.float32)
    output[end, :] = 0.5  # whatever has no successor ends the turn
    for steps in paths:
        for here, there in itertools.pairwise(steps):
            output[there, here] = 4
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output_norm.weight", np.ones(width, np.float32))
    writer.add_tensor("output.weight", output)
    for name in ("attn_norm", "ffn_norm"):
        writer.add_tensor(f"blk.0.{name}.weight", np.ones(width, np.float32))
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        writer.add_tensor(f"blk.0.{name}.weight", np.zeros((width, width), np.float32))
    for name, shape in (
        ("ffn_gate", (inner, width)),
        ("ffn_up", (inner, width)),
        ("ffn_down", (width, inner)),
    ):
        writer.add_tensor(f"blk.0.{name}.weight", np.zeros(shape, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _unique(text: str, taken: list[str]) -> list[str]:
    """``text`` in pieces that are no token yet and differ from each other: a token that came twice
    would have two successors."""
    pieces: list[str] = []
    piece = ""
    for character in text:
        piece += _written(character)
        if len(piece) >= 5 and piece not in taken and piece not in pieces:
            pieces.append(piece)
            piece = ""
    if piece:
        # The rest joins the piece before it, which stays unlike the others only if it is longer.
        pieces[-1:] = [(pieces[-1] if pieces else "") + piece]
    assert len(set(pieces)) == len(pieces)
    return pieces


def _byte_characters() -> dict[int, str]:
    """GPT-2's printable stand-ins for bytes (Radford et al. 2019)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    characters = {byte: chr(byte) for byte in printable}
    spare = iter(range(256, 512))
    return {byte: characters.get(byte) or chr(next(spare)) for byte in range(256)}


_BYTES = _byte_characters()


def _written(text: str) -> str:
    return "".join(_BYTES[byte] for byte in text.encode())
