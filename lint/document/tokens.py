"""Words, numbers and marks of a text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

FILLER = "\u2060"
"""Stands for the rest of a masked entity inside a word (WORD JOINER)."""
HIDDEN = "\ufffc"
"""Stands for what is no prose: code, addresses (OBJECT REPLACEMENT CHARACTER)."""

TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W_]))"
    r"|(?P<word>(?:[^\W\d_]\.){2,12}(?![^\W_])|[^\W_]+(?:['’\u2060‐‑-]+[^\W_]+)*)"
    r"|(?P<mark>[^\w\s\ufffc\u2060]|_)"
)


class Token(NamedTuple):
    """A word, number or mark; `start` and `end` are offsets in the document.

    `lower` is the text in lower case with straight apostrophes: most checks ask for it.
    """

    text: str
    start: int
    end: int
    kind: str
    lower: str


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of text[start:end] in order. Hyphenated words and possessives are one token."""
    token = partial(tuple.__new__, Token)  # what Token(…) does, without its call
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        if not word.isascii():
            word = word.replace(FILLER, "")
        yield token((word, *match.span(), match.lastgroup, word.lower().replace("’", "'")))
