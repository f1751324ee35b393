"""Reports: one file per output format, each a function from results to pieces of text.

Reports know findings, never what is inside a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from ..document import Document
from ..model import Finding

FORMATS = ("text", "concise", "json", "jsonl")


class Result(NamedTuple):
    """A checked file."""

    path: str
    document: Document
    findings: tuple[Finding, ...]


class Look(NamedTuple):
    """How a report should look: colour, width in columns, the user's own line format or template."""

    color: bool = False
    width: int = 100
    line_format: str = ""
    template: str = ""


Render = Callable[[Iterable[Result], Look], Iterator[str]]


def renderer(name: str) -> Render:
    """The function that renders a format; `line` and `template` are the user's own."""
    return cast(Render, import_module(f".{name}", __name__).render)
