"""What LanguageTool is given to read of an article, and the way back from a place in it to the source.

It gets the article's prose, without furniture and markup, a blank line between paragraphs. A sentence that furniture cuts
in two is whole again, a hard-wrapped paragraph is one line, and a character outside the Basic Multilingual Plane has a
stand-in, so that LanguageTool's UTF-16 units are code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...document import Document
from ...document.blocks import FURNITURE, Block
from ...document.sentences import CLOSERS, ENDS
from ...document.tokens import FILLER, HIDDEN
from ...model import Span
from ...record import Record

ASTRAL = "\u263a"
"""Stands for a character that UTF-16 needs two units for: a sign that no rule is about."""
MARKUP = "]![<*_~"
"""What the hidden part of a link, image or tag begins with, as against code and addresses."""
LONGEST = 40_000
"""Code points after which a new piece begins, so that a book needs no more memory than a long article."""

Place = tuple[str, int]
"""A character to be read and its offset in the document."""


class Reading(Record):
    """A text for LanguageTool; `places` holds for each of its characters the offset in the document."""

    text: str
    places: list[int]

    def span(self, start: int, length: int) -> Span:
        """Where a stretch of the text stands in the document."""
        end = start + length
        return Span(self.places[start], self.places[max(start, end - 1)] + (1 if length else 0))


def readings(document: Document) -> Iterator[Reading]:
    """The article in pieces, each of whole paragraphs."""
    piece = Reading("", [])
    for block, gap in zip(document.prose, gaps(document)):
        if len(piece.text) > LONGEST and gap != " ":
            yield piece
            piece = Reading("", [])
        gap = gap if piece.text else ""
        own = paragraph(document, block)
        piece = Reading(piece.text + gap + own.text, [*piece.places, *[block.start] * len(gap), *own.places])
    if piece.text:
        yield piece


def gaps(document: Document) -> Iterator[str]:
    """What parts each block of prose from the one before: a blank line, or a space inside a sentence that furniture cuts."""
    yield ""
    for before, after in pairwise(document.prose):
        between = document.blocks[document.blocks.index(before) + 1]
        yield " " if between.kind == FURNITURE and goes_on(document, before, after) else "\n\n"


def goes_on(document: Document, before: Block, after: Block) -> bool:
    """Whether a sentence runs from one block into another of its kind."""
    last, first = document.masked[before.end - 1], document.masked[after.start]
    return before.kind == after.kind and first.islower() and last not in ENDS and last not in CLOSERS and last != ":"


def paragraph(document: Document, block: Block) -> Reading:
    """A block as a reader sees it."""
    text = document.masked[block.start : block.end]
    if is_plain(text) and not document.is_masked(block.span):
        return Reading(text, list(range(block.start, block.end)))
    found = list(characters(document, block))
    return Reading("".join(character for character, _ in found), [place for _, place in found])


def is_plain(text: str) -> bool:
    """Whether a text is one line without characters that need a stand-in."""
    return "\n" not in text and "\r" not in text and max(text) <= "\uffff" and FILLER not in text


def characters(document: Document, block: Block) -> Iterator[Place]:
    """The characters of a block as a reader sees them, with their places.

    Masked markup is left out, or is a space where it parts two words; so is a line break with the spaces around it.
    Code and addresses stay as they are: nothing is found in them, but the sentence around them needs them.
    """
    source, masked = document.text, document.masked
    last, skipped, broken, shown = " ", False, False, False
    for place in range(block.start, block.end):
        character = masked[place]
        if character == HIDDEN:
            shown = shown if masked[place - 1] == HIDDEN and place > block.start else source[place] not in MARKUP
            character = source[place] if shown else FILLER
        if character == FILLER:
            continue
        if character == " " != source[place]:
            skipped = True
        elif character in "\r\n" or (broken and character == " "):
            broken = True
        else:
            if (broken and last != " ") or (skipped and last.isalnum() and character.isalnum()):
                yield " ", place - 1
            last = ASTRAL if character > "\uffff" else character
            skipped = broken = False
            yield last, place
