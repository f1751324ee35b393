"""The word knowledge of newslint: YAML files beside this one, checked once and then read from the cache."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from ..cache import cached, cached_lines
from ..record import Record
from .lookup import Lookup, joined

FOLDER = os.path.dirname(os.path.abspath(__file__))


def read(file: str) -> bytes:
    """The bytes of a file of this folder."""
    with open(os.path.join(FOLDER, file), "rb") as source:
        return source.read()


def stamp(*files: str) -> bytes:
    """What tells whether files of this folder have changed without reading them, as for Python's own compiled files."""
    stats = [(file, os.stat(os.path.join(FOLDER, file))) for file in files]
    return repr([FOLDER, *((file, one.st_mtime_ns, one.st_size) for file, one in stats)]).encode()


def load(name: str) -> Any:
    """The plain data of lexicon file NAME.yaml; ConfigError if the file doesn't fit its schema."""
    file = f"{name}.yaml"
    return cached(f"lexicon-{name}", [stamp(file)], lambda: check(name, read(file), file))


def check(name: str, data: bytes, path: str) -> Any:
    import msgspec

    from ..typed_yaml import load as load_yaml
    from .schema import SENSES, SHAPES

    return msgspec.to_builtins(load_yaml(data, path, SHAPES.get(name, SENSES)))


class Abbreviations(Record):
    """Words, in lower case and without the stop, by what may follow their full stop."""

    anywhere: frozenset[str]
    before_name: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    return Abbreviations(**{key: frozenset(words) for key, words in load("abbreviations").items()})


@cache
def furniture_reasons() -> dict[str, str]:
    """Why a group of lines is page furniture, by the group's id."""
    return {group["id"]: group["reason"] for group in load("furniture")["groups"]}


class People(Record):
    """Words around names of people, in lower case: before a name, inside one, never one, after one that opens a sentence.

    `twins` maps a surname to the number of its group of surnames that differ by a letter.
    """

    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    nations: frozenset[str]
    verbs: frozenset[str]
    twins: dict[str, int]


@cache
def people() -> People:
    data = load("people")
    twins = {word: number for number, group in enumerate(data["twins"]) for word in group}
    return People(**{key: frozenset(words) for key, words in data.items() if key != "twins"}, twins=twins)


class Grammar(Record):
    """Words that the grammar checks go by; lexicon/grammar.yaml says what each list holds. Names keep their case."""

    people: frozenset[str]
    things: frozenset[str]
    counted: frozenset[str]
    heads: frozenset[str]
    noun_like_verbs: frozenset[str]
    singular_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    singular_in_s: frozenset[str]
    singles: frozenset[str]
    plural_determiners: frozenset[str]
    closed_class: frozenset[str]
    openers: frozenset[str]
    followers: frozenset[str]
    the_names: frozenset[str]
    taking_verbs: frozenset[str]


@cache
def grammar() -> Grammar:
    return Grammar(**{key: frozenset(words) for key, words in load("grammar").items()})


class Sounds(Record):
    """Beginnings of words by their first sound; a full stop at the end stands for the word's end."""

    consonant_sound: tuple[str, ...]
    vowel_sound: tuple[str, ...]
    either: tuple[str, ...]
    spelled: frozenset[str]
    unsure: frozenset[str]


@cache
def sounds() -> Sounds:
    data = load("sounds")
    prefixes = {key: tuple(data[key]) for key in ("consonant_sound", "vowel_sound", "either")}
    return Sounds(**prefixes, spelled=frozenset(data["spelled"]), unsure=frozenset(data["unsure"]))


@cache
def derivations() -> Lookup[list[str]]:
    """By the word that English has no use for: the reason and the usual words."""
    sources = [stamp("__init__.py", "lookup.py", "derivations.yaml")]
    return Lookup(cached_lines("derivations", sources, lambda: joined(usual(load("derivations")))), list)


def usual(groups: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {
        wrong: [group["reason"], *([right] if isinstance(right, str) else right)]
        for group in groups
        for wrong, right in group["words"].items()
    }


class Unit(Record):
    """A unit of measure in one spelling; `sizes` in units of the International System, the likeliest first."""

    id: str
    quantity: str
    sizes: tuple[float, ...]
    form: str
    one: str
    many: str


@cache
def units() -> dict[str, Unit]:
    """Units by each of their spellings, singular and plural."""
    return {
        spelling: Unit(unit["id"], unit["quantity"], (unit["size"], *unit["also"]), form, spellings[0], spellings[-1])
        for unit in load("units")
        for form, spellings in unit["forms"].items()
        for spelling in spellings
    }


class Pronouns(Record):
    """What the check of pronouns goes by; `kinds` are nouns for things, with nouns for what such things own.

    `titled` gives by a title whether a woman or a man bears it.
    """

    kinds: tuple[tuple[frozenset[str], frozenset[str]], ...]
    civic: frozenset[str]
    persons: frozenset[str]
    openers: frozenset[str]
    verbs: frozenset[str]
    deeds: frozenset[str]
    speech: frozenset[str]
    joints: frozenset[str]
    conditions: frozenset[str]
    advice: frozenset[str]
    nobody: frozenset[str]
    titled: dict[str, str]


@cache
def pronouns() -> Pronouns:
    data = load("pronouns")
    kinds = tuple((frozenset(kind["subjects"]), frozenset(kind["nouns"])) for kind in data["kinds"])
    titled = {word: gender for gender, words in (("woman", data["women"]), ("man", data["men"])) for word in words}
    words = {key: frozenset(data[key]) for key in Pronouns._fields if key in data and key != "kinds"}
    return Pronouns(kinds=kinds, titled=titled, **words)
