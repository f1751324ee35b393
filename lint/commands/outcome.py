"""What came of checking one file, as processes hand it to each other and the cache of results keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..document import Document, parse
from ..document.decode import decode
from ..errors import ConfigError, NewslintError
from ..linter import Linter
from ..model import Confidence, Edit, Finding, Related, Severity, Span
from ..record import Record
from ..sidecar import suppressions


class File(Record):
    """A file that was read: its path, what it is called in reports, and its bytes."""

    path: str
    shown: str
    data: bytes


class Outcome(Record):
    """The findings in a file and what reports count in it; or the `problem` that kept it from being checked.

    `document` is there where the file was checked in this process.
    """

    findings: tuple[Finding, ...] = ()
    encoding: str = ""
    format: str = ""
    words: int = 0
    sentences: int = 0
    problem: str = ""
    document: Document | None = None


class Recalled(Document):
    """A document that was checked elsewhere or before: its text is at hand, the rest is parsed if a report asks for it."""

    def __init__(self, text: str, path: str, outcome: Outcome) -> None:
        self.text = text
        self.path = path
        self.format = outcome.format
        self.encoding = outcome.encoding
        self.word_count = outcome.words
        self.sentence_count = outcome.sentences

    def __getattr__(self, name: str) -> Any:
        if name not in ("masked", "blocks"):
            raise AttributeError(name)
        parsed = parse(self.text, self.path, self.encoding)
        self.masked, self.blocks = parsed.masked, parsed.blocks
        return getattr(self, name)


def checked(linter: Linter, file: File) -> Outcome:
    """What a linter finds in a file; what is wrong with the file is told, not raised."""
    try:
        document = linter.read(file.data, file.shown)
        findings = linter.lint(document, given=suppressions(file.path))
    except NewslintError as error:
        place = "" if isinstance(error, ConfigError) else f"{file.shown}: "
        return Outcome(problem=f"{place}{error}")
    counts = (document.word_count, document.sentence_count)
    return Outcome(findings, document.encoding, document.format, *counts, document=document)


def document(file: File, found: Outcome) -> Document:
    """The document of a checked file, for reports."""
    return found.document or Recalled(decode(file.data)[0], file.shown, found)


def plain(outcome: Outcome) -> list[Any]:
    """An outcome as JSON holds it, without the text of the article."""
    return [*outcome[1:5], [[*finding._replace(text="")] for finding in outcome.findings]]


def outcome(values: Sequence[Any], text: str) -> Outcome:
    """The outcome of plain values and the article's text."""
    *counts, findings = values
    return Outcome(tuple(finding(one, text) for one in findings), *counts)


def finding(values: Sequence[Any], text: str) -> Finding:
    rule, category, severity, confidence, message, span, _, edits, evidence, related, context = values
    return Finding(
        rule,
        category,
        Severity(severity),
        Confidence(confidence),
        message,
        Span(*span),
        text[span[0] : span[1]],
        tuple(Edit(*one) for one in edits),
        evidence,
        tuple(Related(Span(*place), told) for place, told in related),
        context,
    )
