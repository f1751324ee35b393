"""Measures what a calibrated model makes of whole articles and of two texts: its verdicts and its votes.

    python -m training.verdicts FOLDER --data DEV [--article TEXT]

Verdicts: the share of articles that read as spun. Votes: by how much the model is surer of what was meant than of what stands
(a difference of log-odds), for words that are right where they stand, and for two of an article's wrong ones.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from lint import document as documents
from lint.checks.capitals import like
from lint.document import Document
from lint.engines.context import Context
from lint.engines.context.candidates import meant
from lint.engines.context.judged import gain
from lint.engines.context.reader import Reader
from lint.model import Span

from .evaluate import MODERN, clean, rows

WRONG = {"His": ["Its"], "stamps": ["images", "pictures"]}
"""Wrong words of the article that --article names, with what was meant."""
OLDER = ("bbc", "abc", "reuters")
POSSESSIVES = ("his", "her")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--article", type=Path)
    asked = parser.parse_args()
    engine = Context(Reader(asked.folder))
    for name, texts in groups(asked.data).items():
        read = [engine.verdict(documents.parse(text, "article.txt")) for text in texts]
        spun = sum(one.reads_as == "spun" for one in read)
        print(
            f"{name:32} {spun} of {len(read)} read as spun; median odd words {np.median([one.odd for one in read]):.1f} a thousand"
        )
    every = [documents.parse(text, "article.txt") for text in clean(asked.data, (*MODERN, *OLDER))]
    told = [documents.parse(text, "article.txt") for text in clean(asked.data, MODERN)]
    for name, gains in (
        ("his and her, its instead", possessives(engine, told)),
        ("words of the pivots' lexicon", senses(engine, every)),
    ):
        found = np.array(sorted(gains))
        print(
            f"{name:32} {len(found)} right uses; gain at 90, 95, 99%: {np.quantile(found, (0.9, 0.95, 0.99)).round(3).tolist()}"
        )
    if asked.article:
        document = documents.parse(asked.article.read_text(encoding="utf-8"), "article.txt")
        for word, texts in WRONG.items():
            print(f"{word:32} {[round(one, 3) for one in wrong(engine, document, word, texts)]}")


def groups(data: Path) -> dict[str, list[str]]:
    """Articles by what they are."""
    spun = [row for row in rows(data, "spun_wmt23_refA") if row["label"] == "spun"]
    machine = [one for row in rows(data, "wmt_mt_docs") for one in list(row["systems"].values())[:2]]
    return {
        "spun": ["\n\n".join(row["lines"]) for row in spun],
        "translation of the same": ["\n\n".join(one or "" for one in lines) for row in spun for lines in row["mt"].values()],
        "other translations": ["\n\n".join(one or "" for one in lines) for lines in machine],
        "clean modern news": clean(data, MODERN),
        "older clean news": clean(data, OLDER, 300),
    }


def possessives(engine: Context, articles: Sequence[Document]) -> Iterator[float]:
    for document in articles:
        for token in document.words:
            if token.lower in POSSESSIVES:
                yield asked(engine, document, Span(token.start, token.end), [like(token.text, "its")])


def senses(engine: Context, articles: Sequence[Document]) -> Iterator[float]:
    for document in articles:
        for token in document.words:
            found = [one for one in meant(token.lower) if " " not in one]
            if found and token.text.islower():
                yield asked(engine, document, Span(token.start, token.end), found)


def wrong(engine: Context, document: Document, word: str, texts: Sequence[str]) -> Iterator[float]:
    for token in document.words:
        if token.text == word:
            yield asked(engine, document, Span(token.start, token.end), texts)


def asked(engine: Context, document: Document, span: Span, texts: Sequence[str]) -> float:
    stands, *marks = engine.vote(document, span, [document.text[span.start : span.end], *texts])
    return gain(stands, max(marks))


if __name__ == "__main__":
    main()
