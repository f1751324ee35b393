"""One title written two ways before names: Gen. and General, Mr and Mr.; and one office with and without its capital.

Many papers shorten a title before a full name and spell it out before a surname, so only like is compared with like.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Hit, Severity, Span
from .drift import rarer, running

SLIP = 4
"""A form that stands once beside so many of the other is a slip for sure."""
NAME_PARTICLES = frozenset(("al", "bin", "da", "de", "del", "der", "di", "du", "la", "le", "van", "von"))


def check(document: Document, titles: Sequence[Sequence[str]], bodies: Sequence[str]) -> Iterator[Hit]:
    """Hits of the rarer form of each title, given its short and its long form; `bodies` follow a title and are no names."""
    known = {word: title for title in titles for word in title}
    if not any(word.lower() in document.vocabulary for word in known):
        return
    found: dict[tuple[str, bool], dict[str, list[Span]]] = {}
    for sentence in running(document):
        tokens = sentence.tokens
        for index, token in enumerate(tokens):
            if token.text in known and not (index and is_rank(tokens[index - 1])):
                place = titled(document, tokens, index, frozenset(bodies))
                if place and not document.is_quoted(place[1]):
                    form, span, is_full = place
                    found.setdefault((known[token.text][0], is_full), {}).setdefault(form, []).append(span)
    for places in found.values():
        yield from rarer(places, severity=severity(places))


def titled(document: Document, tokens: Sequence[Token], index: int, bodies: frozenset[str]) -> tuple[str, Span, bool] | None:
    """The form and place of a title, and whether a full name follows; None where no name does."""
    end = tokens[index].end
    has_stop = document.masked.startswith(".", end)
    words = [token.text for token in tokens[index + 1 + has_stop : index + 4 + has_stop]]
    if not words or not is_name(words[0]) or words[0] in bodies or (len(words) > 1 and words[1] in bodies):
        return None
    span = Span(tokens[index].start, end + has_stop)
    is_full = len(words) > 1 and (is_name(words[1]) or words[1] in NAME_PARTICLES or (words[1] == "." and len(words[0]) == 1))
    return document.masked[span.start : span.end], span, is_full


def is_rank(before: Token) -> bool:
    """Whether the word before a title is part of it, as in Attorney General."""
    return before.text[0].isupper() and before.lower not in lexicon.people().not_names


def is_name(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper()) and word.rstrip("s'’") != "I"


def severity(places: dict[str, list[Span]]) -> Severity | None:
    counts = sorted(map(len, places.values()))
    return Severity.WARNING if len(counts) == 2 and counts[0] == 1 and counts[1] >= SLIP else None


def capitals(document: Document, offices: Sequence[str]) -> Iterator[Hit]:
    """Hits of the rarer of "the President" and "the president", where no name and no "of" follows."""
    known = {tuple(office.split(" ")) for office in offices}
    first = {words[0] for words in known}
    if not first & document.vocabulary:
        return
    found: dict[tuple[str, ...], dict[str, list[Span]]] = {}
    for sentence in running(document):
        tokens = sentence.tokens
        for index in range(1, len(tokens)):
            if tokens[index].lower in first and tokens[index - 1].lower == "the":
                words, span = office_at(tokens, index, known)
                if words and not document.is_quoted(span):
                    found.setdefault(words, {}).setdefault(document.text[span.start : span.end], []).append(span)
    for words, places in found.items():
        small, capital = " ".join(words), " ".join(words).title()
        yield from rarer({form: places[form] for form in (small, capital) if form in places})


def office_at(tokens: Sequence[Token], index: int, known: set[tuple[str, ...]]) -> tuple[tuple[str, ...], Span]:
    for length in (2, 1):
        words = tuple(token.lower for token in tokens[index : index + length])
        span = Span(tokens[index].start, tokens[min(index + length, len(tokens)) - 1].end)
        if words in known:
            following = tokens[index + length].text if index + length < len(tokens) else "."
            is_alone = not following[0].isupper() and following not in ("of", "for", "-", "–")
            return (words, span) if is_alone else ((), span)
    return (), Span(0, 0)
