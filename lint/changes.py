"""Changed lines: which lines of which files a diff touched, from git or from a unified diff."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping

from .document import Document
from .errors import NewslintError
from .model import Finding, Span

HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
DIFF = re.compile(rb"(?m)^(?:diff --git |\+\+\+ )")
"""What a diff holds even where it changes no line of a file that is left."""
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

Changes = Mapping[str, list[range]]
"""The touched lines (from 1) of files by their real paths."""


def touched(changes: Changes, path: str, document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stand on a changed line, or that speak of a place on one."""
    lines = changes.get(os.path.realpath(path), [])

    def is_changed(span: Span) -> bool:
        first = document.lines.position(span.start)[0]
        last = document.lines.position(max(span.start, span.end - 1))[0]
        return any(first < one.stop and one.start <= last for one in lines)

    return tuple(one for one in findings if any(map(is_changed, (one.span, *(other.span for other in one.related)))))


def since(revision: str) -> Changes:
    """What git says has changed since a revision, new files that git doesn't know yet included."""
    if revision.startswith("-"):
        raise NewslintError(f"{revision}: no revision; name a branch, tag or commit")
    top = git("rev-parse", "--show-toplevel").rstrip("\n")
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/")
    found = dict(parsed(git("-c", "core.quotePath=false", "diff", *options, revision, "--"), top))
    new = git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", top).split("\0")
    return found | {os.path.realpath(os.path.join(top, name)): [range(1, sys.maxsize)] for name in new if name}


def git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError:
        raise NewslintError("git is not installed; --since needs it, --diff-from takes a diff") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        cure = "name a revision of this repository, or use --diff-from"
        raise NewslintError(f"git: {reason[0].removeprefix('fatal: ')}; {cure}") from None
    return done.stdout.decode("utf-8", "surrogateescape")


def from_diff(path: str) -> Changes:
    """What a unified diff in a file, or on standard input (-), changes; its paths are seen from the current folder."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except OSError as error:
        raise NewslintError(f"{path}: {(error.strerror or str(error)).lower()}; name a unified diff") from None
    changes = dict(parsed(data.decode("utf-8", "surrogateescape"), "."))
    if data.strip() and not changes and not DIFF.search(data):
        raise NewslintError(f"{path}: no unified diff; make one with `git diff` or `diff -u`")
    if changes and not any(map(os.path.exists, changes)):
        raise NewslintError(f"{path}: none of its files is here; run newslint where its paths begin")
    return changes


def parsed(diff: str, folder: str) -> Iterator[tuple[str, list[range]]]:
    """The changed files of a unified diff with their touched lines; deleted files are left out."""
    path, hunks = "", list[range]()
    old = new = 0
    for line in diff.split("\n"):
        if old > 0 or new > 0:
            old -= line[:1] in (" ", "-", "")
            new -= line[:1] in (" ", "+", "")
        elif match := HUNK.match(line):
            old, new = (int(match[group] or 1) if match[group] != "0" else 0 for group in (1, 3))
            hunks.append(range(int(match[2]), int(match[2]) + new))
        elif line.startswith("+++ "):
            if path:
                yield path, hunks
            path, hunks = real(line[4:].rstrip("\r"), folder), []
    if path:
        yield path, hunks


def real(name: str, folder: str) -> str:
    """The real path of a file as a diff names it: b/wire/a.txt, "b/a\\303\\251.txt", with a date after a tab."""
    if name.startswith('"'):
        name = unquoted(name[1 : name.rindex('"')])
    else:
        name = name.split("\t", 1)[0]
    return "" if name == "/dev/null" else os.path.realpath(os.path.join(folder, name.removeprefix("b/")))


def unquoted(text: str) -> str:
    """A name without the escapes that git writes as in C; octal ones are bytes."""

    def plain(match: re.Match[str]) -> str:
        return chr(int(match[1], 8)) if match[1].isdigit() else ESCAPES.get(match[1], match[1])

    escaped = "".join(c if c.isascii() else c.encode("utf-8", "surrogateescape").decode("latin-1") for c in text)
    return re.sub(r"\\([0-7]{3}|.)", plain, escaped).encode("latin-1").decode("utf-8", "surrogateescape")
