"""Bytes or text to a Document: decode, mask, find blocks, tell the article from the page around it."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from .. import lexicon
from ..cache import cached
from ..errors import DocumentError
from .blocks import FURNITURE, HEADLINE, PARAGRAPH, Block
from .decode import decode
from .document import Document
from .furniture import furniture
from .furniture_lines import FORM, FurniturePatterns, prepared
from .masking import hide_addresses
from .once import once

__all__ = ["FORMATS", "Document", "once", "parse", "read"]

FORMATS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "plain"}
LONGEST_HEADLINE = 140
"""Code points; a longer first line is a paragraph."""


def read(data: bytes, path: str = "<text>") -> Document:
    """The document in `data`; its format comes from the path's suffix. Raises DocumentError."""
    text, encoding = decode(data)
    return parse(text, path, encoding)


def parse(text: str, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """The document of a text. Raises DocumentError for lone surrogates, which no encoding can carry."""
    refuse_surrogates(text)
    kind = format_of(text, path)
    layout = import_module(f".{kind}", __name__).parse(text)
    masked = hide_addresses(layout.masked)
    return Document(text, path, kind, encoding, masked, classify(layout.masked, layout.blocks))


def format_of(text: str, path: str) -> str:
    head = text[:200].lstrip().lower()
    if head.startswith(("<!doctype html", "<html")):
        return "html"
    return FORMATS.get(os.path.splitext(path)[1].lower(), "plain")


def refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DocumentError(f"character {error.start} is a lone surrogate; the text was decoded wrongly") from None


def classify(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks with their kinds: furniture by its knowledge, the headline by its place."""
    groups = furniture([text[block.start : block.end] for block in blocks], furniture_patterns())
    kinds = [block._replace(kind=FURNITURE, detail=group) if group else block for block, group in zip(blocks, groups)]
    for index, block in enumerate(kinds):
        if block.kind != FURNITURE:
            if is_headline(text, block, index + 1 < len(kinds)):
                kinds[index] = block._replace(kind=HEADLINE)
            break
    return tuple(kinds)


@cache
def furniture_patterns() -> FurniturePatterns:
    sources = [lexicon.stamp("furniture.yaml")]
    return FurniturePatterns(cached(f"furniture-{FORM}", sources, lambda: prepared(lexicon.load("furniture"))))


def is_headline(text: str, block: Block, followed: bool) -> bool:
    short = block.end - block.start <= LONGEST_HEADLINE
    return followed and short and block.kind == PARAGRAPH and text[block.end - 1] not in '.!:;,”"'
