"""What all formats for CI have in common: the same bytes for the same input, streaming, whole and safe text."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lint.document import parse
from lint.document.document import Document
from lint.model import Confidence, Finding, Severity, Span
from lint.reports import Look, Result, renderer
from lint.reports.encode import json_text, sound, visible, xml
from lint.reports.project import from_root, uri

MACHINE = ("sarif", "gitlab", "rdjson", "rdjsonl", "checkstyle", "junit")
ALL = (*MACHINE, "github")


@pytest.mark.parametrize("name", ALL)
def test_same_bytes_for_the_same_input(report: Callable[..., str], hostile_results: list[Result], name: str) -> None:
    assert report(name, hostile_results) == report(name, hostile_results)


@pytest.mark.parametrize("name", MACHINE)
def test_ascii_whatever_the_terminal(report: Callable[..., str], hostile_results: list[Result], name: str) -> None:
    text = report(name, hostile_results)
    assert text.isascii()
    assert text.endswith("\n")
    assert not set(text) & {chr(code) for code in range(32) if chr(code) != "\n"}


@pytest.mark.parametrize("name", ALL)
def test_reports_stream(name: str) -> None:
    """Nearly nothing of a result is held back when the next one is taken."""
    written = 0

    def results() -> Iterator[Result]:
        for number in range(3):
            document = parse("The river rose.", f"{number}.txt")
            finding = Finding("trial", "style", Severity.ERROR, Confidence.HIGH, "Wrong." * 50, Span(4, 9), "river")
            yield Result(document.path, document, (finding,))
            assert written >= 300 * (number + 1)

    for piece in renderer(name)(results(), Look()):
        written += len(piece)


@pytest.mark.parametrize("name", ALL)
def test_lone_surrogates_and_nothing_at_all(report: Callable[..., str], name: str) -> None:
    text = "a \ud83d b"
    document = Document(text, "x\udcff.txt", "plain", "utf-8", text, ())
    finding = Finding("trial", "style", Severity.ERROR, Confidence.HIGH, "It is '\ud83d'.", Span(2, 3), "\ud83d")
    out = report(name, [Result("x\udcff.txt", document, (finding,))])
    assert out.encode()
    assert "\\ud83d" not in out
    assert isinstance(report(name, []), str)


@pytest.mark.parametrize("name", ALL)
def test_from_the_command_line(newslint: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / "é 1.txt").write_bytes("\ufeffHe said the the 😀 road is is open.\r\n".encode())
    first, second = (newslint("--select", "doubled-word", "é 1.txt", "gone.txt", "--format", name) for _ in range(2))
    assert (first.code, first.err) == (2, "newslint: gone.txt: no such file or folder; check the name\n")
    assert first == second
    assert "doubled-word" in first.out


@pytest.mark.parametrize("name", ALL)
def test_a_terminal_that_knows_only_ascii(cli: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes("He said the the 😀 road on on “é” Friday.\n".encode())
    ascii_only, utf8 = (
        cli("a.txt", "--select", "doubled-word", "--format", name, env={"PYTHONIOENCODING": way, "PYTHONUTF8": "0"})
        for way in ("ascii", "utf-8")
    )
    assert ascii_only.code == 1
    assert name == "github" or ascii_only.out == utf8.out


@pytest.mark.parametrize("text", ["plain", "\ud83d\ude00", "\ud83d", "😀", '"\\', "\\ud83d", "\x00\x1f\x7f", "\u2028"])
def test_json_text(text: str) -> None:
    assert json.loads(json_text({"a": [text]})) == {"a": [sound(text)]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;'"),
        ("\r\n\t", "&#13;&#10;&#9;"),
        ("\x00\x1b\ufffe\ud83d", "&#65533;" * 4),
        ("é😀", "&#233;&#128512;"),
    ],
)
def test_xml(text: str, written: str) -> None:
    assert xml(text) == written


def test_visible_keeps_what_xml_can_say() -> None:
    kept = "a\t\n\r é\u202e\u2028\ufffd😀\U0010ffff"
    assert visible(kept) == kept


@pytest.mark.parametrize(
    ("path", "shown", "written"),
    [
        ("a.txt", "a.txt", "a.txt"), ("./a b.txt", "a b.txt", "a%20b.txt"), ("<stdin>", "<stdin>", "%3Cstdin%3E"),
        ("sub/ü#?%.txt", "sub/ü#?%.txt", "sub/%C3%BC%23%3F%25.txt"), ("a:b.txt", "a:b.txt", "a%3Ab.txt"), ("😀.txt", "😀.txt", "%F0%9F%98%80.txt"),
    ],
)  # fmt: skip
def test_paths(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: str, shown: str, written: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    assert from_root(path) == shown
    assert from_root(str(tmp_path / path)) == shown or path == "<stdin>"
    assert uri(from_root(path)) == written


def test_paths_count_from_the_root_that_ci_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "wire" / "today").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "wire")
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
        monkeypatch.setenv(name, str(tmp_path))
        assert from_root("today/a.txt") == "wire/today/a.txt"
        assert from_root("../b.txt") == "b.txt"
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
        assert from_root("today/a.txt") == "today/a.txt"
    outside = from_root("../b.txt")
    assert os.path.isabs(outside)
    assert uri(outside) == "file://" + outside.replace(" ", "%20")
