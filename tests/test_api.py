"""newslint in a program, and its cache."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import lint
from lint import Config, Document, Finding, Linter
from lint import document as documents
from lint.errors import ConfigError, DocumentError, NewslintError
from lint.model import Severity

TEXT = "The minister said the the “road” would open.\nHe he said so on on Friday in Kiev and Kyiv.\n"
CODE = "from lint import Linter; print([(f.rule, f.span) for f in Linter().lint('The the road.')])"


def test_public_names() -> None:
    assert set(lint.__all__) == {"Config", "Document", "Finding", "Linter", "__version__"}
    for name in lint.__all__:
        assert getattr(lint, name)
    with pytest.raises(AttributeError, match="nothing"):
        lint.nothing  # noqa: B018


def test_text_bytes_and_documents_give_the_same(linter: Linter) -> None:
    findings = linter.lint(TEXT)
    assert findings
    assert all(isinstance(one, Finding) for one in findings)
    assert findings == linter.lint(TEXT.encode()) == linter.lint(TEXT.encode("utf-16")) == linter.lint(documents.parse(TEXT))
    assert isinstance(linter.read(TEXT), Document)
    assert linter.read(b"x", "a.md").format == "markdown"
    assert [one.span for one in findings] == sorted(one.span for one in findings)


def test_empty_texts(linter: Linter) -> None:
    for text in ("", " ", "\n", "\ufeff", b""):
        assert linter.lint(text) == ()


@pytest.mark.parametrize("article", ["a \ud800 b", "\udfff", b"\xff\xfe\x00", b"\x00\x01"])
def test_what_is_no_text(linter: Linter, article: str | bytes) -> None:
    with pytest.raises(DocumentError):
        linter.lint(article)
    assert issubclass(DocumentError, NewslintError)
    assert issubclass(ConfigError, NewslintError)


def test_configuration() -> None:
    assert {one.rule for one in Linter(Config(select=("doubled-word",))).lint(TEXT)} == {"doubled-word"}
    assert "doubled-word" not in {one.rule for one in Linter(Config(ignore=("doubled-word",))).lint(TEXT)}
    (found,) = Linter(Config(select=("doubled-word",), severity=(("doubled-word", Severity.SUGGESTION),))).lint(
        "Go to the the road."
    )
    assert found.severity is Severity.SUGGESTION
    assert (
        Linter(
            Config(select=("doubled-word",), min_severity=Severity.ERROR, severity=(("doubled-word", Severity.WARNING),))
        ).lint(TEXT)
        == ()
    )
    with pytest.raises(ConfigError, match="did you mean 'doubled-word'"):
        Linter(Config(select=("doubled-wrod",)))


def test_pickle(linter: Linter) -> None:
    findings = linter.lint(TEXT)
    assert pickle.loads(pickle.dumps(linter)).lint(TEXT) == findings
    assert pickle.loads(pickle.dumps(findings)) == findings
    config = Config(select=("doubled-word",))
    assert pickle.loads(pickle.dumps(Linter(config))).config == config


def test_threads(linter: Linter) -> None:
    texts = [TEXT * (1 + i % 5) for i in range(40)]
    fresh = Linter()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(fresh.lint, texts)) == [linter.lint(text) for text in texts]


def test_processes(linter: Linter) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(linter.lint, [TEXT, TEXT])) == [linter.lint(TEXT)] * 2


def started(folder: Path | str, **more: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(Path(lint.__file__).parents[1]), "NEWSLINT_CACHE_DIR": str(folder), **more}
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False, env=environment)
    assert run.stderr == ""
    return run.stdout


def test_the_cache_is_written_once_and_never_needed(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "cache"
    first = started(folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names
    assert all(name.endswith((".json", ".lines")) for name in names)
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert started(folder) == first
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[[[["])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    first = started(tmp_path)
    kept = {path: path.read_bytes() for path in tmp_path.iterdir()}
    for path in kept:
        path.write_bytes(damage)
    assert started(tmp_path) == first
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == kept


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    first = started(tmp_path / "cache")
    assert started(file) == started(file / "below") == started("/proc/nowhere") == first
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert started(locked) == first


def test_concurrent_starts_give_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(started, [tmp_path] * 6))) == 1
    assert all(path.suffix in (".json", ".lines") for path in tmp_path.iterdir())
