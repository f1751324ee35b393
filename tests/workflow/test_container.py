"""The container file: sound to its linter, and what it copies is there and is enough to build newslint."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = (ROOT / "Containerfile").read_text(encoding="utf-8")
COPIES = [line.split()[:-1] for line in re.findall(r"^COPY (?!--)(.*)$", FILE, re.M)]
SOURCES = [source for line in COPIES for source in line]


def test_hadolint_has_nothing_to_say(client: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = client("hadolint", "--no-color", "Containerfile")
    assert (done.returncode, done.stdout) == (0, "")


def test_what_it_copies_is_there() -> None:
    assert [source for source in SOURCES if not (ROOT / source).exists()] == []


@pytest.mark.network
def test_what_it_copies_is_enough(tmp_path: Path) -> None:
    for source in SOURCES:
        place = tmp_path / "source" / source
        place.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
        copy(ROOT / source, place)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-c", "constraints.txt", "-w", str(tmp_path), "."]
    subprocess.run(command, cwd=tmp_path / "source", check=True)
    assert len(list(tmp_path.glob("newslint-*.whl"))) == 1
