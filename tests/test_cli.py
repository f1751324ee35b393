"""The command line: what it takes, what it prints, how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lint
from lint.document import parse
from lint.rules import loader

BAD = "The minister said the the road would open.\n"
GOOD = "The road is open.\n"
ONLY = ("--select", "doubled-word")


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    for name, text in (
        ("bad.txt", BAD),
        ("good.txt", GOOD),
        ("desk/bad.md", BAD),
        ("desk/page.html", f"<p>{BAD}"),
        ("desk/x.yaml", BAD),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def paths(out: str) -> list[str]:
    return [line.split(":")[0] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("bad.txt",), 1),
        (("good.txt",), 0),
        (("good.txt", "bad.txt"), 1),
        (("check", "bad.txt"), 1),
        (("bad.txt", "--exit-zero"), 0),
        (("bad.txt", "--fail-on", "error"), 1),
        (("bad.txt", *ONLY, "--min-severity", "error"), 1),
        (("bad.txt", "--ignore", "doubled-word", *ONLY), 0),
        (("bad.txt", "--select", "page-furniture"), 0),
        (("none.txt",), 2),
        (("bad.txt", "none.txt", "--exit-zero"), 2),
        ((), 2),
        (("check",), 2),
        (("--version",), 0),
        (("--help",), 0),
        (("-h",), 0),
        (("check", "--help"), 0),
        (("--nothing",), 2),
    ],
)
def test_exit_codes(newslint: Callable[..., Any], arguments: tuple[str, ...], code: int) -> None:
    assert newslint(*arguments).code == code


@pytest.mark.parametrize(("arguments", "code"), [(("bad.txt",), 1), (("good.txt",), 0), (("none.txt",), 2), (("--version",), 0)])
def test_exit_codes_of_the_process(cli: Callable[..., Any], arguments: tuple[str, ...], code: int) -> None:
    outcome = cli(*arguments)
    assert outcome.code == code
    assert "Traceback" not in outcome.err
    assert (outcome.err != "") == (code == 2)


def test_severities(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("select: [doubled-word]\nseverity: {doubled-word: suggestion}\n", encoding="utf-8")
    assert newslint("bad.txt").code == 0
    assert newslint("bad.txt", "--fail-on", "suggestion").code == 1
    assert newslint("bad.txt", "--format", "concise", "--min-severity", "suggestion").out != ""
    assert newslint("bad.txt", "--format", "concise", "--min-severity", "warning").out == ""


def test_folders_globs_and_order(newslint: Callable[..., Any]) -> None:
    run = lambda *names: paths(newslint(*names, *ONLY, "--format", "concise").out)  # noqa: E731
    assert run("desk") == ["desk/bad.md", "desk/page.html"]
    assert run(".") == ["./bad.txt", "./desk/bad.md", "./desk/page.html"]
    assert run("*.txt") == ["bad.txt"]
    assert run("**/bad.*") == ["bad.txt", "desk/bad.md"]
    assert run("desk/x.yaml") == ["desk/x.yaml"]
    assert run("desk/page.html", "bad.txt", "desk", "./bad.txt") == ["desk/page.html", "bad.txt", "desk/bad.md"]


def test_each_file_once_whatever_leads_to_it(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "desk" / "loop").symlink_to(tmp_path / "desk", target_is_directory=True)
    assert paths(newslint("desk", *ONLY, "--format", "concise").out) == ["desk/bad.md", "desk/page.html"]
    assert paths(newslint("desk/**/*.md", *ONLY, "--format", "concise").out) == ["desk/bad.md"]


def test_standard_input(newslint: Callable[..., Any]) -> None:
    outcome = newslint("-", *ONLY, "--format", "concise", stdin=BAD.encode())
    assert outcome.out.startswith("<stdin>:1:19: ")
    code = newslint("-", *ONLY, "--format", "concise", "--stdin-filename", "x/draft.md", stdin=b"`the the` the the\n")
    assert code.out.startswith("x/draft.md:1:11: ")
    assert newslint("-", *ONLY, stdin=b"").code == 0


def test_output(newslint: Callable[..., Any], tmp_path: Path) -> None:
    outcome = newslint("bad.txt", *ONLY, "--format", "jsonl", "--output", "report.jsonl")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert json.loads((tmp_path / "report.jsonl").read_text(encoding="utf-8"))["text"] == "the the"


def test_select_and_ignore_take_categories(newslint: Callable[..., Any]) -> None:
    category = next(rule.category for rule in loader.load() if rule.id == "doubled-word")
    for name in (category, category.partition("/")[0], "all"):
        assert "doubled-word" in newslint("bad.txt", "--select", name, "--statistics").out
        assert "doubled-word" not in newslint("bad.txt", "--ignore", name, "--statistics").out
    assert newslint("bad.txt", "--select", "page-furniture,doubled-word", "--statistics").out.startswith(
        "     1  doubled-word\n\n"
    )
    outcome = newslint("bad.txt", "--select", "doubled-wrod")
    assert (outcome.code, outcome.err) == (
        2,
        "newslint: no rule or category is called 'doubled-wrod'; did you mean 'doubled-word'?\n",
    )


def test_rules(newslint: Callable[..., Any]) -> None:
    known = sorted(rule.id for rule in loader.load())
    assert [line.split()[0] for line in newslint("rules").out.splitlines()] == known
    listed = json.loads(newslint("rules", "--json").out)
    assert [one["id"] for one in listed] == known
    assert {key for one in listed for key in one} == {"id", "kind", "severity", "confidence", "state", "category"}
    assert {one["state"] for one in listed} <= {"default", "preview"}


def test_rule(newslint: Callable[..., Any]) -> None:
    page = newslint("rule", "doubled-word").out
    assert page.startswith("doubled-word: error, high confidence, ")
    assert "Found:" in page
    assert "Left alone:" in page
    outcome = newslint("rule", "doubled-wrod")
    assert (outcome.code, outcome.err) == (2, "newslint: no rule is called 'doubled-wrod'; did you mean 'doubled-word'?\n")


def test_test_rules(newslint: Callable[..., Any], tmp_path: Path) -> None:
    text = (
        "rules:\n- id: cat\n  kind: existence\n  severity: error\n  confidence: high\n  mqm: style/awkward\n  message: m\n  why: w\n"
        "  patterns: [cat]\n  examples: {bad: ['A «cat».'], good: ['A dog.']}\n"
    )
    (tmp_path / "good.yaml").write_text(text, encoding="utf-8")
    assert newslint("test-rules", "good.yaml") == (0, "1 rules, 2 examples, 0 failed\n", "")
    (tmp_path / "bad.yaml").write_text(text.replace("A «cat»", "«A cat»").replace("A dog", "Two: cat"), encoding="utf-8")
    outcome = newslint("test-rules", "bad.yaml")
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        "bad.yaml: cat: should find 'A cat', found 'cat' in '«A cat».'",
        "bad.yaml: cat: should find nothing, found 'cat' in 'Two: cat.'",
        "1 rules, 2 examples, 2 failed",
    ]


def test_init(newslint: Callable[..., Any], tmp_path: Path) -> None:
    assert newslint("init") == (0, "wrote .newslint.yaml\n", "")
    first = (tmp_path / ".newslint.yaml").read_bytes()
    assert newslint("check", "--show-config").code == 0
    outcome = newslint("init")
    assert (outcome.code, outcome.out) == (2, "")
    assert "exists already" in outcome.err
    assert (tmp_path / ".newslint.yaml").read_bytes() == first
    assert newslint("init", "nowhere").code == 2
    assert newslint("init", "desk").code == 0


def test_version_and_help(newslint: Callable[..., Any]) -> None:
    assert newslint("--version").out == f"newslint {lint.__version__}\n"
    page = newslint("--help").out
    assert all(name in page for name in ("check", "init", "rule", "rules", "schema", "test-rules"))
    assert "--line-format" in newslint("check", "--help").out


def test_a_file_called_like_a_command(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "rules").write_text(BAD, encoding="utf-8")
    assert newslint("./rules", *ONLY, "--format", "concise").out.startswith("./rules:1:19: ")
    assert newslint("check", "rules", *ONLY, "--format", "concise").out.startswith("rules:1:19: ")


def test_a_reader_that_leaves(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(BAD * 20000, encoding="utf-8")
    command = f"{sys.executable} -m lint long.txt --select doubled-word --format concise | head -1; exit ${{PIPESTATUS[0]}}"
    run = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False, env=os.environ | {"PYTHONPATH": str(Path(lint.__file__).parents[1])}
    )  # fmt: skip
    assert run.stdout.count(b"\n") == 1
    assert run.stderr == b""
    assert run.returncode in (0, 1)


@pytest.mark.parametrize(
    ("env", "colored"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, False)]
)  # fmt: skip
def test_color(newslint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, env: dict[str, str], colored: bool) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in newslint("bad.txt").out) == colored


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
@pytest.mark.parametrize(("env", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_color_on_a_terminal(tmp_path: Path, env: dict[str, str], colored: bool) -> None:
    here, there = os.openpty()
    command = [sys.executable, "-m", "lint", "bad.txt", *ONLY]
    environment = os.environ | {"PYTHONPATH": str(Path(lint.__file__).parents[1]), "TERM": "xterm"} | env
    subprocess.run(command, cwd=tmp_path, stdout=there, check=False, env=environment)
    os.close(there)
    out = os.read(here, 100_000).decode()
    os.close(here)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert ("\x1b[" in out) == colored
    assert "doubled-word" in plain
    assert BAD.strip() in plain, "a terminal that doesn't know its width cuts nothing"


def test_windows_1252_is_said(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("The café is “open”.\n".encode("windows-1252"))
    outcome = newslint("old.txt", *ONLY)
    assert (outcome.code, outcome.err) == (0, "newslint: old.txt: is not UTF-8; read as Windows-1252\n")


def test_closed_streams(tmp_path: Path) -> None:
    command = f"{sys.executable} -m lint - <&- ; echo $?; {sys.executable} -m lint bad.txt >&- ; echo $?; {sys.executable} -m lint none.txt 2>&-; echo $?"
    run = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, check=False, env=os.environ | {"PYTHONPATH": str(Path(lint.__file__).parents[1])}
    )  # fmt: skip
    assert run.stderr.decode() == "newslint: <stdin>: standard input is closed; pipe an article into it\n"
    assert [int(line) for line in run.stdout.splitlines() if line.isdigit()] == [2, 1, 2]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(lint.__file__).parents[1])}
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "lint", "bad.txt"], cwd=tmp_path, stdout=full, stderr=-1, check=False, env=environment
        )
    assert run.returncode == 2
    assert run.stderr.startswith(b"newslint: standard output: no space left on device")
    assert run.stderr.count(b"\n") == 1


def test_the_report_never_takes_the_place_of_the_article(tmp_path: Path, cli: Any) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The minister said the the road would open.\n")
    run = cli(str(article), "--output", str(article))
    assert run.code == 2
    assert article.read_text() == "The minister said the the road would open.\n"


def test_explain_says_why_once_for_each_rule(newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.txt", "The the end.\n\nThe the end.\n\nIt was a apple.\n")
    out = newslint("a.txt", "--explain").out
    assert out.count("A word that stands twice in a row") == 1
    assert out.index("A word that stands twice") < out.index("It was a apple")
    assert "A word that stands twice in a row" not in newslint("a.txt").out


def test_quiet_says_findings_and_what_went_wrong(newslint: Callable[..., Any], write: Callable[..., Path]) -> None:
    write("a.txt", "The the end.\n")
    outcome = newslint("a.txt", "none.txt", "--quiet")
    assert "stands twice" in outcome.out
    assert "1 finding" not in outcome.out
    assert "none.txt: no such file" in outcome.err
    assert newslint("a.txt", "--fix", "-q").err == ""


def test_a_long_run_counts_its_files_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from lint.commands import report

    ticks = iter(range(0, 900, 3))
    monkeypatch.setattr(report, "monotonic", lambda: float(next(ticks)))
    results = [report.Result(f"{number}.txt", parse("The end."), ()) for number in range(3)]
    assert list(report.told(iter(results))) == results
    assert capsys.readouterr().err == "\r1 file, 3 s\r2 files, 6 s\r3 files, 9 s\r\x1b[K"
