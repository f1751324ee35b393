"""Anchors: words and signs that a text must hold for a pattern to fit, so that most patterns need not be tried.

A pattern has sets of anchors, and a text that it fits holds one of each set. Words are runs of ASCII letters in lower
case. Nothing is said of what a pattern may leave out or have in another form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence, Set

ITEM = r"(?s)\\[pPx]\{[^}]*\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|."
WORD = r"[A-Za-z]+(?:['-][A-Za-z]+)*"
ENDING = r"([A-Za-z]+)(?:\(((?:\?:)?[A-Za-z]*(?:\|[A-Za-z]*)*)\)\??|([A-Za-z])\?)"
SIGN = r"[%€£#=<>@&]|\\[$*\[\]{}]"
DIGIT = "0"
"""Stands for any digit."""
KINDS = ((0x36F, "u80"), (0x1FFF, "u370"), (0x2BFF, "u2000"), (0x10FFFF, "u2c00"))
"""Kinds of characters beyond ASCII by their last code point: Latin, other scripts, marks and signs, the rest."""
OPTIONAL = ("?", "*", "{")
GROUP = r"\((?:\?[-i]*:)?"
SHORTEST = 3
"""Letters of a word that may be an anchor."""
RARE = 4
"""Letters of a word that is worth looking for in each block."""
COMMON = frozenset(
    ("about", "after", "also", "been", "before", "could", "first", "from", "have", "into", "last", "more", "most",
     "must", "other", "over", "said", "should", "some", "than", "that", "their", "them", "there", "they", "this",
     "time", "were", "what", "when", "which", "will", "with", "would", "year", "years")
)  # fmt: skip
"""Words that most articles hold, so that they tell little."""
Words = frozenset[str]


class Anchored:
    """Patterns, known by their index, that are tried only where their anchors stand; `loose` are those without a rare one."""

    def __init__(self, anchors: Sequence[Sequence[Collection[str]]]) -> None:
        self.anchors = anchors
        self.loose: list[int] = []
        self.triggers: dict[str, list[int]] = {}
        for index, sets in enumerate(anchors):
            rare = [words for words in sets if is_rare(words)]
            if not rare:
                self.loose.append(index)
            for word in max(rare, key=rarity, default=()):
                self.triggers.setdefault(word, []).append(index)

    def among(self, held: Set[str]) -> list[int]:
        """The patterns that may fit a text, given what it holds; the loose ones are not among them."""
        found = {index for word in held & self.triggers.keys() for index in self.triggers[word]}
        return sorted(index for index in found if self.may_fit(index, held))

    def may_fit(self, index: int, held: Set[str]) -> bool:
        """Whether a text that holds all this may fit a pattern."""
        return not any(map(held.isdisjoint, self.anchors[index]))


def opening(text: str) -> str:
    """What a text in lower case opens with; empty if it is empty."""
    letters = re.match("[a-z]+", text)
    first = text[:1]
    return letters[0] if letters else DIGIT if first.isdecimal() and first.isascii() else first


def kind(code: int) -> str:
    """The kind of a character beyond ASCII, given its code point."""
    return next(name for last, name in KINDS if code <= last)


def kinds(text: Iterable[str]) -> set[str]:
    """The kinds of a text's characters beyond ASCII."""
    return {kind(ord(character)) for character in text if character > "\x7f"}


def ends(word: str) -> tuple[str, str]:
    """What a word or mark in lower case begins and ends with: letters, a digit or a sign."""
    runs = re.findall("(?s)[a-z]+|.", word)
    first, last = (DIGIT if run.isdecimal() else run for run in (runs[0], runs[-1]))
    return first, last


def parts(text: str) -> list[str]:
    """The words of a text in lower case, those inside its other words too."""
    return re.findall("[a-z]+", text.lower())


def anchors(pattern: str, nonword: bool = False) -> tuple[Words, ...]:
    """The sets of anchors of a pattern, of which whole words are meant unless `nonword`."""
    alternatives = split(pattern, "|")
    if len(alternatives) == 1:
        return tuple(dict.fromkeys((*needed(split(pattern, " "), nonword), *signs(pattern))))
    best = [max(anchors(one, nonword), key=rarity, default=frozenset()) for one in alternatives]
    return (frozenset().union(*best),) if all(best) else ()


def needed(pieces: list[str], nonword: bool) -> Iterator[Words]:
    """The words of each piece between spaces that is a word or a choice of words."""
    for number, piece in enumerate(pieces):
        open_left = (nonword and number == 0 and not piece.startswith(r"\b")) or piece.startswith(OPTIONAL)
        last = number == len(pieces) - 1
        open_right = (nonword and not piece.endswith(r"\b")) if last else pieces[number + 1].startswith(OPTIONAL)
        words = () if open_left or open_right else words_of(piece.removeprefix(r"\b").removesuffix(r"\b"))
        if words and min(map(len, words)) >= SHORTEST:
            yield frozenset(words)


def words_of(piece: str) -> Words:
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


def signs(pattern: str) -> Iterator[Words]:
    """Signs that stand in every form of a pattern."""
    for item in required(pattern):
        if re.match(GROUP, item) and len(split(inner := re.sub(GROUP, "", item[:-1], count=1), "|")) == 1:
            yield from signs(inner)
        elif re.fullmatch(SIGN, item):
            yield frozenset((item[-1],))


def required(pattern: str) -> Iterator[str]:
    """The items and whole groups of a pattern that can't be left out."""
    parts: list[str] = []
    for item, depth in nested(pattern):
        if depth or (item == ")" and parts):
            parts[-1] += item
        else:
            parts.append(item)
    for place, part in enumerate(parts):
        if parts[place + 1 : place + 2] not in (["?"], ["*"]) and parts[place + 1 : place + 3] != ["{", "0"]:
            yield part


def is_rare(words: Collection[str]) -> bool:
    """Whether none of some anchors is a short or very common word; signs are rare."""
    return all((len(word) >= RARE or not word.isalpha()) and word not in COMMON and word != DIGIT for word in words)


def rarity(words: Collection[str]) -> tuple[int, int]:
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
