"""sarif: valid by the OASIS schema, and true: every region, cut out of the text in UTF-16, is its snippet."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from lint.model import About, Confidence, Severity
from lint.reports import Result
from lint.reports.encode import sound
from lint.rules import loader

WHICH = pytest.mark.parametrize("which", ["results", "hostile_results"])
Run = dict[str, Any]


def run_of(text: str) -> Run:
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    run: Run = log["runs"][0]
    assert len(log["runs"]) == 1
    return run


def cut(text: str, region: Run) -> tuple[str, str]:
    """What a region holds by its columns, and by its offset, in UTF-16 code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    starts = [
        0,
        *(len(text[: match.end()].encode("utf-16-le", "surrogatepass")) // 2 for match in re.finditer("\r\n|\r|\n", text)),
    ]
    ends = [(starts[region[f"{end}Line"] - 1] + region[f"{end}Column"] - 1) * 2 for end in ("start", "end")]
    offset, length = region["charOffset"] * 2, region["charLength"] * 2
    return tuple(part.decode("utf-16-le", "surrogatepass") for part in (units[slice(*ends)], units[offset : offset + length]))  # type: ignore[return-value]


def regions(value: Any) -> Iterator[Run]:
    """Every region in a result, however deep."""
    if isinstance(value, dict):
        if "startLine" in value:
            yield value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from regions(one)


@WHICH
def test_schema(report: Callable[..., str], request: pytest.FixtureRequest, schema: Callable[[str], Any], which: str) -> None:
    text = report("sarif", request.getfixturevalue(which), about=loader.about, problems=["b.txt: is binary"])
    jsonschema.Draft202012Validator(schema("sarif-2.1.0.json")).validate(json.loads(text))


def test_schema_of_nothing(report: Callable[..., str], schema: Callable[[str], Any]) -> None:
    log = json.loads(report("sarif", []))
    jsonschema.Draft202012Validator(schema("sarif-2.1.0.json")).validate(log)
    assert log["runs"][0]["results"] == []


@WHICH
def test_regions(report: Callable[..., str], request: pytest.FixtureRequest, which: str) -> None:
    results: list[Result] = request.getfixturevalue(which)
    run = run_of(report("sarif", results))
    assert run["columnKind"] == "utf16CodeUnits"
    pairs = [(result.document.text, finding) for result in results for finding in result.findings]
    for (text, finding), shown in zip(pairs, run["results"], strict=True):
        place = shown["locations"][0]["physicalLocation"]
        assert place["region"]["snippet"]["text"] == sound(finding.text)
        for region in regions(shown):
            by_columns, by_offset = cut(text, region)
            assert by_columns == by_offset == region.get("snippet", {"text": by_offset})["text"]
        context = place.get("contextRegion", place["region"])
        assert context["charOffset"] <= place["region"]["charOffset"]
        assert finding.text in context["snippet"]["text"]


@WHICH
def test_files(report: Callable[..., str], request: pytest.FixtureRequest, which: str) -> None:
    results: list[Result] = request.getfixturevalue(which)
    run = run_of(report("sarif", results))
    paths = [result.path for result in results for _ in result.findings]
    for path, shown in zip(paths, run["results"], strict=True):
        where = shown["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][where["index"]]["location"] == {key: value for key, value in where.items() if key != "index"}
        assert where["uri"].isascii()
        assert " " not in where["uri"]
        assert unquote(where["uri"]).split("/")[-1] == path.replace("\udcff", "?").split("/")[-1]
        assert where.get("uriBaseId") in run["originalUriBaseIds"] or where["uri"].startswith("file:///")
    assert [artifact["encoding"] for artifact in run["artifacts"]][: len(results)]


def test_fixes_and_related_places(report: Callable[..., str], results: list[Result]) -> None:
    shown = run_of(report("sarif", results))["results"][0]
    replacements = [fix["artifactChanges"][0]["replacements"] for fix in shown["fixes"]]
    assert [one[0].get("insertedContent") for one in replacements] == [{"text": "stream"}, None]
    assert [fix["properties"]["safe"] for fix in shown["fixes"]] == [True, False]
    assert [fix["description"]["text"] for fix in shown["fixes"]] == ["Replace with 'stream'.", "Delete."]
    related = shown["relatedLocations"][0]
    assert related["message"]["text"] == "The first words."
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "The"
    assert shown["partialFingerprints"] == {"findingContext/v1": results[0].findings[0].fingerprint}
    assert shown["properties"] == {"category": "style/awkward", "confidence": "high", "evidence": "es: río"}


def test_a_mark_of_byte_order_is_not_counted(report: Callable[..., str], results: list[Result]) -> None:
    run = run_of(report("sarif", [result for result in results if result.path == "bom.txt"]))
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 5
    assert run["artifacts"][0]["encoding"] == "UTF-8"


def test_rules(report: Callable[..., str], results: list[Result]) -> None:
    about = About("trial-rule", Severity.WARNING, Confidence.LOW, "style/awkward", "Why.", "A guide", ("«a `b`»",), ("c",))
    run = run_of(report("sarif", results, about=lambda: {"trial-rule": about}))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["trial-rule", "over-lines", "other"]
    assert rules[0]["defaultConfiguration"] == {"level": "warning"}
    assert rules[0]["properties"] == {"tags": ["style/awkward"], "precision": "low", "problem.severity": "warning"}
    assert rules[0]["help"]["text"] == "Why.\n\nFound:\n\n- «a `b`»\n\nLeft alone:\n\n- c\n\nSource: A guide"
    assert "- `` «a `b`» ``" in rules[0]["help"]["markdown"]
    assert rules[1]["fullDescription"] == {"text": "Over lines."}
    assert run["results"][0]["level"] == "error"


def test_every_rule_is_described(schema: Callable[[str], Any]) -> None:
    about = loader.about()
    assert set(about) == set(loader.definitions())
    assert all(rule.why and rule.bad and rule.good for rule in about.values())


def test_revision(report: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert "versionControlProvenance" not in run_of(report("sarif", []))
    for name, value in {"GITHUB_SERVER_URL": "https://host.test", "GITHUB_REPOSITORY": "desk/news", "GITHUB_SHA": "abc"}.items():
        monkeypatch.setenv(name, value)
    (found,) = run_of(report("sarif", []))["versionControlProvenance"]
    assert found == {"repositoryUri": "https://host.test/desk/news", "revisionId": "abc", "mappedTo": {"uriBaseId": "%SRCROOT%"}}


def test_what_could_not_be_read(newslint: Callable[..., Any], tmp_path: Any) -> None:
    (tmp_path / "a.txt").write_bytes(b"Nothing is wrong.\n")
    (invocation,) = run_of(newslint("a.txt", "--format", "sarif").out)["invocations"]
    assert invocation == {"executionSuccessful": True}
    (invocation,) = run_of(newslint("a.txt", "b.txt", "--format", "sarif").out)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("b.txt: no such file")
