"""The spinner's thesaurus, ready to be looked up: fixed terms, and what a spinner puts for each of their words.

A spinner replaces words one by one, so a phrase that nobody uses maps back to a term, word by word. The rarer its words,
the surer a spinner put them: Zipf values (the logarithm of how often a word stands in a billion) decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ..cache import cached
from . import check, read, stamp
from .lookup import ITEM, Lookup, joined

CLASSES = {"nouns": "noun", "verbs": "verb", "adjectives": "adjective"}
"""The files of single words, and how their words are inflected."""
JOINTS = frozenset("and at by for from in of on the to with".split())
"""Words that a spinner leaves alone and that may stand between the two words of a term."""
COMMON = 10.0
"""The sum of two words' Zipf values from which they may stand together by chance, though both readings are reviewed."""
COMMON_WIDE = 7.6
"""The same where one of the readings is from the large thesaurus."""
UNKNOWN = 6.0
"""The Zipf value of a word that has none in the table: it is no word of a term, nor what a spinner puts for one."""


class Terms:
    """Fixed terms, and the words that spun words may stand for, with what was looked up once."""

    def __init__(self, plain: Mapping[str, str]) -> None:
        self.reviewed, self.wide, self.firsts, self.attested, self.values = (
            Lookup(plain[key]) for key in ("reviewed", "wide", "terms", "attested", "zipf")
        )
        self.trades = Trades(plain)
        self.after: dict[str, frozenset[str]] = {}
        self.zipfs: dict[str, float] = {}

    def zipf(self, word: str) -> float:
        """How common a word is: the logarithm of its uses in a billion words."""
        if word not in self.zipfs:
            self.zipfs[word] = float(next(iter(self.values.at(word)), UNKNOWN))
        return self.zipfs[word]

    def goes_on(self, first: str) -> frozenset[str]:
        """How terms go on after a word."""
        if first not in self.after:
            self.after[first] = frozenset(self.firsts.at(first))
        return self.after[first]

    def stands(self, first: str, joint: str, last: str) -> bool:
        """Whether two words, with a joint or none between, are good English."""
        rest = joint + last
        is_pair = not joint and self.trades.pair(first, last)
        return is_pair or rest in self.goes_on(first) or rest in self.attested.at(first)

    def meant(self, first: str, joint: str, last: str) -> list[str]:
        """The terms that two words, with a joint or none between, may stand for; none if they are good English or common."""
        common = self.zipf(first) + self.zipf(last)
        if common >= COMMON or self.stands(first, joint, last):
            return []
        own, other = [first, *self.reviewed.at(first)], [last, *self.reviewed.at(last)]
        found = self.of(own, joint, other)
        if not found and common < COMMON_WIDE:
            found = [*self.of(self.wide.at(first), joint, other), *self.of(own, joint, self.wide.at(last))]
            found = found or ([] if joint else self.trades.compounds(own, other))
        return found

    def of(self, firsts: Iterable[str], joint: str, lasts: Iterable[str]) -> list[str]:
        """The terms that begin with one of some words and end with one of others."""
        rests = {joint + last for last in lasts}
        return [f"{first} {rest}" for first in firsts for rest in rests & self.goes_on(first)]


class Trades:
    """Which words stand before which in the compounds of a field of knowledge, with what was looked up once."""

    def __init__(self, plain: Mapping[str, str]) -> None:
        self.lookups = (Lookup(plain["firsts"]), Lookup(plain["lasts"]))
        self.found: tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]] = ({}, {})
        self.modifiers = frozenset(plain["modifiers"].split(ITEM))

    def fields(self, word: str, place: int) -> frozenset[str]:
        """The fields where a word stands first (place 0) or last (1) in compounds."""
        if word not in self.found[place]:
            self.found[place][word] = frozenset(self.lookups[place].at(word))
        return self.found[place][word]

    def compounds(self, firsts: Iterable[str], lasts: Sequence[str]) -> list[str]:
        """The compounds that begin with one of some words and end with one of others."""
        return [f"{first} {last}" for first in firsts for last in lasts if self.compound(first, last)]

    def compound(self, first: str, last: str) -> bool:
        """Whether two words make a compound of some field."""
        return first not in self.modifiers and not self.fields(first, 0).isdisjoint(self.fields(last, 1))

    def pair(self, first: str, last: str) -> bool:
        """Whether two words make a compound, or a plain adjective with a word of a trade."""
        return self.compound(first, last) or (first in self.modifiers and bool(self.fields(last, 1)))


