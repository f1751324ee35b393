"""Spaces where none belong, and none where one does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from .. import lexicon
from ..document import Document
from ..model import Edit, Hit, Severity, Span

LONGEST_WORD = 60
SPACES = " \t\xa0\u202f"
BEFORE = r"[,;!?:.](?<=[ \t\xa0\u202f].)(?:(?<=[,;!?:])(?![)(|/D*-])|(?<=\.)(?![\w/]|[ \xa0]?\.))(?=[\s\"”’)\]]|$)"
AFTER = (
    r"[.,;:!?“”](?:(?<=[^\W\d_]{2}[.,;!?])(?=[^\W\d_]{2})|(?<=[.,!?]”)(?=[^\W\d_]{2})|(?<=[^\W\d_]{2}[,;:])“(?=\w)"
    r"|(?<=[^\W\d_]{2}“)(?=\w))"
)
"""One class of marks comes first in patterns over whole texts, and what stands before it after: so most places are passed at
once."""
DOUBLE = r"(?<=[^\s.!?:\"”’)…|]) {2,3}(?=[^\s|])"
PADDING = r"[(“‘)”](?:(?<=[(“‘])(?<![:;=-].)[ \t\xa0]+(?=\w)|(?<=[ \t\xa0][)”])(?![)\]\w]))"
WHOLE = frozenset("/@\\_=#&\ufffc")
"""Characters of addresses, paths and code; what holds one is left alone."""
ENDINGS = ("com", "org", "net", "js", "io", "uk", "de", "tv", "info", "exe")
HABIT = 3
"""An article that does it more often has a habit; only the first place is then more than a suggestion."""


def sparing(check: Callable[[Document], Iterator[Hit]]) -> Callable[[Document], Iterator[Hit]]:
    def spared(document: Document) -> Iterator[Hit]:
        hits = list(check(document))
        for index, hit in enumerate(hits):
            yield hit._replace(severity=Severity.SUGGESTION) if index and len(hits) > HABIT else hit

    return spared


@sparing
def before(document: Document) -> Iterator[Hit]:
    """A space before a mark that belongs to the word."""
    text = document.masked
    if not any(f"{space}{mark}" in text for mark in ",.;:!?" for space in " \xa0\u202f"):
        return
    for match in re.finditer(BEFORE, text):
        gap = space_start(text, match.start())
        start = word_start(text, gap)
        if not is_wordlike(text[gap - 1 : gap]) or (match[0] == ":" and is_label(text, start, match.end())):
            continue
        yield Hit(Span(start, match.end()), (Edit(text[start:gap] + match[0], safe=True),))


def space_start(text: str, place: int) -> int:
    """Where the spaces before a place begin."""
    while place > 0 and text[place - 1] in SPACES:
        place -= 1
    return place


def is_wordlike(character: str) -> bool:
    """Whether a character may end a word, a quotation or what stands in brackets."""
    return character.isalnum() or (character != "" and character in "_”’)%]")


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a colon follows the first word of a line, or stands between numbers."""
    return start == 0 or text[start - 1] in "\r\n" or text[end : end + 2].strip().isdigit()


@sparing
def after(document: Document) -> Iterator[Hit]:
    """No space after a mark or around a curly quotation mark."""
    text = document.masked
    opening = {span.start for span in document.quotes.spans} if "”" in text else ()
    for match in re.finditer(AFTER, text):
        if match[0] == "”" and match.start() in opening:
            continue
        place = match.start() if match[0][-1] == "“" else match.end()
        if match[0][-1] == "“" and len(match[0]) == 2:
            place += 1
        start, end = word_start(text, match.start()), word_end(text, match.end())
        if match[0] == "”":
            start = word_start(text, match.start() - 1)
        if is_run_in(text, match, start, end):
            yield Hit(Span(start, end), (Edit(f"{text[start:place]} {text[place:end]}", safe=True),))


