"""An exported model as one to train on: its 8-bit weights as floats again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .model import Judge, fresh
from .pieces import folder

SUFFIX = "_quantized"


def shipped(out: Path) -> Judge:
    """The model of an exported folder; what was frozen comes from the base encoder, unrounded."""
    graph = onnx.load(str(out / "model.onnx")).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = plain(values) | multiplied(graph, values)
    model = fresh(folder())
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.requires_grad:
                weight.copy_(torch.from_numpy(found[name].copy()))
    return model


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """The weights that keep their names: biases, norms and tables."""
    kept = {name: value for name, value in values.items() if "MatMul" not in name}
    tables = {name.removesuffix(SUFFIX) for name in kept if name.endswith(SUFFIX)}
    return kept | {name: whole(values, name) for name in tables}


def multiplied(graph: Any, values: dict[str, Any]) -> dict[str, Any]:
    """The weights of the linear layers, named by the place of their product in the graph: /layers.0/mix/MatMul_quant."""
    found = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in values:
            name = ".".join(node.name.strip("/").split("/")[:-1]) + ".weight"
            found[name] = whole(values, node.input[1].removesuffix(SUFFIX)).T
    return found


def whole(values: dict[str, Any], name: str) -> Any:
    """A rounded weight as floats; its scale is one number, or one for each column."""
    rounded, zero = (values[name + part].astype(np.float32) for part in (SUFFIX, "_zero_point"))
    return (rounded - zero) * values[f"{name}_scale"]
