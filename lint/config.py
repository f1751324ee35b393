"""What a run is configured to do; how configuration files are found and read is in configfile.py."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from .model import Confidence, Rule, Severity
from .record import Record

STYLES = ("none", "ap", "bbc", "guardian", "reuters")
"""Published style guides whose spellings of names a project may follow."""


class Accepted(Record):
    """Findings that the project accepts: of these rules, in files that fit one of the globs (all if none), with this text."""

    rules: tuple[str, ...]
    reason: str
    paths: tuple[str, ...] = ()
    text: str = ""


class Config(Record):
    """The settings of a run; `select` and `ignore` name rules or MQM categories, `severity` overrides rules' own.

    `rules` and `vocabulary` are files, `style` is one of STYLES, `engines` are names of engines;
    `languagetool` is the folder, jar or address of a LanguageTool of the user's own, empty for newslint's.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    min_severity: Severity = Severity.SUGGESTION
    min_confidence: Confidence = Confidence.LOW
    fail_on: Severity = Severity.WARNING
    rules: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    style: str = "none"
    exclude: tuple[str, ...] = ()
    suppress: tuple[Accepted, ...] = ()
    engines: tuple[str, ...] = ()
    languagetool: str = ""
    severity: tuple[tuple[str, Severity], ...] = ()
    format: str = "text"
    line_format: str = ""
    template: str = ""
    max_bytes: int = 50_000_000


def is_named(rule: Rule, names: Iterable[str]) -> bool:
    """Whether a rule's id or category, or what either falls under, is among names."""
    return any(is_under(name, rule.id, rule.category) for name in names)


def is_under(name: str, rule: str, category: str) -> bool:
    """Whether a name means a rule of this id and category: 'lt' takes in 'lt:RULE_ID', 'accuracy' what begins with it."""
    return name in (rule, category, "all") or rule.startswith(f"{name}:") or category.startswith(f"{name}/")


def is_among(path: str, patterns: Sequence[str]) -> bool:
    """Whether a path, made absolute, fits one of some globs or lies below one; any does if there are none."""
    from fnmatch import fnmatch

    absolute = os.path.realpath(path).replace(os.sep, "/") if patterns else ""
    return not patterns or any(fnmatch(absolute, one) or fnmatch(absolute, f"{one.rstrip('/')}/*") for one in patterns)
