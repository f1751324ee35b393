"""Thousands set off with a space where the article else has commas: 10 000 beside 12,000."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..model import Edit, Hit, Related, Span

SPACED = re.compile(r"(?<![\w.,/:-])\d{1,3}(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]000(?![\w,/:-]|\.\d)")
"""Round thousands only: two figures may stand beside each other (in 2019 300 people)."""
COMMAS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])")


def check(document: Document) -> Iterator[Hit]:
    if "000" not in document.masked:
        return
    spaced = places(document, SPACED)
    commas = places(document, COMMAS) if spaced else []
    if spaced and len(commas) >= len(spaced):
        related = (Related(commas[0], "with a comma here"),)
        for span in spaced:
            text = ",".join(document.text[span.start : span.end].split())
            yield Hit(span, (Edit(text, safe=True),), {"other": document.text[commas[0].start : commas[0].end]}, related=related)


def places(document: Document, pattern: re.Pattern[str]) -> list[Span]:
    return [Span(*m.span()) for block in document.prose for m in pattern.finditer(document.masked, block.start, block.end)]
