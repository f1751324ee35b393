"""What the tests of the workflow files share: the real clients, and newslint as a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Done = subprocess.CompletedProcess


@pytest.fixture
def client() -> Callable[..., Done[str]]:
    """client(name, *arguments) runs a tool from beside this Python; without it the test is left out."""

    def run(name: str, *arguments: str, stdin: str | None = None, cwd: Path = ROOT) -> Done[str]:
        path = shutil.which(name, path=str(Path(sys.executable).parent))
        if not path:
            pytest.skip(f"{name} is not installed; it comes with the extra 'workflow'")
        return subprocess.run([path, *arguments], input=stdin, cwd=cwd, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`newslint`, first on the path."""
    path = tmp_path / "bin" / "newslint"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n')
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{path.parent}:{os.environ['PATH']}")
    return path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: wire/bad.txt with an error, wire/good.txt without, and `a desk/note.md` with a warning."""
    folder = tmp_path / "desk"
    for name, text in (
        ("wire/bad.txt", "The minister said the the road would open.\n"),
        ("wire/good.txt", "The road is open.\n"),
        ("a desk/note.md", "The road , he said, is open.\n"),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.chdir(folder)
    return folder
