"""rdjson and rdjsonl: cut out of the file's own bytes, each range is the finding's text."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from lint.reports import Result


def cut(data: bytes, at: dict[str, dict[str, int]]) -> str:
    """What stands in a range of a file's bytes, found by splitting it into lines anew."""
    starts = [0, *(match.end() for match in re.finditer(rb"\r\n|\r|\n", data))]
    begin, end = (starts[place["line"] - 1] + place["column"] - 1 for place in (at["start"], at["end"]))
    return data[begin:end].decode("utf-8", "surrogatepass")


def as_bytes(result: Result) -> bytes:
    mark = codecs.BOM_UTF8 if result.document.encoding == "utf-8-sig" else b""
    return mark + result.document.text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("which", ["results", "hostile_results"])
def test_ranges_are_bytes_of_the_file(report: Callable[..., str], request: pytest.FixtureRequest, which: str) -> None:
    results = request.getfixturevalue(which)
    found = iter(json.loads(report("rdjson", results))["diagnostics"])
    for result in results:
        data = as_bytes(result)
        for finding in result.findings:
            one = next(found)
            assert cut(data, one["location"]["range"]) == finding.text
            assert one["location"]["path"] == result.path.replace("\udcff", "\ufffd")
            assert [suggestion["text"] for suggestion in one["suggestions"]] == [edit.text for edit in finding.edits]
            assert all(suggestion["range"] == one["location"]["range"] for suggestion in one["suggestions"])
    assert next(found, None) is None


def test_the_example_of_the_format(report: Callable[..., str], checked: Callable[[str, bytes], Result]) -> None:
    """In 'a𐐀b' the columns are 1, 2 and 6, says the format's definition."""
    text = "a\U00010400river b"
    found = json.loads(report("rdjson", [checked("a.txt", text.encode())]))["diagnostics"][0]
    assert found["location"]["range"] == {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 11}}


def test_schema(
    report: Callable[..., str], results: list[Result], hostile_results: list[Result], schema: Callable[[str], Any]
) -> None:
    validator = jsonschema.Draft202012Validator(schema("rdformat.json"))
    for some in (results, hostile_results, []):
        whole = json.loads(report("rdjson", some))
        validator.validate(whole)
        assert {one["severity"] for one in whole["diagnostics"]} in (set(), {"ERROR", "WARNING", "INFO"})


def test_lines_say_the_same_as_the_object(
    report: Callable[..., str], hostile_results: list[Result], schema: Callable[[str], Any]
) -> None:
    whole = json.loads(report("rdjson", hostile_results))
    lines = [json.loads(line) for line in report("rdjsonl", hostile_results).splitlines()]
    assert lines == [{**one, "source": whole["source"]} for one in whole["diagnostics"]]
    definition = {**schema("rdformat.json"), "$ref": "#/$defs/Diagnostic"}
    for line in lines:
        jsonschema.Draft202012Validator(definition).validate(line)
    assert report("rdjsonl", []) == ""
