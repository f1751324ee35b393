"""What each check costs: microseconds per word on 10,000 words, and how that grows to 100,000.

    python bench/checks.py [RULE...]

    RULE                  us/word at 10,000   at 100,000   ratio
    name-drift                         1.93         2.01    1.04

A check that is linear has a ratio near 1. The text is the corpus, over and over, its names respelled in each round, read
before the clock starts. Ends with 1 if a check costs over 10 microseconds a word or its ratio is over 2.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median
from time import process_time

from lint.config import Config
from lint.document import Document, parse
from lint.linter import Linter
from lint.model import Rule
from lint.rules.engine import Engine

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SIZES = (10_000, 100_000)
DEAREST = 10.0
STEEPEST = 2.0
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


def main() -> int:
    documents = [read(article(size)) for size in SIZES]
    worst = 0
    print(f"{'RULE':28}{'us/word at 10,000':>18}{'at 100,000':>12}{'ratio':>8}")
    for rule in checks(sys.argv[1:]):
        short, long = (cost(rule, document) for document in documents)
        ratio = long / short if short > 0.05 else 1.0
        is_bad = short > DEAREST or ratio > STEEPEST
        worst |= is_bad
        print(f"{rule.id:28}{short:18.2f}{long:12.2f}{ratio:8.2f}{'  !' if is_bad else ''}", flush=True)
    return worst


def checks(names: list[str]) -> list[Rule]:
    """The rules whose way of looking is code."""
    return [rule for rule in Linter(Config(preview=True)).rules if rule.kind == "check" and (not names or rule.id in names)]


def cost(rule: Rule, document: Document) -> float:
    """Microseconds of processor time per word, the median of three runs."""
    engine = Engine([rule])
    list(engine.run(parse("A short text.")))
    return median(run(engine, document) for _ in range(3)) * 1e6 / document.word_count


def run(engine: Engine, document: Document) -> float:
    start = process_time()
    list(engine.run(document))
    return process_time() - start


def read(text: str) -> Document:
    """The document with all that checks share made before the clock starts."""
    document = parse(text)
    for shared in ("prose", "words", "places", "forms", "vocabulary", "characters", "quotes", "lines"):
        getattr(document, shared)
    return document


def article(size: int) -> str:
    """Paragraphs of the corpus with about so many words."""
    chosen, words = [], 0
    for paragraph in paragraphs():
        chosen.append(paragraph)
        words += len(paragraph.split())
        if words >= size:
            break
    return "\n\n".join(chosen)


def paragraphs() -> Iterator[str]:
    """The paragraphs of the corpus, round after round, each with names of its own."""
    files = sorted(path for path in CORPUS.glob("*/*.txt"))
    texts = [one for path in files for one in path.read_text(encoding="utf-8").split("\n\n") if one.strip()]
    for number in count():
        for text in texts:
            yield NAME.sub(lambda match: match[0][:2] + syllables(number) + match[0][2:], text)  # noqa: B023


def syllables(number: int) -> str:
    """Two syllables, no two numbers' alike up to 4,900 and neighbours' far apart."""
    pairs = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]
    first, second = divmod(number * 1_319 % len(pairs) ** 2, len(pairs))
    return pairs[first] + pairs[second]


if __name__ == "__main__":
    sys.exit(main())
