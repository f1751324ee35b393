"""One quantity with two values in one article: 12 million euros here, 1.2 million there.

Different counts of one noun are in every article. Only two slips are told: the same digits with another power of ten, as
machines leave it that come from counting in ten thousands or lose a "million", and two neighboring digits that changed
places. Both must count the same thing, and say so in the same words or point back ("the 1.2 million euros").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..model import Hit, Related
from .quantities import Figure, figures, is_joined

FEWEST_DIGITS = 2
"""Significant digits of a figure that can be recognized."""
SURE_DIGITS = 3
"""So many significant digits in common are no chance."""
SWAPPED_DIGITS = 4
"""Significant digits of a figure of which two may have changed places."""
LARGEST_BUCKET = 8
"""More figures than these with the same digits are a table."""
REACH = 10
"""Tokens on either side of a figure that tell what it is about."""
SHARED = 2
"""Words around two sums of money that have to be the same, unless the later one points back."""
LONG_WORD = 5
"""Letters of a word that tells something."""
POINTERS = frozenset(("the", "these", "those"))
COMMON = frozenset(
    ("about", "after", "again", "around", "because", "before", "being", "could", "during", "every",
     "first", "later", "least", "might", "months", "nearly", "number", "other", "should", "since", "still",
     "their", "there", "these", "those", "total", "under", "until", "using", "where", "which", "while",
     "would", "years")
)  # fmt: skip
"""Words of some length that say nothing about what a figure is."""


def check(document: Document) -> Iterator[Hit]:
    buckets: dict[tuple[str, str], list[Figure]] = {}
    for one in figures(document):
        digits = one.digits
        if len(digits) >= FEWEST_DIGITS and one.unit not in ("%", "point") and not one.is_year and not is_joined(one):
            buckets.setdefault((one.unit, "".join(sorted(digits))), []).append(one)
    for bucket in buckets.values():
        if 1 < len(bucket) <= LARGEST_BUCKET:
            yield from drifts(document, bucket)


def drifts(document: Document, bucket: Sequence[Figure]) -> Iterator[Hit]:
    """Hits of the later ones among figures with the same digits that have an earlier one's thing but not its value."""
    if len({one.value for one in bucket}) == 1:
        return
    for index, one in enumerate(bucket[1:], 1):
        if any(one.value == earlier.value and is_same_thing(earlier, one, SHARED) for earlier in bucket[:index]):
            continue
        other = next((each for each in bucket[:index] if each.value != one.value and is_drift(each, one)), None)
        if other:
            there = document.text[other.span.start : other.span.end]
            yield Hit(one.span, values={"other": there}, related=(Related(other.span, f"'{there}' here"),))


def is_drift(one: Figure, other: Figure) -> bool:
    """Whether two figures that differ by a slip are meant to be one."""
    pointed = other.before() in POINTERS
    if one.sentence is other.sentence or not is_same_thing(one, other, 1 if pointed else SHARED):
        return False
    if one.digits == other.digits:
        return len(one.digits) >= SURE_DIGITS or pointed or one.before() in POINTERS
    return pointed and len(one.digits) >= SWAPPED_DIGITS and is_swapped(f"{one.value:g}", f"{other.value:g}")


def is_swapped(one: str, other: str) -> bool:
    """Whether two neighboring digits changed places."""
    places = [place for place, (mine, its) in enumerate(zip(one, other)) if mine != its]
    return len(one) == len(other) and len(places) == 2 and places[1] == places[0] + 1


def is_same_thing(one: Figure, other: Figure, shared: int) -> bool:
    """Whether two figures of one unit count the same: one noun, or for money so many words around it that are shared."""
    if one.unit:
        return len(surroundings(one) & surroundings(other)) >= shared
    counted = one.next()
    return len(counted) > 2 and counted.isalpha() and counted == other.next() and counted not in COMMON


def surroundings(figure: Figure) -> frozenset[str]:
    """The beginnings of the content words near a figure."""
    tokens = figure.sentence.tokens
    near = [*tokens[max(0, figure.first - REACH) : figure.first], *tokens[figure.last + 1 : figure.last + 1 + REACH]]
    words = (token.lower for token in near if token.kind == "word")
    return frozenset(word[:6] for word in words if len(word) >= LONG_WORD and word not in COMMON)
