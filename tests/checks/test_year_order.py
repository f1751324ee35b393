from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found", "other"),
    [
        ("Born in 1985, he graduated from the naval school in 1979.", "1979", "1985"),
        ("Born on May 5, 1985, in Oslo, Anna Berg joined the bank in May 1979.", "1979", "1985"),
        ("She was born in 1985 in Oslo and died on 3 June 1979.", "1979", "1985"),
        ("Founded in 1995, the club merged with a rival in 1990.", "1990", "1995"),
        ("The yard was established in 1905 and closed in 1899.", "1899", "1905"),
        ("The pier was rebuilt in 2015. Two years later, in 2012, it was closed.", "Two years later, in 2012", "2015"),
        ("It opened in May 2015 and 3 years later, in 2015, was sold.", "3 years later, in 2015", "2015"),
        ("It was sold in 2015; ten years earlier, in 2025, it had sunk.", "ten years earlier, in 2025", "2015"),
    ],
)
def test_years_that_run_the_wrong_way(find: Find, text: str, found: str, other: str) -> None:
    (one,) = find("year-order", text)
    assert one.text == found
    place = one.related[0].span
    assert text[place.start : place.end] == other


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1959, he graduated in 1979 and died in 2012.",
        "He was born in 1985 to parents who married in 1979.",
        "Born in 1985, he joined the club that his father left in 1979.",
        "Founded in 1995, the museum traces its roots to 1899. Built in 1995, the pier stands where a ship, lost in 1899, lies.",
        "Born in 1985, the mayor of Oslo, a town founded in 1048, joined in 2010.",
        "The pier was rebuilt in 2015. Two years later, in 2017, it was closed. Two years earlier, in 2013, it had sunk.",
        "He wrote of 1912, when the ship sank, in 2015. Two years later, in 1914, the war came.",
        "The pier was rebuilt in 2015.\n\nTwo years later, in 1952, the family left.",
        "Two years later, in 2012, it was closed.",
        "Many years later, in 2012, it was closed.",
        "It was closed in 2015. A year later, in the 2010s style, it rose.",
    ],
)
def test_years_that_may_be_right_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("year-order", text) == []
