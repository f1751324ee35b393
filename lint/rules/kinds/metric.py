"""metric: a measure of a sentence, block or the document that should stay within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...document import Document
from ...model import Hit, Prepared, Rule, Span
from ..matcher import Found

Measured = Iterator[tuple[Span, float]]


def sentence_words(document: Document) -> Measured:
    """Words in each sentence."""
    for sentence in document.sentences:
        yield Span(sentence.start, sentence.end), len(sentence.words)


def block_words(document: Document) -> Measured:
    """Words in each block."""
    count: dict[Span, int] = {}
    for sentence in document.sentences:
        count[sentence.block.span] = count.get(sentence.block.span, 0) + len(sentence.words)
    yield from count.items()


def document_words(document: Document) -> Measured:
    """Words in the article."""
    if document.prose:
        yield document.prose[0].span, len(document.words)


METRICS: dict[str, Callable[[Document], Measured]] = {
    "block-words": block_words,
    "document-words": document_words,
    "sentence-words": sentence_words,
}


def patterns(rule: Rule) -> list[Prepared]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    least, most = rule.params["min"], rule.params["max"]
    for span, value in METRICS[rule.params["metric"]](document):
        if (most is not None and value > most) or (least is not None and value < least):
            yield Hit(span, values={"value": f"{value:g}"})


def problems(rule: Rule) -> Iterator[str]:
    if rule.params["metric"] not in METRICS:
        yield f"no metric is called {rule.params['metric']!r}; there are {', '.join(METRICS)}"
    if rule.params["min"] is None and rule.params["max"] is None:
        yield "a metric needs 'min' or 'max'"
