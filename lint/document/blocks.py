"""Blocks: the paragraphs, headlines and other parts that a document is made of."""

from __future__ import annotations

from ..model import Span
from ..record import Record

HEADLINE, DATELINE, PARAGRAPH, LIST, QUOTE, CAPTION, FURNITURE = KINDS = (
    "headline", "dateline", "paragraph", "list", "quote", "caption", "furniture",
)  # fmt: skip


class Block(Record):
    """A part of a document; `detail` names the group of furniture that a block belongs to."""

    kind: str
    start: int
    end: int
    detail: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def within(self, start: int, end: int) -> Block:
        """What lies of a block between two places, by its distance from the first."""
        return self._replace(start=max(self.start, start) - start, end=min(self.end, end) - start)


class Layout(Record):
    """What a format's parser makes of a text: markup masked, length kept, and the blocks in order."""

    masked: str
    blocks: list[Block]
