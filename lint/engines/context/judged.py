"""A token as the context model judged it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...document.tokens import Token

DIGITS = 3
"""Decimal places that scores are rounded to, so that platforms agree."""


class Judged(NamedTuple):
    """A token and the probability that it is right, and that it is wrong in each way, in the order of the model's kinds."""

    token: Token
    chances: Sequence[float]

    @property
    def odd(self) -> float:
        """The probability that something is wrong with it."""
        return round(1.0 - self.chances[0], DIGITS)
