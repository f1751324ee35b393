"""The kinds of rules, one file each.

A kind is a module with three functions: `patterns(rule)` are the prepared patterns to be searched for;
`hits(rule, document, found)` makes hits of the places where they were found, or of the document itself;
`problems(rule)` says what a rule file got wrong that the schema can't see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Protocol, cast

from ...document import Document
from ...model import Hit, Prepared, Rule
from ..matcher import Found

NAMES = frozenset(
    ("check", "consistency", "existence", "metric", "occurrence", "repetition", "sequence", "substitution",
     "suppression")
)  # fmt: skip


class Kind(Protocol):
    """What the engine asks of a kind of rule; `found` has the places by the index of the pattern."""

    def patterns(self, rule: Rule) -> list[Prepared]: ...

    def hits(self, rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]: ...

    def problems(self, rule: Rule) -> Iterator[str]: ...


def of(rule: Rule) -> Kind:
    """The module of a rule's kind."""
    if rule.kind not in NAMES:
        raise ValueError(f"no kind of rule is called {rule.kind!r}")
    return cast(Kind, import_module(f".{rule.kind}", __name__))
