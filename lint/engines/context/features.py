"""What the context model is told of a token beside its word pieces: its capitals and how common it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

MARK, LOWER, TITLE, UPPER, MIXED, DIGITS = range(6)
CASES = 6
EDGES = (2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0)
"""Zipf values between the bands of frequency; band 0 is rarer than the first."""
NO_WORD = len(EDGES) + 1
BANDS = len(EDGES) + 2
PART = re.compile(r"[^\W\d_]+")


def case(token: str) -> int:
    """Which capitals a token has."""
    if not any(letter.isalpha() for letter in token):
        return DIGITS if any(letter.isdigit() for letter in token) else MARK
    if token.islower():
        return LOWER
    if token.isupper() and len(token) > 1:
        return UPPER
    return TITLE if token[0].isupper() and (len(token) == 1 or token[1:].islower()) else MIXED


def band(token: str, bands: Mapping[str, int]) -> int:
    """How common a token is, as the rarest of its parts; `bands` holds the words of band 1 and up, in lower case."""
    lower = token.lower().replace("’", "'")
    if lower in bands:
        return bands[lower]
    parts = [part for part in PART.findall(lower.removesuffix("'s")) if len(part) > 1]
    return min(bands.get(part, 0) for part in parts) if parts else NO_WORD


def zipf_band(value: float) -> int:
    """The band of a Zipf value."""
    return sum(value >= edge for edge in EDGES)
