"""The names: each spelling belongs to one name, and files are sorted as people look things up."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

import pytest

from lint.lexicon import read
from lint.lexicon.spellings import areas, entries, spellings

FILES = ("names.yaml", *areas())


def letters(name: str) -> str:
    """A name as a dictionary sorts it: without accents and marks, capitals like small letters."""
    return "".join(c for c in normalize("NFD", name).casefold() if c.isalnum() or c == " ")


def test_no_spelling_belongs_to_two_names() -> None:
    every = entries({file: read(file) for file in FILES})
    count = Counter(text.lower() for entry in every for text in spellings(entry))
    assert [text for text, number in count.items() if number > 1] == []


def test_there_are_enough() -> None:
    every = entries({file: read(file) for file in FILES})
    assert len(every) >= 1500
    regions = {entry["region"] for entry in every}
    assert {"Ukraine", "Iran", "Israel", "China", "Japan", "South Korea", "India", "Kazakhstan", "Georgia", "Serbia"} <= regions


@pytest.mark.parametrize("file", FILES)
def test_entries_are_sorted(file: str) -> None:
    names = [entry["name"] for entry in entries({file: read(file)})]
    assert names == sorted(names, key=letters)


@pytest.mark.parametrize("file", FILES)
def test_a_style_spells_it_otherwise_than_the_name(file: str) -> None:
    for entry in entries({file: read(file)}):
        assert entry["name"] not in entry["styles"].values()
        assert entry["name"] not in entry["variants"]
