"""How windows are damaged: many left clean, most of the rest with one thing or a few, some spun through."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

from ..frequency import zipf
from . import facts, fluent, grammar, nonce, replaced
from .pivots import Pivots
from .word import Damage, Window

CLEAN, FEW, SPUN = 0.35, 0.5, 0.15
"""The shares of windows left clean, damaged in one to four places, and spun."""
SPARED, RARE = 0.35, 3.0
"""The share of the other windows that are left clean if they hold a word rarer than RARE (Zipf): rare is not wrong."""


PROPOSED = 0.6
"""Of what is done to a window with a language model's proposals, the share that is one of them."""


class Mix:
    """Damages windows; the same seed does the same damage. `counts`: how often words stand in the clean text."""

    def __init__(self, wordnet: Path, counts: Counter[str] | None = None) -> None:
        self.words, pivots = replaced.Replaced(wordnet), Pivots(counts)
        self.table: list[tuple[Damage, float]] = [
            (self.words.one, 6.0),
            (pivots.phrase, 2.5),
            (pivots.word, 5.0),
            (replaced.spun_phrase, 0.5),
            (nonce.nonce, 1.0),
            (grammar.pronoun, 2.5),
            (grammar.form, 4.0),
            (grammar.article, 2.5),
            (grammar.preposition, 3.0),
            (grammar.stop, 0.6),
            (facts.name, 0.3),
            (facts.amount, 0.3),
        ]

    def damage(self, words: Window, random: Random) -> None:
        """Damage a window in place, or leave it."""
        draw = random.random()
        if draw < CLEAN or (is_choice(words) and random.random() < SPARED):
            return
        if draw < CLEAN + SPUN:
            self.words.many(words, random, random.uniform(0.1, 0.55))
            while random.random() < 0.5 and replaced.spun_phrase(words, random):
                pass
        for _ in range(random.choices((1, 2, 3, 4), (4, 3, 2, 1))[0]):
            self.some(words, random)

    def some(self, words: Window, random: Random) -> None:
        """A language model's proposal, or one thing of the table, or another where there is no place for it."""
        if fluent.has_proposals(words) and random.random() < PROPOSED and fluent.fluent(words, random):
            return
        kinds, weights = zip(*self.table, strict=True)
        for one in random.choices(kinds, weights, k=4):
            if one(words, random):
                return


def is_choice(words: Window) -> bool:
    """Whether a window holds a rare word in lower case."""
    return any(word.is_plain and zipf(word.text) < RARE for word in words)
