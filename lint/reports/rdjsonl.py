"""rdjsonl: the Reviewdog Diagnostic Format, one diagnostic a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import Look, Result
from .encode import json_text
from .rdjson import SOURCE, diagnostics


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    for one in diagnostics(results):
        yield json_text({**one, "source": SOURCE}) + "\n"
