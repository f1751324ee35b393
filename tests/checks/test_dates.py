from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It opens on Monday, July 16, 2024.", "Tuesday, July 16, 2024"),
        ("It opens on Sun 14 July 2025.", "Mon 14 July 2025"),
        ("It opened on Friday, Feb. 29, 2000, at noon.", "Tuesday, Feb. 29, 2000"),
    ],
)
def test_a_weekday_that_is_not_the_dates(meant: Meant, text: str, right: str) -> None:
    assert meant("weekday-date", text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "It opened on Tuesday, July 16, 2024, and on Thursday 1 January 1970.",
        "It ran in the Toronto Sun, August 16, 2008.",
        "He left on Friday. July 16, 2024, was hot.",
        "On Friday, May 7, 1700, by the old calendar, it rained.",
        "Monday, July 15, is a holiday. In 2023 it was not.",
    ],
)
def test_right_weekdays_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("weekday-date", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on April 31, he said.", ["April 31"]),
        ("It closes on 30 February.", ["30 February"]),
        ("It closed on Feb. 29, 2023.", ["Feb. 29, 2023"]),
        ("It was signed on November 31 in Rome.", ["November 31"]),
    ],
)
def test_days_that_a_month_lacks(texts: Texts, text: str, found: list[str]) -> None:
    assert texts("impossible-date", text) == found


@pytest.mark.parametrize("text", ["It opened on Feb. 29, 2024.", "In June 31 people drowned.", "Sept. 30 is a Monday."])
def test_numbers_beside_months_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("impossible-date", text) == []
