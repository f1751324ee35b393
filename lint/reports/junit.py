"""junit: a test suite for each file, a failed case for each finding, a passed one for a file without any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document
from ..model import Finding
from . import Look, Result
from .encode import xml


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n'
    for result in results:
        yield from suite(result)
    yield "</testsuites>\n"


def suite(result: Result) -> Iterator[str]:
    """A file's findings; its totals are known before they are written, so the whole report streams."""
    path, failures = xml(result.path), len(result.findings)
    yield f'<testsuite name="{path}" tests="{failures or 1}" failures="{failures}" errors="0" skipped="0" time="0">\n'
    for finding in result.findings:
        yield case(path, result.document, finding)
    if not failures:
        yield f'<testcase classname="{path}" name="newslint" time="0"/>\n'
    yield "</testsuite>\n"


def case(path: str, document: Document, finding: Finding) -> str:
    line, column = document.lines.position(finding.span.start)
    message, severity = xml(finding.message), finding.severity.label
    detail = "\n".join(
        (
            f"{path}:{line}:{column}: {message}",
            f"{severity}, {xml(finding.category)}",
            f"text: {xml(finding.text)}",
            *(f"suggestion: {xml(edit.text)}" for edit in finding.edits),
        )
    )
    return (
        f'<testcase classname="{path}" name="{xml(finding.rule)} {line}:{column}" time="0">'
        f'<failure type="{severity}" message="{message}">{detail}</failure></testcase>\n'
    )
