"""What the blocks of a document hold of anchors and ties, by the tokens that they have been cut into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from ..anchors import DIGIT, ends, kinds, parts
from ..document import Document
from ..document.blocks import Block
from ..document.tokens import tokens
from ..lexicon.lookup import MOST
from ..record import Record

Pairs = Mapping[str, Mapping[str, str]]
"""Pairs of words that are asked for, by their first words and then by their second."""


class Odd(Record):
    """A token that is more than letters: what it begins and ends with, and what stands in it."""

    first: str
    last: str
    inside: frozenset[str]


def by_first(pairs: Iterable[str]) -> Pairs:
    """Pairs, written as two words with a space between, by their words."""
    found: dict[str, dict[str, str]] = {}
    for pair in pairs:
        first, _, second = pair.partition(" ")
        found.setdefault(first, {})[second] = pair
    return found


def held_by_block(document: Document, text: str, pairs: Pairs) -> list[set[str]]:
    """The words and marks of each block, what stands in them, and those of some pairs that it has.

    `text` is the document's, as patterns are put to it; the characters beyond ASCII that it has are told by their kinds.
    """
    odd = odd_among(form.lower for form in document.forms)
    firsts: list[int] = []
    held: dict[int, set[str]] = {}
    for sentence in document.sentences:
        if sentence.block.start not in held:
            held[sentence.block.start] = set()
            firsts.append(sentence.first)
        held[sentence.block.start].update(sentence.lowers)
    sets = list(held.values())
    for words in sets:
        words.update(*[odd[word].inside for word in words & odd.keys()])
    for place, pair in standing(document, pairs, odd):
        sets[bisect_right(firsts, place) - 1].add(pair)
    all_held = [held.get(one.start) or held_by_furniture(document, one, pairs) for one in document.blocks]
    for words, block in zip(all_held, document.blocks):
        words.update(beyond(text, block))
    return all_held


def standing(document: Document, pairs: Pairs, odd: Mapping[str, Odd]) -> Iterable[tuple[int, str]]:
    """Where pairs stand, by the number of the first token."""
    lowers = document.tokens.lowers
    last = len(lowers) - 1
    for lower in [*(document.places.keys() & pairs), *(word for word, one in odd.items() if one.last in pairs)]:
        seconds = pairs[odd[lower].last if lower in odd else lower]
        for place in document.places[lower]:
            second = lowers[place + 1] if place < last else ""
            if pair := seconds.get(odd[second].first if second in odd else second):
                yield place, pair


def held_by_furniture(document: Document, block: Block, pairs: Pairs) -> set[str]:
    """The same of a block that is no part of the article, and so is not cut into tokens yet."""
    words = [token.lower for token in tokens(document.masked, block.start, block.end)]
    odd = odd_among(words)
    held = {*words, *(one for word in words if word in odd for one in odd[word].inside)}
    for one, other in pairwise(words):
        seconds = pairs.get(odd[one].last if one in odd else one, {})
        held.add(seconds.get(odd[other].first if other in odd else other, one))
    return held


def odd_among(words: Iterable[str]) -> dict[str, Odd]:
    return {word: odd_token(word) for word in words if not (word.isascii() and word.isalpha())}


@lru_cache(maxsize=MOST)
def odd_token(lower: str) -> Odd:
    """What there is in a token, given in lower case."""
    return Odd(*ends(lower), frozenset([*parts(lower), *([DIGIT] if any(map(str.isdecimal, lower)) else [])]))


def beyond(text: str, block: Block) -> set[str]:
    """The kinds of a block's characters beyond ASCII."""
    piece = text[block.start : block.end]
    return kinds(set(piece)) if not piece.isascii() else set()
