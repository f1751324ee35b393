"""Quotation marks: what stands inside them, and which have no partner.

A quotation of several paragraphs opens each of them and closes only the last (Chicago 13.32); that is balanced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..model import Span
from .blocks import Block

DOUBLE = re.compile(r"[“”\"„«»]")
SINGLE = re.compile(r"(?<![^\s(\[“\"—–-])‘|(?<![^\s(\[“\"—–-])'(?=[^\s\d'])|(?<=[^\s(\[])['’](?![^\W_])")
OPENING = "“„«"


class Quotes(NamedTuple):
    """Spans inside quotation marks, marks included, and the places of marks without a partner."""

    spans: list[Span]
    unbalanced: list[int]


def quotes(text: str, blocks: Sequence[Block]) -> Quotes:
    """Pair the quotation marks of a text, block by block."""
    result = Quotes([], [])
    open_at: int | None = None
    for block in blocks:
        marks = [(m.start(), m[0]) for m in DOUBLE.finditer(text, block.start, block.end)]
        continues = open_at is not None and bool(marks) and marks[0][0] == block.start and opens(text, *marks[0])
        if open_at is not None and not continues:
            result.unbalanced.append(open_at)
        open_at = pair(text, block, marks, result)
        if not marks:
            result.spans.extend(single_quoted(text, block))
    if open_at is not None:
        result.unbalanced.append(open_at)
    result.spans.sort()
    return result


def pair(text: str, block: Block, marks: list[tuple[int, str]], result: Quotes) -> int | None:
    """Pair one block's marks; the place of a quotation that is still open at its end."""
    open_at: int | None = None
    for place, mark in marks:
        if is_measure(text, place, mark, open_at):
            continue
        if open_at is None and not opens(text, place, mark):
            result.unbalanced.append(place)
        elif open_at is None:
            open_at = place
        elif mark in OPENING and mark != "„":
            result.unbalanced.append(open_at)
            open_at = place
        else:
            result.spans.append(Span(open_at, place + 1))
            open_at = None
    if open_at is not None:
        result.spans.append(Span(open_at, block.end))
    return open_at


def opens(text: str, place: int, mark: str) -> bool:
    if mark == '"':
        return place + 1 < len(text) and not text[place + 1].isspace()
    return mark in OPENING


def is_measure(text: str, place: int, mark: str, open_at: int | None) -> bool:
    """An inch mark, as in 6'2\"."""
    return mark == '"' and open_at is None and place > 0 and text[place - 1].isdigit()


def single_quoted(text: str, block: Block) -> list[Span]:
    """Spans in single quotation marks; an apostrophe that looks like a closing mark may end one early."""
    spans, open_at = [], None
    for match in SINGLE.finditer(text, block.start, block.end):
        at_start = match.start() == block.start or text[match.start() - 1].isspace() or text[match.start() - 1] in "([“\"—–-"
        if at_start:
            open_at = match.start()
        elif open_at is not None:
            spans.append(Span(open_at, match.end()))
            open_at = None
    return spans
