"""github: workflow commands, which GitHub Actions turns into annotations on the changed files.

GitHub keeps at most ten errors, ten warnings and ten notices of a step; the rest stand only in its log, which shows
no file, so the place stands in the message too. Columns are given within one line only: with a span over
lines GitHub drops the annotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document
from ..model import Finding, Severity
from . import Look, Result
from .encode import visible
from .project import from_root
from .record import place

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    for result in results:
        path = from_root(result.path)
        for finding in result.findings:
            yield command(path, result.document, finding) + "\n"


def command(path: str, document: Document, finding: Finding) -> str:
    """A finding as ::error title=...,file=...::message."""
    at = place(document, finding.span)
    properties = {"title": f"newslint ({finding.rule})", "file": path, "line": at["line"], "endLine": at["end_line"]}
    if at["line"] == at["end_line"]:
        properties |= {"col": at["column"], "endColumn": at["end_column"]}
    listed = ",".join(f"{name}={visible(str(value)).translate(IN_PROPERTY)}" for name, value in properties.items())
    message = f"{path}:{at['line']}:{at['column']}: {finding.rule} {finding.message}"
    return f"::{COMMANDS[finding.severity]} {listed}::{visible(message).translate(IN_MESSAGE)}"
