"""Where lines begin, and the way between offsets and lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right

NEWLINE = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Maps code-point offsets of a text to lines and columns, both counted from 1, and back.

    A line ends with CRLF, CR or LF; nothing else breaks a line.
    """

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in NEWLINE.finditer(text))]
        self.length = len(text)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset from 0 to the text's length; ValueError outside."""
        if not 0 <= offset <= self.length:
            raise ValueError(f"offset {offset} is outside the text (0 to {self.length})")
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; ValueError if the text has no such place."""
        if not 1 <= line <= len(self.starts):
            raise ValueError(f"line {line} is outside the text (1 to {len(self.starts)})")
        offset = self.starts[line - 1] + column - 1
        following = self.starts[line] if line < len(self.starts) else self.length + 1
        if column < 1 or offset >= following:
            raise ValueError(f"line {line} has no column {column}")
        return offset

    def bounds(self, line: int) -> tuple[int, int]:
        """Start and end offsets of a line, its line break included."""
        following = self.starts[line] if line < len(self.starts) else self.length
        return self.starts[line - 1], following
