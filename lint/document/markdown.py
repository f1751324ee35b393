"""Markdown: markdown-it finds the structure; what is markup, code or address is masked in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from .blocks import HEADLINE, LIST, PARAGRAPH, QUOTE, Block, Layout
from .lines import LineIndex
from .masking import Mask, overwrite, stand_in
from .tokens import HIDDEN

FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n?|\n)(?:(?!---)[^\r\n]*(?:\r\n?|\n)){0,200}---[ \t]*(?=[\r\n]|$)")
KINDS = {"heading_open": HEADLINE, "list_item_open": LIST, "blockquote_open": QUOTE, "th_open": LIST, "td_open": LIST}
LABEL_END = re.compile(r"[*_`]*\]")
SPACES = re.compile(r"\s*")
REACH = 10_000
"""Code points of markup that may stand before a visible piece."""


def parse(text: str) -> Layout:
    """The blocks of a Markdown text (CommonMark with tables and front matter)."""
    source = text.replace("\0", "\ufffd")
    mask, blocks, lines = Mask(source), [], LineIndex(text)
    env: dict[str, Any] = {}
    parser = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
    for token, kind in inlines(parser.parse(without_front_matter(source), env)):
        assert token.map is not None
        start, end = lines.starts[token.map[0]], lines.bounds(min(token.map[1], len(lines.starts)))[1]
        mask.cover(mask.done, start, HIDDEN)
        children = parser.inline.parse(token.content, parser, env, [])
        if block := inline(source, mask, children, max(start, mask.done), end, kind):
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


def inline(source: str, mask: Mask, children: Iterable[Token], start: int, end: int, kind: str) -> Block | None:
    """Mask what lies between the visible pieces of a block, which are looked for in order."""
    first = last = None
    place = start
    for child in children:
        if child.type == "link_close":
            place = after_address(source, place, end)
        elif child.type in UNSEEN:
            place = UNSEEN[child.type](source, child, place, end)
        for at, shown in visible(source, child, place, end):
            mask.cover(mask.done, at, " " if first is not None and is_markup(source[mask.done : at]) else HIDDEN)
            mask.put(at, at + len(shown), shown)
            place = mask.done
            if shown.strip():
                first = at + len(shown) - len(shown.lstrip()) if first is None else first
                last = at + len(shown.rstrip())
    return Block(kind, first, last) if first is not None and last is not None else None


def visible(source: str, child: Token, place: int, end: int) -> Iterator[tuple[int, str]]:
    """What is seen of a token, and where it stands in the source."""
    if child.type == "text_special":
        at = find(source, child.markup, place, end)
        if at >= 0 and len(child.content) == 1:
            yield at, stand_in(child.markup, child.content)
    elif child.type == "text" and child.content:
        at = find(source, child.content, place, end)
        words = [child.content] if at >= 0 else child.content.split()
        for word in words:
            at = find(source, word, place, end)
            if at >= 0:
                yield at, word
                place = at + len(word)


def find(source: str, piece: str, place: int, end: int) -> int:
    return source.find(piece, place, min(end, place + len(piece) + REACH))


def is_markup(piece: str) -> bool:
    """Whether a piece between two visible ones is marks and spaces only, not code or an address."""
    return not any(character.isalnum() for character in piece)


def after_code(source: str, child: Token, place: int, end: int) -> int:
    at = source.find(child.markup, place, end) + len(child.markup)
    return source.find(child.markup, at + len(child.content), end) + len(child.markup)


def after_tag(source: str, child: Token, place: int, end: int) -> int:
    return source.find("<", place, end) + len(child.content)


def after_image(source: str, child: Token, place: int, end: int) -> int:
    return after_address(source, source.find("![", place, end) + 2 + len(child.content), end)


UNSEEN = {"code_inline": after_code, "html_inline": after_tag, "image": after_image}


def after_address(source: str, place: int, end: int) -> int:
    """Past the address, or the name of one, of a link or image whose text ends at `place`."""
    match = LABEL_END.match(source, place, end)
    if not match:
        return place
    place = match.end()
    if source.startswith("[", place, end):
        return max(place, source.find("]", place, end) + 1)
    return after_brackets(source, place, end) if source.startswith("(", place, end) else place


def after_brackets(source: str, place: int, end: int) -> int:
    at = SPACES.match(source, place + 1, end).end()  # type: ignore[union-attr]
    for part in (parseLinkDestination, parseLinkTitle):
        found = part(source, at, end)
        at = SPACES.match(source, found.pos if found.ok else at, end).end()  # type: ignore[union-attr]
    return at + 1 if source.startswith(")", at, end) else place
