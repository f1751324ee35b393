"""Articles to rows: what is found in each, and its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import NewslintError
from ..linter import Linter
from ..record import Record
from ..reports.pivots import likely, pivots
from ..reports.record import record

Row = dict[str, Any]
SUFFIXES = {"plain": ".txt", "markdown": ".md", "html": ".html"}
"""How the linter is told what an article is written in."""


class Article(Record):
    """A row of the input; `problem` says why it has no text that can be checked."""

    id: str | None
    source: str
    place: int
    text: str = ""
    problem: str = ""


def article(source: str, place: int, values: Row, id_column: str, text_column: str) -> Article:
    """The article of a row; what is not there or no text becomes its problem."""
    name, text = values.get(id_column), values.get(text_column)
    problem = ""
    if not isinstance(text, str):
        problem = f"no column '{text_column}'" if text_column not in values else f"'{text_column}' is no text but {kind(text)}"
    return Article(None if name is None else str(name), source, place, text if isinstance(text, str) else "", problem)


def kind(value: Any) -> str:
    return "empty" if value is None else f"of type {type(value).__name__}"


def checked(linter: Linter, articles: Iterable[Article], markup: str = "plain") -> Iterator[tuple[Row, list[Row]]]:
    """The summary of each article and the rows of its findings."""
    for one in articles:
        identity = {"id": one.id, "source": one.source, "place": one.place}
        findings: list[Row] = []
        counts: Row = dict.fromkeys(("words", "sentences", "errors", "warnings", "suggestions"), 0)
        problem, pivot = one.problem, None
        try:
            if not problem:
                document = linter.read(one.text, f"{one.id}{SUFFIXES[markup]}")
                found = linter.lint(document)
                findings = [identity | record(document, finding) for finding in found]
                grave = Counter(finding.severity.label for finding in found)
                counts = {"words": document.word_count, "sentences": document.sentence_count}
                counts |= {f"{label}s": grave[label] for label in ("error", "warning", "suggestion")}
                pivot = likely(pivots(found))
        except (NewslintError, RecursionError, MemoryError) as error:
            problem = str(error) or type(error).__name__
        summary = {"findings": len(findings), "likely_pivot": pivot or None, "problem": problem or None}
        yield identity | counts | summary, findings
