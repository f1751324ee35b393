"""Sentences: where one ends and the next begins, in English news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .. import lexicon
from .blocks import Block
from .tokens import Token

CLOSERS = frozenset("\"'”’)]»")
OPENERS = frozenset("\"'“‘([«")
ENDS = frozenset(".!?…")


class Sentence(NamedTuple):
    """A sentence of a block; its tokens carry offsets in the document, `words` are those that are words."""

    start: int
    end: int
    tokens: Sequence[Token]
    block: Block
    words: Sequence[Token]


def sentences(block: Block, tokens: Sequence[Token]) -> Iterator[Sentence]:
    """The sentences of one block, given its tokens; every token is in exactly one sentence."""
    first = last = 0
    for stop in [index for index, token in enumerate(tokens) if token.text[-1] in ENDS]:
        if stop >= last:
            last = closing(tokens, stop) + 1
            if is_boundary(tokens, stop, last - 1):
                yield sentence(tokens[first:last], block)
                first = last
    if first < len(tokens):
        yield sentence(tokens[first:], block)


def sentence(tokens: Sequence[Token], block: Block) -> Sentence:
    return Sentence(tokens[0].start, tokens[-1].end, tokens, block, [token for token in tokens if token.kind == "word"])


def may_be_abbreviation(word: str) -> bool:
    """Whether a full stop after a word, given without it, may belong to the word; without a vowel it mostly does."""
    known, lower = lexicon.abbreviations(), word.lower()
    return (
        len(word) < 2
        or lower in known.anywhere
        or lower in known.before_name
        or lower in known.before_number
        or not any(vowel in lower for vowel in "aeiouy")
    )


def closing(tokens: Sequence[Token], index: int) -> int:
    """The index of the last mark that still belongs to the sentence: stops and closing quotes."""
    while (
        index + 1 < len(tokens)
        and tokens[index + 1].start == tokens[index].end
        and (tokens[index + 1].text in ENDS or tokens[index + 1].text in CLOSERS)
    ):
        index += 1
    return index


def is_boundary(tokens: Sequence[Token], stop: int, last: int) -> bool:
    """Whether a sentence ends with the marks from `stop` to `last`."""
    if last + 1 == len(tokens):
        return True
    following = tokens[last + 1]
    if following.start == tokens[last].end:
        return False
    word = opening_word(tokens, last + 1)
    if word is None or word.text[0].islower() or word.text in ENDS:
        return False
    if any(token.text in ("!", "?") for token in tokens[stop : last + 1]):
        return True
    return not is_abbreviation(tokens, stop, word)


def opening_word(tokens: Sequence[Token], index: int) -> Token | None:
    """The first word or number at or after an index, past opening quotes and brackets; a dash counts as itself."""
    while index < len(tokens) and tokens[index].text in OPENERS:
        index += 1
    return tokens[index] if index < len(tokens) else None


def is_abbreviation(tokens: Sequence[Token], index: int, following: Token) -> bool:
    """Whether the stop at `index` belongs to an abbreviation or initial and the sentence goes on."""
    stop = tokens[index]
    known = lexicon.abbreviations()
    if stop.kind == "word":  # U.S. and the like are one token with their stops
        return following.text.lower() not in known.starters
    if index == 0 or tokens[index - 1].end != stop.start:
        return False
    word = tokens[index - 1].text
    if word.lower() in known.before_name:
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return following.kind == "word"
    if word.lower() in known.anywhere:
        return following.text.lower() not in known.starters
    return word.lower() in known.before_number and following.kind == "number"
