from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]
Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]

HEAD = "Ships wait\n\nVARNA, May 21, 2024 - Nine ships were waiting off the port on Tuesday, the harbor master said. "
"""May 21, 2024, was a Tuesday."""


@pytest.mark.parametrize(
    ("given", "cure"),
    [
        ("It began on Friday, May 16.", "Thursday, May 16"),
        ("It began on Friday 16 May and goes on.", "Thursday 16 May"),
        ("It began on Fri., May 16, he said.", "Thu., May 16"),
        ("It ends on Friday, June 20.", "Thursday, June 20"),
    ],
)
def test_a_weekday_of_another_year(find: Find, given: str, cure: str) -> None:
    (found,) = find("weekday-in-year", HEAD + given)
    assert found.edits[0].text == cure
    assert (HEAD + given)[found.span.start : found.span.end] == found.text
    assert "in 2024" in found.message
    assert found.related[0].message == "the article's date, May 21, 2024"


@pytest.mark.parametrize(
    "given",
    [
        "It began on Thursday, May 16, and ends on Thursday, June 20.",
        "It began on Friday, May 16, of 2014, and was hard.",
        "The strike of 2014 was long. It began on Friday, May 16.",
        "“It began on Friday, May 16,” he said.",
        "It ends on Wednesday, Jan. 1, and the ships go home.",
        "It began on Friday, May 16, 2024.",
        "It began on Friday. May 16 was hot. On Thursday, Feb. 29, it snowed.",
    ],
)
def test_weekdays_that_may_be_right_are_left_alone(texts: Texts, given: str) -> None:
    assert texts("weekday-in-year", HEAD + given) == []


def test_two_dates_that_no_year_has(find: Find) -> None:
    text = "It began on Friday, March 3, and is to end on Monday, March 7."
    (found,) = find("weekday-in-year", text)
    assert (found.text, found.edits[0].text) == ("Monday, March 7", "Tuesday, March 7")
    assert found.message == "March 7 is a Tuesday if March 3 is a Friday."
    place = found.related[0].span
    assert text[place.start : place.end] == "Friday, March 3"


@pytest.mark.parametrize(
    "text",
    [
        "It began on Friday, March 3, and is to end on Tuesday, March 7.",
        "It began on Tuesday, Dec. 31, and ended on Wednesday, Jan. 1.",
        "It began on Wednesday, Feb. 28, and ended on Friday, March 1.",
        "It began on Wednesday, Feb. 28, and ended on Thursday, March 1.",
        "It began on Friday, March 3, and ended on Monday, Aug. 8.",
        "It began on Friday, March 3, of 2023, and ended on Thursday, March 7, of 2024.",
        "Patriot Day is on Monday, Sept. 11. The attacks of September 11, 2001, killed many.",
    ],
)
def test_dates_that_some_year_has_are_left_alone(texts: Texts, text: str) -> None:
    assert texts("weekday-in-year", text) == []


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("It began yesterday, Tuesday, he said.", "yesterday, Tuesday"),
        ("It ends tomorrow (Friday).", "tomorrow (Friday)"),
        ("The council meets today, Monday, he said.", "today, Monday"),
        ("Tomorrow, Thursday, May 22, they meet.", "Tomorrow, Thursday"),
    ],
)
def test_a_day_that_is_not_the_articles(find: Find, given: str, found: str) -> None:
    (one,) = find("relative-day", HEAD + given)
    assert one.text == found
    assert "the article is of Tuesday, May 21, 2024" in one.message
    assert one.related[0].span == (HEAD.index("May 21"), HEAD.index("May 21") + len("May 21, 2024"))


@pytest.mark.parametrize(
    "given",
    [
        "It began yesterday, Monday, and ends tomorrow (Wednesday).",
        "The fair is open today, Friday and Sunday, and tomorrow, Thursday, and Friday.",
        "“It began yesterday, Friday,” he wrote. Today, Sunday Express reporters wrote of it.",
        "It is not what it was yesterday. Tuesday was hot.",
    ],
)
def test_days_that_are_right_are_left_alone(texts: Texts, given: str) -> None:
    assert texts("relative-day", HEAD + given) == []


def test_two_days_that_no_article_has(texts: Texts) -> None:
    assert texts("relative-day", "It began yesterday, Tuesday. It ends tomorrow, Thursday.") == []
    assert texts("relative-day", "It began yesterday, Tuesday. It ends tomorrow, Friday.") == ["tomorrow, Friday"]


@pytest.mark.parametrize(("day", "count"), [("Monday", 0), ("Sunday", 0), ("Tuesday", 0), ("Wednesday", 1)])
def test_a_page_may_be_a_day_off_its_article(texts: Texts, day: str, count: int) -> None:
    text = f"Published: May 21, 2024\n\nShips wait\n\nThe strike in the port began yesterday, {day}, the harbor master said, and goes on."
    assert len(texts("relative-day", text)) == count
