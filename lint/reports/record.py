"""A finding as the JSON formats show it. Lines and columns count from 1, in code points; ends are exclusive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..document import Document
from ..model import Finding, Span, Verdict
from ..readability import figures
from .pivots import likely, pivots


def record(document: Document, finding: Finding) -> dict[str, Any]:
    """The published fields of a finding."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        "message": finding.message,
        **place(document, finding.span),
        "text": finding.text,
        "suggestions": [{"text": edit.text, "safe": edit.safe} for edit in finding.edits],
        "evidence": finding.evidence,
        "related": [{"message": one.message, **place(document, one.span)} for one in finding.related],
        "fingerprint": finding.fingerprint,
    }


def place(document: Document, span: Span) -> dict[str, int]:
    line, column = document.lines.position(span.start)
    end_line, end_column = document.lines.position(span.end)
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "start": span.start,
        "end": span.end,
    }


def stats(document: Document, findings: Sequence[Finding], verdict: Verdict | None = None) -> dict[str, Any]:
    """What is counted and measured in a file, its findings' likely pivot language, and how it reads where an engine was asked."""
    counts = pivots(findings)
    found = {"reads_as": verdict.reads_as, "odd_per_1000": verdict.odd, "odd_percentile": verdict.percentile} if verdict else {}
    return {
        "words": document.word_count,
        "sentences": document.sentence_count,
        **figures(document),
        "format": document.format,
        "encoding": document.encoding,
        "pivots": counts,
        "likely_pivot": likely(counts),
        **found,
    }
