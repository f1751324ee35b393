"""Markdown: markdown-it finds the structure; what is markup, code or address is masked in place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .blocks import HEADLINE, LIST, PARAGRAPH, QUOTE, Block, Layout
from .lines import LineIndex
from .masking import Mask, overwrite
from .tokens import HIDDEN

FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n?|\n)(?:(?!---)[^\r\n]*(?:\r\n?|\n)){0,200}---[ \t]*(?=[\r\n]|$)")
KINDS = {"heading_open": HEADLINE, "list_item_open": LIST, "blockquote_open": QUOTE}


def parse(text: str) -> Layout:
    """The blocks of a Markdown text (CommonMark with tables and front matter)."""
    mask, blocks, lines = Mask(text), [], LineIndex(text)
    for token, kind in inlines(MarkdownIt("commonmark").enable("table").parse(without_front_matter(text))):
        assert token.map is not None
        start, end = lines.starts[token.map[0]], lines.bounds(min(token.map[1], len(lines.starts)))[1]
        mask.cover(mask.done, start, HIDDEN)
        if block := inline(text, mask, token, max(start, mask.done), end, kind):
            blocks.append(block)
    mask.cover(mask.done, len(text), HIDDEN)
    return Layout(mask.result(), blocks)


def without_front_matter(text: str) -> str:
    """The text with a leading YAML block blanked, its lines kept."""
    match = FRONT_MATTER.match(text)
    return overwrite(match[0], " ") + text[match.end() :] if match else text


def inlines(tokens: list[Token]) -> Iterator[tuple[Token, str]]:
    """The inline tokens with the kind of block that they stand in."""
    kinds: list[str] = []
    for token in tokens:
        if token.type in KINDS:
            kinds.append(KINDS[token.type])
        elif token.type.replace("_close", "_open") in KINDS and token.nesting == -1:
            kinds.pop()
        elif token.type == "inline" and token.map:
            yield token, kinds[-1] if kinds else PARAGRAPH


def inline(text: str, mask: Mask, token: Token, start: int, end: int, kind: str) -> Block | None:
    """Mask what lies between the visible pieces of an inline token, found in order in its source."""
    first = last = None
    place, skip_address = start, False
    for child in token.children or ():
        if child.type == "link_close":
            skip_address = True
        if child.type == "code_inline" or child.type == "html_inline" or child.type == "image":
            place = max(place, text.find(child.content, place, end)) + len(child.content)
        if child.type not in ("text", "text_special") or not child.content:
            continue
        if skip_address:
            place, skip_address = after_address(text, place, end), False
        for word_start, word_end in located(text, child.content, place, end):
            if mask.done < word_start:
                mask.cover(mask.done, word_start, " " if first is not None and is_markup(text[mask.done : word_start]) else HIDDEN)
            mask.cover(word_start, word_start)
            mask.pieces.append(text[mask.done : word_end])
            mask.done = place = word_end
            first, last = word_start if first is None else first, word_end
    return Block(kind, first, last) if first is not None and last is not None else None


def is_markup(piece: str) -> bool:
    """Whether a piece between two visible ones is marks and spaces only, not code or an address."""
    return not any(character.isalnum() for character in piece)


def after_address(text: str, place: int, end: int) -> int:
    """Past the address of a link whose text ends at `place`."""
    if text.startswith("](", place):
        close = text.find(")", place, end)
        return close + 1 if close >= 0 else place
    if text.startswith("][", place):
        close = text.find("]", place + 2, end)
        return close + 1 if close >= 0 else place
    return place


def located(text: str, content: str, place: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a visible piece stands in the source: whole, or word by word where entities or escapes changed it."""
    at = text.find(content, place, end)
    if at >= 0:
        yield at, at + len(content)
        return
    for word in content.split():
        at = text.find(word, place, end)
        if at >= 0:
            yield at, at + len(word)
            place = at + len(word)
