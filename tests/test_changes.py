"""Changed lines: only findings that touch a line of a diff, or speak of one, are reported."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.changes import parsed

Write = Callable[..., Path]
NEEDS_GIT = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def git(*arguments: str) -> None:
    own = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], check=True, capture_output=True)


@NEEDS_GIT
def test_since_a_revision(newslint: Callable[..., Any], write: Write) -> None:
    write("wire/a b.txt", "The the end.\n\nAll is well.\n\nIt was a apple.\n")
    write("wire/é.txt", "It was a apple.\n")
    git("init")
    git("add", ".")
    git("commit", "-m", "one")
    assert newslint("wire", "--since", "HEAD").code == 0
    write("wire/a b.txt", "The the end.\n\nAll of the the wells.\n\nNew.\n\nIt was a apple.\n")
    write("wire/é.txt", "It was a apple.\nIt was an an end.\n")
    write("wire/new.txt", "The the end.\n")
    out = newslint("wire", "--since", "HEAD", "--line-format", "{path}:{line} {text}").out
    assert out.splitlines() == ["wire/a b.txt:3 the the", "wire/new.txt:1 The the", "wire/é.txt:2 an an"]
    os.chdir("wire")
    assert len(newslint(".", "--since", "HEAD", "--format", "concise").out.splitlines()) == 3


@NEEDS_GIT
@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", ""])
def test_a_revision_that_is_none_is_told(newslint: Callable[..., Any], write: Write, revision: str) -> None:
    write("a.txt", "The end.\n")
    git("init")
    outcome = newslint("a.txt", "--since", revision)
    assert outcome.code == 2 if revision else outcome.code == 0
    assert not Path("x").exists()


def test_from_a_diff_that_touches_only_the_other_place(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "Snow fell on Kyiv. Kyiv slept.\n\nThe mayor of Kiev slept.\n\nThe the end.\n")
    patch = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-Snow.\n+Snow fell on Kyiv. Kyiv slept.\n"
    write("patch.diff", patch)
    for arguments, stdin in ((["--diff-from", "patch.diff"], b""), (["--diff-from", "-"], patch.encode())):
        out = newslint("a.txt", *arguments, "--line-format", "{text}", stdin=stdin).out
        assert out == "Kiev\n"


def test_what_is_no_diff_is_told(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The the end.\n")
    for arguments in (["--diff-from", "a.txt"], ["--diff-from", "none.diff"], ["--diff-from", "a.txt", "--since", "HEAD"]):
        assert newslint("a.txt", *arguments).code == 2


@pytest.mark.parametrize(
    ("diff", "expected"),
    [
        ("--- a/x.txt\t2026\n+++ b/x.txt\t2026\n@@ -1,2 +3,4 @@ head\n", {"x.txt": [range(3, 7)]}),
        ("--- a/x\n+++ b/x\n@@ -1 +1,0 @@\n-gone\n@@ -9,0 +8 @@\n+new\n", {"x": [range(1, 1), range(8, 9)]}),
        ('--- "a/\\303\\251.txt"\n+++ "b/\\303\\251\\t\\".txt"\n@@ -0,0 +1 @@\n+a\n', {'é\t".txt': [range(1, 2)]}),
        ("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", {}),
        ("--- a/x\n+++ b/x\n@@ -1 +1,3 @@\n a\n+++ b/y\n+@@ -1 +1 @@\n--- a/z\n+++ b/z\n@@ -1 +1 @@\n", {"x": [range(1, 4)], "z": [range(1, 2)]}),
        ("", {}),
    ],
)  # fmt: skip
def test_diffs_are_read(diff: str, expected: dict[str, list[range]], tmp_path: Path) -> None:
    found = dict(parsed(diff, str(tmp_path)))
    assert {os.path.relpath(path, os.path.realpath(tmp_path)): lines for path, lines in found.items()} == expected


@pytest.mark.parametrize(
    "patch",
    [
        "diff --git a/b.txt b/b.txt\ndeleted file mode 100644\n--- a/b.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-The the end.\n",
        "diff --git a/b.txt b/a.txt\nsimilarity index 100%\nrename from b.txt\nrename to a.txt\n",
        "diff --git a/b.txt b/b.txt\nold mode 100644\nnew mode 100755\n",
        "",
    ],
    ids=["deleted", "renamed", "mode", "empty"],
)  # fmt: skip
def test_a_diff_that_leaves_no_changed_line(newslint: Callable[..., Any], write: Write, patch: str) -> None:
    write("a.txt", "The the end.\n")
    assert newslint("a.txt", "--diff-from", "-", "--format", "concise", stdin=patch.encode()) == (0, "", "")


def test_a_diff_seen_from_elsewhere_is_told(newslint: Callable[..., Any], write: Write) -> None:
    write("wire/a.txt", "The the end.\n")
    patch = b"--- a/wire/a.txt\n+++ b/wire/a.txt\n@@ -1 +1 @@\n-The end.\n+The the end.\n"
    assert newslint("wire", "--diff-from", "-", stdin=patch).code == 1
    os.chdir("wire")
    outcome = newslint("a.txt", "--diff-from", "-", stdin=patch)
    assert (outcome.code, outcome.err) == (2, "newslint: -: none of its files is here; run newslint where its paths begin\n")


def test_standard_input_is_taken_for_the_file_that_it_is_called(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The end.\n")
    write("a.diff", "--- a/a.txt\n+++ b/a.txt\n@@ -1,0 +2 @@\n+The the end.\n")
    out = newslint(
        "-", "--stdin-filename", "a.txt", "--diff-from", "a.diff", "--line-format", "{line}", stdin=b"A a.\nThe the end.\n"
    )
    assert out.out == "2\n"
