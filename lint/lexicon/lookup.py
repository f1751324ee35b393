"""Sorted lines, each a key and its values: read as one piece of bytes, in which the few keys of an article are searched for.

Thousands of values make a dictionary slow to load, and an article asks for some hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FIELD, ITEM = "¦", "‖"
"""End a field and an item within one."""
WINDOW = 2_000
"""Bytes in which a key is searched for from end to end."""
MANY = 2_000
"""Questions after which a dictionary is worth its making."""


class Lookup:
    """Values by key; `joined` makes the bytes that it reads."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.asked = 0
        self.lines: dict[bytes, bytes] | None = None

    def at(self, key: str) -> list[str]:
        """The values of a key; none if it isn't there."""
        self.asked += 1
        if self.asked == MANY:
            self.lines = dict(line.partition(FIELD.encode())[::2] for line in self.data.splitlines())
        found = self.searched(key) if self.lines is None else self.lines.get(key.encode(), b"")
        return found.decode().split(FIELD) if found else []

    def searched(self, key: str) -> bytes:
        """The rest of a key's line: halving first, then from end to end."""
        data, head = self.data, f"\n{key}{FIELD}".encode()
        low, high = 0, len(data)
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
