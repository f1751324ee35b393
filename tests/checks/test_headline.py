from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]

BODY = "\n\nA fire killed {} people in a mill on Monday, the police said.\n\nThe mill was {} years old."


@pytest.mark.parametrize(
    ("headline", "killed", "found"),
    [
        ("Mill fire kills 12", "at least 21", ["12"]),
        ("Twelve dead in mill fire", "120", ["Twelve"]),
        ("Mill fire kills 12", "12", []),
        ("Mill fire kills 12", "twelve", []),
        ("Mill fire kills nearly 50", "48", []),
        ("Mill fire kills 12", "13", []),
        ("Mill fire: 12 engines sent", "21", []),
        ("12-hour fire kills workers", "21", []),
    ],
)
def test_figures_of_the_headline(texts: Texts, headline: str, killed: str, found: list[str]) -> None:
    assert texts("headline-figure", headline + BODY.format(killed, 80)) == found


def test_a_sum_is_told(texts: Texts) -> None:
    assert texts("headline-figure", "Mill fires kill 12" + BODY.format("nine", 80) + " A second fire killed three people.") == []
