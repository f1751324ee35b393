"""Straight and curly marks in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..model import Hit, Related, Span

STRAIGHT, CURLY, ANGLED, LOW = "straight", "curly", "angled", "low"
DOUBLE = {'"': STRAIGHT, "“": CURLY, "”": CURLY, "«": ANGLED, "»": ANGLED, "„": LOW}
APOSTROPHE = r"['’](?<=[^\W\d_].)(?=[^\W\d_])"
CLEAR = 3
"""How many times as common the prevailing kind must be."""


def double(document: Document) -> Iterator[Hit]:
    """The first double quotation mark of a kind that the article does not use otherwise."""
    places: dict[str, list[int]] = {}
    for span in document.quotes.spans:
        if kind := DOUBLE.get(document.masked[span.start]):
            places.setdefault(kind, []).append(span.start)
    yield from odd_one(document, places)


def apostrophes(document: Document) -> Iterator[Hit]:
    """The first apostrophe of the kind that the article does not use otherwise."""
    text = document.masked
    if "'" not in text or "’" not in text:
        return
    places: dict[str, list[int]] = {}
    for match in re.finditer(APOSTROPHE, text):
        places.setdefault(STRAIGHT if match[0] == "'" else CURLY, []).append(match.start())
    yield from odd_one(document, places)


def odd_one(document: Document, places: dict[str, list[int]]) -> Iterator[Hit]:
    """One hit at the first odd mark, if one kind clearly prevails."""
    if len(places) < 2:
        return
    main = max(places, key=lambda kind: len(places[kind]))
    odd = sorted(place for kind, own in places.items() if kind != main for place in own)
    if len(places[main]) >= CLEAR * len(odd):
        first = places[main][0]
        kind = DOUBLE.get(document.masked[odd[0]], STRAIGHT if document.masked[odd[0]] == "'" else CURLY)
        values = {"kind": kind, "main": main, "count": str(len(odd)), "main_count": str(len(places[main]))}
        yield Hit(Span(odd[0], odd[0] + 1), (), values, related=(Related(Span(first, first + 1), f"{main} here"),))
