"""Sentences, and long pieces of one sentence, that stand twice in an article's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..document.blocks import CAPTION, HEADLINE
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Hit, Related, Span

FEWEST = 6
"""Words of a sentence that is hardly said twice in a row on purpose."""
FEWEST_APART = 8
"""The same for sentences that don't follow one another."""
FEWEST_ALIKE = 10
"""The same where one word differs."""
PIECE = 4
"""Words in a row that don't come again at once."""
GAP = 1
"""Words between a piece and its repetition."""
MOST = 2
"""More repeated sentences than these are a refrain, a form, or a letter that the article quotes and then prints."""
ENDS = tuple(".!?”\"’")


def check(document: Document) -> Iterator[Hit]:
    """Hits of sentences that were said before, word for word."""
    hits = [*repeated(document)]
    if len(hits) <= MOST:
        yield from hits


def repeated(document: Document) -> Iterator[Hit]:
    seen: dict[tuple[str, ...], Sentence] = {}
    alone = block_sizes(document)
    previous: Sentence | None = None
    for sentence in own_sentences(document):
        words = key(sentence)
        if len(words) >= FEWEST:
            first = seen.setdefault(words, sentence)
            close = first is previous
            same_place = alone[first.block.start] == alone[sentence.block.start] or 1 not in (alone[first.block.start], alone[sentence.block.start])
            if first is not sentence and (close or (len(words) >= FEWEST_APART and same_place)):
                yield hit(sentence, first)
        previous = sentence


def pieces(document: Document) -> Iterator[Hit]:
    """Hits of pieces of a sentence that come again at once, with no more than a word or two between."""
    for sentence in own_sentences(document):
        tokens = [token for token in sentence.tokens if token.kind != "mark"]
        if len(tokens) >= 2 * PIECE:
            yield from echoes(tokens)


def echoes(tokens: Sequence[Token]) -> Iterator[Hit]:
    words = [token.lower for token in tokens]
    last: dict[tuple[str, ...], int] = {}
    place = 0
    while place + PIECE <= len(words):
        piece = tuple(words[place : place + PIECE])
        first = last.get(piece, place)
        last[piece] = place
        if first + PIECE <= place:
            length = PIECE
            while place + length < len(words) and words[first + length] == words[place + length] and first + length < place:
                length += 1
            if place - first - length <= GAP and (place - first == length or tokens[place - 1].text.islower()):
                there = Span(tokens[first].start, tokens[first + length - 1].end)
                yield Hit(Span(tokens[place].start, tokens[place + length - 1].end), related=(Related(there, "said here first"),))
                place += length
        place += 1


def own_sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of the article's body that are no part of a quotation and end as sentences do."""
    for sentence in document.sentences:
        if sentence.block.kind not in (HEADLINE, CAPTION) and not touches_quote(document, sentence):
            if sentence.tokens[-1].text in ENDS and "@" not in document.text[sentence.start : sentence.end]:
                yield sentence


def touches_quote(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins or ends in a quotation."""
    tokens = sentence.tokens
    return any(document.is_quoted(Span(token.start, token.end)) for token in (tokens[0], tokens[-1]))


def block_sizes(document: Document) -> dict[int, int]:
    sizes: dict[int, int] = {}
    for sentence in document.sentences:
        sizes[sentence.block.start] = sizes.get(sentence.block.start, 0) + 1
    return sizes


def key(sentence: Sentence) -> tuple[str, ...]:
    """A sentence's words and numbers without its marks."""
    return tuple(token.lower for token in sentence.tokens if token.kind != "mark")


def hit(sentence: Sentence, first: Sentence) -> Hit:
    return Hit(Span(sentence.start, sentence.end), related=(Related(Span(first.start, first.end), "said here first"),))
