from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list]
Texts = Callable[..., list[str]]
Meant = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("It took a hour.", "an hour"),
        ("She is an European.", "a European"),
        ("He won an one-off prize.", "a one-off"),
        ("It was an unanimous vote.", "a unanimous"),
        ("It was a unusual vote.", "an unusual"),
        ("A earthquake struck.", "An earthquake"),
        ("He met a FBI agent.", "an FBI"),
        ("He met a MP.", "an MP"),
        ("He met an UN envoy.", "a UN"),
        ("He met an U.S. envoy.", "a U.S"),
        ("She is a 18-year-old.", "an 18"),
        ("It is a 80-page report.", "an 80"),
        ("It is an 110-page report.", "a 110"),
        ("They signed a $8m deal.", "an $8m"),
        ("It was a “unusual” step.", "an “unusual"),
        ("He bought a\u00a0apple.", "an\u00a0apple"),
    ],
)
def test_the_article_goes_by_the_sound(meant: Meant, text: str, cure: str) -> None:
    assert [one.rstrip(".") for one in meant("article-sound", text)] == [cure]


@pytest.mark.parametrize(
    "text",
    [
        "an hour, an heir, an honest man, an honour, an MBA, an NGO, an X-ray, an SUV, an RAF base, an F-16, an EU law",
        "a European, a one-time ally, a use, a union, a unit, a university, a uranium mine, a US firm, a UK firm, a UFO",
        "a NATO base, a NASA probe, a NSW town, a NZ firm, a SWAT team, a FIFA rule, a HK$20 note",
        "an historic day, a historic day, an hotel, a hotel, an herb, a herb",
        "an 8-0 win, an 11-year-old, an 18,000-seat hall, an 1800s house, an $8bn deal, an 80th birthday, a 1,800-mile road",
        "a 100-year lease, a 10th win, a 1990s car, a 0-0 draw, an 0-2 start",
        "He rode the Vuelta a España and read Vitamin A or B. An Jung-geun spoke, and an Taoiseach replied.",
        "the letter a is first, and a mRNA vaccine or an mRNA vaccine came next",
        "an Nvidia chip, an Mbappé goal, an Llanelli man, an NHL team, an M&S store",
    ],
)
def test_the_right_article_is_silent(texts: Texts, text: str) -> None:
    assert texts("article-sound", f"He said: {text}.") == []


def test_a_fix_in_a_quotation_is_not_safe(find: Find) -> None:
    assert find("article-sound", "It took a hour.")[0].edits[0].safe
    assert not find("article-sound", "“It took a hour,” she said.")[0].edits[0].safe
