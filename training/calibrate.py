"""Sets the thresholds of an exported model on clean news and writes them into its card.

    python -m training.calibrate FOLDER --data DEV

Half of the clean modern articles, drawn by their ids, and one in eight of the older ones set the thresholds; the other half of the
modern ones had no say, and its figures are printed beside. `training.evaluate` gives the figures on everything else.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lint import document as documents
from lint.engines.context import Context
from lint.engines.context.judged import Judged
from lint.engines.context.reader import Reader
from lint.engines.context.verdict import verdict
from lint.model import Confidence

from .corpus import number
from .evaluate import MODERN, rows
from .export import card

RATES = {"high": 0.05, "medium": 0.4, "low": 5.0}
"""Findings a thousand clean words that each confidence may have where the thresholds are set."""
LEAST, SHARE, MOST_CLEAN = 6, 20.0, 0.002
"""Different odd words that a spun article has at least, in all and a thousand words; the share of clean articles that may read as spun."""
GAINS = {"gain-word": 2.5, "gain-pronoun": 1.0}
"""How much surer the model must be of what may be meant than of what stands, where it is asked twice (training.verdicts)."""
STEPS = 201
"""Articles' shares that the card keeps, at equal steps."""
NOTHING = {"least": 10**6, "share": 0.0, "clean": [0.0]}
"""A card that calls nothing spun."""


class Clean(NamedTuple):
    """A clean article as judged: whether it is modern, and in which half."""

    judged: Sequence[Judged]
    words: int
    is_modern: bool
    half: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="the folder of annotated text")
    parser.add_argument("--repair", type=float, default=0.8, help="how sure the model must be of a suggestion")
    asked = parser.parse_args()
    card(asked.folder, limits=dict.fromkeys((*RATES, "repair", *GAINS), 1.0), document=NOTHING)
    engine = Context(Reader(asked.folder))
    articles = judged(engine, asked.data)
    halves = [[one for one in articles if one.is_modern and one.half == half] for half in (0, 1)]
    setting = halves[0] + [one for one in articles if not one.is_modern]
    limits = {name: limit(engine, setting, rate) for name, rate in RATES.items()} | {"repair": asked.repair} | GAINS
    shares = [odd(one, limits["low"]) for one in articles if one.words > 100]
    document = {"least": LEAST, "share": share(articles, limits["low"])}
    clean = np.quantile(shares, np.linspace(0, 1, STEPS)).round(2).tolist()
    card(asked.folder, limits=limits, document={**document, "clean": clean})
    print(json.dumps({**limits, **document}))
    for name, half in zip(("what set them", "the other half"), (setting, halves[1]), strict=True):
        tell(name, engine, half, limits)


def judged(engine: Context, data: Path) -> list[Clean]:
    """All clean modern articles, and a part of the older ones."""
    found = []
    for place, row in enumerate(rows(data, "clean_news")):
        is_modern = row["dataset"].startswith(MODERN)
        if is_modern or place % 8 == 0:
            document = documents.parse("\n\n".join(row["paragraphs"]), "article.txt")
            found.append(Clean(engine.judged(document), len(document.words), is_modern, number(row["id"]) % 2))
    return found


def count(engine: Context, articles: Sequence[Clean], least: float) -> int:
    """The findings in some articles at a threshold."""
    return sum(1 for one in articles for _ in engine.runs(one.judged, least))


def limit(engine: Context, articles: Sequence[Clean], rate: float) -> float:
    """The lowest threshold with at most `rate` findings a thousand words."""
    most = rate * sum(one.words for one in articles) / 1000
    return lowest(lambda least: count(engine, articles, least) <= most)


def lowest(holds: Callable[[float], bool]) -> float:
    low, high = 0.0, 1.0
    for _ in range(16):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return round(high + 0.0005, 3)


def odd(article: Clean, least: float) -> float:
    return verdict(article.judged, NOTHING, least).odd


def share(articles: Sequence[Clean], least: float) -> float:
    """The lowest share of odd words at which few enough clean articles read as spun, but SHARE at least."""
    shares = sorted(
        (one for one in articles if odd(one, least) * one.words / 1000 > LEAST - 0.5), key=lambda one: -odd(one, least)
    )
    allowed = int(MOST_CLEAN * len(articles))
    return max(SHARE, round(odd(shares[allowed], least) + 0.01, 2)) if len(shares) > allowed else SHARE


def tell(name: str, engine: Context, articles: Sequence[Clean], limits: dict[str, float]) -> None:
    words = sum(one.words for one in articles) / 1000
    for confidence in reversed(Confidence):
        found = count(engine, articles, limits[confidence.label])
        print(f"{name:24} {confidence.label:8} {found / words:.2f} a thousand words of {words:.0f} thousand")


if __name__ == "__main__":
    main()
