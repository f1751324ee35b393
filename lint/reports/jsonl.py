"""jsonl: one finding a line, with its path."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from . import Look, Result
from .record import record


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for result in results:
        for finding in result.findings:
            yield encode({"path": result.path, **record(result.document, finding)}) + "\n"
