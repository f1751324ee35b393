from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The town paid 14 million euros for the new bridge in May. The new bridge cost the 1.4 million euros in full.", "1.4 million euros"),
        ("It counted 23,800 voters in the north. Later 238,000 voters were on the list.", "238,000"),
        ("In all, 4,318 houses were flooded. Owners of the 4,381 houses were paid.", "4,381"),
        ("A crew saw 1.25 million seals. Only 12,500 seals came back.", "12,500"),
    ],
)  # fmt: skip
def test_a_slip_is_found_where_it_comes_second(texts: Texts, text: str, found: str) -> None:
    assert texts("number-drift", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 about 120 people came, and 12 people stayed.",
        "They spent 15 euros on bread. The firm made 1.5 million euros from boats.",
        "Of 4,318 houses in the north and 4,381 houses in the south, none is dry.",
        "The rate was 12.5 percent in May. It was 1.25 percent in June.",
        "It lost 23,800 voters. It won 238,000 euros.",
        "She won 3 games of 30 games. The 30 games were long.",
    ],
)
def test_other_counts_are_not(texts: Texts, text: str) -> None:
    assert texts("number-drift", text) == []


def test_a_table_of_one_number_is_left_alone(texts: Texts) -> None:
    rows = [f"Line {letter} sold {10**power * 1.23:,g} seals." for letter, power in zip("abcdefghij", [2, 3] * 5)]
    assert texts("number-drift", " ".join(rows)) == []
