"""Determiners and the number of their nouns: "this measures", "a officials", "these country", "one of the reason"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .. import lexicon
from ..document import Document
from ..document.tokens import Token
from ..model import Edit, Hit, Span

BEFORE_ONE = {"a": "", "an": "", "another": "other", "each": "all", "every": "all", "this": "these"}
"""Determiners of one thing, with what would stand before many."""
BEFORE_MANY = {"these": "this", "those": "that", "several": "", "many": ""}
NOT_ONE = frozenset(("people", "children", "men", "women", "police", "talks", "materials", "troops"))
"""This people, another talks: rare, but a name for a nation or a round of talks may be one."""
STOPS = frozenset(".;:?!")


def check(document: Document) -> Iterator[Hit]:
    if not (document.vocabulary & BEFORE_ONE.keys() or document.vocabulary & BEFORE_MANY.keys() or "one" in document.vocabulary):
        return
    plurals, singulars = lists()
    for sentence in document.sentences:
        tokens = sentence.tokens
        for index in range(len(tokens) - 1):
            noun = tokens[index + 1]
            if tokens[index].kind != "word" or not noun.text.islower() or not ends_phrase(tokens, index + 2):
                continue
            word = tokens[index].lower
            if word in BEFORE_ONE and noun.lower in plurals:
                yield mismatch(document, tokens, index, BEFORE_ONE[word], plurals[noun.lower], word)
            elif word in BEFORE_MANY and noun.lower in singulars:
                yield mismatch(document, tokens, index, "", singulars[noun.lower], word)
            elif noun.lower in singulars and (start := one_of_the(tokens, index + 1)) is not None:
                span = Span(tokens[start].start, noun.end)
                yield Hit(span, (Edit(document.text[span.start : noun.start] + singulars[noun.lower]),), number("one of the", noun))


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


def one_of_the(tokens: Sequence[Token], noun: int) -> int | None:
    """The index of "one" in "one of the" with at most one word before the noun."""
    for start in (noun - 3, noun - 4):
        if start >= 0 and [t.lower for t in tokens[start : start + 3]] == ["one", "of", "the"]:
            return start if all(is_modifier(t) for t in tokens[start + 3 : noun]) else None
    return None


def is_modifier(token: Token) -> bool:
    return token.lower in ("main", "few", "key", "major", "first", "important", "biggest", "largest", "most", "last", "best")


def mismatch(document: Document, tokens: Sequence[Token], index: int, before: str, meant: str, word: str) -> Hit:
    noun = tokens[index + 1]
    span = Span(tokens[index].start, noun.end)
    kept = tokens[index].text if word in BEFORE_MANY or word in ("another", "each", "every") else ""
    texts = [f"{kept} {meant}" if kept else f"{before} {noun.lower}".strip()]
    return Hit(span, tuple(Edit(matched(text, tokens[index].text)) for text in texts), number(word, noun))


def matched(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def number(word: str, noun: Token) -> dict[str, str]:
    return {"determiner": word, "noun": noun.text}
