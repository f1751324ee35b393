"""Writes a trained model for use: int8 ONNX, the tokenizer, the bands of frequency and the card that names them.

    python -m training.export WORK FOLDER

The card's thresholds come from training.calibrate.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .damage.word import KINDS
from .frequency import bands
from .model import Judge
from .pieces import folder
from .train import averaged

FILES = ("model.onnx", "tokenizer.json", "bands.json.gz")
INPUTS = ["ids", "cases", "bands"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    write(averaged(asked.work / "state.pt"), asked.folder)


def write(model: Judge, out: Path) -> None:
    """The files of a model, and a card without thresholds if there is none yet."""
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        to_onnx(model, whole)
        quantize_dynamic(whole, out / "model.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    plain_tokenizer(out / "tokenizer.json")
    table = json.dumps(bands(), ensure_ascii=False, separators=(",", ":")).encode()
    (out / "bands.json.gz").write_bytes(gzip.compress(table, 9, mtime=0))
    card(out, kinds=list(KINDS))


def to_onnx(model: Judge, path: Path) -> None:
    example = torch.ones(2, 24, dtype=torch.long)
    axes = {name: {0: "windows", 1: "pieces"} for name in [*INPUTS, "logits"]}
    torch.onnx.export(
        model,
        (example, example, example),
        str(path),
        input_names=INPUTS,
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def plain_tokenizer(path: Path) -> None:
    """The base encoder's tokenizer, without padding and truncation."""
    shutil.copy(folder() / "tokenizer.json", path)
    value = json.loads(path.read_text(encoding="utf-8"))
    value["padding"] = value["truncation"] = None
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def card(out: Path, **settings: Any) -> None:
    """Put settings and the files' SHA-256 into the card."""
    path = out / "card.json"
    value = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    value |= settings
    value["files"] = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES}
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
