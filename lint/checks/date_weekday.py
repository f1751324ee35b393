"""Weekdays that the article's own day contradicts: Friday, March 3, in a year in which it is none; yesterday, Tuesday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..document import Document, once
from ..document.tokens import Token
from ..model import Edit, Hit, Related, Span
from .date_of_article import ZONE, Stamp, day_name, days, is_modern, ordinal, shown, today, years_near
from .dates import DAYS, NUMBER, WEEKDAYS, Date, dates, exists

FAR = 120
"""Days from the article's own beyond which a date without a year may be that of either of two years."""
SOON = 45
"""Days between two dates without a year that are surely of one year."""
SHIFT = {"yesterday": -1, "today": 0, "tomorrow": 1}
LISTS = frozenset(("&", "and", "or", "through", "till", "to", "until", "-", "–", "—", "/"))
"""What goes on with a list or range: open today, Friday and Sunday."""


def check(document: Document) -> Iterator[Hit]:
    """Hits of weekdays beside dates without a year that fit neither the article's year nor one named before them."""
    earlier: Date | None = None
    for one in dates(document):
        if one.weekday and one.year is None and is_ordinary(one) and not document.is_quoted(one.span):
            known = years_of(document, one)
            if known and not any(is_of(one, year) for year in {*known, *years_near(document, one)}):
                yield in_year(document, one, known[0])
            elif not known and earlier and is_clash(document, earlier, one):
                yield in_no_year(document, earlier, one)
            earlier = one


def years_of(document: Document, one: Date) -> list[int]:
    """The years that a date without one may have: that of the article, the likeliest first, or of a full date of that day."""
    own = today(document)
    told = full(document).get((one.month, one.day), [])
    if own is None or own.year is None:
        return told
    away = days(own, one)
    near = date.fromordinal(ordinal(own) + away).year
    return [near, *([near - 1, near + 1] if abs(away) > FAR else []), *told]


@once
def full(document: Document) -> dict[tuple[int, int], list[int]]:
    """The years of the article's full dates that have a weekday too, by month and day; others may be anniversaries."""
    told: dict[tuple[int, int], list[int]] = {}
    for one in dates(document):
        if one.year and one.weekday and is_modern(one):
            told.setdefault((one.month, one.day), []).append(one.year)
    return told


def is_of(one: Date, year: int) -> bool:
    """Whether a date has its weekday in a year."""
    return date.fromordinal(ordinal(one, year)).weekday() == told_day(one)


def told_day(one: Date) -> int:
    """The number of the weekday that stands beside a date; -1 if none does."""
    return DAYS[one.weekday.lower] if one.weekday else -1


def is_ordinary(one: Date) -> bool:
    """Whether every year has a day."""
    return exists(one) and (one.month, one.day) != (2, 29)


def is_clash(document: Document, one: Date, other: Date) -> bool:
    """Whether no year has both weekdays: the days between the dates are not those between the weekdays."""
    if any(is_of(day, year) for day in (one, other) for year in years_near(document, day)):
        return False
    apart = told_day(other) - told_day(one)
    gaps = {days(one, other, year) for year in (2023, 2024)}
    return all(abs(gap) <= SOON and (apart - gap) % 7 for gap in gaps)


def in_year(document: Document, one: Date, year: int) -> Hit:
    right = date.fromordinal(ordinal(one, year)).weekday()
    own = today(document)
    related = (Related(own.span, f"the article's date, {shown(own)}"),) if own and own.year else ()
    values = {"date": shown(one), "right": WEEKDAYS[right], "note": f" in {year}"}
    return Hit(one.span, (named(document, one, right),), values, related=related)


def in_no_year(document: Document, one: Date, other: Date) -> Hit:
    given = told_day(one)
    right = (given + days(one, other, 2023)) % 7
    note = f" if {shown(one)} is a {WEEKDAYS[given]}"
    values = {"date": shown(other), "right": WEEKDAYS[right], "note": note}
    return Hit(other.span, (named(document, other, right),), values, related=(Related(one.span, "the other date"),))


def named(document: Document, one: Date, right: int) -> Edit:
    """The date with another weekday, short where it was short."""
    length = len(one.weekday.text) if one.weekday else 0
    name = WEEKDAYS[right] if length > 5 else WEEKDAYS[right][:length]
    return Edit(name + document.text[one.span.start + length : one.span.end])


def relative(document: Document) -> Iterator[Hit]:
    """Hits of yesterday, today and tomorrow with a weekday that is not theirs."""
    if document.vocabulary.isdisjoint(SHIFT):
        return
    own = today(document)
    right = day_name(own) if own else None
    first: tuple[Span, int] | None = None
    for span, word, weekday in told(document):
        now = (weekday - SHIFT[word]) % 7
        if own and right is not None and is_off(own, right, now):
            yield off(own.span, f"the article is of {WEEKDAYS[right]}, {shown(own)}", span, WEEKDAYS[(right + SHIFT[word]) % 7])
        elif first and first[1] != now:
            what = f"for the article it is {WEEKDAYS[first[1]]} elsewhere"
            yield off(first[0], what, span, WEEKDAYS[(first[1] + SHIFT[word]) % 7])
        first = first or (span, now)


def is_off(own: Stamp, right: int, now: int) -> bool:
    """Whether a weekday isn't that of the article's day; a page may be a day older or younger than its article."""
    return abs((now - right + 3) % 7 - 3) > (0 if own.label == "dateline" else ZONE)


def off(place: Span, what: str, span: Span, right: str) -> Hit:
    return Hit(span, values={"what": what, "right": right}, related=(Related(place, what),))


def told(document: Document) -> Iterator[tuple[Span, str, int]]:
    """Where yesterday, today or tomorrow and a weekday name one day, as in "yesterday, Tuesday" and "today (Friday)"."""
    for sentence, index in document.spots(SHIFT):
        token, weekday = sentence.tokens[index], apposition(sentence.tokens, index)
        if weekday and not document.is_quoted(Span(token.start, weekday.end)):
            closes = document.masked[weekday.end : weekday.end + 1] == ")"
            yield Span(token.start, weekday.end + closes), token.lower, DAYS[weekday.lower]


def apposition(tokens: Sequence[Token], index: int) -> Token | None:
    """The weekday that says again what a word says, if no list goes on with it."""
    place = index + 1
    if place < len(tokens) and tokens[place].text in (",", "("):
        place += 1
    weekday = tokens[place] if place < len(tokens) else None
    if weekday is None or not (weekday.text[0].isupper() and weekday.lower.endswith("day") and weekday.lower in DAYS):
        return None
    after = [token for token in tokens[place + 1 : place + 4] if token.text != ","]
    if after and (after[0].lower in LISTS or (after[0].text[0].isupper() and after[0].lower not in NUMBER)):
        return None
    return weekday
