"""Sentences, and long pieces of one sentence, that stand twice in an article's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import itemgetter

from ..document import Document
from ..document.blocks import CAPTION, HEADLINE
from ..document.sentences import Sentence
from ..document.tokens import Token
from ..model import Hit, Related, Span

FEWEST = 6
"""Words of a sentence that is hardly said twice in a row on purpose."""
FEWEST_APART = 8
"""The same for sentences that don't follow one another."""
PIECE = 4
"""Words in a row that don't come again at once."""
LONG_WORD = 5
"""Letters of the longest word of a piece, at least: it is what it is, it is what it is."""
GAP = 1
"""Words between a piece and its repetition."""
MOST = 2
"""More repeated sentences than these are a refrain, a form, or a letter that the article quotes and then prints."""
ENDS = tuple('.!?”"’')


def check(document: Document) -> Iterator[Hit]:
    """Hits of sentences that were said before, word for word."""
    hits = [*repeated(document)]
    if len(hits) <= MOST:
        yield from hits


def repeated(document: Document) -> Iterator[Hit]:
    seen: dict[tuple[str, ...], Sentence] = {}
    sizes = Counter(one.block.start for one in document.sentences)
    for sentence, words in alike(document):
        first = seen.setdefault(words, sentence)
        close = first is not sentence and first is own_before(document, sentence)
        if first is not sentence and (close or (len(words) >= FEWEST_APART and not is_pull_quote(sizes, first, sentence))):
            yield hit(sentence, first)


def alike(document: Document) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """The article's own sentences of which others have the same words, with these."""
    keys = words_of(document)
    count = Counter(keys)
    for sentence, words in zip(document.sentences, keys):
        if count[words] > 1 and len(words) >= FEWEST and is_own(document, sentence):
            yield sentence, words


def own_before(document: Document, sentence: Sentence) -> Sentence | None:
    """The last of the article's own sentences before one."""
    before = map(document.sentences.__getitem__, range(sentence.number - 1, -1, -1))
    return next((one for one in before if is_own(document, one)), None)


def pieces(document: Document) -> Iterator[Hit]:
    """Hits of pieces of a sentence that come again at once, with no more than a word or two between."""
    for sentence in document.sentences:
        words = sentence.lowers
        if len(words) - len(set(words)) >= PIECE and is_own(document, sentence):
            yield from echoes([token for token in sentence.tokens if token.kind != "mark"])


def echoes(tokens: Sequence[Token]) -> Iterator[Hit]:
    words = [token.lower for token in tokens]
    last: dict[tuple[str, ...], int] = {}
    place = 0
    while place + PIECE <= len(words):
        piece = tuple(words[place : place + PIECE])
        first = last.get(piece, place)
        last[piece] = place
        if first + PIECE <= place and any(len(word) >= LONG_WORD for word in piece):
            length = common_length(words, first, place)
            if place - first - length <= GAP and (place - first == length or tokens[place - 1].text.islower()):
                there = Span(tokens[first].start, tokens[first + length - 1].end)
                yield Hit(Span(tokens[place].start, tokens[place + length - 1].end), related=(Related(there, "said here first"),))
                place += length
        place += 1


def common_length(words: Sequence[str], first: int, place: int) -> int:
    """How many words from two indices on are the same, as far as the second."""
    length = PIECE
    while place + length < len(words) and first + length < place and words[first + length] == words[place + length]:
        length += 1
    return length


def is_own(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence of the article's body is no part of a quotation and ends as sentences do."""
    body = sentence.block.kind not in (HEADLINE, CAPTION) and sentence.lowers[-1] in ENDS
    return body and not touches_quote(document, sentence) and "@" not in document.text[sentence.start : sentence.end]


def touches_quote(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence begins or ends in a quotation."""
    ends = (Span(sentence.start, sentence.start + 1), Span(sentence.end - 1, sentence.end))
    return any(map(document.is_quoted, ends))


def is_pull_quote(sizes: Mapping[int, int], one: Sentence, other: Sentence) -> bool:
    """Whether one of two equal sentences is a paragraph of its own and the other isn't, given the paragraphs' sizes."""
    return (sizes[one.block.start] == 1) != (sizes[other.block.start] == 1)


def words_of(document: Document) -> list[tuple[str, ...]]:
    """The words and numbers of each sentence without its marks."""
    lowers = document.tokens.lowers
    wordy = bytes(map(str.isalnum, map(itemgetter(0), lowers)))
    return [tuple(compress(one.lowers, wordy[one.first : one.last])) for one in document.sentences]


def hit(sentence: Sentence, first: Sentence) -> Hit:
    return Hit(Span(sentence.start, sentence.end), related=(Related(Span(first.start, first.end), "said here first"),))
