"""Names with more than one spelling, ready to be looked up by the first word of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from ..cache import cached
from . import FOLDER, check, read


class Form(NamedTuple):
    """One spelling; `entry` is the number of the name that it spells."""

    text: str
    entry: int

    @property
    def proper(self) -> str:
        """The spelling without the word River: Dnieper is the Dnieper River, and no other spelling of it."""
        return self.text.removeprefix("River ").removesuffix(" River")


class NameIndex(NamedTuple):
    """Spellings, and phrases that keep theirs (chicken Kiev), by their first word in lower case.

    `forms` and `entries` keep each of their thousands of values as one text, which is quick to load: spellings with the
    number of their entry, and by that number the spelling to prefer with its note.
    """

    forms: dict[str, str]
    fixed: dict[str, list[str]]
    entries: list[str]

    def at(self, first: str) -> list[Form]:
        """The spellings that begin with a word, the longest first."""
        pairs = (line.rsplit("|", 1) for line in self.forms.get(first, "").splitlines())
        return [Form(text, int(entry)) for text, entry in pairs]

    def preferred(self, entry: int) -> tuple[str, str]:
        """The spelling to prefer, and the note."""
        name, _, note = self.entries[entry].partition("|")
        return name, note


@cache
def names() -> NameIndex:
    data = {file: read(file) for file in ("names.yaml", *areas())}
    return NameIndex(**cached("names-index", [read("spellings.py"), *data.values()], lambda: index(entries(data))))


def areas() -> list[str]:
    """The files of names by part of the world."""
    folder = os.path.join(FOLDER, "names")
    return sorted(f"names/{file}" for file in os.listdir(folder) if file.endswith(".yaml")) if os.path.isdir(folder) else []


def entries(data: dict[str, bytes]) -> list[dict[str, Any]]:
    return [entry for file, text in data.items() for entry in check("names", text, file)]


def index(entries: list[dict[str, Any]]) -> dict[str, Any]:
    """The plain index; the longest spelling comes first."""
    forms: dict[str, list[tuple[str, int]]] = {}
    fixed: dict[str, list[str]] = {}
    for number, entry in enumerate(entries):
        for text in spellings(entry):
            forms.setdefault(head(text), []).append((text, number))
        for text in entry["fixed"]:
            fixed.setdefault(head(text), []).append(text.lower())
    for texts in forms.values():
        texts.sort(key=lambda form: -len(form[0]))
    lines = {first: "\n".join(f"{text}|{number}" for text, number in found) for first, found in forms.items()}
    return {"forms": lines, "fixed": fixed, "entries": [f"{entry['name']}|{entry['note']}" for entry in entries]}


def spellings(entry: dict[str, Any]) -> Iterator[str]:
    """The spellings of a name, those that differ in nothing but capitals once."""
    seen = set()
    for text in (entry["name"], *entry["variants"]):
        if text.lower() not in seen:
            seen.add(text.lower())
            yield text


def head(text: str) -> str:
    """The first word of a name in lower case, hyphens taken for spaces: al for al-Qaida."""
    return text.lower().replace("-", " ").replace(",", " ").split(" ", 1)[0]
