"""The day that an article is of, told by its dateline and its page, and dates that can't be right in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..document import Document, once
from ..document.blocks import FURNITURE, Block
from ..document.tokens import Token, tokens
from ..model import Edit, Hit, Related, Span
from ..record import Record
from .dates import DAYS, FIRST_YEAR, MONTHS, Date, among, dates, exists

TOP = 12
"""Blocks at the top of a document that may hold its date."""
LINE = 140
"""Code points of a line that may be no more than a date; a longer one is running text."""
HEAD = 60
"""Code points before the date of a dateline."""
LAST_YEAR = 2199
LATE = 14
"""Days by which a page may be younger than the dateline of its article."""
REACH = 1000
"""Code points before a date in which a year may be the date's."""
ZONE = 1
"""Days by which two clocks may differ."""
NUMERIC = r"(?<![\w/.-])(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([./])(\d{1,2})\5(\d{4}))(?![\w/-])"
AFTER_DATE = r"[\s,.)]*(?:\([^()\n]{1,60}\)\s*)?[-–—]"
UPDATED = frozenset("changed corrected edited modified reviewed update updated".split())
PUBLISHED = frozenset("date dated filed issued posted published publication released".split())
STAMPS = UPDATED | PUBLISHED | frozenset("a am article at est et first gmt last m on p pm story the time utc".split())
ARCHIVES = frozenset("archive archived archives originally reprint reprinted republished vault".split())
WIRES = frozenset("afp agency ansa ap dpa efe news press reuters service tass xinhua".split())
OPENERS = frozenset("after as at before between by during for from in on since through until".split())
"""What a sentence opens with, and no dateline."""


class Stamp(Record):
    """A date that a dateline or a line of the page tells, and what the line calls it: published, updated or nothing."""

    span: Span
    block: Block
    day: int
    month: int
    year: int | None
    weekday: int | None
    label: str

    @property
    def is_residue(self) -> bool:
        return self.block.kind == FURNITURE


@once
def today(document: Document) -> Stamp | None:
    """The day that the article is of: its dateline's, with the page's year if they fit; else that of its publication.

    A date in the page's furniture that says nothing of publication may be the day on which the page was copied.
    """
    line = dateline(document)
    pages = page_dates(document)
    if line is None:
        return next((one for one in pages if one.label == "published" or not (one.label or one.is_residue)), None)
    year = line.year or next((year_near(line, one) for one in pages if fits(line, one)), None)
    return line._replace(year=year)


def dateline(document: Document) -> Stamp | None:
    """The date that a dateline tells: KYIV, Ukraine, Nov 6 (Reuters) -"""
    blocks = document.prose[:TOP]
    for one in dates(document):
        if not blocks or one.span.start > blocks[-1].end:
            break
        if not (is_modern(one) if one.year else exists(one)):
            continue
        block, (start, end) = document.block_at(one.span.start), one.span
        if block is None or start - block.start > HEAD:
            continue
        if is_dateline(document.masked[block.start : start], document.masked[end : min(block.end, end + LINE)]):
            return stamp(one, block, "dateline")
    return None


def stamp(one: Date, block: Block, label: str) -> Stamp:
    weekday = DAYS.get(one.weekday.lower) if one.weekday else None
    return Stamp(one.span, block, one.day, one.month, one.year, weekday, label)


def is_dateline(before: str, after: str) -> bool:
    """Whether a place stands before a date, and a dash or an agency's name after it."""
    words = before.replace("/", " ").replace(",", " ").replace("(", " ").split()
    if not words or not all(word[0].isupper() for word in words if word[0].isalpha()):
        return False
    if before.rstrip().endswith(("-", "–", "—")) or words[0].lower() in OPENERS:
        return False
    if words[0].isupper() and any(len(word) > 2 and word.isupper() for word in words):
        return re.match(AFTER_DATE, after) is not None
    is_wire = not WIRES.isdisjoint(word.lower() for word in words)
    return is_wire and (after.lstrip().startswith("(") or re.match(AFTER_DATE, after) is not None)


def page_dates(document: Document) -> list[Stamp]:
    """The full dates that the page tells in lines of their own above the article."""
    found: list[Stamp] = []
    for block in document.blocks[:TOP]:
        if block.kind != FURNITURE and block.end - block.start > LINE:
            break
        if block.end - block.start <= LINE:
            found += stamps(document, block)
    return found


