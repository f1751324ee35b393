"""Sorted lines, each a key and its values: read as one piece of bytes, in which the few keys of an article are searched for.

Thousands of values make a dictionary slow to load, and an article asks for some hundreds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
FIELD, ITEM = "¦", "‖"
"""End a field and an item within one."""
WINDOW = 2_000
"""Bytes in which a key is searched for from end to end."""
MANY = 2_000
"""Searches after which a dictionary is worth its making."""
MOST = 20_000
"""Keys whose values are remembered."""


class Lookup(Generic[T]):
    """Values by key, in the form that `read` gives them and remembered; `joined` makes the bytes that it searches."""

    def __init__(self, data: bytes, read: Callable[[list[str]], T]) -> None:
        self.data = data
        self.read = read
        self.known: dict[str, T] = {}
        self.searches = 0
        self.lines: dict[bytes, bytes] | None = None

    def at(self, key: str) -> T:
        """The values of a key; of one that isn't there, what `read` makes of none."""
        if key not in self.known:
            if len(self.known) == MOST:
                self.known.clear()
            found = self.line(key)
            self.known[key] = self.read(found.decode().split(FIELD) if found else [])
        return self.known[key]

    def line(self, key: str) -> bytes:
        """The rest of a key's line."""
        self.searches += 1
        if self.searches == MANY:
            self.lines = dict(line.partition(FIELD.encode())[::2] for line in self.data.splitlines())
        return self.searched(key) if self.lines is None else self.lines.get(key.encode(), b"")

    def searched(self, key: str) -> bytes:
        """The rest of a key's line: found by halving first, then from end to end."""
        data, head = self.data, f"\n{key}{FIELD}".encode()
        low, high = 0, len(data) - 1
        while high - low > WINDOW:
            middle = data.find(b"\n", (low + high) // 2, high)
            if middle < 0:
                break
            low, high = (middle, high) if data[middle : middle + len(head)] <= head else (low, middle)
        place = data.find(head, low, high + len(head))
        return data[place + len(head) : data.find(b"\n", place + 1)] if place >= 0 else b""


def joined(values: Mapping[str, Iterable[str]]) -> bytes:
    """The lines of a lookup, sorted by key, with a line break before the first and after the last."""
    lines = sorted(FIELD.join([key, *found]).replace("\n", " ").encode() for key, found in values.items())
    return b"\n" + b"".join(line + b"\n" for line in lines)
