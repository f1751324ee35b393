"""The rule engine: runs a set of rules over a document, patterns first and in one pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate

from ..document import Document
from ..document.blocks import FURNITURE, Block
from ..model import Hit, Rule, Span
from . import kinds
from .matcher import Found, Matcher, covered


class Engine:
    """A set of rules, ready to run."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = [(rule, kinds.of(rule)) for rule in rules]
        self.matcher = Matcher([pattern for rule in rules for pattern in rule.patterns])
        self.owners = [number for number, rule in enumerate(rules) for _ in rule.patterns]
        """The number of the rule that has a pattern, by the pattern's index."""
        self.firsts = list(accumulate((len(rule.patterns) for rule in rules), initial=0))
        """The index of each rule's first pattern."""
        self.always = frozenset(number for number, rule in enumerate(rules) if not rule.patterns)
        """The numbers of the rules that no pattern opens."""

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every rule's hits, rule by rule; those in each part of a long text, part by part."""
        for start, part in document.parts:
            for rule, hit in self.within(part):
                yield rule, hit.moved(start) if start else hit
            if part is not document:
                part.forget()

    def within(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every rule's hits in a text that is one article."""
        places = self.matcher.find(document, partial(self.opens, document))
        for number in sorted(self.always.union(map(self.owners.__getitem__, places))):
            rule, kind = self.rules[number]
            own = range(self.firsts[number], self.firsts[number + 1])
            found = [[one for one in places.get(index, ()) if admits(rule, document, one.span)] for index in own]
            if rule.patterns and not any(found):
                continue
            silence = Silence(rule, document)
            for hit in kind.hits(rule, document, found):
                if admits(rule, document, hit.span) and not silence.covers(hit.span):
                    yield rule, hit

    def opens(self, document: Document, index: int, places: Sequence[Found]) -> bool:
        """Whether the places of a pattern that only tells whether a check is worth running are enough for it to run."""
        rule, _ = self.rules[self.owners[index]]
        return rule.kind == "check" and any(admits(rule, document, one.span) for one in places)


class Silence:
    """Where a rule's `unless` patterns stand; a block is searched when a hit in it asks."""

    def __init__(self, rule: Rule, document: Document) -> None:
        self.patterns = rule.silencers
        self.document = document
        self.blocks: dict[Block, Cover] = {}

    def covers(self, span: Span) -> bool:
        """Whether a span overlaps a phrase that the rule leaves alone."""
        block = self.document.block_at(span.start) if self.patterns else None
        if block is None:
            return False
        if block not in self.blocks:
            self.blocks[block] = Cover(covered(self.patterns, self.document, block))
        return self.blocks[block].touches(span)


class Cover:
    """Spans, ready to be asked what they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self.reach = list(accumulate((span.end for span in ordered), max))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start


def admits(rule: Rule, document: Document, span: Span) -> bool:
    """Whether a rule may speak about a place."""
    block = document.block_at(span.start)
    if block is not None and block.kind not in rule.blocks:
        return False
    if document.is_masked(span) and not (block and block.kind == FURNITURE):
        return False
    return rule.quotes == "any" or document.is_quoted(span) == (rule.quotes == "inside")
