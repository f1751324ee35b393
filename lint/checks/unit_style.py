"""One unit spelled two ways in an article: mi here and miles there, kilometers and kilometres.

Conversions in brackets are compared with one another only: "16 kilometres (10 mi)" beside "three miles" is a house
style, "(10 mi)" beside "(300 miles)" is a slip.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..lexicon import Unit
from ..model import Edit, Hit, Related, Severity, Span
from .measures import Quantity, pairs, quantities

COMPARED = frozenset(
    ("centimeter", "kilogram", "kilometer", "kilometer an hour", "mile", "mile an hour", "square kilometer", "square mile")
)  # fmt: skip
"""Units whose spellings are nothing else (as m, in, st, feet and pounds are)."""


def check(document: Document) -> Iterator[Hit]:
    found = [q for q in quantities(document) if q.unit.id in COMPARED]
    if not found:
        return
    seconds = {pair.second.span for pair in pairs(document, quantities(document))}
    bracketed = [q for q in found if q.span in seconds]
    bare = [q for q in found if q.span not in seconds]
    yield from odd_ones(document, bare, words(document, found), None)
    yield from odd_ones(document, bracketed, [], Severity.WARNING)


def odd_ones(document: Document, found: Sequence[Quantity], spelled: Sequence[Unit], severity: Severity | None) -> Iterator[Hit]:
    used = Spellings([*(q.unit for q in found), *spelled])
    first = {q.unit.form: q.span for q in reversed(found)}
    for quantity in found:
        main = used.commonest(quantity.unit) or quantity.unit
        if main.form != quantity.unit.form and not document.is_quoted(quantity.span):
            yield hit(document, quantity, main, first.get(main.form))._replace(severity=severity)


def words(document: Document, found: Iterable[Quantity]) -> list[Unit]:
    """Units that stand in the article's words without a figure (three miles)."""
    known = lexicon.units()
    counted = {quantity.span.end for quantity in found}
    asked = {word for word in document.vocabulary & known.keys() if len(word) > 3}
    spots = (sentence.tokens[place] for sentence, place in document.spots(asked))
    units = [known[token.lower] for token in spots if token.end not in counted]
    return [unit for unit in units if unit.id in COMPARED]


class Spellings:
    """How often each spelling of a unit is used in an article."""

    def __init__(self, used: Iterable[Unit]) -> None:
        self.count: dict[str, Counter[Unit]] = {}
        for unit in used:
            self.count.setdefault(unit.id, Counter())[unit] += 1

    def commonest(self, unit: Unit, less: int = 0) -> Unit | None:
        """The commonest spelling of a unit, the longest of equals; `less` uses of the unit's own don't count."""
        forms: Counter[str] = Counter()
        for one, number in self.count.get(unit.id, {}).items():
            forms[one.form] += number - less * (one.form == unit.form)
        used = [one for one in self.count.get(unit.id, ()) if forms[one.form] > 0]
        return max(used, key=lambda one: (forms[one.form], len(one.form), one.form), default=None)


def hit(document: Document, quantity: Quantity, main: Unit, first: Span | None) -> Hit:
    long = len(main.one) > 3
    joint = "-" if long and modifies(document, quantity) else quantity.joint or (" " if long else "")
    name = main.one if joint == "-" or quantity.digits == "1" else main.many
    scale = f" {quantity.scale}" if quantity.scale else ""
    related = (Related(first, f"'{main.form}' here"),) if first else ()
    edit = Edit(f"{quantity.digits}{scale}{joint}{name}")
    return Hit(quantity.span, (edit,), {"form": quantity.unit.form, "main": main.form}, related=related)


def modifies(document: Document, quantity: Quantity) -> bool:
    """Whether a quantity stands before its noun, as in a 5 mi spur."""
    before = document.masked[max(0, quantity.span.start - 6) : quantity.span.start].split()[-1:]
    return before in (["a"], ["A"], ["an"], ["the"], ["its"])
