"""Dates that no calendar has: a weekday that is not that date's, a day that the month lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..document import Document, once
from ..document.tokens import Token
from ..model import Edit, Hit, Span
from ..record import Record

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple("january february march april may june july august september october november december".split())
SHORT = {"sept": 9, **{month[:3]: number for number, month in enumerate(MONTHS, 1)}}
NUMBER = {**SHORT, **{month: number for number, month in enumerate(MONTHS, 1)}}
DAYS = {day[:length].lower(): number for number, day in enumerate(WEEKDAYS) for length in (3, 4, 5, 9)}
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MARKS = frozenset(",.;:!?)–—")
CLOSERS = frozenset("after and at before but by for from in on or that to until when with".split())
"""What may follow a day and month, and no noun that was counted."""
BREAKS = frozenset("(-–—")
"""Marks that close a date when a space stands before them."""
NEAR = 12
"""Tokens on either side of a date that may say what is meant by it."""
FIRST_YEAR = 1800
"""Weekdays of earlier dates may be told by another calendar."""


class Date(Record):
    """A day and month in the text, with the year and weekday where they stand beside it.

    `before` and `after` are up to NEAR tokens around it in its sentence, commas and full stops left out.
    """

    span: Span
    day: int
    month: int
    year: int | None
    weekday: Token | None = None
    before: Sequence[Token] = ()
    after: Sequence[Token] = ()


def weekdays(document: Document) -> Iterator[Hit]:
    """Hits of weekdays that are not those of the full dates after them."""
    for one in dates(document):
        if one.year and one.year >= FIRST_YEAR and one.weekday and exists(one):
            right = date(one.year, one.month, one.day).weekday()
            if DAYS.get(one.weekday.lower) != right:
                text = document.text[one.span.start : one.span.end]
                meant = WEEKDAYS[right][: len(one.weekday.text)] if len(one.weekday.text) < 6 else WEEKDAYS[right]
                values = {"right": WEEKDAYS[right], "date": text[one.weekday.end - one.span.start :].lstrip(" ,.")}
                yield Hit(one.span, (Edit(meant + text[len(one.weekday.text) :]),), values)


def impossible(document: Document) -> Iterator[Hit]:
    """Hits of days that a month lacks."""
    for one in dates(document):
        if not exists(one):
            yield Hit(one.span, values={"month": MONTHS[one.month - 1].capitalize(), "days": str(days_in(one))})


def exists(one: Date) -> bool:
    return 1 <= one.day <= days_in(one)


def days_in(one: Date) -> int:
    leap = one.year is None or (one.year % 4 == 0 and (one.year % 100 != 0 or one.year % 400 == 0))
    return 28 if one.month == 2 and not leap else LONGEST[one.month - 1]


@once
def dates(document: Document) -> tuple[Date, ...]:
    """The dates of the article: Monday, July 15, 2024; Monday 15 July 2024; Feb. 30."""
    return tuple(one for sentence in document.holding(NUMBER) for one in among(document, sentence.tokens))


def among(document: Document, found: Sequence[Token]) -> Iterator[Date]:
    """The dates among the tokens of a sentence or line."""
    if "number" not in [token.kind for token in found]:
        return
    tokens = [token for token in found if token.text not in ",."]
    for place, token in enumerate(tokens):
        if token.kind == "word" and token.text[0].isupper() and token.lower in NUMBER:
            for one in (american(document, tokens, place), british(document, tokens, place)):
                if one:
                    yield one


def american(document: Document, tokens: Sequence[Token], place: int) -> Date | None:
    """July 15, 2024, with or without a weekday before and the year after."""
    if (day := number_at(tokens, place + 1)) is None:
        return None
    year = number_at(tokens, place + 2, 4)
    if year is None and not is_closed(document, tokens, place + 1):
        return None
    return dated(tokens, place, place, place + (1 if year is None else 2), day, year)


def british(document: Document, tokens: Sequence[Token], place: int) -> Date | None:
    """15 July 2024, with or without a weekday before and the year after."""
    if place == 0 or (day := number_at(tokens, place - 1)) is None or number_at(tokens, place + 1) is not None:
        return None
    year = number_at(tokens, place + 1, 4)
    if year is None and not is_closed(document, tokens, place):
        return None
    return dated(tokens, place, place - 1, place + (year is not None), day, year)


def dated(tokens: Sequence[Token], place: int, first: int, last: int, day: int, year: int | None) -> Date:
    weekday = tokens[first - 1] if first and is_weekday(tokens, first - 1) else None
    start = first - (weekday is not None)
    span = Span(tokens[start].start, tokens[last].end)
    return Date(
        span,
        day,
        NUMBER[tokens[place].lower],
        year,
        weekday,
        tokens[max(0, start - NEAR) : start],
        tokens[last + 1 : last + 1 + NEAR],
    )


def is_weekday(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token is a weekday, and not the end of a newspaper's name (the Edmonton Sun)."""
    token = tokens[place]
    is_name = place > 0 and len(token.text) < 5 and tokens[place - 1].text[0].isupper()
    return token.lower in DAYS and token.text[0].isupper() and not is_name


def number_at(tokens: Sequence[Token], place: int, digits: int = 0) -> int | None:
    """A day of up to two digits, or a number of exactly so many."""
    if not 0 <= place < len(tokens) or tokens[place].kind != "number":
        return None
    text = tokens[place].text
    if digits:
        return int(text) if text.isdecimal() and len(text) == digits else None
    text = text.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 else None


def is_closed(document: Document, tokens: Sequence[Token], last: int) -> bool:
    """Whether a date without a year ends here for sure, and no noun follows the number: in June 31 people died."""
    after = document.masked[tokens[last].end : tokens[last].end + 1]
    if last + 1 == len(tokens) or after in MARKS:
        return True
    following = tokens[last + 1]
    is_apart = following.start > tokens[last].end
    return following.lower in CLOSERS or following.text == ")" or (following.text in BREAKS and is_apart)
