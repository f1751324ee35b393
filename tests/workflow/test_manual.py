"""The manual page: sound, whole, and found by man where a wheel was installed."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import click
import pytest

from lint.commands import COMMANDS
from lint.group import group

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "newslint.1"


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
def test_mandoc_has_nothing_to_say() -> None:
    done = subprocess.run(["mandoc", "-Tlint", str(PAGE)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_told(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    text = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    section = text.partition(f"\n.SS {name}\n")[2].partition("\n.S")[0]
    told = set(re.findall(r"--[a-z-]+", "\n".join(line for line in section.splitlines() if line.startswith("\\fB"))))
    options = {name for one in command.params for name in (*one.opts, *one.secondary_opts) if name.startswith("--")}
    assert section
    assert told == options


def test_a_wheel_carries_it_where_man_looks() -> None:
    """`man` finds PREFIX/share/man beside PREFIX/bin; CI looks at an installed one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"docs/newslint.1": "share/man/man1/newslint.1"}
