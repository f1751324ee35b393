"""A document as the context model reads it: stretches of whole sentences that fit one reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...document.sentences import Sentence
from ...document.tokens import Token

LIMIT = 94
"""Word pieces that one reading holds beside its two end marks."""
BREAK = Token("\n", 0, 0, "break", "\n")
"""Stands between paragraphs."""


def windows(sentences: Iterable[Sentence], pieces: Callable[[str], int]) -> Iterator[Sequence[Token]]:
    """Tokens in stretches of neighbouring sentences, as many as fit; `pieces` counts the word pieces of a token.

    Every token of the sentences is in exactly one stretch. A sentence that is too long for one is cut.
    """
    held: list[Token] = []
    size = 0
    block = None
    for sentence in sentences:
        for part, length in parts(sentence.tokens, pieces):
            if held and size + length + 1 > LIMIT:
                yield held
                held, size = [], 0
            if held and sentence.block is not block:
                held.append(BREAK)
                size += 1
            held.extend(part)
            size += length
            block = sentence.block
    if held:
        yield held


def parts(tokens: Sequence[Token], pieces: Callable[[str], int]) -> Iterator[tuple[Sequence[Token], int]]:
    """A sentence whole, or cut where it would not fit, each part with its word pieces."""
    first = size = 0
    for place, token in enumerate(tokens):
        length = pieces(token.text)
        if size + length > LIMIT and place > first:
            yield tokens[first:place], size
            first, size = place, 0
        size += length
    if first < len(tokens):
        yield tokens[first:], size


def around(tokens: Sequence[Token], place: int, pieces: Callable[[str], int]) -> tuple[Sequence[Token], int]:
    """As much of a sentence around a token as fits one reading, and the token's place in it."""
    first = last = place
    size = pieces(tokens[place].text)
    while first > 0 or last + 1 < len(tokens):
        is_left = first > 0 and (place - first <= last - place or last + 1 == len(tokens))
        size += pieces(tokens[first - 1 if is_left else last + 1].text)
        if size > LIMIT:
            break
        first, last = (first - 1, last) if is_left else (first, last + 1)
    return tokens[first : last + 1], place - first
