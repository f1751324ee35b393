"""What tells a finding from others of its rule, without line or offset: its text and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .document import Document
from .model import Finding

WORD = r"\w+"
FIGURE = r"\d[\d.,]*"
REACH = 60
"""Code points either side in which the neighbouring words are looked for."""


def in_context(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with their contexts, each with the number of those alike up to it."""
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        context = forms(document, finding) if finding.related else neighbours(document, finding)
        seen[finding.rule, context] = seen.get((finding.rule, context), 0) + 1
        yield finding._replace(context=f"{context}\x1f{seen[finding.rule, context]}")


def neighbours(document: Document, finding: Finding) -> str:
    """The normalised text of a finding, and two words either side in its paragraph; none around mere white space."""
    start, end = finding.span
    if not finding.text.strip():
        return "\x1f"
    block = document.block_at(start)
    first, last = (block.start, max(block.end, end)) if block else (start, end)
    before = re.findall(WORD, document.text[max(first, start - REACH) : start])[-2:]
    after = re.findall(WORD, document.text[end : min(last, end + REACH)])[:2]
    return "\x1f".join((normal(finding.text), *before, "", *after)).lower()


def forms(document: Document, finding: Finding) -> str:
    """The forms that a finding about the whole article is about, in alphabetical order.

    Which of two equally common forms is found changes with the order of the paragraphs; that they both stand there doesn't.
    """
    spans = (finding.span, *(one.span for one in finding.related))
    return "\x1f".join(sorted({form(document.text[start:end]) for start, end in spans}))


def form(text: str) -> str:
    """A text without its figures, which differ from place to place: 'km' of '42 km'; figures alone stay."""
    return normal(re.sub(FIGURE, " ", text)) or normal(text)


def normal(text: str) -> str:
    return " ".join(text.split()).lower()


def without_number(context: str) -> str:
    """A context that all findings alike share."""
    return context.rpartition("\x1f")[0]
