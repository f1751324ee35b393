"""checkstyle: the XML that Checkstyle writes, which many CI systems read. Columns are code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document
from ..model import Finding, Severity
from . import Look, Result
from .encode import xml

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}
VERSION = "4.3"
"""The release of Checkstyle whose format this is; readers look for it."""


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{VERSION}">\n'
    for result in results:
        yield f'<file name="{xml(result.path)}">\n'
        yield from (error(result.document, finding) for finding in result.findings)
        yield "</file>\n"
    yield "</checkstyle>\n"


def error(document: Document, finding: Finding) -> str:
    line, column = document.lines.position(finding.span.start)
    fields = {
        "line": str(line),
        "column": str(column),
        "severity": SEVERITIES[finding.severity],
        "message": finding.message,
        "source": f"newslint.{finding.rule}",
    }
    attributes = " ".join(f'{name}="{xml(value)}"' for name, value in fields.items())
    return f"<error {attributes}/>\n"
