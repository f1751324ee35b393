"""Words that a language model would have written instead: for the words of some windows, what fits what stands before them.

    python -m training.proposals WORK [--words 400000]

WORK/train.txt is read, WORK/proposed.txt written: windows whose words carry their proposals (damage/word.py). Of a content word they
have its form, of a preposition they are prepositions. Some 270 words a second on one thread.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from .damage.grammar import PREPOSITIONS
from .damage.inflection import readings, tag
from .damage.replaced import LEFT_ALONE
from .damage.word import BREAK, MARK, Window, read
from .frequency import zipf
from .smol import Smol

DRAWN = 3
"""Proposals of one word at most."""
COMMON = 3.2
"""The least Zipf value of a proposal."""
TOGETHER = 16
"""Windows read together."""
Place = tuple[int, int]
"""A word's place in its window, and that of the language model's token that begins it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--words", type=int, default=400_000)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    lines = (asked.work / "train.txt").read_text(encoding="utf-8").splitlines()
    Random(7).shuffle(lines)
    proposer = Proposer()
    done = 0
    with open(asked.work / "proposed.txt", "w", encoding="utf-8", buffering=1) as out:
        for windows in batches(lines):
            out.writelines(line + "\n" for line in proposer.lines(windows))
            done += sum(map(len, windows))
            if done > asked.words:
                return


def batches(lines: Sequence[str]) -> Iterator[list[Window]]:
    """Windows of about one length together."""
    for pool in range(0, len(lines), 8 * TOGETHER):
        windows = sorted(map(read, lines[pool : pool + 8 * TOGETHER]), key=len)
        yield from (windows[start : start + TOGETHER] for start in range(0, len(windows), TOGETHER))


class Proposer:
    """Draws words from the language model, of the form that stands there."""

    def __init__(self) -> None:
        self.smol = Smol()
        self.forms: dict[str, set[int]] = {}
        for place, token in enumerate(self.smol.tokens):
            if token[:1] == "Ġ" and is_proposed(token[1:]):
                for form in forms(token[1:]):
                    self.forms.setdefault(form, set()).add(place)
        self.fits = cache(self._fits)

    def lines(self, windows: Sequence[Window]) -> Iterator[str]:
        """The windows as lines of the corpus, with their proposals."""
        read = [self.pieces(words) for words in windows]
        ids = torch.zeros(len(read), max(len(row) for row, _ in read), dtype=torch.long)
        for number, (row, _) in enumerate(read):
            ids[number, : len(row)] = torch.tensor(row)
        with torch.inference_mode():
            scores = self.smol(ids)
        for words, (_, places), rows in zip(windows, read, scores, strict=True):
            found = {place: self.drawn(words[place].text, rows[piece - 1]) for place, piece in places}
            yield "\t".join(written(words, place, found.get(place, [])) for place in range(len(words)))

    def pieces(self, words: Window) -> tuple[list[int], list[Place]]:
        """The language model's tokens of a window, and the places of the words that proposals are drawn for."""
        starts, text = [], ""
        for word in words:
            text += "\n\n" if word.text == BREAK else " " if word.space and text else ""
            starts.append(len(text))
            text += "" if word.text == BREAK else word.text
        read = self.smol.tokenizer.encode(text)
        begin = {first + text[first:last].startswith(" "): piece for piece, (first, last) in enumerate(read.offsets)}
        return read.ids, [
            (place, begin[start])
            for place, (word, start) in enumerate(zip(words, starts, strict=True))
            if word.is_plain and start in begin and begin[start] > 3 and forms(word.text)
        ]

    def drawn(self, word: str, scores: Tensor) -> list[str]:
        """Up to DRAWN words by their chances, without what stands there."""
        fits = self.fits(forms(word))
        chance = scores[fits] - torch.empty(len(fits)).exponential_().log()
        found = [self.smol.tokens[fits[place]][1:] for place in chance.topk(min(DRAWN + 1, len(fits))).indices.tolist()]
        return [one for one in found if one != word][:DRAWN]

    def _fits(self, forms: tuple[str, ...]) -> Tensor:
        """The language model's tokens that are words of some forms."""
        return torch.tensor(sorted(set().union(*(self.forms.get(form, ()) for form in forms))), dtype=torch.long)


def is_proposed(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower() and zipf(word) >= COMMON


def forms(word: str) -> tuple[str, ...]:
    """The forms that a word may be: NNS, VBD; none of a word that nothing is proposed for."""
    if word in LEFT_ALONE and word not in PREPOSITIONS:
        return ()
    if word in PREPOSITIONS:
        return ("IN",)
    found = readings(word) if len(word) > 2 else {}
    return tuple(tag(word, lemma, pos) for pos, lemma in found.items())


def written(words: Window, place: int, found: Sequence[str]) -> str:
    word = words[place]
    proposals = MARK + "|".join(found) if found else ""
    return (" " if word.space else "") + word.text + proposals


if __name__ == "__main__":
    main()
