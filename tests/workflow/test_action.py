"""The GitHub Action: sound to the public schema, and its steps do as they say when run as GitHub runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("id", "check"): step for step in ACTION["runs"]["steps"]}
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""How GitHub starts a step of `shell: bash`."""
Client = Callable[..., subprocess.CompletedProcess[str]]


def step(name: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run step, with the variables that its `env` gives it."""
    assert environment.keys() == STEPS[name]["env"].keys()
    given = {**os.environ, "GITHUB_ACTIONS": "true", **environment}
    return subprocess.run([*BASH, "-c", STEPS[name]["run"]], env=given, capture_output=True, text=True, check=False)


def check(program: Path, paths: str = "wire", args: str = "", fail_on: str = "", sarif: str = "") -> tuple[int, list[str]]:
    """The exit code of the step that checks, and the annotations that it makes."""
    done = step("check", NEWSLINT=str(program), PATHS=paths, ARGS=args, FAIL_ON=fail_on, SARIF=sarif)
    return done.returncode, [line.partition(" ")[0] for line in done.stdout.splitlines()]


def test_the_public_schema_takes_it(client: Client) -> None:
    done = client("check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["install", "check"])
def test_shellcheck_has_nothing_to_say(client: Client, name: str) -> None:
    """But that PATHS is not assigned (SC2153); the step's `env` does it."""
    done = client("shellcheck", "--shell=bash", "--exclude=SC2153", "-", stdin=STEPS[name]["run"])
    assert done.stdout == ""


def test_inputs_reach_a_step_only_as_variables() -> None:
    """An expression within a script would run what an input holds."""
    assert not [name for name, one in STEPS.items() if "${{" in one.get("run", "")]
    told = "".join(value for one in STEPS.values() for value in one.get("env", {}).values())
    assert all(f"inputs.{name} " in told for name in ACTION["inputs"])


def test_findings_become_annotations(desk: Path, program: Path) -> None:
    assert check(program) == (1, ["::error"])
    assert check(program, "wire/good.txt") == (0, [])
    assert check(program, "a desk\nwire/good.txt\n") == (1, ["::warning"])


def test_what_fails_is_chosen(desk: Path, program: Path) -> None:
    assert check(program, "a desk", fail_on="error") == (0, ["::warning"])
    assert check(program, fail_on="never") == (0, ["::error"])
    assert check(program, args="--select page-furniture --preview") == (0, [])
    assert check(program, "gone.txt", fail_on="never") == (2, [])


def test_sarif_is_written_beside_the_annotations(desk: Path, program: Path) -> None:
    assert check(program, sarif="out.sarif") == (1, ["::error"])
    report = json.loads((desk / "out.sarif").read_text())
    assert [one["ruleId"] for one in report["runs"][0]["results"]] == ["doubled-word"]


def test_an_input_is_no_command(desk: Path, program: Path) -> None:
    for paths, args in (("$(touch hacked)", ""), ("wire; touch hacked", ""), ("wire", "$(touch hacked)"), ("--fix", "")):
        check(program, paths, args)
    assert not (desk / "hacked").exists()
    assert "the the" in (desk / "wire" / "bad.txt").read_text()


@pytest.mark.network
@pytest.mark.parametrize("version", ["", "v9"])
def test_it_installs_itself_or_a_version(tmp_path: Path, version: str) -> None:
    origin, output = tmp_path / "desk" / "newslint", tmp_path / "output"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(origin)], check=True)
    subprocess.run(["git", "tag", "v9"], cwd=origin, check=True)
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(output), "GITHUB_SERVER_URL": f"file://localhost{tmp_path}"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.delenv("PYTHONPATH")
        done = step("install", PYTHON=sys.executable, REPOSITORY="desk/newslint", SOURCE=str(ROOT), VERSION=version)
        assert done.returncode == 0, done.stderr
        command = output.read_text().strip().removeprefix("command=")
        assert subprocess.run([command, "--version"], capture_output=True, text=True, check=True, cwd=tmp_path).stdout
