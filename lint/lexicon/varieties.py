"""British and American spellings, ready to be looked up by either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..cache import cached_lines
from ..record import Record
from . import load, stamp
from .lookup import Lookup, joined

BRITISH, AMERICAN = "British", "American"


class Spelling(Record):
    """A spelling that proves its variety; `other` is the same word in the other one.

    `word` is the same for the inflections of a word, and `shared` names who else writes the American form.
    """

    variety: str
    other: str
    word: str
    shared: str


def spelling(text: str) -> Spelling | None:
    """What a word in lower case proves, if anything."""
    return rows().at(text)


@cache
def rows() -> Lookup[Spelling | None]:
    """What Spelling holds, by the word."""
    sources = [stamp("varieties.py", "lookup.py", "varieties.yaml")]
    lines = cached_lines("varieties", sources, lambda: joined(dict(entries(load("varieties")))))
    return Lookup(lines, lambda row: Spelling(*row) if row else None)


def entries(groups: list[dict[str, Any]]) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
    for group in groups:
        for british, american, word in pairs(group):
            yield british, (BRITISH, american, word, group["shared"])
            if group["tells"] == "both":
                yield american, (AMERICAN, british, word, group["shared"])


def pairs(group: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The British and the American spellings of a group, with what stands for their word."""
    for stem in group["stems"]:
        for british, american in group["endings"].items():
            yield stem + british, stem + american, f"{group['id']} {stem}"
    for british, american in group["words"].items():
        yield british, american, f"{group['id']} {british[:6]}"
