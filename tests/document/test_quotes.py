from __future__ import annotations

import pytest

from lint import document as documents
from lint.model import Span


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in documents.parse(text).quotes.spans]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ('He said, "She told me "no" and left," and sighed.', ['"She told me "no" and left,"']),
        ("„Yes,“ he said. «No,» she said. ‘‘Well,’’ I said.", ["„Yes,“", "«No,»", "‘‘Well,’’"]),
        ('It is 28" wide and "good".', ['"good"']),
        ("‘Yes,’ he said.", ["‘Yes,’"]),
    ],
)
def test_quotations_in_a_paragraph(text: str, spans: list[str]) -> None:
    assert quoted(text) == spans


@pytest.mark.parametrize("again", ["", "“"])
def test_a_quotation_of_several_paragraphs_is_quoted_throughout(again: str) -> None:
    text = f"He spoke: “One.\n\n{again}Two two.\n\n{again}Three,” he said. Four."
    document = documents.parse(text)
    place = text.index("Two")
    assert document.quotes.unbalanced == []
    assert document.is_quoted(Span(place, place + 7))
    assert not document.is_quoted(Span(text.index("Four"), len(text)))


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    text = "“The river rose, she said.\n\n" + "The road is open.\n\n" * 12
    document = documents.parse(text)
    assert document.quotes.unbalanced == [0]
    assert not document.is_quoted(Span(text.index("road"), text.index("road") + 4))
