"""Dates whose tense the article's own day contradicts: will be held on a day that is past, was held on one to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..model import Hit, Related, Span
from .date_of_article import ZONE, Stamp, days, is_modern, shown, today, years_near
from .date_weekday import SHIFT
from .dates import Date, dates, exists

SEASON = 60
"""Days from the article's own within which a date without a year has the article's year."""
AGES = 400
"""Days before the article's own in which a plan that has a year was a plan still."""
WEEKS = {"last": (-14, -1), "next": (1, 14)}
"""Days from the article's own at which last and next week may lie."""
LINKS = frozenset("on ( – — -".split())
WAS = frozenset(("was", "were"))
DONE = frozenset(
    "adopted arrested attacked buried detained elected executed found freed held hospitalized injured killed murdered "
    "released rescued sentenced shot signed sworn wounded".split()
)
SAID = frozenset("announced confirmed reported said".split())
TO_COME = (["be"], ["are"], ["is"])
"""Words after which what is announced is still to be."""
PAST = frozenset("crashed died disappeared happened occurred resigned".split())
TAKEN = frozenset("begin close convene expire meet open resume start".split())
PLANNED = frozenset("planned scheduled set slated".split())
OPEN = frozenset(
    "anniversary annual annually assuming before could each every if last might next once previous should since suppose "
    "then unless until when whether would year year's years".split()
)
"""Words beside which a date may be another year's, or what is told of it no fact."""


def check(document: Document) -> Iterator[Hit]:
    """Hits of dates that are told as past or to come and are neither."""
    own = today(document) if dates(document) else None
    if own is None:
        return
    for one in dates(document):
        if exists(one) and one.span != own.span and not document.is_quoted(one.span) and (own.year or not one.year):
            yield from told(document, own, one)


def told(document: Document, own: Stamp, one: Date) -> Iterator[Hit]:
    if one.year and not is_modern(one):
        return
    words = [token.lower for token in one.before]
    place = len(words)
    while place and words[place - 1] in LINKS:
        place -= 1
    away = days(own, one)
    for length, first, last in expected(document, own, one, words[:place], away):
        if not first <= away <= last and (one.year or abs(away) <= SEASON):
            start = one.before[place - length].start
            way = "past" if away < 0 else "to come"
            values = {"date": shown(one), "way": way, "own": shown(own)}
            yield Hit(Span(start, one.span.end), values=values, related=(Related(own.span, "the article's date"),))


def expected(document: Document, own: Stamp, one: Date, words: Sequence[str], away: int) -> Iterator[tuple[int, int, int]]:
    """How many words before a date tell when it is, and the days from the article's own at which it may lie."""
    if words and words[-1] in SHIFT:
        shift = SHIFT[words[-1]]
        yield 1, shift - ZONE, shift + ZONE
    elif len(words) > 1 and words[-1] == "week" and words[-2] in WEEKS:
        first, last = WEEKS[words[-2]]
        yield 2, first - ZONE, last + ZONE
    elif (length := done(words, is_last=not one.after)) and is_sure(one) and is_of_own_year(document, own, one):
        yield length, -(10**7), ZONE
    elif (length := plan(words)) and away > -AGES and is_sure(one):
        yield length, -ZONE, 10**7


def done(words: Sequence[str], is_last: bool) -> int:
    """How many words tell what was done: died; took place; was held; said, where the sentence ends with the date."""
    if not words:
        return 0
    if words[-1] in PAST or (words[-1] in SAID and is_last and words[-2:-1] not in TO_COME):
        return 1
    return 2 * (words[-2:] == ["took", "place"] or (len(words) > 1 and words[-1] in DONE and words[-2] in WAS))


def plan(words: Sequence[str]) -> int:
    """How many words tell what is to come: will be held; will open; is scheduled for."""
    if len(words) > 1 and words[-2] == "will" and words[-1] in TAKEN:
        return 2
    is_told = len(words) > 2 and (words[-1] in DONE if words[-2] == "be" else words[-2:] == ["take", "place"])
    if is_told and words[-3] == "will":
        return 3
    return 3 * (len(words) > 2 and words[-1] == "for" and words[-2] in PLANNED and words[-3] in ("is", "are"))


def is_sure(one: Date) -> bool:
    """Whether nothing near a date says that it may be another year's, or no fact."""
    return OPEN.isdisjoint(token.lower for token in (*one.before, *one.after))


def is_of_own_year(document: Document, own: Stamp, one: Date) -> bool:
    """Whether a date that is told as past has its year, or stands where no other year is spoken of."""
    if one.year is not None:
        return True
    return years_near(document, one) <= {own.year} and "anniversary" not in document.vocabulary
