"""How common words are: Zipf values of the package wordfreq, and the table made of them for the model."""

from __future__ import annotations

import re
from functools import lru_cache

import wordfreq

from lint.engines.context.features import EDGES, zipf_band

PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)?")


@lru_cache(maxsize=500_000)
def zipf(word: str) -> float:
    """The Zipf value of a word in lower case: 0 unknown, 3 once in a million words, 7 the commonest."""
    return float(wordfreq.zipf_frequency(word, "en"))


@lru_cache(maxsize=1)
def bands() -> dict[str, int]:
    """The words of band 1 and up with their bands, as the model has them at training and in use."""
    common = wordfreq.top_n_list("en", 400_000)
    return {word: zipf_band(zipf(word)) for word in common if PLAIN.fullmatch(word) and zipf(word) >= EDGES[0]}
