"""How much surer the model is of one text than of another."""

from __future__ import annotations

import pytest

from lint.engines.context.judged import gain


def test_the_same_step_says_more_near_certainty() -> None:
    assert gain(0.93, 0.99) > gain(0.5, 0.56) > 0


@pytest.mark.parametrize("marks", [(0.0, 1.0), (0.2, 0.9), (0.5, 0.5)])
def test_it_is_as_much_the_other_way(marks: tuple[float, float]) -> None:
    assert gain(*marks) == pytest.approx(-gain(*marks[::-1]))


def test_rounding_says_little() -> None:
    assert gain(0.999, 1.0) < 0.5
