"""How often the lexicon's forms stand in clean news, and how often they are reported there.

    python bench/frequency.py [--write] [--data FOLDER]

Without --write it compares with the stored report, bench/frequency.tsv, and ends with 1 if they differ, or if a form is
reported in clean news that nobody has read and called a slip. The report's columns: language, confidence, form, how often it
stands there, how often it is reported, and what a reader said of the reports ('slip': the article is wrong). Forms that never
stand there are left out. Clean news is `clean_news.jsonl.gz` of the annotated text.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from lint import Linter
from lint.config import Config
from lint.lexicon.senses import SenseIndex, senses
from lint.lexicon.spun import phrases

REPORT = Path(__file__).with_suffix(".tsv")
DATA = Path(__file__).parents[2] / "shared" / "data" / "dev"
RULES = ("wrong-sense", "calque", "spun-phrase")
WORD = re.compile(r"[\w'-]+")


class Row(NamedTuple):
    """A line of the report."""

    language: str
    confidence: str
    form: str
    stands: int
    reported: int
    verdict: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What a verdict belongs to: two languages may share a form."""
        return self.language, self.form


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="store the report; verdicts that were there are kept")
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    options = parser.parse_args()
    if not options.data.exists():
        print("frequency: the annotated text is not here; nothing measured")
        return 0
    stored = read(REPORT)
    verdicts = {row.key: row.verdict for row in stored}
    found = [row._replace(verdict=verdicts.get(row.key, "")) for row in measured(options.data)]
    if options.write:
        write(REPORT, found)
        return 0
    return complain(found, stored)


def complain(found: list[Row], stored: list[Row]) -> int:
    """Print what is wrong with the lexicon or the report; 1 if anything is."""
    bad = [
        f"{row.form} ({row.language}): reported in clean news; give it a cue" for row in found if row.reported and not row.verdict
    ]
    if found != stored:
        bad.append("the report is out of date: run bench/frequency.py --write")
    print("\n".join(bad) or f"{len(found)} forms stand in clean news, {sum(row.reported for row in found)} reports, all slips")
    return 1 if bad else 0


def read(report: Path) -> list[Row]:
    rows = (line.split("\t") for line in report.read_text("utf-8").splitlines()) if report.exists() else ()
    return [Row(language, sure, form, int(n), int(m), verdict) for language, sure, form, n, m, verdict in rows]


def write(report: Path, rows: list[Row]) -> None:
    report.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")


def measured(data: Path) -> list[Row]:
    """What the lexicon's forms do in clean news, by language and form."""
    index, linter = senses(), Linter(Config(select=RULES))
    stands: Counter[tuple[str, str, str]] = Counter()
    reported: Counter[str] = Counter()
    with gzip.open(data / "clean_news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            text = "\n\n".join(json.loads(line)["paragraphs"])
            stands.update(forms(text.lower().replace("’", "'"), index))
            reported.update(finding.text.lower().replace("’", "'") for finding in linter.lint(text))
    return sorted(Row(*key, number, reported[key[2]]) for key, number in stands.items())


def forms(text: str, index: SenseIndex) -> Iterator[tuple[str, str, str]]:
    """Language, confidence and form of everything of the lexicon that stands in a text in lower case."""
    for place in WORD.finditer(text):
        first, start = place[0], place.end()
        for form in index.beginning(first):
            if follows(text, start, form.rest.lower()):
                entry = index.entry(form.entry)
                yield entry.language, entry.confidence, f"{first} {form.rest}".strip().lower()
        for rest, kind, _ in chain.from_iterable(phrases().at(first).values()):
            if kind == "phrase" and follows(text, start, rest):
                yield "spinner", "high", f"{first} {rest}"


def follows(text: str, start: int, rest: str) -> bool:
    """Whether a text goes on with these words at a place."""
    end = start + len(rest) + (1 if rest else 0)
    return not rest or (text.startswith(f" {rest}", start) and not text[end : end + 1].isalnum())


if __name__ == "__main__":
    sys.exit(main())
