"""One unit spelled two ways in an article: mi here and miles there, kilometers and kilometres.

Conversions in brackets are compared with one another only: "16 kilometres (10 mi)" beside "three miles" is a house
style, "(10 mi)" beside "(300 miles)" is a slip.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..lexicon import Unit
from ..model import Edit, Hit, Related, Severity
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
    yield from odd_ones(document, bare, words(document), None)
    yield from odd_ones(document, bracketed, [], Severity.WARNING)


def odd_ones(document: Document, found: Sequence[Quantity], spelled: Sequence[Unit], severity: Severity | None) -> Iterator[Hit]:
    for quantity in found:
        main = commonest([q.unit for q in found] + list(spelled), quantity.unit)
        if main.form != quantity.unit.form and not document.is_quoted(quantity.span):
            yield hit(document, quantity, main, found)._replace(severity=severity)


def words(document: Document) -> list[Unit]:
    """Units that stand in the article's words with or without a figure (three miles)."""
    known = lexicon.units()
    return [known[t.lower] for t in document.words if len(t.text) > 3 and t.lower in known and known[t.lower].id in COMPARED]


def prevailing(document: Document, others: Sequence[Quantity], unit: Unit) -> Unit | None:
    """How other quantities, or else the article's words, spell a unit; None if it stands nowhere else."""
    used = [one for one in [*(q.unit for q in others), *words(document)] if one.id == unit.id]
    return commonest(used, unit) if used else None


def commonest(used: Sequence[Unit], unit: Unit) -> Unit:
    """The commonest spelling of a unit; the longest where two are equally common."""
    count = Counter(one.form for one in used if one.id == unit.id)
    return max((one for one in used if one.id == unit.id), key=lambda one: (count[one.form], len(one.form), one.form))


def hit(document: Document, quantity: Quantity, main: Unit, found: Sequence[Quantity]) -> Hit:
    long = len(main.one) > 3
    joint = "-" if long and modifies(document, quantity) else quantity.joint or (" " if long else "")
    name = main.one if joint == "-" or quantity.digits == "1" else main.many
    scale = f" {quantity.scale}" if quantity.scale else ""
    related = tuple(Related(q.span, f"'{main.form}' here") for q in found if q.unit.form == main.form)[:1]
    edit = Edit(f"{quantity.digits}{scale}{joint}{name}")
    return Hit(quantity.span, (edit,), {"form": quantity.unit.form, "main": main.form}, related=related)


def modifies(document: Document, quantity: Quantity) -> bool:
    """Whether a quantity stands before its noun, as in a 5 mi spur."""
    before = document.masked[max(0, quantity.span.start - 6) : quantity.span.start].split()[-1:]
    return before in (["a"], ["A"], ["an"], ["the"], ["its"])
