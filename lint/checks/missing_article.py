"""Names that take "the" and stand without it: "US officials and White House realizes", "in United States"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from .. import lexicon
from ..document import Document
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Edit, Hit, Span

PREPOSITIONS = frozenset(
    ("about", "across", "against", "by", "from", "in", "inside", "into", "of", "on", "outside", "through",
     "throughout", "to", "toward", "towards", "with", "within")
)  # fmt: skip
NATIONS = frozenset(
    (
        "American",
        "British",
        "Chinese",
        "French",
        "German",
        "Iranian",
        "Israeli",
        "Polish",
        "Russian",
        "Turkish",
        "UN",
        "US",
        "Ukrainian",
    )
)
"""What may stand before the name of an office (by the Russian Foreign Ministry)."""
OFFICES = frozenset(("Embassy", "Ministry", "President"))
"""Bodies that a sentence of news doesn't open with, bare."""
FEWEST_WORDS = 8
"""Words of a sentence; a shorter one may be a heading."""
PAST = frozenset(("had", "said", "will", "would"))


def check(document: Document) -> Iterator[Hit]:
    firsts = {name[0].lower() for name in names()} | {name.lower() for name in OFFICES}
    for sentence in document.holding(firsts):
        yield from in_sentence(document, sentence)


def in_sentence(document: Document, sentence: Sentence) -> Iterator[Hit]:
    tokens = sentence.tokens
    if tokens[-1].kind != "mark" or len(sentence.words) < FEWEST_WORDS:
        return
    if tokens[0].text in OFFICES and is_finite(tokens, 1):
        span = Span(tokens[0].start, tokens[0].end)
        yield Hit(span, (Edit(f"The {tokens[0].lower}"),), {"name": tokens[0].text})
    known = lengths()
    for index, token in [pair for pair in enumerate(tokens) if pair[1].text in known]:
        for length in known[token.text]:
            last = index + length
            if last > len(tokens) or not is_name(tokens[index:last]):
                continue
            if stands_bare(tokens, index, last):
                span = Span(token.start, tokens[last - 1].end)
                name = document.text[span.start : span.end]
                article = "The " if index == 0 else "the "
                yield Hit(span, (Edit(article + name),), {"name": name})
            break


@cache
def names() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in lexicon.grammar().the_names)


@cache
def lengths() -> dict[str, tuple[int, ...]]:
    """The lengths of the names by their first word, longest first."""
    found: dict[str, set[int]] = {}
    for name in names():
        found.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def is_name(tokens: Sequence[Token]) -> bool:
    return tuple(token.text for token in tokens) in names()


def stands_bare(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name is a noun of its own, without an article: not "White House officials"."""
    if not ends_phrase(tokens, last):
        return False
    if first == 0:
        return is_finite(tokens, last)
    if tokens[first - 1].text in NATIONS and first > 1 and len(tokens[first].text) > 3:
        first -= 1
    before = tokens[first - 1].lower
    if before in PREPOSITIONS or before in lexicon.grammar().taking_verbs:
        return True
    return before in ("and", "that", "because") and is_singular(tokens, last) and not shares_article(tokens, first - 1)


def ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens):
        return True
    token = tokens[index]
    if token.kind == "mark":
        return token.text in ".,;:?!"
    return token.lower in lexicon.grammar().followers or is_finite(tokens, index)


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and (tokens[index].lower in PAST or is_singular(tokens, index))


def is_singular(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower in lexicon.grammar().singular_verbs


def shares_article(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether an article before the conjunction may serve both: the Kremlin and White House."""
    before = [token.lower for token in tokens[max(0, conjunction - 5) : conjunction]]
    return tokens[conjunction].lower == "and" and bool({"the", "both", "its", "their", "between"} & set(before))
