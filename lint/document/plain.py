"""Plain text: a line is a block, unless lines are hard-wrapped paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .blocks import LIST, PARAGRAPH, Block, Layout

LINE = re.compile(r"[^\r\n]+")
BULLET = re.compile(r"\s*(?:[-*•·–]|\d{1,2}[.)])\s+\S")
NARROWEST, WIDEST = 40, 120
"""Columns between which an editor or a mail program wraps lines."""


def parse(text: str) -> Layout:
    """The blocks of a plain text; nothing is masked."""
    return Layout(text, [block for run in runs(text) for block in blocks(text, run)])


def runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Lines that follow one another without a blank line between, as (start, end) without outer spaces."""
    run: list[tuple[int, int]] = []
    previous = 0
    for match in LINE.finditer(text):
        start, end = strip(text, match.start(), match.end())
        if run and (start >= end or is_gap(text, previous, match.start())):
            yield run
            run = []
        if start < end:
            run.append((start, end))
        previous = match.end()
    if run:
        yield run


def is_gap(text: str, end: int, start: int) -> bool:
    return start - end > 1 and text[end:start] != "\r\n"


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def blocks(text: str, run: list[tuple[int, int]]) -> Iterator[Block]:
    if is_wrapped(text, run):
        run = [(run[0][0], run[-1][1])]
    for start, end in run:
        yield Block(LIST if BULLET.match(text, start, end) else PARAGRAPH, start, end)


def is_wrapped(text: str, run: list[tuple[int, int]]) -> bool:
    """Lines are one wrapped paragraph if no line had room for the first word of the next."""
    width = max(end - start for start, end in run)
    if len(run) < 2 or not NARROWEST <= width <= WIDEST:
        return False
    for (start, end), (following, last) in pairwise(run):
        word = text[following:last].split(None, 1)[0]
        if end - start + 1 + len(word) <= width - 2 or BULLET.match(text, following, last):
            return False
    return True
