"""github: commands are read back the way GitHub's runner reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document.document import Document
from lint.model import Confidence, Finding, Severity, Span
from lint.reports import Result
from lint.reports.encode import visible
from lint.reports.github import command

TEXT = st.text(st.sampled_from("ab %:,\r\n=\x00\x1b\u2028é😀\ud83d;]#"), max_size=20) | st.text(max_size=20)


class Read(NamedTuple):
    """A command as the runner understands it."""

    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Read:
    """Reads ::name key=value,key=value::message as GitHub's runner does: split first, unescape then."""
    assert line.startswith("::")
    head, message = line[2:].split("::", 1)
    name, _, listed = head.partition(" ")
    properties = dict(one.split("=", 1) for one in listed.split(","))
    return Read(name, {key: unescaped(value, property=True) for key, value in properties.items()}, unescaped(message))


def unescaped(text: str, *, property: bool = False) -> str:  # noqa: A002
    for code, character in (("%0D", "\r"), ("%0A", "\n"), *((("%3A", ":"), ("%2C", ",")) if property else ()), ("%25", "%")):
        text = text.replace(code, character)
    return text


def one(message: str, path: str, rule: str = "trial", text: str = "river", span: Span = Span(0, 3)) -> str:  # noqa: B008
    document = Document(text, path, "plain", "utf-8", text, ())
    return command(path, document, Finding(rule, "style", Severity.ERROR, Confidence.HIGH, message, span, ""))


@given(message=TEXT, path=TEXT, rule=TEXT)
def test_round_trip(message: str, path: str, rule: str) -> None:
    line = one(message, path, rule)
    assert "\n" not in line
    assert "\r" not in line
    found = read(line)
    assert found.name == "error"
    assert found.properties == {
        "title": f"newslint ({visible(rule)})", "file": visible(path), "line": "1", "endLine": "1", "col": "1", "endColumn": "4",
    }  # fmt: skip
    assert found.message == visible(f"{path}:1:1: {rule} {message}")


def test_a_message_cant_begin_a_command_of_its_own() -> None:
    assert one("a\r\n::error::b", "a.txt").splitlines() == ["::error title=newslint (trial),file=a.txt,line=1,endLine=1,"
                                                            "col=1,endColumn=4::a.txt:1:1: trial a%0D%0A::error::b"]  # fmt: skip


def test_no_columns_over_lines() -> None:
    properties = read(one("Wrong.", "a.txt", text="The\nriver", span=Span(1, 6))).properties
    assert properties == {"title": "newslint (trial)", "file": "a.txt", "line": "1", "endLine": "2"}


def test_articles(report: Callable[..., str], results: list[Result]) -> None:
    commands = [read(line) for line in report("github", results).split("\n")[:-1]]
    findings = [(result, finding) for result in results for finding in result.findings]
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
    for (result, finding), found in zip(findings, commands, strict=True):
        line, column = result.document.lines.position(finding.span.start)
        assert found.name == names[finding.severity]
        assert (found.properties["file"], found.properties["line"]) == (result.path, str(line))
        assert found.properties.get("col", str(column)) == str(column)


@pytest.mark.parametrize("number", [0, 1])
def test_one_line_a_finding(report: Callable[..., str], hostile_results: list[Result], number: int) -> None:
    lines = report("github", hostile_results[number::2]).split("\n")[:-1]
    assert len(lines) == sum(len(result.findings) for result in hostile_results[number::2])
    assert all(read(line).name in ("error", "warning", "notice") for line in lines)
