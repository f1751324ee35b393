"""Getting LanguageTool: pinned, checked, resumed. Nothing here asks Maven Central."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from lint.engines.languagetool import install, places
from lint.engines.languagetool.places import Jar
from lint.errors import EngineError

CONTENT = {"a-1.jar": b"one" * 1000, "b-2.jar": b"two" * 50}
JARS = [Jar(f"org/x/{name}", sha256(data).hexdigest(), len(data)) for name, data in CONTENT.items()]


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two jars instead of LanguageTool's, and a data folder of the test's own."""
    monkeypatch.setattr(install, "table", lambda: JARS)
    monkeypatch.setattr(places, "table", lambda: JARS)
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(tmp_path / "data"))
    return places.jars()


def fetcher(tmp_path: Path, fetched: list[str], content: dict[str, bytes] = CONTENT) -> install.Fetch:
    """Gives jars as Central would, and notes which."""

    def fetch(jar: Jar) -> Path:
        fetched.append(jar.name)
        path = tmp_path / f"fetched-{jar.name}"
        path.write_bytes(content[jar.name])
        return path

    return fetch


def test_what_is_there_is_not_fetched_again(tmp_path: Path, table: Path) -> None:
    told: list[tuple[int, int, int]] = []
    fetched: list[str] = []
    assert install.install(lambda *step: told.append(step), fetcher(tmp_path, fetched)) == 3150
    assert told == [(1, 2, 3000), (2, 2, 3150)]
    (table / "b-2.jar").write_bytes(b"owt" * 50)
    assert install.install(lambda *_: None, fetcher(tmp_path, fetched)) == 150
    assert fetched == ["a-1.jar", "b-2.jar", "b-2.jar"]
    assert {one.name: one.read_bytes() for one in table.iterdir()} == CONTENT
    assert [path.name for path in places.whole()] == list(CONTENT)


@pytest.mark.parametrize("wrong", [b"owt" * 50, b"", b"two" * 51])
def test_another_jar_is_refused(tmp_path: Path, table: Path, wrong: bytes) -> None:
    with pytest.raises(EngineError, match=r"b-2\.jar: what came is not what was pinned"):
        install.install(lambda *_: None, fetcher(tmp_path, [], {**CONTENT, "b-2.jar": wrong}))
    assert [one.name for one in table.iterdir()] == ["a-1.jar"], "what is right stays, and nothing else"
    fetched: list[str] = []
    install.install(lambda *_: None, fetcher(tmp_path, fetched))
    assert fetched == ["b-2.jar"]


def test_missing_and_damaged_jars_are_told(tmp_path: Path, table: Path) -> None:
    with pytest.raises(EngineError, match="is not installed; run `newslint languagetool install`"):
        list(places.whole())
    install.install(lambda *_: None, fetcher(tmp_path, []))
    (table / "a-1.jar").write_bytes(b"eno" * 1000)
    with pytest.raises(EngineError, match=r"a-1\.jar: is damaged; run `newslint languagetool install`"):
        list(places.whole())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_full_disk(tmp_path: Path, table: Path) -> None:
    """The limit on a file's size stands for a disk that takes no more."""
    code = (
        "import resource, sys; from pathlib import Path; from lint.engines.languagetool import install; from lint import cli\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "def fetch(jar):\n"
        "    path = Path(sys.argv[1]) / jar.name; path.write_bytes(b'x' * jar.size); return path\n"
        "install.central = lambda scratch: fetch\n"
        "cli.main(['languagetool', 'install'])\n"
    )
    without_bytecode = [sys.executable, "-B"]  # the limit would cut that of newslint too, and others would read it
    done = subprocess.run([*without_bytecode, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("newslint: ")
    assert "make room" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not list(table.glob("*"))


def test_central_is_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    core = pytest.importorskip("jgo.maven._core", reason="the extra newslint[languagetool] is not installed")
    monkeypatch.setattr(core, "DEFAULT_REMOTE_REPOS", {"central": "http://127.0.0.1:9"})
    with pytest.raises(EngineError, match=r"a-1\.jar: Maven Central didn't give it"):
        install.install(lambda *_: None)


def test_the_pinned_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    jars = places.table()
    assert len(jars) == len({jar.name for jar in jars}) == 99
    assert sum(jar.size for jar in jars) < 60_000_000
    assert all(len(jar.sha256) == 64 and jar.path.endswith(".jar") for jar in jars)


def test_one_of_the_users_own(tmp_path: Path) -> None:
    folder = tmp_path / "LanguageTool"
    (folder / "libs").mkdir(parents=True)
    with pytest.raises(EngineError, match="no LanguageTool is there"):
        places.class_path(str(folder))
    (folder / "other.jar").touch()
    assert places.class_path(str(folder)) == [str(folder / "*")]
    jar = folder / "languagetool-server.jar"
    jar.touch()
    assert places.class_path(str(folder)) == places.class_path(str(jar)) == [str(jar)]


def test_the_command(newslint: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "central", lambda _scratch: fetcher(tmp_path, []))
    monkeypatch.setattr(places, "java", lambda: "java")
    first, second = newslint("languagetool", "install"), newslint("languagetool", "install")
    assert (first.code, second.code) == (0, 0)
    assert "(0 MB fetched)" in second.out
    assert newslint("languagetool", "status").out.startswith("2 of 2 jars are in ")
    shutil.rmtree(places.jars())
    assert newslint("languagetool", "status").out.startswith("0 of 2 jars are in ")
