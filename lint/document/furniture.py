"""Which lines of an article are page furniture: left over from the page it was taken from, no part of the article.

What a single line says is furniture_lines.py's. Here is where it stands among the others: above or below the article's
paragraphs, under the heading of a list of links, again after it stood at the top.
"""

from __future__ import annotations

from collections.abc import Sequence

from .furniture_lines import TAIL_GROUPS, FurniturePatterns, Hit, plain_line

PARAGRAPH_WORDS = 10
"""A line of so many words that ends like a sentence is a paragraph of the article, unless a group claims it."""

LINK_RUN = 3
"""So many titles in a row between the last paragraph and a line of the page's end are a list of links."""

LINK_WORDS = 6
"""Fewest words of a title in a list of links that has no heading."""

REPEAT_WORDS = 4
"""Fewest words of a line whose repetition tells."""

TITLE_WORDS = 25
"""Most words of a title."""

HEADLINE_GROUPS = frozenset({"image-text", "link-box"})
"""Groups that don't count on the first line, where a label like theirs begins a headline."""

END_GROUPS = frozenset({"app-promo", "comments", "copyright", "link-heading", "newsletter", "share", "subscription"})
"""Groups that mark the end of the page's article: below the last paragraph, titles after such a line are links too."""


def furniture(lines: Sequence[str], patterns: FurniturePatterns) -> list[str | None]:
    """For each line of an article, in order, the id of what makes it furniture, or None where it is the article's.

    A line is the text of one block. Ids are those of the lexicon's groups; `link-list` and `repeated-line` are known
    by their place alone. Linear in the length of the text.
    """
    plain = [plain_line(line) for line in lines]
    hits = [patterns.find(line) for line in plain]
    body = [i for i, line in enumerate(plain) if hits[i] is None and is_paragraph(line)]
    first, last = (body[0], body[-1]) if body else (0, len(lines))
    result = [_settled(hit, i < first, i > last) for i, hit in enumerate(hits)]
    if result and result[0] in HEADLINE_GROUPS:
        result[0] = None
    _keep_dateline(result, first)
    _mark_links_under_headings(plain, result)
    _mark_links_at_the_end(plain, result, last + 1)
    _mark_repeats(plain, result, first)
    return result


def is_paragraph(plain: str) -> bool:
    """Whether a line reads like a paragraph of an article: long enough, and ended like a sentence."""
    return plain.rstrip("\"')]").endswith((".", "!", "?")) and _word_count(plain) >= PARAGRAPH_WORDS


def is_title(plain: str) -> bool:
    """Whether a line could be the title of another article: not too long, and not ended like a sentence."""
    ended = plain.rstrip("\"')]").endswith((".", ":", ",", ";"))
    return plain[:1] not in "([" and not ended and _word_count(plain) <= TITLE_WORDS


def _settled(hit: Hit | None, above: bool, below: bool) -> str | None:
    if hit is None or not (hit.sure or below or (above and hit.group not in TAIL_GROUPS)):
        return None
    return hit.group


def _keep_dateline(result: list[str | None], first: int) -> None:
    """A date between headline and first paragraph, or right above that paragraph, is the article's own."""
    headline = next((i for i in range(first) if result[i] is None), max(first - 1, 0))
    for i in range(headline, first):
        if result[i] == "page-day":
            result[i] = None


def _mark_links_under_headings(plain: Sequence[str], result: list[str | None]) -> None:
    listing = False
    for i, line in enumerate(plain):
        if result[i] is not None:
            listing = listing or result[i] == "link-heading"
        elif listing and is_title(line):
            result[i] = "link-list"
        else:
            listing = False


def _mark_links_at_the_end(plain: Sequence[str], result: list[str | None], start: int) -> None:
    """Without a line that belongs to the page, a list below the last paragraph may well be results or facts."""
    end = next((i for i in range(start, len(plain)) if result[i] in END_GROUPS), None)
    if end is None:
        return
    before = [i for i in range(start, end) if result[i] is None]
    is_list = len(before) >= LINK_RUN and all(is_title(plain[i]) and _word_count(plain[i]) >= LINK_WORDS for i in before)
    after = [i for i in range(end, len(plain)) if result[i] is None and is_title(plain[i])]
    for i in before * is_list + after:
        result[i] = "link-list"


def _mark_repeats(plain: Sequence[str], result: list[str | None], first: int) -> None:
    top = {line for line in plain[:first] if is_title(line) and _word_count(line) >= REPEAT_WORDS}
    seen: set[str] = set()
    for i, line in enumerate(plain):
        if line in seen and result[i] is None:
            result[i] = "repeated-line"
        elif line in top:
            seen.add(line)


def _word_count(plain: str) -> int:
    return plain.count(" ") + 1
