"""Ties: what a text must hold beside words for a pattern to fit it: two words in a row, a digit, characters of a kind.

A pattern of common words ("he do not") has no rare word, but hardly a text has these words side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from .anchors import DIGIT, GROUP, KINDS, OPTIONAL, Words, kind, rarity, required, split
from .openings import AnythingError, read

MOST = 400
"""Pairs of a pattern that are worth listing."""
COUNTS = (*OPTIONAL, "+")
COUNT = r"(\\[pPx]\{[^}]*\}|\\.)|\{\d+(?:,\d*)?\}"
FIGURE = r"\\d(?:[+*]|\{\d+(?:,\d*)?\})?|\[\d-\d\]\d?|\d\[\d+\]|\[\d+\]\\d|\d+"
"""A piece that stands for digits and nothing else."""
CODE = r"\\x\{([0-9a-fA-F]+)\}|([^\x00-\x7f])"


def ties(pattern: str, nonword: bool = False) -> tuple[Words, ...]:
    """The sets of ties of a pattern, of which whole words are meant unless `nonword`; a text that it fits has one of each."""
    alternatives = split(pattern, "|")
    if len(alternatives) == 1:
        return tuple(dict.fromkeys((*pairs(split(pattern, " "), nonword), *signs(pattern))))
    best = [max(ties(one, nonword), key=rarity, default=frozenset[str]()) for one in alternatives]
    return (frozenset[str]().union(*best),) if all(best) else ()


def pairs(pieces: Sequence[str], nonword: bool) -> Iterator[Words]:
    """What stands on both sides of each space: the words of a piece, and what the rest of the pattern begins with."""
    for number in range(1, len(pieces)):
        first, rest = pieces[number - 1], " ".join(pieces[number:])
        is_open = nonword and number == 1 and not first.startswith(r"\b")
        if not (is_open or first.startswith(COUNTS) or rest.startswith(COUNTS)):
            words = exact(first.removeprefix(r"\b")), begun(rest, nonword)
            if 0 < len(words[0]) * len(words[1]) <= MOST:
                yield frozenset(map(" ".join, product(*words)))


def begun(pattern: str, nonword: bool) -> Words:
    """What begins a pattern, in lower case; empty if that can't be told, or if it may go on behind the pattern."""
    words, others = begins(pattern)
    return frozenset() if nonword and words else words | others


def begins(pattern: str) -> tuple[Words, Words]:
    """The words, in lower case, that a pattern may consist of, and what else it may begin with; none if that can't be told."""
    try:
        words, others = read(pattern, frozenset(("",)))
    except AnythingError:
        return frozenset(), frozenset()
    if "" in words | others:
        return frozenset(), frozenset()
    return frozenset(map(str.lower, words)), frozenset(map(str.lower, others))


def exact(piece: str) -> Words:
    """The words that a piece stands for, any digits among them as one; empty if it may stand for others."""
    if re.fullmatch(FIGURE, piece):
        return frozenset((DIGIT,))
    if piece.startswith("(") and split(piece[1:], ")")[1:] == [""]:
        inner = [exact(one) for one in split(re.sub(GROUP, "", piece[:-1], count=1), "|")]
        return frozenset[str]().union(*inner) if all(inner) else frozenset()
    words, others = begins(piece)
    return frozenset() if others else words


def signs(pattern: str) -> Iterator[Words]:
    """Digits, and characters beyond ASCII by their kinds, that stand in every form of a pattern."""
    for item in required(uncounted(pattern)):
        if re.match(GROUP, item):
            found = [list(signs(one)) for one in split(re.sub(GROUP, "", item[:-1], count=1), "|")]
            if all(found):
                yield frozenset[str]().union(*(one[0] for one in found))
        elif re.fullmatch(FIGURE, item):
            yield frozenset((DIGIT,))
        elif beyond := kinds_of(item):
            yield beyond


def uncounted(pattern: str) -> str:
    """A pattern with ? for counts from 0, and without the others."""
    return re.sub(COUNT, lambda found: found[1] or ("?" if found[0].startswith("{0") else ""), pattern)


def kinds_of(item: str) -> Words:
    """The kinds of an item's characters; empty if any may be of ASCII."""
    inner = item[1:-1] if item.startswith("[") and not item.startswith("[^") else item
    codes = [int(code, 16) if code else ord(character) for code, character in re.findall(CODE, inner)]
    if not codes or re.sub(CODE, "", inner).strip("-"):
        return frozenset()
    if "-" not in inner:
        return frozenset(map(kind, codes))
    names = [name for _, name in KINDS]
    ranges = re.findall(rf"(?:{CODE})(?:-(?:{CODE}))?", inner)
    bounds = [[int(c, 16) if c else ord(s) for c, s in ((one[0], one[1]), (one[2], one[3])) if c or s] for one in ranges]
    return frozenset(
        name for low, *high in bounds for name in names[names.index(kind(low)) : names.index(kind(*(high or [low]))) + 1]
    )
