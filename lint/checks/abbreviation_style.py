"""One abbreviation with and without its stops: US and U.S., UN and U.N., 5 pm and 5 p.m.

Headlines and quotations are left alone: many papers write US in headlines and U.S. below them (AP).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..document.blocks import HEADLINE
from ..document.sentences import Sentence
from ..model import Edit, Hit, Related, Span
from .drift import times

AFTER_NUMBER = frozenset(("am", "pm", "a.m.", "p.m."))
"""These are abbreviations only beside a number; am is a verb too."""


def check(document: Document, pairs: Sequence[Sequence[str]]) -> Iterator[Hit]:
    """Hits of the rarer form of each pair; of two that are equally common the first used prevails."""
    known = {form.lower() for pair in pairs for form in pair}
    asked = {word for word in document.vocabulary if abbreviation(word) in known}
    if len({abbreviation(word) for word in asked}) < 2:
        return
    places: dict[str, list[Span]] = {}
    for sentence, place in document.spots(asked):
        for form, span in forms(document, sentence, place):
            places.setdefault(form, []).append(span)
    for one, other in pairs:
        if one in places and other in places:
            yield from drift(one, other, places)


def drift(one: str, other: str, places: dict[str, list[Span]]) -> Iterator[Hit]:
    main, rare = sorted((one, other), key=lambda form: (-len(places[form]), places[form][0]))
    related = (Related(places[main][0], f"'{main}' here"),)
    values = {"count": times(len(places[rare])), "main_count": times(len(places[main]))}
    for span in places[rare]:
        yield Hit(span, (Edit(main),), values, related=related)


def forms(document: Document, sentence: Sentence, place: int) -> Iterator[tuple[str, Span]]:
    """The abbreviation at an index, unless it stands in a headline, a quotation or a line in capitals."""
    token = sentence.tokens[place]
    form = abbreviation(token.text)
    is_amount = document.masked.startswith("$", token.end)
    if is_amount or sentence.block.kind == HEADLINE or document.masked[sentence.start : sentence.end].isupper():
        return
    span = Span(token.start, token.start + len(form))
    is_time = form.lower() in AFTER_NUMBER
    follows_number = place > 0 and sentence.tokens[place - 1].text[0].isdigit()
    if (follows_number if is_time else form.isupper()) and not document.is_quoted(span):
        yield form.lower() if is_time else form, span


def abbreviation(word: str) -> str:
    """The part of a word before a hyphen or possessive: US of US-led."""
    return word.split("-")[0].split("‑")[0].split("'")[0].split("’")[0]
