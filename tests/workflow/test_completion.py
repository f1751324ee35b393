"""Shell completion, in the shells themselves: what TAB offers once the line of the usage page was read."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
LINES = {shell: line.replace("\\|", "|") for shell, line in re.findall(r"^\| (bash|zsh|fish) \| `([^`]*)` \|$", PAGE, re.M)}
"""What the usage page says to put into each shell's start-up file."""
CASES = [
    ("rule doubled-w", "doubled-word"),
    ("check --format sar", "sarif"),
    ("--exit-z", "--exit-zero"),
    ("init desk-of-n", "desk-of-night"),
    ("--fix an-art", "an-article.txt"),
    ("test-r", "test-rules"),
    ("--ignore accuracy,doubled-w", "accuracy,doubled-word"),
]


@pytest.fixture
def folder(tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with an article and a folder."""
    (tmp_path / "desk-of-night").mkdir()
    (tmp_path / "an-article.txt").touch()
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def in_bash(typed: str) -> str:
    return typed_into(["bash", "--norc", "--noprofile", "-i"], "PS1='$ '; bind 'set bell-style none'", "bash", typed)


def in_zsh(typed: str) -> str:
    return typed_into(["zsh", "-f", "-i"], "PS1='$ '; unsetopt beep; autoload -U compinit && compinit -D", "zsh", typed)


def typed_into(shell: list[str], start: str, name: str, typed: str) -> str:
    """What the line holds after TAB."""
    pexpect = pytest.importorskip("pexpect")
    with pexpect.spawn(shell[0], shell[1:], encoding="utf-8", timeout=60, dimensions=(50, 200)) as terminal:
        terminal.sendline(f"{start}; {LINES[name]}; echo rea''dy")
        terminal.expect("ready")
        terminal.send(f"newslint {typed}\t")
        terminal.send("\x01echo said: \r")
        terminal.expect(r"\nsaid: ([^\r\n]*)")
        return str(terminal.match[1]).strip()


def in_fish(typed: str) -> str:
    """What fish would put in place, by its own command that asks for completions."""
    script = f"{LINES['fish']}; complete -C 'newslint {typed}'"
    done = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=True)
    (offer,) = done.stdout.splitlines()
    return f"newslint {typed.rpartition(' ')[0]} ".replace("  ", " ") + offer.partition("\t")[0]


@pytest.mark.parametrize(("typed", "offered"), CASES, ids=[case[0] for case in CASES])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_tab_completes(folder: Path, shell: str, typed: str, offered: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    complete: Callable[[str], str] = {"bash": in_bash, "zsh": in_zsh, "fish": in_fish}[shell]
    assert complete(typed).rstrip("/") == f"newslint {typed.rpartition(' ')[0]} {offered}".replace("  ", " ")
