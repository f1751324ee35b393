"""What tells a finding from others of its rule, without line or offset: its text and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .document import Document
from .model import Finding

WORD = r"\w+"
REACH = 60
"""Code points either side in which the neighbouring words are looked for."""


def in_context(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with their contexts: normalised text, two words either side, and how many alike came before."""
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        start, end = finding.span
        before = re.findall(WORD, document.text[max(0, start - REACH) : start])[-2:]
        after = re.findall(WORD, document.text[end : end + REACH])[:2]
        context = "\x1f".join((" ".join(finding.text.split()), *before, "", *after)).lower()
        seen[finding.rule, context] = seen.get((finding.rule, context), 0) + 1
        yield finding._replace(context=f"{context}\x1f{seen[finding.rule, context]}")
