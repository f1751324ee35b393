"""Figures of a text: what number stands there, in what unit, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document import Document, once
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Span
from ..record import Record

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {**{word: n for n, word in enumerate(ONES)}, **{word: 10 * n for n, word in enumerate(TENS, 2)}}
WORDS |= {f"{ten}-{ONES[n]}": WORDS[ten] + n for ten in TENS for n in range(1, 10)}
SPELLED = frozenset(WORDS) | {word.capitalize() for word in WORDS}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mln": 1e6, "bn": 1e9,
    "tn": 1e12,
}  # fmt: skip
CLOSE = re.compile(r"(\d+)(m|bn|tn|mn|k)")
"""The end of a figure that its scale is written to: 1.2bn, 40m, 10k."""
CLOSE_SCALES = {**SCALES, "mn": 1e6, "k": 1e3}
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?")
SIGNS = frozenset("$€£¥₽₹₴₩₪")
MONEY = {
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥", "yuan": "yuan",
    "rouble": "₽", "roubles": "₽", "ruble": "₽", "rubles": "₽", "rupee": "₹", "rupees": "₹", "hryvnia": "₴", "hryvnias": "₴",
    "won": "₩", "shekels": "₪", "lira": "lira", "liras": "lira", "francs": "franc", "zlotys": "zloty", "kronor": "krona",
    "kroner": "krone", "pesos": "peso", "reais": "real", "rand": "rand", "dirhams": "dirham", "riyals": "riyal", "marks": "mark",
}  # fmt: skip
DASHES = frozenset("-–—−‐‑")


class Figure(Record):
    """A number of the text; `first` and `last` are the indices of its tokens in `sentence`, signs and units included.

    `unit` is a currency's sign or name, '%', 'point' for percentage points, or nothing; `scale` what "million" makes of
    the number, 1.0 if nothing stands there.
    """

    span: Span
    sentence: Sentence
    first: int
    last: int
    number: float
    scale: float
    unit: str
    spelled: bool

    @property
    def value(self) -> float:
        return round(self.number * self.scale, 6)

    @property
    def digits(self) -> str:
        """The significant digits: 12 of 12, 1.2 million and 0.0120."""
        return f"{self.value:.6f}".replace(".", "").strip("0")

    @property
    def is_year(self) -> bool:
        """Whether the number may be a year: 2024, but not 2,024 or 2024 tons' worth of a unit."""
        plain = self.first == self.last and self.span.end - self.span.start == 4
        return plain and not self.unit and not self.spelled and self.number == int(self.number) and 1100 <= self.number < 2100

    def after(self, count: int) -> Sequence[Token]:
        """So many tokens after the figure, fewer at the sentence's end."""
        return self.sentence.tokens[self.last + 1 : self.last + 1 + count]

    def before(self, index: int = 1) -> str:
        """The word or mark so many tokens before the figure, in lower case; empty at the sentence's start."""
        return self.sentence.tokens[self.first - index].lower if self.first >= index else ""

    def next(self, index: int = 1) -> str:
        """The word or mark so many tokens after the figure, in lower case; empty at the sentence's end."""
        place = self.last + index
        return self.sentence.tokens[place].lower if place < len(self.sentence.tokens) else ""


@once
def figures(document: Document) -> tuple[Figure, ...]:
    """Every figure of the article in order: digits and number words, without times, ordinals and versions."""
    return tuple(found(document))


def found(document: Document) -> Iterator[Figure]:
    forms = {form.lower for form in document.forms if form.text[0].isdigit() or form.text in SPELLED}
    done = 0
    for sentence, index in document.spots(forms):
        if sentence.tokens[index].start >= done and (figure := read(sentence, index)):
            yield figure
            done = figure.span.end


def read(sentence: Sentence, index: int) -> Figure | None:
    """The figure whose number begins at a token, if it is one."""
    tokens = sentence.tokens
    found = number_at(tokens, index)
    if found is None:
        return None
    number, scale, last = found
    first = index
    unit = ""
    if index and tokens[index - 1].text in SIGNS and tokens[index - 1].end == tokens[index].start:
        first, unit = index - 1, tokens[index - 1].text
    while last + 1 < len(tokens) and tokens[last + 1].lower in SCALES and scale < SCALES[tokens[last + 1].lower]:
        last += 1
        scale *= SCALES[tokens[last].lower]
    if not unit:
        unit, last = unit_at(tokens, last)
    return Figure(
        Span(tokens[first].start, tokens[last].end), sentence, first, last, number, scale, unit, tokens[index].kind == "word"
        and tokens[index].text in SPELLED,
    )  # fmt: skip


def number_at(tokens: Sequence[Token], index: int) -> tuple[float, float, int] | None:
    """Number, scale written to it, and the index of its last token."""
    token = tokens[index]
    if token.text in SPELLED:
        return float(WORDS[token.lower]), 1.0, index
    if close := CLOSE.fullmatch(token.text):
        return float(close[1]), CLOSE_SCALES[close[2]], index
    if token.kind != "number" or not GROUPED.fullmatch(token.text):
        return None
    if index + 2 < len(tokens) and tokens[index + 1].text == "." and tokens[index + 1].end == tokens[index + 2].start:
        close = CLOSE.fullmatch(tokens[index + 2].text) if tokens[index + 1].start == token.end else None
        return (float(f"{token.text.replace(',', '')}.{close[1]}"), CLOSE_SCALES[close[2]], index + 2) if close else None
    return float(token.text.replace(",", "")), 1.0, index


def unit_at(tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """The unit after a token, and the index of its last token."""
    words = [token.lower for token in tokens[last + 1 : last + 4]]
    if not words:
        return "", last
    if words[0] in ("percentage", "per", "%", "percent", "pct"):
        long = words[:2] in (["per", "cent"], ["percentage", "points"], ["percentage", "point"])
        if words[0] in ("percentage", "per") and not long:
            return "", last
        return "point" if words[0] == "percentage" else "%", last + 1 + long
    if words[0] in MONEY:
        return MONEY[words[0]], last + 1
    return "", last


def is_joined(figure: Figure) -> bool:
    """Whether a hyphen or slash ties the number to its neighbours, as in 3-2, F-16, 12/5 and 12-year-old."""
    tokens = figure.sentence.tokens
    before = tokens[figure.first - 1] if figure.first else None
    after = tokens[figure.last + 1] if figure.last + 1 < len(tokens) else None
    tied = DASHES | {"/"}
    left = before is not None and before.end == figure.span.start and before.text in tied
    return left or (after is not None and after.start == figure.span.end and after.text in tied)
