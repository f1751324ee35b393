"""Suppressions: what was accepted stays quiet, nothing else does, and one that accepts nothing is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Config, Linter
from lint.config import Accepted
from lint.model import Suppression

Write = Callable[..., Path]
QUICK = Linter(Config(select=("doubled-word", "article-sound", "unused-suppression")))


def found(text: str, path: str = "a.md") -> list[str]:
    return [f"{one.rule} {one.text}" if one.rule != "unused-suppression" else "unused" for one in QUICK.lint(text, path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- newslint-disable-next-line doubled-word -- quoted -->\nThe the end.\n\nThe the end.", ["doubled-word The the"]),
        ("<!-- newslint-disable-next-line -->\n\n\nThe the end of a apple.", []),
        ("<!-- newslint-disable-next-line article-sound, doubled-word -->\nThe the end of a apple.", []),
        ("<!-- newslint-disable-next-line linguistic-conventions -->\nThe the end of a apple.", []),
        ("<!-- newslint-disable-next-line article-sound -->\nThe the end of a apple.", ["doubled-word The the"]),
        (
            "<!-- newslint-disable doubled-word -->\n\nThe the.\n\n<!-- newslint-enable doubled-word -->\n\nThe the.",
            ["doubled-word The the"],
        ),
        ("The the.\n\n<!-- newslint-disable -->\n\nThe the.\n\nA the the.", ["doubled-word The the"]),
        ("The the.\n\nA the the.\n\n<!-- newslint-disable-file all -- old -->\n", []),
        ("<!-- newslint-disable-next-line doubled-word -->\nThe end.", ["unused"]),
        ("The end.\n\n<!-- newslint-disable-next-line doubled-word -->", ["unused"]),
        ("<!-- newslint-disable-next-line name-drift -->\nThe end.", []),
        ("<!-- newslint-disable-next-line no-such-rule -->\nThe the end.", ["doubled-word The the"]),
        ("<!-- newslint-ignore doubled-word -->\nThe the end.", ["doubled-word The the"]),
    ],
)
def test_comments(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_comment_of_html_counts_and_one_of_plain_text_does_not() -> None:
    text = "<p>One.</p>\n<!-- newslint-disable-next-line doubled-word -->\n<p>The the end.</p>"
    assert found(text, "a.html") == []
    assert "doubled-word The the" in found("One.\n\n<!-- newslint-disable-file doubled-word -->\n\nThe the end.", "a.txt")


def test_the_finding_about_an_unused_comment_removes_it() -> None:
    (one,) = QUICK.lint("<!-- newslint-disable-next-line doubled-word -->\nThe end.", "a.md")
    assert one.message == "The suppression here of doubled-word accepts nothing."
    assert [edit.text for edit in one.edits] == [""]


def test_a_sidecar_accepts_by_rule_and_text(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt", "The the end. It was a apple.\n")
    sidecar = write("a.txt.newslint.yaml", "- {rules: [doubled-word], text: The  the, reason: the band}\n")
    out = newslint("a.txt", "--format", "concise")
    assert "doubled-word" not in out.out
    assert "article-sound" in out.out
    sidecar.write_text("- {rules: [doubled-word], text: An an, reason: the band}\n")
    out = newslint("a.txt", "--format", "concise").out
    assert "The suppression in a.txt.newslint.yaml of doubled-word ('An an') accepts nothing." in out
    assert "doubled-word" in out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {rules: [doubled-word]}", "a.txt.newslint.yaml:1: "),
        ("- {rules: [doubled-word], reason: x, lines: 3}", "lines"),
        ("{", "mend the YAML there"),
    ],
)
def test_a_mistake_in_a_sidecar_is_told_and_the_other_files_are_checked(
    newslint: Callable[..., Any], write: Write, text: str, told: str
) -> None:
    write("a.txt", "The the end.\n")
    write("b.txt", "It was a apple.\n")
    write("a.txt.newslint.yaml", text)
    outcome = newslint("a.txt", "b.txt", "--format", "concise")
    assert outcome.code == 2
    assert told in outcome.err
    assert "b.txt:1" in outcome.out


def test_the_configuration_accepts_by_glob(newslint: Callable[..., Any], write: Write) -> None:
    write("wire/a.txt", "The the end.\n")
    write("desk/a.txt", "The the end.\n")
    write(".newslint.yaml", "suppress:\n  - {rules: [doubled-word], paths: [wire/*.txt], reason: as the agency sent it}\n")
    out = newslint("wire", "desk", "--format", "concise").out
    assert [line.partition(":")[0] for line in out.splitlines()] == ["desk/a.txt"]
    write(".newslint.yaml", "suppress:\n  - {rules: [doubled-wrd], reason: x}\n")
    outcome = newslint("wire")
    assert outcome.code == 2
    assert "did you mean 'doubled-word'?" in outcome.err


def test_fixing_leaves_what_is_suppressed(newslint: Callable[..., Any], write: Write) -> None:
    path = write("a.md", "<!-- newslint-disable-next-line doubled-word -->\nThe the end.\n\nThe the end.\n")
    newslint("--fix", "a.md")
    assert path.read_text().endswith("-->\nThe the end.\n\nThe end.\n")


@given(st.lists(st.sampled_from(["The the end.", "It was a apple.", "All is well."]), min_size=1, max_size=6), st.data())
def test_a_suppression_takes_away_just_what_it_names(lines: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(lines)
    before = QUICK.lint(text, "a.md")
    rule = data.draw(st.sampled_from(["doubled-word", "article-sound"]))
    after = QUICK.lint(text, "a.md", [Suppression((rule,))])
    assert list(after) == [one for one in before if one.rule != rule]
    config = QUICK.config._replace(suppress=(Accepted((rule,), "it is right"),))
    assert [one.span for one in Linter(config).lint(text, "a.md")] == [one.span for one in after]


def test_a_sidecar_speaks_of_standard_input_too(newslint: Callable[..., Any], write: Write) -> None:
    write("a.txt.newslint.yaml", "- {rules: [doubled-word], reason: the band}\n")
    assert newslint("-", "--stdin-filename", "a.txt", stdin=b"The the end.\n").code == 0
    assert newslint("-", "--stdin-filename", "b.txt", stdin=b"The the end.\n").code == 1
