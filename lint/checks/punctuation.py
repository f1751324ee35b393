"""Punctuation marks that stand twice, or two where one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..document.sentences import may_be_abbreviation
from ..model import Edit, Hit, Span

RUN = r"[.,;:?!](?<=[\w\"”’)\]%].)(?:[ \xa0]?[.,;:?!])+(?=[\s\"”’)\]]|$)"
AROUND_QUOTE = r"([.,])(?<=\w.)[\"”]([.,])(?=\s|$)"
QUOTED_PAIRS = [one + mark + other for one in ".," for mark in '"”' for other in ".,"]
"""What one looks for before the patterns are worth compiling."""
AFTER_ABBREVIATION = (".,", ".;", ".:", ".?", ".!")
TITLE_END = ("?,", "!,", "!.", "!;", "?;", "!:", "?:")
"""Right after the name of a show or a company: Yahoo!, for one."""


def doubled(document: Document) -> Iterator[Hit]:
    """Runs of marks such as ',,' and '..' and '? .', and a stop on both sides of a closing quotation mark."""
    text = document.masked
    for match in re.finditer(RUN, text):
        if is_doubled(text, match.start(), match[0]):
            yield Hit(Span(*match.span()), edits(text, match[0], match.end()))
    for match in re.finditer(AROUND_QUOTE, text) if any(pair in text for pair in QUOTED_PAIRS) else ():
        if not may_be_abbreviation(word_before(text, match.start())):
            yield Hit(Span(*match.span()), (Edit(match[0][:-1], safe=match[1] == match[2]),))


def is_doubled(text: str, start: int, run: str) -> bool:
    marks = run.replace(" ", "").replace("\xa0", "")
    if "..." in marks or not marks.strip("?!"):
        return False
    word = word_before(text, start)
    if marks in AFTER_ABBREVIATION:
        return len(word) > 4 and word.islower() and not may_be_abbreviation(word)
    if marks in TITLE_END or marks == "?.":
        return len(marks) != len(run) or (marks == "?." and word.islower())
    return marks != ".." or not text.startswith("/", start + len(run))


def edits(text: str, run: str, end: int) -> tuple[Edit, ...]:
    """The one mark that stays: the strongest; two stops before a small letter were an ellipsis."""
    small = text[end : end + 2].strip()[:1].islower()
    if set(run) == {"."}:
        return (Edit("..."),) if small and not may_be_abbreviation(word_before(text, end - len(run))) else (Edit(".", safe=True),)
    if set(run) == {",", "."} and small:
        return (Edit(","),)
    strongest = next(mark for mark in "?!.;:," if mark in run)
    return (Edit(strongest, safe=len(set(run)) == 1),)


def word_before(text: str, place: int) -> str:
    """The letters that end at `place`."""
    start = place
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:place]
