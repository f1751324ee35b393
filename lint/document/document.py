"""A document: the text exactly as read, and everything that rules ask of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from ..model import Span
from .blocks import FURNITURE, Block
from .lines import LineIndex
from .quotes import Quotes, quotes
from .sentences import Sentence, sentences
from .tokens import Token, tokens


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
        return tuple(s for block in self.prose for s in sentences(block, self.block_tokens(block)))

    def block_tokens(self, block: Block) -> list[Token]:
        return tokens(self.masked, block.start, block.end)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the article, without numbers and marks, in order."""
        return tuple(chain.from_iterable(s.words for s in self.sentences))

    @cached_property
    def word_count(self) -> int:
        return len(self.words)

    @cached_property
    def sentence_count(self) -> int:
        return len(self.sentences)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The article's words in lower case."""
        return frozenset([token.lower for token in self.words])

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
