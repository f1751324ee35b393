"""Bytes to text: the encodings that articles come in, and a clear refusal of what is no text."""

from __future__ import annotations

import codecs
import re

from ..errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
MOST_HIGH_BYTES = 0.15
"""More than this share of bytes beyond ASCII is hardly English in Windows-1252."""


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` with its line breaks as they are, and the name of the encoding.

    UTF-8, UTF-16 and UTF-32 are told by their byte order mark (which stays out of the text), UTF-16
    without one by its zero bytes; what is not valid UTF-8 but plausible English is Windows-1252.
    Raises DocumentError for anything else: binary data, other encodings, lone surrogates.
    """
    encoding = guess(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(f"byte {error.start} is not {encoding} ({error.reason}); save the file as UTF-8") from None
    if control := CONTROL.search(text):
        raise DocumentError(f"character {control.start()} is the control code U+{ord(control[0]):04X}: this is no text file")
    return text, encoding


def encode(text: str, like: bytes) -> bytes:
    """A text in the encoding of the bytes `like`, which decode() has read, with their byte order mark.

    Raises DocumentError when the encoding lacks a character.
    """
    encoding = guess(like)
    mark = next((mark for mark, _ in BOMS if like.startswith(mark)), b"")
    if mark and encoding != "utf-8-sig":
        encoding += "-le" if mark in (codecs.BOM_UTF32_LE, codecs.BOM_UTF16_LE) else "-be"
    try:
        return (mark if encoding != "utf-8-sig" else b"") + text.encode(encoding)
    except UnicodeEncodeError as error:
        raise DocumentError(f"{encoding} has no {error.object[error.start]!r}; save the file as UTF-8") from None


def guess(data: bytes) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return encoding
    if wide := wide_encoding(data[:4096]):
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "windows-1252" if is_windows_1252(data) else refuse(error)
    return "utf-8"


def refuse(error: UnicodeDecodeError) -> str:
    raise DocumentError(f"byte {error.start} is not valid UTF-8 ({error.reason}); save the file as UTF-8")


def wide_encoding(head: bytes) -> str:
    """UTF-16 without a byte order mark: in English text every second byte is zero."""
    pairs = len(head) // 2
    if pairs < 2:
        return ""
    if head[1::2].count(0) > 0.7 * pairs and head[0::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if head[0::2].count(0) > 0.7 * pairs and head[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return ""


def is_windows_1252(data: bytes) -> bool:
    """Whether the bytes that UTF-8 refuses read as the curly quotes and accents of Windows-1252."""
    if has_encoded_surrogate(data):
        return False
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    high = sum(1 for character in text if character > "\x7f")
    return high <= max(2, MOST_HIGH_BYTES * len(text))


def has_encoded_surrogate(data: bytes) -> bool:
    return re.search(rb"\xed[\xa0-\xbf][\x80-\xbf]", data) is not None
