"""Whatever is wrong is said in one line that names the place; what is right beside it is still checked."""

from __future__ import annotations

import codecs
import gzip
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lint import files
from lint.errors import DocumentError

GOOD = "The minister said the the road would open.\n"
FINDING = "good.txt:1:19: error doubled-word "
RULE = """\
rules:
- id: house-cat
  kind: existence
  severity: error
  confidence: high
  mqm: style/awkward
  message: "'{match}'"
  why: It is a trial.
  patterns: [cat]
  examples: {bad: ["A «cat»."], good: ["A dog."]}
"""
TEXT = "The café’s river rose on Friday.\n"


@pytest.fixture
def run(newslint: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """run(*arguments) checks good.txt and what the arguments name."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return lambda *arguments, **more: newslint(*arguments, "good.txt", "--select", "doubled-word", "--format", "concise", **more)


def one_line(outcome: Any, name: str) -> None:
    assert outcome.code == 2
    assert outcome.err.startswith("newslint: "), outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.err.endswith("\n")
    assert outcome.err[:-1].isprintable()
    assert name in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("nul.txt", b"a\x00b", id="zero byte"),
        pytest.param("escape.txt", b"a \x1b[31mred\x1b[0m", id="escape sequence"),
        pytest.param("bell.txt", b"a \x07", id="bell"),
        pytest.param("png.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", id="PNG"),
        pytest.param("zip.txt", gzip.compress(TEXT.encode() * 20), id="gzip"),
        pytest.param("pdf.txt", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\x00\x01\x02", id="PDF"),
        pytest.param("odd.txt", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1], id="UTF-16 of odd length"),
        pytest.param("broken.txt", codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", id="broken UTF-16"),
        pytest.param("odd-too.txt", TEXT.encode("utf-16-le") + b"a", id="UTF-16 without a mark, of odd length"),
        pytest.param("wide.txt", codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff", id="broken UTF-32"),
        pytest.param("lone.txt", b"a \xed\xa0\x80 b", id="lone surrogate"),
        pytest.param("marked.txt", codecs.BOM_UTF8 + b"caf\xe9", id="mark of UTF-8, not UTF-8"),
        pytest.param("gbk.txt", "河水在星期五上涨，大桥关闭。".encode("gbk"), id="GBK"),
        pytest.param("big5.txt", "河水在星期五上漲".encode("big5"), id="Big5"),
        pytest.param("koi8.txt", "Река поднялась в пятницу".encode("koi8-r"), id="KOI8-R"),
        pytest.param("sjis.txt", "川は金曜日に増水した".encode("shift-jis"), id="Shift-JIS"),
        pytest.param("euc.txt", "강물이 금요일에 불어났다".encode("euc-kr"), id="EUC-KR"),
        pytest.param("arabic.txt", "ارتفع النهر يوم الجمعة".encode("windows-1256"), id="Windows-1256"),
        pytest.param("free.txt", b"The river \x81\x8d\x9d rose.", id="not even Windows-1252"),
        pytest.param("all.txt", bytes(range(256)), id="every byte"),
        pytest.param("bad.md", b"# Head\x00", id="Markdown with a zero byte"),
        pytest.param("bad.html", b"<p>\x00", id="HTML with a zero byte"),
    ],
)
def test_files_that_are_no_text(run: Callable[..., Any], tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    outcome = run(name)
    one_line(outcome, name)
    assert outcome.out.startswith(FINDING)
    one_line(run("-", "--stdin-filename", name, stdin=data), name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""), ("mark.txt", codecs.BOM_UTF8), ("mark16.txt", codecs.BOM_UTF16_LE), ("spaces.txt", b" \n\t\r\n"),
        ("empty.html", b""), ("empty.md", b""), ("open.html", b"<article"), ("open.md", b"```"), ("front.md", b"---\na: b\n"),
    ],
)  # fmt: skip
def test_files_without_text_are_fine(run: Callable[..., Any], tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    outcome = run(name)
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.startswith(FINDING)


def fifo(folder: Path) -> None:
    os.mkfifo(folder / "bad")


def dangling(folder: Path) -> None:
    (folder / "bad").symlink_to(folder / "nowhere")


def circle(folder: Path) -> None:
    (folder / "bad").symlink_to(folder / "bad")


def nothing(folder: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (nothing, "bad"), (nothing, "bad/deeper.txt"), (nothing, "good.txt/below"), (nothing, "bad*.txt"), (nothing, "[bad"), (nothing, "x" * 5000),
        (nothing, "[z-a].txt"), (nothing, "**/bad"), (dangling, "bad"), (circle, "bad"), (fifo, "bad"), (nothing, "/dev/zero"),
        (nothing, "/dev/null/x"), (nothing, "bad\nname.txt"), (nothing, "bad\x1b[31m.txt"), (nothing, "bad\u202e.txt"), (nothing, "~nobody/x"),
    ],
)  # fmt: skip
def test_paths_that_are_no_file(run: Callable[..., Any], tmp_path: Path, make: Callable[[Path], None], name: str) -> None:
    make(tmp_path)
    outcome = run(name)
    one_line(outcome, "".join(c if c.isprintable() else repr(c)[1:-1] for c in name))
    assert outcome.out.startswith(FINDING)


def test_an_empty_name(run: Callable[..., Any]) -> None:
    outcome = run("")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "name", ["two\nlines.txt", "es\x1bcape.txt", "ta\tb.txt", "sp ace.txt", "河水.txt", "-dash.txt", "😀.txt"]
)
def test_odd_names_are_read(newslint: Callable[..., Any], tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    for chosen in ("text", "concise", "jsonl"):
        outcome = newslint("--select", "doubled-word", "--format", chosen, "--", name)
        assert (outcome.code, outcome.err) == (1, "")
        assert "\x1b" not in outcome.out or chosen == "jsonl"
    assert len(newslint("--select", "doubled-word", "--format", "concise", "--", name).out.splitlines()) == 1


def test_names_that_are_no_text(cli: Callable[..., Any], tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(GOOD.encode())
    for chosen in ("text", "concise", "json"):
        outcome = cli("--select", "doubled-word", "--format", chosen, path)
        assert (outcome.code, outcome.err) == (1, "")
        assert "caf\ufffd.txt" in outcome.out
    one_line(cli(b"none\xe9.txt"), "none")
    one_line(cli("--config", b"none\xe9.yaml", path), "none")
    assert cli("--output", "report.txt", "--stdin-filename", b"caf\xe9.txt", "-", stdin=GOOD.encode()).code == 1


def test_a_file_over_the_limit(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("max-bytes: 100\n", encoding="utf-8")
    (tmp_path / "big.txt").write_bytes(b"a" * 101)
    (tmp_path / "fits.txt").write_bytes(b"a" * 100)
    outcome = run("big.txt", "fits.txt")
    one_line(outcome, "big.txt: is larger than 100 bytes; split it, or set max-bytes")
    assert outcome.out.startswith(FINDING)
    one_line(run("-", stdin=b"a" * 101), "<stdin>: is larger than 100 bytes")
    (tmp_path / "sparse.txt").touch()
    os.truncate(tmp_path / "sparse.txt", 1 << 40)
    one_line(run("sparse.txt"), "sparse.txt: is larger")


def test_a_pipe_without_end_is_read_to_the_limit(tmp_path: Path) -> None:
    reader, writer = os.pipe()

    def pour() -> None:
        try:
            with os.fdopen(writer, "wb") as stream:
                while True:
                    stream.write(b"a" * 65536)
        except OSError:
            pass

    thread = threading.Thread(target=pour)
    thread.start()
    with os.fdopen(reader, "rb") as stream:
        assert 5_000_000 < len(files.bounded(stream, 5_000_000)) < 8_000_000
    thread.join()


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error"), OSError("strange")]
)
def test_files_that_cannot_be_read(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    (tmp_path / "locked.txt").write_text(GOOD, encoding="utf-8")

    def refuse(stream: Any, limit: int) -> bytes:
        if str(stream.name) == "locked.txt":
            raise error
        return original(stream, limit)

    original = files.bounded
    monkeypatch.setattr(files, "bounded", refuse)
    outcome = run("locked.txt")
    one_line(outcome, "locked.txt: ")
    assert outcome.out.startswith(FINDING)


def test_a_folder_that_cannot_be_entered(run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()

    walk = os.walk

    def refuse(folder: str, **options: Any) -> Iterator[Any]:
        if os.path.basename(folder) != "locked":
            return walk(folder, **options)
        options["onerror"](PermissionError(13, "Permission denied", folder))
        return iter(())

    monkeypatch.setattr(os, "walk", refuse)
    outcome = run("locked")
    one_line(outcome, "locked: permission denied; check the folder's permissions")
    assert outcome.out.startswith(FINDING)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "xml"), "xml"),
        (("--fail-on", "fatal"), "fatal"),
        (("--min-severity", "5"), "5"),
        (("--nothing",), "--nothing"),
        (("--formt", "json"), "--format"),
        (("--config", "none.yaml"), "none.yaml: no such file"),
        (("--config", "."), ": is a directory"),
        (("--config", "good.txt"), "good.txt:1: "),
        (("--output", "nowhere/report.txt"), "nowhere/report.txt: no such file or directory"),
        (("--output", "."), ".: is a directory"),
        (("--output", "good.txt/report"), "good.txt/report: not a directory"),
        (("--template", "none.jinja"), "none.jinja"),
        (("--template", "."), "."),
        (("--line-format", "{nothing}"), "unknown field 'nothing'"),
        (("--line-format", "{message.__class__}"), "unknown field 'message.__class__'"),
        (("--line-format", "{"), "write a brace twice"),
        (("--select", "nothing-like-it"), "no rule or category is called 'nothing-like-it'"),
        (("--ignore", "doubled-wrod"), "did you mean 'doubled-word'?"),
        (("--select",), "--select"),
    ],
)
def test_options(newslint: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    outcome = newslint("good.txt", *arguments)
    one_line(outcome, words)
    assert outcome.out == ""


@pytest.mark.parametrize("arguments", [("rule",), ("rule", "none"), ("rule", "a", "b"), ("rules", "x"), ("schema", "x"), ("schema",),
    ("test-rules",), ("test-rules", "none.yaml"), ("test-rules", "."), ("init", "nowhere"), ("init", "a", "b"), ("check",)])  # fmt: skip
def test_commands(newslint: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    one_line(newslint(*arguments), "")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("config", "fial-on: error\n", ".newslint.yaml:1: unknown key 'fial-on'; did you mean 'fail-on'?"),
        ("config", "format: [\n", ".newslint.yaml:2: "),
        ("config", "\x00", ".newslint.yaml:1: not readable as YAML"),
        ("config", "rules: [none.yaml]\n", "none.yaml: no such file or directory"),
        ("config", "rules: [.]\n", ": is a directory"),
        ("config", "template: none.jinja\n", "none.jinja"),
        ("config", "line-format: '{nothing}'\n", "unknown field 'nothing'"),
        ("config", "extends: .newslint.yaml\n", "extends itself"),
        ("rules", RULE.replace("why", "wy"), "house.yaml:8: unknown key 'wy'; did you mean 'why'?"),
        ("rules", RULE.replace("[cat]", "['(']"), "house.yaml:2: rule 'house-cat': "),
        ("rules", RULE.replace("«cat»", "cat"), "must mark one span"),
        ("rules", RULE + RULE[7:], "house.yaml:11: rule 'house-cat': the id is used twice"),
        ("rules", "", "house.yaml:1: not a rule file"),
        ("rules", "\x1b", "house.yaml:1: not readable as YAML"),
    ],
)
def test_settings_and_rule_files(
    run: Callable[..., Any], newslint: Callable[..., Any], tmp_path: Path, name: str, text: str, words: str
) -> None:
    config = text if name == "config" else "rules: [house.yaml]\n"
    (tmp_path / ".newslint.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "house.yaml").write_text(text, encoding="utf-8")
    outcome = newslint("good.txt", *(() if "line-format" in text or "template" in text else ("--format", "concise")))
    one_line(outcome, words)
    assert outcome.out == ""
    if name == "rules":
        one_line(newslint("test-rules", "house.yaml"), words)


def test_everything_at_once_is_said_line_by_line(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "nul.txt").write_bytes(b"\x00")
    (tmp_path / "old.txt").write_bytes(b"The caf\xe9 is open.")
    outcome = newslint(
        "none.txt", "nul.txt", "good.txt", "*.nothing", "old.txt", "--select", "doubled-word", "--format", "concise"
    )
    assert outcome.code == 2
    assert outcome.out.startswith(FINDING)
    assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == ["none.txt", "nul.txt", "*.nothing", "old.txt"]


def test_reading_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no regular file"):
        files.read(str(tmp_path), 10)
    with pytest.raises(DocumentError, match="no regular file"):
        files.read(str(tmp_path / "none"), 10)
