"""Open, hyphenated and closed words, ready to be looked up."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..cache import cached
from ..record import Record
from . import load, stamp


class Compounds(Record):
    """`keys` gives the closed singular of a hyphenated or closed noun in one of its forms; `open` the same by the two words.

    `doubtful` holds the keys whose open form may be something else. `families` and `apart` are beginnings of hyphenated words.
    """

    keys: dict[str, str]
    open: dict[str, dict[str, str]]
    doubtful: frozenset[str]
    families: tuple[str, ...]
    apart: tuple[str, ...]


@cache
def compounds() -> Compounds:
    sources = [stamp("compounds.py", "inflect.py", "irregular.yaml", "compounds.yaml")]
    plain = cached("compounds", sources, lambda: index(load("compounds")))
    lists = (plain["doubtful"], plain["families"], plain["apart"])
    return Compounds(plain["keys"], plain["open"], frozenset(lists[0]), tuple(lists[1]), tuple(lists[2]))


def index(data: dict[str, list[str]]) -> dict[str, Any]:
    from .inflect import forms

    keys: dict[str, str] = {}
    opened: dict[str, dict[str, str]] = {}
    for noun in data["nouns"] + data["doubtful"]:
        for form in forms(noun, "noun"):
            first, second = form.split(" ")
            key = noun.replace(" ", "")
            keys[first + second] = keys[f"{first}-{second}"] = key
            opened.setdefault(first, {})[second] = key
    return {
        "keys": keys,
        "open": opened,
        "doubtful": [noun.replace(" ", "") for noun in data["doubtful"]],
        "families": data["families"],
        "apart": data["apart"],
    }
