"""metric: a measure of a sentence, block or the document that should stay within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median

from ... import readability
from ...document import Document
from ...document.blocks import PARAGRAPH
from ...document.sentences import Sentence
from ...errors import ConfigError
from ...model import Hit, Prepared, Rule, Span
from ..matcher import Found

Measured = Iterator[tuple[Span, float]]
LEAST = 25
"""Words of a paragraph whose grade can be compared."""


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
        yield document.prose[0].span, document.word_count


def block_grade_rise(document: Document) -> Measured:
    """How many school grades (Flesch and Kincaid) a paragraph is above the middle one of up to four around it.

    Only paragraphs of LEAST words or more count, and there must be two others.
    """
    sentences: dict[Span, list[Sentence]] = {}
    for sentence in document.sentences:
        if sentence.block.kind == PARAGRAPH:
            sentences.setdefault(sentence.block.span, []).append(sentence)
    long = [(span, own) for span, own in sentences.items() if sum(len(one.words) for one in own) >= LEAST]
    grades = [readability.grade(own) for _, own in long]
    for place, (span, _) in enumerate(long):
        around = grades[max(0, place - 2) : place] + grades[place + 1 : place + 3]
        if len(around) > 1:
            yield span, grades[place] - median(around)


def textstat(name: str, document: Document) -> Measured:
    """What textstat measures of the article. Raises ConfigError if it isn't installed."""
    if not readability.is_installed():
        raise ConfigError(f"the metric '{name}' needs textstat; pip install 'newslint[readability]'")
    found = readability.figures(document).get(name.replace("-", "_"))
    if found is not None:
        yield document.prose[0].span, found


METRICS: dict[str, Callable[[Document], Measured]] = {
    "block-grade-rise": block_grade_rise,
    "block-words": block_words,
    "document-words": document_words,
    "sentence-words": sentence_words,
    **{name: partial(textstat, name) for name in ("flesch-reading-ease", "flesch-kincaid-grade", "gunning-fog", "dale-chall",
                                                  "reading-minutes")},
}  # fmt: skip


def patterns(rule: Rule) -> list[Prepared]:
    return []


def hits(rule: Rule, document: Document, found: Sequence[Sequence[Found]]) -> Iterator[Hit]:
    least, most = rule.params["min"], rule.params["max"]
    for span, value in METRICS[rule.params["metric"]](document):
        if (most is not None and value > most) or (least is not None and value < least):
            yield Hit(span, values={"value": f"{value:.4g}"})


def problems(rule: Rule) -> Iterator[str]:
    if rule.params["metric"] not in METRICS:
        yield f"no metric is called {rule.params['metric']!r}; there are {', '.join(METRICS)}"
    if rule.params["min"] is None and rule.params["max"] is None:
        yield "a metric needs 'min' or 'max'"
