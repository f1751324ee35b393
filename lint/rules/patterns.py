"""Patterns as people write them to patterns as RE2 runs them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Prepared

ITEM = r"(?s)\\[pPx]\{[^}]*\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|."
SPACE = r"(?:\s+)"
OTHERS = r"[^\W\x00-\x7f]|\\[pPx]"
WORD = r"[A-Za-z]+(?:['-][A-Za-z]+)*"
ENDING = r"([A-Za-z]+)(?:\(((?:\?:)?[A-Za-z]*(?:\|[A-Za-z]*)*)\)\??|([A-Za-z])\?)"
SIGN = r"[%€£#=<>@&]|\\[$*\[\]{}]"
SHORTEST = 3
"""Letters of a word that is worth looking for before a pattern is tried."""


def prepare(pattern: str, *, case: bool = False, nonword: bool = False) -> Prepared:
    """The RE2 pattern for one of a rule file.

    A space stands for any white space, an apostrophe for a straight or curly one (`readable` makes them so); whole
    words are meant unless `nonword`, upper and lower case alike unless `case`. RE2's \\b knows the letters of
    ASCII only: where a pattern may hold others, the matcher alone looks at its edges.
    """
    edge = "" if nonword or re.search(OTHERS, pattern) else r"\b"
    text = f"{'' if case else '(?i)'}{edge}(?:{''.join(expand(pattern))}){edge}"
    return Prepared(text, not nonword, anchors(pattern, nonword))


def readable(text: str) -> str:
    """A text of the same length in which apostrophes are straight and spaces plain, as patterns expect them."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def expand(pattern: str) -> Iterator[str]:
    for item in re.findall(ITEM, pattern):
        yield SPACE if item == " " else item.replace("’", "'")


def anchors(pattern: str, nonword: bool = False) -> tuple[frozenset[str], ...]:
    """What a text must hold for the pattern to fit: of each set one word or sign, in lower case.

    Words are runs of ASCII letters. Nothing is said of what may be left out or stand in another form.
    """
    alternatives = split(pattern, "|")
    if len(alternatives) == 1:
        return tuple(dict.fromkeys((*needed(split(pattern, " "), nonword), *signs(pattern))))
    best = [max(anchors(one, nonword), key=rarity, default=frozenset()) for one in alternatives]
    return (frozenset().union(*best),) if all(best) else ()


def needed(pieces: list[str], nonword: bool) -> Iterator[frozenset[str]]:
    """The words of each piece between spaces that is a word or a choice of words."""
    for number, piece in enumerate(pieces):
        open_left = nonword and number == 0 and not piece.startswith(r"\b")
        open_right = nonword and number == len(pieces) - 1 and not piece.endswith(r"\b")
        words = () if open_left or open_right else words_of(piece.removeprefix(r"\b").removesuffix(r"\b"))
        if words and min(map(len, words)) >= SHORTEST:
            yield frozenset(words)


def words_of(piece: str) -> frozenset[str]:
    """A word that each form of a piece holds; empty if that can't be told."""
    if re.fullmatch(WORD, piece):
        return frozenset((max(re.split("['-]", piece.lower()), key=len),))
    if match := re.fullmatch(ENDING, piece):
        endings = match[2].removeprefix("?:").split("|") if match[2] else [match[3]]
        return frozenset((match[1] + ending).lower() for ending in (*endings, *([""] if piece.endswith("?") else [])))
    if piece.startswith("(") and split(piece[1:], ")")[1:] == [""]:
        inner = piece[1:-1].removeprefix("?:").removeprefix("?-i:")
        return max(anchors(inner), key=rarity, default=frozenset())
    return frozenset()


def signs(pattern: str) -> Iterator[frozenset[str]]:
    """Signs that stand for themselves in every form of a pattern."""
    items = [item if depth == 0 else "" for item, depth in nested(pattern)]
    for item, following in zip(items, (*items[1:], "")):
        if re.fullmatch(SIGN, item) and following not in ("?", "*", "{"):
            yield frozenset((item[-1],))


def rarity(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def split(pattern: str, mark: str) -> list[str]:
    """The parts of a pattern between marks that stand in no group or class."""
    parts = [""]
    for item, depth in nested(pattern):
        if item == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += item
    return parts


def nested(pattern: str) -> Iterator[tuple[str, int]]:
    """The items of a pattern (characters, escapes, classes) with the depth of groups that they stand at."""
    depth = 0
    for item in re.findall(ITEM, pattern):
        depth -= item == ")" and depth > 0
        yield item, depth
        depth += item == "("


def cased(text: str, like: str) -> str:
    """A text with a capital where the one that it replaces has it."""
    return text[:1].upper() + text[1:] if like[:1].isupper() and text[:1].islower() else text
