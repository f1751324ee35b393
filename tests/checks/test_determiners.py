from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("He said this measures would fail.", "these measures"),
        ("She met a ministers of the north.", "a minister"),
        ("The bank hired another workers.", "another worker"),
        ("Every companies must pay.", "Every company"),
        ("These country has no army.", "These countries"),
        ("Many village were flooded.", "Many villages"),
        ("It is one of the reason for it.", "one of the reasons"),
        ("There are a lot of problem in it.", "a lot of problems"),
        ("A number of country have left.", "A number of countries"),
        ("Hundreds of village were flooded.", "Hundreds of villages"),
        ("He is one of the best player in it.", "one of the best players"),
        ("It is one of the main problem in it.", "one of the main problems"),
    ],
)
def test_a_determiner_and_noun_of_different_number_are_found(meant: Meant, text: str, cure: str) -> None:
    assert meant("determiner-number", text) == [cure]


@pytest.mark.parametrize(
    "text",
    [
        "This weapons cache was large. A sanctions regime is a burden. An elections law was passed.",
        "These company men came. Several member states left. Many a company failed.",
        "One of the company's owners left, and one of the country music stars sang.",
        "Another 20 people came. This people has suffered. A people of the hills.",
        "The news that companies are failing is old.",
        "A number of country singers and dozens of company executives came.",
        "A talks aide and this materials lab were named.",
    ],
)
def test_what_looks_like_it_is_silent(texts: Texts, text: str) -> None:
    assert texts("determiner-number", text) == []
