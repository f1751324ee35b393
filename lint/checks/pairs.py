"""Quotation marks and brackets without a partner, and marks that face the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..document.blocks import Block
from ..document.quotes import DOUBLE, SPEAKING
from ..model import Edit, Hit, Severity, Span
from .spacing import WHOLE, chunk, sparing, word_end, word_start

BRACKET = r"[()\[\]]"
SMILEY_EYES = ":;=-8xX^"
LIST_MARK = r"(?:^|(?<=[\s,;:(–—-]))(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\)$"
GLUED = "([—–-"
"""What an opening mark may stand right behind."""
PARTNER = {"(": ")", ")": "(", "[": "]", "]": "["}


def quotes(document: Document) -> Iterator[Hit]:
    """Double quotation marks that are opened and never closed, or the reverse.

    After the first the pairing of the others is in doubt, so they are suggestions.
    """
    for index, place in enumerate(document.quotes.unbalanced):
        severity = Severity.SUGGESTION if index or is_last_word(document, place) else None
        yield Hit(with_word(document.masked, place), values={"mark": document.text[place]}, severity=severity)


@sparing
def facing(document: Document) -> Iterator[Hit]:
    """Curly marks that look like opening ones and close a quotation, or the reverse.

    Silent where „ opens, as the German “ closes, and where most quotations open with ”, as Swedish ones do.
    """
    text, spans = document.masked, document.quotes.spans
    if "„" in text:
        return
    is_slip = text.count("“") >= sum(text[span.start] == "”" for span in spans)
    for span in spans:
        if text[span.end - 1] == "“" and span.end - span.start > 1:
            yield closing(document, span.end - 1)
        elif text[span.start] == "”" and is_slip and WHOLE.isdisjoint(chunk(text, span.start)):
            yield opening(document, span.start)


def closing(document: Document, place: int) -> Hit:
    """A mark that should be ”, with the word before it."""
    text = document.text
    end = place
    while text[end - 1] in " \t\xa0":
        end -= 1
    start = word_start(text, end - (not text[end - 1].isalnum()))
    return Hit(Span(start, place + 1), (Edit(f"{text[start:end]}”", safe=True),))


def opening(document: Document, place: int) -> Hit:
    """A mark that should be “, with the words that it is glued to."""
    text = document.text
    before = text[place - 1 : place]
    start = place if not before.strip() else word_start(text, place - (not before.isalnum()))
    end = word_end(text, place + 1)
    space = " " if start < place and before not in GLUED else ""
    return Hit(Span(start, end), (Edit(f"{text[start:place]}{space}“{text[place + 1 : end]}", safe=True),))


def is_last_word(document: Document, place: int) -> bool:
    """Whether the article ends within a quotation that begins its paragraph: it may have been cut there."""
    block = document.block_at(place)
    text = document.masked
    if block is None or block.start != place:
        return False
    starts = {one.start for one in document.prose}
    marks = (match.start() for match in DOUBLE.finditer(text, place))
    return all(mark in starts for mark in marks) and not re.search(SPEAKING, text[place:])


def brackets(document: Document) -> Iterator[Hit]:
    """Brackets without a partner; a bracket over several paragraphs has one."""
    lone = [place for block in document.prose for place in unpaired(document.masked, block)]
    kinds = {document.masked[place] for place in lone}
    for place in lone:
        mark = document.masked[place]
        if PARTNER[mark] not in kinds:
            yield Hit(with_word(document.masked, place), values={"mark": mark})


def unpaired(text: str, block: Block) -> list[int]:
    """Places of the brackets of a block that have no partner in it."""
    open_at: list[int] = []
    lone = []
    for match in re.compile(BRACKET).finditer(text, block.start, block.end):
        place, mark = match.start(), match[0]
        if mark in "([":
            if not is_smiley(text, place, block):
                open_at.append(place)
        elif open_at and text[open_at[-1]] == PARTNER[mark]:
            open_at.pop()
        elif not is_smiley(text, place, block) and not is_list_mark(text, place, block):
            lone.append(place)
    return sorted(lone + open_at)


def is_smiley(text: str, place: int, block: Block) -> bool:
    return place > block.start and text[place - 1] in SMILEY_EYES


def is_list_mark(text: str, place: int, block: Block) -> bool:
    """The bracket of 1) or b) or iv)."""
    return re.search(LIST_MARK, text[max(place - 5, block.start) : place + 1]) is not None


def with_word(text: str, place: int) -> Span:
    """A mark together with the word that it leans on."""
    end = word_end(text, place + 1)
    return Span(place, end) if end > place + 1 else Span(word_start(text, place), place + 1)
