from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The share climbed from 40% to 35%.", "40% to 35%"),
        ("They cut output from 2.1 to 3 million tons.", "2.1 to 3 million"),
        ("The army will be reduced from 90,000 to 120,000 soldiers.", "90,000 to 120,000"),
        ("Rents rose to 700 euros from 900 euros a year ago.", "700 euros from 900 euros"),
        ("There was an increase from 30 percent to 20 percent.", "30 percent to 20 percent"),
    ],
)
def test_changes_the_wrong_way_are_found(texts: Texts, text: str, found: str) -> None:
    assert texts("wrong-way", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The share fell from 40% to 35%, and rents rose from 700 to 900 euros.",
        "The rise slowed, and the fee went from 40 to 35 euros.",
        "Prices rose, and taxes fell, from 40% to 35%.",
        "The runner rose from 40 to 35 in the rankings.",
        "It grew from 900 to 1.2 million members; it grew from 8 feet to 3 meters.",
        "“It rose from 40% to 35%,” she said.",
        "Rain falling from 40 to 90 millimeters deep is likely.",
    ],
)
def test_changes_that_fit_are_not(texts: Texts, text: str) -> None:
    assert texts("wrong-way", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is between 90 and 80 percent full.", "90 and 80 percent"),
        ("The war of 1999-1990 is long over.", "1999-1990"),
        ("The show runs between 12 March and 9 March.", "between 12 March and 9 March"),
    ],
)
def test_backwards_ranges_are_found(texts: Texts, text: str, found: str) -> None:
    assert texts("backwards-range", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "It is between 80 and 90 percent full, between 900 and 1.2 million, and open between 10 and 4.",
        "It lived between 90 and 80 million years ago; the town fell between 350 and 300 B.C.",
        "The show runs from March 12 to April 9, from 12 March 2023 to 9 March 2024 and from March 12, 2023 to March 9, 2024.",
        "They met between 42nd and 34th Street and won 30-20 in 1990-1991.",
    ],
)
def test_ranges_in_order_are_not(texts: Texts, text: str) -> None:
    assert texts("backwards-range", text) == []
