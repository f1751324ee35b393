"""What all tests share: a cache of their own, a linter, and the command line in this process and in another."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from lint import Linter
from lint.cli import main

settings.register_profile(
    "newslint", deadline=None, max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck)
)  # fmt: skip
settings.register_profile("bar", settings.get_profile("newslint"), max_examples=1000)
settings.load_profile("newslint")

ROOT = Path(__file__).resolve().parent.parent


class Outcome(NamedTuple):
    """How a run of the command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The session's own cache folder, for this process and those that it starts."""
    folder = tmp_path_factory.mktemp("cache")
    patch = pytest.MonkeyPatch()
    patch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    patch.setenv("PYTHONPATH", str(ROOT))
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        patch.delenv(name, raising=False)
    yield folder
    patch.undo()


@pytest.fixture(scope="session")
def linter(cache: Path) -> Linter:
    return Linter()


class Script(io.TextIOWrapper):
    """A standard stream of text over bytes that are kept."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", write_through=True)

    def text(self) -> str:
        return self.buffer.getvalue().decode()  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def newslint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Outcome]:
    """newslint(*arguments, stdin=b"") runs the command line in this process, in the test's own folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        streams = {"stdin": Script(stdin), "stdout": Script(), "stderr": Script()}
        for name, stream in streams.items():
            monkeypatch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ending:
            main([*arguments])
        code = ending.value.code
        return Outcome(code if isinstance(code, int) else 0, streams["stdout"].text(), streams["stderr"].text())

    return run


@pytest.fixture
def cli(tmp_path: Path) -> Callable[..., Outcome]:
    """cli(*arguments, stdin=b"", env={}) runs the real command in a process of its own, in the test's folder."""

    def run(*arguments: str | bytes, stdin: bytes = b"", env: dict[str, str] | None = None) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "lint", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
            check=False,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode(errors="replace"))

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """write(name, text) is the path of a new file."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written
