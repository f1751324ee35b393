"""What --statistics prints: the findings by rule, then what is counted and measured over all files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..readability import FORMULAS, figures
from ..reports import Result


def counted(results: Iterable[Result]) -> Iterator[str]:
    """A line for each rule that found something, the most frequent first, and one for each measure of the text."""
    rules: Counter[str] = Counter()
    measures: dict[str, float] = {}
    for result in results:
        rules.update(finding.rule for finding in result.findings)
        for name, value in measured(result).items():
            measures[name] = measures.get(name, 0) + value
    for rule, number in sorted(rules.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{number:6d}  {rule}\n"
    if rules and measures:
        yield "\n"
    for name, value in measures.items():
        shown = round(value / measures["words"] if name in FORMULAS else value, 1)
        yield f"{shown:6g}  {name.replace('_', ' ')}\n"


def measured(result: Result) -> dict[str, float]:
    """What is summed up over files; what a formula gives counts by the file's words."""
    words = result.document.word_count
    found = {name: value * words if name in FORMULAS else value for name, value in figures(result.document).items()}
    return {"words": words, "sentences": len(result.document.sentences), **found} if words else {}
