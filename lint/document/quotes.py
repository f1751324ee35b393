"""Quotation marks: what stands inside them, and which have no partner.

A quotation of several paragraphs opens each of them and closes only the last (Chicago 13.32); that is balanced,
and so is one that opens only the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Span
from ..record import Record
from .blocks import Block

DOUBLE = re.compile(r"[“”\"„«»’'‘`](?:(?<=[“”\"„«»])|(?<=’)’|(?<=')'|(?<=‘)‘|(?<=`)`)")
SINGLE = re.compile("['‘’]")
OPENING, CLOSING = ("“", "„", "«", "‘‘", "``"), ("”", "»", "’’")
BEFORE_SINGLE = frozenset('([“"—–-')
"""What an opening single mark may stand right behind, beside white space."""
BEFORE_OPENING = frozenset("([{—–-/‘'“")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-…’/")
OPENS, EITHER, CLOSES = 1, 0, -1
SPEAKING = r"\b(?:he|she|it|they|[A-Z][\w’'-]+) (?:said|says|told|added|asked|wrote|replied)\b|\b(?:said|says) [A-Z]"
FURTHEST = 1000
"""Code points before a mark in which a speaker is looked for."""
LONGEST = 8
"""Blocks that a quotation may run through without a mark before it counts as never closed."""


class Quotes(Record):
    """Spans inside quotation marks, marks included, and the places of marks without a partner."""

    spans: list[Span]
    unbalanced: list[int]


class Pairing:
    """Marks that are open at some point of the text, and the quotations found up to there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.result = Quotes([], [])
        self.open_at: list[int] = []
        self.pending: list[Span] = []
        """What is quoted of the blocks that an open quotation has run through."""
        self.unmarked = 0

    def read(self, block: Block) -> bool:
        """Pair one block's marks; whether it has any."""
        carried = len(self.open_at)
        marks = [(m.start(), m[0]) for m in DOUBLE.finditer(self.text, block.start, block.end)]
        ways = [direction(self.text, block, place, mark) for place, mark in marks]
        balance = sum(ways)
        for (place, mark), way in zip(marks, ways):
            if is_no_quote(self.text, place, mark, bool(self.open_at)):
                continue
            if self.goes_on(block, place, way, carried > 0):
                continue
            if carried and way == OPENS and balance >= 0:
                self.give_up()
                carried = 0
            if closes(way, self.text, mark, self.open_at):
                opened = self.open_at.pop()
                if not self.open_at:
                    self.finish(Span(max(opened, block.start), place + len(mark)))
                    carried = 0
            elif way == CLOSES:
                self.result.unbalanced.append(place)
            else:
                self.open_at.append(place)
        self.unmarked = 0 if marks else self.unmarked + 1
        if self.open_at:
            self.pending.append(Span(max(block.start, self.open_at[0]), block.end))
            if self.unmarked > LONGEST:
                self.give_up()
        return bool(marks)

    def goes_on(self, block: Block, place: int, way: int, carried: bool) -> bool:
        """Whether a mark opens the next paragraph of a quotation, or what was one before the lines were joined."""
        if not self.open_at or way < EITHER:
            return False
        if place == block.start:
            return carried
        ended = way == OPENS and self.text[max(place - 3, block.start) : place].rstrip()[-1:] in tuple(".!?")
        return ended and not carried and not re.search(SPEAKING, self.text[max(self.open_at[-1], place - FURTHEST) : place])

    def finish(self, span: Span) -> None:
        self.result.spans.extend((*self.pending, span))
        self.pending = []

    def give_up(self) -> None:
        """The open marks have no partner; only the block that they stand in is taken for quoted."""
        self.result.unbalanced.extend(self.open_at)
        self.result.spans.extend(self.pending[:1])
        self.open_at, self.pending = [], []


def quotes(text: str, blocks: Sequence[Block]) -> Quotes:
    """Pair the quotation marks of a text, block by block."""
    pairing = Pairing(text)
    for block in blocks:
        if not pairing.read(block):
            pairing.result.spans.extend(single_quoted(text, block))
    pairing.give_up()
    pairing.result.spans.sort()
    pairing.result.unbalanced.sort()
    return pairing.result


def closes(way: int, text: str, mark: str, open_at: Sequence[int]) -> bool:
    """Whether a mark closes the last that is open; the German pair is „ and “."""
    if not open_at:
        return False
    return way <= EITHER or (mark == "“" and text[open_at[-1]] == "„")


def direction(text: str, block: Block, place: int, mark: str) -> int:
    """Whether a mark opens or closes, by its shape and, where that says nothing or is wrong, by its neighbors.

    A mark that faces the wrong way ('he said,”Go', 'Go. “' at a line's end) may do either, as what is open says.
    """
    before = text[place - 1] if place > block.start else " "
    end = place + len(mark)
    after = text[end] if end < block.end else " "
    free_before = before.isspace() or before in BEFORE_OPENING
    free_after = after.isspace() or after in AFTER_CLOSING
    if mark in OPENING:
        return OPENS if not free_after else EITHER if free_before else CLOSES
    if mark in CLOSING:
        return CLOSES if not after.isalnum() else OPENS if free_before else EITHER
    return EITHER if free_before == free_after else OPENS if free_before else CLOSES


def is_no_quote(text: str, place: int, mark: str, is_open: bool) -> bool:
    """An inch mark as in 6'2\", an arrow, or a mark that stands for the apostrophe of a plural."""
    before, after = text[place - 1 : place], text[place + 1 : place + 3]
    if mark in ("«", "»"):
        return not is_open and (not before or before.isspace()) and (not after or after[0].isspace())
    if mark != '"' or not before:
        return False
    if before.isdigit():
        return not is_open or "'" in text[max(place - 4, 0) : place]
    return not is_open and before == "s" and after[:1] == " " and after[1:].isalpha()


def single_quoted(text: str, block: Block) -> list[Span]:
    """Spans in single quotation marks; an apostrophe that looks like a closing mark may end one early."""
    spans, open_at = [], None
    for place in [match.start() for match in SINGLE.finditer(text, block.start, block.end)]:
        before, after = text[place - 1 : place] if place > block.start else " ", text[place + 1 : place + 2]
        if before.isspace() or before in BEFORE_SINGLE:
            if text[place] == "‘" or (text[place] == "'" and not (after in "'" or after.isspace() or after.isdecimal())):
                open_at = place
        elif text[place] != "‘" and open_at is not None and not after.isalnum():
            spans.append(Span(open_at, place + 1))
            open_at = None
    return spans
