"""Wrong senses and calques of every pivot language, ready to be looked up by their first word."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from ..cache import cached
from . import FOLDER, check, read

LANGUAGES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""The pivot languages by the names of their files."""


class Entry(NamedTuple):
    """What a form is looked up to: where it comes from, and the words around it that tell (cues) or speak against."""

    language: str
    pivot: str
    kind: str
    confidence: str
    note: str
    cues: list[str]
    against: list[str]
    unless: list[str]


class Form(NamedTuple):
    """An inflected form: its words after the first, its entry's number, and what was meant, inflected alike."""

    rest: str
    entry: int
    meant: list[str]


class SenseIndex(NamedTuple):
    """Forms by their first word, the longest first, and the entries that they belong to, as plain lists."""

    forms: dict[str, list[list[Any]]]
    plain: list[list[Any]]

    def at(self, first: str) -> list[Form]:
        """The forms that begin with a word."""
        return [Form(*form) for form in self.forms.get(first, ())]

    def entry(self, number: int) -> Entry:
        return Entry(*self.plain[number])


@cache
def senses() -> SenseIndex:
    data = {
        language: read(f"{language}.yaml") for language in LANGUAGES if os.path.exists(os.path.join(FOLDER, f"{language}.yaml"))
    }
    code = [read(name) for name in ("senses.py", "inflect.py", "irregular.yaml")]
    plain = cached("senses", [*code, *(language.encode() + text for language, text in data.items())], lambda: index(data))
    return SenseIndex(plain["forms"], plain["entries"])


def index(data: dict[str, bytes]) -> dict[str, Any]:
    """The plain index of the lexicon's files."""
    forms: dict[str, list[Form]] = {}
    entries: list[Entry] = []
    for language, text in data.items():
        for sense in check(language, text, f"{language}.yaml"):
            for found, meant in inflected(sense).items():
                first, _, rest = found.partition(" ")
                forms.setdefault(first, []).append(Form(rest, len(entries), meant))
            entries.append(entry(language, sense))
    for alike in forms.values():
        alike.sort(key=lambda form: (-len(form.rest), form.entry))
    return {"forms": forms, "entries": entries}


def entry(language: str, sense: dict[str, Any]) -> Entry:
    kind = "word" if " " not in sense["came_back"] else "phrase"
    lists = ([text.lower() for text in sense[key]] for key in ("cues", "against", "unless"))
    return Entry(language, sense["pivot"], kind, sense["confidence"], sense["note"], *lists)


def inflected(sense: dict[str, Any]) -> dict[str, list[str]]:
    """What an entry's word or phrase may look like in lower case, with what was meant in each case."""
    from .inflect import forms

    meant = [sense["meant"]] if isinstance(sense["meant"], str) else sense["meant"]
    rights = [forms(text, sense["pos"]) for text in meant]
    found: dict[str, list[str]] = {}
    for number, form in enumerate(forms(sense["came_back"], sense["pos"])):
        found.setdefault(form.lower().replace("’", "'"), [right[number] for right in rights])
    return found
