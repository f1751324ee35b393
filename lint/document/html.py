"""HTML: tags, scripts and comments are masked, entities become their characters, elements become blocks.

No parser that is to be had tells where in the source a text stood, so the tags are found here, by the rules
of the HTML standard's tokeniser (section 13.2.5) that matter for text; every step moves forward.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ..record import Record
from .blocks import CAPTION, HEADLINE, LIST, PARAGRAPH, QUOTE, Block, Layout
from .masking import Mask, stand_in

TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
TAG_END = re.compile(r">|=[ \t\r\n\f]*([\"'])")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
UNSEEN = frozenset(
    "script style template noscript svg math head title iframe object video audio canvas select textarea button "
    "nav footer aside form header dialog menu".split()
)
"""Elements whose text is no part of the article: the page's own markup says so."""
RAW = frozenset("script style textarea title noscript iframe".split())
"""Elements whose text holds no tags."""
BLOCKS = {
    "h1": HEADLINE, "h2": HEADLINE, "h3": HEADLINE, "h4": HEADLINE, "h5": HEADLINE, "h6": HEADLINE,
    "li": LIST, "dt": LIST, "dd": LIST, "td": LIST, "th": LIST, "blockquote": QUOTE, "figcaption": CAPTION,
    "caption": CAPTION,
}  # fmt: skip
BREAKS = frozenset(
    "address article body br center details div dl fieldset figure hr html main ol p pre section summary table "
    "tbody thead tr ul".split()
) | frozenset(BLOCKS)
ARTICLE = frozenset(("article", "main"))
MATTER = UNSEEN | ARTICLE | frozenset(BLOCKS)
DEEPEST = 64


class Markup(Record):
    """A tag, comment or declaration; `name` is empty for the latter two."""

    start: int
    end: int
    name: str = ""
    closing: bool = False


def parse(text: str) -> Layout:
    """The blocks of a page; only those inside <article> or <main> where there is one."""
    mask = Mask(text)
    pieces = list(texts(text, mask))
    inside = [piece for piece in pieces if piece[2]]
    masked = mask.result()
    blocks = [Block(kind, *stripped(masked, start, end)) for start, end, _, kind in (inside or pieces)]
    return Layout(masked, [block for block in blocks if block.start < block.end])


def texts(text: str, mask: Mask) -> Iterator[tuple[int, int, bool, str]]:
    """Runs of visible text between breaks: start, end, whether in the article, kind."""
    elements = Open()
    start, kind = 0, PARAGRAPH
    for one in (*markups(text), Markup(len(text), len(text), "body")):
        if elements.unseen:
            mask.cover(mask.done, one.start)
        decode_entities(text, mask, one.start)
        mask.cover(one.start, one.end)
        if one.name in BREAKS or one.name in UNSEEN:
            if not elements.unseen:
                yield start, one.start, elements.article > 0, kind
            start = one.end
        if one.name in MATTER:
            elements.change(one)
            kind = next((BLOCKS[name] for name in reversed(elements.names[-8:]) if name in BLOCKS), PARAGRAPH)


class Open:
    """The elements that matter and are open, outermost first; `unseen` and `article` count those that hide or hold text."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.unseen = self.article = 0

    def change(self, one: Markup) -> None:
        """Open an element, or close it and what stands in it; beyond a depth that no page has, elements stay closed."""
        if one.closing and one.name in self.names:
            while self.count(self.names.pop(), -1) != one.name:
                pass
        elif not one.closing and len(self.names) < DEEPEST:
            self.names.append(self.count(one.name, 1))

    def count(self, name: str, step: int) -> str:
        self.unseen += step * (name in UNSEEN)
        self.article += step * (name in ARTICLE)
        return name


def markups(text: str) -> Iterator[Markup]:
    """Tags, comments and declarations in order; what is never closed runs to the end, as the standard has it."""
    place = text.find("<")
    while place >= 0:
        one = markup(text, place)
        if one:
            yield one
            if one.name in RAW and not one.closing:
                close = re.compile(rf"</{one.name}(?=[\s/>])", re.I).search(text, one.end)
                yield Markup(one.end, close.start() if close else len(text))
                one = Markup(one.end, close.start() if close else len(text))
        place = text.find("<", one.end if one else place + 1)


def markup(text: str, place: int) -> Markup | None:
    if text.startswith("<!--", place):
        end = text.find("-->", place + 2)
        return Markup(place, end + 3 if end >= 0 else len(text))
    if text[place + 1 : place + 2] in ("!", "?"):
        end = text.find(">", place)
        return Markup(place, end + 1 if end >= 0 else len(text))
    if match := TAG.match(text, place):
        return Markup(place, tag_end(text, match.end()), match[2].lower(), bool(match[1]))
    return None


def tag_end(text: str, place: int) -> int:
    """Past the > that ends a tag; one in the quotation marks of an attribute ends nothing."""
    while match := TAG_END.search(text, place):
        if not match[1]:
            return match.end()
        close = text.find(match[1], match.end())
        if close < 0:
            break
        place = close + 1
    return len(text)


def decode_entities(text: str, mask: Mask, end: int) -> None:
    """Entities up to `end` become their character and fillers, so that the length stays."""
    if text.find("&", mask.done, end) < 0:
        return
    for match in ENTITY.finditer(text, mask.done, end):
        character = html.unescape(match[0])
        if len(character) == 1:
            mask.put(match.start(), match.end(), stand_in(match[0], character))


def stripped(masked: str, start: int, end: int) -> tuple[int, int]:
    line = masked[start:end]
    return start + len(line) - len(line.lstrip()), max(end - len(line) + len(line.rstrip()), start)
