"""A block as it reads: without the source's markup, code point by code point, so that spans still fit."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from ...document import Document
from ...document.tokens import FILLER, HIDDEN

BLANKED = re.compile(f" +|{HIDDEN}+")
RETURN = re.compile(r"\r\n?")
TAG = re.compile(r"<[^<>]*>")
MARKUP = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\[\]]*\]|<[^<>]*>|[`*_~\[\]]")


def reading(document: Document, start: int, end: int) -> Sequence[str]:
    """What is seen in the place of each code point of text[start:end]; '' for markup."""
    source, masked = document.text[start:end], document.masked[start:end]
    if source == masked and "\r" not in source:
        return source
    shown = ["" if m == FILLER != s else m for s, m in zip(source, masked)]
    for run in BLANKED.finditer(masked):
        piece = source[run.start() : run.end()]
        if piece != run[0]:
            seen = spaces(piece) if run[0][0] == " " else hidden(piece)
            shown[run.start() : run.end()] = piece if seen == piece else [seen, *[""] * (len(piece) - 1)]
    for line_end in RETURN.finditer(source):
        shown[line_end.start()] = "" if line_end[0] == "\r\n" else "\n"
    return shown


def spaces(piece: str) -> str:
    """The white space of a piece that is markup otherwise."""
    return "".join(filter(str.isspace, html.unescape(TAG.sub("", piece))))


def hidden(piece: str) -> str:
    """An address or code as it is shown; nothing for the target of a link."""
    return piece if piece[0].isalnum() or piece[0] in "@#" else MARKUP.sub("", piece)
