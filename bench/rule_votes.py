"""Prints, rule by rule, what a vote of the context model would do to the findings: how many it would drop, and make surer.

    python bench/rule_votes.py [--vote 0.3] [--select RULE...] [--show] [--data FOLDER]

    RULE                 clean dropped surer   marked dropped surer   unmarked dropped surer   spun dropped surer

The findings are those with a suggestion in clean news, in human-marked machine translation (on a marked span or not) and in spun
news. A rule gains from `vote:` where what is dropped is in clean news, and what is made surer on marked spans.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from by_rule import DATA, SETS, load, quoted, sample

from lint import document as documents
from lint.config import Config
from lint.engines import context
from lint.linter import Linter
from lint.model import Finding

GROUPS = ("clean", "marked", "unmarked", "spun")
Rows = dict[str, dict[str, list[tuple[float, str]]]]
"""By rule and group the gains of the findings, each with its text."""


def main() -> None:
    options = arguments()
    linter, engine = Linter(Config(select=options.select)), context.engine(Config())
    rows: Rows = defaultdict(lambda: {group: [] for group in GROUPS})
    for group, text, spans in texts(options.data):
        document = documents.parse(text, "article.txt")
        for finding in linter.lint(document):
            gain = gained(engine, document, finding)
            if gain is not None:
                place = group if group != "marked" or touches(finding, spans) else "unmarked"
                rows[finding.rule][place].append((gain, quoted(text, finding)))
    tell(rows, options.vote, options.show)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the annotated text")
    parser.add_argument("--select", nargs="*", default=(), help="only these rules or categories")
    parser.add_argument("--vote", type=float, default=0.3, help="the difference that counts")
    parser.add_argument("--show", action="store_true", help="print each finding with its gain")
    return parser.parse_args()


def texts(data: Path) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Texts by group, those of the group `marked` with the spans that annotators marked."""
    for row in load(data, "clean_news"):
        yield "clean", "\n\n".join(row["paragraphs"]), []
    for name in SETS:
        for row in sample(load(data, name), 10**6):
            yield "marked", row["target"], [(one["start"], one["end"]) for one in row["spans"]]
    for row in load(data, "spun_wmt23_refA"):
        if row["label"] == "spun":
            yield "spun", "\n\n".join(row["lines"]), []


def gained(engine: context.Context, document: documents.Document, finding: Finding) -> float | None:
    """How much surer the model is of a finding's first suggestion than of what stands; nothing where there is none to ask about."""
    if not finding.edits:
        return None
    stands, suggested = engine.vote(document, finding.span, [document.text[slice(*finding.span)], finding.edits[0].text])
    return suggested - stands if stands or suggested else None


def touches(finding: Finding, spans: list[tuple[int, int]]) -> bool:
    return any(finding.span.start < last and first < finding.span.end for first, last in spans)


def tell(rows: Rows, vote: float, show: bool) -> None:
    print(f"{'RULE':28}" + "".join(f"{group:>9} dropped surer" for group in GROUPS))
    for rule, groups in sorted(rows.items()):
        print(f"{rule:28}" + "".join(counts([gain for gain, _ in found], vote) for found in groups.values()))
        if show:
            for group, found in groups.items():
                print(*(f"    {group:8} {gain:6.3f} {text}" for gain, text in sorted(found)), sep="\n")


def counts(gains: list[float], vote: float) -> str:
    return f"{len(gains):9}{sum(one <= -vote for one in gains):8}{sum(one >= vote for one in gains):6}"


if __name__ == "__main__":
    main()
