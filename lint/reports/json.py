"""json: everything about a run in one object; docs/json.md explains the fields."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from .. import __version__
from ..model import Severity
from . import Look, Result
from .record import record, stats


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The object in pieces, file by file, so that a long run needs little memory."""
    tool = json.dumps({"name": "newslint", "version": __version__})
    yield f'{{"version": 1, "tool": {tool}, "files": ['
    count: Counter[Severity] = Counter()
    files = words = 0
    for result in results:
        findings = [record(result.document, finding) for finding in result.findings]
        file = {"path": result.path, "findings": findings, "stats": stats(result.document, result.findings, result.verdict)}
        yield (",\n" if files else "\n") + json.dumps(file, ensure_ascii=False)
        count.update(finding.severity for finding in result.findings)
        files, words = files + 1, words + result.document.word_count
    summary = {"files": files, "words": words, "findings": count.total()}
    summary |= {f"{severity.label}s": count[severity] for severity in reversed(Severity)}
    yield f'\n], "summary": {json.dumps(summary)}}}\n'
