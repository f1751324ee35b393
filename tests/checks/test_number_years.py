from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]

DATED = "LIMA, 4 June 2024 - "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The painter (1920-1990), who died at the age of 80, was from Oslo.", "died at the age of 80"),
        ("The law was in force between 1950 and 1980, for 40 years.", "between 1950 and 1980, for 40 years"),
        ("It was closed for fifteen years (1990-2000), he said.", "for fifteen years (1990-2000"),
        (DATED + "The 58-year-old, born in 1976, sang.", "58-year-old"),
        (DATED + "The mill closed 40 years ago, in 1994.", "40 years ago, in 1994"),
    ],
)
def test_years_that_contradict_are_found(texts: Texts, text: str, found: str) -> None:
    assert texts("wrong-years", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The painter (1920-1990), who died at the age of 69, was from Oslo.",
        "The mayor (1995-2005) died at the scene. The mayor (1995-2005) sat at 10 tables.",
        "The law was in force between 1950 and 1980, for 31 years, and 40 years of peace followed.",
        "The 58-year-old, born in 1976, sang.",
        DATED + "The 48-year-old, born in 1976, sang with his 20-year-old son.",
        DATED + "Ten years ago, in 2014, and a few years ago, in 1990s style. The law of 5 May 2010 is old.",
    ],
)
def test_years_that_fit_are_not(texts: Texts, text: str) -> None:
    assert texts("wrong-years", text) == []


def test_two_dates_at_the_top_leave_the_year_open(texts: Texts) -> None:
    assert texts("wrong-years", DATED + "On 3 May 1999 the 58-year-old, born in 1976, sang.") == []
