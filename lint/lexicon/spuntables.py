"""The lookups of the spinner's thesaurus, made from its files once and then read from the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..cache import cached_lines
from . import check, read, stamp
from .lookup import ITEM, joined

CLASSES = {"nouns": "noun", "verbs": "verb", "adjectives": "adjective"}
"""The files of single words, and how their words are inflected."""
JOINTS = frozenset("and at by for from in of on the to with".split())
"""Words that a spinner leaves alone and that may stand between the two words of a term."""
RARE = 7.6
"""The sum of two words' Zipf values below which they hardly stand together by chance; one of them is below the half."""


def table(name: str) -> bytes:
    """The lines of a lookup, made from the values of its files."""
    files, make = TABLES[name]
    return cached_lines(f"spun-{name}", sources(files), lambda: joined(make(values(files))))


def sources(names: Iterable[str]) -> list[bytes]:
    code = ("spuntables.py", "lookup.py", "inflect.py", "irregular.yaml")
    return [stamp(*code, *(f"spinner/{name}.yaml" for name in names))]


def values(names: Iterable[str]) -> dict[str, Any]:
    files = {name: f"spinner/{name}" for name in names}
    return {name: check(file, read(f"{file}.yaml"), f"{file}.yaml") for name, file in files.items()}


def by_phrase(values: Mapping[str, Any]) -> dict[str, list[str]]:
    found = by_first([*whole(values["phrases"], "phrase"), *whole(values["words"], "word")])
    return {first: sorted(rests, key=len, reverse=True) for first, rests in found.items()}


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


def term_pairs(groups: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    return (pair for group in groups for term in group["terms"] for pair in pairs(term))


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


def rare_words(values: Mapping[str, Any]) -> dict[str, list[str]]:
    zipf = by_word(values["zipf"])
    return {word: ["rare"] for word in rights(values) if float(zipf[word][0]) < RARE / 2}


def by_word(values: Mapping[str, str]) -> dict[str, list[str]]:
    """The values of words by the word, from the words of each value."""
    return by_first((word, value) for value, words in values.items() for word in words.split(" "))


TABLES: dict[str, tuple[Sequence[str], Callable[[Mapping[str, Any]], Mapping[str, Iterable[str]]]]] = {
    "phrases": (("phrases", "words"), by_phrase),
    "rare": (("zipf", *CLASSES), rare_words),
    "reviewed": (tuple(CLASSES), rights),
    "wide": (("thesaurus",), lambda values: wide(listed(values["thesaurus"]))),
    "terms": (("terms",), lambda values: by_first(term_pairs(values["terms"]))),
    "attested": (("attested",), lambda values: listed(values["attested"])),
    "firsts": (("fields",), lambda values: fields(values["fields"], "firsts", lambda word: (word,))),
    "lasts": (("fields",), lambda values: fields(values["fields"], "lasts", nouns)),
    "modifiers": (("modifiers",), lambda values: {"": values["modifiers"]}),
    "zipf": (("zipf",), lambda values: by_word(values["zipf"])),
}
"""The lookups: the files that each is made from, and how."""
TERM_TABLES = tuple(name for name in TABLES if name not in ("phrases", "rare"))
"""The lookups that only the finding of terms asks for."""
