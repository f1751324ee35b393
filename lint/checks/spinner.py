"""What a word spinner leaves: phrases that only spinners write, fixed terms whose words were replaced one by one.

A phrase of the list stands alone, and so does a term of rare words. Another term may have come about by chance, so it is
spoken of in a text of a few lines or in one that its phrases show to be spun; the spinner's favourite words only in the latter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..document import Document, once
from ..document.tokens import Token
from ..lexicon import grammar
from ..lexicon.spun import Spun, Terms, phrases, rare, terms
from ..lexicon.spuntables import JOINTS
from ..model import Edit, Hit, Span
from ..record import Record
from .capitals import like

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


@once
def every(document: Document) -> dict[str, Hits]:
    """The hits by kind; the rules share one walk."""
    found = listed(document)
    signs = {document.text[one.span.start : one.span.end].lower() for one in found["phrase"]}
    is_spun = len(signs) >= SIGNS + document.word_count // WORDS_A_SIGN
    found["word"] = found["word"] if is_spun else []
    taken = {place for kind in ("phrase", "word") for one in found[kind] for place in range(*one.span)}
    found["term"] = list(spun_terms(document, taken, is_spun))
    return found


def listed(document: Document) -> dict[str, Hits]:
    """What stands in the list of phrases and words, the longest at each place."""
    found: dict[str, Hits] = {"phrase": [], "word": []}
    heads = phrases().among(document.vocabulary)
    done = 0
    for sentence, place in document.followed(heads):
        token = sentence.tokens[place]
        for rest, kind, right in at(sentence.tokens, place, heads[token.lower]) if token.start >= done else ():
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


class Pair(Record):
    """Two words side by side, or with a joint (of, to) between them, and what stands on either side."""

    before: str
    first: Token
    joint: str
    last: Token
    after: str

    @property
    def words(self) -> tuple[str, str]:
        return self.first.lower, self.last.lower


def spun_terms(document: Document, taken: set[int], is_spun: bool) -> Iterator[Hit]:
    """Terms whose words were replaced, outside the places that are taken; those with capitals only in a spun article."""
    is_asked = is_spun or document.word_count < SHORT
    heads = document.vocabulary if is_asked else frozenset(rare().among(document.vocabulary))
    for sentence in document.holding(heads):
        done = 0
        for pair in pairs(sentence.tokens, heads):
            start, end = pair.first.start, pair.last.end
            if start < done or taken.intersection(range(start, end)) or (not is_spun and is_name(sentence.tokens[0], pair)):
                continue
            if meant := meanings(pair, terms(), is_asked):
                done = end
                yield hit(document, Span(start, end), meant)


def pairs(tokens: Sequence[Token], heads: frozenset[str]) -> Iterator[Pair]:
    """The pairs of words of which one is among the heads and none is a small word."""
    small = grammar().closed_class
    words = [token.lower if token.kind == "word" else "" for token in tokens] + ["", ""]
    for place, first in enumerate(tokens[:-1]):
        step = 2 if words[place + 1] in JOINTS else 1
        both = words[place], words[place + step]
        if all(both) and not heads.isdisjoint(both) and small.isdisjoint(both):
            joint = f"{words[place + 1]} " if step == 2 else ""
            yield Pair(words[place - 1] if place else "", first, joint, tokens[place + step], words[place + step + 1])


def is_name(opening: Token, pair: Pair) -> bool:
    """Whether one of two words has a capital that is not the sentence's own."""
    first, last = pair.first, pair.last
    return last.text != last.lower or (first is not opening and first.text != first.lower)


def meanings(pair: Pair, known: Terms, is_asked: bool) -> list[str]:
    """The terms that two words may stand for, less those that replace a word which belongs with its other neighbour."""
    first, last = pair.words
    means = known.meant if is_asked else known.surely_meant
    found = means(first, pair.joint, last)
    if found and known.stands(pair.before, "", first):
        found = [term for term in found if term.startswith(f"{first} ")]
    if found and known.stands(last, "", pair.after):
        found = [term for term in found if term.endswith(f" {last}")]
    return found


def hit(document: Document, span: Span, meant: Sequence[str]) -> Hit:
    found = document.text[span.start : span.end]
    edits = tuple(Edit(titled(found, text)) for text in meant[:MOST_SUGGESTIONS])
    return Hit(span, edits, evidence=f"spinner: {meant[0]}")


def titled(found: str, text: str) -> str:
    """A suggestion with capitals as in the text: Riches Administration, Wealth Management."""
    return text.title() if " " in found and found.istitle() else like(found, text)
