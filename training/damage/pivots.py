"""Words that came back wrong: what a pivot language's words were taken for, by the lexicon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from random import Random

from lint.lexicon.inflect import forms

from ..frequency import zipf
from .replaced import Hit, Table, hits, load
from .word import Window, replace

PIVOTS = "ar de es fa fr he hi it ja ko nl pl pt ru tr uk zh".split()
RARE, COMMON = 4.2, 4.9
"""The Zipf values below which a word of the entries is rare, and from which a word is common."""
FAIR = 5
"""How often, at most, a word may come back wrong for each time that it stands rightly in the clean text."""


@cache
def pivots() -> Table:
    """By the first word of what was meant, its words and those that came back."""
    found: Table = {}
    for language in PIVOTS:
        for entry in load(f"{language}.yaml"):
            meant = [entry["meant"]] if isinstance(entry["meant"], str) else entry["meant"]
            for right in meant:
                for one, other in zip(forms(right, entry["pos"]), forms(entry["came_back"], entry["pos"]), strict=True):
                    found.setdefault(one.split()[0], []).append((one.split(), other.split()))
    return found


@cache
def scarce() -> frozenset[str]:
    """Words of entries of one word, meant or come back, where either is rare: what is to be told apart comes up seldom."""
    pairs = ((*right, *wrong) for found in pivots().values() for right, wrong in found if is_single(right, wrong))
    return frozenset(one for pair in pairs if min(map(zipf, pair)) < RARE for one in pair if zipf(one) < COMMON)


def is_single(right: list[str], wrong: list[str]) -> bool:
    return len(right) == len(wrong) == 1


class Pivots:
    """Puts what came back for what was meant.

    `counts` says how often words stand in the clean text: a word that hardly does would be known by itself as wrong.
    """

    def __init__(self, counts: Counter[str] | None = None) -> None:
        self.counts = counts

    def phrase(self, words: Window, random: Random) -> bool:
        """Put what came back for a phrase or a word, sooner for a long one."""
        return self.one(hits(pivots(), words), lambda hit: len(hit[1]), words, random)

    def word(self, words: Window, random: Random) -> bool:
        """Put what came back for one word, sooner for a rare one: of the entries those of common words come up often enough."""
        found = [hit for hit in hits(pivots(), words) if is_single(hit[1], hit[2])]
        return self.one(found, lambda hit: 2 ** -zipf(hit[1][0]), words, random)

    def one(self, found: list[Hit], weight: Callable[[Hit], float], words: Window, random: Random) -> bool:
        if not found:
            return False
        place, right, wrong = random.choices(found, list(map(weight, found)))[0]
        if not self.is_fair(right, wrong, random):
            return False
        replace(words, place, len(right), wrong, "word")
        return True

    def is_fair(self, right: list[str], wrong: list[str], random: Random) -> bool:
        """Whether to put a word for another now, so that it comes back wrong at most FAIR times as often as it stands rightly."""
        if self.counts is None or len(wrong) > 1:
            return True
        meant = min(self.counts[word] for word in right)
        return random.random() * (meant + 1) < FAIR * (self.counts[wrong[0]] + 1)
