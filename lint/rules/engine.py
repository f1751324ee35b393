"""The rule engine: runs a set of rules over a document, patterns first and in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Document
from ..model import Hit, Rule, Span
from . import kinds
from .matcher import Found, Matcher
from .patterns import prepare


class Engine:
    """A set of rules, ready to run."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = [(rule, kinds.of(rule)) for rule in rules]
        own = [kind.patterns(rule) for rule, kind in self.rules]
        unless = [[prepare(one) for one in rule.params.get("unless", ())] for rule in rules]
        self.ranges = list(zip(map(len, own), map(len, unless)))
        self.matcher = Matcher([one for pair in zip(own, unless) for patterns in pair for one in patterns])

    def run(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Every rule's hits, rule by rule."""
        places = self.matcher.find(document)
        index = 0
        for (rule, kind), (own, unless) in zip(self.rules, self.ranges):
            found = [places.get(i, []) for i in range(index, index + own)]
            silencers = [one.span for i in range(index + own, index + own + unless) for one in places.get(i, ())]
            index += own + unless
            if own and not any(found):
                continue
            yield from ((rule, hit) for hit in self.hits(rule, kind, document, found, silencers))

    def hits(
        self, rule: Rule, kind: kinds.Kind, document: Document, found: list[list[Found]], silencers: list[Span]
    ) -> Iterator[Hit]:
        """One rule's hits, less those in blocks, quotations or phrases that the rule leaves alone."""
        admitted = [[one for one in places if admits(rule, document, one.span)] for places in found]
        for hit in kind.hits(rule, document, admitted):
            if admits(rule, document, hit.span) and not any(overlap(hit.span, span) for span in silencers):
                yield hit


def admits(rule: Rule, document: Document, span: Span) -> bool:
    """Whether a rule may speak about a place."""
    if document.is_masked(span):
        return False
    block = document.block_at(span.start)
    if block is not None and block.kind not in rule.blocks:
        return False
    return rule.quotes == "any" or document.is_quoted(span) == (rule.quotes == "inside")


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
