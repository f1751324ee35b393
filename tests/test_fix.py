"""Fixing: what is safe is put in place, nothing else is touched, and a file is old or new, never between."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import Linter
from lint.document import parse
from lint.document.decode import decode, encode
from lint.errors import DocumentError
from lint.fix import fixed, replaced, write
from lint.unified import diff

CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*/*.*"))
FRAGMENTS = (
    "The the council met .. ", "It was a apple , he said .", "\r\n\r\n\r\n\r\n", "\n", "Kyiv and Kiev ", "“An an hour.”", "( open )",
    "donâ€™t ", "peace. conversations", "1 000 and 1,000 ", "Ｔhe 10％ ", "an\u200bd so", "И\u200bт ", "&amp;nbsp; ", "e\u0301 🎉🎉 ", "עברית ",
    "in in in in", " ,.;:!?", "He said..", "“‘\"'", "- -- ", "# Head\n", "<p>a a</p>", "such stamps spread on the Internet as a hoax. ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=14).map("".join)


def carried(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)


@settings(max_examples=300, deadline=None)
@given(TEXTS.filter(carried), st.sampled_from(["a.txt", "a.md", "a.html"]), st.booleans())
def test_fixing_twice_is_fixing_once(linter: Linter, text: str, path: str, unsafe: bool) -> None:
    document = parse(text, path)
    once = fixed(linter, document, linter.lint(document), unsafe=unsafe)
    again = fixed(linter, once.document, once.findings, unsafe=unsafe)
    assert again.document.text == once.document.text
    assert again.made == 0


@settings(max_examples=200, deadline=None)
@given(TEXTS.filter(carried))
def test_nothing_outside_the_spans_is_touched(linter: Linter, text: str) -> None:
    findings = [one for one in linter.lint(text) if len(one.edits) == 1]
    new = replaced(text, findings)
    for one in reversed(findings):
        shift = sum(len(other.edits[0].text) - len(other.text) for other in findings if other.span.start < one.span.start)
        start = one.span.start + shift
        assert new[start : start + len(one.edits[0].text)] == one.edits[0].text
        new = new[:start] + one.text + new[start + len(one.edits[0].text) :]
    assert new == text


def test_a_fix_never_rewrites_a_quotation_or_capitalizes_a_torn_sentence(linter: Linter) -> None:
    text = "“The importantness of peace. conversations is clear,” he said. Talks on peace. conversations went on."
    document = parse(text)
    assert fixed(linter, document, linter.lint(document), unsafe=True).document.text.startswith(
        "“The importantness of peace. conv"
    )
    assert "Conversations" not in fixed(linter, document, linter.lint(document), unsafe=True).document.text


def test_what_has_several_suggestions_is_left_to_the_editor(linter: Linter) -> None:
    text = "Their recentness to talk was plain."
    (one,) = linter.lint(text)
    mended = fixed(linter, parse(text), (one,), unsafe=True).document.text
    assert mended == (text if len(one.edits) > 1 else text.replace("recentness", one.edits[0].text))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
@pytest.mark.parametrize("unsafe", [False, True])
def test_the_corpus_is_fixed_for_good(linter: Linter, path: Path, unsafe: bool) -> None:
    document = linter.read(path.read_bytes(), str(path))
    once = fixed(linter, document, linter.lint(document), unsafe=unsafe)
    assert fixed(linter, once.document, once.findings, unsafe=unsafe).made == 0


BODY = "It was a apple.\r\nThe the end.\rNo “more”.\n"
MENDED = "It was an apple.\r\nThe end.\rNo “more”.\n"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "utf-16-le"),
        (b"", "utf-16-be"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"), (b"", "windows-1252"),
    ],
)  # fmt: skip
def test_encoding_mark_line_breaks_and_mode_are_kept(
    newslint: Callable[..., Any], tmp_path: Path, mark: bytes, codec: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(mark + BODY.encode(codec))
    path.chmod(0o640)
    outcome = newslint("--fix", "a.txt")
    assert outcome.code == 0, outcome.out + outcome.err
    assert path.read_bytes() == mark + MENDED.encode(codec)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@given(st.text().filter(carried), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_encoding_undoes_decoding(text: str, mark: bytes) -> None:
    data = mark + text.encode()
    try:
        found, _ = decode(data)
    except DocumentError:
        return
    assert encode(found, data) == data


def test_a_character_that_the_encoding_lacks_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Caf\xe9 noir\n".encode("windows-1252"))
    with pytest.raises(DocumentError, match="windows-1252 has no"):
        write(str(path), path.read_bytes(), "Київ")
    assert path.read_bytes() == "Caf\xe9 noir\n".encode("windows-1252")


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("new")
    with pytest.raises(DocumentError, match="changed by another program"):
        write(str(path), b"old", "mended")
    assert path.read_text() == "new"


def test_a_link_stays_a_link(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("The the end.\n")
    (tmp_path / "a.txt").symlink_to("real.txt")
    newslint("--fix", "a.txt")
    assert (tmp_path / "a.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "The end.\n"


def test_a_folder_without_rights_is_told(newslint: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write anywhere, so the refusal is played."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("The the end.\n")
    monkeypatch.setattr("lint.fix.tempfile.mkstemp", refuse)
    outcome = newslint("--fix", "a.txt")
    assert outcome.code == 2
    assert "a.txt: permission denied; nothing was changed, check the permissions" in outcome.err
    assert (tmp_path / "a.txt").read_text() == "The the end.\n"


def test_standard_input_comes_back_fixed(cli: Callable[..., Any]) -> None:
    outcome = cli("--fix", "-", stdin=b"It was a apple.\r\nThe the end.\r\n")
    assert outcome.out == "It was an apple.\r\nThe end.\r\n"
    assert "fixed 2 findings" in outcome.err


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@settings(max_examples=60, deadline=None)
@given(TEXTS.filter(carried))
def test_git_applies_the_diff(linter: Linter, tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("repo")
    path = folder / "an article.txt"
    document = parse(text, "an article.txt")
    mended = fixed(linter, document, linter.lint(document)).document.text
    path.write_bytes(text.encode())
    patch = "".join(diff("./an article.txt", text, mended)).encode()
    if patch:
        command = ["git", "apply", "--whitespace=nowarn", "-"]
        subprocess.run(command, cwd=folder, input=patch, check=True, capture_output=True)
    assert path.read_bytes() == mended.encode()


def test_the_diff_changes_nothing_and_ends_with_1(newslint: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the end.\n")
    (tmp_path / "b.txt").write_text("The end.\n")
    outcome = newslint("--diff", "--fix", "a.txt", "b.txt")
    assert outcome.code == 1
    assert outcome.out == "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-The the end.\n+The end.\n"
    assert (tmp_path / "a.txt").read_text() == "The the end.\n"
    assert newslint("--diff", "b.txt").code == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_kill_at_every_step_of_writing_leaves_the_file_old_or_new(tmp_path: Path) -> None:
    """A step is a call of a function or a return from one, in Python or C; each is the last of a process of its own."""
    path, states = tmp_path / "a.txt", []
    for step in range(1, 10_000):
        path.write_bytes(b"The the end.\n")
        if written_until(path, step) == 0:
            break
        states.append(path.read_bytes())
    assert set(states) == {b"The the end.\n", b"The end.\n"}
    assert states == sorted(states, reverse=True), "once new it stays new"
    assert path.read_bytes() == b"The end.\n"


def written_until(path: Path, last: int) -> int:
    """The exit code of a process that fixes a file and is killed at a step: 9, or 0 if it had less steps."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps == last:
            os._exit(9)

    sys.setprofile(count)
    write(str(path), b"The the end.\n", "The end.\n")
    sys.setprofile(None)
    os._exit(0)


