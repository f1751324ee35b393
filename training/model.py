"""The model: MiniLM's encoder, told of capitals and frequency after its second layer, and a head that judges each word.

Base: nreimers/MiniLM-L6-H384-uncased as trained for all-MiniLM-L6-v2 (Apache-2.0). Its embeddings and first layers stay as they are.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from lint.engines.context.features import BANDS, CASES

from .damage.word import KINDS

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
FROZEN = 2
"""Layers that stay as they are, counted from the embeddings."""
HINT = 16


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, hidden: Tensor) -> Tensor:
        rows, size, _ = x.shape
        query, key, value = self.mix(x).view(rows, size, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + hidden
        read = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, size, WIDTH)
        x = self.norm(x + self.out(read))
        return self.last(x + self.down(functional.gelu(self.up(x))))


class Judge(nn.Module):
    """Piece ids, capitals and bands [windows, pieces] in; logits [windows, pieces, kinds] out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.cases, self.bands = nn.Embedding(CASES, WIDTH), nn.Embedding(BANDS, WIDTH)
        self.case_hint, self.band_hint = nn.Embedding(CASES, HINT), nn.Embedding(BANDS, HINT)
        self.head = nn.Linear(WIDTH + 2 * HINT, WIDTH)
        self.judge = nn.Linear(WIDTH, len(KINDS))

    def forward(self, ids: Tensor, cases: Tensor, bands: Tensor) -> Tensor:
        hidden = (ids == 0)[:, None, None, :].to(torch.float32) * -10000.0
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.kind)
        for number, layer in enumerate(self.layers):
            if number == FROZEN:
                x = x.detach() + self.cases(cases) + self.bands(bands)
            x = layer(x, hidden)
        x = torch.cat([x, self.case_hint(cases), self.band_hint(bands)], -1)
        return self.judge(functional.gelu(self.head(x)))


def fresh(base: Path) -> Judge:
    """A model with the base encoder's weights, the parts to be kept frozen."""
    model, given = Judge(), load_file(base / "model.safetensors")
    part = "embeddings."
    model.words.weight.data = given[part + "word_embeddings.weight"]
    model.places.weight.data = given[part + "position_embeddings.weight"]
    model.kind.data = given[part + "token_type_embeddings.weight"][0]
    copy(model.norm, given, part + "LayerNorm")
    for number, layer in enumerate(model.layers):
        assert isinstance(layer, Layer)
        fill(layer, given, f"encoder.layer.{number}.")
    for table in (model.cases, model.bands):
        nn.init.normal_(table.weight, std=0.02)
    freeze(model)
    return model


def fill(layer: Layer, given: dict[str, Tensor], part: str) -> None:
    names = [f"{part}attention.self.{name}" for name in ("query", "key", "value")]
    layer.mix.weight.data = torch.cat([given[f"{name}.weight"] for name in names])
    layer.mix.bias.data = torch.cat([given[f"{name}.bias"] for name in names])
    copy(layer.out, given, part + "attention.output.dense")
    copy(layer.norm, given, part + "attention.output.LayerNorm")
    copy(layer.up, given, part + "intermediate.dense")
    copy(layer.down, given, part + "output.dense")
    copy(layer.last, given, part + "output.LayerNorm")


def copy(module: nn.Linear | nn.LayerNorm, given: dict[str, Tensor], name: str) -> None:
    module.weight.data, module.bias.data = given[f"{name}.weight"], given[f"{name}.bias"]


def freeze(model: Judge) -> None:
    for part in (model.words, model.places, model.norm, *list(model.layers)[:FROZEN]):
        part.requires_grad_(False)
    model.kind.requires_grad_(False)
