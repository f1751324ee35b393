"""Reports: one file per output format, each a function from results to pieces of text.

Reports know findings, never what is inside a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import cast

from ..document import Document
from ..model import NOTHING, About, Finding, Verdict
from ..record import Record

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "rdjsonl", "checkstyle", "junit", "html")


class Result(Record):
    """A checked file; `verdict` is how it reads as a whole, where an engine was asked."""

    path: str
    document: Document
    findings: tuple[Finding, ...]
    verdict: Verdict | None = None


def no_rules() -> Mapping[str, About]:
    return NOTHING


class Look(Record):
    """How a report should look: colour, width in columns, the user's own line format or template.

    `about` tells of the rules, by id, when a format asks; `problems` says what could not be checked, and is
    complete when the last result was taken. For people, `explain` adds the rules' reasons, `quiet` leaves out the
    summary, and `started` is the moment (of time.monotonic) from which a terminal is told the time.
    """

    color: bool = False
    width: int = 100
    line_format: str = ""
    template: str = ""
    about: Callable[[], Mapping[str, About]] = no_rules
    problems: Sequence[str] = ()
    explain: bool = False
    quiet: bool = False
    started: float | None = None


Render = Callable[[Iterable[Result], Look], Iterator[str]]


def renderer(name: str) -> Render:
    """The function that renders a format; `line` and `template` are the user's own."""
    return cast(Render, import_module(f".{name}", __name__).render)
