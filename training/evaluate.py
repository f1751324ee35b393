"""Measures a model on text that it was not trained on.

    python -m training.evaluate FOLDER --data DEV --held WORK/held.txt --wordnet DICT [--article TEXT]

Every figure is made with the files that ship, through the reader that ships. False alarms are counted a thousand words of
clean modern news; a run of marked words side by side counts once.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np

from lint import document as documents
from lint.engines.context.reader import Reader
from lint.engines.context.windows import BREAK

from .damage.mix import Mix
from .damage.word import BREAK as PARAGRAPH
from .damage.word import KINDS, read

RATES = (0.1, 0.5, 1.0, 2.0, 5.0)
"""False alarms a thousand clean words at which the figures are given."""
MODERN = ("wmt", "aeb", "gum")


class Scored(NamedTuple):
    """A token with its place, its probability of being wrong, the likeliest kind, and whether it is a word."""

    text: str
    start: int
    end: int
    odd: float
    kind: str
    is_word: bool


Article = list[Scored]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="the folder of annotated text")
    parser.add_argument("--held", type=Path, help="held-out windows of training.corpus")
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--article", type=Path, help="one article: its oddest words")
    asked = parser.parse_args()
    reader = Reader(asked.folder)
    modern = [scored(reader, text) for text in clean(asked.data, MODERN)]
    limits = {rate: limit(modern, rate) for rate in RATES}
    print("thresholds", {rate: round(value, 3) for rate, value in limits.items()})
    if asked.held:
        show("unseen damage", damaged(reader, asked.held, asked.wordnet, limits))
    show("spun news and translation of the same, flags per 1,000 words", spun(reader, asked.data, limits))
    show("other clean text, flags per 1,000 words", others(reader, asked.data, limits))
    show("MQM 2023, lower-case words", mqm(reader, asked.data, limits))
    if asked.article:
        show("the article's oddest", dict(oddest(scored(reader, asked.article.read_text(encoding="utf-8")))))


def show(title: str, figures: dict[str, Any]) -> None:
    print(title)
    for name, value in figures.items():
        print(f"  {name:28} {value}", flush=True)


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def clean(data: Path, prefixes: tuple[str, ...], most: int = 10**9) -> list[str]:
    """Clean articles of some sources."""
    chosen = [row for row in rows(data, "clean_news") if row["dataset"].startswith(prefixes)]
    return ["\n\n".join(row["paragraphs"]) for row in chosen[:: max(1, len(chosen) // most)]]


def scored(reader: Reader, text: str) -> Article:
    """Every token of an article."""
    return [
        Scored(one.token.text, one.token.start, one.token.end, one.odd, kind(one.chances), one.token.kind == "word")
        for one in reader.judge(documents.parse(text, "article.txt").sentences)
    ]


def kind(chances: Sequence[float]) -> str:
    return KINDS[1 + int(np.argmax(chances[1:]))]


def words(article: Article) -> int:
    return sum(one.is_word for one in article)


def flags(article: Article, least: float) -> list[Scored]:
    """The tokens at or over a threshold, one of each run side by side: the oddest."""
    found: list[Scored] = []
    last = -2
    for place, one in enumerate(article):
        if one.odd >= least:
            if place == last + 1:
                found[-1] = max(found[-1], one, key=lambda other: other.odd)
            else:
                found.append(one)
            last = place
    return found


def limit(articles: Sequence[Article], rate: float) -> float:
    """The lowest threshold with at most `rate` flags a thousand words."""
    most = rate * sum(map(words, articles)) / 1000
    low, high = 0.0, 1.0
    for _ in range(20):
        middle = (low + high) / 2
        if sum(len(flags(one, middle)) for one in articles) > most:
            low = middle
        else:
            high = middle
    return high


def per_thousand(articles: Sequence[Article], limits: dict[float, float]) -> str:
    count = sum(map(words, articles)) / 1000
    return "  ".join(f"{sum(len(flags(one, least)) for one in articles) / count:6.2f}" for least in limits.values())


def damaged(reader: Reader, held: Path, wordnet: Path, limits: dict[float, float]) -> dict[str, Any]:
    """Area under the curve, and recall by kind at each threshold, on held-out text damaged with a fixed seed."""
    mix, random = Mix(wordnet), Random(1)
    odd: list[float] = []
    labels: list[str] = []
    for line in held.read_text(encoding="utf-8").splitlines():
        window = read(line)
        mix.damage(window, random)
        odd += chances(reader, [word.text for word in window])
        labels += [word.kind for word in window if word.text != PARAGRAPH]
    wrong = np.array([label != "right" for label in labels])
    values = np.array(odd)
    figures = {"AUC": round(auc(values[wrong], values[~wrong]), 4), "words": len(values)}
    for name in KINDS[1:]:
        own = values[np.array([label == name for label in labels])]
        figures[name] = "  ".join(f"{np.mean(own >= least):6.3f}" for least in limits.values()) + f"   of {len(own)}"
    figures["wrong alarms per 1,000"] = "  ".join(f"{1000 * np.mean(values[~wrong] >= least):6.2f}" for least in limits.values())
    return figures


def chances(reader: Reader, texts: list[str]) -> list[float]:
    """The odds of a window given as tokens, paragraph marks left out."""
    from lint.document.tokens import Token

    window = [BREAK if text == PARAGRAPH else Token(text, 0, 0, "word", text.lower()) for text in texts]
    reader.learn({token.text for token in window if token is not BREAK})
    return [1 - row[0] for row, token in zip(reader.read(window), window, strict=True) if token is not BREAK]


def auc(wrong: Any, right: Any) -> float:
    """The chance that something wrong scores higher than something right; where both score the same it counts half."""
    _, places, counts = np.unique(np.concatenate([wrong, right]), return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[: len(wrong)].sum() - len(wrong) * (len(wrong) + 1) / 2) / (len(wrong) * len(right)))


def spun(reader: Reader, data: Path, limits: dict[float, float]) -> dict[str, Any]:
    docs = [row for row in rows(data, "spun_wmt23_refA") if row["label"] == "spun"]
    own = [scored(reader, "\n\n".join(row["lines"])) for row in docs]
    machine = [scored(reader, "\n\n".join(one or "" for one in lines)) for row in docs for lines in row["mt"].values()]
    return {"spun": per_thousand(own, limits), "translation": per_thousand(machine, limits)}


def others(reader: Reader, data: Path, limits: dict[float, float]) -> dict[str, Any]:
    groups = {"bbc": ("bbc",), "reuters 1987": ("reuters",), "abc rural": ("abc",)}
    return {name: per_thousand([scored(reader, text) for text in clean(data, one, 80)], limits) for name, one in groups.items()}


def mqm(reader: Reader, data: Path, limits: dict[float, float]) -> dict[str, Any]:
    """Lower-case words of machine translations, marked by an annotator or not."""
    values: list[float] = []
    marked: list[bool] = []
    for row in rows(data, "mqm2023_zhen_news"):
        if not row["is_human"]:
            cover = np.zeros(len(row["target"]) + 1, dtype=bool)
            for span in row["spans"]:
                cover[span["start"] : span["end"]] = True
            for one in scored(reader, row["target"]):
                if one.is_word and one.text.islower() and len(one.text) > 3:
                    values.append(one.odd)
                    marked.append(bool(cover[one.start : one.end].any()))
    odd, wrong = np.array(values), np.array(marked)
    figures: dict[str, Any] = {"words": len(odd), "AUC": round(auc(odd[wrong], odd[~wrong]), 3)}
    for rate, least in limits.items():
        hit = odd >= least
        figures[f"at {rate} false alarms"] = (
            f"precision {wrong[hit].mean() if hit.any() else 0:.2f}  recall {hit[wrong].mean():.4f}"
        )
    return figures


def oddest(article: Iterable[Scored]) -> Iterator[tuple[str, str]]:
    for rank, one in enumerate(sorted(article, key=lambda other: -other.odd)[:12], 1):
        yield f"{rank:2} {one.text}", f"{one.odd:.3f} {one.kind}"


if __name__ == "__main__":
    main()
