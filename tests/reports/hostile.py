"""Documents that try to break a report: every line break, writing direction and width, markup, control codes.

`results(seed, number)` makes checked documents by chance, the same for the same seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from lint.document import Document, parse
from lint.model import Confidence, Edit, Finding, Related, Severity, Span
from lint.reports import Result

PIECES = [
    "The minister said ", "河水 ", "😀", "👩‍👩‍👧 ", "cafe\u0301 ", "re\u0301sume\u0301", "שלום ", "\u202eabc\u202c ", "\u2067دبي\u2069", "\r\n", "\n", "\r",
    "\n\n", "\t", "\u2028", "\x85", "\x0b", "\x0c", "\x1b[31m", "\x00", "\x7f", "\x9b", "\ufffe", "\uffff", "\ufeff", "\U0010ffff", "\u200b", "]]>", "<!--",
    "<b>&amp;</b>", "<script>alert(1)</script>", "&#0;", "%0A", "%25", "::error::x", "##[error]", "::", "a,b:c", '"', "'", "\\", "\\ud83d", "{0}", "{", "}",
    "`", "```", "| a |", "end.", "x" * 1500 + " ",
]  # fmt: skip
PATHS = [
    "a.txt", "./news/b c.md", "ночь/河.html", "we#ird?&%20.txt", "50%:,.txt", "emoji 😀.txt", "q\"uo'te.txt", "<stdin>", "<a>b.txt", "../up.txt", "/abs/é.txt",
    "tab\tname.txt", "line\nname.txt", "bidi\u202e.txt", "lone\udcff.txt", "semi;colon&amp.txt", "back\\slash.txt", "\x1b[2J.txt",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"]
RULES = ["doubled-word", "calque", "house-own-rule", "name-drift", "x1"]
CATEGORIES = ["accuracy/mistranslation", "style/awkward", "terminology"]


def results(seed: int, number: int) -> Iterator[Result]:
    chance = random.Random(seed)
    for index in range(number):
        document = made(chance, index)
        findings = tuple(found(chance, document.text) for _ in range(chance.randrange(5)))
        yield Result(document.path, document, tuple(sorted(findings, key=lambda one: one.span)))


def made(chance: random.Random, index: int) -> Document:
    text = "".join(chance.choices(PIECES, k=chance.randrange(30)))
    path = chance.choice(PATHS)
    folder, _, name = path.rpartition("/")
    path = path if path == "<stdin>" else f"{folder}/{index}-{name}" if folder else f"{index}-{name}"
    return Document(text, path, chance.choice(["plain", "markdown", "html"]), chance.choice(ENCODINGS), text, parse(text).blocks)


def found(chance: random.Random, text: str) -> Finding:
    """A finding anywhere: empty, over lines, between CR and LF, inside a cluster."""
    span, words = place(chance, text), "".join(chance.choices(PIECES, k=3)).replace("x" * 1500, "")
    edits = tuple(
        Edit("".join(chance.choices(PIECES[:-1], k=chance.randrange(3))), chance.random() < 0.5)
        for _ in range(chance.randrange(3))
    )
    related = tuple(Related(place(chance, text), f"{words}.") for _ in range(chance.randrange(2)))
    return Finding(
        chance.choice(RULES), chance.choice(CATEGORIES), chance.choice(list(Severity)), chance.choice(list(Confidence)), f"It is '{words}'.",
        span, text[span.start : span.end], edits, words, related, words,
    )  # fmt: skip


def place(chance: random.Random, text: str) -> Span:
    start = chance.randint(0, len(text))
    return Span(start, min(len(text), start + chance.choice([0, 1, 2, 5, 40, 2000])))
