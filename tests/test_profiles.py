"""Profiles: named settings that a configuration extends; and the format of a run where nobody chose one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.commands.ci import defaults

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("default", ("low", "suggestion", "warning", False)),
        ("minimal", ("high", "error", "error", False)),
        ("strict", ("low", "suggestion", "suggestion", True)),
    ],
)
def test_a_profile_is_extended_by_name(
    newslint: Callable[..., Any], write: Write, profile: str, expected: tuple[object, ...]
) -> None:
    write(".newslint.yaml", f"extends: {profile}\n")
    shown = yaml.safe_load(newslint("check", "--show-config").out)
    assert tuple(shown[key] for key in ("min-confidence", "min-severity", "fail-on", "preview")) == expected


def test_minimal_reports_only_sure_errors(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The the end. Kyiv slept, and Kyiv woke, and Kiev.\n")
    assert len(newslint("a.txt", "--format", "jsonl").out.splitlines()) == 2
    write(".newslint.yaml", "extends: minimal\n")
    (only,) = newslint("a.txt", "--format", "concise").out.splitlines()
    assert "doubled-word" in only


def test_a_file_goes_before_the_profile_and_a_path_is_no_profile(newslint: Callable[..., Any], write: Write) -> None:
    write("desk.yaml", "extends: strict\nfail-on: error\n")
    write(".newslint.yaml", "extends: desk.yaml\n")
    shown = yaml.safe_load(newslint("check", "--show-config").out)
    assert (shown["fail-on"], shown["preview"]) == ("error", True)


def test_an_unknown_profile_is_told_with_the_nearest(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The end.\n")
    write(".newslint.yaml", "extends: minimum\n")
    outcome = newslint("a.txt")
    assert outcome.code == 2
    assert ".newslint.yaml" in outcome.err
    assert "minimal" in outcome.err


@pytest.mark.parametrize(
    ("environment", "wants_text", "expected"),
    [
        ({}, False, "text"),
        ({"GITHUB_ACTIONS": "true"}, False, "github"),
        ({"GITHUB_ACTIONS": "true"}, True, "text"),
        ({"GITHUB_ACTIONS": "true", "GITEA_ACTIONS": "true"}, False, "text"),
        ({"GITLAB_CI": "true"}, False, "text"),
    ],
)
def test_the_format_follows_the_runner(environment: dict[str, str], wants_text: bool, expected: str) -> None:
    assert defaults(wants_text=wants_text, environment=environment).format == expected
