"""A measure given in two units that don't agree: 15 km (10 mi).

A conversion is right when rounding explains it: when one number, converted, rounds to the other at as many
significant figures as that one can be meant to have (300 has one, two or three).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import floor, log10

from ..document import Document
from ..lexicon import Unit
from ..model import Edit, Hit, Span
from .measures import Pair, Quantity, pairs, quantities
from .unit_style import Spellings, words

NEAR, HEDGED = 0.05, 0.10
"""Relative errors that no reader would mind, and that "about" excuses."""
DEGREES = {"celsius": 1.8, "fahrenheit": 1 / 1.8}


def check(document: Document) -> Iterator[Hit]:
    found = quantities(document)
    if len(found) < 2:
        return
    used = Spellings([*(q.unit for q in found), *words(document, found)])
    for pair in pairs(document, found):
        if not agrees(pair):
            yield hit(document, pair, used)


def agrees(pair: Pair) -> bool:
    first, second = pair.first, pair.second
    return any(
        is_near(right, second.number, pair) or rounds_to(right, second) for right in conversions(first, second.unit)
    ) or any(rounds_to(right, first) for right in conversions(second, first.unit))


def is_near(right: float, given: float, pair: Pair) -> bool:
    if pair.first.unit.quantity == "temperature":
        return abs(right - given) <= 1.5
    return abs(right - given) <= (HEDGED if pair.hedged else NEAR) * abs(right)


def conversions(quantity: Quantity, unit: Unit) -> list[float]:
    """What a quantity is in another unit, for every size that the units' names may stand for, the likeliest first."""
    if unit.quantity != "temperature":
        return [quantity.number * mine / other for mine, other in product(quantity.unit.sizes, unit.sizes)]
    difference = quantity.number * DEGREES[quantity.unit.id]
    return [difference + 32 if unit.id == "fahrenheit" else difference - 32 / 1.8, difference]


def rounds_to(value: float, given: Quantity) -> bool:
    """Whether a value can have been rounded to a given number."""
    return any(abs(rounded(value, n) - given.number) <= 1e-9 * abs(given.number) for n in figures(given.digits))


def figures(digits: str) -> range:
    """How many significant figures a number can be meant to have: 300 has 1 to 3, 0.50 has 2."""
    plain = digits.lstrip("-").replace(",", "")
    whole = plain.replace(".", "").lstrip("0") or "0"
    fewest = len(whole) if "." in plain else len(whole.rstrip("0") or "0")
    return range(fewest, len(whole) + 1)


def rounded(value: float, significant: int) -> float:
    if value == 0:
        return 0.0
    places = significant - 1 - floor(log10(abs(value)))
    step = 10.0**places
    return floor(abs(value) * step + 0.5) / step * (1 if value > 0 else -1)


def sensible(value: float, like: Quantity) -> float:
    """A value rounded to as many figures as another number has, or to more where that would be wrong by over 4%."""
    for significant in range(figures(like.digits)[0], 6):
        if abs(rounded(value, significant) - value) <= 0.04 * abs(value):
            return rounded(value, significant)
    return value


def hit(document: Document, pair: Pair, used: Spellings) -> Hit:
    first, second = pair.first, pair.second
    right = sensible(conversions(first, second.unit)[0], second)
    form = used.commonest(second.unit, less=1) or second.unit
    meant = spelled(right, second, form)
    text = document.text[first.span.start : second.span.start] + meant
    given = document.text[second.span.start : second.span.end]
    note = "" if form.form == second.unit.form else f"; and '{second.unit.form}' stands here, '{form.form}' elsewhere"
    values = {"first": document.text[first.span.start : first.span.end], "right": meant, "given": given, "note": note}
    bracket = document.text[pair.span.end : pair.span.end + 1]
    bracket = bracket if bracket in (")", "]") else ""
    return Hit(Span(pair.span.start, pair.span.end + len(bracket)), (Edit(text + bracket),), values)


def spelled(value: float, like: Quantity, unit: Unit) -> str:
    """A value with its unit, written as another quantity is."""
    scale = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}[like.scale]
    number = f"{value / scale:,.10g}"
    name = unit.one if like.joint == "-" or number == "1" else unit.many
    is_word = len(unit.one) > 3 and unit.one.isascii()
    joint = like.joint or (" " if is_word else "")
    return number + (f" {like.scale}" if like.scale else "") + joint + name
