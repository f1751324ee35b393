"""All patterns of a rule set over a text in one pass.

Most patterns have anchors: words or signs without which they can't fit a block. What a block holds tells which of them
are tried there; an RE2 set tells it of the few others. RE2 is linear in the text whatever the pattern, so a rule file
can't make newslint hang. Measured beside hyperscan, Aho-Corasick and `re`: docs/decisions.md. A pattern is compiled
when it is first tried: one article needs few of them, and compiling is what a start pays for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import re2

from ..anchors import Anchored
from ..document import Document
from ..document.blocks import Block
from ..model import Prepared, Span
from ..record import Record
from .held import by_first, held_by_block
from .patterns import readable

MEMORY = 256 << 20
"""Bytes that RE2 may use for its automata; it falls silent, not slow, where they don't suffice."""


HANDS = 2
"""Sets that patterns without rare anchors are dealt to: one automaton of all would have many times the states of two."""
PATIENCE = 4
"""Times that the sets grow by what a document needs; then all patterns join them."""


class Found(Record):
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


def never(_index: int, _places: Sequence[Found]) -> bool:
    """No places of any pattern suffice."""
    return False


class Matcher:
    """The prepared patterns of a rule set, found in one pass."""

    def __init__(self, patterns: Sequence[Prepared]) -> None:
        self.patterns = patterns
        self.anchored = Anchored([one.anchors for one in patterns])
        self.pairs = by_first(word for one in patterns for words in one.anchors for word in words if " " in word)
        self.members: list[int] = []
        self.sets: list[tuple[list[int], Any]] = []
        self.growths = 0

    def find(self, document: Document, suffices: Callable[[int, Sequence[Found]], bool] = never) -> dict[int, list[Found]]:
        """The places of every pattern that occurs in the document's blocks, by the pattern's index.

        A pattern of which some places suffice is not looked for in later blocks.
        """
        text = readable(document.masked)
        held = held_by_block(document, text, self.pairs)
        if self.growths < PATIENCE:
            self.grow(frozenset().union(*held))
        found: dict[int, list[Found]] = {}
        done: set[int] = set()
        for block, words in zip(document.blocks, held):
            piece = text[block.start : block.end]
            for index in {*self.anchored.among(words), *self.loose(piece)} - done:
                if places := list(search(self.patterns[index], document, block.span, piece)):
                    found.setdefault(index, []).extend(places)
                    done.update((index,) if suffices(index, places) else ())
        return found

    def loose(self, piece: str) -> Iterator[int]:
        """The patterns without rare anchors that occur in a text."""
        for hand, own in self.sets:
            yield from (hand[member] for member in own.Match(piece) or ())

    def grow(self, held: frozenset[str]) -> None:
        """Let the loose patterns join that a document may fit which holds all this; all of them if it has grown often."""
        loose = self.anchored.loose
        wanted = {index for index in loose if self.anchored.may_fit(index, held)}.difference(self.members)
        if wanted:
            self.growths += 1
            self.members = sorted(wanted.union(self.members)) if self.growths < PATIENCE else loose
            hands = [self.members[start::HANDS] for start in range(HANDS)]
            self.sets = [(hand, self.set(hand)) for hand in hands if hand]

    def set(self, hand: Sequence[int]) -> Any:
        found = re2.Set.SearchSet(options())
        for index in hand:
            found.Add(self.patterns[index].text)
        found.Compile()
        return found


@cache
def compiled(pattern: str) -> Any:
    return re2.compile(pattern, options())


def search(pattern: Prepared, document: Document, span: Span, piece: str) -> Iterator[Found]:
    """The places of one pattern in a span of a document, `piece` being its readable text."""
    base, masked = span.start, document.masked
    for match in compiled(pattern.text).finditer(piece):
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
