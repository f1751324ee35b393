from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import Finding
from lint.model import Severity

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He asked Gen. Smith. Later Gen. Jones came, and then General Brown left.", ["General"]),
        ("He asked Senator Smith. Later Senator Jones came, and then Sen. Brown left.", ["Sen."]),
        ("He asked Dr Smith. Later Dr Jones came, and then Dr. Brown left.", ["Dr."]),
        ("The plan of Gov. Anna Smith was that of Gov. Ben Jones and of Governor Carl Brown.", ["Governor"]),
    ],
)
def test_the_rarer_form_of_a_title_is_found(texts: Texts, text: str, found: list[str]) -> None:
    assert texts("title-forms", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The plan of Gen. Anna Smith was late, and General Smith knew. Then General Smith left.",
        "He asked Gen. Smith. Then General Motors, the General Assembly and Attorney General Lee spoke.",
        "He asked Gen. Smith. “General Brown left,” he said. The general said: In general, no.",
        "He asked Dr. Smith about Doctor Who.",
    ],
)
def test_full_names_bodies_and_quotations_are_not(texts: Texts, text: str) -> None:
    assert texts("title-forms", text) == []


def test_one_slip_among_many_is_a_warning(find: Callable[..., list[Finding]]) -> None:
    text = "It was Mr Smith, then Mr Jones, then Mr Green, then Mr Black, and then Mr. Brown. "
    (one,) = find("title-forms", text)
    assert (one.text, one.edits[0].text, one.severity) == ("Mr.", "Mr", Severity.WARNING)


def test_capitals_of_offices(texts: Texts) -> None:
    assert texts("office-capital", "He met the prime minister and the prime minister met the Prime Minister again.") == [
        "Prime Minister"
    ]
    for text in (
        "He met the president. The President of France met the President Hotel owner.",
        "He met the president. “Ask the President,” she said. She asked President Lee.",
        "Presidents come and go. The Government is new, and government is old.",
    ):
        assert texts("office-capital", text) == []
