"""Names with more than one spelling, ready to be looked up by the first word of each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ..cache import cached_lines
from ..record import Record
from . import FOLDER, check, read, stamp
from .lookup import ITEM, Lookup, joined

FIXED = "!fixed"
"""The key of the phrases that keep their spelling."""


class Form(Record):
    """One spelling; `entry` is the number of the name that it spells."""

    text: str
    entry: int

    @property
    def proper(self) -> str:
        """The spelling without the word River: Dnieper is the Dnieper River, and no other spelling of it."""
        return self.text.removeprefix("River ").removesuffix(" River")


class Known(Record):
    """A name: the spelling to prefer, what to tell of it, the year of its change or 0, the spellings of single styles."""

    name: str
    note: str
    since: int
    styles: Mapping[str, str]


class NameIndex:
    """Spellings by their first word in lower case, and what Known holds by '#' and the number of an entry.

    `fixed` has the phrases that keep their spelling (chicken Kiev), by their first word.
    """

    def __init__(self, lines: bytes) -> None:
        self.forms = Lookup(lines, forms_of)
        self.entries = Lookup(lines, known_of)
        self.fixed: dict[str, list[str]] = {}
        for phrase in Lookup(lines, list).at(FIXED):
            self.fixed.setdefault(head(phrase), []).append(phrase)

    def at(self, first: str) -> list[Form]:
        """The spellings that begin with a word, the longest first."""
        return self.forms.at(first)

    def known(self, entry: int) -> Known:
        """What is known of an entry."""
        return self.entries.at(f"#{entry}")


def forms_of(fields: Iterable[str]) -> list[Form]:
    return [Form(text, int(entry)) for text, entry in (form.split(ITEM) for form in fields)]


def known_of(fields: Iterable[str]) -> Known:
    name, note, since, styles = fields
    return Known(name, note, int(since), dict(one.split("=") for one in styles.split(ITEM)) if styles else {})


@cache
def names() -> NameIndex:
    files = ("names.yaml", *areas())
    sources = [stamp("spellings.py", "lookup.py", *files)]
    return NameIndex(cached_lines("names", sources, lambda: index(entries({file: read(file) for file in files}))))


def areas() -> list[str]:
    """The files of names by part of the world."""
    folder = os.path.join(FOLDER, "names")
    return sorted(f"names/{file}" for file in os.listdir(folder) if file.endswith(".yaml")) if os.path.isdir(folder) else []


def entries(data: dict[str, bytes]) -> list[dict[str, Any]]:
    return [entry for file, text in data.items() for entry in check("names", text, file)]


def index(entries: list[dict[str, Any]]) -> bytes:
    """The lines of the index; the longest spelling comes first."""
    forms: dict[str, list[str]] = {}
    for number, entry in enumerate(entries):
        for text in spellings(entry):
            forms.setdefault(head(text), []).append(f"{text}{ITEM}{number}")
    for texts in forms.values():
        texts.sort(key=lambda form: -form.index(ITEM))
    fixed = [text.lower() for entry in entries for text in entry["fixed"]]
    return joined(forms | {f"#{number}": fields(entry) for number, entry in enumerate(entries)} | {FIXED: fixed})


def fields(entry: dict[str, Any]) -> list[str]:
    """What Known holds."""
    styles = ITEM.join(f"{style}={text}" for style, text in entry["styles"].items())
    return [entry["name"], entry["note"], str(entry["since"] or 0), styles]


def spellings(entry: dict[str, Any]) -> Iterator[str]:
    """The spellings of a name, those that differ in nothing but capitals once."""
    seen = set()
    for text in (entry["name"], *entry["variants"], *entry["styles"].values()):
        if text.lower() not in seen:
            seen.add(text.lower())
            yield text


def head(text: str) -> str:
    """The first word of a name in lower case, hyphens taken for spaces: al for al-Qaida."""
    return text.lower().replace("-", " ").replace(",", " ").split(" ", 1)[0]
