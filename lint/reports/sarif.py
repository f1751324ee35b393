"""sarif: the Static Analysis Results Interchange Format 2.1.0 (OASIS), which GitHub code scanning and editors read.

Columns and offsets are UTF-16 code units, and columnKind says so: the readers that don't look at columnKind
count in them. A byte order mark is not counted. Results come first and what they refer to after them, so that
a long run needs little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .. import __version__
from ..model import Edit, Finding, Related, Span
from . import Look, Result
from .columns import Columns, utf16
from .encode import json_text
from .project import from_root, revision, uri
from .sarif_rules import LEVELS, descriptors

HEAD = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0"}
HOME = "pkg:pypi/newslint"
"""The tool's package URL."""
ROOT = "%SRCROOT%"
ENCODINGS = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}
REACH = 60
"""Code points either side of a finding that are shown with it."""


def render(results: Iterable[Result], look: Look) -> Iterator[str]:
    rules: dict[str, Finding] = {}
    places: dict[str, int] = {}
    artifacts: list[dict[str, Any]] = []
    yield f'{json_text(HEAD)[:-1]}, "runs": [{{"results": ['
    before = "\n"
    for result in results:
        file = File(result, places)
        if len(places) > len(artifacts):
            artifacts.append(file.artifact())
        for finding in result.findings:
            rules.setdefault(finding.rule, finding)
            yield before + json_text(file.result(finding))
            before = ",\n"
    yield f"\n], {json_text(run(rules, artifacts, look))[1:]}]}}\n"


def run(rules: dict[str, Finding], artifacts: list[dict[str, Any]], look: Look) -> dict[str, Any]:
    """A run but for its results."""
    return {
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "tool": {
            "driver": {
                "name": "newslint",
                "fullName": f"newslint {__version__}",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": HOME,
                "rules": descriptors(rules, look, HOME),
            }
        },
        "artifacts": artifacts,
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the project."}}},
        **provenance(),
        "invocations": [invocation(look)],
    }


def provenance() -> dict[str, Any]:
    found = revision()
    return {"versionControlProvenance": [{**found, "mappedTo": {"uriBaseId": ROOT}}]} if found else {}


def invocation(look: Look) -> dict[str, Any]:
    notes = [{"level": "error", "message": {"text": problem}} for problem in look.problems]
    return {"executionSuccessful": not notes} | ({"toolExecutionNotifications": notes} if notes else {})


class File:
    """A checked file, whose findings become results; `places` is where a run's artifacts stand, by URI."""

    def __init__(self, result: Result, places: dict[str, int]) -> None:
        self.document = result.document
        self.columns = Columns(result.document, utf16)
        path = from_root(result.path)
        self.location: dict[str, Any] = {"uri": uri(path)}
        if not self.location["uri"].startswith("file:"):
            self.location["uriBaseId"] = ROOT
        self.place = {**self.location, "index": places.setdefault(self.location["uri"], len(places))}

    def artifact(self) -> dict[str, Any]:
        encoding = self.document.encoding
        return {
            "location": self.location,
            "mimeType": f"text/{self.document.format}",
            "encoding": ENCODINGS.get(encoding, encoding.upper()),
            "roles": ["analysisTarget"],
        }

    def result(self, finding: Finding) -> dict[str, Any]:
        shown = {
            "ruleId": finding.rule,
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": self.around(finding.span)}],
            "partialFingerprints": {"findingContext/v1": finding.fingerprint},
            "properties": {"category": finding.category, "confidence": finding.confidence.label, "evidence": finding.evidence},
        }
        if finding.related:
            shown["relatedLocations"] = [self.related(number, one) for number, one in enumerate(finding.related)]
        if finding.edits:
            shown["fixes"] = [self.fix(finding.span, edit) for edit in dict.fromkeys(finding.edits)]
        return shown

    def around(self, span: Span) -> dict[str, Any]:
        """A place with what stands there and, if there is more, what stands around it."""
        context = Span(max(0, span.start - REACH), min(len(self.document.text), span.end + REACH))
        more = {"contextRegion": self.snippet(context)} if context != span else {}
        return {"artifactLocation": self.place, "region": self.snippet(span), **more}

    def related(self, number: int, one: Related) -> dict[str, Any]:
        where = {"artifactLocation": self.place, "region": self.snippet(one.span)}
        return {"id": number, "message": {"text": one.message}, "physicalLocation": where}

    def fix(self, span: Span, edit: Edit) -> dict[str, Any]:
        replacement: dict[str, Any] = {"deletedRegion": self.region(span)}
        if edit.text:
            replacement["insertedContent"] = {"text": edit.text}
        return {
            "description": {"text": f"Replace with '{edit.text}'." if edit.text else "Delete."},
            "artifactChanges": [{"artifactLocation": self.place, "replacements": [replacement]}],
            "properties": {"safe": edit.safe},
        }

    def snippet(self, span: Span) -> dict[str, Any]:
        return {**self.region(span), "snippet": {"text": self.document.text[span.start : span.end]}}

    def region(self, span: Span) -> dict[str, int]:
        line, column = self.columns.position(span.start)
        end_line, end_column = self.columns.position(span.end)
        start = self.columns.before(span.start)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": start,
            "charLength": self.columns.before(span.end) - start,
        }
