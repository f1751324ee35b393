"""Configuration: found, extended, checked, shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from lint.commands.schema import text as schema_text

ROOT = Path(__file__).resolve().parent.parent
HOUSE = """\
rules:
- id: house-cat
  kind: existence
  severity: suggestion
  confidence: high
  mqm: style/awkward
  message: "'{match}' is a cat."
  why: It is a trial.
  patterns: [cat]
  examples: {bad: ["A «cat»."], good: ["A dog."]}
"""


@pytest.fixture
def settings(newslint: Callable[..., Any]) -> Callable[..., dict[str, Any]]:
    """settings(*arguments) are the settings that --show-config prints."""

    def shown(*arguments: str) -> dict[str, Any]:
        outcome = newslint("check", "--show-config", *arguments)
        assert outcome.code == 0, outcome.err
        found: dict[str, Any] = yaml.safe_load(outcome.out)
        return found

    return shown


def test_without_a_file(newslint: Callable[..., Any], settings: Callable[..., dict[str, Any]]) -> None:
    assert newslint("check", "--show-config").out.startswith("# from no configuration file\n")
    assert settings() == {
        "select": [], "ignore": [], "engines": [], "preview": False, "min-severity": "suggestion", "min-confidence": "low",
        "fail-on": "warning", "rules": [], "vocabulary": [],
        "style": "none", "exclude": [], "suppress": [],
        "severity": {}, "format": "text", "line-format": "", "template": "", "max-bytes": 50_000_000,
    }  # fmt: skip


def test_the_nearest_file_counts(write: Callable[..., Path], settings: Callable[..., dict[str, Any]]) -> None:
    write(".newslint.yaml", "fail-on: error")
    write("desk/.newslint.yaml", "fail-on: suggestion")
    write("desk/wire/a.txt", "A.")
    write("b.txt", "B.")
    assert settings("desk/wire/a.txt")["fail-on"] == "suggestion"
    assert settings("desk/wire/none.txt")["fail-on"] == "suggestion"
    assert settings("desk/*.txt")["fail-on"] == "suggestion"
    assert settings("b.txt", "desk/wire/a.txt")["fail-on"] == "error"
    assert settings()["fail-on"] == "error"
    assert settings("-", "--stdin-filename", "desk/x.txt")["fail-on"] == "suggestion"
    assert settings("--no-config", "b.txt")["fail-on"] == "warning"
    assert settings("--config", "desk/.newslint.yaml", "b.txt")["fail-on"] == "suggestion"


def test_pyproject(write: Callable[..., Path], settings: Callable[..., dict[str, Any]]) -> None:
    write("pyproject.toml", '[tool.newslint]\nfail-on = "error"\n[tool.newslint.severity]\nhouse-cat = "error"\n')
    write("house.yaml", HOUSE)
    assert settings()["severity"] == {"house-cat": "error"}
    write(".newslint.yaml", "fail-on: suggestion")
    assert settings()["fail-on"] == "suggestion"
    write("sub/pyproject.toml", "[tool.other]\nx = 1\n")
    write("sub/a.txt", "A.")
    assert settings("sub/a.txt")["fail-on"] == "suggestion"


def test_what_is_shown_is_a_configuration(write: Callable[..., Path], newslint: Callable[..., Any], settings: Any) -> None:
    write("house.yaml", HOUSE)
    write(
        "a.yaml",
        "rules: [house.yaml]\nexclude: ['x/*']\nignore: [house-cat]\nseverity: {house-cat: error}\nline-format: '{path}'\n",
    )
    first = newslint("check", "--show-config", "--config", "a.yaml").out
    write("b.yaml", first)
    assert settings("--config", "b.yaml") == yaml.safe_load(first)


def test_extends(write: Callable[..., Path], settings: Callable[..., dict[str, Any]]) -> None:
    write(
        "base/base.yaml",
        "ignore: [page-furniture]\nfail-on: error\nrules: [house.yaml]\nexclude: [old]\nseverity: {house-cat: error}\n",
    )
    write("base/house.yaml", HOUSE)
    write("mid.yaml", "extends: base/base.yaml\nignore: [doubled-word]\nmin-severity: warning\n")
    write("other.yaml", "preview: true\nfail-on: suggestion\n")
    write(
        "top/.newslint.yaml",
        "extends: [../mid.yaml, ../other.yaml]\nignore: [page-furniture, doubled-phrase]\nseverity: {doubled-word: warning}",
    )
    found = settings("top")
    assert found["ignore"] == ["page-furniture", "doubled-word", "doubled-phrase"]
    assert (found["fail-on"], found["min-severity"], found["preview"]) == ("suggestion", "warning", True)
    assert [Path(path).name for path in found["rules"]] == ["house.yaml"]
    assert found["severity"] == {"house-cat": "error", "doubled-word": "warning"}
    assert found["exclude"][0].endswith("base/old")


@pytest.mark.parametrize("names", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_a_circle(write: Callable[..., Path], newslint: Callable[..., Any], names: list[str]) -> None:
    for name, following in zip(names, [*names[1:], names[0]]):
        write(f"{name}.yaml", f"extends: {following}.yaml")
    outcome = newslint("check", "--config", "a.yaml", "--show-config")
    assert outcome.code == 2
    assert "a.yaml: extends itself by way of" in outcome.err


@pytest.mark.parametrize(
    ("name", "text", "place", "words"),
    [
        (".newslint.yaml", "fail-on: error\nfial-on: error\n", ".newslint.yaml:2: ", "did you mean 'fail-on'?"),
        (".newslint.yaml", "fail_on: error\n", ".newslint.yaml:1: ", "did you mean 'fail-on'?"),
        (".newslint.yaml", "zzz: 1\n", ".newslint.yaml:1: ", "unknown key 'zzz'"),
        (".newslint.yaml", "\nselect: all\n", ".newslint.yaml:2: ", "expected 'array', got 'str'"),
        (".newslint.yaml", "select:\n- a\n- 5\n", ".newslint.yaml:3: ", "expected 'str', got 'int'"),
        (".newslint.yaml", "preview: maybe\n", ".newslint.yaml:1: ", "expected 'bool"),
        (".newslint.yaml", "fail-on: eror\n", ".newslint.yaml:1: ", "did you mean 'error'?"),
        (".newslint.yaml", "severity:\n  house-cat: fatal\n", ".newslint.yaml:", "invalid enum value 'fatal'"),
        (".newslint.yaml", "format: xml\n", ".newslint.yaml:1: ", "matching regex"),
        (".newslint.yaml", "max-bytes: 0\n", ".newslint.yaml:1: ", ">= 1"),
        (".newslint.yaml", "max-bytes: 99999999999999999999999\n", ".newslint.yaml:1: ", ""),
        (".newslint.yaml", "- a\n", ".newslint.yaml:1: ", "not a configuration file"),
        (".newslint.yaml", "text", ".newslint.yaml:1: ", "not a configuration file"),
        (".newslint.yaml", "a: [\n", ".newslint.yaml:2: ", "mend the YAML"),
        (".newslint.yaml", "fail-on: error\nfail-on: error\n", ".newslint.yaml:2: ", "given twice"),
        (".newslint.yaml", "extends: none.yaml\n", "none.yaml: ", "no such file"),
        (".newslint.yaml", "rules: [none.yaml]\n", "none.yaml: ", "no such file"),
        (".newslint.yaml", "fail-on: error\nignore: [page-furnitur]\n", ".newslint.yaml:2: ", "did you mean 'page-furniture'?"),
        (
            ".newslint.yaml",
            "select: [nothing-like-it]\n",
            ".newslint.yaml:1: ",
            "no rule or category is called 'nothing-like-it'",
        ),
        (".newslint.yaml", "severity: {page-furnitur: error}\n", ".newslint.yaml:1: ", "did you mean 'page-furniture'?"),
        ("pyproject.toml", "[x]\ny = 1\n[tool.newslint]\nselect = 'all'\n", "pyproject.toml:4: ", "expected 'array', got 'str'"),
        ("pyproject.toml", "[tool.newslint]\n\nfial-on = 'error'\n", "pyproject.toml:3: ", "did you mean 'fail-on'?"),
        (
            "pyproject.toml",
            "[tool.newslint]\n[tool.newslint.severity]\nx = 'fatal'\n",
            "pyproject.toml:2: ",
            "invalid enum value",
        ),
        ("pyproject.toml", "[tool.newslint\n", "pyproject.toml", "mend the TOML"),
    ],
)
def test_mistakes(write: Callable[..., Path], newslint: Callable[..., Any], name: str, text: str, place: str, words: str) -> None:
    write(name, text)
    write("a.txt", "A line.")
    outcome = newslint("a.txt")
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("newslint: ")
    assert place in outcome.err
    assert words in outcome.err


def test_the_command_line_goes_first(write: Callable[..., Path], settings: Callable[..., dict[str, Any]]) -> None:
    write(
        ".newslint.yaml", "select: [page-furniture]\nignore: [accuracy]\nfail-on: error\nline-format: '{path}'\npreview: true\n"
    )
    assert settings("--select", "doubled-word, style", "--select", "fluency")["select"] == ["doubled-word", "style", "fluency"]
    assert settings("--ignore", "doubled-word")["ignore"] == ["accuracy", "doubled-word"]
    assert settings("--fail-on", "suggestion")["fail-on"] == "suggestion"
    assert settings("--no-preview")["preview"] is False
    assert settings()["line-format"] == "{path}"
    assert (settings("--format", "json")["format"], settings("--format", "json")["line-format"]) == ("json", "")
    assert settings("--template", "x.jinja")["line-format"] == ""


def test_severity_exclude_and_rule_files(write: Callable[..., Path], newslint: Callable[..., Any]) -> None:
    write("desk/house.yaml", HOUSE)
    write(
        "desk/.newslint.yaml",
        "select: [house-cat]\nrules: [house.yaml]\nexclude: [archive, '*/draft-*']\nseverity: {house-cat: error}\n",
    )
    for name in ("a.txt", "archive/b.txt", "archive/deep/c.txt", "x/draft-d.txt", "x/e.md", "x/.f.txt", "x/g.yaml", ".h/i.txt"):
        write(f"desk/{name}", "A cat.")
    outcome = newslint("desk", "--format", "concise")
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == ["desk/a.txt", "desk/x/e.md"]
    assert ": error house-cat 'cat' is a cat." in outcome.out
    assert newslint("desk/archive/b.txt", "--format", "concise").out.startswith("desk/archive/b.txt:1:3: ")


def test_exclude_in_a_folder_with_odd_characters(write: Callable[..., Path], newslint: Callable[..., Any]) -> None:
    write("[a]*/.newslint.yaml", "exclude: [old]\n")
    write("[a]*/old/b.txt", "The the.")
    assert newslint("[a]*", "--statistics").out == ""


@pytest.mark.parametrize("name", ["config", "rules"])
def test_published_schemas(newslint: Callable[..., Any], name: str) -> None:
    published = (ROOT / "docs" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert published == schema_text(name) == newslint("schema", name).out
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_the_rules_fit_their_schema() -> None:
    schema = json.loads(schema_text("rules"))
    jsonschema.validate(yaml.load((ROOT / "rules.yaml").read_text(encoding="utf-8"), yaml.SafeLoader), schema)
    jsonschema.validate(yaml.safe_load(HOUSE), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(HOUSE.replace("why:", "wherefore:")), schema)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("{}", True),
        ("extends: a\nfail-on: error", True),
        ("extends: [a, b]\nmax-bytes: 5", True),
        ("fial-on: x", False),
        ("format: xml", False),
    ],
)
def test_configurations_fit_their_schema(text: str, fits: bool) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text("config")))
    assert validator.is_valid(yaml.safe_load(text)) == fits
