"""Text for other programs: ASCII, so that no terminal or pipe can spoil it, and nothing that a parser refuses."""

from __future__ import annotations

import json
import re
from typing import Any

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (its production 2, Char)."""
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def sound(text: str) -> str:
    """A text whose lone surrogates are U+FFFD, as any UTF can carry it."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def visible(text: str) -> str:
    """A text with U+FFFD for control characters and all else that XML 1.0 forbids."""
    return text if text.isprintable() else NOT_XML.sub("\ufffd", sound(text))


def json_text(value: Any) -> str:
    """JSON in ASCII on one line."""
    text = json.dumps(value)
    return json.dumps(json.loads(sound(json.dumps(value, ensure_ascii=False)))) if "\\ud" in text else text


def xml(text: str) -> str:
    """Text for an attribute or the content of an element."""
    return visible(text).translate(ENTITIES).encode("ascii", "xmlcharrefreplace").decode()
