"""The context model at work: windows of tokens in, the probabilities of each kind of damage out."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from ...document.sentences import Sentence
from ...document.tokens import Token
from ...errors import EngineError
from .features import NO_WORD, band, case
from .judged import DIGITS, Judged
from .windows import BREAK, around, windows

CLS, SEP = 101, 102
MOST_PIECES = 12
"""Word pieces of one token that are looked at."""
REMEMBERED = 200_000
"""Tokens whose pieces are kept."""
Window = Sequence[Token]
Variant = tuple[Window, int, int]
"""The tokens of a sentence, and the first place and the one after the last of the stretch that is asked about."""
Row = tuple[list[int], list[int], list[int], list[int]]


class Reader:
    """The model in a folder, ready to read. One thread; a stretch of text gives the same scores, whatever is read beside it.

    The folder holds model.onnx, tokenizer.json, bands.json.gz and card.json, which tells their SHA-256.
    Raises EngineError when a file is missing or not the one that the card names.
    """

    def __init__(self, folder: Path) -> None:
        self.card: dict[str, Any] = json.loads(part(folder, "card.json"))
        files = {name: part(folder, name, digest) for name, digest in self.card["files"].items()}
        self.tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode())
        self.bands: dict[str, int] = json.loads(gzip.decompress(files["bands.json.gz"]))
        self.session = onnxruntime.InferenceSession(files["model.onnx"], options(), providers=["CPUExecutionProvider"])
        self.known: dict[str, tuple[list[int], int, int]] = {}
        self.lock = Lock()

    def judge(self, sentences: Sequence[Sentence]) -> list[Judged]:
        """Every token of some sentences with its probabilities, in order."""
        with self.lock:
            self.learn({token.text for sentence in sentences for token in sentence.tokens})
            found = [(window, self.read(window)) for window in windows(sentences, self.pieces)]
        pairs = (pair for window, chances in found for pair in zip(window, chances, strict=True))
        return [Judged(token, row) for token, row in pairs if token is not BREAK]

    def odds(self, variants: Sequence[Variant]) -> list[float]:
        """How odd the oddest of a stretch of tokens is in each of some readings, which are cut to fit around it."""
        with self.lock:
            return [self.oddest(*variant) for variant in variants]

    def oddest(self, tokens: Window, first: int, last: int) -> float:
        self.learn({token.text for token in tokens})
        window, place = around(tokens, first, self.pieces)
        return round(1.0 - min(chances[0] for chances in self.read(window)[place : place + last - first]), DIGITS)

    def read(self, window: Window) -> list[list[float]]:
        """The probabilities of each token of a window, whose tokens are known.

        One window at a time: in 8 bits those that are read together change one another's scores.
        """
        *rows, firsts = self.row(window)
        given = dict(zip(("ids", "cases", "bands"), np.array(rows, dtype=np.int64)[:, None], strict=True))
        (logits,) = self.session.run(None, given)
        raised = np.exp(logits[0, firsts] - logits[0, firsts].max(-1, keepdims=True))
        found: list[list[float]] = (raised / raised.sum(-1, keepdims=True)).tolist()
        return found

    def row(self, window: Window) -> Row:
        """Piece ids, capitals and bands of a window, and the place of each token's first piece."""
        ids, cases, rates, firsts = [CLS], [0], [NO_WORD], []
        for token in window:
            found, one, rate = ([SEP], 0, NO_WORD) if token is BREAK else self.known[token.text]
            firsts.append(len(ids))
            ids += found
            cases += [one] * len(found)
            rates += [rate] * len(found)
        return [*ids, SEP], [*cases, 0], [*rates, NO_WORD], firsts

    def pieces(self, token: str) -> int:
        return len(self.known[token][0])

    def learn(self, texts: Iterable[str]) -> None:
        """Look up the pieces, capitals and bands of tokens that were not met before."""
        if len(self.known) > REMEMBERED:
            self.known.clear()
        new = [text for text in texts if text not in self.known]
        for text, found in zip(new, self.tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self.known[text] = found.ids[:MOST_PIECES] or [100], case(text), band(text, self.bands)


def options() -> Any:
    """One thread, and quiet."""
    made = onnxruntime.SessionOptions()
    made.intra_op_num_threads = made.inter_op_num_threads = 1
    made.log_severity_level = 3
    return made


def part(folder: Path, name: str, digest: str = "") -> bytes:
    """A file of the model, checked."""
    cure = "install newslint-context-model again"
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise EngineError(f"{folder / name}: {(error.strerror or str(error)).lower()}; {cure}") from None
    if digest and hashlib.sha256(data).hexdigest() != digest:
        raise EngineError(f"{folder / name}: is not the file that card.json names; {cure}")
    return data
