"""The rule engine: runs a set of rules over a document, patterns first and in one pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ..document import Document
from ..document.blocks import FURNITURE
from ..model import Hit, Rule, Span
from . import kinds
from .matcher import Found, Matcher
from .patterns import prepare


class Engine:
    """A set of rules, ready to run."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = [(rule, kinds.of(rule)) for rule in rules]
        own = [kind.patterns(rule) for rule, kind in self.rules]
        unless = [silencing(rule) for rule in rules]
        self.ranges = list(zip(map(len, own), map(len, unless)))
        self.matcher = Matcher([one for pair in zip(own, unless) for patterns in pair for one in patterns])

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every rule's hits, rule by rule."""
        places = self.matcher.find(document)
        index = 0
        for (rule, kind), (own, unless) in zip(self.rules, self.ranges):
            found = [places.get(i, []) for i in range(index, index + own)]
            silencers = Cover(one.span for i in range(index + own, index + own + unless) for one in places.get(i, ()))
            index += own + unless
            if own and not any(found):
                continue
            yield from ((rule, hit) for hit in self.hits(rule, kind, document, found, silencers))

    def hits(self, rule: Rule, kind: kinds.Kind, document: Document, found: list[list[Found]], silencers: Cover) -> Iterator[Hit]:
        """One rule's hits, less those in blocks, quotations or phrases that the rule leaves alone."""
        admitted = [[one for one in places if admits(rule, document, one.span)] for places in found]
        for hit in kind.hits(rule, document, admitted):
            if admits(rule, document, hit.span) and not silencers.touches(hit.span):
                yield hit


class Cover:
    """Spans, ready to be asked what they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self.reach = list(accumulate((span.end for span in ordered), max))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start


def silencing(rule: Rule) -> list[str]:
    """The prepared patterns that silence a rule where they stand."""
    return [prepare(one, nonword=rule.params.get("nonword", False)) for one in rule.params.get("unless", ())]


def admits(rule: Rule, document: Document, span: Span) -> bool:
    """Whether a rule may speak about a place."""
    block = document.block_at(span.start)
    if block is not None and block.kind not in rule.blocks:
        return False
    if document.is_masked(span) and not (block and block.kind == FURNITURE):
        return False
    return rule.quotes == "any" or document.is_quoted(span) == (rule.quotes == "inside")
