"""A table of keys and their values: one piece of bytes, in which the few keys of an article are found by their hash.

Thousands of values make a dictionary slow to load, and an article asks for some hundreds. The bytes begin with a line
break, their number and that of the buckets, then tell where the lines of each bucket begin, and end with the lines. Numbers
have four bytes, the least significant first.
"""

from __future__ import annotations

import sys
from array import array
from binascii import crc32
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
FIELD, ITEM = "¦", "‖"
"""End a field and an item within one."""
HEAD = 9
"""Bytes before the places of the buckets."""
IN_A_BUCKET = 4
"""Keys that share a bucket, on average."""
MOST = 20_000
"""Words of which what was worked out is remembered, from one article to the next."""


class Lookup(Generic[T]):
    """Values by key, in the form that `read` gives them and remembered; `joined` makes the bytes that it searches."""

    def __init__(self, data: bytes, read: Callable[[list[str]], T]) -> None:
        self.data = data
        self.read = read
        self.buckets = int.from_bytes(data[5:HEAD], "little")
        self.places = numbers(data[HEAD : HEAD + 4 * (self.buckets + 1)])
        self.known: dict[str, T] = {}

    def at(self, key: str) -> T:
        """The values of a key; of one that isn't there, what `read` makes of none."""
        if key not in self.known:
            if len(self.known) == MOST:
                self.known.clear()
            found = self.line(key.encode())
            self.known[key] = self.read(found.decode().split(FIELD) if found else [])
        return self.known[key]

    def among(self, keys: Iterable[str]) -> dict[str, T]:
        """The values of those of some keys that have any."""
        known = self.known
        return {key: found for key in keys if (found := known[key] if key in known else self.at(key))}

    def keys(self) -> list[str]:
        """Every key, bucket by bucket."""
        lines = self.data[self.places[0] :].split(b"\n")[:-1]
        return [line.decode().partition(FIELD)[0] for line in lines]

    def line(self, key: bytes) -> bytes:
        """The rest of a key's line; empty if there is none."""
        head, bucket = b"\n%b\xc2\xa6" % key, crc32(key) % self.buckets
        start = self.data.find(head, self.places[bucket] - 1, self.places[bucket + 1])
        return self.data[start + len(head) : self.data.find(b"\n", start + 1)] if start >= 0 else b""


def numbers(data: bytes) -> array[int]:
    """Numbers of four bytes, swapped where the machine has the most significant first."""
    found = array("I", data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def joined(values: Mapping[str, Iterable[str]]) -> bytes:
    """The bytes of a lookup."""
    count = 1 + len(values) // IN_A_BUCKET
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, found in sorted(values.items()):
        line = FIELD.join([key, *found]).replace("\n", " ").encode()
        buckets[crc32(key.encode()) % count].append(line + b"\n")
    texts = [b"".join(lines) for lines in buckets]
    places = [HEAD + 4 * (count + 1) + 1]
    for text in texts:
        places.append(places[-1] + len(text))
    return b"".join([b"\n", *(one.to_bytes(4, "little") for one in (places[-1], count, *places)), b"\n", *texts])
