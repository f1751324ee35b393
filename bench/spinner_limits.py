"""What limits of rarity, and which words, do to the finding of spun terms: in spun phrases, in the right terms, in clean news.

    python bench/spinner_limits.py [--data FOLDER]

Each line is a setting of lint/lexicon/spun.py, asked of every pair of words in every text, however long: the share of phrases
of the annotated list that are found, the share of right terms, and what is found in 1,000 words of clean news.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint import Linter
from lint.checks.spinner import is_name, meanings, pairs
from lint.lexicon import grammar, spun
from lint.lexicon.lookup import joined
from lint.lexicon.spuntables import CLASSES, rights, values

DATA = Path(__file__).parents[2] / "shared" / "data" / "dev"
HEAD, TAIL = "The report on ", " was published on Tuesday."
LIMITS = [(7.6, 0.0), (8.0, 0.0), (9.0, 0.0), (10.0, 0.0), (10.0, 7.0), (10.0, 7.7), (10.0, 8.5), (11.0, 7.7)]


class Words(NamedTuple):
    """A pair without its place, so that alike pairs are asked once."""

    before: str
    words: tuple[str, str]
    joint: str
    after: str


class Texts(NamedTuple):
    """The pairs of each phrase and each right term, those of clean news with their number, and its words."""

    spun: list[list[Words]]
    right: list[list[Words]]
    clean: Counter[Words]
    size: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    texts = gathered(parser.parse_args().data)
    tables = spun.tables()
    for common, wide in LIMITS:
        spun.COMMON, spun.COMMON_WIDE = common, wide
        tell(f"reviewed below {common}, others below {wide}", spun.Terms(tables.__getitem__), texts)
    spun.COMMON, spun.COMMON_WIDE = 10.0, 0.0
    for name in CLASSES:
        own = joined(rights({**{key: {} for key in CLASSES}, name: values([name])[name]}))
        tell(f"{name} alone, reviewed below 10.0", spun.Terms({**tables, "reviewed": own}.__getitem__), texts)


def gathered(data: Path) -> Texts:
    rows = [row for row in records(data / "tortured_phrases.jsonl.gz") if row.get("expected")]
    clean: Counter[Words] = Counter()
    size = 0
    for row in records(data / "clean_news.jsonl.gz"):
        document = Linter.read("\n\n".join(row["paragraphs"]))
        size += len(document.words)
        clean.update(asked("\n\n".join(row["paragraphs"])))
    framed = ([list(asked(f"{HEAD}{row[key]}{TAIL}")) for row in rows] for key in ("phrase", "expected"))
    return Texts(*framed, clean, size)


def records(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def asked(text: str) -> Iterator[Words]:
    closed = grammar().closed_class
    for sentence in Linter.read(text).sentences:
        for pair in pairs(sentence.tokens):
            if closed.isdisjoint(pair.words) and not is_name(sentence.tokens[0], pair):
                yield Words(pair.before, pair.words, pair.joint, pair.after)


def tell(setting: str, known: spun.Terms, texts: Texts) -> None:
    def is_found(pair: Words) -> bool:
        return bool(meanings(pair, known, is_asked=True))

    phrases, terms = (sum(any(map(is_found, one)) for one in each) / len(each) for each in (texts.spun, texts.right))
    clean = sum(count for pair, count in texts.clean.items() if is_found(pair))
    print(f"{setting:40} spun {phrases:6.1%}  right {terms:5.2%}  clean {1000 * clean / texts.size:.3f} per 1,000 words")


if __name__ == "__main__":
    main()