def is_run_in(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether two words are run together, and it is not an address, a file or a name."""
    one, other, mark = text[start : match.start()], text[match.end() : end], match[0]
    if not WHOLE.isdisjoint(chunk(text, match.start())):
        return False
    if mark in ",;" or mark[-1] in "”“":
        return True
    if not (other[0].isupper() and other[1:].islower()) or other.lower() in ENDINGS:
        return False
    return one.islower() or (mark == "." and len(one) > 3 and other.lower() in lexicon.abbreviations().starters)


def double(document: Document) -> Iterator[Hit]:
    """Two or three spaces inside a sentence of plain text."""
    if document.format != "plain" or "  " not in document.masked:
        return
    for match in re.finditer(DOUBLE, document.masked):
        start = word_start(document.masked, match.start())
        end = word_end(document.masked, match.end())
        if start < match.start() and match.end() < end:
            text = document.text
            yield Hit(Span(start, end), (Edit(f"{text[start : match.start()]} {text[match.end() : end]}", safe=True),))


@sparing
def padding(document: Document) -> Iterator[Hit]:
    """A space just inside brackets or curly quotation marks."""
    masked, opened = document.masked, -1
    if not is_padded(masked):
        return
    closing = {span.end - 1 for span in document.quotes.spans}
    for match in re.finditer(PADDING, masked):
        opening = match[0][0] in "(“‘"
        start = match.start() if opening else padded_start(masked, match.start())
        if start < 0 or (match[0][0] == "“" and start in closing):
            continue
        if not opening and opened >= 0 and not re.search(r"[(“”)\n]", masked[opened + 1 : start]):
            continue
        opened = start if opening else -1
        span = Span(start, word_end(masked, match.end())) if opening else Span(word_start(masked, start), match.end())
        yield Hit(span, (Edit("".join(document.text[span.start : span.end].split()), safe=True),))


def is_padded(text: str) -> bool:
    """Whether white space stands inside any bracket or curly quotation mark."""
    behind = (piece[:1] for mark in "(“‘" for piece in text.split(mark)[1:])
    before = (piece[-1:] for mark in ")”" for piece in text.split(mark)[:-1])
    return any(map(str.isspace, chain(behind, before)))


def padded_start(text: str, place: int) -> int:
    """Where the spaces before a closing mark begin, a mark of the sentence before them included; -1 if no word does."""
    start = space_start(text, place)
    if text[start - 1 : start] in (".", ",", "!", "?"):
        start -= 1
    before = text[start - 1 : start]
    return start if before.isalnum() or before == "_" else -1


def blank_lines(document: Document) -> Iterator[Hit]:
    """Two or more blank lines between paragraphs of a plain text that otherwise has one."""
    if document.format != "plain":
        return
    gaps = [Span(one.end, other.start) for one, other in zip(document.blocks, document.blocks[1:])]
    breaks = [line_breaks(document.text[gap.start : gap.end]) for gap in gaps]
    wide = [gap for gap, count in zip(gaps, breaks) if count > 2]
    if breaks.count(2) > 2 * len(wide):
        newline = "\r\n" if "\r\n" in document.text else "\n"
        yield from (Hit(gap, (Edit(newline * 2, safe=True),)) for gap in wide)


def line_breaks(gap: str) -> int:
    return gap.count("\n") or gap.count("\r")


def chunk(text: str, place: int) -> str:
    """What stands around a place without white space, up to 60 characters either way."""
    head, tail = text[max(place - 60, 0) : place].split(), text[place : place + 60].split()
    return (head[-1] if head and not text[place - 1].isspace() else "") + (tail[0] if tail else "")


def word_start(text: str, place: int) -> int:
    least = max(0, place - LONGEST_WORD)
    while place > least and (text[place - 1].isalnum() or text[place - 1] in "'’-"):
        place -= 1
    return place


def word_end(text: str, place: int) -> int:
    most = min(len(text), place + LONGEST_WORD)
    while place < most and (text[place].isalnum() or text[place] in "'’-"):
        place += 1
    return place
