"""A token as the context model judged it."""

from __future__ import annotations

from collections.abc import Sequence

from ...document.tokens import Token
from ...record import Record

DIGITS = 3
"""Decimal places that scores are rounded to, so that platforms agree."""


class Judged(Record):
    """A token and the probability that it is right, and that it is wrong in each way, in the order of the model's kinds."""

    token: Token
    chances: Sequence[float]

    @property
    def odd(self) -> float:
        """The probability that something is wrong with it."""
        return round(1.0 - self.chances[0], DIGITS)
