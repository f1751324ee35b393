"""occurrence: a pattern that stands more often than it may in a sentence, block or document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...document import Document
from ...model import Hit, Prepared, Rule
from ..matcher import Found, by_place
from ..patterns import prepare


def patterns(rule: Rule) -> list[Prepared]:
    return [prepare(rule.params["pattern"], case=rule.params["case"], nonword=rule.params["nonword"])]


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    starts = scope_starts(document, rule.params["scope"])
    count: dict[int, int] = {}
    for one in by_place(found[0]):
        scope = bisect_right(starts, one.span.start)
        count[scope] = count.get(scope, 0) + 1
        if count[scope] == rule.params["max"] + 1:
            yield Hit(one.span, values={"max": str(rule.params["max"])})


def scope_starts(document: Document, scope: str) -> list[int]:
    if scope == "sentence":
        return [sentence.start for sentence in document.sentences]
    return [block.start for block in document.blocks] if scope == "block" else []


def problems(rule: Rule) -> Iterator[str]:
    yield from ()
