"""Damaged windows as arrays, made afresh in processes of their own, so that no damage is ever seen twice."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from lint.engines.context.features import NO_WORD, band, case

from .damage.mix import Mix
from .damage.pivots import scarce
from .damage.word import BREAK, KINDS, Window, read
from .frequency import bands
from .pieces import Pieces

CLS, SEP = 101, 102
LONGEST = 112
"""Piece ids of a window at most, end marks included; damage may lengthen what fitted."""
NONE = -100
"""The label of a piece that is not the first of its word."""
POOL = 16
"""Batches that are made together and sorted by length."""
APART, PROPOSED = 3, 4
"""How often a window with a scarce word of the pivots' lexicon, and one with proposals, is taken in a pass."""
Row = tuple[list[int], list[int], list[int], list[int]]
"""A window's piece ids, capitals, bands and labels."""


class Encoder:
    """Windows as rows of piece ids, capitals, bands and labels."""

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.bands = bands()
        self.known: dict[str, tuple[list[int], int, int]] = {}

    def of(self, token: str) -> tuple[list[int], int, int]:
        if token not in self.known:
            if len(self.known) > 400_000:
                self.known.clear()
            self.known[token] = ([SEP], 0, NO_WORD) if token == BREAK else self.look_up(token)
        return self.known[token]

    def look_up(self, token: str) -> tuple[list[int], int, int]:
        return self.pieces.of(token), case(token), band(token, self.bands)

    def row(self, words: Window) -> Row:
        ids, cases, rates, labels = [CLS], [0], [NO_WORD], [NONE]
        for word in words:
            found, one, rate = self.of(word.text)
            if len(ids) + len(found) >= LONGEST:
                break
            ids += found
            cases += [one] * len(found)
            rates += [rate] * len(found)
            first = NONE if word.text == BREAK else KINDS.index(word.kind)
            labels += [first] + [NONE] * (len(found) - 1)
        return [*ids, SEP], [*cases, 0], [*rates, NO_WORD], [*labels, NONE]

    @staticmethod
    def batch(rows: Sequence[Row]) -> np.ndarray[Any, Any]:
        """An array [4, windows, pieces] of ids (0 beyond the end), capitals, bands and labels."""
        size = max(len(row[0]) for row in rows)
        out = np.zeros((4, len(rows), size), dtype=np.int32)
        out[3] = NONE
        for place, row in enumerate(rows):
            for layer, values in enumerate(row):
                out[layer, place, : len(values)] = values
        return out


def corpus(lines: Path) -> list[str]:
    """The lines to train on, some more often: those with scarce words of the pivots' lexicon, those with proposals."""
    texts = lines.read_text(encoding="utf-8").splitlines()
    proposed = lines.with_name("proposed.txt")
    more = proposed.read_text(encoding="utf-8").splitlines() if proposed.exists() else []
    apart = [line for line in texts if not scarce().isdisjoint(map(str.strip, line.split("\t")))]
    return texts + apart * (APART - 1) + more * PROPOSED


def counted(lines: Path) -> Counter[str]:
    """How often each token stands in the corpus."""
    with open(lines, encoding="utf-8") as file:
        return Counter(token.strip() for line in file for token in line.split("\t"))


def stream(lines: Path, wordnet: Path, size: int, seed: int, shard: tuple[int, int]) -> Iterator[np.ndarray[Any, Any]]:
    """Batches of `size` windows without end, of every nth line of the corpus."""
    texts = corpus(lines)[shard[0] :: shard[1]]
    mix, encoder = Mix(wordnet, counted(lines)), Encoder()
    random = Random(seed)
    while True:
        random.shuffle(texts)
        for start in range(0, len(texts) - size, POOL * size):
            chosen = [read(line) for line in texts[start : start + POOL * size]]
            for words in chosen:
                mix.damage(words, random)
            yield from alike(chosen, encoder, size, random)


def alike(windows: Sequence[Window], encoder: Encoder, size: int, random: Random) -> Iterator[np.ndarray[Any, Any]]:
    """Some windows as batches of those that are about as long, so that little is padding, in any order."""
    rows = sorted(map(encoder.row, windows), key=lambda row: len(row[0]))
    starts = list(range(0, len(rows) - size + 1, size))
    random.shuffle(starts)
    return (encoder.batch(rows[start : start + size]) for start in starts)


def feed(queue: Any, lines: Path, wordnet: Path, size: int, seed: int, shard: tuple[int, int]) -> None:
    for batch in stream(lines, wordnet, size, seed, shard):
        queue.put(batch)


def batches(lines: Path, wordnet: Path, size: int, seed: int, workers: int = 1) -> Iterator[np.ndarray[Any, Any]]:
    """Batches from worker processes that end with this one."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue(maxsize=12)
    for shard in range(workers):
        context.Process(target=feed, args=(queue, lines, wordnet, size, seed + shard, (shard, workers)), daemon=True).start()
    while True:
        yield queue.get()
