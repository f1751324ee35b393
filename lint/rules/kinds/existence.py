"""existence: a pattern that should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Hit, Prepared, Rule
from ..matcher import Found, by_place
from ..patterns import prepare


def patterns(rule: Rule) -> list[Prepared]:
    return [prepare(one, case=rule.params["case"], nonword=rule.params["nonword"]) for one in rule.params["patterns"]]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    for one in by_place(one for places in found for one in places):
        yield Hit(one.span)


def problems(rule: Rule) -> Iterator[str]:
    yield from ()
