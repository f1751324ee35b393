from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Linter
from lint.checks.date_of_article import shown, today

Find = Callable[..., list]
Texts = Callable[..., list[str]]

BODY = "Nine ships were waiting off the port, the harbor master said, and more are to come before the week is out."


def article(page: str, dateline: str) -> str:
    return f"{page}\n\nGrain ships wait\n\n{dateline} - {BODY}" if page else f"Grain ships wait\n\n{dateline} - {BODY}"


@pytest.mark.parametrize(
    ("page", "dateline", "day"),
    [
        ("", "VARNA, Bulgaria, March 6 (Quay Wire)", "March 6"),
        ("", "VARNA, 6 March", "March 6"),
        ("", "VARNA/SOFIA, March 6, 2024", "March 6, 2024"),
        ("", "ST. JOHN'S, N.L. (March 6, 2024)", "March 6, 2024"),
        ("", "Quay News Agency, Varna, March 6 (Reporter Ivan Petrov)", "March 6"),
        ("Published: March 7, 2025", "VARNA, March 6", "March 6, 2025"),
        ("Published: 2025-01-02", "VARNA, Dec. 31", "December 31, 2024"),
        ("Updated: March 7, 2025", "VARNA, March 6", "March 6, 2025"),
        ("Published: 06.03.2025", "VARNA", "March 6, 2025"),
        ("Published: 16/3/2025", "VARNA", "March 16, 2025"),
        ("Monday, June 16, 2025", "VARNA, March 6", "March 6"),
    ],
)
def test_the_day_of_an_article(page: str, dateline: str, day: str) -> None:
    found = today(Linter.read(article(page, dateline)))
    assert found is not None
    assert shown(found) == day


@pytest.mark.parametrize(
    ("page", "dateline"),
    [
        ("", "VARNA"),
        ("Updated: March 7, 2025", "VARNA"),
        ("Monday, June 16, 2025", "VARNA"),
        ("", "On March 6, 2024 the strike began"),
        ("", "Varna - On March 6, 2024"),
        ("Published: 6/3/2025", "VARNA"),
        ("Published: March 6, 0001", "VARNA"),
        ("", "VARNA, April 31"),
        ("", "HAPPENING THIS FRIDAY OCTOBER 21: SHIPS"),
    ],
)
def test_an_article_that_does_not_tell_its_day(page: str, dateline: str) -> None:
    assert today(Linter.read(article(page, dateline))) is None


def test_a_date_line_below_the_headline_is_the_articles() -> None:
    found = today(Linter.read(f"Grain ships wait\n\nThursday, March 6, 2025\n\n{BODY}"))
    assert found is not None
    assert shown(found) == "March 6, 2025"


@pytest.mark.parametrize(
    ("page", "dateline"),
    [
        ("Monday, June 16, 2025", "VARNA, March 6 (Quay Wire)"),
        ("Published: March 26, 2025", "VARNA, March 6 (Quay Wire)"),
        ("Published: March 6, 2025", "VARNA, March 8"),
        ("Published: 2025-03-06", "VARNA, March 6, 2024"),
    ],
)
def test_a_page_date_that_is_not_the_datelines(find: Find, page: str, dateline: str) -> None:
    text = article(page, dateline)
    (found,) = find("page-date", text)
    assert (found.span.start, found.text) == (0, page)
    place = found.related[0].span
    assert text[place.start : place.end] in dateline


@pytest.mark.parametrize(
    ("page", "dateline"),
    [
        ("Published: March 7, 2025", "VARNA, March 6"),
        ("Published: March 20, 2025", "VARNA, March 6"),
        ("Published: March 5, 2025", "VARNA, March 6"),
        ("Published: Jan. 1, 2025", "VARNA, Dec 31"),
        ("Updated: June 16, 2025", "VARNA, March 6"),
        ("Monday, June 16, 2025\n\nPublished: March 7, 2025", "VARNA, March 6"),
        ("From the archive\n\nPublished: June 16, 2025", "VARNA, March 6, 1986"),
        ("Published: March 7, 2025", "VARNA"),
        ("Monday, June 16, 2025", "VARNA"),
    ],
)
def test_page_dates_that_may_be_right_are_left_alone(texts: Texts, page: str, dateline: str) -> None:
    assert texts("page-date", article(page, dateline)) == []
