"""A rule's own examples, run: every bad one must give the marked span, no good one a finding."""

from __future__ import annotations

from collections.abc import Iterator

from .. import document as documents
from ..model import Rule, Span
from ..record import Record
from .engine import Engine
from .schema import Definition


class Failure(Record):
    """An example that its rule doesn't live up to."""

    rule: str
    example: str
    problem: str


def failures(definition: Definition, rule: Rule) -> Iterator[Failure]:
    """What is wrong with a rule's examples; nothing when all is well."""
    if rule.kind == "suppression":
        return
    engine = Engine([rule.with_options(definition.examples.house)])
    for example in definition.examples.bad:
        text, wanted = unmarked(example)
        spans = found(engine, text)
        if wanted not in spans:
            what = ", ".join(repr(text[start:end]) for start, end in spans) or "nothing"
            yield Failure(definition.id, example, f"should find {text[wanted.start : wanted.end]!r}, found {what}")
    for example in definition.examples.good:
        for start, end in found(engine, example):
            yield Failure(definition.id, example, f"should find nothing, found {example[start:end]!r}")


def unmarked(example: str) -> tuple[str, Span]:
    """An example without its marks, and the span that they enclosed."""
    start, end = example.index("«"), example.index("»")
    return example.replace("«", "").replace("»", ""), Span(start, end - 1)


def found(engine: Engine, text: str) -> list[Span]:
    return [hit.span for _, hit in engine.run(documents.parse(text))]
