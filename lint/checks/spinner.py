"""What a word spinner leaves: phrases that only spinners write, fixed terms whose words were replaced one by one.

A phrase of the list stands alone, and so does a term of rare words. Another term may have come about by chance, so it is
spoken of in a text of a few lines or in one that its phrases show to be spun; the spinner's favourite words only in the latter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..document import Document
from ..document.tokens import Token
from ..lexicon import grammar
from ..lexicon.spun import Spun, phrases, rare, terms
from ..lexicon.spuntables import JOINTS
from ..model import Edit, Hit, Span

SHORT = 60
"""Words of a text that is too short to show by its phrases that it was spun."""
SIGNS = 2
"""Different phrases that show a text to be spun, and one more for each WORDS_A_SIGN of its words."""
WORDS_A_SIGN = 600
MOST_SUGGESTIONS = 3
Hits = list[Hit]


def check(document: Document, kind: str) -> Iterator[Hit]:
    """Hits of one kind: 'phrase', 'term', or 'word' in a text that its phrases show to be spun."""
    yield from every(document)[kind]


@lru_cache(maxsize=1)
def every(document: Document) -> dict[str, Hits]:
    """The hits by kind; the rules share one walk."""
    found = listed(document)
    signs = {document.text[one.span.start : one.span.end].lower() for one in found["phrase"]}
    is_spun = len(signs) >= SIGNS + len(document.words) // WORDS_A_SIGN
    found["word"] = found["word"] if is_spun else []
    taken = {place for kind in ("phrase", "word") for one in found[kind] for place in range(*one.span)}
    found["term"] = list(spun_terms(document, taken, is_spun))
    return found


def listed(document: Document) -> dict[str, Hits]:
    """What stands in the list of phrases and words, the longest at each place."""
    found: dict[str, Hits] = {"phrase": [], "word": []}
    table = phrases()
    heads = {word: lines for word in document.vocabulary if (lines := table.at(word))}
    for sentence in document.sentences if heads else ():
        done = 0
        for place, token in enumerate(sentence.tokens):
            if token.lower in heads and token.start >= done:
                for rest, kind, right in at(sentence.tokens, place, heads[token.lower]):
                    if span := standing(sentence.tokens, place, rest):
                        found[kind].append(hit(document, span, [right]))
                        done = span.end
                        break
    return found


def at(tokens: Sequence[Token], place: int, phrases: Mapping[str, list[Spun]]) -> list[Spun]:
    """The phrases whose second word stands behind a place, and those of one word."""
    second = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    longer = phrases.get(second, []) if second else []
    return longer + phrases.get("", [])


def standing(tokens: Sequence[Token], place: int, rest: str) -> Span | None:
    """The span of a phrase that begins at a place and goes on with `rest`, if it does."""
    after = tokens[place + 1 : place + 1 + len(rest.split())]
    if " ".join([token.lower for token in after]) != rest:
        return None
    return Span(tokens[place].start, after[-1].end if after else tokens[place].end)


def spun_terms(document: Document, taken: set[int], is_spun: bool) -> Iterator[Hit]:
    """Terms whose words were replaced, outside the places that are taken; those with capitals only in a spun article."""
    is_asked = is_spun or len(document.words) < SHORT
    heads = document.vocabulary if is_asked else rare() & document.vocabulary
    means = terms().meant if is_asked else terms().surely_meant
    for sentence in document.sentences if heads else ():
        done = 0
        for first, joint, last in neighbours(sentence.tokens):
            if first.start < done or heads.isdisjoint((first.lower, last.lower)) or is_closed(first, last):
                continue
            if taken.intersection(range(first.start, last.end)) or (not is_spun and is_name(sentence.tokens[0], first, last)):
                continue
            if meant := means(first.lower, joint, last.lower):
                done = last.end
                yield hit(document, Span(first.start, last.end), meant)


def is_closed(first: Token, last: Token) -> bool:
    """Whether one of two words is of those that no term ends with or begins with: the, of, his."""
    return not grammar().closed_class.isdisjoint((first.lower, last.lower))


def is_name(opening: Token, first: Token, last: Token) -> bool:
    """Whether one of two words has a capital that is not the sentence's own."""
    return last.text != last.lower or (first is not opening and first.text != first.lower)


def neighbours(tokens: Sequence[Token]) -> Iterator[tuple[Token, str, Token]]:
    """Words side by side, or with a joint (of, to) between them."""
    for place, first in enumerate(tokens[:-1]):
        if first.kind != "word":
            continue
        second = tokens[place + 1]
        if second.lower in JOINTS:
            if place + 2 < len(tokens) and tokens[place + 2].kind == "word":
                yield first, f"{second.lower} ", tokens[place + 2]
        elif second.kind == "word":
            yield first, "", second


def hit(document: Document, span: Span, meant: Sequence[str]) -> Hit:
    found = document.text[span.start : span.end]
    edits = tuple(Edit(like(found, text)) for text in meant[:MOST_SUGGESTIONS])
    return Hit(span, edits, evidence=f"spinner: {meant[0]}")


def like(found: str, text: str) -> str:
    """A suggestion with capitals as in the text: Riches Administration, Wealth Management."""
    if " " in found and found.istitle():
        return text.title()
    return text[:1].upper() + text[1:] if found[:1].isupper() else text
