"""Patterns as people write them to patterns as RE2 runs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..anchors import ITEM, anchors, is_rare, rarity
from ..model import Prepared

SPACE = r"(?:\s+)"
OTHERS = r"[^\W\x00-\x7f]|\\[pPx]"


def prepare(pattern: str, *, case: bool = False, nonword: bool = False) -> Prepared:
    """The RE2 pattern for one of a rule file.

    A space stands for any white space, an apostrophe for a straight or curly one (`readable` makes them so); whole
    words are meant unless `nonword`, upper and lower case alike unless `case`. RE2's \\b knows the letters of
    ASCII only: where a pattern may hold others, the matcher alone looks at its edges.
    """
    edge = "" if nonword or re.search(OTHERS, pattern) else r"\b"
    text = f"{'' if case else '(?i)'}{edge}(?:{''.join(expand(pattern))}){edge}"
    found = anchors(pattern, nonword)
    return Prepared(text, not nonword, found if any(map(is_rare, found)) else (*found, *tied(pattern, nonword)))


def tied(pattern: str, nonword: bool) -> list[frozenset[str]]:
    """The ties that tell most of a pattern without rare words."""
    from ..ties import ties

    return sorted(ties(pattern, nonword), key=rarity)[-1:]


def readable(text: str) -> str:
    """A text of the same length in which apostrophes are straight and spaces plain, as patterns expect them."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def expand(pattern: str) -> Iterator[str]:
    for item in re.findall(ITEM, pattern):
        yield SPACE if item == " " else item.replace("’", "'")


def cased(text: str, like: str) -> str:
    """A text with a capital where the one that it replaces has it."""
    return text[:1].upper() + text[1:] if like[:1].isupper() and text[:1].islower() else text
