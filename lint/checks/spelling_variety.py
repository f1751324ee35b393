"""British spelling in an American article and the reverse.

Names keep their spelling (Pearl Harbor, the Labour Party), so only words in lower case count. Nothing is said unless
one variety clearly prevails. -ize beside -our is Oxford's spelling, and analyze beside -our Canada's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..document import Document
from ..lexicon.varieties import AMERICAN, BRITISH, Spelling, spelling
from ..model import Edit, Hit, Related, Severity, Span
from ..record import Record

CLEAR = 2
"""How many times as many different words of the main variety there must be."""
SURE = 3
"""The same for a warning; with fewer the finding is a suggestion."""
MOST = 2
"""More different words than these are no slip: the article has two varieties."""


class Use(Record):
    """A word of the article that proves a variety."""

    span: Span
    text: str
    spelling: Spelling


Words = Mapping[str, Sequence[Use]]
"""The uses of one variety by what stands for the word."""


def check(document: Document) -> Iterator[Hit]:
    words: dict[str, dict[str, list[Use]]] = {BRITISH: {}, AMERICAN: {}}
    for use in uses(document):
        words[use.spelling.variety].setdefault(use.spelling.word, []).append(use)
    if all(words.values()):
        found = [*strays(words[BRITISH], words[AMERICAN]), *strays(words[AMERICAN], words[BRITISH])]
        yield from sorted(found, key=lambda hit: hit.span)


def uses(document: Document) -> Iterator[Use]:
    """The article's words in lower case, and the parts of hyphenated ones, outside quotations."""
    known = {part: one for word in document.vocabulary for part in parts(word) if (one := spelling(part))}
    asked = {word for word in document.vocabulary if not known.keys().isdisjoint(parts(word))} if known else set()
    for sentence, place in document.spots(asked):
        start = sentence.tokens[place].start
        for part in parts(sentence.tokens[place].text):
            span = Span(start, start + len(part))
            if part in known and not document.is_quoted(span):
                yield Use(span, part, known[part])
            start = span.end + 1


def parts(word: str) -> list[str]:
    """A word without its possessive, and the parts of a hyphenated one, in the order of the text."""
    if word.isalpha():
        return [word]
    parts = word.replace("’", "'").replace("‑", "-").replace("‐", "-").split("-")
    return [part.partition("'")[0] for part in parts]


def strays(own: Words, others: Words) -> Iterator[Hit]:
    """Hits of the words of one variety, if the other clearly outweighs it."""
    ise = sum(uses[0].spelling.shared == "oxford" for uses in others.values())
    odd = {word: uses for word, uses in own.items() if is_apart(uses[0].spelling, ise)}
    count = sum(map(len, odd.values()))
    for word, uses in odd.items() if len(odd) <= MOST else ():
        main = {other: places for other, places in others.items() if contradicts(places[0].spelling, uses[0].spelling)}
        total = sum(map(len, main.values()))
        is_twin = word in main and len(main[word]) >= CLEAR * len(uses)
        is_clear = len(main) >= max(2, CLEAR * len(odd)) and total >= CLEAR * count
        if main and (is_clear or is_twin):
            yield from hits(uses, main, is_twin or len(main) >= SURE * len(odd))


def is_apart(spelling: Spelling, ise: int) -> bool:
    """Whether a spelling may be out of place; an American one that others share only beside words in -ise."""
    if spelling.variety == BRITISH or not spelling.shared:
        return True
    return ise >= (2 if spelling.shared == "oxford" else 1)


def contradicts(main: Spelling, odd: Spelling) -> bool:
    """Whether a spelling speaks against another variety's; organize and analyze do not speak against colour."""
    return odd.variety == AMERICAN or odd.shared == "oxford" or main.shared in ("", odd.shared)


def hits(uses: Sequence[Use], main: Words, sure: bool) -> Iterator[Hit]:
    others = sorted((places[0] for places in main.values()), key=lambda one: one.spelling.shared != uses[0].spelling.shared)
    shown = ", ".join(one.text for one in others[:3])
    values = {"variety": uses[0].spelling.variety, "main": others[0].spelling.variety, "shown": shown}
    related = (Related(others[0].span, f"'{others[0].text}' here"),)
    for use in uses:
        edits = (Edit(use.spelling.other),)
        yield Hit(use.span, edits, values, related=related, severity=None if sure else Severity.SUGGESTION)
