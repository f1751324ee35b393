from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


def test_a_list_of_another_length_is_found(texts: Texts) -> None:
    text = "He grows three crops: barley, oats, rye and hops. It has four new partners: Egypt, Jordan and Oman."
    assert texts("wrong-count", text) == ["three crops: barley, oats, rye and hops", "four new partners: Egypt, Jordan and Oman"]


@pytest.mark.parametrize(
    "text",
    [
        "He grows three crops: barley, oats and rye.",
        "He gave two reasons: cost, time and the long way to the coast.",
        "It has three rooms: bed and breakfast, bath, and bar.",
        "Three men: Lee, the baker, Kim and Roe.",
        "It is open on two days: Monday, Tuesday and more.",
        "He is here in two hours: come, see and go.",
        "It has two sorts: red, green and blue; yellow is new.",
    ],
)
def test_other_lists_are_not(texts: Texts, text: str) -> None:
    assert texts("wrong-count", text) == []


def test_both_takes_two(texts: Texts) -> None:
    assert texts("both-of-three", "He knows both Spain, Italy and Greece.") == ["both Spain, Italy and Greece"]
    assert (
        texts("both-of-three", "He knows both Spain and Italy. Both, Lee and Kim, came. Both Lee, who sang, and Kim came.") == []
    )


def test_a_skipped_step_is_found(texts: Texts) -> None:
    assert texts("missing-step", "First, stop. Second, look. Fifth, go.") == ["Fifth"]
    assert texts("missing-step", "First, stop. Third, look. Fourth, go.") == []
    assert texts("missing-step", "First, stop. Secondly, look. Thirdly, wait. Fourth, go.") == []
