"""Text as HTML: markup escaped, and nothing in it that UTF-8 or HTML can't carry."""

from __future__ import annotations

import html
import re

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and lone surrogates, which show as U+FFFD."""


def esc(text: str) -> str:
    """A text for an element or a quoted attribute; line breaks become line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return html.escape(text if text.isprintable() else UNFIT.sub("\ufffd", text))


def breakable(path: str) -> str:
    """A path that a line may break after each slash."""
    return esc(path).replace("/", "/<wbr>")


def plural(number: int, noun: str) -> str:
    """'1 finding', '1,200 findings'."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
