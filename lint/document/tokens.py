"""Words, numbers and marks of a text, with their places."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

FILLER = "\u2060"
"""Stands for the rest of a masked entity inside a word (WORD JOINER)."""
HIDDEN = "\ufffc"
"""Stands for what is no prose: code, addresses (OBJECT REPLACEMENT CHARACTER)."""

TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,\n])"  # most words, told at once; what they could go on with stands behind no such mark
    r"|(?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W_]))"
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


forms: dict[str, tuple[str, str]] = {}
"""Words as they were met, as text and in lower case: a word that stands often is kept once."""
MOST_FORMS = 200_000


def form(word: str) -> tuple[str, str]:
    """A word without fillers, and in lower case with straight apostrophes."""
    text = word.replace(FILLER, "")
    lower = text.lower().replace("’", "'")
    forms[word] = text, text if lower == text else lower
    return forms[word]


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end] in order. Hyphenated words and possessives are one token."""
    found = list(TOKEN.finditer(text, start, len(text) if end is None else end))
    if len(forms) > MOST_FORMS:
        forms.clear()
    pairs = [forms.get(match[0]) or form(match[0]) for match in found]
    words, lowers = [word for word, _ in pairs], [lower for _, lower in pairs]
    kinds = [match.lastgroup or "word" for match in found]
    fields = zip(words, [match.start() for match in found], [match.end() for match in found], kinds, lowers)
    return list(map(partial(tuple.__new__, Token), fields))  # what Token(…) does, without its call
