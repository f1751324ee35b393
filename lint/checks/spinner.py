"""What a word spinner leaves: phrases that only spinners write, fixed terms whose words were replaced one by one.

A phrase of the list stands alone. A term may have come about by chance, so it is spoken of in a text of a few lines or in one
that its phrases show to be spun; the spinner's favourite words only in the latter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..document import Document
from ..document.tokens import Token
from ..lexicon import grammar
from ..lexicon.spun import JOINTS, Spun, Terms, phrases, terms
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
    is_asked = is_spun or len(document.words) < SHORT
    found["term"] = list(spun_terms(document, terms(), taken)) if is_asked else []
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


def spun_terms(document: Document, known: Terms, taken: set[int]) -> Iterator[Hit]:
    """Terms whose words were replaced, outside the places that are taken; none overlaps another."""
    closed = grammar().closed_class
    spins = {word for word in document.vocabulary if word not in closed and known.rights(word)}
    for sentence in document.sentences:
        done = 0
        for first, joint, last in neighbours(sentence.tokens):
            words = {first.lower, last.lower}
            if first.start < done or not words & spins or words & closed or taken.intersection(range(first.start, last.end)):
                continue
            if meant := known.meant(first.lower, joint, last.lower):
                done = last.end
                yield hit(document, Span(first.start, last.end), meant)


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
