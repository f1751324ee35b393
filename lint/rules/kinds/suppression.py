"""suppression: what the kernel itself says of suppressions that accept nothing; the article alone doesn't show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Hit, Prepared, Rule
from ..matcher import Found


def patterns(rule: Rule) -> list[Prepared]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    return iter(())


def problems(rule: Rule) -> Iterator[str]:
    return iter(())
