"""checkstyle and junit: valid by their schemas, and what is read back is what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lint.model import Severity
from lint.reports import Result
from lint.reports.encode import visible

pytest.importorskip("lxml")
WHICH = pytest.mark.parametrize("which", ["results", "hostile_results"])


@WHICH
def test_checkstyle(report: Callable[..., str], xsd: Callable[..., Any], request: pytest.FixtureRequest, which: str) -> None:
    results: list[Result] = request.getfixturevalue(which)
    root = xsd("checkstyle.xsd", report("checkstyle", results))
    severities = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}
    for result, file in zip(results, root, strict=True):
        assert file.get("name") == visible(result.path)
        for finding, error in zip(result.findings, file, strict=True):
            line, column = result.document.lines.position(finding.span.start)
            assert dict(error.attrib) == {
                "line": str(line), "column": str(column), "severity": severities[finding.severity],
                "message": visible(finding.message), "source": f"newslint.{finding.rule}",
            }  # fmt: skip


@WHICH
def test_junit(report: Callable[..., str], xsd: Callable[..., Any], request: pytest.FixtureRequest, which: str) -> None:
    results: list[Result] = request.getfixturevalue(which)
    root = xsd("junit-10.xsd", report("junit", results))
    for result, suite in zip(results, root, strict=True):
        cases, failures = suite.findall("testcase"), suite.findall("testcase/failure")
        assert suite.get("name") == visible(result.path)
        assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), str(len(failures)))
        assert len(cases) == max(1, len(failures))
        for finding, failure in zip(result.findings, failures, strict=True):
            assert failure.get("message") == visible(finding.message)
            assert failure.get("type") == finding.severity.label
            assert f"text: {visible(finding.text)}" in failure.text
            assert all(f"suggestion: {visible(edit.text)}" in failure.text for edit in finding.edits)


def test_a_clean_file_passes(report: Callable[..., str], checked: Callable[[str, bytes], Result]) -> None:
    clean = checked("clean.txt", b"Nothing is wrong.\n")
    assert '<testsuite name="clean.txt" tests="1" failures="0"' in report("junit", [clean])
    assert '<file name="clean.txt">\n</file>' in report("checkstyle", [clean])


@pytest.mark.parametrize(("name", "schema"), [("junit", "junit-10.xsd"), ("checkstyle", "checkstyle.xsd")])
def test_no_file(report: Callable[..., str], xsd: Callable[..., Any], name: str, schema: str) -> None:
    assert len(xsd(schema, report(name, []))) == 0
