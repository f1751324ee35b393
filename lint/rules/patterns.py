"""Patterns as people write them to patterns as RE2 runs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

SPACE = r"(?:[\s\x{a0}\x{202f}]+)"
APOSTROPHE = "['’]"
EDGE, ANY_EDGE = r"\b", r"(?:|\b)"
"""RE2's \\b knows the letters of ASCII only: where a pattern may hold others, the matcher alone looks at its edges."""
OTHERS = re.compile(r"[^\W\x00-\x7f]|\\[pPx]")


def prepare(pattern: str, *, case: bool = False, nonword: bool = False) -> str:
    """The RE2 pattern for one of a rule file.

    A space stands for any white space, an apostrophe for a straight or curly one; whole words are
    meant unless `nonword`, upper and lower case alike unless `case`.
    """
    body = "".join(expand(pattern))
    edge = "" if nonword else ANY_EDGE if OTHERS.search(pattern) else EDGE
    return f"{'' if case else '(?i)'}{edge}(?:{body}){edge}"


def is_whole(prepared: str) -> bool:
    """Whether a prepared pattern means whole words."""
    return prepared.endswith((EDGE, ANY_EDGE))


def expand(pattern: str) -> Iterator[str]:
    inside, escaped = False, False
    for character in pattern:
        if escaped or inside or character not in " '":
            yield character
        else:
            yield SPACE if character == " " else APOSTROPHE
        if not escaped and character in "[]":
            inside = character == "["
        escaped = character == "\\" and not escaped


def cased(text: str, like: str) -> str:
    """A text with a capital where the one that it replaces has it."""
    return text[:1].upper() + text[1:] if like[:1].isupper() and text[:1].islower() else text
