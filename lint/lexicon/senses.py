"""Wrong senses and calques of every pivot language, ready to be looked up by their first word."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..cache import cached
from . import FOLDER, check

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
    """Forms by their first word, the longest first, and the entries that they belong to."""

    forms: dict[str, list[Form]]
    entries: list[Entry]


@cache
def senses() -> SenseIndex:
    files = {language: FOLDER / f"{language}.yaml" for language in LANGUAGES}
    data = {language: path.read_bytes() for language, path in files.items() if path.exists()}
    code = [(FOLDER / name).read_bytes() for name in ("senses.py", "inflect.py", "irregular.yaml")]
    plain = cached("senses", [*code, *(language.encode() + text for language, text in data.items())], lambda: index(data))
    forms = {first: [Form(*form) for form in found] for first, found in plain["forms"].items()}
    return SenseIndex(forms, [Entry(*entry) for entry in plain["entries"]])


def index(data: dict[str, bytes]) -> dict[str, Any]:
    """The plain index of the lexicon's files."""
    forms: dict[str, list[Form]] = {}
    entries: list[Entry] = []
    for language, text in data.items():
        for sense in check(language, text, str(Path(f"{language}.yaml"))):
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
