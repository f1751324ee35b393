"""The spinner's thesaurus, ready to be looked up: fixed terms, and what a spinner puts for each of their words.

A spinner replaces words one by one, so a phrase that nobody uses maps back to a term, word by word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from ..cache import cached_lines
from . import check, read, stamp
from .lookup import ITEM, Lookup, joined

CLASSES = {"nouns": "noun", "verbs": "verb", "adjectives": "adjective"}
"""The files of single words, and how their words are inflected."""
JOINTS = frozenset("and at by for from in of on the to with".split())
"""Words that a spinner leaves alone and that may stand between the two words of a term."""


class Terms:
    """Fixed terms, and the words that spun words may stand for."""

    def __init__(self, rights: bytes, terms: bytes, attested: bytes) -> None:
        self.spins, self.firsts, self.attested = Lookup(rights, list), Lookup(terms, frozenset), Lookup(attested, frozenset)

    def rights(self, word: str) -> list[str]:
        """What a word may stand for."""
        return self.spins.at(word)

    def goes_on(self, first: str) -> frozenset[str]:
        """How terms go on after a word."""
        return self.firsts.at(first)

    def meant(self, first: str, joint: str, last: str) -> list[str]:
        """The terms that two words, with a joint or none between, may stand for; none if they are good English."""
        if joint + last in self.goes_on(first) or joint + last in self.attested.at(first):
            return []
        lasts = (last, *self.rights(last))
        return [
            f"{one} {joint}{other}"
            for one in (first, *self.rights(first))
            for other in lasts
            if joint + other in self.goes_on(one)
        ]


class Spun(NamedTuple):
    """How a spun phrase goes on after its first word, its kind ('phrase', 'word') and the right phrase."""

    rest: str
    kind: str
    right: str


@cache
def phrases() -> Lookup[dict[str, list[Spun]]]:
    """Spun phrases by their first word, then by their second; the longest come first."""
    names = ("phrases", "words")
    return Lookup(cached_lines("spun-phrases", sources(names), lambda: phrase_index(values(names))), by_second)


def by_second(lines: Iterable[str]) -> dict[str, list[Spun]]:
    """Phrases by their second word, which few of them share; by nothing those of one word."""
    found: dict[str, list[Spun]] = {}
    for phrase in (Spun(*line.split(ITEM)) for line in lines):
        found.setdefault(phrase.rest.partition(" ")[0], []).append(phrase)
    return found


@cache
def terms() -> Terms:
    return Terms(
        cached_lines("spun-rights", sources(CLASSES), lambda: joined(rights(values(CLASSES)))),
        cached_lines("spun-terms", sources(["terms"]), lambda: term_index(values(["terms"])["terms"])),
        cached_lines("spun-attested", sources(["attested"]), lambda: attested_index(values(["attested"])["attested"])),
    )


def sources(names: Iterable[str]) -> list[bytes]:
    code = ("spun.py", "lookup.py", "inflect.py", "irregular.yaml")
    return [stamp(*code, *(f"spinner/{name}.yaml" for name in names))]


def values(names: Iterable[str]) -> dict[str, Any]:
    files = {name: f"spinner/{name}" for name in names}
    return {name: check(file, read(f"{file}.yaml"), f"{file}.yaml") for name, file in files.items()}


def phrase_index(values: Mapping[str, Any]) -> bytes:
    found = by_first([*whole(values["phrases"], "phrase"), *whole(values["words"], "word")])
    return joined({first: sorted(rests, key=len, reverse=True) for first, rests in found.items()})


def term_index(groups: Iterable[Mapping[str, Any]]) -> bytes:
    return joined(by_first(pair for group in groups for term in group["terms"] for pair in pairs(term)))


def attested_index(values: Mapping[str, str]) -> bytes:
    return joined({first: rests.split(", ") for first, rests in values.items()})


def by_first(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for first, rest in pairs:
        found.setdefault(first, {})[rest] = None
    return {first: list(rests) for first, rests in found.items()}


def pairs(term: str) -> Iterator[tuple[str, str]]:
    """The neighbours in a term, those over a joint included, in singular and plural: signal, to noise."""
    from .inflect import forms

    words = term.split(" ")
    for place, first in enumerate(words[:-1]):
        after = words[place + 1 : place + (3 if words[place + 1] in JOINTS else 2)]
        if first not in JOINTS and after[-1] not in JOINTS:
            for last in forms(after[-1], "noun"):
                yield first, " ".join([*after[:-1], last])


def rights(values: Mapping[str, Any]) -> dict[str, list[str]]:
    """By a spun word, in each of its forms, the right words in the same form."""
    from .inflect import forms

    found: dict[str, dict[str, None]] = {}
    for name, pos in CLASSES.items():
        for right, spins in values[name].items():
            for wrong in spins:
                for one, other in zip(forms(wrong, pos), forms(right, pos), strict=True):
                    found.setdefault(one, {})[other] = None
    return {wrong: [right for right in each if right != wrong] for wrong, each in found.items()}


def whole(values: Mapping[str, list[str]], kind: str) -> Iterator[tuple[str, str]]:
    """By first word the rest of a phrase, with its kind and the right phrase."""
    for right, spins in values.items():
        for phrase in spins:
            first, _, rest = phrase.partition(" ")
            yield first, ITEM.join([rest, kind, right])
