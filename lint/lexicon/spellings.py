"""Names with more than one spelling, ready to be looked up by the first word of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..cache import cached
from . import FOLDER, check


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

    By entry: the spelling to prefer, and the note.
    """

    forms: dict[str, list[Form]]
    fixed: dict[str, list[str]]
    names: list[str]
    notes: list[str]


@cache
def names() -> NameIndex:
    files = [*FOLDER.glob("names.yaml"), *sorted((FOLDER / "names").glob("*.yaml"))]
    data = [path.read_bytes() for path in files]
    plain = cached("names-index", [Path(__file__).read_bytes(), *data], lambda: index(entries(data, files)))
    forms = {head: [Form(*form) for form in forms] for head, forms in plain["forms"].items()}
    return NameIndex(forms, plain["fixed"], plain["names"], plain["notes"])


def entries(data: list[bytes], files: list[Path]) -> list[dict[str, Any]]:
    return [entry for text, path in zip(data, files) for entry in check("names", text, str(path))]


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
    return {
        "forms": forms,
        "fixed": fixed,
        "names": [entry["name"] for entry in entries],
        "notes": [entry["note"] for entry in entries],
    }


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
