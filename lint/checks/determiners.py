"""Determiners and the number of their nouns: "this measures", "a officials", "these country", "one of the reason"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span

BEFORE_ONE = {"a": "", "an": "", "another": "other", "each": "", "every": "", "this": "these"}
"""Determiners of one thing, with what stands before many; where nothing does, the noun is at fault."""
BEFORE_MANY = frozenset(("these", "those", "several", "many"))
MANY_OF = [[word, "of"] for word in ("dozens", "hundreds", "lot", "lots", "number", "scores", "thousands")]
MODIFIERS = frozenset(("best", "biggest", "few", "first", "important", "key", "largest", "last", "main", "major", "most"))
NOT_ONE = frozenset(("people", "children", "men", "women", "police", "talks", "materials", "troops"))
"""This people, another talks: rare, but a name for a nation or a round of talks may be one."""
STOPS = frozenset(".;:?!")


def check(document: Document) -> Iterator[Hit]:
    if document.vocabulary.isdisjoint((*BEFORE_ONE, *BEFORE_MANY, *(word for word, _ in MANY_OF), "one")):
        return
    plurals, singulars = lists()
    nouns = (plurals.keys() | singulars.keys()) & document.vocabulary
    for sentence, index in document.spots(nouns):
        if index and sentence.tokens[index].text in nouns and ends_phrase(sentence.tokens, index + 1):
            hit = mismatch(sentence.tokens, index) or one_of(document, sentence.tokens, index)
            if hit is not None:
                yield hit


def mismatch(tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for the noun at an index whose determiner, right before it, asks for the other number."""
    plurals, singulars = lists()
    before, word = tokens[noun - 1], tokens[noun].lower
    if before.lower in BEFORE_ONE and word in plurals:
        many = f"{BEFORE_ONE[before.lower]} {word}" if BEFORE_ONE[before.lower] else word
        meant = [f"{before.lower} {plurals[word]}", many]
        meant = meant[::-1] if before.lower == "this" else meant[: 1 + before.lower.startswith("a")]
    elif before.lower in BEFORE_MANY and word in singulars:
        meant = [f"{before.lower} {singulars[word]}"]
    else:
        return None
    edits = tuple(Edit(text.capitalize() if before.text[:1].isupper() else text) for text in meant)
    span = Span(before.start, tokens[noun].end)
    return Hit(span, edits, {"determiner": before.lower, "noun": tokens[noun].text})


def one_of(document: Document, tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for "one of the NOUN" or "a number of NOUN" in the singular."""
    meant = lists()[1].get(tokens[noun].lower)
    if meant is None:
        return None
    first = noun
    while first > 2 and tokens[first - 1].lower in MODIFIERS:
        first -= 1
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    if before != ["one", "of", "the"] and (first < noun or before[-2:] not in MANY_OF):
        return None
    start = tokens[first - 3 if before[0] in ("one", "a", "the") else first - 2].start
    words = document.text[start : tokens[first - 1].end]
    edit = Edit(document.text[start : tokens[noun].start] + meant)
    return Hit(Span(start, tokens[noun].end), (edit,), {"determiner": words, "noun": tokens[noun].text})


@cache
def lists() -> tuple[dict[str, str], dict[str, str]]:
    """Plural nouns with their singulars, and the singulars of countable things with their plurals."""
    words = lexicon.grammar()
    plurals = {many: singular(many) for many in words.people | words.things if many not in NOT_ONE}
    return plurals, {singular(many): many for many in words.counted}


def singular(noun: str) -> str:
    """The singular of a regular plural."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("sses", "ches", "shes")) else noun[:-1]


def ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun before an index is the last of its phrase, and no part of "a weapons cache"."""
    return index == len(tokens) or tokens[index].text in STOPS or tokens[index].lower in lexicon.grammar().followers
