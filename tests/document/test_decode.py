"""The encodings that articles come in, and what is refused."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import read
from lint.document.decode import decode
from lint.errors import DocumentError

TEXT = "The café’s “river” rose.\r\nIt fell — slowly – on Friday.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("windows-1252"), "windows-1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    assert decode(data) == (TEXT, encoding)


def test_empty() -> None:
    assert decode(b"") == ("", "utf-8")
    assert read(b"").blocks == ()
    assert decode(codecs.BOM_UTF8) == ("", "utf-8-sig")


def test_line_breaks_tabs_and_form_feeds_are_kept() -> None:
    assert decode(b"a\rb\r\nc\nd\te\x0cf")[0] == "a\rb\r\nc\nd\te\x0cf"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"The river\x00 rose.", id="zero byte"),
        pytest.param(b"The \x1b[31mriver\x1b[0m rose.", id="escape"),
        pytest.param(b"The river\x08 rose.", id="backspace"),
        pytest.param("Die Überschrift der Woche".encode("utf-16-le")[:-1], id="half a UTF-16 character"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", id="half a UTF-16 character after a mark"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00", id="lone surrogate in UTF-16"),
        pytest.param(b"The river \xed\xa0\x80 rose.", id="lone surrogate in UTF-8"),
        pytest.param(codecs.BOM_UTF8 + b"The \xff river", id="mark of UTF-8 before something else"),
        pytest.param("河水在星期五上涨".encode("gbk"), id="GBK"),
        pytest.param("Река поднялась в пятницу".encode("koi8-r"), id="KOI8-R"),
        pytest.param("川は金曜日に増水した".encode("shift-jis"), id="Shift-JIS"),
        pytest.param(b"The river \x81 rose \x8d.", id="bytes that Windows-1252 leaves free"),
        pytest.param(gzip.compress(TEXT.encode() * 9), id="gzip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="PNG"),
        pytest.param(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\x00\x01", id="PDF"),
        pytest.param(bytes(range(256)), id="every byte"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError) as error:
        decode(data)
    assert "\n" not in str(error.value)
    assert str(error.value).split()[0] in ("byte", "character")


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except DocumentError:
        return
    assert text == data.decode(encoding)
