"""WordNet's neighbours of a word: other senses' synonyms, hypernyms, hyponyms and their kin. From WordNet 3.1's own files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

FILES = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}
UP, DOWN = ("@", "@i"), ("~", "~i")


class Sense(NamedTuple):
    """A set of synonyms and the places of those above and below it."""

    words: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]


class WordNet:
    """The folder `dict` of WordNet 3.1, as read."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[tuple[str, str], Sense] = {}
        self.index: dict[tuple[str, str], list[str]] = {}
        for name, pos in FILES.items():
            for line in body(folder / f"data.{name}"):
                place, sense = parsed(line)
                self.senses[pos, place] = sense
            for line in body(folder / f"index.{name}"):
                parts = line.split()
                self.index[pos, parts[0].replace("_", " ")] = parts[-int(parts[2]) :]
        self.neighbours = cache(self._neighbours)

    def first(self, lemma: str, pos: str) -> frozenset[str]:
        """The synonyms in a word's commonest sense: what may well be right."""
        places = self.index.get((pos, lemma), [])[:1]
        return frozenset(word for place in places for word in self.senses[pos, place].words)

    def _neighbours(self, lemma: str, pos: str) -> tuple[str, ...]:
        """Words near a word in any but its commonest sense, and above, below and beside it in all, but no plain synonyms."""
        found: dict[str, None] = {}
        for rank, place in enumerate(self.index.get((pos, lemma), [])):
            sense = self.senses[pos, place]
            near = list(sense.words) if rank else []
            for up in sense.above[:2]:
                above = self.senses[pos, up]
                near += [*above.words, *(word for kin in above.below[:30] for word in self.senses[pos, kin].words)]
            near += [word for down in sense.below[:20] for word in self.senses[pos, down].words]
            found |= dict.fromkeys(near)
        plain = self.first(lemma, pos)
        return tuple(word for word in found if word not in plain and word.islower() and word != lemma)


def body(path: Path) -> list[str]:
    """The lines of a file below its licence."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("  ")]


def parsed(line: str) -> tuple[str, Sense]:
    parts = line.split(" | ")[0].split()
    count = int(parts[3], 16)
    words = tuple(part.partition("(")[0].replace("_", " ") for part in parts[4 : 4 + 2 * count : 2])
    rest = parts[4 + 2 * count + 1 :]
    pointers = [(rest[i], rest[i + 1]) for i in range(0, 4 * int(parts[3 + 2 * count + 1]), 4)]
    return parts[0], Sense(
        words,
        tuple(place for sign, place in pointers if sign in UP),
        tuple(place for sign, place in pointers if sign in DOWN),
    )
