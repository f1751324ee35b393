"""Quantities with units in a text, and pairs of them that give one measure twice: 15 km (9 miles)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .. import lexicon
from ..document import Document, once
from ..lexicon import Unit
from ..model import Span
from ..record import Record

TIED = r"[\w.,$£€]"
"""What a quantity's number or minus sign doesn't stand behind."""
QUANTITY = re.compile(
    rf"(\d(?<!{TIED}.)(?<!\d/.)[\d,]*(?:\.\d+)?)(?:[\s-](million|billion|thousand))?([\s-]?)"
    r"([A-Za-z°ºC]+[²³]?(?:/h|[ \u00a0][A-Za-z]+(?: [A-Za-z]+)?)?)(?!\w|/[a-z])"
)
BELOW = ("minus ", "negative ")
"""Words that stand for a minus sign."""
MINUS = re.compile(rf"(?<!{TIED})(?<!\d/)[-−]")
SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
HEDGES = frozenset(
    ("about", "approximately", "around", "almost", "nearly", "roughly", "some", "over", "under", "than", "more", "less", "up",
     "to", "just", "at", "least", "nearly", "close", "estimated", "an", "or", "~")
)  # fmt: skip
ABOUT = frozenset(("about", "approximately", "around", "almost", "nearly", "roughly", "some", "~", "over", "than"))


class Quantity(Record):
    """A number with its unit; `digits` is the number as written, `scale` what "million" makes of it."""

    span: Span
    digits: str
    scale: str
    joint: str
    unit: Unit

    @property
    def number(self) -> float:
        return float(self.digits.replace(",", "")) * SCALES[self.scale]


class Pair(Record):
    """One measure in two units; `hedged` when the text says about or nearly."""

    first: Quantity
    second: Quantity
    hedged: bool

    @property
    def span(self) -> Span:
        return Span(self.first.span.start, self.second.span.end)


@once
def quantities(document: Document) -> list[Quantity]:
    """Every quantity of the article's prose whose unit the lexicon knows, in order."""
    return [q for block in document.prose for q in within(document.masked, block.start, block.end)]


def within(text: str, start: int, end: int) -> Iterator[Quantity]:
    units = lexicon.units()
    for match in QUANTITY.finditer(text, start, end):
        words = match[4].replace("\u00a0", " ").split(" ")
        for spelling in (" ".join(words[:count]) for count in range(len(words), 0, -1)):
            if unit := units.get(spelling):
                below = start_below(text, start, match.start())
                digits = ("-" if below < match.start() else "") + match[1].rstrip(",")
                yield Quantity(Span(below, match.start(4) + len(spelling)), digits, match[2] or "", match[3], unit)
                break


def start_below(text: str, first: int, start: int) -> int:
    """Where the minus sign or the word for it begins that stands before a number, `start` if none does; not before `first`."""
    sign = start - 1 if start > first and MINUS.match(text, start - 1, start) else start
    before = text[max(first, sign - 9) : sign].lower()
    return sign - next((len(word) for word in BELOW if before.endswith(word)), 0)


def pairs(document: Document, found: list[Quantity]) -> Iterator[Pair]:
    """Neighbouring quantities of one kind in two units, joined by a bracket, a slash or "or"."""
    text = document.masked
    previous: Quantity | None = None
    for first, second in pairwise(found):
        lone = previous is None or first.span.start - previous.span.end > 2
        if lone and first.unit.quantity == second.unit.quantity and first.unit.id != second.unit.id:
            hedged = link(text[first.span.end : second.span.start])
            if hedged is not None and not is_compound(text, second):
                yield Pair(first, second, hedged or is_hedged(text, first))
        previous = first


def link(gap: str) -> bool | None:
    """Whether what stands between two quantities hedges the second; None if it doesn't join them."""
    if len(gap) > 40:
        return None
    words = gap.replace("(", " ( ").replace("[", " ( ").replace("/", " / ").replace(",", " ").lower().split()
    if not words or words[0] not in ("(", "/", "or") or not set(words[1:]) <= HEDGES:
        return None
    return bool(ABOUT & set(words))


def is_hedged(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.span.start - 24) : quantity.span.start].lower().split()
    return bool(ABOUT & set(before[-2:]))


def is_compound(text: str, quantity: Quantity) -> bool:
    """Whether the second quantity goes on, as in 5 feet 10 inches or 40 cm to 50 cm."""
    return text[quantity.span.end : quantity.span.end + 5].lstrip(" ,–—-to")[:1].isdigit()
