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
        "Local carmaker Elbe Motors said sales rose. She has hired 300 people.",
        "The European Commission says the law is old. He proposed a new one in May.",
        "The country exports tin.\n\nThe country has no coast.\n\nHis population is small.",
    ],
)
def test_a_person_s_pronoun_for_a_thing(texts: Texts, text: str) -> None:
    assert texts(RULE, text) in (["His"], ["Her"], ["He"], ["She"])


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
        "Industry Commissioner Karl Narr asked for less. He proposed a ban.",
        "The carmaker said sales rose. He will retire in May, the board said.",
        "Ana Ruiz runs it. The company said sales rose. She has hired 300 people.",
    ],
)
def test_persons_and_doubtful_owners_are_left_alone(texts: Texts, text: str) -> None:
    assert texts(RULE, text) == []
