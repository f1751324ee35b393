"""What the lexicon's files may say; lexicon/README.md explains each in words."""

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


class FurnitureGroup(Strict, frozen=True, kw_only=True):
    """Whole lines that are page furniture for one reason."""

    id: str
    reason: str
    lines: Texts


class Furniture(Strict, frozen=True, kw_only=True):
    """Page furniture: named parts that patterns use as {part}, and the groups."""

    parts: dict[str, str]
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
    singular_verbs: Texts
    auxiliaries: Texts
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


SHAPES: dict[str, Any] = {
    "abbreviations": Abbreviations,
    "derivations": list[Derivations],
    "furniture": dict[str, Any],
    "grammar": Grammar,
    "names": list[Name],
    "sounds": Sounds,
    "units": list[Unit],
    "people": People,
}
SENSES = list[Sense]
