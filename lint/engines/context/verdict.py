"""How an article reads as a whole: whether more of its words are odd than of clean news'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from ...model import Verdict
from .judged import Judged


def verdict(judged: Sequence[Judged], card: Mapping[str, Any], limit: float) -> Verdict:
    """The verdict on an article's tokens, as the model's card has it.

    The card gives the different odd words (`least`) and how many of them a thousand words (`share`) that show a text to be
    spun, and `clean`: the same share of clean articles, at equal steps from the fewest to the most.
    """
    words = sum(one.token.kind == "word" for one in judged)
    odd = {one.token.lower for one in judged if one.odd >= limit and one.token.text.islower()}
    share = 1000 * len(odd) / words if words else 0.0
    percentile = 100 * bisect_left(card["clean"], share) / len(card["clean"])
    is_spun = len(odd) >= card["least"] and share >= card["share"]
    return Verdict(round(share, 2), round(percentile, 1), "spun" if is_spun else "")
