from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The two men met for an hour on Monday at the old seat of European Union.", "European Union"),
        ("They said on Monday that officials in Washington and in United States were ready.", "United States"),
        ("The deal, he said in a long speech, was signed by Pentagon on Friday.", "Pentagon"),
        ("Kremlin said on Monday that the talks would go on for another week.", "Kremlin"),
        ("The plan was rejected by UN Security Council on Monday after a long debate.", "Security Council"),
        ("President said on Friday that he would sign the bill into law.", "President"),
        ("After the vote the two ministers of the coalition visited White House, an aide said.", "White House"),
        ("Bad weather closed the roads for a day, and White House says so too.", "White House"),
    ],
)
def test_a_name_without_its_article_is_found(texts: Texts, text: str, found: str) -> None:
    assert texts("missing-the", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The two men met for an hour on Monday at the old seat of the European Union.",
        "He spoke on Monday to White House officials and to Pentagon chief John Hale about the plan.",
        "It was the work of United States Steel, of European Union leaders and of Kremlin aides.",
        "The Kremlin and White House said on Monday that the talks would go on for a week.",
        "President Reed said on Friday that he would sign the bill into law, and Government House was lit.",
        "The deal was backed by UN Security Council members on Monday after a long debate, and by a US Supreme Court judge.",
        "White House says talks can wait",
        "United States-led troops left the city on Monday, and a US-led force stayed in it.",
    ],
)
def test_a_name_before_a_noun_is_silent(texts: Texts, text: str) -> None:
    assert texts("missing-the", text) == []