@cache
def phrases() -> Lookup:
    """By the first word, how spun phrases go on, the longest first, with their kind ('phrase', 'word') and the right phrase."""
    names = ("phrases", "words")
    return Lookup(cached("spun-phrases", sources(names), lambda: phrase_index(values(names))))


@cache
def terms() -> Terms:
    names = ("terms", "attested", "fields", "modifiers", "thesaurus", "zipf", *CLASSES)
    return Terms(cached("spun-terms", sources(names), lambda: term_index(values(names))))


def sources(names: Iterable[str]) -> list[bytes]:
    code = ("spun.py", "lookup.py", "inflect.py", "irregular.yaml")
    return [stamp(*code, *(f"spinner/{name}.yaml" for name in names))]


def values(names: Iterable[str]) -> dict[str, Any]:
    files = {name: f"spinner/{name}" for name in names}
    return {name: check(file, read(f"{file}.yaml"), f"{file}.yaml") for name, file in files.items()}


def phrase_index(values: Mapping[str, Any]) -> str:
    found = by_first([*whole(values["phrases"], "phrase"), *whole(values["words"], "word")])
    return joined({first: sorted(rests, key=len, reverse=True) for first, rests in found.items()})


def term_index(values: Mapping[str, Any]) -> dict[str, str]:
    all_pairs = (pair for group in values["terms"] for term in group["terms"] for pair in pairs(term))
    return {
        "reviewed": joined(rights(values)),
        "wide": joined(wide(listed(values["thesaurus"]))),
        "terms": joined(by_first(all_pairs)),
        "attested": joined(listed(values["attested"])),
        "firsts": joined(fields(values["fields"], "firsts", lambda word: (word,))),
        "lasts": joined(fields(values["fields"], "lasts", nouns)),
        "modifiers": ITEM.join(values["modifiers"]),
        "zipf": joined(by_first((word, zipf) for zipf, words in values["zipf"].items() for word in words.split(" "))),
    }


def fields(trades: Iterable[Mapping[str, Any]], key: str, inflected: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    """By word, in each form, the numbers of the fields that have it."""
    numbered = enumerate(trades)
    return by_first((form, str(number)) for number, trade in numbered for word in trade[key] for form in inflected(word))


def nouns(word: str) -> Iterable[str]:
    from .inflect import forms

    return forms(word, "noun")


def listed(values: Mapping[str, str]) -> dict[str, list[str]]:
    return {key: texts.split(", ") for key, texts in values.items()}


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
    return by_first(pair for name, pos in CLASSES.items() for pair in returned(values[name], pos))


def wide(thesaurus: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """By a word, as it is and in the plural, the words that the large thesaurus has it under."""
    return by_first(returned(thesaurus, "noun"))


def returned(values: Mapping[str, Iterable[str]], pos: str) -> Iterator[tuple[str, str]]:
    """What a spinner puts for words, with the words, form by form."""
    from .inflect import forms

    for right, spins in values.items():
        for wrong in spins:
            yield from ((one, other) for one, other in zip(forms(wrong, pos), forms(right, pos), strict=True) if one != other)


def whole(values: Mapping[str, list[str]], kind: str) -> Iterator[tuple[str, str]]:
    """By first word the rest of a phrase, with its kind and the right phrase."""
    for right, spins in values.items():
        for phrase in spins:
            first, _, rest = phrase.partition(" ")
            yield first, ITEM.join([rest, kind, right])
