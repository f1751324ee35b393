"""A word of a window, as damage sees and changes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

KINDS = ("right", "word", "nonce", "pronoun", "form", "function", "stop", "name", "number")
"""What a word may be; the place in this list is its label."""
BREAK = "¶"
MARK = "\x1f"
"""Stands in a line of the corpus between a word and its proposals (training.proposals), which a | parts."""
JOINING = frozenset("a an and are as at be by for from he his if in is it its not of on one or that the to was with".split())
"""Words that join others, and are not marked inside a phrase that was put in place of another."""


class Word:
    """A token with the space before it, and the kind of damage done to it."""

    __slots__ = ("kind", "proposals", "space", "text")

    def __init__(self, text: str, space: bool = True, kind: str = "right", proposals: Sequence[str] = ()) -> None:
        self.text = text
        self.space = space
        self.kind = kind
        self.proposals = proposals

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_plain(self) -> bool:
        """A lower-case word that nothing has been done to."""
        return self.kind == "right" and self.text.isalpha() and self.text.islower()

    def become(self, text: str, kind: str) -> None:
        """Take another form, with the capital of the one before."""
        self.text = text[:1].upper() + text[1:] if self.text[:1].isupper() else text
        self.kind = kind


Window = list[Word]
Damage = Callable[[Window, Random], bool]
"""Does one thing to a window, if it finds a place for it; says whether it did."""


def read(line: str) -> Window:
    """The words of a line of the corpus."""
    parts = (part.partition(MARK) for part in line.rstrip("\n").split("\t"))
    return [
        Word(text.lstrip(" "), text.startswith(" "), proposals=tuple(filter(None, rest.split("|")))) for text, _, rest in parts
    ]


def replace(words: Window, place: int, length: int, texts: Sequence[str], kind: str) -> None:
    """Put words in place of others, the first with the capital and the space that were there.

    Of several, those are marked that a reader would stumble over: not what stood there before, nor words that join others.
    """
    first = words[place]
    before = {word.lower for word in words[place : place + length]}
    odd = {text for text in texts if text not in JOINING and text not in before} or set(texts)
    made = [Word(text, True, kind if text in odd else "right") for text in texts]
    made[0].space = first.space
    if first.text[:1].isupper():
        made[0].text = texts[0][:1].upper() + texts[0][1:]
    words[place : place + length] = made


def swap_one(words: Window, random: Random, table: dict[str, Sequence[str]], kind: str) -> bool:
    """Put another word for one of those that stand in a table."""
    places = [place for place, word in enumerate(words) if word.kind == "right" and word.lower in table]
    if not places:
        return False
    word = words[random.choice(places)]
    word.become(random.choice(table[word.lower]), kind)
    return True
