"""Numbers, sums and percentages written two ways in one article.

Quotations, headlines, lists and captions have a style of their own and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from ..document import Document
from ..document.tokens import Token
from ..model import Hit, Span
from .drift import add, rarer, running

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIGITS = {word: digit for digit, word in enumerate(WORDS) if digit > 1}
"""The words of small numbers; one is a pronoun as well."""
SCALES = frozenset(("billion", "million", "trillion"))
SYMBOLS = frozenset("$£€¥₽₴₹#№-–/:×")
PLURALS = frozenset(("children", "men", "people", "women"))
"""Nouns in the plural that don't end in s."""
Found = dict[str, list[Span]]


def counts(document: Document) -> Iterator[Hit]:
    """Hits of "5 people" beside "six people": the rarer of figures and words below 10 before one noun."""
    nouns: dict[str, Found] = {}
    for sentence in running(document):
        tokens = sentence.tokens
        is_large = any(token.kind == "number" and token.text.isdecimal() and len(token.text) > 1 for token in tokens)
        for index in range(1, len(tokens) - 1):
            token, noun = tokens[index], tokens[index + 1].text
            form = "in words" if token.text in DIGITS else "in figures" if is_small(tokens, index) and not is_large else ""
            if form and noun.isalpha() and noun.islower() and (noun.endswith("s") or noun in PLURALS):
                add(document, nouns.setdefault(noun, {}), form, Span(token.start, token.end))
    for places in nouns.values():
        yield from rarer(places, partial(spell, document.text))


def is_small(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a figure from 2 to 9 that is no part of a range, a score or a sum."""
    text, before = tokens[index].text, tokens[index - 1]
    return len(text) == 1 and "2" <= text <= "9" and before.text not in SYMBOLS and before.lower not in ("or", "to", "and", "no")


def spell(text: str, _main: str, span: Span) -> str:
    number = text[span.start : span.end]
    return WORDS[int(number)] if number.isdecimal() else str(DIGITS[number])


def money(document: Document, currencies: Sequence[Mapping[str, Sequence[str]]]) -> Iterator[Hit]:
    """Hits of the rarer of "$5 million" and "5 million dollars", given each currency's symbols, codes and words."""
    for currency in currencies:
        kinds = {word: kind for kind, words in currency.items() for word in words}
        used = {kind for word, kind in kinds.items() if word in document.masked}
        if len(used) > 1:
            marks = {kind: words[-1] for kind, words in currency.items()}
            yield from rarer(sums(document, kinds), partial(amount, document.text, marks))


def sums(document: Document, kinds: Mapping[str, str]) -> Found:
    places: Found = {}
    for sentence in running(document):
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if token.kind == "number":
                last = index + (index + 1 < len(tokens) and tokens[index + 1].lower in SCALES)
                before = kinds.get(tokens[index - 1].text) if index else None
                after = kinds.get(tokens[last + 1].text) if last + 1 < len(tokens) else None
                if before in ("symbol", "code") and not after:
                    add(document, places, before, Span(tokens[index - 1].start, tokens[last].end))
                elif after in ("word", "code") and not before:
                    add(document, places, after, Span(token.start, tokens[last + 1].end))
    return places


def amount(text: str, marks: Mapping[str, str], main: str, span: Span) -> str:
    """The sum at a place as the main kind of mark has it, given the mark of each kind."""
    sum_words = text[span.start : span.end].lstrip("$€£¥₽₴").split()
    number = " ".join(word for word in sum_words if word[0].isdigit() or word.lower() in SCALES)
    mark = marks[main]
    return {"symbol": f"{mark}{number}", "code": f"{mark} {number}", "word": f"{number} {mark}"}[main]


def percent(document: Document) -> Iterator[Hit]:
    """Hits of the rarer of "5%" and "5 percent", brackets left out; per cent is taken for percent."""
    places: Found = {}
    if "%" not in document.masked:
        return
    for sentence in running(document):
        tokens = sentence.tokens
        depth = 0
        for index, token in enumerate(tokens):
            depth += (token.text == "(") - (token.text == ")")
            if token.kind == "number" and depth <= 0 and (end := percent_end(tokens, index + 1)):
                word = document.text[tokens[index + 1].start : end]
                form = word if word == "%" else next((form for form in places if form != "%"), word)
                add(document, places, form, Span(token.start, end))
    yield from rarer(places, partial(rewrite, document.text))


def percent_end(tokens: Sequence[Token], index: int) -> int:
    """Where the sign or word for percent at an index ends; 0 if there is none."""
    words = [token.lower for token in tokens[index : index + 2]]
    if words[:1] == ["%"] or words[:1] == ["percent"]:
        return tokens[index].end
    return tokens[index + 1].end if words == ["per", "cent"] else 0


def rewrite(text: str, main: str, span: Span) -> str:
    digits = text[span.start : span.end].partition(" ")[0].rstrip("%")
    return digits + ("%" if main == "%" else f" {main}")
