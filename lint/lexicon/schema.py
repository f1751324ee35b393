"""What the lexicon's files may say; docs/lexicon.md explains each in words."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Texts = Annotated[list[str], Meta(min_length=1)]


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Unknown keys are errors."""


class Abbreviations(Strict, frozen=True, kw_only=True):
    """Abbreviations by what may follow their full stop."""

    anywhere: Texts
    before_name: Texts
    before_number: Texts
    starters: Texts


class FurnitureGroup(Strict, frozen=True, kw_only=True, omit_defaults=True):
    """Whole lines that are page furniture for one reason; the head of furniture.yaml says how each key is matched."""

    id: str
    reason: str
    words: list[str] = []
    fillers: list[str] = []
    phrases: list[str] = []
    labels: list[str] = []
    lines: list[str] = []
    cued: list[str] = []
    cues: list[str] = []


class Furniture(Strict, frozen=True, kw_only=True):
    """Page furniture: named parts that patterns use as {part}, and the groups."""

    parts: dict[str, str | list[str]]
    groups: list[FurnitureGroup]


class Derivations(Strict, frozen=True, kw_only=True):
    """Words that English has no use for, with the usual ones."""

    id: str
    reason: str
    words: dict[str, str | list[str]]


class Name(Strict, frozen=True, kw_only=True):
    """A place, person or body with more than one English spelling in use."""

    name: str
    variants: Texts
    kind: Literal["place", "person", "body"]
    region: str
    note: str = ""
    since: int | None = None
    fixed: list[str] = []
    styles: dict[Literal["ap", "reuters", "bbc", "guardian"], str] = {}


class Sense(Strict, frozen=True, kw_only=True):
    """A word or phrase that comes back wrong from a pivot language."""

    pivot: str
    came_back: str
    meant: str | list[str]
    pos: Literal["noun", "verb", "adjective", "adverb", "phrase"]
    confidence: Literal["high", "medium", "low"]
    note: str
    cues: list[str] = []
    against: list[str] = []
    unless: list[str] = []


class Field(Strict, frozen=True, kw_only=True):
    """Fixed terms of one field of knowledge."""

    field: str
    terms: Texts


class Trade(Strict, frozen=True, kw_only=True):
    """Words of one field of knowledge: any of the firsts may stand before any of the lasts."""

    field: str
    firsts: Texts
    lasts: Texts


class People(Strict, frozen=True, kw_only=True):
    """Words that stand beside names of people, capitalized ones that are no such names, and names easily confused."""

    titles: Texts
    particles: Texts
    not_names: Texts
    nations: Texts
    verbs: Texts
    twins: list[Texts]


class Grammar(Strict, frozen=True, kw_only=True):
    """Words that the grammar checks go by."""

    people: Texts
    things: Texts
    counted: Texts
    heads: Texts
    noun_like_verbs: Texts
    singular_verbs: Texts
    auxiliaries: Texts
    singular_in_s: Texts
    singles: Texts
    plural_determiners: Texts
    closed_class: Texts
    openers: Texts
    followers: Texts
    the_names: Texts
    taking_verbs: Texts


class Sounds(Strict, frozen=True, kw_only=True):
    """Beginnings of words whose first sound is not what the first letter looks like, and initials."""

    consonant_sound: Texts
    vowel_sound: Texts
    either: Texts
    spelled: Texts
    unsure: Texts


class Unit(Strict, frozen=True, kw_only=True):
    """A unit of measure with its spellings; each form lists what stands after one and after many."""

    id: str
    quantity: Literal["length", "area", "volume", "mass", "speed", "temperature"]
    size: float
    also: list[float] = []
    forms: dict[str, Annotated[list[str], Meta(min_length=1, max_length=2)]]


class Irregular(Strict, frozen=True, kw_only=True):
    """Inflections that no rule makes."""

    verbs: list[Texts]
    nouns: list[Texts]
    doubling: Texts


class Possessions(Strict, frozen=True, kw_only=True):
    """Nouns for things of one kind, and what such things own and people hardly do."""

    id: str
    subjects: Texts
    nouns: Texts


class Pronouns(Strict, frozen=True, kw_only=True):
    """What the check of pronouns goes by."""

    kinds: list[Possessions]
    civic: Texts
    persons: Texts
    openers: Texts
    verbs: Texts
    deeds: Texts
    speech: Texts
    joints: Texts
    conditions: Texts
    advice: Texts
    women: Texts
    men: Texts
    nobody: Texts


class Variety(Strict, frozen=True, kw_only=True):
    """Words that British and American English spell in two ways; the head of varieties.yaml says how they are written."""

    id: str
    reason: str
    tells: Literal["both", "british"] = "both"
    shared: Literal["", "oxford", "canada"] = ""
    stems: list[str] = []
    endings: dict[str, str] = {}
    words: dict[str, str] = {}


class Compounds(Strict, frozen=True, kw_only=True):
    """Words that are written open, hyphenated and closed."""

    nouns: Texts
    doubtful: Texts
    families: Texts
    apart: Texts


class Term(Strict, frozen=True, kw_only=True):
    """Names of one thing: those in use, and those that translation makes of it."""

    usual: Texts
    drift: Texts
    reason: str
    unless: list[str] = []


SHAPES: dict[str, Any] = {
    "abbreviations": Abbreviations,
    "compounds": Compounds,
    "derivations": list[Derivations],
    "furniture": Furniture,
    "grammar": Grammar,
    "irregular": Irregular,
    "names": list[Name],
    "sounds": Sounds,
    "spinner/adjectives": dict[str, Texts],
    "spinner/attested": dict[str, str],
    "spinner/fields": list[Trade],
    "spinner/modifiers": Texts,
    "spinner/nouns": dict[str, Texts],
    "spinner/phrases": dict[str, Texts],
    "spinner/terms": list[Field],
    "spinner/thesaurus": dict[str, str],
    "spinner/verbs": dict[str, Texts],
    "spinner/words": dict[str, Texts],
    "spinner/zipf": dict[str, str],
    "terms": list[Term],
    "units": list[Unit],
    "varieties": list[Variety],
    "people": People,
    "pronouns": Pronouns,
}
SENSES = list[Sense]
