"""gitlab: as GitLab documents it, with fingerprints that tell findings apart and stay when lines move."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema

from lint.reports import Result


def test_schema(
    report: Callable[..., str], results: list[Result], hostile_results: list[Result], schema: Callable[[str], Any]
) -> None:
    for some in (results, hostile_results, []):
        issues = json.loads(report("gitlab", some))
        jsonschema.Draft202012Validator(schema("gitlab.json")).validate(issues)
        assert len(issues) == sum(len(result.findings) for result in some)


def test_fields(report: Callable[..., str], results: list[Result]) -> None:
    issues = json.loads(report("gitlab", results))
    findings = [(result, finding) for result in results for finding in result.findings]
    for (result, finding), issue in zip(findings, issues, strict=True):
        begin, end = (result.document.lines.position(offset)[0] for offset in finding.span)
        assert issue["location"] == {"path": result.path, "lines": {"begin": begin, "end": end}}
        assert (issue["check_name"], issue["description"]) == (finding.rule, finding.message)
    assert {issue["severity"] for issue in issues} == {"major", "minor", "info"}


def test_fingerprints_are_unique(report: Callable[..., str], results: list[Result], hostile_results: list[Result]) -> None:
    twice = [*results, *hostile_results, *results]
    fingerprints = [issue["fingerprint"] for issue in json.loads(report("gitlab", twice))]
    assert len(set(fingerprints)) == len(fingerprints)


def test_fingerprints_stay_when_lines_move(newslint: Callable[..., Any], tmp_path: Any) -> None:
    found = []
    for before in ("", "A new line.\r\n\r\n"):
        (tmp_path / "a.txt").write_bytes(f"{before}He said the the 😀 road is is open, the the road.\n".encode())
        out = newslint("a.txt", "--select", "doubled-word", "--format", "gitlab").out
        found.append([(issue["fingerprint"], issue["location"]["lines"]["begin"]) for issue in json.loads(out)])
    first, moved = found
    assert [(one, line + 2) for one, line in first] == moved
    assert len({one for one, _ in first}) == 3
