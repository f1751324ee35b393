"""Whether a sentence speaks for what was meant: the words right beside the place, and what the others are about.

Asked where a word's cues are too few; what it says is added to their number.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..document import Document
from ..lexicon.votes import beside, gain
from ..model import Span

GAIN = 10
"""What a gain in likeness counts beside the log-odds of neighbours."""
CUE = 2.5
"""The sum of both that is worth one cue."""
REACH = 40
"""Words, numbers and marks of the sentence that are looked at on either side."""


def vote(document: Document, span: Span, meant: str) -> float:
    """How clearly the sentence speaks for `meant` in place of the text of `span`, in cues; below 0 it speaks for the text."""
    before, after = sides(document, span)
    stands, better = words(document.text[span.start : span.end]), words(meant)
    near = before[-1] if before else "", after[0] if after else ""
    odds = beside(better, *near) - beside(stands, *near)
    return (odds + GAIN * gain(better, stands, before + after)) / CUE


def sides(document: Document, span: Span) -> tuple[list[str], list[str]]:
    """What stands in the sentence before a place and after it, in lower case."""
    number = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.start) - 1
    tokens = document.sentences[number].tokens
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    after = bisect_left(tokens, span.end, key=lambda token: token.start)
    before = tokens[max(0, first - REACH) : first]
    return [token.lower for token in before], [token.lower for token in tokens[after : after + REACH]]


def words(text: str) -> list[str]:
    return text.lower().replace("’", "'").split()
