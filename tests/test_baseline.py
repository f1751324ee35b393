"""Baselines: what was there is known whatever its line, what is new is found, what is gone is told.

With --hypothesis-profile=bar each property is tried on 1,000 cases.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Linter
from lint.baseline import Baseline, read
from lint.errors import ConfigError

Write = Callable[..., Path]
DEFECTS = (
    "The the council met on the quay at nine.", "It was a apple that the mayor ate.", "The mayor left Kyiv for Kiev by night.",
    "He said the port would open.. Nobody came.", "The prize, said Serhii Khomenko, is small, and Khomenko kept it. Homenko wept.",
    "A envoy told the the council that it was an hour late.", "They would to pay in May.", "The envoy of the US met the U.S. team.",
)  # fmt: skip
PLAIN = (
    "Snow fell on the hills above the town.", "The ferry was late again on Friday.", "Nobody was hurt, the harbor office said.",
    "Grain prices rose by a tenth in March.", "The bridge will stay shut until June.",
)  # fmt: skip
MORE = ("Rain is due at the weekend.", "A pilot boat lay at the pier.", "The school has two halls.", "Boats came in at dawn.")

NEW = "Later the the lamp went out."
ARTICLES = sorted((Path(__file__).parent.parent / "corpus" / "artifacts").glob("*.txt"))


def known(linter: Linter, text: str) -> Baseline:
    baseline = Baseline(".")
    baseline.renew("a.txt", linter.lint(text))
    return Baseline(".", baseline.known)


@given(
    st.lists(st.sampled_from(DEFECTS + PLAIN), min_size=1, max_size=9, unique=True),
    st.lists(st.sampled_from(MORE), max_size=4, unique=True),
    st.randoms(),
)
def test_moved_paragraphs_and_new_lines_bring_nothing_new(
    linter: Linter, old: list[str], more: list[str], chance: random.Random
) -> None:
    baseline = known(linter, "\n\n".join(old))
    new = [*old, *more]
    chance.shuffle(new)
    assert baseline.take("a.txt", linter.lint("\n\n".join(new))) == ()
    assert baseline.stale() == 0


def whole(path: Path) -> tuple[list[str], list[str]]:
    """The top of an article, down to its dateline, and the paragraphs below it."""
    parts = path.read_text(encoding="utf-8").strip().split("\n\n")
    return parts[:3], parts[3:]


@given(
    st.sampled_from(ARTICLES),
    st.lists(st.sampled_from(MORE), max_size=4, unique=True),
    st.booleans(),
    st.booleans(),
    st.randoms(),
)
def test_whole_articles_too(linter: Linter, path: Path, more: list[str], moved: bool, worse: bool, chance: random.Random) -> None:
    """Moved about, with lines put in, and with a defect or without."""
    top, body = whole(path)
    baseline = known(linter, "\n\n".join([*top, *body]))
    if moved:
        chance.shuffle(body)
    for line in [*more, *[NEW] * worse]:
        body.insert(chance.randint(0, len(body)), line)
    new = baseline.take("a.txt", linter.lint("\n\n".join([*top, *body])))
    assert [one.text for one in new] == ["the the"] * worse


@given(st.lists(st.sampled_from(DEFECTS + PLAIN), max_size=7, unique=True), st.integers(0, 7))
def test_one_new_defect_is_one_new_finding(linter: Linter, old: list[str], place: int) -> None:
    baseline = known(linter, "\n\n".join(old))
    new = [*old[:place], NEW, *old[place:]]
    assert [one.text for one in baseline.take("a.txt", linter.lint("\n\n".join(new)))] == ["the the"]


def test_alike_findings_are_counted(linter: Linter) -> None:
    text = "The the end.\n\n" * 3
    baseline = known(linter, text)
    assert len(baseline.take("a.txt", linter.lint(text + "The the end.\n"))) == 1


def test_from_the_command_line(newslint: Callable[..., Any], write: Write) -> None:
    write("wire/a.txt", "The the end.\n")
    write("wire/b.txt", "It was a apple.\n")
    outcome = newslint("wire", "--write-baseline", "--baseline", "known.json", "--format", "concise")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "newslint: known.json: 2 findings written\n")
    assert newslint("wire", "--write-baseline", "--baseline", "known.json", "--quiet") == (0, "", "")
    assert newslint("wire", "--write-baseline", "--baseline", "known.json").out == ""
    data = json.loads(Path("known.json").read_text())
    assert data["version"] == 1
    assert list(data["files"]) == ["wire/a.txt", "wire/b.txt"]
    assert newslint("wire", "--baseline", "known.json").code == 0
    write("wire/a.txt", "Above.\n\nThe the end.\n\nIt took an an hour.\n")
    outcome = newslint("wire", "--baseline", "known.json", "--format", "concise")
    assert outcome.code == 1
    assert "a.txt:5:9: error doubled-word" in outcome.out
    write("wire/a.txt", "The end.\n")
    outcome = newslint("wire", "--baseline", "known.json")
    assert outcome.code == 0
    assert "1 known finding no longer found; --prune takes them out" in outcome.err
    assert "forgotten" in newslint("wire", "--baseline", "known.json", "--prune").err
    assert list(json.loads(Path("known.json").read_text())["files"]) == ["wire/b.txt"]


def test_writing_again_keeps_the_files_that_were_not_checked(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The the end.\n")
    write("b.txt", "It was a apple.\n")
    newslint("a.txt", "b.txt", "--write-baseline")
    write("a.txt", "The end.\n")
    newslint("a.txt", "--write-baseline")
    assert list(json.loads(Path(".newslint-baseline.json").read_text())["files"]) == ["b.txt"]


def test_the_same_findings_make_the_same_bytes(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "\n\n".join(DEFECTS))
    newslint("a.txt", "--write-baseline")
    first = Path(".newslint-baseline.json").read_bytes()
    newslint("a.txt", "--write-baseline")
    assert Path(".newslint-baseline.json").read_bytes() == first


def test_standard_input_is_known_by_the_name_that_it_is_given(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The the end.\n")
    newslint("a.txt", "--write-baseline")
    known = ("--baseline", ".newslint-baseline.json")
    assert newslint("-", "--stdin-filename", "a.txt", *known, stdin=b"The the end.\n").code == 0
    assert newslint("-", "--stdin-filename", "b.txt", *known, stdin=b"The the end.\n").code == 1


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": 1}}', "[" * 9999])
def test_what_is_no_baseline_is_told(write: Write, text: str) -> None:
    with pytest.raises(ConfigError, match=r"known\.json: no baseline of version 1"):
        read(str(write("known.json", text)))


@pytest.mark.parametrize("arguments", [["--prune"], ["--prune", "--write-baseline"], ["--baseline", "none.json"]])
def test_misuse_is_told(newslint: Callable[..., Any], write: Write, arguments: list[str]) -> None:
    write("a.txt", "The end.\n")
    outcome = newslint("a.txt", *arguments)
    assert outcome.code == 2
    assert "baseline" in outcome.err
