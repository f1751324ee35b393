"""One measure converted twice and rounded two ways: 5 miles (8 km) here, 5 miles (8.05 km) there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..document import Document
from ..model import Edit, Hit, Related, Span
from .measures import Pair, pairs, quantities
from .unit_conversion import agrees

Key = tuple[float, str, str, str]


def check(document: Document) -> Iterator[Hit]:
    """Hits of the rarer rounding of a measure, or of the later where neither is rarer."""
    groups: dict[Key, list[Pair]] = {}
    for pair in pairs(document, quantities(document)):
        if is_plain(pair) and agrees(pair):
            first, second = pair.first, pair.second
            groups.setdefault((first.number, first.unit.id, second.unit.id, second.scale), []).append(pair)
    for group in groups.values():
        yield from odd_ones(document, group)


def is_plain(pair: Pair) -> bool:
    """Whether both units have one size, as gallons, tons and degrees have not, and no number is negative."""
    units = pair.first.unit, pair.second.unit
    return all(len(unit.sizes) == 1 and unit.quantity != "temperature" for unit in units) and pair.second.number > 0


def odd_ones(document: Document, group: list[Pair]) -> Iterator[Hit]:
    times = Counter(pair.second.number for pair in group)
    like = max(group, key=lambda pair: times[pair.second.number])
    given = whole(document, like)
    for pair in group:
        if pair.second.number != like.second.number and not document.is_quoted(pair.span):
            span, start = whole(document, pair), pair.second.span.start
            edit = document.text[span.start : start] + like.second.digits
            edit += document.text[start + len(pair.second.digits) : span.end]
            values = {"other": document.text[given.start : given.end]}
            yield Hit(span, (Edit(edit),), values, related=(Related(given, "the other rounding"),))


def whole(document: Document, pair: Pair) -> Span:
    """A pair with the bracket that closes it."""
    return Span(pair.span.start, pair.span.end + (document.text[pair.span.end : pair.span.end + 1] in (")", "]")))
