"""Patterns as people write them to patterns as RE2 runs them."""

from __future__ import annotations

from collections.abc import Iterator

SPACE = r"[\s\x{a0}\x{202f}]+"
APOSTROPHE = "['’]"


def prepare(pattern: str, *, case: bool = False, nonword: bool = False) -> str:
    """The RE2 pattern for one of a rule file.

    A space stands for any white space, an apostrophe for a straight or curly one; whole words are
    meant unless `nonword`, upper and lower case alike unless `case`.
    """
    body = "".join(expand(pattern))
    edge = "" if nonword else r"\b"
    return f"{'' if case else '(?i)'}{edge}(?:{body}){edge}"


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
