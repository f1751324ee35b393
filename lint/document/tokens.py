"""Words, numbers and marks of a text, with their places.

A text of a megabyte has two hundred thousand of them, so they are kept in columns, and a Token is made where one is asked for.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import accumulate, compress, repeat
from operator import add

from ..record import Record

FILLER = "\u2060"
"""Stands for the rest of a masked entity inside a word (WORD JOINER)."""
HIDDEN = "\ufffc"
"""Stands for what is no prose: code, addresses (OBJECT REPLACEMENT CHARACTER)."""

NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?"
PIECE = re.compile(
    r"(?:[A-Za-z]++(?=[ ,\n])"  # most words, told at once; what they could go on with stands behind no such mark
    rf"|{NUMBER}(?![^\W_])"
    r"|(?:[^\W\d_]\.){2,12}(?![^\W_])|[^\W_]+(?:['’\u2060‐‑-]+[^\W_]+)*"
    r"|[^\w\s\ufffc\u2060]|_) ?"
    r"|[\s\ufffc\u2060]+"
)
"""A token with the space behind it, or a gap: every character of a text is in one piece."""
STRETCH = 1 << 16
"""Code points that are cut into pieces at a time."""


class Token(Record):
    """A word, number or mark; `start` and `end` are offsets in the document.

    `lower` is the text in lower case with straight apostrophes: most checks ask for it.
    """

    text: str
    start: int
    end: int
    kind: str
    lower: str


class Form(Record):
    """What all tokens that are written alike share; `size` is their length in the document, fillers included."""

    text: str
    lower: str
    kind: str
    size: int


class Forms(dict[str, Form | None]):
    """Forms by the pieces that they were met as, each made once; a gap has none."""

    MOST = 50_000
    """Pieces that are remembered from one text to the next."""

    def __missing__(self, piece: str) -> Form | None:
        source = piece.removesuffix(" ")
        self[piece] = form = self[source] if source != piece and source in self else made(source)
        return form


def made(source: str) -> Form | None:
    """The form of a piece without the space behind it."""
    text = source.replace(FILLER, "").strip()
    if not text or text[0] == HIDDEN:
        return None
    lower = text.lower().replace("’", "'")
    kind = "mark" if not text[0].isalnum() else "number" if re.fullmatch(NUMBER, source) else "word"
    return Form(text, text if lower == text else lower, kind, len(source))


FORMS = Forms()
new_token = tuple.__new__
"""Makes a Token of a tuple, which costs half of what Token(…) does."""


class Tokens:
    """The tokens of a text in columns: their forms, those in lower case, and where each starts."""

    def __init__(self) -> None:
        self.forms: list[Form] = []
        self.lowers: list[str] = []
        self.starts = array("I")

    def read(self, text: str, start: int, end: int) -> None:
        """Add the tokens of text[start:end]. Hyphenated words and possessives are one token."""
        if len(FORMS) > Forms.MOST:
            FORMS.clear()
        for first, last in stretches(text, start, end):
            pieces = PIECE.findall(text, first, last)
            found = list(map(FORMS.__getitem__, pieces))
            forms = [form for form in found if form]
            self.forms += forms
            self.lowers += [form.lower for form in forms]
            self.starts.extend(compress(accumulate(map(len, pieces), initial=first), found))

    def __len__(self) -> int:
        return len(self.forms)

    def __getitem__(self, place: int) -> Token:
        (text, lower, kind, size), start = self.forms[place], self.starts[place]
        return Token(text, start, start + size, kind, lower)

    def is_apart(self, place: int) -> bool:
        """Whether something stands between a token and the one before it."""
        return self.starts[place] > self.starts[place - 1] + self.forms[place - 1].size

    def among(self, first: int, last: int) -> list[Token]:
        """The tokens from one number to another, exclusive."""
        if first == last:
            return []
        starts = self.starts[first:last]
        texts, lowers, kinds, sizes = zip(*self.forms[first:last])
        return list(map(new_token, repeat(Token), zip(texts, starts, map(add, starts, sizes), kinds, lowers)))


def stretches(text: str, start: int, end: int, size: int = STRETCH) -> Iterator[tuple[int, int]]:
    """Parts of text[start:end] of about a size, cut behind spaces."""
    while end - start > size:
        space = text.find(" ", start + size, end) + 1
        if not space:
            break
        yield start, space
        start = space
    yield start, end


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end] in order."""
    found = Tokens()
    found.read(text, start, len(text) if end is None else end)
    return found.among(0, len(found))
