"""Clean text in, windows out: the stretches that the model reads, split by article into training and held-out text.

    python -m training.corpus TEXTS.jsonl.gz WORK
    python -m training.corpus --words 5000000 …

A record has `id`, `dataset` and `paragraphs`. A window is a line: its tokens joined by tabs, each after a space if there was one.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint import document as documents
from lint.engines.context.windows import windows

from .pieces import Pieces

SHARES = {"us_congress_press_2005_2026": 0.3, "us_senate_press_2005_2007": 0.2}
"""How much of a large, even-toned source is taken; the others are taken whole."""
EXAMPLES = 4
"""How often WordNet's examples are taken."""
HELD_OUT = 50
"""One article in this many is never trained on."""
EXAMPLE = re.compile(r'"([a-zA-Z][^"\n]+[a-z.])"')
PROSE = re.compile(r"[a-z].*[a-z]", re.S)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--wordnet", type=Path, help="the folder dict of WordNet 3.1: its example sentences are trained on too")
    parser.add_argument("--limit", type=int, default=0, help="articles at most; 0 for all")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    pieces = Pieces()
    with open(asked.work / "train.txt", "w") as train, open(asked.work / "held.txt", "w") as held:
        for record in chosen(asked.texts, asked.limit):
            out = held if number(record["id"]) % HELD_OUT == 0 else train
            for line in lines(record["paragraphs"], pieces):
                out.write(line + "\n")
        for line in lines(examples(asked.wordnet), pieces) if asked.wordnet else ():
            train.write(f"{line}\n" * EXAMPLES)


def chosen(path: Path, limit: int) -> Iterator[dict[str, Any]]:
    """The records to take, one of each opening paragraph."""
    seen: set[str] = set()
    taken = 0
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            share = SHARES.get(record["dataset"], 1.0)
            opening = " ".join(record["paragraphs"][:1])[:200]
            if number(record["id"] + "share") % 1000 >= share * 1000 or opening in seen:
                continue
            seen.add(opening)
            taken += 1
            yield record
            if limit and taken >= limit:
                return


def examples(wordnet: Path) -> list[str]:
    """WordNet's example sentences in an order of their own: rare words, idioms and figures of speech, rightly used."""
    glosses = "".join((wordnet / f"data.{name}").read_text(encoding="utf-8") for name in ("noun", "verb", "adj", "adv"))
    found = (one for one in EXAMPLE.findall(glosses) if one.count(" ") > 2)
    return sorted((one[0].upper() + one[1:].rstrip(".") + "." for one in found), key=number)


def lines(paragraphs: list[str], pieces: Pieces) -> Iterator[str]:
    """The windows of an article as lines."""
    text = "\n\n".join(" ".join(one.split()) for one in paragraphs if PROSE.search(one))
    document = documents.parse(text, "article.txt")
    for window in windows(document.sentences, pieces.count):
        if len(window) > 8:
            yield "\t".join(as_written(document.text, window))


def as_written(text: str, window: Any) -> Iterator[str]:
    for token in window:
        if token.kind == "break":
            yield "¶"
        else:
            yield (" " if text[token.start - 1 : token.start].isspace() else "") + token.text


def number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest()[:8], 16)


if __name__ == "__main__":
    main()
