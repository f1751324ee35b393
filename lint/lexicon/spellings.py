"""Names with more than one spelling, ready to be looked up by the first word of each."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from ..cache import cached
from . import FOLDER, check, read, stamp

LINE = "¶"
"""Ends a line of the index: a character that JSON need not escape."""


class Form(NamedTuple):
    """One spelling; `entry` is the number of the name that it spells."""

    text: str
    entry: int

    @property
    def proper(self) -> str:
        """The spelling without the word River: Dnieper is the Dnieper River, and no other spelling of it."""
        return self.text.removeprefix("River ").removesuffix(" River")


class Known(NamedTuple):
    """A name: the spelling to prefer, what to tell of it, the year of its change or 0, the spellings of single styles."""

    name: str
    note: str
    since: int
    styles: Mapping[str, str]


class NameIndex(NamedTuple):
    """Spellings, and phrases that keep theirs (chicken Kiev), by their first word in lower case.

    Thousands of values are quick to load as lines of one text: `heads` has, sorted, a first word and its spellings with
    the numbers of their entries; `entries` by that number what Known holds.
    """

    heads: list[str]
    fixed: dict[str, list[str]]
    entries: list[str]

    def at(self, first: str) -> list[Form]:
        """The spellings that begin with a word, the longest first."""
        place = bisect_left(self.heads, f"{first}=")
        if place == len(self.heads) or not self.heads[place].startswith(f"{first}="):
            return []
        pairs = (form.rsplit("|", 1) for form in self.heads[place].split("=")[1:])
        return [Form(text, int(entry)) for text, entry in pairs]

    def known(self, entry: int) -> Known:
        """What is known of an entry."""
        name, note, since, styles = self.entries[entry].split("|")
        return Known(name, note, int(since), dict(one.split("=") for one in styles.split(";")) if styles else {})


@cache
def names() -> NameIndex:
    files = ("names.yaml", *areas())
    plain = cached("names-index", [stamp("spellings.py", *files)], lambda: index(entries({file: read(file) for file in files})))
    return NameIndex(plain["heads"].split(LINE), plain["fixed"], plain["entries"].split(LINE))


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
    heads = sorted("=".join([first, *(f"{text}|{number}" for text, number in found)]) for first, found in forms.items())
    lines = [line(entry) for entry in entries]
    return {"heads": LINE.join(heads), "fixed": fixed, "entries": LINE.join(lines)}


def line(entry: dict[str, Any]) -> str:
    """What Known holds, in a line."""
    styles = ";".join(f"{style}={text}" for style, text in entry["styles"].items())
    return f"{entry['name']}|{entry['note']}|{entry['since'] or 0}|{styles}"


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
