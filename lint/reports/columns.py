"""Lines and columns in the units that other programs count in: UTF-16 code units and UTF-8 bytes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from ..document import Document

STEP = 1024
"""Code points between two places whose distance from the start is kept."""


def utf16(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    """The length of a text in UTF-8 bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


class Columns:
    """Where a document's offsets are, in lines and `units`, both counted from 1; one look-up costs the same in any line."""

    def __init__(self, document: Document, units: Callable[[str], int]) -> None:
        self.text = document.text
        self.lines = document.lines
        self.units = units
        self.plain = document.text.isascii()
        starts = () if self.plain else range(0, len(self.text), STEP)
        self.steps = [0, *accumulate(units(self.text[start : start + STEP]) for start in starts)]

    def before(self, offset: int) -> int:
        """How many units lie before an offset of the text."""
        if self.plain:
            return offset
        step = offset // STEP
        return self.steps[step] + self.units(self.text[step * STEP : offset])

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; ValueError outside the text."""
        line, _ = self.lines.position(offset)
        return line, self.before(offset) - self.before(self.lines.starts[line - 1]) + 1
