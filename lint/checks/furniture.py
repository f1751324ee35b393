"""Page furniture: lines that the document layer recognised as no part of the article."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..document.blocks import FURNITURE
from ..lexicon import furniture_reasons
from ..model import Edit, Hit


def check(document: Document) -> Iterator[Hit]:
    reasons = furniture_reasons()
    for block in document.blocks:
        if block.kind == FURNITURE:
            yield Hit(block.span, (Edit(""),), {"reason": reasons.get(block.detail, block.detail)})
