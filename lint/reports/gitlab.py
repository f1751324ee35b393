"""gitlab: GitLab's code quality report, the part of Code Climate's format that GitLab reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from ..document import Document
from ..model import Finding, Severity
from . import Look, Result
from .encode import json_text
from .project import from_root
from .record import place

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    seen: Counter[str] = Counter()
    before = "[\n"
    for result in results:
        path = from_root(result.path)
        for finding in result.findings:
            yield before + json_text(issue(path, result.document, finding, seen))
            before = ",\n"
    yield "\n]\n" if seen else "[]\n"


def issue(path: str, document: Document, finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    """A finding as GitLab reads it; of issues with one fingerprint GitLab shows only the first, so each has its own."""
    at = place(document, finding.span)
    name = f"{path}\x1f{finding.fingerprint}"
    seen[name] += 1
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": blake2b(f"{name}\x1f{seen[name]}".encode("utf-8", "replace"), digest_size=16).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": at["line"], "end": at["end_line"]}},
    }
