"""Trains the model, and goes on where it was stopped.

    python -m training.train WORK --wordnet DICT [--minutes 120] [--threads 1] [--rate 3e-4] [--decay] [--from FOLDER]

WORK holds train.txt and held.txt (training.corpus); the state is kept in WORK/state.pt every few minutes and on SIGTERM.
--decay lets the rate fall to nothing by the end of the minutes: the last run before export.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from .batches import NONE, batches
from .model import Judge, fresh
from .pieces import folder
from .shipped import shipped

WARM_UP = 150
"""Steps in which the learning rate rises."""
AVERAGE = 0.998
"""How much of the averaged weights each step keeps."""
SAVE_EVERY = 240.0
"""Seconds between two savings of the state."""


def main() -> None:
    asked = arguments()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    run = Run(asked)
    run.go()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--wordnet", type=Path, required=True, help="the folder dict of WordNet 3.1")
    parser.add_argument(
        "--from", dest="start", type=Path, help="the folder of an exported model to start from, where there is no state"
    )
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--size", type=int, default=16, help="windows a step")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000)
    parser.add_argument("--decay", action="store_true")
    return parser.parse_args()


class Run:
    """A training run with its state: weights, their running average, the optimizer, the number of steps."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self.asked = asked
        self.model = shipped(asked.start) if asked.start else fresh(folder())
        self.trained = [one for one in self.model.parameters() if one.requires_grad]
        self.optimizer = torch.optim.AdamW(self.trained, lr=asked.rate, betas=(0.9, 0.98), weight_decay=0.01)
        self.average = [one.detach().clone() for one in self.trained]
        self.step = 0
        self.file = asked.work / "state.pt"
        if self.file.exists():
            self.resume()

    def resume(self) -> None:
        state = torch.load(self.file, weights_only=True)
        put(self.trained, state["weights"])
        put(self.average, state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]

    def save(self) -> None:
        """Write the state beside the old one, then in its place."""
        state = {"weights": self.trained, "average": self.average, "optimizer": self.optimizer.state_dict(), "step": self.step}
        fresh_file = self.file.with_suffix(".new")
        torch.save(state | {"weights": [one.detach() for one in self.trained]}, fresh_file)
        os.replace(fresh_file, self.file)

    def go(self) -> None:
        asked = self.asked
        signal.signal(signal.SIGTERM, self.stop)
        start = saved = time.monotonic()
        end = start + 60 * asked.minutes
        losses: list[float] = []
        words = 0
        for batch in batches(asked.work / "train.txt", asked.wordnet, asked.size, asked.seed + self.step):
            now = time.monotonic()
            left = max(0.0, (end - now) / (end - start))
            self.set_rate(asked.rate * min(1.0, (self.step + 1) / WARM_UP) * (left if asked.decay else 1.0))
            losses.append(self.learn(batch))
            words += int((batch[3] != NONE).sum())
            if self.step % 50 == 0:
                rate = words / (now - start + 0.01)
                print(f"{now - start:7.0f} s  step {self.step}  loss {np.mean(losses[-50:]):.4f}  {rate:.0f} words/s", flush=True)
            if now - saved > SAVE_EVERY or now > end:
                self.save()
                saved = now
            if now > end:
                return

    def stop(self, *_: object) -> None:
        """Save and end, when told to."""
        self.save()
        sys.exit(0)

    def set_rate(self, rate: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate

    def learn(self, batch: np.ndarray[Any, Any]) -> float:
        """One step; the loss a word."""
        ids, cases, bands, labels = (torch.from_numpy(layer.astype(np.int64)) for layer in batch)
        logits = self.model(ids, cases, bands)
        loss = functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=NONE)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.step += 1
        keep = min(AVERAGE, self.step / (self.step + 10))
        with torch.no_grad():
            torch._foreach_mul_(self.average, keep)
            torch._foreach_add_(self.average, [one.detach() for one in self.trained], alpha=1 - keep)
        return float(loss.detach())


def put(there: list[torch.Tensor], values: list[torch.Tensor]) -> None:
    with torch.no_grad():
        for one, value in zip(there, values, strict=True):
            one.copy_(value)


def averaged(file: Path) -> Judge:
    """The model with the averaged weights of a state."""
    model = fresh(folder())
    put([one for one in model.parameters() if one.requires_grad], torch.load(file, weights_only=True)["average"])
    return model.eval()


if __name__ == "__main__":
    main()
