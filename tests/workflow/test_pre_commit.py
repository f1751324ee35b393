"""The pre-commit hooks, run by pre-commit itself over a repository with two articles and a program."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOOKS = [hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]
Client = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("bad.txt", "program.py"):
        (folder / name).write_text("The minister said the the road would open.\n")
    (folder / "good.md").write_text("The road is open.\n")
    for command in (("init", "-q"), ("add", ".")):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def test_the_manifest_is_sound(client: Client) -> None:
    done = client("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert (done.returncode, done.stdout) == (0, "")


def test_there_is_one_that_checks_and_one_that_fixes() -> None:
    assert HOOKS == ["newslint", "newslint-fix"]


@pytest.mark.network
def test_try_repo(client: Client, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PYTHONPATH")
    said = {hook: client("pre-commit", "try-repo", str(ROOT), hook, "--all-files", cwd=repository) for hook in HOOKS}
    assert "bad.txt\n  1:19  error" in said["newslint"].stdout
    assert "1 finding (1 error) in 2 files" in said["newslint"].stdout
    assert "exit code: 1" in said["newslint"].stdout
    assert "files were modified by this hook" in said["newslint-fix"].stdout
    assert (repository / "bad.txt").read_text() == "The minister said the road would open.\n"
    assert "the the" in (repository / "program.py").read_text()
