"""concise: one line a finding, as compilers print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import Look, Result
from .line import lines

LINE_FORMAT = "{path}:{line}:{column}: {severity} {rule} {message}"


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    return lines(results, LINE_FORMAT)
