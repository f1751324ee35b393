"""Prints, rule by rule, the findings in human-marked machine translation and in clean news.

    python bench/by_rule.py [--select RULE...] [--preview] [--show] [--sets NAME...] [--data FOLDER]

    RULE                mt   marked   clean
    name-drift          15      73%       4

`marked` is the share of the findings in translations that touch a span that an annotator marked. The documents are
those of the measuring script's mqm and clean suites; --show prints each finding, * before the marked ones.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from lint.config import Config
from lint.linter import Linter
from lint.model import Finding, Severity

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "dev"
SETS = ("mqm2021_zhen_news", "mqm2023_zhen_news")


class Row(NamedTuple):
    """What one rule found: places in translations, marked or not, and in clean news."""

    marked: list[str]
    unmarked: list[str]
    clean: list[str]


def main() -> None:
    options = arguments()
    linter = Linter(Config(select=options.select, preview=options.preview, min_severity=Severity.WARNING))
    rows: dict[str, Row] = defaultdict(lambda: Row([], [], []))
    for name in options.sets:
        read_marked(linter, sample(load(options.data, name), 60 if "2020" in name else 80), rows)
    for article in load(options.data, "clean_news"):
        text = "\n\n".join(article["paragraphs"])
        for finding in linter.lint(text):
            rows[finding.rule].clean.append(quoted(text, finding))
    print_table(rows, options.show)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    parser.add_argument("--sets", nargs="*", default=SETS, help="the marked sets")
    parser.add_argument("--select", nargs="*", default=(), help="only these rules or categories")
    parser.add_argument("--preview", action="store_true", help="rules in preview too")
    parser.add_argument("--show", action="store_true", help="print each finding")
    return parser.parse_args()


def load(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def sample(documents: Iterator[dict[str, Any]], size: int) -> list[dict[str, Any]]:
    """The same translations that the measuring script draws."""
    translated = (one for one in documents if not one["is_human"])
    return sorted(translated, key=lambda one: hashlib.sha256(str(one["id"]).encode()).hexdigest())[:size]


def read_marked(linter: Linter, documents: list[dict[str, Any]], rows: dict[str, Row]) -> None:
    for document in documents:
        spans = [(mark["start"], mark["end"]) for mark in document["spans"]]
        for finding in linter.lint(document["target"]):
            start, end = finding.span.start, max(finding.span.end, finding.span.start + 1)
            marked = any(start < right and left < end for left, right in spans)
            row = rows[finding.rule]
            (row.marked if marked else row.unmarked).append(quoted(document["target"], finding))


def quoted(text: str, finding: Finding) -> str:
    """The finding with what stands around it, on one line."""
    start, end = finding.span
    around = f"{text[max(0, start - 60) : start]}«{text[start:end]}»{text[end : end + 60]}"
    return f"{' '.join(around.split())}  | {finding.message}"


def print_table(rows: dict[str, Row], show: bool) -> None:
    print(f"{'RULE':28}{'mt':>6}{'marked':>9}{'clean':>8}")
    for name, row in sorted(rows.items(), key=lambda item: -len(item[1].marked + item[1].unmarked)):
        print_row(name, row)
        if show:
            kinds = (("*", row.marked), (" ", row.unmarked), ("c", row.clean))
            print(*(f"    {mark} {one}" for mark, places in kinds for one in places), sep="\n")
    columns = zip(*rows.values(), strict=True) if rows else ([], [], [])
    print_row("all", Row(*(list(chain.from_iterable(column)) for column in columns)))


def print_row(name: str, row: Row) -> None:
    found = len(row.marked) + len(row.unmarked)
    share = f"{len(row.marked) / found:.0%}" if found else "-"
    print(f"{name:28}{found:6}{share:>9}{len(row.clean):8}")


if __name__ == "__main__":
    main()
