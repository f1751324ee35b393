"""Sentences: where one ends and the next begins, in English news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from .. import lexicon
from .blocks import Block
from .tokens import Form, Token, Tokens

CLOSERS = frozenset("\"'”’)]»")
OPENERS = frozenset("\"'“‘([«")
ENDS = frozenset(".!?…")
CLOSING = ENDS | CLOSERS
SURE = frozenset("!?")
"""Marks that end a sentence and no abbreviation."""


class Sentence:
    """A sentence of a block; its tokens carry offsets in the document, `words` are those that are words.

    `number` counts the document's sentences; `first` and `last` are the numbers of its tokens, the last exclusive.
    """

    def __init__(self, source: Tokens, number: int, first: int, last: int, block: Block) -> None:
        self.source = source
        self.number = number
        self.first = first
        self.last = last
        self.block = block
        self.start = source.starts[first]
        self.end = source.starts[last - 1] + source.forms[last - 1].size

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return self.source.among(self.first, self.last)

    @cached_property
    def words(self) -> Sequence[Token]:
        return [token for token in self.tokens if token.kind == "word"]

    @cached_property
    def lowers(self) -> Sequence[str]:
        """The text of its tokens in lower case."""
        return self.source.lowers[self.first : self.last]


def sentences(block: Block, tokens: Tokens, number: int, first: int) -> Iterator[Sentence]:
    """The sentences, from a number on, of a block whose tokens are those from `first` on; each token is in one of them."""
    last, count = first, len(tokens)
    for stop in [place for place, lower in enumerate(tokens.lowers[first:], first) if lower[-1] in ENDS]:
        if stop >= last:
            last = closing(tokens, stop) + 1
            if is_boundary(tokens, stop, last - 1):
                yield Sentence(tokens, number, first, last, block)
                first = last
                number += 1
    if first < count:
        yield Sentence(tokens, number, first, count, block)


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


def closing(tokens: Tokens, index: int) -> int:
    """The index of the last mark that still belongs to the sentence: stops and closing quotes."""
    lowers = tokens.lowers
    while index + 1 < len(lowers) and lowers[index + 1] in CLOSING and not tokens.is_apart(index + 1):
        index += 1
    return index


def is_boundary(tokens: Tokens, stop: int, last: int) -> bool:
    """Whether a sentence ends with the marks from `stop` to `last`."""
    if last + 1 == len(tokens):
        return True
    if not tokens.is_apart(last + 1):
        return False
    word = opening_word(tokens, last + 1)
    if word is None or word.text[0].islower() or word.text in ENDS:
        return False
    if not SURE.isdisjoint(tokens.lowers[stop : last + 1]):
        return True
    return not is_abbreviation(tokens, stop, word)


def opening_word(tokens: Tokens, index: int) -> Form | None:
    """The first word or number at or after an index, past opening quotes and brackets; a dash counts as itself."""
    lowers = tokens.lowers
    while index < len(lowers) and lowers[index] in OPENERS:
        index += 1
    return tokens.forms[index] if index < len(lowers) else None


def is_abbreviation(tokens: Tokens, index: int, following: Form) -> bool:
    """Whether the stop at `index` belongs to an abbreviation or initial and the sentence goes on."""
    known = lexicon.abbreviations()
    if tokens.forms[index].kind == "word":  # U.S. and the like are one token with their stops
        return following.text.lower() not in known.starters
    if index == 0 or tokens.is_apart(index):
        return False
    word = tokens.forms[index - 1].text
    if word.lower() in known.before_name:
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return following.kind == "word"
    if word.lower() in known.anywhere:
        return following.text.lower() not in known.starters
    return word.lower() in known.before_number and following.kind == "number"
