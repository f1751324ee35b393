"""A table of keys and their values: one piece of bytes, in which the few keys of an article are found by their hash.

Thousands of values make a dictionary slow to load, and an article asks for some hundreds. The bytes begin with a line
break and the number of buckets, then tell where the lines of each bucket begin, and end with the lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.util import source_hash
from typing import Generic, TypeVar

T = TypeVar("T")
FIELD, ITEM = "¦", "‖"
"""End a field and an item within one."""
NUMBER = 4
"""Bytes of a number, the most significant first."""
HEAD = 1 + NUMBER
"""Bytes before the places of the buckets."""
IN_A_BUCKET = 4
"""Keys that share a bucket, on average."""
MOST = 20_000
"""Keys whose values are remembered."""


class Lookup(Generic[T]):
    """Values by key, in the form that `read` gives them and remembered; `joined` makes the bytes that it searches."""

    def __init__(self, data: bytes, read: Callable[[list[str]], T]) -> None:
        self.data = data
        self.read = read
        self.buckets = number(data, 1)
        self.known: dict[str, T] = {}

    def at(self, key: str) -> T:
        """The values of a key; of one that isn't there, what `read` makes of none."""
        if key not in self.known:
            if len(self.known) == MOST:
                self.known.clear()
            found = self.line(key.encode())
            self.known[key] = self.read(found.decode().split(FIELD) if found else [])
        return self.known[key]

    def keys(self) -> list[str]:
        """Every key, bucket by bucket."""
        lines = self.data[number(self.data, HEAD) :].split(b"\n")[:-1]
        return [line.decode().partition(FIELD)[0] for line in lines]

    def line(self, key: bytes) -> bytes:
        """The rest of a key's line; empty if there is none."""
        data, head = self.data, b"\n%b\xc2\xa6" % key
        place = HEAD + NUMBER * bucket(key, self.buckets)
        start = data.find(head, number(data, place) - 1, number(data, place + NUMBER))
        return data[start + len(head) : data.find(b"\n", start + 1)] if start >= 0 else b""


def bucket(key: bytes, count: int) -> int:
    """The bucket of a key, on every platform the same."""
    return int.from_bytes(source_hash(key), "big") % count


def number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + NUMBER], "big")


def joined(values: Mapping[str, Iterable[str]]) -> bytes:
    """The bytes of a lookup."""
    count = 1 + len(values) // IN_A_BUCKET
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, found in sorted(values.items()):
        line = FIELD.join([key, *found]).replace("\n", " ").encode()
        buckets[bucket(key.encode(), count)].append(line + b"\n")
    texts = [b"".join(lines) for lines in buckets]
    places = [HEAD + NUMBER * (count + 1) + 1]
    for text in texts:
        places.append(places[-1] + len(text))
    return b"".join([b"\n", *(one.to_bytes(NUMBER, "big") for one in (count, *places)), b"\n", *texts])
