"""A sorted text of lines, each a key and its values: quick to load where thousands of values make a dictionary slow."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

LINE, FIELD, ITEM = "¶¦‖"
"""End a line, a field and an item: characters that JSON need not escape."""


class Lookup:
    """Values by key; `joined` makes the text that it reads."""

    def __init__(self, text: str) -> None:
        self.lines = text.split(LINE)

    def at(self, key: str) -> list[str]:
        """The values of a key; none if it isn't there."""
        head = f"{key}{FIELD}"
        place = bisect_left(self.lines, head)
        if place == len(self.lines) or not self.lines[place].startswith(head):
            return []
        return self.lines[place].split(FIELD)[1:]


def joined(values: Mapping[str, Iterable[str]]) -> str:
    """The lines of a lookup, sorted by key."""
    return LINE.join(sorted(FIELD.join([key, *found]) for key, found in values.items()))
