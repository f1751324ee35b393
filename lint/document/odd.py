"""Characters that English news hardly has: where they stand, so that what looks for them need not read the whole text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

ODD = r"[^\x00-\x7f‘’“”–—…]"
"""Beyond ASCII and its quotation marks and dashes."""


def odd(text: str) -> Mapping[str, Sequence[int]]:
    """The places of the odd characters of a text, by the character."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in re.finditer(ODD, text) if not text.isascii() else ():
        found[match[0]].append(match.start())
    return found


def of(places: Mapping[str, Sequence[int]], fits: Callable[[str], bool]) -> Iterable[int]:
    """The places of those characters that fit, in order."""
    return sorted(chain.from_iterable([own for character, own in places.items() if fits(character)]))


def matches(pattern: str, text: str, places: Iterable[int], end: int | None = None) -> Iterator[re.Match[str]]:
    """What `re.finditer` finds of a pattern in a text before an end, where that begins at one of some places in order."""
    last, done = len(text) if end is None else end, 0
    for place in places:
        if place >= done and (match := re.compile(pattern).match(text, place, last)):
            yield match
            done = match.end()
