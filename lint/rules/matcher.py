"""All patterns of a rule set over a text in one pass.

An RE2 set tells which patterns occur in a block; only those are then run for their places. RE2 is linear
in the text whatever the pattern, so a rule file can't make newslint hang. Measured beside hyperscan,
Aho-Corasick and `re`: docs/decisions.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import re2

from ..document import Document
from ..model import Span
from .patterns import is_whole

MEMORY = 256 << 20
"""Bytes that RE2 may use for its automata; it falls silent, not slow, where they don't suffice."""


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

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = patterns
        self.options = options()
        self.set = re2.Set.SearchSet(self.options)
        for pattern in patterns:
            self.set.Add(pattern)
        if patterns:
            self.set.Compile()

    def find(self, document: Document) -> dict[int, list[Found]]:
        """The places of every pattern that occurs in the document's blocks, by the pattern's index."""
        found: dict[int, list[Found]] = {}
        for block in document.blocks if self.patterns else ():
            text = document.masked[block.start : block.end]
            for index in self.set.Match(text) or ():
                found.setdefault(index, []).extend(self.places(index, text, block.start))
        return found

    def places(self, index: int, text: str, base: int) -> Iterator[Found]:
        whole = is_whole(self.patterns[index])
        for match in re2.compile(self.patterns[index], self.options).finditer(text):
            start, end = match.span()
            if start < end and not (whole and (cuts(text, start) or cuts(text, end))):
                yield Found(Span(base + start, base + end), match[0], tuple(group or "" for group in match.groups()))


def cuts(text: str, place: int) -> bool:
    """Whether a place lies inside a word of any script."""
    return 0 < place < len(text) and is_wordy(text[place - 1]) and is_wordy(text[place])


def is_wordy(character: str) -> bool:
    return character.isalnum() or character == "_" or "\u0300" <= character <= "\u036f"


def by_place(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: one.span)
