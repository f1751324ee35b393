"""Dates and times of day written two ways in one article.

Quotations, headlines, lists and captions have a style of their own and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ..document import Document
from ..document.tokens import Token
from ..model import Hit, Span
from .dates import MONTHS, SHORT
from .drift import add, modifies, rarer, running

PARTS_OF_DAY = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m."))
CLOCK_CUES = frozenset(("after", "around", "at", "before", "by", "from", "since", "until"))
DATELINE = 8
"""Tokens within which the date of a dateline stands."""
Found = dict[str, list[Span]]


def dates(document: Document) -> Iterator[Hit]:
    """Hits of the rarer of "6 November" and "November 6"."""
    places: Found = {}
    for sentence in running(document):
        tokens = [token for token in sentence.tokens if token.text != "."]
        for index, token in enumerate(tokens):
            if is_month(token) and not is_dateline(tokens, index):
                day_first, month_first = is_day(tokens, index - 1), is_day(tokens, index + 1)
                if day_first and not month_first and ends(tokens, index + 1):
                    add(document, places, "day first", Span(tokens[index - 1].start, token.end))
                elif month_first and not day_first and ends(tokens, index + 2) and not is_event(token, tokens[index + 1]):
                    add(document, places, "month first", Span(token.start, tokens[index + 1].end))
    yield from rarer(places, partial(turn, document.text))


def is_month(token: Token) -> bool:
    return token.text[0].isupper() and (token.lower in MONTHS or token.lower in SHORT)


def is_dateline(tokens: Sequence[Token], index: int) -> bool:
    """Whether a month stands in the dateline that a sentence opens with: KYIV, Ukraine, May 8 (Reuters) -."""
    opening = tokens[0].text
    return index < DATELINE and len(opening) > 1 and opening.isupper()


def is_event(month: Token, day: Token) -> bool:
    """The attacks of September 11 keep that order in British papers."""
    return month.lower in ("september", "sept", "sep") and day.text.startswith("11")


def is_day(tokens: Sequence[Token], index: int) -> bool:
    if not 0 <= index < len(tokens) or tokens[index].kind != "number":
        return False
    digits = tokens[index].text.rstrip("stndrh")
    return digits.isdecimal() and len(digits) < 3 and 1 <= int(digits) <= 31


def ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether no noun goes on with the date (May 9 parade, 12 May supporters)."""
    following = tokens[index] if index < len(tokens) else None
    return not (following and following.text[0].isupper()) and not modifies(following)


def turn(text: str, _main: str, span: Span) -> str:
    """A date with its two parts in the other order."""
    first, _, last = text[span.start : span.end].partition(" ")
    return f"{last} {first}" if last else ""


def clock(document: Document) -> Iterator[Hit]:
    """Hits of the rarer of "3 p.m." and "15:00", and of "3pm" and "3 p.m.", conversions to another zone left out."""
    hours: Found = {}
    joins: Found = {}
    for sentence in running(document):
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if is_24_hours(tokens, index):
                add(document, hours, "24 hours", Span(token.start, token.end))
            elif token.lower.endswith(("am", "pm")) and is_hour(token.text[:-2]):
                start = tokens[index - 2].start if index > 1 and tokens[index - 1].text == ":" else token.start
                add(document, hours, "12 hours", Span(start, token.end))
                add(document, joins, "joined", Span(start, token.end))
            elif is_hour(token.text) and index + 1 < len(tokens) and tokens[index + 1].lower in PARTS_OF_DAY:
                span = Span(token.start, tokens[index + 1].end)
                add(document, hours, "12 hours", span)
                add(document, joins, "joined" if tokens[index + 1].start == token.end else "apart", span)
    yield from rarer(hours, partial(converted, document.text, hours.get("12 hours", [])))
    yield from rarer(joins, partial(joined, document.text))


def is_hour(text: str) -> bool:
    """Whether a number may stand before a.m. or p.m.: 3, 3:15, 3.15; the minutes 15 too, which a colon may cut off."""
    hour, _, minute = text.replace(".", ":").partition(":")
    return hour.isdecimal() and len(hour) < 3 and (not minute or (minute.isdecimal() and len(minute) == 2))


def is_24_hours(tokens: Sequence[Token], index: int) -> bool:
    hour, colon, minute = tokens[index].text.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and int(hour) < 24 and int(minute) < 60):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_zoned = following is not None and (following.text.isupper() or following.lower in PARTS_OF_DAY or following.text == "(")
    return index > 0 and tokens[index - 1].lower in CLOCK_CUES and not is_zoned and int(hour) > 12


def converted(text: str, examples: Sequence[Span], main: str, span: Span) -> str:
    """A time by the other clock; with a.m. and p.m. as the first of the examples has them."""
    hour, _, minute = text[span.start : span.end].rstrip("apmAPM. ").replace(".", ":").partition(":")
    if main == "24 hours":
        is_afternoon = "p" in text[span.start : span.end].lower()
        return f"{int(hour) % 12 + 12 * is_afternoon:02d}:{minute or '00'}"
    example = text[examples[0].start : examples[0].end]
    half = example.lstrip("0123456789:.").replace("a", "p").replace("A", "P")
    return f"{int(hour) - 12}{'' if minute == '00' else ':' + minute}{half}"


def joined(text: str, main: str, span: Span) -> str:
    time = text[span.start : span.end]
    digits = time.rstrip("apmAPM. ")
    return digits + ("" if main == "joined" else " ") + time[len(digits) :].strip()
