from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


def test_the_odd_one_is_found(meant: Meant) -> None:
    assert meant("spaced-thousands", "It sold 12,000 seats and 3,500 cups, and kept 1 210 000 more.") == ["1,210,000"]


@pytest.mark.parametrize(
    "text",
    [
        "It sold 10 000 seats.",
        "In 2019 300 people paid 3,000 crowns.",
        "It sold 10 000 of 20 000 for 3,000.",
        "Call 0800 123 000, or pay 3,000.",
    ],
)
def test_other_figures_are_silent(texts: Texts, text: str) -> None:
    assert texts("spaced-thousands", text) == []
