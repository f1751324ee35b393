"""What words say of one another: which stand side by side, and which are used alike.

Two tables that bench/votes.py made from open models; their heads say which. Neither is read before it is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

from . import read

STEPS, ZERO = 80, 80
"""A component of a vector is a character: number `ZERO` for 0, `STEPS` more for 1."""
FEW = 4
"""Words that say nothing, added to those around a place: what one or two say is chance."""
Vector = tuple[int, ...]
"""A word's place among words, in steps."""


class Table:
    """Lines sorted by their first field, a word; fields end with a tab. Lines that begin with # say what the table is."""

    def __init__(self, data: bytes) -> None:
        self.lines = data.splitlines()

    def at(self, word: str) -> list[bytes]:
        """The fields after a word; none if it has no line."""
        head = word.encode() + b"\t"
        place = bisect_left(self.lines, head)
        if place == len(self.lines) or not self.lines[place].startswith(head):
            return []
        return self.lines[place].split(b"\t")[1:]


@cache
def neighbours() -> Table:
    return Table(read("neighbours.tsv"))


@cache
def vectors() -> Table:
    return Table(read("vectors.tsv"))


def beside(words: Sequence[str], before: str, after: str) -> float:
    """How usual the words on both sides of a phrase are there: the log of how much oftener than by chance, at least 0."""
    return weights(words[0], 0).get(before.encode(), 0.0) + weights(words[-1], 1).get(after.encode(), 0.0)


@lru_cache(maxsize=256)
def weights(word: str, side: int) -> dict[bytes, float]:
    """The words that stand right before a word (side 0) or after it (1) oftener than by chance, with the log of how much."""
    fields = neighbours().at(word)
    pairs = (pair.split(b":") for pair in fields[side].split()) if fields else ()
    return {other: int(tenths) / 10 for other, tenths in pairs}


def gain(meant: Sequence[str], stands: Sequence[str], around: Sequence[str]) -> float:
    """How much more `meant` is used like the words around it than `stands` is: a difference of mean cosines, `FEW` of them 0.

    0 too if there is no vector for one of the three.
    """
    better, worse, all_around = total(meant), total(stands), total(around)
    if not (better and worse and all_around):
        return 0.0
    count = FEW + sum(bool(vector(word)) for word in around)
    return (dot(better, all_around) / length(better) - dot(worse, all_around) / length(worse)) / (STEPS * count)


def total(words: Sequence[str]) -> Vector:
    """The sum of the words' vectors; empty if none has one."""
    return tuple(map(sum, zip(*filter(None, map(vector, words)))))


@lru_cache(maxsize=1024)
def vector(word: str) -> Vector:
    """The vector of a word, about `STEPS` long; empty if it has none."""
    fields = vectors().at(word)
    return tuple(code - ZERO for code in fields[0]) if fields else ()


def dot(one: Vector, other: Vector) -> int:
    return sum(left * right for left, right in zip(one, other))


def length(one: Vector) -> float:
    return float(dot(one, one) ** 0.5)
