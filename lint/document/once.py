"""What is worked out of a document once, and kept with it: it goes when the document goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from .document import Document

T = TypeVar("T")


def once(work: Callable[[Document], T]) -> Callable[[Document], T]:
    """A function of a document that does its work once for each."""

    @wraps(work)
    def kept(document: Document) -> T:
        if work not in document.kept:
            document.kept[work] = work(document)
        return cast(T, document.kept[work])

    return kept
