"""The area under the curve: what scores the same counts half."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")
pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")
pytest.importorskip("lemminflect")
pytest.importorskip("wordfreq")

import numpy as np

from training.evaluate import auc


@pytest.mark.parametrize(
    ("wrong", "right", "area"),
    [
        ([0.9, 0.8], [0.1, 0.2, 0.3], 1.0),
        ([0.1], [0.2, 0.3], 0.0),
        ([0.0, 0.0], [0.0, 0.0, 0.0], 0.5),
        ([0.0, 0.5], [0.0, 0.5], 0.5),
        ([0.0, 0.9], [0.0, 0.0], 0.75),
    ],
)
def test_ties_count_half(wrong: list[float], right: list[float], area: float) -> None:
    assert auc(np.array(wrong), np.array(right)) == pytest.approx(area)
