"""repetition: words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq

from ...document import Document
from ...document.sentences import Sentence
from ...document.tokens import Token
from ...model import Edit, Hit, Prepared, Rule, Span
from ..matcher import Found

LINKS = frozenset(("after", "against", "and", "at", "by", "for", "from", "in", "on", "or", "over", "to", "upon", "with"))
"""Words that pair a noun with itself: hand in hand, day by day."""


def patterns(rule: Rule) -> list[Prepared]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    allowed = frozenset(rule.params["allow"])
    for sentence in document.within(repeated(document.tokens.lowers, rule.params["longest"], rule.params["shortest"])):
        for first, length in doubled(sentence, rule.params["longest"], rule.params["shortest"]):
            tokens = sentence.tokens[first : first + 2 * length]
            phrase = " ".join(token.lower for token in tokens[:length])
            if phrase not in allowed and not is_name(tokens, length, opens(sentence, first)) and not is_chain(tokens, length):
                kept = document.text[tokens[0].start : tokens[length - 1].end]
                yield Hit(Span(tokens[0].start, tokens[-1].end), (Edit(kept, rule.params["safe"]),), {"phrase": kept})


def repeated(words: Sequence[str], longest: int, shortest: int) -> Iterator[int]:
    """Where words begin that are followed by themselves; each length is one pass over all words, at the speed of bytes."""
    for length in range(shortest, longest + 1):
        alike = bytes(map(eq, words, islice(words, length, None)))
        place = alike.find(b"\1" * length)
        while place >= 0:
            yield place
            place = alike.find(b"\1" * length, place + 1)


def doubled(sentence: Sentence, longest: int, shortest: int) -> Iterator[tuple[int, int]]:
    """Index and length of each run of words that is followed by itself, longest first, without overlap."""
    words = [token.lower if token.kind == "word" and token.text.isalpha() else "" for token in sentence.tokens]
    index = 0
    while index < len(words):
        length = 0
        if words[index] in words[index + shortest : index + longest + 1]:
            length = next((n for n in range(longest, shortest - 1, -1) if is_doubled(words, index, n)), 0)
        if length:
            yield index, length
        index += max(1, 2 * length)


def is_doubled(words: Sequence[str], index: int, length: int) -> bool:
    first = words[index : index + length]
    return "" not in first and words[index + length : index + 2 * length] == first


def opens(sentence: Sentence, index: int) -> bool:
    """Whether no word of the sentence stands before an index."""
    return all(token.kind == "mark" for token in islice(sentence.tokens, index))


def is_name(tokens: Sequence[Token], length: int, opening: bool) -> bool:
    """Duran Duran, and words that their capitals tell apart, as in 'asked the WHO who paid'."""
    capitals = [token.text[0].isupper() for token in tokens]
    if all(capitals):
        return True
    once, again = ([token.text for token in half] for half in (tokens[:length], tokens[length:]))
    return once != again and (not opening or (once[0].isupper() and len(once[0]) > 1))


def is_chain(tokens: Sequence[Token], length: int) -> bool:
    """'Day after day after day' and 'hand in hand in London', and one word many times."""
    words = [token.lower for token in tokens]
    return length > 1 and (len(set(words)) == 1 or (length == 2 and words[1] in LINKS))


def problems(rule: Rule) -> Iterator[str]:
    if rule.params["shortest"] > rule.params["longest"]:
        yield "'shortest' is more than 'longest'; no repetition could ever fit"
