"""Columns in UTF-16 code units and UTF-8 bytes, against what Python itself encodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import parse
from lint.document.document import Document
from lint.document.lines import NEWLINE
from lint.reports.columns import STEP, Columns, utf8, utf16

TEXTS = st.text(st.sampled_from("aé河😀\u0301\u200f\ud83d\r\n \U0010ffff"), max_size=60) | st.text(max_size=30)
UNITS = {utf8: ("utf-8", 1), utf16: ("utf-16-le", 2)}


def made(text: str) -> Document:
    return Document(text, "a.txt", "plain", "utf-8", text, ())


def expected(text: str, offset: int, units: object) -> tuple[int, int]:
    """Line and column by splitting the text anew and encoding what stands before."""
    encoding, size = UNITS[units]  # type: ignore[index]
    starts = [0, *(match.end() for match in NEWLINE.finditer(text))]
    line = sum(start <= offset for start in starts)
    return line, len(text[starts[line - 1] : offset].encode(encoding, "surrogatepass")) // size + 1


@pytest.mark.parametrize("units", UNITS)
@given(text=TEXTS, repeat=st.sampled_from([1, 3, 60]))
def test_every_offset(units: object, text: str, repeat: int) -> None:
    text = text * repeat
    columns = Columns(made(text), units)  # type: ignore[arg-type]
    for offset in {0, len(text), *range(0, len(text) + 1, max(1, len(text) // 25))}:
        assert columns.position(offset) == expected(text, offset, units)
    encoding, size = UNITS[units]  # type: ignore[index]
    assert columns.before(len(text)) * size == len(text.encode(encoding, "surrogatepass"))


@pytest.mark.parametrize("length", [STEP - 1, STEP, STEP + 1, 3 * STEP])
def test_places_at_the_steps(length: int) -> None:
    text = "é" * length + "😀 river"
    assert Columns(parse(text), utf8).position(length) == (1, 2 * length + 1)
    assert Columns(parse(text), utf8).position(length + 1) == (1, 2 * length + 5)
    assert Columns(parse(text), utf16).position(length + 1) == (1, length + 3)


def test_outside() -> None:
    with pytest.raises(ValueError, match="outside"):
        Columns(parse("é"), utf8).position(2)
