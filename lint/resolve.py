"""Where findings overlap one stays: the most severe, then the surest, then the longest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from .model import Finding


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stay, in the order of the text."""
    kept: list[tuple[int, int, Finding]] = []
    for finding in sorted(findings, key=rank):
        start, end = finding.span
        place = bisect_left(kept, (start, end), key=lambda one: one[:2])
        before_ends = place == 0 or kept[place - 1][1] <= start
        after_begins = place == len(kept) or kept[place][0] >= max(end, start + 1)
        if before_ends and after_begins:
            insort(kept, (start, end, finding), key=lambda one: one[:2])
    return tuple(finding for _, _, finding in kept)


def rank(finding: Finding) -> tuple[int, int, int, int, str]:
    start, end = finding.span
    return -finding.severity, -finding.confidence, start - end, start, finding.rule
