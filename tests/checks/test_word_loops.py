from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She thanked them for their courage and courage.", "courage and courage"),
        ("It is known for beautiful and beautiful rivers.", "beautiful and beautiful"),
        ("Ask for advice or advice on the spot.", "advice or advice"),
        ("He was sent for treatment and treatment, she said.", "treatment and treatment"),
    ],
)
def test_a_word_and_itself(texts: Texts, text: str, found: str) -> None:
    assert texts("word-and-itself", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "It got colder and colder, again and again, for hours and hours and miles and miles.",
        "There are doctors and doctors, and a gap between doctors and doctors.",
        "They need milk and milk products, renewable energy and energy savings.",
        "Rows and rows of houses; they waited and waited, talking and talking.",
        "“It is courage and courage,” she said. Tiger and Tiger won. War and war.",
    ],
)
def test_what_english_says_twice(texts: Texts, text: str) -> None:
    assert texts("word-and-itself", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices for plant planting plants rose.", "plant planting plants"),
        ("It has a market market market market share.", "market market market market"),
        ("The school in school for school is new.", "school in school for school"),
    ],
)
def test_loops_are_found(texts: Texts, text: str, found: str) -> None:
    assert texts("looping-word", text) == [found]


def test_one_word_is_suggested(meant: Texts) -> None:
    assert meant("word-and-itself", "She thanked them for their courage and courage.") == ["courage"]
    assert meant("looping-word", "It has a market market market share.") == ["market"]


@pytest.mark.parametrize(
    "text",
    [
        "Schools, schools, schools, he said. It went on and on and on for years and years and years.",
        "From 3 percent to 4 percent to 5 percent. New York New York New York.",
        "The interested internal international office.",
    ],
)
def test_lists_and_names_are_not(texts: Texts, text: str) -> None:
    assert texts("looping-word", text) == []