def stamps(document: Document, block: Block) -> Iterator[Stamp]:
    """The dates of a line, if it says no more than dates and times and whose they are."""
    text = document.masked[block.start : block.end]
    if not any(map(str.isdigit, text)):
        return
    line = tokens(document.masked, block.start, block.end)
    found = [one for one in among(document, line) if is_modern(one)] or list(numeric(text, block.start))
    if not found or not (block.kind == FURNITURE or is_stamp(line, found)):
        return
    for one in found:
        labels = [token.lower for token in line if token.end <= one.span.start and token.lower in UPDATED | PUBLISHED]
        yield stamp(one, block, "" if not labels else "updated" if labels[-1] in UPDATED else "published")


def is_stamp(tokens: Sequence[Token], found: Sequence[Date]) -> bool:
    """Whether a line holds nothing but dates, times and the words for them."""
    others = [t for t in tokens if not any(one.span.start <= t.start < one.span.end for one in found)]
    return all(token.kind != "word" or token.lower in STAMPS for token in others)


def numeric(text: str, start: int) -> Iterator[Date]:
    """2024-05-12, 12.05.2024 and 13/5/2024; 5/12/2024 may be either of two days."""
    for match in re.finditer(NUMERIC, text):
        span = Span(start + match.start(), start + match.end())
        if match[1]:
            year, month, day = int(match[1]), int(match[2]), int(match[3])
        else:
            day, month, year = int(match[4]), int(match[6]), int(match[7])
            if match[5] == "/" and day <= 12:
                if month <= 12 and month != day:
                    continue
                day, month = month, day
        if 1 <= month <= 12 and is_modern(one := Date(span, day, month, year)):
            yield one


def page(document: Document) -> Iterator[Hit]:
    """Hits of page dates that the dateline contradicts."""
    line = dateline(document)
    pages = page_dates(document) if line else []
    if line is None or any(fits(line, one) for one in pages) or not document.vocabulary.isdisjoint(ARCHIVES):
        return
    for one in pages:
        if one.label != "updated":
            span, edits = (one.block.span, (Edit(""),)) if one.is_residue else (one.span, ())
            yield Hit(span, edits, {"page": shown(one), "line": shown(line)}, related=(Related(line.span, "the dateline"),))


def fits(line: Stamp, page: Stamp) -> bool:
    return -ZONE <= days(line, page) <= LATE


def years_near(document: Document, one: Date) -> set[int]:
    """The years that are named shortly before a date, or right after it."""
    near = document.masked[max(0, one.span.start - REACH) : one.span.end + REACH // 10]
    return {int(year) for year in re.findall(r"\b(?:1\d|20)\d\d\b", near)}


def is_modern(one: Date) -> bool:
    """Whether a date has a year in which there was news, and its month that day."""
    return one.year is not None and FIRST_YEAR <= one.year <= LAST_YEAR and exists(one)


def year_near(line: Stamp, page: Stamp) -> int:
    """The year that a dateline without one has beside a page's date."""
    return date.fromordinal(ordinal(page) - days(line, page)).year


def days(one: Stamp | Date, other: Stamp | Date, base: int = 2024) -> int:
    """Days from one date to another; where a year is missing, to the nearest day of that name (in or about `base`)."""
    base = one.year or other.year or base
    steps = ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))
    return min((ordinal(other, base + last) - ordinal(one, base + first) for first, last in steps), key=abs)


def ordinal(one: Stamp | Date, year: int | None = None) -> int:
    """A date's number in the calendar; a day too many is the next month's first."""
    return date(one.year or year or 2024, one.month, 1).toordinal() + one.day - 1


def day_name(one: Stamp) -> int | None:
    """The number of a date's weekday, Monday being 0, if its year or its line tells it."""
    return date.fromordinal(ordinal(one)).weekday() if one.year else one.weekday


def shown(one: Stamp | Date) -> str:
    """November 6, 2024, or November 6."""
    return f"{MONTHS[one.month - 1].capitalize()} {one.day}" + (f", {one.year}" if one.year else "")
