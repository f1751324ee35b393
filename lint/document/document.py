"""A document: the text exactly as read, and everything that rules ask of it."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain, repeat
from typing import Any

from ..model import Span
from .blocks import FURNITURE, Block
from .lines import LineIndex
from .odd import odd
from .quotes import Quotes, quotes
from .sentences import Sentence, sentences
from .tokens import Form, Token, Tokens

LONGEST = 1 << 20
"""Code points that an article may have. What is longer is an archive, and is checked in parts of at most so many: spellings
are compared within a part, and memory is bounded by its size."""


class Document:
    """An article; not to be changed once it is made.

    `masked` is `text` with markup and addresses overwritten in place, equally long; `format` is plain,
    markdown or html, `encoding` what the bytes were read as.
    """

    def __init__(self, text: str, path: str, format: str, encoding: str, masked: str, blocks: Sequence[Block]) -> None:  # noqa: A002
        self.text = text
        self.path = path
        self.format = format
        self.encoding = encoding
        self.masked = masked
        self.blocks = blocks
        self.kept: dict[Any, Any] = {}
        """What checks have worked out (see once)."""

    @cached_property
    def lines(self) -> LineIndex:
        return LineIndex(self.text)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that belong to the article: all but furniture."""
        return tuple(block for block in self.blocks if block.kind != FURNITURE)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the article's blocks, in order."""
        return self._read[1]

    @property
    def tokens(self) -> Tokens:
        """The words, numbers and marks of the article's blocks."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[Tokens, tuple[Sentence, ...]]:
        tokens, found = Tokens(), list[Sentence]()
        for block in self.prose:
            first = len(tokens)
            tokens.read(self.masked, block.start, block.end)
            found += sentences(block, tokens, len(found), first)
        return tokens, tuple(found)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the article's tokens, by their text in lower case."""
        found: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for place, lower in enumerate(self.tokens.lowers):
            found[lower].append(place)
        return found

    def spots(self, words: Iterable[str]) -> Iterator[tuple[Sentence, int]]:
        """Where tokens stand whose text in lower case is one of some words: each sentence with the token's index in it."""
        return self._inside(self._of(words))

    def holding(self, words: Iterable[str]) -> Iterable[Sentence]:
        """The sentences that hold one of some words, given in lower case."""
        return self.within(self._of(words))

    def _of(self, words: Iterable[str]) -> Iterable[int]:
        """The numbers of the tokens that some words have."""
        return chain.from_iterable([self.places[word] for word in self.places.keys() & words])

    def followed(self, seconds: Mapping[str, Container[str]]) -> Iterator[tuple[Sentence, int]]:
        """Spots of words that one of their own second words follows; "" among these stands for anything."""
        places: list[int] = []
        lowers = [*self.tokens.lowers, ""]
        for word in self.places.keys() & seconds:
            own, after = self.places[word], seconds[word]
            places += own if "" in after else [place for place in own if lowers[place + 1] in after]
        return self._inside(places)

    def within(self, places: Iterable[int]) -> Iterable[Sentence]:
        """The sentences that hold the tokens of some numbers, in order."""
        return dict.fromkeys(sentence for sentence, _ in self._inside(places))

    def _inside(self, places: Iterable[int]) -> Iterator[tuple[Sentence, int]]:
        """Sentences with indices in them for numbers of tokens."""
        for place in sorted(places):
            sentence = self._holders[place]
            yield sentence, place - sentence.first

    @cached_property
    def _holders(self) -> Sequence[Sentence]:
        """The sentence of each token, by the token's number."""
        return list(chain.from_iterable([repeat(one, one.last - one.first) for one in self.sentences]))

    @property
    def words(self) -> tuple[Token, ...]:
        """The words of the article, without numbers and marks, in order."""
        return tuple(chain.from_iterable(sentence.words for sentence in self.sentences))

    @cached_property
    def word_count(self) -> int:
        if self._stretches:
            return sum(part.word_count for _, part in self._stretches)
        return [form.kind for form in self.tokens.forms].count("word")

    @cached_property
    def sentence_count(self) -> int:
        return sum(part.sentence_count for _, part in self._stretches) if self._stretches else len(self.sentences)

    @property
    def parts(self) -> Sequence[tuple[int, Document]]:
        """What is checked as an article of its own, with its offset: the whole, or stretches of a text that is too long."""
        return self._stretches or [(0, self)]

    @cached_property
    def _stretches(self) -> Sequence[tuple[int, Document]]:
        starts = [0]
        for block in self.blocks:
            if block.start > starts[-1] and block.end - starts[-1] > LONGEST:
                starts.append(block.start)
            while block.end - starts[-1] > LONGEST:
                starts.append(cut(self.masked, starts[-1], starts[-1] + LONGEST))
        cuts = zip(starts, [*starts[1:], len(self.text)])
        return [(start, self._part(start, end)) for start, end in cuts] if len(starts) > 1 else []

    def _part(self, start: int, end: int) -> Document:
        text = self.text[start:end]
        masked = text if self.masked is self.text else self.masked[start:end]
        first = max(0, bisect_right(self._block_starts, start) - 1)
        inside = self.blocks[first : bisect_left(self._block_starts, end)]
        blocks = [block.within(start, end) for block in inside if block.end > start]
        return Document(text, self.path, self.format, self.encoding, masked, blocks)

    def forget(self) -> None:
        """Let go of all that was worked out, but for the counts; who asks again has it worked out again."""
        counts = {"word_count": self.word_count, "sentence_count": self.sentence_count}
        given = {name: self.__dict__[name] for name in ("text", "path", "format", "encoding", "masked", "blocks")}
        self.__dict__ = given | counts | {"kept": {}}

    @cached_property
    def forms(self) -> Sequence[Form]:
        """The forms that the article's words, numbers and marks have, each once."""
        forms = self.tokens.forms
        return tuple(dict(zip(map(id, forms), forms)).values())

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The article's words in lower case, without numbers and marks."""
        return frozenset([form.lower for form in self.forms if form.kind == "word"])

    @cached_property
    def odd(self) -> Mapping[str, Sequence[int]]:
        """Where the characters stand that English news hardly has, markup and addresses left out."""
        return odd(self.masked)

    @cached_property
    def quotes(self) -> Quotes:
        return quotes(self.masked, self.prose)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset, if any."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 and offset <= self.blocks[index].end else None

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [span.start for span in self.quotes.spans]

    def is_quoted(self, span: Span) -> bool:
        """Whether a span lies inside quotation marks."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return index >= 0 and span.end <= self.quotes.spans[index].end

    def is_masked(self, span: Span) -> bool:
        """Whether a span holds anything that is no prose."""
        return self.masked is not self.text and self.text[span.start : span.end] != self.masked[span.start : span.end]


def cut(text: str, start: int, end: int) -> int:
    """The last place in text[start:end] that is behind a sentence, or a word where no sentence ends; else its end."""
    return next((place + len(gap) for gap in (". ", " ") if (place := text.rfind(gap, start, end)) >= 0), end)
