"""All patterns of a rule set over a text in one pass.

An RE2 set tells which patterns occur in a block; only those are then run for their places. RE2 is linear
in the text whatever the pattern, so a rule file can't make newslint hang. Measured beside hyperscan,
Aho-Corasick and `re`: docs/decisions.md. Patterns join the set when a document first holds one of their
anchors: one article needs a third of them, and compiling is what a start pays for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import re2

from ..document import Document
from ..document.blocks import Block
from ..model import Prepared, Span
from .patterns import readable

MEMORY = 256 << 20
"""Bytes that RE2 may use for its automata; it falls silent, not slow, where they don't suffice."""
PATIENCE = 4
"""Times that the set grows by what a document needs; then all patterns join it."""


class Found(NamedTuple):
    """A place where a pattern stands, with the text of its groups."""

    span: Span
    text: str
    groups: tuple[str, ...]


def options() -> Any:
    settings = re2.Options()
    settings.max_mem = MEMORY
    settings.log_errors = False
    return settings


def compiles(pattern: str) -> str:
    """Why RE2 refuses a prepared pattern; empty if it takes it."""
    try:
        re2.compile(pattern, options())
    except re2.error as error:
        reason = error.args[0]
        return reason.decode() if isinstance(reason, bytes) else str(reason)
    return ""


def groups(pattern: str) -> int:
    """How many groups a pattern that compiles has."""
    return int(re2.compile(pattern, options()).groups)


class Matcher:
    """The prepared patterns of a rule set, found in one pass."""

    def __init__(self, patterns: Sequence[Prepared]) -> None:
        self.patterns = patterns
        self.members: list[int] = []
        self.growths = 0
        self.set: Any = None

    def find(self, document: Document) -> dict[int, list[Found]]:
        """The places of every pattern that occurs in the document's blocks, by the pattern's index."""
        text = readable(document.masked)
        self.grow(frozenset(re.findall("[a-z]+", text.lower())).union(text))
        found: dict[int, list[Found]] = {}
        for block in document.blocks if self.members else ():
            piece = text[block.start : block.end]
            for member in self.set.Match(piece) or ():
                index = self.members[member]
                found.setdefault(index, []).extend(search(self.patterns[index], document, block.span, piece))
        return found

    def grow(self, words: frozenset[str]) -> None:
        """Let the patterns join that a text of these words and characters may hold."""
        members = set(self.members)
        wanted = {i for i, one in enumerate(self.patterns) if not any(map(words.isdisjoint, one.anchors))}
        if wanted <= members:
            return
        self.growths += 1
        self.members = sorted(members | wanted) if self.growths < PATIENCE else list(range(len(self.patterns)))
        self.set = re2.Set.SearchSet(options())
        for index in self.members:
            self.set.Add(self.patterns[index].text)
        self.set.Compile()


def search(pattern: Prepared, document: Document, span: Span, piece: str) -> Iterator[Found]:
    """The places of one pattern in a span of a document, `piece` being its readable text."""
    base, masked = span.start, document.masked
    for match in re2.compile(pattern.text, options()).finditer(piece):
        start, end = match.span()
        if start < end and not (pattern.whole and (cuts(piece, start) or cuts(piece, end))):
            spans = [match.span(number) for number in range(1, len(match.groups()) + 1)]
            groups = tuple(masked[base + begin : base + finish] if begin >= 0 else "" for begin, finish in spans)
            yield Found(Span(base + start, base + end), masked[base + start : base + end], groups)


def covered(patterns: Sequence[Prepared], document: Document, block: Block) -> list[Span]:
    """Where any of a few patterns stands in a block."""
    piece = readable(document.masked[block.start : block.end])
    return [found.span for pattern in patterns for found in search(pattern, document, block.span, piece)]


def cuts(text: str, place: int) -> bool:
    """Whether a place lies inside a word of any script."""
    return 0 < place < len(text) and is_wordy(text[place - 1]) and is_wordy(text[place])


def is_wordy(character: str) -> bool:
    return character.isalnum() or character == "_" or "\u0300" <= character <= "\u036f"


def by_place(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: one.span)
