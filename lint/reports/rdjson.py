"""rdjson: the Reviewdog Diagnostic Format, one object. Columns are UTF-8 bytes of the file, a byte order mark included."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Finding, Severity, Span
from . import Look, Result
from .columns import Columns, utf8
from .encode import json_text
from .project import slashes

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}
SOURCE = {"name": "newslint"}


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    yield f'{{"source": {json_text(SOURCE)}, "diagnostics": ['
    before = "\n"
    for one in diagnostics(results):
        yield before + json_text(one)
        before = ",\n"
    yield "\n]}\n" if before == ",\n" else "]}\n"


def diagnostics(results: Iterable[Result]) -> Iterator[dict[str, Any]]:
    """The findings as the format's Diagnostic."""
    for result in results:
        columns = Columns(result.document, utf8)
        mark = len(codecs.BOM_UTF8) if result.document.encoding == "utf-8-sig" else 0
        for finding in result.findings:
            yield diagnostic(slashes(result.path), finding, columns, mark)


def diagnostic(path: str, finding: Finding, columns: Columns, mark: int) -> dict[str, Any]:
    at = between(finding.span, columns, mark)
    return {
        "message": finding.message,
        "location": {"path": path, "range": at},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "suggestions": [{"range": at, "text": edit.text} for edit in finding.edits],
    }


def between(span: Span, columns: Columns, mark: int) -> dict[str, dict[str, int]]:
    """A span as the format's Range; the first line begins `mark` bytes before the text."""
    ends = {"start": columns.position(span.start), "end": columns.position(span.end)}
    return {name: {"line": line, "column": column + (mark if line == 1 else 0)} for name, (line, column) in ends.items()}
