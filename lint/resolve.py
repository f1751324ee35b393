"""Where findings overlap one stays: the most severe, then the surest, then the longest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from .model import Finding

CHUNK = 2_000
"""Findings that are kept in one list; a longer one is halved, since to put something into a list moves all behind it."""
Placed = tuple[int, int, Finding]


class Kept:
    """Findings that don't overlap, in the order of the text."""

    def __init__(self) -> None:
        self.chunks: list[list[Placed]] = [[]]
        self.firsts = [(-1, -1)]
        """What the chunks begin with, or a little before."""

    def add(self, finding: Finding) -> None:
        """Keep a finding if it overlaps none that is kept."""
        start, end = finding.span
        number = bisect_right(self.firsts, (start, end)) - 1
        chunk = self.chunks[number]
        place = bisect_left(chunk, (start, end))
        before = chunk[place - 1] if place else self.chunks[number - 1][-1] if number else None
        after = chunk[place] if place < len(chunk) else self.chunks[number + 1][0] if number + 1 < len(self.chunks) else None
        if (before is None or before[1] <= start) and (after is None or after[0] >= max(end, start + 1)):
            chunk.insert(place, (start, end, finding))
            if len(chunk) > CHUNK:
                self.halve(number)

    def halve(self, number: int) -> None:
        chunk = self.chunks[number]
        self.chunks[number : number + 1] = [chunk[: CHUNK // 2], chunk[CHUNK // 2 :]]
        self.firsts.insert(number + 1, chunk[CHUNK // 2][:2])

    def all(self) -> Iterator[Finding]:
        return (finding for chunk in self.chunks for *_, finding in chunk)


def resolve(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stay, in the order of the text."""
    kept = Kept()
    for finding in sorted(findings, key=rank):
        kept.add(finding)
    return tuple(kept.all())


def rank(finding: Finding) -> tuple[int, int, int, int, str]:
    start, end = finding.span
    return -finding.severity, -finding.confidence, start - end, start, finding.rule
