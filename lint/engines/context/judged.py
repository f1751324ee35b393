"""A token as the context model judged it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from ...document.tokens import Token
from ...record import Record

DIGITS = 3
"""Decimal places that scores are rounded to, so that platforms agree."""
FLOOR = 0.002
"""What is added to a probability and to its opposite before their ratio, so that rounding says nothing."""


class Judged(Record):
    """A token and the probability that it is right, and that it is wrong in each way, in the order of the model's kinds."""

    token: Token
    chances: Sequence[float]

    @property
    def odd(self) -> float:
        """The probability that something is wrong with it."""
        return round(1.0 - self.chances[0], DIGITS)


def gain(stands: float, mark: float) -> float:
    """How much surer the model is of one text than of what stands, by their marks from 0 to 1: a difference of log-odds."""
    return odds(mark) - odds(stands)


def odds(mark: float) -> float:
    return log((mark + FLOOR) / (1.0 - mark + FLOOR))
