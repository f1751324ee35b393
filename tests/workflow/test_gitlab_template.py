"""The GitLab template: sound to the public schema, and its script does as it says when run as a runner runs it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "ci" / "newslint.gitlab-ci.yml"
CI: dict[str, Any] = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))
REPORT = CI["newslint"]["artifacts"]["reports"]["codequality"]
Client = Callable[..., subprocess.CompletedProcess[str]]


def job(**variables: str) -> subprocess.CompletedProcess[str]:
    """The job's script; `pip` stands beside newslint and installs nothing."""
    defaults = {name: one["value"] for name, one in CI["variables"].items()}
    script = "set -eo pipefail\n" + "\n".join(CI["newslint"]["script"])
    environment = {**os.environ, **defaults, **variables}
    return subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def pip(program: Path) -> Path:
    """A pip that only tells what it was called with."""
    path = program.parent / "pip"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {program.parent}/pip-called\n')
    path.chmod(0o755)
    return path


def test_the_public_schema_takes_it(client: Client) -> None:
    done = client("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(TEMPLATE))
    assert done.returncode == 0, done.stdout


def test_shellcheck_has_nothing_to_say(client: Client) -> None:
    """But that paths and options are parted at spaces, which is meant (SC2086)."""
    done = client("shellcheck", "--shell=bash", "--exclude=SC2086", "-", stdin="\n".join(CI["newslint"]["script"]))
    assert done.stdout == ""


def test_the_job_reports_and_then_fails(desk: Path, pip: Path) -> None:
    done = job(NEWSLINT_PACKAGE="newslint @ git+ssh://desk/newslint", NEWSLINT_PATHS="wire")
    assert done.returncode == 1
    assert "doubled-word" in done.stdout
    assert [one["check_name"] for one in json.loads((desk / REPORT).read_text())] == ["doubled-word"]
    assert (pip.parent / "pip-called").read_text().splitlines()[-1] == "newslint @ git+ssh://desk/newslint"


def test_the_job_passes_where_nothing_is_found(desk: Path, pip: Path) -> None:
    assert job(NEWSLINT_PACKAGE="newslint", NEWSLINT_PATHS="wire/good.txt").returncode == 0
    assert json.loads((desk / REPORT).read_text()) == []
    assert job(NEWSLINT_PACKAGE="newslint", NEWSLINT_OPTIONS="--select page-furniture --preview").returncode == 0


def test_what_to_install_must_be_said(desk: Path, pip: Path) -> None:
    done = job()
    assert done.returncode != 0
    assert "set it to what pip shall install" in done.stderr
