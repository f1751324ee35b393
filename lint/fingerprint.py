"""A name for a finding that survives edits elsewhere in the article: no line, no offset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b

from .document import Document
from .model import Finding

WORDS = re.compile(r"\w+")
REACH = 60
"""Code points either side in which the neighbouring words are looked for."""


def fingerprinted(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with their fingerprints: rule, normalised text, two words either side, and how many alike came before."""
    seen: dict[str, int] = {}
    for finding in findings:
        start, end = finding.span
        before = WORDS.findall(document.text[max(0, start - REACH) : start])[-2:]
        after = WORDS.findall(document.text[end : end + REACH])[:2]
        key = "\x1f".join((finding.rule, " ".join(finding.text.lower().split()), *before, "\x1f", *after)).lower()
        seen[key] = seen.get(key, 0) + 1
        yield replace(finding, fingerprint=blake2b(f"{key}\x1f{seen[key]}".encode(), digest_size=16).hexdigest())
