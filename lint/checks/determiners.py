"""Determiners and the number of their nouns: "this measures", "a officials", "these country", "one of the reason"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span

BEFORE_ONE = {"a": "", "an": "", "another": "", "each": "", "every": "", "this": "these"}
"""Determiners of one thing, with what stands before many; where nothing does, the noun is at fault."""
BEFORE_MANY = frozenset(("these", "those", "several", "many"))
MODIFIERS = frozenset(("best", "biggest", "few", "first", "important", "key", "largest", "last", "main", "major", "most"))
NOT_ONE = frozenset(("people", "children", "men", "women", "police", "talks", "materials", "troops"))
"""This people, another talks: rare, but a name for a nation or a round of talks may be one."""
STOPS = frozenset(".;:?!")


def check(document: Document) -> Iterator[Hit]:
    if document.vocabulary.isdisjoint((*BEFORE_ONE, *BEFORE_MANY, "one")):
        return
    for sentence in document.sentences:
        for index in range(1, len(sentence.tokens)):
            if sentence.tokens[index].text.islower() and ends_phrase(sentence.tokens, index + 1):
                hit = mismatch(sentence.tokens, index) or one_of_the(document, sentence.tokens, index)
                if hit is not None:
                    yield hit


def mismatch(tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for the noun at an index whose determiner, right before it, asks for the other number."""
    plurals, singulars = lists()
    before, word = tokens[noun - 1], tokens[noun].lower
    if before.lower in BEFORE_ONE and word in plurals:
        meant = f"{BEFORE_ONE[before.lower]} {word}" if BEFORE_ONE[before.lower] else f"{before.lower} {plurals[word]}"
    elif before.lower in BEFORE_MANY and word in singulars:
        meant = f"{before.lower} {singulars[word]}"
    else:
        return None
    meant = meant.removeprefix("a ").removeprefix("an ")
    text = meant[:1].upper() + meant[1:] if before.text[:1].isupper() else meant
    span = Span(before.start, tokens[noun].end)
    return Hit(span, (Edit(text),), {"determiner": before.lower, "noun": tokens[noun].text})


def one_of_the(document: Document, tokens: Sequence[Token], noun: int) -> Hit | None:
    """The finding for "one of the NOUN" in the singular, with at most one word before the noun."""
    meant = lists()[1].get(tokens[noun].lower)
    for start in (noun - 3, noun - 4) if meant else ():
        if start >= 0 and [t.lower for t in tokens[start : start + 3]] == ["one", "of", "the"]:
            if any(token.lower not in MODIFIERS for token in tokens[start + 3 : noun]):
                return None
            span = Span(tokens[start].start, tokens[noun].end)
            edit = Edit(f"{document.text[span.start : tokens[noun].start]}{meant}")
            return Hit(span, (edit,), {"determiner": "one of the", "noun": tokens[noun].text})
    return None


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