KILLED = """
import os, sys
from lint import fix
step, wanted = sys.argv[1], int(sys.argv[2])
own, calls = getattr(os, step), 0
def killing(*arguments, **named):
    global calls
    calls += 1
    if calls == wanted:
        os._exit(137)
    return own(*arguments, **named)
setattr(os, step, killing)
from lint.cli import main
main(["--fix", "--select", "doubled-word", "--no-config", "--format", "concise", "wire"])
"""


@pytest.mark.parametrize(
    ("step", "call"), [("fsync", 1), ("fsync", 250), ("replace", 1), ("replace", 499), ("chmod", 77), ("fdopen", 300)]
)
def test_a_kill_at_any_step_leaves_each_file_old_or_new(tmp_path: Path, step: str, call: int) -> None:
    old, new = b"The the end of a long story.\n" * 40, b"The end of a long story.\n" * 40
    (tmp_path / "wire").mkdir()
    files = [tmp_path / "wire" / f"{number:03}.txt" for number in range(500)]
    for file in files:
        file.write_bytes(old)
    outcome = subprocess.run([sys.executable, "-c", KILLED, step, str(call)], cwd=tmp_path, capture_output=True, check=False)
    assert outcome.returncode == 137, outcome.stderr.decode()
    states = [file.read_bytes() for file in files]
    assert set(states) <= {old, new}
    assert states.count(new) == call - 1
