"""What wrong decoding and escaping leave: mojibake, entities, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..document.odd import matches, odd, of
from ..document.tokens import FILLER
from ..model import Edit, Hit, Severity, Span
from .spacing import word_end, word_start

SIGNS = ("â€", "Ã", "Â", "ï»¿", "Ð", "Ñ", "Å", "Ä", "ð\x9f", "ðŸ", "â\x80", "Î", "×")
"""First characters of what UTF-8 becomes when it is read as Windows-1252 or Latin-1."""
GARBLED = r"[\xc2-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
CONTROLS = r"[\x80-\x84\x86-\x9f]"
FURTHEST = 60
"""Code points to either side that are repaired together."""
ENTITY = rf"&{FILLER}*(?:amp;)?[ ]?(?:#[ ]?\d{{2,6}}|#[xX][0-9a-fA-F]{{2,6}}|[A-Za-z]{{2,8}}\d{{0,2}})[ ]?;"
CUT_ENTITY = r"&(?:amp;)?(?:nbsp|quot|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|apos|#8217|#39)(?![\w;])"
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2063\u2066-\u2069\ufeff"
NAMES = {
    "\u00ad": "soft hyphen", "\u200b": "zero-width space", "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner", "\u2060": "word joiner", "\ufeff": "byte order mark",
}  # fmt: skip


def mojibake(document: Document) -> Iterator[Hit]:
    """Text that was decoded wrongly and can be put right."""
    text = document.masked
    if not document.odd or not (any(sign in text for sign in SIGNS) or any(c <= "\x9f" for c in document.odd)):
        return
    done = 0
    for match in matches(f"{GARBLED}|{CONTROLS}", text, of(document.odd, lambda c: c <= "\xf4")):
        if match.start() >= done:
            start = max(done, match.start() - FURTHEST, last_space(text, match.start()))
            end = first_space(text, match.end())
            done = end
            yield from repaired(text, start, end)


def last_space(text: str, place: int) -> int:
    """The end of the last white space before a place."""
    head = text[max(place - FURTHEST, 0) : place]
    return place - len(head.split(" ")[-1].split("\n")[-1].split("\xa0")[-1])


def first_space(text: str, place: int) -> int:
    """The start of the first white space after a place; a no-break space may be half of a character."""
    tail = text[place : place + FURTHEST]
    return place + len(tail.split(" ")[0].split("\n")[0])


def repaired(text: str, start: int, end: int) -> Iterator[Hit]:
    import ftfy

    found = text[start:end]
    fixed = ftfy.fixes.fix_c1_controls(ftfy.fix_encoding(found))
    if fixed == found:
        return
    head = common(found, fixed, len(found) - len(found.lstrip("([\"'“‘")))
    tail = len(found) - len(found.rstrip(".,;:!?)]\"'"))
    if tail and fixed[-tail:] != found[-tail:]:
        tail = 0
    yield Hit(Span(start + head, end - tail), (Edit(fixed[head : len(fixed) - tail], safe=True),))


def common(one: str, other: str, most: int) -> int:
    """How many of the first `most` characters are equal."""
    return next((i for i in range(most) if one[i] != other[i]), most)


def entities(document: Document) -> Iterator[Hit]:
    """HTML entities that a reader would see as such."""
    text = document.masked
    if "&" not in text:
        return
    import html

    for pattern in (ENTITY, CUT_ENTITY):
        for match in re.finditer(pattern, text):
            source = match[0].replace(FILLER, "").replace(" ", "")
            character = html.unescape(html.unescape(source if source.endswith(";") else source + ";"))
            if len(character) == 1:
                meant = " " if character == "\xa0" else character
                edits = () if FILLER in match[0] else (Edit(meant, safe=True),)
                yield Hit(visible(match), edits, {"character": meant})


def visible(match: re.Match[str]) -> Span:
    """In HTML the entity's own ampersand is an entity; the rest is what stands in the source as read."""
    start = match.start() + match[0].rfind(FILLER) + 1 if FILLER in match[0] else match.start()
    return Span(start, match.end())


def invisible(document: Document) -> Iterator[Hit]:
    """Characters without a shape, beside Latin letters; those that join emoji or shape other scripts are right."""
    text = document.text
    used = document.odd if document.masked is text else odd(text)
    for match in matches(f"[{INVISIBLE}]+", text, of(used, lambda c: c in "\xad\ufeff" or "\u200b" <= c <= "\u2069")):
        before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
        if is_foreign(before) or is_foreign(after) or match.start() == 0:
            continue
        inside = before.isalpha() and after.isalpha()
        start, end = (word_start(text, match.start()), word_end(text, match.end())) if inside else match.span()
        word = re.sub(f"[{INVISIBLE}]", "", text[start:end])
        name = NAMES.get(match[0][0], "direction mark")
        yield Hit(Span(start, end), (Edit(word, safe=True),), {"name": name}, severity=None if inside else Severity.SUGGESTION)


def is_foreign(character: str) -> bool:
    """A letter of another script than Latin, or a symbol such as an emoji."""
    return character > "\u02ff" and not "\u1e00" <= character <= "\u206f"
