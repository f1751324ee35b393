"""concise, json, jsonl, the user's own line format and template, statistics."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ARTICLE = "Road opens\n\nThe minister said the the 河水 road\r\nwould open. He he said “it is is good” on Friday.\r\n"
FIELDS = {
    "rule", "category", "severity", "confidence", "message", "line", "column", "end_line", "end_column", "start", "end", "text",
    "suggestions", "evidence", "related", "fingerprint",
}  # fmt: skip
PLACE = ("line", "column", "end_line", "end_column", "start", "end")


@pytest.fixture
def out(newslint: Callable[..., Any], tmp_path: Path) -> Callable[..., str]:
    """out(*arguments) is what is printed about an article with doubled words, and a clean one."""
    (tmp_path / "a.txt").write_bytes(ARTICLE.encode())
    (tmp_path / "b.txt").write_bytes(b"The road is open.\n")

    def run(*arguments: str) -> str:
        outcome = newslint("--select", "doubled-word", "a.txt", "b.txt", *arguments)
        assert (outcome.code, outcome.err) == (1, "")
        printed: str = outcome.out
        return printed

    return run


def check_place(record: dict[str, Any]) -> None:
    """Line and column say what start and end say."""
    for line, column, offset in (("line", "column", "start"), ("end_line", "end_column", "end")):
        before = ARTICLE[: record[offset]]
        assert record[line] == before.count("\n") + 1
        assert record[column] == len(before) - before.rfind("\n")


def test_json(out: Callable[..., str]) -> None:
    report = json.loads(out("--format", "json"))
    assert set(report) == {"version", "tool", "files", "summary"}
    assert report["version"] == 1
    assert report["tool"]["name"] == "newslint"
    assert [file["path"] for file in report["files"]] == ["a.txt", "b.txt"]
    findings = report["files"][0]["findings"]
    assert [one["text"] for one in findings] == ["the the", "He he", "is is"][: len(findings)]
    assert len(findings) >= 2
    for one in findings:
        assert set(one) == FIELDS
        assert one["text"] == ARTICLE[one["start"] : one["end"]]
        check_place(one)
        assert set(one["suggestions"][0]) == {"text", "safe"}
        for other in one["related"]:
            assert set(other) == {"message", *PLACE}
    counts = [one["severity"] for one in findings]
    words = sum(file["stats"]["words"] for file in report["files"])
    assert report["summary"] == {
        "files": 2, "words": words, "findings": len(findings), "errors": counts.count("error"),
        "warnings": counts.count("warning"), "suggestions": counts.count("suggestion"),
    }  # fmt: skip
    assert set(report["files"][0]["stats"]) >= {"words", "sentences", "format", "encoding"}
    assert report["files"][0]["stats"]["format"] == "plain"


def test_json_of_nothing(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    report = json.loads(newslint("--format", "json", "c").out)
    assert report["files"] == []
    assert report["summary"]["findings"] == 0


def test_jsonl(out: Callable[..., str]) -> None:
    records = [json.loads(line) for line in out("--format", "jsonl").splitlines()]
    findings = json.loads(out("--format", "json"))["files"][0]["findings"]
    assert records == [{"path": "a.txt", **one} for one in findings]


def test_fingerprints_survive_edits_elsewhere(newslint: Callable[..., Any], tmp_path: Path) -> None:
    def prints(text: str) -> list[str]:
        (tmp_path / "a.txt").write_bytes(text.encode())
        lines = newslint("a.txt", "--select", "doubled-word", "--format", "jsonl").out.splitlines()
        return [json.loads(line)["fingerprint"] for line in lines]

    first = prints(ARTICLE)
    assert len(set(first)) == len(first)
    assert prints("A new line.\n\n" + ARTICLE) == first
    assert len(set(prints("He saw the the road. " * 4))) == 4


def test_concise(out: Callable[..., str]) -> None:
    first = out("--format", "concise").splitlines()[0]
    assert first.startswith("a.txt:3:19: error doubled-word ")
    assert len(out("--format", "concise").splitlines()) == len(out("--format", "jsonl").splitlines())


def test_line_format(out: Callable[..., str]) -> None:
    fields = [
        "path", "rule", "category", "severity", "confidence", "message", "line", "column", "end_line", "end_column", "start", "end",
        "text", "suggestion", "evidence", "fingerprint",
    ]  # fmt: skip
    first = json.loads(out("--format", "jsonl").splitlines()[0])
    first["suggestion"] = first["suggestions"][0]["text"]
    line = out("--line-format", "|".join(f"{{{name}}}" for name in fields)).splitlines()[0]
    assert line.split("|") == [str(first[name]) for name in fields]
    assert out("--line-format", "{{{line:>4}}} {path:<8}.").splitlines()[0] == "{   3} a.txt   ."


def test_a_finding_over_lines_stays_on_one(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The minister said the\nthe road is open.\n", encoding="utf-8")
    assert newslint("a.md", "--line-format", "{text}|{rule}").out == "the the|doubled-word\n"
    assert len(newslint("a.md", "--format", "concise").out.splitlines()) == 1


@pytest.mark.parametrize(
    "line_format",
    [
        "{nothing}", "{}", "{0}", "{path.__class__}", "{path[0]}", "{path!x}", "{path!r}", "{path:{rule}}", "{path:{rule.__class__}}",
        "{path:>99999999}", "{path:zz}", "{path", "path}", "{line:%}",
    ],
)  # fmt: skip
def test_bad_line_formats(newslint: Callable[..., Any], tmp_path: Path, line_format: str) -> None:
    (tmp_path / "a.txt").write_text("The the road.", encoding="utf-8")
    outcome = newslint("a.txt", "--line-format", line_format)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("newslint: line format ")
    assert outcome.err.count("\n") == 1


def test_template(out: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(
        "{{ version }}{% for f in files %}{{ f.path }} {{ f.stats.words }}{% for one in f.findings %} {{ one.line }}:{{ one.text }}"
        "{% endfor %}\n{% endfor %}",
        encoding="utf-8",
    )
    assert "a.txt 20 3:the the 4:He he" in out("--template", "t.jinja")
    assert out("--template", "t.jinja").endswith("b.txt 4\n")
    (tmp_path / "t.html.jinja").write_text("{{ '<' }}", encoding="utf-8")
    assert out("--template", "t.html.jinja") == "&lt;"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ files", "t.jinja:1: "),
        ("\n{% for %}", "t.jinja:2: "),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ files[0].nothing }}", "nothing"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ files.append(1) or files.__init__.__globals__ }}", "unsafe"),
        ("{% include '/etc/passwd' %}", "mend the template"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ range(9999999999) }}", "mend the template"),
        ("{{ files | nothing }}", "nothing"),
        ("{{ 5 + 'a' }}", "mend the template"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "mend the template"),
        ("\udcff", "name a text file"),
    ],
)
def test_bad_templates(newslint: Callable[..., Any], tmp_path: Path, template: str, words: str) -> None:
    (tmp_path / "a.txt").write_text("The the road.", encoding="utf-8")
    (tmp_path / "t.jinja").write_bytes(template.encode("utf-8", "surrogateescape"))
    outcome = newslint("a.txt", "--template", "t.jinja")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("newslint: t.jinja")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_statistics(out: Callable[..., str]) -> None:
    number = len(out("--format", "jsonl").splitlines())
    counts = [file["stats"] for file in json.loads(out("--format", "json"))["files"]]
    rules, _, measures = out("--statistics").partition("\n\n")
    assert rules == f"{number:6d}  doubled-word"
    assert measures.splitlines()[:2] == [f"{sum(one[name] for one in counts):6d}  {name}" for name in ("words", "sentences")]
