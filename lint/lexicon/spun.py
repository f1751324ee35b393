"""The spinner's thesaurus, ready to be looked up: fixed terms, and what a spinner puts for each of their words.

A spinner replaces words one by one, so a phrase that nobody uses maps back to a term, word by word. The rarer its words,
the surer a spinner put them: Zipf values (the logarithm of how often a word stands in a billion) decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import TypeVar

from ..record import Record
from .lookup import ITEM, Lookup
from .spuntables import RARE, TERM_TABLES, table

T = TypeVar("T")
COMMON = 10.0
"""The sum of two words' Zipf values from which they may stand together by chance, though both readings are reviewed."""
COMMON_WIDE = 7.7
"""The same where one of the readings is from the large thesaurus."""
UNKNOWN = 6.0
"""The Zipf value of a word that has none in the table: it is no word of a term, nor what a spinner puts for one."""


def asked(name: str, read: Callable[[list[str]], T]) -> cached_property[Lookup[T]]:
    """A lookup of Terms that is made when it is first asked."""
    return cached_property(lambda terms: Lookup(terms.table(name), read))


class Terms:
    """Fixed terms, and the words that spun words may stand for; a table is read when it is first asked."""

    reviewed: cached_property[Lookup[list[str]]] = asked("reviewed", list)
    wide: cached_property[Lookup[list[str]]] = asked("wide", list)
    firsts: cached_property[Lookup[frozenset[str]]] = asked("terms", frozenset)
    attested: cached_property[Lookup[frozenset[str]]] = asked("attested", frozenset)
    zipf = asked("zipf", lambda found: float(found[0]) if found else UNKNOWN)

    def __init__(self, table: Callable[[str], bytes]) -> None:
        self.table = table

    @cached_property
    def trades(self) -> Trades:
        return Trades(self.table)

    def common(self, first: str, last: str) -> float:
        """How common two words are: the sum of the logarithms of their uses in a billion words."""
        return self.zipf.at(first) + self.zipf.at(last)

    def stands(self, first: str, joint: str, last: str) -> bool:
        """Whether two words, with a joint or none between, are good English."""
        rest = joint + last
        is_pair = not joint and self.trades.pair(first, last)
        return is_pair or rest in self.firsts.at(first) or rest in self.attested.at(first)

    def meant(self, first: str, joint: str, last: str) -> list[str]:
        """The terms that two words, with a joint or none between, may stand for; none if they are good English or common."""
        return self.surely_meant(first, joint, last, COMMON) or self.widely_meant(first, joint, last)

    def surely_meant(self, first: str, joint: str, last: str, limit: float = RARE) -> list[str]:
        """The same by reviewed readings alone, of words whose Zipf values add up to less than a limit."""
        if self.common(first, last) >= limit or self.stands(first, joint, last):
            return []
        return self.of([first, *self.reviewed.at(first)], joint, [last, *self.reviewed.at(last)])

    def widely_meant(self, first: str, joint: str, last: str) -> list[str]:
        """The same of rarer words, by the large thesaurus for one of them, or as a compound of a trade."""
        if self.common(first, last) >= COMMON_WIDE or self.stands(first, joint, last):
            return []
        firsts, lasts = [first, *self.reviewed.at(first)], [last, *self.reviewed.at(last)]
        found = [*self.of(self.wide.at(first), joint, lasts), *self.of(firsts, joint, self.wide.at(last))]
        return found or ([] if joint else self.trades.compounds(firsts, lasts))

    def of(self, firsts: Iterable[str], joint: str, lasts: Iterable[str]) -> list[str]:
        """The terms that begin with one of some words and end with one of others."""
        rests = [joint + last for last in lasts]
        return [f"{first} {rest}" for first in firsts for rest in rests if rest in self.firsts.at(first)]


class Trades:
    """Which words stand before which in the compounds of a field of knowledge."""

    def __init__(self, table: Callable[[str], bytes]) -> None:
        self.firsts, self.lasts = Lookup(table("firsts"), frozenset), Lookup(table("lasts"), frozenset)
        self.modifiers = Lookup(table("modifiers"), frozenset).at("")

    def compounds(self, firsts: Iterable[str], lasts: Sequence[str]) -> list[str]:
        """The compounds that begin with one of some words and end with one of others."""
        return [f"{first} {last}" for first in firsts for last in lasts if self.compound(first, last)]

    def compound(self, first: str, last: str) -> bool:
        """Whether two words make a compound of some field."""
        return first not in self.modifiers and not self.firsts.at(first).isdisjoint(self.lasts.at(last))

    def pair(self, first: str, last: str) -> bool:
        """Whether two words make a compound, or a plain adjective with a word of a trade."""
        return self.compound(first, last) or (first in self.modifiers and bool(self.lasts.at(last)))


class Spun(Record):
    """How a spun phrase goes on after its first word, its kind ('phrase', 'word') and the right phrase."""

    rest: str
    kind: str
    right: str


@cache
def phrases() -> Lookup[dict[str, list[Spun]]]:
    """Spun phrases by their first word, then by their second; the longest come first."""
    return Lookup(table("phrases"), by_second)


def by_second(lines: Iterable[str]) -> dict[str, list[Spun]]:
    """Phrases by their second word, which few of them share; by nothing those of one word."""
    found: dict[str, list[Spun]] = {}
    for phrase in (Spun(*line.split(ITEM)) for line in lines):
        found.setdefault(phrase.rest.partition(" ")[0], []).append(phrase)
    return found


@cache
def terms() -> Terms:
    return Terms(table)


def tables() -> dict[str, bytes]:
    """The lines of the lookups of Terms."""
    return {name: table(name) for name in TERM_TABLES}


@cache
def rare() -> Lookup[bool]:
    """Whether a word is one of the reviewed spun words of which one stands in every pair that hardly stands by chance."""
    return Lookup(table("rare"), bool)
