from __future__ import annotations

from collections.abc import Callable

import pytest

RULE = "pronoun-for-thing"
Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "The old city was built on two hills. His walls are still standing.",
        "The airline flies to 30 cities. Her passengers pay little.",
        "The country exports tin.\n\nThe country has no coast.\n\nHis population is small.",
    ],
)
def test_a_person_s_pronoun_for_a_thing(texts: Texts, text: str) -> None:
    assert texts(RULE, text) in (["His"], ["Her"])


@pytest.mark.parametrize(
    "text",
    [
        "The city was built by a king. His walls are still standing.",
        "The city council was led by Ana Ruiz. Her budget was small.",
        "Mr. Hale said the company would close. His shareholders disagreed.",
        "The company was sold. His brother bought it.",
        "The city fell in May. His capture of the city made the general famous.",
        "In the city of his birth the painter is loved. His suburbs hang in the museum.",
        "The river is low. Its banks are dry.",
        "His population is small.",
    ],
)
def test_persons_and_doubtful_owners_are_left_alone(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []
