"""Ages and spans that their years contradict: (1950–2010) died at 70; from 1990 to 2000, for 20 years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..document import Document
from ..document.sentences import Sentence
from ..model import Hit, Span
from .quantities import WORDS, figures

HEAD = 600
"""Code points at the top of a document in which its own date is looked for."""
NEAR = 25
"""Code points between a birth year and an age that are surely one person's."""
SLACK = 1
"""Years by which an age or span may miss the difference of its years."""
YEAR = r"(1[6-9]\d\d|20\d\d)"
DAY = r"(?:[A-Z]\w+\.? \d\d?, |\d\d? [A-Z]\w+ |[A-Z]\w+ )?"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{3,6}|\.)?"
NUMBER = r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)"
PATTERNS = {
    "today": rf"\b(?:{MONTH} \d\d?, |\d\d? {MONTH} |\d\d?/\d\d?/){YEAR}\b|\b{YEAR}-\d\d-\d\d\b",
    "life": rf"\((?:born |b\. )?{DAY}{YEAR} ?[-–—] ?{DAY}{YEAR}\)",
    "born": rf"\b[Bb]orn (?:in|on) {DAY}{YEAR}\b",
    "died": r"\b(?:died|dead|passed away)\b[\w ,’'-]{0,40}?\b(?:aged|age of|at age|at) (\d\d)\b(?! ?(?:%|per|[ap]\.m|[-:.]\d))",
    "old": r"\b(\d\d)-year-old\b|\b(\d\d) years old\b",
    "span": rf"\b(?:from {YEAR} (?:to|until|till|through)|between {YEAR} and) {YEAR}\b,? for (?:a period of )?{NUMBER} years\b",
    "back": rf"\b(?:for|period of) {NUMBER} years,? (?:\(|from |between ){YEAR} ?(?:to|until|till|through|and|[-–—]) ?{YEAR}\b",
    "ago": rf"\b{NUMBER} years ago,? in {YEAR}\b(?!s)",
}  # fmt: skip


@cache
def pattern(name: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[name])


def check(document: Document) -> Iterator[Hit]:
    sentences = {one.sentence.start: one.sentence for one in figures(document) if one.is_year}
    if not sentences:
        return
    today = article_year(document)
    for sentence in sentences.values():
        yield from spans(document, sentence)
        yield from lives(document, sentence)
        if today:
            yield from ages(document, sentence, today)


def article_year(document: Document) -> int | None:
    """The year of the dates at the top of the document, if they have one year."""
    years = {year for match in pattern("today").finditer(document.text, 0, HEAD) for year in match.groups() if year}
    return int(years.pop()) if len(years) == 1 else None


def spans(document: Document, sentence: Sentence) -> Iterator[Hit]:
    text = document.masked
    for match in pattern("span").finditer(text, sentence.start, sentence.end):
        first = match[1] or match[2]
        yield from compared(match, int(match[3]) - int(first), match[4], f"From {first} to {match[3]}")
    for match in pattern("back").finditer(text, sentence.start, sentence.end):
        yield from compared(match, int(match[3]) - int(match[2]), match[1], f"From {match[2]} to {match[3]}")


def lives(document: Document, sentence: Sentence) -> Iterator[Hit]:
    text = document.masked
    found = list(pattern("life").finditer(text, sentence.start, sentence.end))
    death = pattern("died").search(text, sentence.start, sentence.end) if len(found) == 1 else None
    if death:
        yield from compared(death, int(found[0][2]) - int(found[0][1]), death[1], f"From {found[0][1]} to {found[0][2]}")


def ages(document: Document, sentence: Sentence, today: int) -> Iterator[Hit]:
    """Hits of ages and times past that don't fit the article's own year."""
    text = document.masked
    for match in pattern("ago").finditer(text, sentence.start, sentence.end):
        yield from compared(match, today - int(match[2]), match[1], f"From {match[2]} to {today}, the article's year,")
    births = list(pattern("born").finditer(text, sentence.start, sentence.end))
    olds = list(pattern("old").finditer(text, sentence.start, sentence.end))
    if len(births) == len(olds) == 1 and apart(births[0], olds[0]) <= NEAR:
        age = olds[0][1] or olds[0][2]
        yield from compared(olds[0], today - int(births[0][1]), age, f"From {births[0][1]} to {today}, the article's year,")


def apart(one: re.Match[str], other: re.Match[str]) -> int:
    """Code points between two places."""
    return max(one.start(), other.start()) - min(one.end(), other.end())


def compared(match: re.Match[str], years: int, given: str, what: str) -> Iterator[Hit]:
    """A hit if a number of years is not the difference that it should be."""
    number = int(given) if given.isdigit() else WORDS.get(given)
    if number is not None and abs(number - years) > SLACK:
        yield Hit(Span(match.start(), match.end()), values={"what": what, "years": str(years)})
