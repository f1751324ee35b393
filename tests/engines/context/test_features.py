"""What the context model is told of a token."""

from __future__ import annotations

import pytest

from lint.engines.context.features import (
    BANDS,
    DIGITS,
    EDGES,
    LOWER,
    MARK,
    MIXED,
    NO_WORD,
    TITLE,
    UPPER,
    band,
    case,
    zipf_band,
)


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("port", LOWER),
        ("Port", TITLE),
        ("US", UPPER),
        ("U.S.", UPPER),
        ("A", TITLE),
        ("iPhone", MIXED),
        ("12", DIGITS),
        (",", MARK),
    ],
)
def test_capitals(token: str, found: int) -> None:
    assert case(token) == found


def test_a_token_is_as_common_as_its_rarest_part() -> None:
    bands = {"port": 6, "side": 5, "don't": 7}
    assert band("Port", bands) == 6
    assert band("port-side", bands) == 5
    assert band("port-recentness", bands) == 0
    assert band("Port’s", bands) == 6
    assert band("don’t", bands) == 7
    assert band("12", bands) == band("—", bands) == NO_WORD


def test_bands_are_in_order() -> None:
    assert [zipf_band(edge) for edge in EDGES] == list(range(1, len(EDGES) + 1))
    assert zipf_band(0) == 0
    assert zipf_band(8) < NO_WORD < BANDS
