"""Offsets to lines and columns, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document.lines import LineIndex


def test_positions() -> None:
    index = LineIndex("a\r\nb\rc\n\nd")
    assert [index.position(i) for i in range(10)] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1), (5, 1), (5, 2),
    ]  # fmt: skip
    assert [index.bounds(line) for line in range(1, 6)] == [(0, 3), (3, 5), (5, 7), (7, 8), (8, 9)]


@pytest.mark.parametrize("offset", [-1, 3])
def test_no_such_offset(offset: int) -> None:
    with pytest.raises(ValueError, match="outside the text"):
        LineIndex("ab").position(offset)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (3, 1), (1, 0), (1, 3), (2, 3)])
def test_no_such_place(line: int, column: int) -> None:
    with pytest.raises(ValueError, match="line"):
        LineIndex("a\nb").offset(line, column)


@given(st.text("ab\r\n\u2028\x0b😀", max_size=30))
def test_there_and_back(text: str) -> None:
    index = LineIndex(text)
    places = [index.position(offset) for offset in range(len(text) + 1)]
    assert places == sorted(set(places))
    assert [index.offset(*place) for place in places] == list(range(len(text) + 1))
    assert "".join(text[slice(*index.bounds(line))] for line in range(1, len(index.starts) + 1)) == text
