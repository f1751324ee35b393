"""Wrong senses and calques of every pivot language, ready to be looked up by their first word."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ..cache import cached_lines
from ..record import Record
from . import FOLDER, check, read, stamp
from .lookup import ITEM, Lookup, joined

LANGUAGES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""The pivot languages by the names of their files."""
ALONE = "|"
"""Stands among second words for none."""


class Entry(Record):
    """What a form is looked up to: where it comes from, and the words around it that tell (cues) or speak against."""

    language: str
    pivot: str
    kind: str
    confidence: str
    note: str
    cues: list[str]
    against: list[str]
    unless: list[str]


class Form(Record):
    """An inflected form: its words after the first, its entry's number, and what was meant, inflected alike."""

    rest: str
    entry: int
    meant: list[str]


class Forms(Record):
    """The forms that begin with the same words: by those after the first, with how many these are at most."""

    rests: Mapping[str, Sequence[Form]]
    reach: int


class SenseIndex:
    """Forms by their first two words, what follows a word in forms, and the entries by '#' and their number.

    The longest form of a pair comes first; a form of one word stands by it and a space.
    """

    def __init__(self, lines: bytes) -> None:
        self.forms = Lookup(lines, forms_of)
        self.followers = Lookup(lines, seconds_of)
        self.entries = Lookup(lines, entry_of)

    def seconds(self, first: str) -> frozenset[str]:
        """The second words, in lower case, of the forms that begin with a word; an empty one if it is a form itself."""
        return self.followers.at(first)

    def at(self, first: str, second: str) -> Sequence[Forms]:
        """The forms that begin with two words, and those of the first alone."""
        pairs = (self.forms.at(f"{first} {second}") if second else None, self.forms.at(f"{first} "))
        return [forms for forms in pairs if forms]

    def beginning(self, first: str) -> list[Form]:
        """Every form that begins with a word."""
        pairs = [self.forms.at(f"{first} {second}") for second in sorted(self.seconds(first))]
        return [form for forms in pairs if forms for alike in forms.rests.values() for form in alike]

    def entry(self, number: int) -> Entry:
        return self.entries.at(f"#{number}")


def forms_of(fields: Sequence[str]) -> Forms | None:
    if not fields:
        return None
    parts = (form.split(ITEM) for form in fields)
    return by_rest([Form(rest, int(entry), meant) for rest, entry, *meant in parts])


def seconds_of(fields: Sequence[str]) -> frozenset[str]:
    return frozenset([second.removeprefix(ALONE) for second in fields[0].split(" ")]) if fields else frozenset()


def entry_of(fields: Sequence[str]) -> Entry:
    language, pivot, kind, confidence, note, *texts = fields
    cues, against, unless = (text.split(ITEM) if text else [] for text in texts)
    return Entry(language, pivot, kind, confidence, note, cues, against, unless)


def by_rest(forms: Sequence[Form]) -> Forms:
    """Forms by their words after the first, and how many those are at most."""
    rests: dict[str, list[Form]] = {}
    for form in forms:
        rests.setdefault(form.rest, []).append(form)
    return Forms(rests, max(rest.count(" ") + 1 if rest else 0 for rest in rests))


@cache
def senses() -> SenseIndex:
    files = [f"{language}.yaml" for language in LANGUAGES if os.path.exists(os.path.join(FOLDER, f"{language}.yaml"))]
    sources = [stamp("senses.py", "lookup.py", "inflect.py", "irregular.yaml", *files)]
    return SenseIndex(cached_lines("senses", sources, lambda: index({file[:2]: read(file) for file in files})))


def index(data: dict[str, bytes]) -> bytes:
    """The lines of the lexicon's files."""
    forms: dict[str, list[Form]] = {}
    seconds: dict[str, set[str]] = {}
    entries: list[list[str]] = []
    for language, text in data.items():
        for sense in check(language, text, f"{language}.yaml"):
            for found, meant in inflected(sense).items():
                first, _, rest = found.partition(" ")
                second = rest.partition(" ")[0].lower()
                seconds.setdefault(first, set()).add(second)
                forms.setdefault(f"{first} {second}", []).append(Form(rest, len(entries), meant))
            entries.append(entry(language, sense))
    for alike in forms.values():
        alike.sort(key=lambda form: (-len(form.rest), form.entry))
    lines = {pair: [line(form) for form in found] for pair, found in forms.items()}
    lines |= {first: [" ".join(sorted(second or ALONE for second in found))] for first, found in seconds.items()}
    return joined(lines | {f"#{number}": fields for number, fields in enumerate(entries)})


def line(form: Form) -> str:
    return ITEM.join([form.rest, str(form.entry), *form.meant])


def entry(language: str, sense: dict[str, Any]) -> list[str]:
    """What Entry holds."""
    kind = "word" if " " not in sense["came_back"] else "phrase"
    lists = (ITEM.join(text.lower() for text in sense[key]) for key in ("cues", "against", "unless"))
    return [language, sense["pivot"], kind, sense["confidence"], sense["note"], *lists]


def inflected(sense: dict[str, Any]) -> dict[str, list[str]]:
    """What an entry's word or phrase may look like, its first word in lower case, with what was meant in each case."""
    from .inflect import forms

    meant = [sense["meant"]] if isinstance(sense["meant"], str) else sense["meant"]
    rights = [forms(text, sense["pos"]) for text in meant]
    found: dict[str, list[str]] = {}
    for number, form in enumerate(forms(sense["came_back"], sense["pos"])):
        first, space, rest = form.replace("’", "'").partition(" ")
        found.setdefault(first.lower() + space + rest, [right[number] for right in rights])
    return found
