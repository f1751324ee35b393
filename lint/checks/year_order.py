"""Years that can't follow one another as told: born in 1985, he graduated in 1979; in 2015, and two years later, in 2012."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..document import Document
from ..document.sentences import Sentence
from ..model import Hit, Related, Span
from .quantities import WORDS

YEAR = r"(1[5-9]\d\d|20\d\d)\b(?!s|[-–/]\d)"
DAY = r"(?:[A-Z]\w+\.? \d{1,2},? |\d{1,2} [A-Z]\w+ |[A-Z]\w+ )?"
WHO = r"(?:he|she|it|they|the [\w-]+(?: [\w-]+)?|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
LIVED = (
    r"(?:began|became|closed|collapsed|debuted|died|emigrated|enrolled|entered|graduated|immigrated|joined|married|merged|moved|retired|"
    r"studied|won|was (?:appointed|arrested|awarded|demolished|destroyed|dissolved|elected|killed|married|named|ordained|sold))"
)
PLAIN = r"[^,;:()“”\"\n]{0,60}?"
MADE = "born|built|established|formed|founded|launched"
PLACE = r"(?:,? in [^,.]{2,40})?"
PATTERNS = {
    "opening": rf"\b(?i:{MADE}) (?:in|on) {DAY}{YEAR}(?P<gap>{PLACE}, {WHO} {LIVED}\b{PLAIN})\b(?:in|on) {DAY}{YEAR}",
    "joined": rf"\bwas (?:{MADE}) (?:in|on) {DAY}{YEAR}(?P<gap>{PLACE},? and {LIVED}\b{PLAIN})\b(?:in|on) {DAY}{YEAR}",
    "later": (
        r"\b(?P<number>\d{1,2}|[A-Za-z]+(?:-[a-z]+)?) years? (?P<way>later|earlier|after that|before that),? in "
        rf"{YEAR}"
    ),
    "year": rf"\b(?:in|since|by|of) {DAY}{YEAR}",
}
REACH = 600
"""Code points before a year "later" in which the year that it is later than stands."""
ELSEWHERE = re.compile(r"\b(?:who|whose|which|that|where|when|after|before|father|mother|parents|grand\w+)\b")
"""Words after which a year may be somebody else's."""


@cache
def pattern(name: str) -> re.Pattern[str]:
    return re.compile(PATTERNS[name])


def check(document: Document) -> Iterator[Hit]:
    """Hits of years that come before those that they should follow."""
    for sentence in document.holding(MADE.split("|")):
        yield from lives(document, sentence)
    for sentence in document.holding(("year", "years")):
        yield from sequences(document, sentence)


def lives(document: Document, sentence: Sentence) -> Iterator[Hit]:
    """Hits of what was done before there was anyone to do it."""
    for name in ("opening", "joined"):
        for match in pattern(name).finditer(document.masked, sentence.start, sentence.end):
            first, last = int(match[1]), int(match[3])
            if last < first and not ELSEWHERE.search(match["gap"]):
                yield Hit(Span(match.start(3), match.end(3)), values={"year": match[3], "order": "before", "other": match[1]},
                          related=(Related(Span(match.start(1), match.end(1)), "the earlier event"),))  # fmt: skip


def sequences(document: Document, sentence: Sentence) -> Iterator[Hit]:
    """Hits of years "later" that are not after, and years "earlier" that are not before, the years told just before."""
    previous = document.sentences[sentence.number - 1] if sentence.number else sentence
    for match in pattern("later").finditer(document.masked, sentence.start, sentence.end):
        number = int(match["number"]) if match["number"].isdigit() else WORDS.get(match["number"].lower())
        year, is_later = int(match[3]), match["way"] in ("later", "after that")
        near = previous if previous.block == sentence.block else sentence
        start = max(near.start if is_later else sentence.start, match.start() - REACH)
        told = list(pattern("year").finditer(document.masked, start, match.start()))
        wrong = [one for one in told if (year <= int(one[1]) if is_later else year >= int(one[1]))]
        if number and told and wrong == told:
            order = "not after" if is_later else "not before"
            yield Hit(Span(match.start(), match.end()), values={"year": str(year), "order": order, "other": told[-1][1]},
                      related=(Related(Span(told[-1].start(1), told[-1].end(1)), "the year told before"),))  # fmt: skip
